/// The sentences that a page begins with.
package struct SummaryWords: Sendable {
    /// Between what is said of a recording, and after it.
    package let clauseSeparator = Phrase("; ", hindi: "; ")
    package let end = Phrase(".", hindi: "।")

    package let nothingStandsOut = Phrase(
        " No stretch of it stands out.", hindi: " इसका कोई हिस्सा बाक़ी से अलग नहीं दिखता।")
    package let oneStandsOut = Phrase(" One stretch stands out: ", hindi: " एक हिस्सा बाक़ी से अलग दिखता है: ")
    package let severalStandOut = Phrase(
        " {count} stretches stand out: ", hindi: " {count} हिस्से बाक़ी से अलग दिखते हैं: ")
    package let minutesEnd = Phrase(" min.", hindi: "।")

    package let breaksOff = Phrase("the file breaks off at {end}", hindi: "फ़ाइल {end} पर टूट जाती है")
    package let breaksOffOf = Phrase(
        "the file breaks off at {end} of {expected}", hindi: "फ़ाइल {expected} में से {end} पर टूट जाती है")

    package let picturesEnd = Phrase(
        "its time stamps go on to {end}, where no picture is any more",
        hindi: "इसके समय {end} तक चलते हैं, जहाँ अब कोई तस्वीर नहीं है")
    package let notRead = Phrase(
        "what is to be shown from {start} on was not read", hindi: "{start} से आगे जो दिखाया जाना है वह पढ़ा नहीं गया")
    package let notMeasured = Phrase(
        "{stretches} was not measured and is missing here", hindi: "{stretches} मापा नहीं गया और यहाँ नहीं है")
    package let severalMachines = Phrase(
        "its parts were measured by {count} kinds of machines, whose numbers may differ in the last digits",
        hindi: "इसके भाग {count} प्रकार की मशीनों ने मापे, जिनकी संख्याएँ अंतिम अंकों में भिन्न हो सकती हैं")

    package let noPicture = Phrase(
        "No picture could be read from this recording", hindi: "इस रिकॉर्डिंग से कोई तस्वीर नहीं पढ़ी जा सकी")
    package let facesInOneMinute = Phrase(
        "Faces were visible in the one minute, {faces}", hindi: "एकमात्र मिनट में चेहरे दिखे, {faces}")
    package let facesInAll = Phrase(
        "Faces were visible in all {minutes} minutes, {faces}", hindi: "सभी {minutes} मिनट में चेहरे दिखे, {faces}")
    package let facesInSome = Phrase(
        "Faces were visible in {visible} of {minutes} minutes, {faces}",
        hindi: "{minutes} में से {visible} मिनट में चेहरे दिखे, {faces}")
    package let lecturerInOneMinute = Phrase(
        "The lecturer alone can be seen, in the one minute, {share} of the time",
        hindi: "केवल शिक्षक दिखते हैं, एकमात्र मिनट में, {share} समय")
    package let lecturerInAll = Phrase(
        "The lecturer alone can be seen, in all {minutes} minutes, {share} of the time",
        hindi: "केवल शिक्षक दिखते हैं, सभी {minutes} मिनट में, {share} समय")
    package let lecturerInSome = Phrase(
        "The lecturer alone can be seen, in {visible} of {minutes} minutes, {share} of the time",
        hindi: "केवल शिक्षक दिखते हैं, {minutes} में से {visible} मिनट में, {share} समय")

    package let lecturersFace = Phrase("the lecturer's", hindi: "शिक्षक का चेहरा")
    package let stillFaces = Phrase("pictures of faces", hindi: "चेहरों की तस्वीरें")
    package let sharedFaces = Phrase("faces on the shared screen", hindi: "साझा स्क्रीन पर चेहरे")
    package let noFaceInOneMinute = Phrase(
        "No face was visible in the one minute", hindi: "एकमात्र मिनट में कोई चेहरा नहीं दिखा")
    package let noFace = Phrase(
        "No face was visible in any of the {minutes} minutes", hindi: "{minutes} में से किसी भी मिनट में कोई चेहरा नहीं दिखा")
    package let noClassInOneMinute = Phrase(
        "No face of the class was visible in the one minute, only {others}",
        hindi: "एकमात्र मिनट में कक्षा का कोई चेहरा नहीं दिखा, केवल {others}")
    package let noClass = Phrase(
        "No face of the class was visible in any of the {minutes} minutes, only {others}",
        hindi: "{minutes} में से किसी भी मिनट में कक्षा का कोई चेहरा नहीं दिखा, केवल {others}")

    package let medianOfTiles = Phrase(
        "median {median} of at most {tiles} tiles", hindi: "अधिकतम {tiles} टाइलों में माध्यिका {median}")
    package let medianAtATime = Phrase("median {median} at a time", hindi: "एक समय में माध्यिका {median}")
    package let mostAtATime = Phrase("at most {most} at a time", hindi: "एक समय में अधिकतम {most}")

    package let mostly = Phrase("mostly {part} ({share})", hindi: "ज़्यादातर “{part}” भाव दिखा ({share})")
    package let mostOften = Phrase("most often {part} ({share})", hindi: "सबसे अधिक “{part}” भाव दिखा ({share})")

    package let noneWideEnough = Phrase(
        "none was {size} pixels wide or more, so that it could be classified",
        hindi: "कोई भी {size} पिक्सेल या उससे अधिक चौड़ा नहीं था कि उसका वर्गीकरण हो सके")
    package let noGroup = Phrase(
        "no minute had the {group} faces at which expressions are broken down",
        hindi: "किसी मिनट में उतने चेहरे ({group}) नहीं थे जितने पर भावों का ब्योरा दिया जाता है")
    package let noGroupCamerasOff = Phrase(
        "most cameras were off, and no minute had the {group} faces at which expressions are broken down",
        hindi: "ज़्यादातर कैमरे बंद थे, और किसी मिनट में उतने चेहरे ({group}) नहीं थे जितने पर भावों का ब्योरा दिया जाता है")
    package let noGroupTooSmall = Phrase(
        "most faces were less than {size} pixels wide, and no minute had the {group} faces at which expressions are "
            + "broken down",
        hindi: "ज़्यादातर चेहरे {size} पिक्सेल से कम चौड़े थे, और किसी मिनट में उतने चेहरे ({group}) नहीं थे जितने पर "
            + "भावों का ब्योरा दिया जाता है")

    package let suppressedOne = Phrase(
        "1 minute with fewer than {group} faces{why} is not broken down",
        hindi: "{group} से कम चेहरों वाले 1 मिनट का{why} ब्योरा नहीं दिया गया")
    package let suppressedSeveral = Phrase(
        "{count} minutes with fewer than {group} faces{why} are not broken down",
        hindi: "{group} से कम चेहरों वाले {count} मिनटों का{why} ब्योरा नहीं दिया गया")
    package let becauseCamerasOff = Phrase(", because cameras were off,", hindi: ", कैमरे बंद होने के कारण,")
    package let becauseTooSmall = Phrase(", because faces were small,", hindi: ", चेहरे छोटे होने के कारण,")
    package let mostlyCamerasOff = Phrase(
        ", mostly because cameras were off,", hindi: ", ज़्यादातर कैमरे बंद होने के कारण,")
    package let mostlyTooSmall = Phrase(
        ", mostly because faces were small,", hindi: ", ज़्यादातर चेहरे छोटे होने के कारण,")
}

/// How sure a page is. Each statement has words before and after its number.
package struct CertaintyWords: Sendable {
    package let howSure = Phrase("How sure?", hindi: "कितना पक्का?")
    package let oneMinuteSaysLittle = Phrase(
        "one minute says little, a run of minutes more", hindi: "एक मिनट कम बताता है, लगातार कई मिनट ज़्यादा")
    package let largeEnough = Phrase(
        "{number} of the faces were large enough to be read", hindi: "{number} चेहरे पढ़े जाने लायक़ बड़े थे")
    package let unclearOnes = Phrase(
        "{number} of the readable ones were unclear", hindi: "पढ़े जाने लायक़ चेहरों में से {number} अस्पष्ट थे")
    package let classifierErrors = Phrase(
        "the classifier reads {number} of the pictures of its test wrongly",
        hindi: "वर्गीकारक अपनी जाँच की {number} तस्वीरें ग़लत पढ़ता है")
    package let readableTime = Phrase(
        "a face could be read in {number} of the time", hindi: "{number} समय में कोई चेहरा पढ़ा जा सका")
}
