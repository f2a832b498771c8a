/// The page on which a lesson is looked at while it takes place.
package struct LiveWords: Sendable {
    package let liveTitle = Phrase("My class", hindi: "मेरी कक्षा")
    package let liveHeading = Phrase(
        "What the class shows, while the lesson takes place", hindi: "कक्षा के दौरान कक्षा में क्या दिखता है")
    package let liveBefore = Phrase("Before the window is shared", hindi: "विंडो साझा करने से पहले")
    package let liveBeforeTold = Phrase(
        "Capturing a window shows nobody in the meeting that it is looked at. Whoever can be seen is told beforehand, and may "
            + "say no.",
        hindi: "विंडो को देखे जाने का मीटिंग में किसी को कोई संकेत नहीं मिलता। जो दिख सकता है उसे पहले बताया जाता है, और वह मना कर सकता है।")
    package let liveBeforePictures = Phrase(
        "Pictures are looked at on this computer and dropped at once. What was measured is written down only where you ask "
            + "for it, and then without any picture.",
        hindi: "तस्वीरें इसी कंप्यूटर पर देखी जाती हैं और तुरंत हटा दी जाती हैं। जो मापा गया वह तभी लिखा जाता है जब आप कहें, और तब भी "
            + "बिना किसी तस्वीर के।")
    package let liveBeforeClass = Phrase(
        "What is said is of the class as a whole, minute by minute, and nothing of a minute with too few faces. It does not say "
            + "what anyone felt, thought or learned, and it is often wrong.",
        hindi: "जो बताया जाता है वह पूरी कक्षा के बारे में है, मिनट दर मिनट, और बहुत कम चेहरों वाले मिनट के बारे में कुछ नहीं। इससे यह पता नहीं "
            + "चलता कि किसी ने क्या महसूस किया, सोचा या सीखा, और यह अक्सर ग़लत होता है।")
    package let liveBeforeNot = Phrase(
        "Not for grades, discipline, attendance, decisions about employment, or watching anybody in secret.",
        hindi: "अंक देने, अनुशासन, उपस्थिति, नौकरी के फ़ैसलों या किसी पर छिपकर नज़र रखने के लिए नहीं।")
    package let liveButtonSays = Phrase(
        "The button says that you have read this, and nothing more: it makes no use lawful that is not.",
        hindi: "बटन बस इतना कहता है कि आपने यह पढ़ लिया, और कुछ नहीं: इससे कोई ग़ैर-क़ानूनी उपयोग क़ानूनी नहीं हो जाता।")
    package let liveHaveRead = Phrase("I have read this", hindi: "मैंने यह पढ़ लिया है")

    package let liveTell = Phrase("Tell the class", hindi: "कक्षा को बताएँ")
    package let liveTellNote = Phrase(
        "Paste this into the meeting's chat before you begin, because the meeting shows no sign of it.",
        hindi: "शुरू करने से पहले इसे मीटिंग की चैट में चिपकाएँ, क्योंकि मीटिंग इसका कोई संकेत नहीं दिखाती।")
    package let liveSentence = Phrase(
        "For your information: a program on my computer, Attune, now looks at the window of this meeting. Minute by minute it "
            + "counts what faces show across the class, never of one person. Pictures are dropped at once; ",
        hindi: "सूचना: मेरे कंप्यूटर पर Attune नाम का प्रोग्राम अब इस मीटिंग की विंडो देख रहा है। वह मिनट दर मिनट गिनता है कि पूरी कक्षा के चेहरों "
            + "पर क्या दिखता है, किसी एक व्यक्ति का कभी नहीं। तस्वीरें तुरंत हटा दी जाती हैं; ")
    package let liveSentenceDropped = Phrase(
        "nothing is kept when the lesson ends.", hindi: "कक्षा ख़त्म होने पर कुछ नहीं रखा जाता।")
    package let liveSentenceKept = Phrase(
        "numbers stay on my computer, pictures and sound do not.", hindi: "आँकड़े मेरे कंप्यूटर पर रहते हैं, तस्वीरें और आवाज़ नहीं।")
    package let liveSentenceEnd = Phrase(
        " Tell me if you do not want this.", hindi: " अगर आप यह नहीं चाहते तो मुझे बताएँ।")
    package let liveCopy = Phrase("Copy the sentence", hindi: "वाक्य कॉपी करें")
    package let liveCopied = Phrase("Copied.", hindi: "कॉपी हो गया।")
    package let liveNotCopied = Phrase(
        "The browser did not copy it: it is marked, press Ctrl and C.",
        hindi: "ब्राउज़र ने कॉपी नहीं किया: वाक्य चुना हुआ है, Ctrl और C दबाएँ।")

    package let liveKeeping = Phrase("What stays", hindi: "क्या बचेगा")
    package let liveKeep = Phrase(
        "Keep the analysis when the lesson ends: a report like that of a recording, without any picture",
        hindi: "कक्षा ख़त्म होने पर विश्लेषण रखें: रिकॉर्डिंग जैसी रिपोर्ट, बिना किसी तस्वीर के")
    package let liveKeepNote = Phrase(
        "Otherwise nothing is written to the disk, and what this page shows is gone with it.",
        hindi: "नहीं तो डिस्क पर कुछ नहीं लिखा जाता, और यह पृष्ठ जो दिखाता है वह पृष्ठ के साथ चला जाता है।")
    package let liveCourse = Phrase("Course", hindi: "पाठ्यक्रम")

    package let liveLooking = Phrase("Look at the lesson", hindi: "कक्षा देखें")
    package let liveIsOff = Phrase("No window is looked at.", hindi: "कोई विंडो नहीं देखी जा रही।")
    package let liveIsOn = Phrase("The window is looked at.", hindi: "विंडो देखी जा रही है।")
    package let liveStart = Phrase("Choose the meeting's window", hindi: "मीटिंग की विंडो चुनें")
    package let liveStop = Phrase("End", hindi: "समाप्त करें")
    package let liveNeedsScripts = Phrase("This page needs scripts.", hindi: "इस पृष्ठ को स्क्रिप्ट चाहिए।")
    package let liveWindowNote = Phrase(
        "Let the meeting show its gallery, and keep its window open and not minimised. One picture a second is looked at; one "
            + "that comes while another is looked at is dropped.",
        hindi: "मीटिंग में गैलरी दिखने दें, और उसकी विंडो खुली रखें, छोटी की हुई नहीं। हर सेकंड एक तस्वीर देखी जाती है; जो दूसरी के देखे जाते "
            + "समय आए वह छोड़ दी जाती है।")

    package let liveSoFar = Phrase("The lesson so far", hindi: "अब तक की कक्षा")
    package let liveSoFarNote = Phrase(
        "Whole minutes alone, and provisional: with each minute the last ten are read again, and at the end the lesson is read "
            + "as a whole.",
        hindi: "केवल पूरे मिनट, और अस्थायी: हर मिनट के साथ पिछले दस फिर से पढ़े जाते हैं, और अंत में पूरी कक्षा पढ़ी जाती है।")
    package let liveFirstMinute = Phrase("The first minute is not whole yet.", hindi: "पहला मिनट अभी पूरा नहीं हुआ।")
    package let liveWhole = Phrase(
        "The lesson has ended, and was read as a whole.", hindi: "कक्षा ख़त्म हो गई, और पूरी पढ़ ली गई।")
    package let liveReport = Phrase("Its report", hindi: "उसकी रिपोर्ट")

    // As the page's script says them; it fills in what stands in `${}`.
    package let liveNoWindow = Phrase(
        "There is no window to be had: ${error.message}.", hindi: "कोई विंडो नहीं मिली: ${error.message}।")
    package let liveNoCapture = Phrase(
        "This browser gives no window to pages.", hindi: "यह ब्राउज़र पृष्ठों को विंडो नहीं देता।")
    package let liveNoAnswer = Phrase("The server does not answer.", hindi: "सर्वर जवाब नहीं दे रहा।")
    package let liveLookedAt = Phrase(
        "${seen} pictures were looked at, ${dropped} were dropped.", hindi: "${seen} तस्वीरें देखी गईं, ${dropped} छोड़ी गईं।")
    package let liveEnding = Phrase("The lesson is read as a whole …", hindi: "पूरी कक्षा पढ़ी जा रही है …")
}
