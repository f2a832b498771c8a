/// What the cards of the program's own models, and its own weight tables, say of themselves in English.
///
/// What any other card or table says is shown as it stands.
package struct CardWords: Sendable {
    package let classifierTask = Phrase("expression classifier", hindi: "भावों का वर्गीकारक")
    package let detectorTask = Phrase(
        "Finds faces in a picture, with five landmarks each.", hindi: "तस्वीर में चेहरे खोजता है, हर एक के पाँच बिंदुओं के साथ।")
    package let meshTask = Phrase(
        "Places 468 points of a face mesh on one upright face.", hindi: "एक सीधे चेहरे पर जाल के 468 बिंदु रखता है।")
    package let eyeTask = Phrase(
        "Says how far an eye is open.", hindi: "बताता है कि आँख कितनी खुली है।")
    package let trainedHere = Phrase(
        "trained by Training/ of this repository", hindi: "इसी रिपॉज़िटरी के Training/ से प्रशिक्षित")
    package let weightsVersion2 = Phrase(
        "engagement_v1 with happy and surprise as high as neutral",
        hindi: "engagement_v1, जिसमें प्रसन्नता और आश्चर्य का भार तटस्थ जितना है")
    package let weightsVersion1 = Phrase(
        "after Sharma et al., arXiv 1909.12913", hindi: "Sharma et al., arXiv 1909.12913 के अनुसार")

    package let limitOfExpressions = Phrase(
        "It says what a face shows in a picture, not what anyone felt, understood or learned.",
        hindi: "यह बताता है कि तस्वीर में चेहरे पर क्या दिखता है, यह नहीं कि किसी ने क्या महसूस किया, समझा या सीखा।")
    package let limitOfPictures = Phrase(
        "FER2013's pictures were found on the web by searching for words of feeling: its faces are posed and strong where "
            + "those of a lesson are faint, and its labels are noisy. Its label and the FER+ majority agree on about two "
            + "images in three.",
        hindi: "FER2013 की तस्वीरें वेब पर भावनाओं के शब्द खोजकर जुटाई गईं: उनके चेहरे बनाए हुए और तीव्र हैं जबकि कक्षा के चेहरों पर भाव हल्के "
            + "होते हैं, और उनके नामों में ग़लतियाँ हैं। उसका नाम और FER+ का बहुमत लगभग तीन में से दो तस्वीरों पर एक हैं।")
    package let limitOfLicence = Phrase(
        "FER2013's images are for research use; whether weights trained on them may be used commercially is not settled, and "
            + "nothing here settles it.",
        hindi: "FER2013 की तस्वीरें शोध के लिए हैं; उन पर प्रशिक्षित भारों का व्यावसायिक उपयोग हो सकता है या नहीं, यह तय नहीं है, और यहाँ की "
            + "कोई बात इसे तय नहीं करती।")
    package let limitOfSmiles = Phrase(
        "It may not read all people's smiles alike. Of the London Set's posed smiles it named 34 of 49 women's happy and 20 "
            + "of 53 men's, and took most of the others for neutral. Many of those smiles are faint, by eye more of the "
            + "men's, so how much of the difference is the classifier's is not known. Neutral faces it named right in all "
            + "of 102.",
        hindi: "हो सकता है कि यह सब लोगों की मुस्कान एक-सी न पढ़े। London Set की बनाई गई मुस्कानों में से इसने 49 में से 34 महिलाओं की और 53 "
            + "में से 20 पुरुषों की मुस्कान को “प्रसन्नता” कहा, और बाक़ी में से ज़्यादातर को तटस्थ माना। उनमें से कई मुस्कानें हल्की हैं, देखने में "
            + "पुरुषों की ज़्यादा, इसलिए यह मालूम नहीं कि अंतर का कितना हिस्सा वर्गीकारक का है। तटस्थ चेहरों को इसने सभी 102 में सही कहा।")
    package let limitOfGroups = Phrase(
        "Of that set, the groups of 9 to 13 people of other than European descent are too small to show a difference or to "
            + "rule one out, and it holds no children, nobody over 54 and no lesson.",
        hindi: "उस संग्रह में यूरोपीय मूल से अलग लोगों के 9 से 13 लोगों के समूह इतने छोटे हैं कि उनसे न कोई अंतर दिखाया जा सकता है न नकारा जा "
            + "सकता है, और उसमें न बच्चे हैं, न 54 से ऊपर का कोई, न कोई कक्षा।")

    /// Everything above.
    private var all: [Phrase] {
        [
            classifierTask, detectorTask, meshTask, eyeTask, trainedHere, weightsVersion2, weightsVersion1,
            limitOfExpressions, limitOfPictures, limitOfLicence, limitOfSmiles, limitOfGroups,
        ]
    }

    /// What a card says, in the language of the page where that is known.
    package func text(_ english: String, in language: Language) -> CardText {
        if language == .english { return CardText(text: english, textLanguage: nil) }
        let known = all.first { $0.english == english }
        return CardText(text: known?.text(language) ?? english, textLanguage: known == nil ? Language.english.tag : nil)
    }
}

/// A text of a card with its language where that is not the page's.
package struct CardText: Equatable, Sendable {
    package let text: String
    /// As BCP 47 has it; nil where the text is in the language of the page.
    package let textLanguage: String?

    package init(text: String, textLanguage: String?) {
        (self.text, self.textLanguage) = (text, textLanguage)
    }
}
