/// The section on single faces.
package struct FaceWords: Sendable {
    package let faceName = Phrase("Face {number}", hindi: "चेहरा {number}")
    package let whyFacesAreShown = Phrase(
        "Shown because whoever made this page asked for it, for this reason: “<bdi>{{participantsReason}}</bdi>”",
        hindi: "ये इसलिए दिखाए गए हैं कि पृष्ठ बनाने वाले ने यह माँगा, इस कारण से: “<bdi>{{participantsReason}}</bdi>”")
    package let facesNote = Phrase(
        "A face is followed from one sample to the next; nobody is recognised, and one person may be several faces. "
            + "{{howMany}} Faces differ at rest: compare a face with itself over time, never with the others.",
        hindi: "चेहरे का एक नमूने से अगले तक पीछा किया जाता है; किसी को पहचाना नहीं जाता, और एक व्यक्ति कई चेहरों के रूप में आ सकता है। "
            + "{{howMany}} सामान्य स्थिति में भी चेहरे अलग-अलग दिखते हैं: किसी चेहरे की तुलना समय के साथ उसी से करें, दूसरों से कभी नहीं।")
    package let facesInSightCount = CountedPhrase(
        "1 face was in sight for {seconds} s or more", "{count} faces were in sight for {seconds} s or more",
        hindi: "{count} चेहरा {seconds} सेकंड या अधिक दिखा", "{count} चेहरे {seconds} सेकंड या अधिक दिखे")
    package let facesTooShortCount = CountedPhrase(
        "; 1 more was seen for less, and is left out", "; {count} more were seen for less, and are left out",
        hindi: "; {count} और इससे कम समय दिखा, और छोड़ दिया गया है", "; {count} और इससे कम समय दिखे, और छोड़ दिए गए हैं")
    package let firstFacesShown = Phrase(
        "; the first {shown} are shown here, tracks.csv holds all",
        hindi: "; यहाँ पहले {shown} दिखाए गए हैं, tracks.csv में सब हैं")

    package let faceAttentionHeading = Phrase(
        "Attention of each face, minute by minute", hindi: "हर चेहरे के ध्यान की दिशा, मिनट दर मिनट")
    package let faceAttentionOf = Phrase(
        "Attention of each face, {{blockTitle}}", hindi: "हर चेहरे के ध्यान की दिशा, {{blockTitle}}")
    package let heatScale = Phrase(
        "Turned as usual with open eyes is 1; a digit is in tenths: 7 is 0.70 to 0.79. What the face shows plays no part.",
        hindi: "खुली आँखों के साथ हमेशा की तरह मुड़ा चेहरा 1 है; अंक दसवें हिस्सों में हैं: 7 का अर्थ 0.70 से 0.79। चेहरे पर क्या दिखता है, "
            + "इसका असर नहीं।")
    package let heatStronger = Phrase("the stronger, the higher", hindi: "रंग जितना गहरा, मान उतना ऊँचा")
    package let heatLower = Phrase("lower than its own usual level", hindi: "अपने सामान्य स्तर से नीचे")
    package let heatShort = Phrase(
        "<b>·</b> in sight for less than {{constants.leastTimeInMinute}} s of the minute",
        hindi: "<b>·</b> मिनट में {{constants.leastTimeInMinute}} सेकंड से कम दिखा")
    package let heatBlank = Phrase("blank: not in sight", hindi: "ख़ाली: नहीं दिखा")
    package let minuteColumn = Phrase("minute", hindi: "मिनट")

    package let dipsHeading = Phrase(
        "Faces lower than their own usual level", hindi: "अपने सामान्य स्तर से नीचे के चेहरे")
    package let dipsNote = Phrase(
        "Stretches of at least {{constants.leastDip}} minutes in which a face's attention lies below the median of its own "
            + "minutes, of which at least {{constants.leastTrackMinutes}} must be known, by more than "
            + "{{constants.leastDrop}} and more than {{constants.dipStrength}} spreads. A minute in which the face is out "
            + "of sight, although the layout shows it, counts 0. Turning to notes, a second screen or a neighbour, or a "
            + "change of light, looks the same. It says that something changed there, and nothing about why or about what "
            + "anybody felt; it may be a minute in which somebody needs attention.",
        hindi: "कम से कम {{constants.leastDip}} मिनट के वे हिस्से जिनमें चेहरे के ध्यान का मान उसके अपने मिनटों की माध्यिका से, जिनमें से कम से कम "
            + "{{constants.leastTrackMinutes}} मालूम होने चाहिए, {{constants.leastDrop}} से और {{constants.dipStrength}} फैलाव से ज़्यादा "
            + "नीचे है। जिस मिनट में चेहरा नहीं दिखता, हालाँकि लेआउट उसे दिखाता है, वह 0 गिना जाता है। नोट्स, दूसरी स्क्रीन या पड़ोसी की ओर "
            + "मुड़ना, या रोशनी का बदलना, एक-सा ही दिखता है। इससे यह पता चलता है कि वहाँ कुछ बदला, यह नहीं कि क्यों या किसी ने क्या महसूस "
            + "किया; हो सकता है कि उस मिनट में किसी को ध्यान की ज़रूरत हो।")
    package let outOfSightDip = Phrase(
        "Face {number}: out of sight, {minutes} min", hindi: "चेहरा {number}: नहीं दिखा, मिनट {minutes}")
    package let lowerDip = Phrase(
        "Face {number}: lower than its own usual level, {minutes} min (attention {attention}, usually {usual})",
        hindi: "चेहरा {number}: अपने सामान्य स्तर से नीचे, मिनट {minutes} (ध्यान {attention}, आम तौर पर {usual})")
    package let noDips = Phrase(
        "No face stayed below its own usual level for {minutes} minutes or more.",
        hindi: "कोई चेहरा {minutes} मिनट या अधिक अपने सामान्य स्तर से नीचे नहीं रहा।")
    package let noUsualLevel = Phrase(
        "No face was in sight long enough to know what is usual for it.",
        hindi: "कोई चेहरा इतनी देर नहीं दिखा कि उसके लिए सामान्य क्या है यह जाना जा सके।")

    package let wholeRecordingHeading = Phrase(
        "Each face over the whole recording", hindi: "पूरी रिकॉर्डिंग में हर चेहरा")
    package let wholeRecordingNote = Phrase(
        "In the order of first appearance. <code>tracks.csv</code> holds the same numbers with more decimals. Shares are in "
            + "percent. A dash stands for what is not known.",
        hindi: "पहली बार दिखने के क्रम में। <code>tracks.csv</code> में यही आँकड़े ज़्यादा दशमलव के साथ हैं। हिस्से प्रतिशत में हैं। डैश का अर्थ "
            + "है कि मालूम नहीं।")
    package let faceColumn = Phrase("face", hindi: "चेहरा")
    package let firstSeenColumn = Phrase("first seen", hindi: "पहली बार दिखा")
    package let lastSeenColumn = Phrase("last seen", hindi: "आख़िरी बार दिखा")
    package let minutesSeenColumn = Phrase("minutes seen", hindi: "कितने मिनट दिखा")
    package let inSightColumn = Phrase("in sight", hindi: "दिखने का हिस्सा")
    package let usualAttentionColumn = Phrase("usual attention", hindi: "सामान्य ध्यान")
}
