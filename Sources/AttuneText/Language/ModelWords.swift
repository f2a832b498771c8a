/// The models and the facts of a recording, as the section on method tells them.
package struct ModelWords: Sendable {
    package let modelsHeading = Phrase("Models", hindi: "मॉडल")
    package let modelFacts = Phrase(
        "{{#roleLanguage}}<span lang=\"{{.}}\">{{/roleLanguage}}{{role}}{{#roleLanguage}}</span>{{/roleLanguage}}; licence "
            + "{{licence}}; sha256 <code>{{modelSHA256}}</code>",
        hindi:
            "{{#roleLanguage}}<span lang=\"{{.}}\">{{/roleLanguage}}{{role}}{{#roleLanguage}}</span>{{/roleLanguage}}; लाइसेंस "
            + "{{licence}}; sha256 <code>{{modelSHA256}}</code>")
    package let modelAccuracy = Phrase(
        "On {{dataset}}, {{accuracyText}} of the pictures got the label that people had given them.",
        hindi: "{{dataset}} पर {{accuracyText}} तस्वीरों को वही नाम मिला जो लोगों ने दिया था।")
    package let modelCalibration = Phrase(
        "Its probabilities lie {{distance}} percentage points from how often it is right, on average (expected calibration "
            + "error). On {{unclear}} of these pictures no expression is as probable as <code>minimum_probability</code> "
            + "asks by default; of the others, {{accuracyWithoutUnclear}} got their label.",
        hindi: "इसकी बताई संभावनाएँ औसतन {{distance}} प्रतिशत अंक उससे दूर हैं कि यह कितनी बार सही होता है (अपेक्षित अंशांकन त्रुटि)। इन "
            + "तस्वीरों में से {{unclear}} पर कोई भाव उतना संभावित नहीं जितना <code>minimum_probability</code> अपने आप माँगता है; बाक़ी में "
            + "से {{accuracyWithoutUnclear}} को अपना नाम मिला।")
    package let recallOf = Phrase("Recall of {{modelName}}", hindi: "{{modelName}} का रिकॉल")
    package let recallCaption = Phrase(
        "Recall: share of each label's pictures that got it", hindi: "रिकॉल: हर नाम की तस्वीरों का वह हिस्सा जिसे वही नाम मिला")
    package let confusionOf = Phrase("Confusion matrix of {{modelName}}", hindi: "{{modelName}} की भ्रम तालिका")
    package let confusionCaption = Phrase(
        "Confusion matrix: pictures by their label (rows) and by what the classifier said (columns); the stronger the "
            + "shade, the larger the share of the row",
        hindi: "भ्रम तालिका: तस्वीरें अपने नाम के अनुसार (पंक्तियाँ) और वर्गीकारक ने जो कहा उसके अनुसार (स्तंभ); रंग जितना गहरा, पंक्ति का उतना "
            + "बड़ा हिस्सा")
    package let labelColumn = Phrase("label", hindi: "नाम")
    package let noAccuracy = Phrase("Its card gives no accuracy.", hindi: "इसके कार्ड में सटीकता नहीं दी गई है।")
    package let limitsByCard = Phrase("Its limits, by its card:", hindi: "इसके कार्ड के अनुसार इसकी सीमाएँ:")

    package let settingsHeading = Phrase("Settings", hindi: "सेटिंग")
    package let settingColumn = Phrase("setting", hindi: "सेटिंग")
    package let valueColumn = Phrase("value", hindi: "मान")
    package let meaningColumn = Phrase("meaning", hindi: "अर्थ")

    package let fileLabel = Phrase("File", hindi: "फ़ाइल")
    package let sizeLabel = Phrase("Size", hindi: "आकार")
    package let sizeInBytes = Phrase("{size} ({bytes} bytes)", hindi: "{size} ({bytes} बाइट)")
    package let fewBytesCount = CountedPhrase("1 byte", "{count} bytes", hindi: "{count} बाइट", "{count} बाइट")
    package let fileSHA256Label = Phrase("sha256 of the file", hindi: "फ़ाइल का sha256")
    package let containerLabel = Phrase("Container, codec", hindi: "कंटेनर, कोडेक")
    package let expectedLabel = Phrase("Expected duration", hindi: "अपेक्षित अवधि")
    package let expectedUnknown = Phrase("not given by the container", hindi: "कंटेनर में नहीं दी गई")
    package let decodedLabel = Phrase("Decoded duration", hindi: "पढ़ी गई अवधि")
    package let transcriptLabel = Phrase("Transcript", hindi: "लिखित पाठ")
    package let transcriptSHA256Label = Phrase("sha256 of the transcript", hindi: "लिखित पाठ का sha256")
    package let chatLabel = Phrase("Chat", hindi: "चैट")
    package let chatSHA256Label = Phrase("sha256 of the chat", hindi: "चैट का sha256")
    package let decoderLabel = Phrase("Decoded in", hindi: "कहाँ डिकोड हुई")
    package let decodedHere = Phrase(
        "the program itself, without protection", hindi: "प्रोग्राम में ही, बिना सुरक्षा के")
    /// `{bounds}` are the next two, as far as the machine has them.
    package let decodedApart = Phrase(
        "a process of its own{bounds}, with {memory} MB at most",
        hindi: "एक अलग प्रोसेस में{bounds}, अधिकतम {memory} MB मेमोरी के साथ")
    package let decodedWithoutFiles = Phrase(
        ", which can open no file and no connection (Landlock {version})",
        hindi: ", जो न कोई फ़ाइल खोल सकती है, न कोई कनेक्शन (Landlock {version})")
    package let decodedWithFewCalls = Phrase(
        ", with the system calls of decoding alone (seccomp)",
        hindi: ", जिसे केवल डिकोडिंग की सिस्टम कॉल की अनुमति है (seccomp)")

    package let ranOnLabel = Phrase("Neural networks ran on", hindi: "न्यूरल नेटवर्क किस पर चले")
    package let librariesLabel = Phrase("Libraries", hindi: "लाइब्रेरी")
}
