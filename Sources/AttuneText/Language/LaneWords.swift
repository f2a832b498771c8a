/// The chart of the first screen: its lanes and their scales.
package struct LaneWords: Sendable {
    package let minuteByMinute = Phrase("The lesson minute by minute", hindi: "कक्षा, मिनट दर मिनट")
    package let pointAtMinute = Phrase(
        "Point at a minute, tap it or tab to it: its numbers are read out here.",
        hindi: "किसी मिनट पर जाएँ, उसे छुएँ या टैब से चुनें: उसके आँकड़े यहाँ दिखते हैं।")
    package let watchFrom = Phrase("watch from {{clock}}", hindi: "{{clock}} से देखें")
    package let momentLabel = Phrase("Moment {{number}}: {{words}} min", hindi: "ख़ास पल {{number}}: {{words}}")
    package let lanesDescription = Phrase(
        "Lanes over the time of the recording: {lanes}. Each minute is a link to itself; the minute table holds the same "
            + "numbers.",
        hindi: "रिकॉर्डिंग के समय पर पट्टियाँ: {lanes}। हर मिनट अपने आप का लिंक है; मिनटों की तालिका में यही आँकड़े हैं।")

    package let layout = Phrase("Layout", hindi: "लेआउट")
    package let peopleVisible = Phrase("People visible", hindi: "दिखने वाले लोग")
    package let smiles = Phrase("Smiles", hindi: "मुस्कान")
    package let lecturerSmiles = Phrase("Lecturer: smiles", hindi: "शिक्षक: मुस्कान")
    package let lecturerAttention = Phrase("Lecturer: attention", hindi: "शिक्षक: ध्यान की दिशा")
    package let lecturerVisible = Phrase("Lecturer visible", hindi: "शिक्षक दिखते हैं")
    package let speech = Phrase("Speech", hindi: "बोलना")
    package let timeWithSpeech = Phrase("Time with speech", hindi: "बोलने का समय")
    package let whoSpeaks = Phrase("Who speaks", hindi: "कौन बोलता है")
    package let messages = Phrase("Messages", hindi: "संदेश")

    package let scaleMedian = Phrase(", median {median}", hindi: ", माध्यिका {median}")
    package let greyTiles = Phrase("; grey: tiles", hindi: "; स्लेटी: टाइलें")
    package let shareOfFaces = Phrase("0–{most} of the faces", hindi: "0–{most} चेहरे")
    package let shareOfTime = Phrase("0–{most} of the time", hindi: "0–{most} समय")
    package let otherExpressions = Phrase("line: other expressions", hindi: "रेखा: बाक़ी भाव")
    package let attentionKey = Phrase(
        "turned as usual; dashed: looking down; dotted: eyes closed",
        hindi: "हमेशा की तरह मुड़े हुए; डैश वाली रेखा: नीचे देखते हुए; बिंदु वाली रेखा: आँखें बंद")
    package let wordsAMinuteScale = Phrase(
        "0–{most} words a minute; dashed: median {median}", hindi: "0–{most} शब्द प्रति मिनट; डैश वाली रेखा: माध्यिका {median}")
    package let speakersKey = Phrase("below: the lecturer; above: the class", hindi: "नीचे: शिक्षक; ऊपर: कक्षा")
    package let messageScale = Phrase("0–{most} a minute", hindi: "0–{most} प्रति मिनट")
}
