/// The lecturer and how fast people spoke.
package struct PeopleWords: Sendable {
    package let speechNote = Phrase(
        "Words of everybody who spoke, by the transcript beside the recording, for each minute; pauses count as time.",
        hindi: "जो भी बोला उसके शब्द, रिकॉर्डिंग के साथ रखे लिखित पाठ के अनुसार, हर मिनट के लिए; बीच की चुप्पी भी समय में गिनी जाती है।")
    package let speechLegend = Phrase(
        "words a minute{{#usual}}, median <b>{{.}}</b>{{/usual}}",
        hindi: "शब्द प्रति मिनट{{#usual}}, माध्यिका <b>{{.}}</b>{{/usual}}")
    package let wordsAMinute = Phrase("Words a minute", hindi: "शब्द प्रति मिनट")
    package let paceTip = Phrase("{clock}: {count} words a minute", hindi: "{clock}: {count} शब्द प्रति मिनट")
    package let noTranscript = Phrase("There is no transcript.", hindi: "लिखित पाठ नहीं है।")
    package let paceRange = Phrase(
        "Words for each minute of the recording; fewest {fewest}, most {most}.",
        hindi: "रिकॉर्डिंग के हर मिनट के शब्द; सबसे कम {fewest}, सबसे ज़्यादा {most}।")

    package let lecturerPresence = Phrase(
        "The lecturer's face could be seen in {visible} of {minutes}, {share} of the time.",
        hindi: "शिक्षक का चेहरा {minutes} में से {visible} में दिखा, {share} समय।")
    package let lecturerPresenceAndPace = Phrase(
        "The lecturer's face could be seen in {visible} of {minutes}, {share} of the time; {pace} words a minute were "
            + "said, by the median.",
        hindi: "शिक्षक का चेहरा {minutes} में से {visible} में दिखा, {share} समय; माध्यिका के अनुसार {pace} शब्द प्रति मिनट बोले गए।")
    package let lecturerOwnNote = Phrase(
        "What the face showed is told because whoever made this page said that it is their own. It enters no course and no "
            + "comparison.",
        hindi: "चेहरे पर क्या दिखा यह इसलिए बताया गया है कि पृष्ठ बनाने वाले ने कहा कि चेहरा उनका अपना है। यह किसी पाठ्यक्रम या तुलना में "
            + "नहीं जाता।")
    package let lecturerHidden = Phrase(
        "Where it was turned and what it showed is told only to whose face it is: <code>attune analyze "
            + "--lecturer-self</code>.",
        hindi: "वह किधर मुड़ा था और उस पर क्या दिखा, यह केवल उसी को बताया जाता है जिसका चेहरा है: <code>attune analyze "
            + "--lecturer-self</code>।")
    package let smilingLabel = Phrase("smiling", hindi: "मुस्कुराते हुए")
}

/// The minute table.
package struct TableWords: Sendable {
    package let tableNote = Phrase(
        "The numbers behind every chart; <code>timeline.csv</code> holds them with more decimals. Shares are in percent. A "
            + "dash stands for what is not known.",
        hindi: "हर चार्ट के पीछे के आँकड़े; <code>timeline.csv</code> में वे ज़्यादा दशमलव के साथ हैं। हिस्से प्रतिशत में हैं। डैश का अर्थ है कि "
            + "मालूम नहीं।")
    package let minutesAsRows = Phrase("The minutes as rows", hindi: "हर पंक्ति में एक मिनट")
    package let minuteFrom = Phrase("minute from", hindi: "मिनट, कब से")
    package let layoutColumn = Phrase("layout", hindi: "लेआउट")
    package let tilesColumn = Phrase("tiles", hindi: "टाइलें")
    package let facesColumn = Phrase("faces", hindi: "चेहरे")
    package let mostColumn = Phrase("most", hindi: "अधिकतम")
    package let tooSmallColumn = Phrase("too small", hindi: "बहुत छोटे")
    package let coverageColumn = Phrase("coverage", hindi: "कवरेज")
    package let bandColumn = Phrase("band", hindi: "पट्टी")
    package let facingColumn = Phrase("facing", hindi: "सामने मुड़े")
    package let valenceColumn = Phrase("valence", hindi: "वेलेंस")
    package let arousalColumn = Phrase("arousal", hindi: "अराउज़ल")
    package let paceColumn = Phrase("words a minute", hindi: "शब्द प्रति मिनट")
    package let speechColumn = Phrase("speech", hindi: "बोलना")
    package let lecturerSpeaksColumn = Phrase("lecturer speaks", hindi: "शिक्षक बोलते हैं")
    package let classSpeaksColumn = Phrase("class speaks", hindi: "कक्षा बोलती है")
    package let turnsColumn = Phrase("turns", hindi: "बोलने की बारियाँ")
    package let questionsColumn = Phrase("questions", hindi: "सवाल")
    package let messagesColumn = Phrase("messages", hindi: "संदेश")
    package let lecturerVisibleColumn = Phrase("lecturer visible", hindi: "शिक्षक दिखते हैं")
    package let lecturerSmilingColumn = Phrase("lecturer smiling", hindi: "शिक्षक मुस्कुराते हुए")
    package let lecturerFacingColumn = Phrase("lecturer facing", hindi: "शिक्षक सामने मुड़े")
    package let lecturerDownColumn = Phrase("lecturer looking down", hindi: "शिक्षक नीचे देखते हुए")
}
