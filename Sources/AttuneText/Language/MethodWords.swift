/// How the numbers came about: the sections of the method but for models and settings.
package struct MethodWords: Sendable {
    package let fromRecordingHeading = Phrase("From the recording to the numbers", hindi: "रिकॉर्डिंग से आँकड़ों तक")
    package let fromRecordingText = Phrase(
        "One frame was analysed every {{interval}}. On each, a detector looked for faces, or they "
            + "were followed from the frame before (setting <code>exact</code>); faces at least {{minimumFaceSize}} wide were "
            + "classified. A minute's shares are counted over all usable faces of its "
            + "frames. Times are the recording's own time stamps.",
        hindi: "हर {{interval}} पर एक फ़्रेम का विश्लेषण किया गया। हर फ़्रेम में एक डिटेक्टर ने चेहरे खोजे, या पिछले "
            + "फ़्रेम से उनका पीछा किया गया (सेटिंग <code>exact</code>); कम से कम "
            + "{{minimumFaceSize}} चौड़े चेहरों का वर्गीकरण किया गया। किसी मिनट के हिस्से उसके फ़्रेमों के सभी उपयोगी चेहरों पर गिने "
            + "जाते हैं। समय वही हैं जो रिकॉर्डिंग में दर्ज हैं।")
    package let framesAnalysedCount = CountedPhrase(
        "1 frame was analysed.", "{count} frames were analysed.", hindi: "{count} फ़्रेम का विश्लेषण किया गया।",
        "{count} फ़्रेमों का विश्लेषण किया गया।")
    package let ofPackets = Phrase(
        "Of the video stream's {packets}, {decoded}; {skipped}.", hindi: "वीडियो के {packets} में से {decoded}; {skipped}।")
    package let packetCount = CountedPhrase("1 packet", "{count} packets", hindi: "{count} पैकेट", "{count} पैकेटों")
    package let framesDecodedCount = CountedPhrase(
        "1 frame was decoded", "{count} frames were decoded", hindi: "{count} फ़्रेम डिकोड किया गया",
        "{count} फ़्रेम डिकोड किए गए")
    package let framesSkippedCount = CountedPhrase(
        "1 frame between the analysed ones was skipped", "{count} frames between the analysed ones were skipped",
        hindi: "विश्लेषित फ़्रेमों के बीच का {count} फ़्रेम छोड़ दिया गया", "विश्लेषित फ़्रेमों के बीच के {count} फ़्रेम छोड़ दिए गए")
    package let noPacketDamaged = Phrase("No packet was damaged.", hindi: "कोई पैकेट ख़राब नहीं था।")
    package let packetsDamagedCount = CountedPhrase(
        "1 damaged packet could not be used and was passed over.",
        "{count} damaged packets could not be used and were passed over.",
        hindi: "{count} ख़राब पैकेट काम नहीं आ सका और छोड़ दिया गया।", "{count} ख़राब पैकेट काम नहीं आ सके और छोड़ दिए गए।")

    package let layoutsHeading = Phrase("Layouts and tiles", hindi: "लेआउट और टाइलें")
    package let layoutsText = Phrase(
        "Where tiles are was read from straight edges that stay in place, and what a tile shows from how much it changes "
            + "from one analysed frame to the next: a camera's picture never stands quite still. Names in tiles are not "
            + "read. {{facesLeftOut}}",
        hindi: "टाइलें कहाँ हैं, यह अपनी जगह पर टिकी सीधी किनारियों से पढ़ा गया, और टाइल में क्या दिखता है यह इससे कि वह एक विश्लेषित "
            + "फ़्रेम से अगले तक कितनी बदलती है: कैमरे की तस्वीर कभी पूरी तरह स्थिर नहीं रहती। टाइलों में लिखे नाम नहीं पढ़े जाते। "
            + "{{facesLeftOut}}")
    package let facesLeftOutOfClass = Phrase(
        "Of {total} faces found in all analysed frames, {still} stood still as only pictures do (photographs in place of a "
            + "camera, slides, posters), {shared} moved on the shared screen and {lecturer} were the lecturer's. None of "
            + "these counts as the class.",
        hindi: "सभी विश्लेषित फ़्रेमों में मिले {total} चेहरों में से {still} ऐसे स्थिर रहे जैसे केवल तस्वीरें रहती हैं (कैमरे की जगह फ़ोटो, "
            + "स्लाइड, पोस्टर), {shared} साझा स्क्रीन पर हिले और {lecturer} शिक्षक के थे। इनमें से कोई भी कक्षा में नहीं गिना जाता।")

    package let indexHeading = Phrase("The engagement index", hindi: "सहभागिता सूचकांक")
    package let indexForOneFace = Phrase(
        "For one face in one frame, <code>{{weightsName}}</code> is",
        hindi: "एक फ़्रेम में एक चेहरे के लिए <code>{{weightsName}}</code> है")
    package let indexFormula = Phrase(
        "(Σ probability of the expression × its weight) × facing × eyes",
        hindi: "(Σ भाव की संभावना × उसका भार) × दिशा × आँखें")
    package let indexText = Phrase(
        "Facing is 1 within {{constants.fullYaw}}° to the sides and {{constants.fullPitch}}° up or down of the face's own "
            + "usual pose, and falls in a straight line to {{constants.leastFacing}} at {{constants.leastFacingAngle}}°. "
            + "Eyes is 1 when open and {{constants.closedEyes}} when closed. A minute's index is the mean over its faces, "
            + "each of which counts once however often it was seen.",
        hindi: "“दिशा” चेहरे की अपनी सामान्य दिशा से दाएँ-बाएँ {{constants.fullYaw}}° और ऊपर-नीचे {{constants.fullPitch}}° के भीतर 1 है, "
            + "और सीधी रेखा में घटकर {{constants.leastFacingAngle}}° पर {{constants.leastFacing}} हो जाती है। “आँखें” खुली होने पर 1 और "
            + "बंद होने पर {{constants.closedEyes}} है। मिनट का सूचकांक उसके चेहरों का औसत है; हर चेहरा एक बार गिना जाता है, चाहे वह "
            + "कितनी भी बार दिखा हो।")
    package let bandText = Phrase(
        "The band joins two doubts: it takes the weight of a neutral face from {{neutralLow}} to {{neutralHigh}}, the "
            + "range in which published tables put it, and {{constants.bootstrapShare}} of the values that redrawing the "
            + "faces at random {{constants.resamples}} times gives (bootstrap).",
        hindi: "पट्टी में दो अनिश्चितताएँ जुड़ी हैं: तटस्थ चेहरे का भार {{neutralLow}} से {{neutralHigh}} तक लिया जाता है, जिस दायरे में "
            + "प्रकाशित तालिकाएँ उसे रखती हैं, और चेहरों को {{constants.resamples}} बार यादृच्छिक ढंग से फिर चुनने पर मिले मानों का "
            + "{{constants.bootstrapShare}} (बूटस्ट्रैप)।")
    package let weightsHeading = Phrase("Weights", hindi: "भार")
    package let valenceText = Phrase(
        "Valence and arousal (−1 to 1) place the expression probabilities of a face on two common scales; they are means "
            + "over the faces that show a clear expression.",
        hindi: "वेलेंस और अराउज़ल (−1 से 1) किसी चेहरे के भावों की संभावनाओं को दो प्रचलित पैमानों पर रखते हैं; वे उन चेहरों के औसत हैं जिन "
            + "पर कोई स्पष्ट भाव दिखता है।")

    package let notBrokenDownHeading = Phrase(
        "Minutes that are not broken down", hindi: "जिन मिनटों का ब्योरा नहीं दिया गया")
    package let notBrokenDownText = Phrase(
        "With fewer than {{minimumGroup}} faces seen together, single people would stand out. A minute in which that was "
            + "so for most of the time that anybody was seen is hatched; of it, the outputs say only how many faces were "
            + "there and for how much of it, never what they showed. Every mean and every moment on this page leaves "
            + "those minutes out.{{#faces}} All this holds for the class; the section on <a href=\"#faces\">single "
            + "faces</a> shows each face in those minutes, too.{{/faces}}",
        hindi: "{{minimumGroup}} से कम चेहरे एक साथ दिखें तो अलग-अलग लोग पहचान में आ जाएँगे। जिस मिनट में कोई दिखा और ज़्यादातर समय "
            + "ऐसा ही रहा, वह धारीदार है; उसके बारे में केवल यह बताया जाता है कि कितने चेहरे थे और कितने समय, यह कभी नहीं कि उन पर क्या "
            + "दिखा। इस पृष्ठ का हर औसत और हर ख़ास पल उन मिनटों को छोड़ देता है।{{#faces}} यह सब पूरी कक्षा के लिए है; "
            + "<a href=\"#faces\">अलग-अलग चेहरों</a> वाला भाग उन मिनटों में भी हर चेहरे को दिखाता है।{{/faces}}")

    package let talkHeading = Phrase("Who speaks and writes", hindi: "कौन बोलता और लिखता है")
    package let talkText = Phrase(
        "The lecturer is whoever says most words in the transcript; everybody else is the class. Names are dropped while "
            + "the file is read, and of what the class says nothing is kept but when. A turn begins where somebody of the "
            + "class speaks who did not speak just before; a question is one that the transcript ends with a question "
            + "mark. Of the chat, messages to everyone are counted, and nothing else is kept. Turns, questions and "
            + "messages are shown where at least {{minimumGroup}} people of the class spoke, or {{minimumGroup}} people "
            + "wrote, in the whole recording.",
        hindi: "लिखित पाठ में जिसने सबसे ज़्यादा शब्द कहे वह शिक्षक है; बाक़ी सब कक्षा हैं। नाम फ़ाइल पढ़ते समय ही हटा दिए जाते हैं, और कक्षा "
            + "ने जो कहा उसमें से केवल समय रखा जाता है। बारी वहाँ शुरू होती है जहाँ कक्षा का कोई ऐसा व्यक्ति बोलता है जो ठीक पहले नहीं बोला "
            + "था; सवाल वह है जो लिखित पाठ में प्रश्नचिह्न पर समाप्त होता है। चैट में से सबको भेजे गए संदेश गिने जाते हैं, और कुछ नहीं रखा "
            + "जाता। बारियाँ, सवाल और संदेश तभी दिखाए जाते हैं जब पूरी रिकॉर्डिंग में कक्षा के कम से कम {{minimumGroup}} लोग बोले हों, या "
            + "{{minimumGroup}} लोगों ने लिखा हो।")
    package let speechTimeHeading = Phrase("Time with speech", hindi: "बोलने का समय कैसे जाना गया")
    package let speechTimeText = Phrase(
        "No transcript lies beside the recording, so the time with speech is told from how loud its sound is. The softest "
            + "{{constants.speechFloorShare}} are its noise; what lies {{constants.leastSpeechContrast}} dB above gives the "
            + "usual loudness of speech, and what is louder than halfway between the two, in dB, counts as speech, with "
            + "pauses up to {{constants.speechHangover}} s. A sound that changes by less than "
            + "{{constants.mostHumChange}} dB for {{constants.leastHum}} s is hum and does not count. This cannot tell "
            + "speech from music, laughter, typing or other noise that comes and goes, nor who speaks; very soft speech is "
            + "missed.",
        hindi: "रिकॉर्डिंग के साथ लिखित पाठ नहीं है, इसलिए बोलने का समय आवाज़ की तीव्रता से जाना गया। सबसे धीमे "
            + "{{constants.speechFloorShare}} को शोर माना जाता है; जो उससे {{constants.leastSpeechContrast}} dB ऊपर है उससे बोलने की "
            + "सामान्य तीव्रता मिलती है, और जो इन दोनों के बीचोबीच (dB में) से तेज़ है वह बोलना गिना जाता है, {{constants.speechHangover}} "
            + "सेकंड तक की चुप्पी के साथ। जो आवाज़ {{constants.leastHum}} सेकंड तक {{constants.mostHumChange}} dB से कम बदले वह भनभनाहट "
            + "है और नहीं गिनी जाती। इससे बोलने को संगीत, हँसी, टाइपिंग या आते-जाते दूसरे शोर से अलग नहीं किया जा सकता, न यह जाना जा "
            + "सकता है कि कौन बोल रहा है; बहुत धीमा बोलना छूट जाता है।")
    package let recordingHeading = Phrase("Recording and versions", hindi: "रिकॉर्डिंग और संस्करण")
}
