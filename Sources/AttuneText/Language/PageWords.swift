/// What frames the page: its name, the way around it, what is told of the recording, the law in one line.
package struct PageWords: Sendable {
    package let reportTitle = Phrase("{name} – Attune lesson report", hindi: "{name} – Attune कक्षा रिपोर्ट")
    package let reportKind = Phrase("Attune lesson report", hindi: "Attune कक्षा रिपोर्ट")
    package let skip = Phrase("Skip to the report", hindi: "सीधे रिपोर्ट पर जाएँ")
    package let made = Phrase(
        "Made on one computer, without a network, by Attune {{programVersion}}.",
        hindi: "Attune {{programVersion}} ने इसे एक ही कंप्यूटर पर, बिना नेटवर्क के बनाया।")

    package let fromFileName = Phrase("from the file's name", hindi: "फ़ाइल के नाम से")
    package let fromLiveStart = Phrase("when the class began", hindi: "जब कक्षा शुरू हुई")
    package let fromRecording = Phrase("from the recording itself", hindi: "ख़ुद रिकॉर्डिंग से")
    package let fromFileChange = Phrase("from the file's last change", hindi: "फ़ाइल में हुए आख़िरी बदलाव से")

    package let partWarning = Phrase(
        "Only a part of this recording could be read: {truncation}. Everything below is about that part.",
        hindi: "इस रिकॉर्डिंग का केवल एक हिस्सा पढ़ा जा सका: {truncation}। नीचे सब कुछ उसी हिस्से के बारे में है।")
    package let firstLook = Phrase(
        "A first look: of this recording keyframes alone were analysed, one every {{firstLook}}. Single minutes rest on few "
            + "pictures; an analysis without <code>--fast</code> looks more closely.",
        hindi: "पहली नज़र: इस रिकॉर्डिंग के केवल मुख्य फ़्रेमों का विश्लेषण हुआ, हर {{firstLook}} पर एक। अकेले मिनट कम तस्वीरों पर टिके हैं; "
            + "<code>--fast</code> के बिना विश्लेषण ज़्यादा बारीकी से देखता है।")
    package let singleFacesWarning = Phrase(
        "<strong>This page speaks of single faces.</strong> The reason given: “<bdi>{{participantsReason}}</bdi>”",
        hindi: "<strong>यह पृष्ठ अलग-अलग चेहरों के बारे में बताता है।</strong> दिया गया कारण: “<bdi>{{participantsReason}}</bdi>”")
    package let lawLine = Phrase(
        "<strong>EU:</strong> inferring the emotions of people in education institutions is prohibited, except for "
            + "medical or safety reasons. <a href=\"#limits\">What this page can and cannot say</a>",
        hindi: "<strong>यूरोपीय संघ:</strong> शिक्षा संस्थानों में लोगों की भावनाओं का अनुमान लगाना वर्जित है, सिवाय चिकित्सा या "
            + "सुरक्षा के कारणों के। <a href=\"#limits\">यह पृष्ठ क्या बता सकता है और क्या नहीं</a>")

    package let onThisPage = Phrase("On this page", hindi: "इस पृष्ठ पर")
    package let momentsHeading = Phrase("Moments", hindi: "ख़ास पल")
    package let expressionsLink = Phrase("Expressions", hindi: "चेहरे के भाव")
    package let attentionHeading = Phrase("Attention", hindi: "ध्यान की दिशा")
    package let lecturerHeading = Phrase("The lecturer", hindi: "शिक्षक")
    package let speechHeading = Phrase("Speaking pace", hindi: "बोलने की गति")
    package let engagementHeading = Phrase("Engagement index", hindi: "सहभागिता सूचकांक")
    package let facesHeading = Phrase("Single faces", hindi: "अलग-अलग चेहरे")
    package let tableHeading = Phrase("Minute table", hindi: "मिनटों की तालिका")
    package let methodLink = Phrase("Method", hindi: "तरीक़ा")
    package let methodHeading = Phrase("Method, settings and models", hindi: "तरीक़ा, सेटिंग और मॉडल")
    package let limitsHeading = Phrase("Limits and law", hindi: "सीमाएँ और क़ानून")
}
