/// The page of an evaluation: what the pictures are, whatever a classifier says of them.
package struct ExplorationWords: Sendable {
    package let facelessColumn = Phrase("no face found", hindi: "चेहरा नहीं मिला")

    package let looksHeading = Phrase("What the pictures look like", hindi: "तस्वीरें कैसी दिखती हैं")
    package let meanFacesNote = Phrase(
        "The mean of each class: every pixel averaged over all its pictures. It shows what they have in common and how they "
            + "are framed, and nobody in particular.",
        hindi: "हर वर्ग का औसत: हर पिक्सेल का उसकी सभी तस्वीरों पर औसत। इससे दिखता है कि उनमें क्या एक जैसा है और चेहरे कहाँ तक काटे गए हैं; "
            + "कोई एक व्यक्ति नहीं दिखता।")
    package let meanAlternative = Phrase("Mean face: {label}, {pictures}", hindi: "औसत चेहरा: {label}, {pictures}")
    package let fewPictures = Phrase(
        "Without a mean face: {classes}. A mean over fewer than {least} different pictures counts as single faces and is "
            + "left out.",
        hindi: "बिना औसत चेहरे के: {classes}। {least} से कम अलग-अलग तस्वीरों का औसत अकेले चेहरों में गिना जाता है और छोड़ दिया जाता है।")
    package let lightTable = Phrase("Brightness and contrast of each class", hindi: "हर वर्ग की चमक और कंट्रास्ट")
    package let lightNote = Phrase(
        "Of the pixels from 0 (black) to 255 (white), brightness is the mean, and contrast the standard deviation within a "
            + "picture, at most 127.5, averaged over the pictures.",
        hindi: "पिक्सेल 0 (काला) से 255 (सफ़ेद) तक: चमक उनका औसत है, कंट्रास्ट एक तस्वीर के भीतर उनका मानक विचलन (ज़्यादा से ज़्यादा 127.5), "
            + "तस्वीरों पर औसत।")
    package let brightnessColumn = Phrase("brightness", hindi: "चमक")
    package let contrastColumn = Phrase("contrast", hindi: "कंट्रास्ट")

    package let annotationsHeading = Phrase("Labels and FER+ majorities", hindi: "नाम और FER+ के बहुमत")
    package let alikeNote = Phrase(
        "Labelled alike in both: {alike} of {pictures} that have both ({share}). Where the two differ, no classifier meets "
            + "both.",
        hindi: "दोनों में एक ही नाम: {alike}, जिनमें दोनों हैं उन {pictures} में से ({share})। जहाँ दोनों अलग हैं, वहाँ कोई वर्गीकारक दोनों से मेल "
            + "नहीं खाता।")
    package let annotationsNote = Phrase(
        "Rows are the data set’s labels, columns what most of FER+’s annotators saw; the stronger the shade, the larger the "
            + "share of the row. Framed cells are labelled alike.",
        hindi: "पंक्तियाँ डेटा संग्रह के नाम हैं, स्तंभ वह जो FER+ के ज़्यादातर लोगों ने देखा; रंग जितना गहरा, पंक्ति का उतना बड़ा हिस्सा। घेरे वाले "
            + "ख़ानों में दोनों का नाम एक है।")
    package let annotationCounts = Phrase(
        "Labels and FER+ majorities, counts", hindi: "नाम और FER+ के बहुमत, संख्याएँ")
    package let annotationShares = Phrase(
        "Labels and FER+ majorities, shares", hindi: "नाम और FER+ के बहुमत, हिस्से")
    package let noMajorityColumn = Phrase("none of these", hindi: "इनमें से कोई नहीं")
    package let shareWithMajority = Phrase(
        "Share of the row, without “none of these”", hindi: "पंक्ति का हिस्सा, “इनमें से कोई नहीं” के बिना")
    package let differencesTable = Phrase(
        "Labels that are taken for others", hindi: "नाम जो कुछ और माने गए")
    package let differencesCaption = Phrase(
        "Most frequent differences", hindi: "सबसे ज़्यादा बार आने वाले अंतर")
    package let differentColumn = Phrase("label and FER+ majority", hindi: "नाम और FER+ बहुमत")
    package let differentPair = Phrase("{label}, FER+ {majority}", hindi: "{label}, FER+ में {majority}")
    package let shareOfLabelColumn = Phrase("share of the label", hindi: "इस नाम का हिस्सा")

    package let samplesHeading = Phrase("Sample pictures", hindi: "नमूने की तस्वीरें")
    package let samplesNote = Phrase(
        "As the classifier is given them: up to {count} of each class, evenly spaced in the order of the data set. They show "
            + "people: who may not see the data set should not be given this page.",
        hindi: "जैसी वर्गीकारक को दी जाती हैं: हर वर्ग की ज़्यादा से ज़्यादा {count}, डेटा संग्रह के क्रम में बराबर दूरी पर। इनमें लोग दिखते हैं: जिसे "
            + "डेटा संग्रह देखने की अनुमति नहीं, उसे यह पन्ना न दें।")
    package let sampleAlternative = Phrase("{name}, labelled {label}", hindi: "{name}, नाम {label}")
    package let sampleMajority = Phrase("FER+: {majority}", hindi: "FER+ में: {majority}")
}
