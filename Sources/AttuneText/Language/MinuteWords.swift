/// What is read out of a minute, and why it is not broken down.
package struct MinuteWords: Sendable {
    package let fewPeople = Phrase(
        "fewer than {group} faces: not broken down", hindi: "{group} से कम चेहरे: ब्योरा नहीं दिया गया")
    package let camerasOff = Phrase(
        "cameras off, fewer than {group} faces: not broken down",
        hindi: "कैमरे बंद, {group} से कम चेहरे: ब्योरा नहीं दिया गया")
    package let groupTooSmall = Phrase(
        "fewer than {group} faces of {size} pixels or more: not broken down",
        hindi: "{size} या अधिक पिक्सेल के {group} से कम चेहरे: ब्योरा नहीं दिया गया")
    package let facesTooSmall = Phrase(
        "no face of {size} pixels or more", hindi: "{size} या अधिक पिक्सेल का कोई चेहरा नहीं")
    package let onlyLecturer = Phrase("the lecturer alone", hindi: "केवल शिक्षक")
    package let noFaceInMinute = Phrase("no face", hindi: "कोई चेहरा नहीं")
    package let noPictureInMinute = Phrase("no picture", hindi: "कोई तस्वीर नहीं")

    package let visibleFaces = Phrase("{count} visible", hindi: "{count} दिखे")
    package let faceCount = Phrase("{count} faces", hindi: "{count} चेहरे")
    package let smilingShare = Phrase("smiling {share}", hindi: "मुस्कुराते हुए {share}")
    package let facingShare = Phrase("facing {share}", hindi: "सामने मुड़े हुए {share}")
    package let downShare = Phrase("looking down {share}", hindi: "नीचे देखते हुए {share}")
    package let eyesClosedShare = Phrase("eyes closed {share}", hindi: "आँखें बंद {share}")
    package let indexBand = Phrase("index {value} ({low}–{high})", hindi: "सूचकांक {value} ({low}–{high})")

    package let lecturerMinute = Phrase("lecturer: {shares}", hindi: "शिक्षक: {shares}")
    package let wordCount = Phrase("{count} words", hindi: "{count} शब्द")
    package let speechShare = Phrase("speech {share}", hindi: "बोलना {share}")
    package let lecturerSpeaks = Phrase("lecturer speaks {share}", hindi: "शिक्षक बोलते हैं {share}")
    package let classSpeaksShare = Phrase("class {share}", hindi: "कक्षा {share}")
}

/// The names of what a face may show, as the classifier labels pictures: what is seen, never what somebody feels.
package struct ExpressionWords: Sendable {
    package let neutral = Phrase("neutral", hindi: "तटस्थ")
    package let happy = Phrase("happy", hindi: "प्रसन्नता")
    package let surprise = Phrase("surprise", hindi: "आश्चर्य")
    package let sad = Phrase("sad", hindi: "उदासी")
    package let fear = Phrase("fear", hindi: "भय")
    package let angry = Phrase("angry", hindi: "क्रोध")
    package let disgust = Phrase("disgust", hindi: "घृणा")
    package let unclear = Phrase("unclear", hindi: "अस्पष्ट")
}
