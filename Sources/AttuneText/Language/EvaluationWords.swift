/// The page of an evaluation: its head, the comparison and the pictures.
package struct EvaluationWords: Sendable {
    package let evaluationTitle = Phrase("{name} – Attune classifier evaluation", hindi: "{name} – Attune वर्गीकारक की जाँच")
    package let evaluationKind = Phrase("Attune classifier evaluation", hindi: "Attune वर्गीकारक की जाँच")
    package let skipToFigures = Phrase("Skip to the figures", hindi: "सीधे आँकड़ों पर जाएँ")
    package let pictureCount = CountedPhrase("1 picture", "{count} pictures", hindi: "{count} तस्वीर", "{count} तस्वीरें")
    package let modelCount = CountedPhrase("1 model", "{count} models", hindi: "{count} मॉडल", "{count} मॉडल")
    package let computedIn = Phrase("computed in {precisions}", hindi: "गणना {precisions} में")
    package let entriesLeftOutCount = CountedPhrase(
        "1 entry of the data set could not be used and had to be left out; see Data.",
        "{count} entries of the data set could not be used and had to be left out; see Data.",
        hindi: "डेटा संग्रह की {count} प्रविष्टि काम नहीं आ सकी और छोड़नी पड़ी; “डेटा” देखें।",
        "डेटा संग्रह की {count} प्रविष्टियाँ काम नहीं आ सकीं और छोड़नी पड़ीं; “डेटा” देखें।")
    package let howGood = Phrase("How good?", hindi: "कितना अच्छा?")
    package let labelIsNoFeeling = Phrase(
        "A label says what a picture looks like to people who looked at it. It is not what anybody felt. <a "
            + "href=\"#limits\">What these figures are not</a>",
        hindi: "नाम यह बताता है कि देखने वालों को तस्वीर कैसी लगी। वह यह नहीं है कि किसी ने क्या महसूस किया। <a "
            + "href=\"#limits\">ये आँकड़े क्या नहीं हैं</a>")

    package let modelGave = Phrase("{model} gave {clauses}.", hindi: "{model} ने {clauses}।")
    package let clausesAnd = Phrase(", and ", hindi: ", और ")
    package let gaveOwnLabels = Phrase(
        "{share} of {pictures} pictures the label that the data set has for them (95% interval {range})",
        hindi: "{pictures} तस्वीरों में से {share} को वही नाम दिया जो डेटा संग्रह में है (95% अंतराल {range})")
    package let gaveMajority = Phrase(
        "{share} of {pictures} pictures the label that most of FER+’s annotators chose (95% interval {range})",
        hindi: "{pictures} तस्वीरों में से {share} को वही नाम दिया जो FER+ के ज़्यादातर लोगों ने चुना (95% अंतराल {range})")

    package let recallFigure = Phrase("Recall of each expression", hindi: "हर भाव का रिकॉल")
    package let recallFigureTable = Phrase("Recall of each expression in numbers", hindi: "हर भाव का रिकॉल, अंकों में")
    package let recallFigureCaption = Phrase(
        "Of the pictures that are labelled so, how many each model read so (recall); all bars are 0 to 100% long",
        hindi: "जिन तस्वीरों का यह नाम है, उनमें से हर मॉडल ने कितनी वैसी पढ़ीं (रिकॉल); सभी पट्टियाँ 0 से 100% की हैं")
    package let modelColumn = Phrase("model", hindi: "मॉडल")

    package let comparisonHeading = Phrase("Comparison", hindi: "तुलना")
    package let comparisonNote = Phrase(
        "All models saw the same pictures through the same path that recordings take. A model with several outputs is "
            + "judged by the one for these labels.",
        hindi: "सभी मॉडलों ने वही तस्वीरें उसी रास्ते से देखीं जिससे रिकॉर्डिंग गुज़रती हैं। कई आउटपुट वाले मॉडल को इन नामों वाले आउटपुट से परखा "
            + "जाता है।")
    package let modelsSideBySide = Phrase("Models side by side", hindi: "मॉडल साथ-साथ")
    package let comparisonCaption = Phrase(
        "Against the data set’s own labels{{#showsFERPlus}}; the last column against FER+ majorities{{/showsFERPlus}}",
        hindi: "डेटा संग्रह के अपने नामों के सामने{{#showsFERPlus}}; आख़िरी स्तंभ FER+ के बहुमत के सामने{{/showsFERPlus}}")
    package let accuracyColumn = Phrase("accuracy", hindi: "सटीकता")
    package let intervalColumn = Phrase("95% interval", hindi: "95% अंतराल")
    package let macroF1Column = Phrase("macro-F1", hindi: "मैक्रो-F1")
    package let calibrationColumn = Phrase("calibration error", hindi: "अंशांकन त्रुटि")
    package let worstRecallColumn = Phrase("worst recall", hindi: "सबसे कम रिकॉल")
    package let unclearColumn = Phrase("unclear", hindi: "अस्पष्ट")
    package let bytesColumn = Phrase("weights, bytes", hindi: "भार, बाइट में")
    package let differenceNote = Phrase(
        "Two models that differ in accuracy may differ by chance. What counts are the pictures that only one of them "
            + "classified as labelled: the p value is the probability of so uneven a split, or a more uneven one, if both "
            + "were equally good (McNemar’s exact test, two-sided).",
        hindi: "सटीकता में दो मॉडलों का अंतर संयोग भी हो सकता है। मायने वे तस्वीरें रखती हैं जिन्हें दोनों में से केवल एक ने अपने नाम के अनुसार "
            + "पढ़ा: p मान यह संभावना है कि दोनों बराबर अच्छे हों तो बँटवारा इतना असमान, या इससे भी असमान, निकले (McNemar की सटीक "
            + "जाँच, दोतरफ़ा)।")
    package let testsOfDifferences = Phrase("Tests of the differences", hindi: "अंतरों की जाँच")
    package let modelsColumn = Phrase("models", hindi: "मॉडल")
    package let labelsColumn = Phrase("labels", hindi: "नाम")
    package let onlyFirstColumn = Phrase("only the first met", hindi: "केवल पहले ने सही कहा")
    package let onlyOtherColumn = Phrase("only the other met", hindi: "केवल दूसरे ने सही कहा")
    package let ownLabels = Phrase("the data set's own labels", hindi: "डेटा संग्रह के अपने नाम")
    package let majorities = Phrase("FER+ majorities", hindi: "FER+ के बहुमत")

    package let dataHeading = Phrase("Data", hindi: "डेटा")
    package let dataNote = Phrase(
        "How many pictures have each label. Where one class has few, its recall and precision rest on few.",
        hindi: "हर नाम की कितनी तस्वीरें हैं। जिस वर्ग की कम हैं, उसका रिकॉल और प्रिसिज़न कम तस्वीरों पर टिका है।")
    package let classCounts = Phrase("Class counts", hindi: "हर वर्ग की संख्या")
    package let shareOfPictures = Phrase("share of the pictures", hindi: "तस्वीरों का हिस्सा")
    package let together = Phrase("together", hindi: "कुल")
    package let noPart = Phrase("no part", hindi: "कोई भाग नहीं")
    package let allParts = Phrase("all", hindi: "सभी")
    package let picturesColumn = Phrase("pictures", hindi: "तस्वीरें")
    package let majorityColumn = Phrase("FER+ majority", hindi: "FER+ बहुमत")
    package let trainedOnColumn = Phrase("trained on, {model}", hindi: "प्रशिक्षण में, {model}")
    package let withoutMajority = Phrase(
        "FER+’s annotators had no majority for one of the seven expressions on {pictures}{kinds}; the FER+ figures leave "
            + "those out. Single votes are not counted, and a majority is more than half of the rest.",
        hindi: "FER+ के लोगों का सात में से किसी एक भाव पर बहुमत इनमें नहीं था: {pictures}{kinds}; FER+ के आँकड़े उन्हें छोड़ देते हैं। अकेले मत "
            + "नहीं गिने जाते, और बहुमत का अर्थ है बाक़ी के आधे से ज़्यादा।")
    package let contempt = Phrase("contempt", hindi: "तिरस्कार")
    package let unknownVote = Phrase("unknown", hindi: "अज्ञात")
    package let notAFace = Phrase("not a face", hindi: "चेहरा नहीं")
    package let undecided = Phrase("undecided", hindi: "अनिर्णीत")
    package let cutToFaces = Phrase(
        "{cut} cut to the largest face in them, as a recording's faces are; {taken} taken as they are; {faceless} in which no "
            + "face was found, which count nowhere.",
        hindi: "{cut} में से सबसे बड़ा चेहरा काटा गया, जैसे रिकॉर्डिंग के चेहरे काटे जाते हैं; {taken} जैसी हैं वैसी ली गईं; {faceless} में कोई चेहरा नहीं मिला, "
            + "वे कहीं नहीं गिनी गईं।")
    package let takenWhole = Phrase(
        "{cut} taken whole and scaled to the classifier's size; {taken} taken as they are.",
        hindi: "{cut} पूरी ली गईं और वर्गीकारक के आकार की बनाई गईं; {taken} जैसी हैं वैसी ली गईं।")
    package let leftOutHeading = Phrase("Left out", hindi: "छोड़ा गया")
    package let andMoreLeftOut = Phrase(
        "and {count} more, all of them in evaluation.json", hindi: "और {count} अन्य, सब evaluation.json में हैं")

    package let figuresAreNotHeading = Phrase("What these figures are not", hindi: "ये आँकड़े क्या नहीं हैं")
    package let figuresLimits = Phrase(
        "They say how often a classifier gives pictures of single, cut-out faces the label that people had given them. The "
            + "faces of a recorded lesson are smaller, compressed and turned away more often; expect fewer right answers "
            + "there. People who label such pictures disagree with each other on about one in three, so no classifier "
            + "meets all labels.",
        hindi: "ये बताते हैं कि वर्गीकारक अकेले, काटे गए चेहरों की तस्वीरों को कितनी बार वही नाम देता है जो लोगों ने दिया था। रिकॉर्ड की गई कक्षा "
            + "के चेहरे छोटे, संपीड़ित और ज़्यादा बार दूसरी ओर मुड़े होते हैं; वहाँ कम सही उत्तरों की अपेक्षा करें। ऐसी तस्वीरों को नाम देने वाले "
            + "लोग लगभग तीन में से एक पर आपस में असहमत होते हैं, इसलिए कोई वर्गीकारक सभी नामों से मेल नहीं खाता।")
    package let intervalLimits = Phrase(
        "The interval covers the chance of having drawn these pictures and not others of the same kind. It does not cover "
            + "other kinds of pictures, other people or other cameras. Calibration was measured on these pictures too.",
        hindi: "अंतराल में यह संयोग शामिल है कि यही तस्वीरें चुनी गईं, इसी तरह की दूसरी नहीं। उसमें दूसरी तरह की तस्वीरें, दूसरे लोग या दूसरे कैमरे "
            + "शामिल नहीं हैं। अंशांकन भी इन्हीं तस्वीरों पर मापा गया।")
    package let evaluationLaw = Phrase(
        "In the European Union, inferring emotions of people in education institutions is prohibited, except for medical or "
            + "safety reasons: Regulation (EU) 2024/1689, Article 5(1)(f). Nothing here is legal advice.",
        hindi: "यूरोपीय संघ में शिक्षा संस्थानों में लोगों की भावनाओं का अनुमान लगाना वर्जित है, सिवाय चिकित्सा या सुरक्षा के कारणों के: विनियम "
            + "(EU) 2024/1689, अनुच्छेद 5(1)(f)। यहाँ लिखी कोई बात क़ानूनी सलाह नहीं है।")
}
