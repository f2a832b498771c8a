/// Beside the recording in a report that a server shows.
package struct PlayerWords: Sendable {
    package let allRecordings = Phrase("All recordings", hindi: "सभी रिकॉर्डिंग")
    package let forgetMeasured = Phrase("Forget what was measured", hindi: "जो मापा गया उसे भुला दें")
    package let playerLabel = Phrase("The recording", hindi: "रिकॉर्डिंग")
    package let captionsLabel = Phrase("What was said", hindi: "क्या कहा गया")
    package let previousMoment = Phrase("Previous moment", hindi: "पिछला ख़ास पल")
    package let nextMoment = Phrase("Next moment", hindi: "अगला ख़ास पल")
    package let playerNote = Phrase(
        "A click on a minute or a moment plays the recording from there. Keys: p and n for the moments, the space bar starts "
            + "and stops.",
        hindi: "किसी मिनट या ख़ास पल पर क्लिक करने से रिकॉर्डिंग वहीं से चलती है। कुंजियाँ: ख़ास पलों के लिए p और n, स्पेस बार से चलती और "
            + "रुकती है।")
    package let playerNone = Phrase(
        "There is no recording: the class was looked at while it took place.",
        hindi: "कोई रिकॉर्डिंग नहीं है: कक्षा को उसके चलते समय देखा गया था।")
    package let playerMissing = Phrase(
        "The recording is not in the folder that is served here, so that it cannot be shown beside its report.",
        hindi: "रिकॉर्डिंग उस फ़ोल्डर में नहीं है जो यहाँ दिखाया जाता है, इसलिए वह अपनी रिपोर्ट के साथ नहीं दिखाई जा सकती।")
}
