/// The served page over a folder of recordings, its queue and its form; forgetting, and uploads.
package struct ServeWords: Sendable {
    package let serveMyCamera = Phrase("My camera", hindi: "मेरा कैमरा")
    package let serveUpload = Phrase("Upload", hindi: "अपलोड")
    package let serveWhatToDo = Phrase("What to do: {{remedy}}.", hindi: "क्या करें: {{remedy}}।")

    package let serveAsLoaded = Phrase(
        "This page shows how things stood when it was loaded; load it again to see more.",
        hindi: "यह पृष्ठ वही दिखाता है जो इसे खोलते समय था; आगे का देखने के लिए इसे फिर से खोलें।")
    package let serveMayBeOld = Phrase(
        "The server does not answer; what is shown here may be old.",
        hindi: "सर्वर जवाब नहीं दे रहा; यहाँ जो दिख रहा है वह पुराना हो सकता है।")
    package let serveInFolder = Phrase("In the folder", hindi: "फ़ोल्डर में")
    package let serveNothingRuns = Phrase("Nothing is analysed now.", hindi: "अभी कोई विश्लेषण नहीं हो रहा।")
    package let serveTryAgain = Phrase("Try again", hindi: "फिर से कोशिश करें")
    package let serveAnalyseChosen = Phrase("Analyse the chosen ones", hindi: "चुनी हुई का विश्लेषण करें")
    package let serveAnalyseNew = CountedPhrase(
        "Analyse the new one", "Analyse all {count} new ones", hindi: "नई का विश्लेषण करें", "सभी {count} नई का विश्लेषण करें")
    package let serveChooseColumn = Phrase("Choose", hindi: "चुनें")
    package let serveRecordingColumn = Phrase("Recording", hindi: "रिकॉर्डिंग")
    package let serveSizeColumn = Phrase("Size", hindi: "आकार")
    package let serveStateColumn = Phrase("State", hindi: "स्थिति")
    package let serveDoColumn = Phrase("What to do", hindi: "क्या करें")
    package let serveEmpty = Phrase(
        "This folder holds no recording yet. Files such as .mp4, .mkv, .mov or .webm are recordings; put some there and load "
            + "this page again.",
        hindi: "इस फ़ोल्डर में अभी कोई रिकॉर्डिंग नहीं है। .mp4, .mkv, .mov या .webm जैसी फ़ाइलें रिकॉर्डिंग हैं; कुछ वहाँ रखें और यह पृष्ठ "
            + "फिर से खोलें।")
    package let servePassedOver = Phrase("Passed over", hindi: "छोड़ी गईं")
    package let serveChoose = Phrase("Choose {{name}}", hindi: "{{name}} चुनें")
    package let serveHowFar = Phrase("How far it is", hindi: "कितना हुआ")
    package let serveCancel = Phrase("Cancel", hindi: "रद्द करें")
    package let serveEarlier = Phrase("Earlier", hindi: "पहले")
    package let serveLater = Phrase("Later", hindi: "बाद में")
    package let serveForget = Phrase("Forget", hindi: "भुला दें")

    package let serveHow = Phrase("How they are analysed", hindi: "विश्लेषण कैसे होता है")
    package let serveCourseNote = Phrase(
        "Without a name, the folder that each recording lies in names it.",
        hindi: "नाम न देने पर हर रिकॉर्डिंग का फ़ोल्डर उसका नाम होता है।")
    package let serveLecturerSelf = Phrase(
        "The lecturer's face is my own: also tell where it was turned and what it showed",
        hindi: "पढ़ाने वाले का चेहरा मेरा अपना है: यह भी बताएँ कि वह किधर मुड़ा था और उस पर क्या दिखा")
    package let serveReportLanguage = Phrase("Language of the report", hindi: "रिपोर्ट की भाषा")
    package let serveAllowed = Phrase(
        "Usually {{usual}}; allowed is <span{{#messageLanguage}} lang=\"{{.}}\"{{/messageLanguage}}>{{range}}</span>.",
        hindi:
            "आम तौर पर {{usual}}; अनुमत: <span{{#messageLanguage}} lang=\"{{.}}\"{{/messageLanguage}}>{{range}}</span>।")
    package let serveRefused = Phrase(
        "Nothing was started: a setting cannot be used. It is marked below.",
        hindi: "कुछ शुरू नहीं हुआ: एक सेटिंग इस्तेमाल नहीं हो सकती। वह नीचे दिखाई गई है।")

    package let serveIsGone = Phrase("not there any more", hindi: "अब वहाँ नहीं है")
    package let serveIsNew = Phrase("new", hindi: "नई")
    package let serveIsWaiting = Phrase("waiting", hindi: "बारी का इंतज़ार")
    package let serveIsRunning = Phrase("being analysed", hindi: "विश्लेषण हो रहा है")
    package let serveHasFailed = Phrase("failed", hindi: "नहीं हो सका")
    package let serveIsCancelled = Phrase(
        "cancelled; what was measured stays", hindi: "रद्द; जो मापा गया वह बना हुआ है")
    package let serveIsDone = Phrase("done", hindi: "पूरा")
    package let serveAnalyse = Phrase("Analyse", hindi: "विश्लेषण करें")
    package let serveGoOn = Phrase("Go on", hindi: "आगे बढ़ाएँ")
    package let serveAnalyseAgain = Phrase("Analyse again", hindi: "फिर से विश्लेषण करें")

    package let serveRealTime = Phrase("{times} × real time", hindi: "असल समय से {times} × तेज़")
    package let serveToGo = Phrase("{time} to go", hindi: "{time} बाक़ी")
    package let serveAnalysed = Phrase("{time} analysed", hindi: "{time} का विश्लेषण हुआ")
    package let serveLeadsOut = Phrase(
        "{name} is a link that leads out of the folder", hindi: "{name} फ़ोल्डर से बाहर ले जाने वाला लिंक है")
}

