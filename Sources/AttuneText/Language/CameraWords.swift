/// One's own camera, live.
package struct CameraWords: Sendable {
    package let cameraHeading = Phrase(
        "What a face shows, as it is seen here", hindi: "चेहरे पर क्या दिखता है, जैसा यहाँ देखा जाता है")
    package let cameraBefore = Phrase("Before the camera is turned on", hindi: "कैमरा चालू करने से पहले")
    package let cameraOwnFace = Phrase(
        "This is for looking at your own face. Who else comes into the picture is told beforehand, and may say no.",
        hindi: "यह अपना चेहरा देखने के लिए है। तस्वीर में और जो कोई आए उसे पहले बताया जाता है, और वह मना कर सकता है।")
    package let cameraDropped = Phrase(
        "Pictures are looked at by this server and dropped at once; nothing is stored, neither pictures nor numbers.",
        hindi: "यह सर्वर तस्वीरें देखता है और तुरंत हटा देता है; कुछ नहीं रखा जाता, न तस्वीरें, न आँकड़े।")
    package let cameraLabel = Phrase(
        "A label says what a face shows in one picture. It does not say what anyone felt, thought or learned, and it is often "
            + "wrong.",
        hindi: "नाम बताता है कि एक तस्वीर में चेहरे पर क्या दिखता है। वह यह नहीं बताता कि किसी ने क्या महसूस किया, सोचा या सीखा, और वह "
            + "अक्सर ग़लत होता है।")
    package let cameraNeedsScripts = Phrase("The camera needs scripts.", hindi: "कैमरे को स्क्रिप्ट चाहिए।")
    package let cameraIsOff = Phrase("The camera is off.", hindi: "कैमरा बंद है।")
    package let cameraIsOn = Phrase("The camera is on.", hindi: "कैमरा चालू है।")
    package let cameraTurnOn = Phrase("Turn the camera on", hindi: "कैमरा चालू करें")
    package let cameraTurnOff = Phrase("Turn it off", hindi: "बंद करें")
    package let cameraNothingYet = Phrase("Nothing is looked at yet.", hindi: "अभी कुछ नहीं देखा जा रहा।")
    package let cameraDelay = Phrase(
        "From picture to drawing: <b id=\"delay\">–</b>. Pictures that come while one is being looked at are dropped. Nothing "
            + "is stored.",
        hindi: "तस्वीर से चित्र तक: <b id=\"delay\">–</b>। एक के देखे जाते समय आई तस्वीरें छोड़ दी जाती हैं। कुछ नहीं रखा जाता।")

    package let cameraTooSmall = Phrase("too small", hindi: "बहुत छोटा")
    package let cameraUnclear = Phrase("unclear", hindi: "अस्पष्ट")
    package let cameraNoFaceDrawn = Phrase("no face could be drawn", hindi: "चेहरा खींचा नहीं जा सका")
    package let cameraTurnedAway = Phrase("turned away", hindi: "दूसरी ओर मुड़ा")
    package let cameraBlurred = Phrase("blurred", hindi: "धुँधला")
    package let cameraImprobable = Phrase(
        "no label is probable enough", hindi: "कोई नाम इतना संभावित नहीं")

    // As the page's script says them; it fills in what stands in `${}`.
    package let cameraPose = Phrase(
        "turned ${Math.round(face.yaw)}°, up ${Math.round(face.pitch)}°, tilted ${Math.round(face.roll)}°",
        hindi: "${Math.round(face.yaw)}° मुड़ा, ${Math.round(face.pitch)}° ऊपर, ${Math.round(face.roll)}° झुका")
    package let cameraEyesClosed = Phrase("eyes closed", hindi: "आँखें बंद")
    package let cameraEyesOpen = Phrase("eyes open", hindi: "आँखें खुली")
    package let cameraNoFace = Phrase("No face is seen.", hindi: "कोई चेहरा नहीं दिख रहा।")
    package let cameraMiddle = Phrase(
        "${Math.round(middle)} ms (the middle one of ${delays.length})",
        hindi: "${Math.round(middle)} ms (${delays.length} में बीच वाला)")
    package let cameraNothing = Phrase("Nothing is looked at.", hindi: "कुछ नहीं देखा जा रहा।")
    package let cameraNotGiven = Phrase(
        "This browser gives no camera to pages that come over a network in the clear.",
        hindi: "यह ब्राउज़र नेटवर्क से बिना एन्क्रिप्शन आए पृष्ठों को कैमरा नहीं देता।")
    package let cameraMissing = Phrase(
        "There is no camera to be had: ${error.message}.", hindi: "कोई कैमरा नहीं मिला: ${error.message}।")
}

/// What is said before anything is analysed.
package struct LawWords: Sendable {
    package let lawNotice = Phrase(
        """
        In the EU, inferring the emotions of people in education institutions is prohibited, except for medical or
        safety reasons (Regulation (EU) 2024/1689, Article 5(1)(f)); recordings need consent elsewhere too.
        An expression is what a face shows, not what somebody felt. This is not legal advice.
        """,
        hindi: """
            यूरोपीय संघ में शिक्षा संस्थानों में लोगों की भावनाओं का अनुमान लगाना वर्जित है, सिवाय चिकित्सा या सुरक्षा के कारणों
            के (विनियम (EU) 2024/1689, अनुच्छेद 5(1)(f)); रिकॉर्डिंग के लिए बाक़ी जगहों पर भी सहमति चाहिए।
            भाव वह है जो चेहरे पर दिखता है, वह नहीं जो किसी ने महसूस किया। यह क़ानूनी सलाह नहीं है।
            """)
}
