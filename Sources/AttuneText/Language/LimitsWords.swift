/// What must be known before anything is concluded, and the law.
package struct LimitsWords: Sendable {
    package let notTheseHeading = Phrase("What these numbers are not", hindi: "ये आँकड़े क्या नहीं हैं")
    package let expressionIsNoFeeling = Phrase(
        "An expression is what a face shows in a picture. It is not what someone felt, and not what someone understood or "
            + "learned. A still face may belong to the most attentive person in the room. The engagement index is a "
            + "convention, not a measurement of a person: published tables weigh the same minute quite differently, and "
            + "the band shows by how much.",
        hindi: "भाव वह है जो किसी तस्वीर में चेहरे पर दिखता है। वह यह नहीं है कि किसी ने क्या महसूस किया, और न यह कि किसी ने क्या समझा "
            + "या सीखा। हो सकता है कि स्थिर चेहरा कमरे के सबसे ध्यान देने वाले व्यक्ति का हो। सहभागिता सूचकांक एक मानी हुई परिपाटी है, "
            + "किसी व्यक्ति का माप नहीं: प्रकाशित तालिकाएँ एक ही मिनट को काफ़ी अलग-अलग भार देती हैं, और पट्टी दिखाती है कि कितना।")
    package let accuracyUnknown = Phrase(
        "How often the classifier gives the label that people would give is not known, because its card names no test.",
        hindi: "वर्गीकारक कितनी बार वही नाम देता है जो लोग देते, यह मालूम नहीं, क्योंकि उसके कार्ड में किसी जाँच का नाम नहीं है।")
    package let accuracyKnown = Phrase(
        "On its test pictures ({dataset}) the classifier gave {right} of 100 faces the label that people had given them, "
            + "and the other {wrong} another one. Those pictures are not your class; small tiles and compressed video are "
            + "likely to make it worse. Trust changes over many minutes and many faces, not one minute's number.",
        hindi: "अपनी जाँच की तस्वीरों ({dataset}) पर वर्गीकारक ने 100 में से {right} चेहरों को वही नाम दिया जो लोगों ने दिया था, और "
            + "बाक़ी {wrong} को कोई दूसरा। वे तस्वीरें आपकी कक्षा नहीं हैं; छोटी टाइलें और संपीड़ित वीडियो इसे संभवतः और ख़राब करते हैं। "
            + "कई मिनटों और कई चेहरों में हुए बदलाव पर भरोसा करें, किसी एक मिनट के आँकड़े पर नहीं।")
    package let limitsOfSingleFaces = Phrase(
        "This page speaks of single faces, because whoever made it asked for that and gave this reason: "
            + "“<bdi>{{participantsReason}}</bdi>” What is said of one face rests on far fewer pictures than what is said "
            + "of the class, and is wrong more often. “Face 1” is a number and no name, but people who saw the lesson may "
            + "know whose face it is. One person may be several faces, where the face was lost and found again.",
        hindi: "यह पृष्ठ अलग-अलग चेहरों के बारे में बताता है, क्योंकि इसे बनाने वाले ने यह माँगा और यह कारण दिया: "
            + "“<bdi>{{participantsReason}}</bdi>” एक चेहरे के बारे में जो कहा गया है वह पूरी कक्षा के बारे में कही बात से कहीं कम "
            + "तस्वीरों पर टिका है, और ज़्यादा बार ग़लत होता है। “चेहरा 1” एक संख्या है, नाम नहीं, पर जिन्होंने कक्षा देखी वे शायद जानते हों "
            + "कि चेहरा किसका है। एक व्यक्ति कई चेहरों के रूप में आ सकता है, जहाँ चेहरा खोकर फिर मिला।")
    package let whatChangesWhatIsSeen = Phrase(
        "Cameras that are off, faces that are too small, light, head scarves, glasses, hands and low picture quality all "
            + "change what can be seen. Classifiers of this kind do not read all people equally well. Do not grade, rank "
            + "or judge anyone by this page.",
        hindi: "बंद कैमरे, बहुत छोटे चेहरे, रोशनी, सिर पर दुपट्टा या पगड़ी, चश्मा, हाथ और ख़राब तस्वीर, ये सब बदल देते हैं कि क्या दिख "
            + "सकता है। इस तरह के वर्गीकारक सब लोगों को बराबर अच्छी तरह नहीं पढ़ते। इस पृष्ठ के आधार पर किसी को अंक न दें, क्रम में न "
            + "रखें और किसी के बारे में फ़ैसला न करें।")

    package let lawHeading = Phrase("Law", hindi: "क़ानून")
    package let lawInEurope = Phrase(
        "In the European Union, AI systems that infer emotions of people in education institutions have been prohibited "
            + "since 2 February 2025, unless they serve medical or safety reasons: Regulation (EU) 2024/1689 (the AI "
            + "Act), Article 5(1)(f). Showing a class as a whole instead of single people does not take a use out of that "
            + "prohibition.{{#faces}} It concerns individuals most of all, and this page is about individuals.{{/faces}}",
        hindi: "यूरोपीय संघ में शिक्षा संस्थानों में लोगों की भावनाओं का अनुमान लगाने वाली एआई प्रणालियाँ 2 फ़रवरी 2025 से वर्जित हैं, "
            + "सिवाय तब जब वे चिकित्सा या सुरक्षा के काम आएँ: विनियम (EU) 2024/1689 (एआई अधिनियम), अनुच्छेद 5(1)(f)। अलग-अलग "
            + "लोगों के बजाय पूरी कक्षा को दिखाने से कोई उपयोग इस रोक से बाहर नहीं हो जाता।{{#faces}} यह रोक सबसे बढ़कर व्यक्तियों के "
            + "लिए है, और यह पृष्ठ व्यक्तियों के बारे में है।{{/faces}}")
    package let lawElsewhere = Phrase(
        "In other places too, recording people and analysing the recording generally needs their informed consent, and "
            + "that of the parents where they are minors; your institution may have rules of its own. Nothing here is "
            + "legal advice.",
        hindi: "दूसरी जगहों पर भी, लोगों को रिकॉर्ड करने और रिकॉर्डिंग का विश्लेषण करने के लिए आम तौर पर उनकी जानकारी के साथ दी गई "
            + "सहमति चाहिए, और वे नाबालिग़ हों तो माता-पिता की भी; आपके संस्थान के अपने नियम हो सकते हैं। यहाँ लिखी कोई बात क़ानूनी "
            + "सलाह नहीं है।")

    package let passOnHeading = Phrase("What may be passed on", hindi: "क्या आगे दिया जा सकता है")
    package let passOn = Phrase(
        "{{#faces}}This page and <code>tracks.csv</code> speak of single faces: they are for whoever gave the reason "
            + "above, and for nobody else. To pass a report on, analyse the recording again without "
            + "<code>--participants</code>. <code>timeline.csv</code> speaks of the class as a "
            + "whole.{{/faces}}{{^faces}}This page and <code>timeline.csv</code> speak of the class as a "
            + "whole.{{/faces}} {{#speech}}The page also quotes single lines of what the lecturer said, with whatever "
            + "names were spoken. {{/speech}}<code>analysis.sqlite</code>, which lies beside them, holds measurements of "
            + "every single face in every analysed frame, also for the minutes that are hatched here{{#speech}}, and "
            + "everything that the lecturer said{{/speech}}: keep it where the recording is kept, do not pass it on, and "
            + "delete it together with the recording.",
        hindi: "{{#faces}}यह पृष्ठ और <code>tracks.csv</code> अलग-अलग चेहरों के बारे में बताते हैं: वे केवल उसके लिए हैं जिसने ऊपर का "
            + "कारण दिया, और किसी के लिए नहीं। रिपोर्ट आगे देनी हो तो रिकॉर्डिंग का विश्लेषण <code>--participants</code> के बिना फिर "
            + "से करें। <code>timeline.csv</code> पूरी कक्षा के बारे में बताती है।{{/faces}}{{^faces}}यह पृष्ठ और "
            + "<code>timeline.csv</code> पूरी कक्षा के बारे में बताते हैं।{{/faces}} {{#speech}}पृष्ठ में शिक्षक की कही कुछ पंक्तियाँ भी हैं, "
            + "उनमें बोले गए नामों के साथ। {{/speech}}साथ रखी <code>analysis.sqlite</code> में हर विश्लेषित फ़्रेम के हर चेहरे के माप "
            + "हैं, यहाँ धारीदार दिखाए गए मिनटों के भी{{#speech}}, और शिक्षक की कही हर बात{{/speech}}: इसे वहीं रखें जहाँ रिकॉर्डिंग रखी "
            + "है, आगे न दें, और रिकॉर्डिंग के साथ ही मिटा दें।")
}