/// What is forgotten of a recording, and what is left.
package struct ForgetPageWords: Sendable {
    package let forgetUntouched = Phrase(
        "The recording itself is never touched. Copies that somebody made, and backups, are not known here.",
        hindi: "ख़ुद रिकॉर्डिंग को कभी नहीं छुआ जाता। किसी की बनाई प्रतियाँ और बैकअप यहाँ मालूम नहीं।")
    package let forgetTheseGo = Phrase("These are removed:", hindi: "ये हटाई जाएँगी:")
    package let forgetLeaveAll = Phrase("Leave everything as it is", hindi: "सब कुछ जैसा है वैसा छोड़ें")
    package let forgetWholeTitle = Phrase("Everything", hindi: "सब कुछ")
    package let forgetWholeText = Phrase(
        "Measurements, tables, pages, and who was left out: all that Attune wrote for this recording.",
        hindi: "माप, तालिकाएँ, पृष्ठ, और किसे छोड़ा गया था: इस रिकॉर्डिंग के लिए Attune ने जो कुछ लिखा।")
    package let forgetWholeButton = Phrase("Forget everything", hindi: "सब कुछ भुला दें")
    package let forgetFacesTitle = Phrase("What is kept of single faces", hindi: "अलग-अलग चेहरों का जो रखा गया है")
    package let forgetFacesText = Phrase(
        "Measurements of single faces and tables of them; what is said of the class stays.",
        hindi: "अलग-अलग चेहरों के माप और उनकी तालिकाएँ; कक्षा के बारे में जो कहा गया है वह बना रहता है।")
    package let forgetFacesButton = Phrase("Forget single faces", hindi: "अलग-अलग चेहरे भुला दें")
    package let forgetNoFaces = Phrase(
        "Nothing there holds values of single faces.", hindi: "वहाँ अलग-अलग चेहरों के आँकड़े किसी में नहीं हैं।")
    package let forgetTheseStay = Phrase("These stay: {names}.", hindi: "ये बनी रहेंगी: {names}।")
    package let forgetDone = Phrase("Forgotten", hindi: "भुला दिया गया")
    package let forgetRemovedCount = CountedPhrase(
        "Removed: 1 file, {size}.", "Removed: {count} files, {size}.", hindi: "हटाई गई: {count} फ़ाइल, {size}।",
        "हटाई गईं: {count} फ़ाइलें, {size}।")
    package let forgetRedrawn = Phrase(
        "The report was drawn again without single faces.", hindi: "रिपोर्ट अलग-अलग चेहरों के बिना फिर से बनाई गई।")
    package let forgetExcluded = Phrase(
        "Who had been left out by a tile is forgotten too: they would be measured again with the recording.",
        hindi: "टाइल के सहारे जिसे छोड़ा गया था वह भी भुला दिया गया: रिकॉर्डिंग के साथ उसे फिर से मापा जाएगा।")
    package let forgetLeft = Phrase("Left: {names}.", hindi: "बचीं: {names}।")
    package let forgetLeftOthers = Phrase(
        "Left, because Attune did not write it: {names}.", hindi: "बचीं, क्योंकि Attune ने उन्हें नहीं लिखा: {names}।")
    package let forgetRecordingStays = Phrase(
        "The recording itself is untouched: {place}", hindi: "ख़ुद रिकॉर्डिंग को नहीं छुआ गया: {place}")
    package let forgetRecordingMissing = Phrase(
        "The recording itself is not at the place where it was analysed.",
        hindi: "ख़ुद रिकॉर्डिंग उस जगह नहीं है जहाँ उसका विश्लेषण हुआ था।")
    package let forgetNoRecording = Phrase("There is no recording of it.", hindi: "इसकी कोई रिकॉर्डिंग नहीं है।")
}

