/// Why a server does not answer as it was asked, each with what to do about it, as the middle of a sentence.
package struct ServeErrorWords: Sendable {
    package let refusedNotFound = Phrase("There is no such page", hindi: "ऐसा कोई पृष्ठ नहीं है")
    package let backToAll = Phrase("go back to all recordings", hindi: "सभी रिकॉर्डिंग पर लौटें")
    package let refusedNotOpened = Phrase(
        "This page was not opened with the address that the server printed",
        hindi: "यह पृष्ठ उस पते से नहीं खोला गया जो सर्वर ने दिखाया था")
    package let openAddress = Phrase(
        "open that address; it holds a key for this browser", hindi: "वह पता खोलें; उसमें इस ब्राउज़र के लिए कुंजी है")
    package let refusedNotUnderstood = Phrase("The request was not understood", hindi: "अनुरोध समझ में नहीं आया")
    package let refusedName = Phrase("This server does not go by that name", hindi: "इस सर्वर का यह नाम नहीं है")
    package let openPrinted = Phrase(
        "open the address that it printed, or name it with --host", hindi: "जो पता उसने दिखाया वह खोलें, या --host से नाम दें")
    package let refusedOrigin = Phrase(
        "Only pages of this server may change something here", hindi: "यहाँ केवल इसी सर्वर के पृष्ठ कुछ बदल सकते हैं")
    package let openOwnPage = Phrase("open its own page", hindi: "उसका अपना पृष्ठ खोलें")
    package let refusedNoForm = Phrase("This is no form", hindi: "यह कोई फ़ॉर्म नहीं है")
    package let usePagesOwn = Phrase("use the page's own", hindi: "पृष्ठ का अपना फ़ॉर्म इस्तेमाल करें")
    package let refusedTooMuch = Phrase("More than {limit} bytes were sent", hindi: "{limit} बाइट से ज़्यादा भेजा गया")
    package let sendLess = Phrase("send less at a time", hindi: "एक बार में कम भेजें")
    package let refusedTooSlow = Phrase(
        "The request took longer than {seconds} s to arrive", hindi: "अनुरोध के आने में {seconds} सेकंड से ज़्यादा लगे")
    package let tryIt = Phrase("try it again", hindi: "फिर से कोशिश करें")

    package let refusedNoScope = Phrase("It was not said what to forget", hindi: "यह नहीं बताया गया कि क्या भुलाना है")
    package let goBackChoose = Phrase("go back and choose", hindi: "लौटकर चुनें")
    package let refusedForget = Phrase("It cannot be forgotten so: {problem}", hindi: "इस तरह भुलाया नहीं जा सकता: {problem}")
    package let refusedIsRunning = Phrase("It is being analysed", hindi: "उसका विश्लेषण हो रहा है")
    package let cancelFirst = Phrase("cancel that first, then forget it", hindi: "पहले उसे रद्द करें, फिर भुलाएँ")
    package let refusedNoneChosen = Phrase("No recording was chosen", hindi: "कोई रिकॉर्डिंग नहीं चुनी गई")
    package let chooseOne = Phrase(
        "go back and choose one that is in the folder", hindi: "लौटकर कोई ऐसी चुनें जो फ़ोल्डर में हो")
    package let refusedNoJob = Phrase("No job was named", hindi: "कोई काम नहीं बताया गया")
    package let refusedListeners = Phrase(
        "Too many pages are told of progress", hindi: "बहुत ज़्यादा पृष्ठों को प्रगति बताई जा रही है")
    package let closeSome = Phrase("close some, or reload this one", hindi: "कुछ बंद करें, या इसे फिर से खोलें")
    package let refusedNoReport = Phrase(
        "The report of this recording is missing, damaged, or of another version of Attune",
        hindi: "इस रिकॉर्डिंग की रिपोर्ट नहीं है, ख़राब है, या Attune के किसी और संस्करण की है")
    package let analyseRecordingAgain = Phrase(
        "analyse the recording again: what was measured of it is used",
        hindi: "रिकॉर्डिंग का फिर से विश्लेषण करें: जो मापा गया था वह काम आता है")

    package let refusedUploading = Phrase("This file is being uploaded already", hindi: "यह फ़ाइल पहले से अपलोड हो रही है")
    package let waitForOther = Phrase("wait for the other one to end", hindi: "दूसरे के पूरा होने तक रुकें")
    package let refusedThere = Phrase("A file of this name is there", hindi: "इस नाम की फ़ाइल वहाँ है")
    package let giveOtherName = Phrase("give it another name", hindi: "उसे कोई और नाम दें")
    package let refusedPart = Phrase("{count} bytes of this file are there", hindi: "इस फ़ाइल के {count} बाइट वहाँ हैं")
    package let goOnThere = Phrase("go on from there", hindi: "वहीं से आगे बढ़ें")
    package let refusedNoRoom = Phrase("There is no room left for this file", hindi: "इस फ़ाइल के लिए जगह नहीं बची")
    package let waitForRoom = Phrase("wait until older uploads have left", hindi: "पुराने अपलोड के हटने तक रुकें")
    package let refusedFileName = Phrase("Files of that name are not taken", hindi: "इस नाम की फ़ाइलें नहीं ली जातीं")
    package let uploadThese = Phrase(
        "upload a recording, such as .mp4, .mkv, .mov or .webm, or a transcript, .vtt",
        hindi: "कोई रिकॉर्डिंग अपलोड करें, जैसे .mp4, .mkv, .mov या .webm, या प्रतिलिपि, .vtt")
    package let refusedNoRange = Phrase(
        "It is not said which part of the file comes", hindi: "यह नहीं बताया गया कि फ़ाइल का कौन-सा हिस्सा आ रहा है")
    package let sendRange = Phrase(
        "send Content-Range: bytes FIRST-LAST/TOTAL", hindi: "Content-Range: bytes FIRST-LAST/TOTAL भेजें")
    package let refusedLongPart = Phrase("More came than the part holds", hindi: "हिस्से में जितना है उससे ज़्यादा आया")
    package let sendPart = Phrase("send that part alone", hindi: "केवल वही हिस्सा भेजें")
    package let refusedBroken = Phrase("The part broke off", hindi: "हिस्सा टूट गया")
    package let goOnFrom = Phrase("go on from byte {count}", hindi: "बाइट {count} से आगे बढ़ें")

    package let refusedTooSoon = Phrase("Another picture is being looked at", hindi: "दूसरी तस्वीर देखी जा रही है")
    package let sendNext = Phrase("send the next one after its answer", hindi: "अगली उसके जवाब के बाद भेजें")
    package let sendNextSecond = Phrase("send the next one a second later", hindi: "अगली एक सेकंड बाद भेजें")
    package let refusedNoPicture = Phrase(
        "That is no picture that can be looked at", hindi: "यह ऐसी तस्वीर नहीं है जो देखी जा सके")
    package let sendCamera = Phrase("send a JPEG of a camera", hindi: "कैमरे की JPEG भेजें")
    package let sendWindow = Phrase("send a JPEG of a window", hindi: "विंडो की JPEG भेजें")
    package let refusedLong = Phrase(
        "The picture is more than twice as long as it is wide", hindi: "तस्वीर की लंबाई उसकी चौड़ाई के दोगुने से ज़्यादा है")
    package let sendOneOfCamera = Phrase("send one of a camera", hindi: "कैमरे की तस्वीर भेजें")
    package let refusedNotice = Phrase(
        "The notice was not read in this session", hindi: "इस सत्र में सूचना नहीं पढ़ी गई")
    package let openCamera = Phrase("open the camera's page", hindi: "कैमरे का पृष्ठ खोलें")
    package let openClass = Phrase("open the page of the class", hindi: "कक्षा का पृष्ठ खोलें")
    package let refusedNoJPEG = Phrase("A picture comes as JPEG", hindi: "तस्वीर JPEG में आती है")
    package let sendJPEG = Phrase("send image/jpeg", hindi: "image/jpeg भेजें")
    package let refusedNoTab = Phrase("It is not said which tab sends it", hindi: "यह नहीं बताया गया कि कौन-सा टैब भेज रहा है")
    package let loadAgain = Phrase("load the page again", hindi: "पृष्ठ फिर से खोलें")
    package let refusedModels = Phrase("The models cannot be used: {what}", hindi: "मॉडल इस्तेमाल नहीं हो सकते: {what}")

    package let refusedOtherClass = Phrase("A class is being looked at already", hindi: "एक कक्षा पहले से देखी जा रही है")
    package let endOtherClass = Phrase("end it in the tab where it was begun", hindi: "जिस टैब में वह शुरू हुई वहीं उसे समाप्त करें")
    package let refusedEnded = Phrase("This class has ended", hindi: "यह कक्षा समाप्त हो चुकी है")
    package let beginAnother = Phrase(
        "load the page again to begin another one", hindi: "दूसरी शुरू करने के लिए पृष्ठ फिर से खोलें")
    package let refusedNoTime = Phrase(
        "It is not said when the picture was taken", hindi: "यह नहीं बताया गया कि तस्वीर कब ली गई")
    package let refusedNoClass = Phrase("No picture of the class came", hindi: "कक्षा की कोई तस्वीर नहीं आई")
    package let beginAgain = Phrase(
        "begin again, and share the meeting's window", hindi: "फिर से शुरू करें, और मीटिंग की विंडो साझा करें")
}