/// Uploads.
package struct UploadWords: Sendable {
    package let uploadHeading = Phrase("Upload a recording", hindi: "रिकॉर्डिंग अपलोड करें")
    package let uploadLead = Phrase(
        "An upload that breaks off goes on where it stopped when the same file is chosen again. Each leaves this server "
            + "{{days}} it came.",
        hindi: "टूटा हुआ अपलोड वही फ़ाइल फिर चुनने पर जहाँ रुका था वहीं से आगे चलता है। हर अपलोड आने के {{days}} इस सर्वर से हट जाता है।")
    package let uploadDaysCount = CountedPhrase(
        "1 day after", "{count} days after", hindi: "{count} दिन बाद", "{count} दिन बाद")
    package let uploadFree = Phrase("Free for uploads: {{free}}.", hindi: "अपलोड के लिए ख़ाली जगह: {{free}}।")
    package let uploadNeedsScripts = Phrase(
        "Uploading in parts needs scripts; without them, copy recordings into the folder by other means.",
        hindi: "हिस्सों में अपलोड के लिए स्क्रिप्ट चाहिए; उनके बिना रिकॉर्डिंग किसी और तरीक़े से फ़ोल्डर में रखें।")
    package let uploadFile = Phrase("A recording, or its transcript", hindi: "रिकॉर्डिंग, या उसकी प्रतिलिपि")
    package let uploadSent = Phrase("Sent so far", hindi: "अब तक भेजा गया")
    package let uploadDone = Phrase("What was uploaded", hindi: "जो अपलोड हुआ")
    package let uploadLeaves = Phrase("leaves {time}", hindi: "{time} को हटेगी")

    // As the page's script says them; it fills in what stands in `${}`.
    package let uploadOther = Phrase(
        "Another file of this name is there: give this one another name.",
        hindi: "इस नाम की दूसरी फ़ाइल वहाँ है: इसे कोई और नाम दें।")
    package let uploadShare = Phrase(
        "${Math.floor(100 * received / chosen.size)}% sent", hindi: "${Math.floor(100 * received / chosen.size)}% भेजा गया"
    )
    package let uploadIsThere = Phrase(
        "${chosen.name} is there; it is among the recordings.", hindi: "${chosen.name} आ गई; वह रिकॉर्डिंग में है।")
    package let uploadBroke = Phrase(
        "The upload broke off. ${error.message} Choose the same file again to go on.",
        hindi: "अपलोड टूट गया। ${error.message} आगे बढ़ाने के लिए वही फ़ाइल फिर चुनें।")
}
