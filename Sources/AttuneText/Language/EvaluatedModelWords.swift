/// The part of an evaluation's page on one model.
package struct EvaluatedModelWords: Sendable {
    package let answersAndLabels = Phrase("Answers and labels", hindi: "उत्तर और नाम")
    package let outputAgainst = Phrase("Output {output} against {labels}", hindi: "आउटपुट {output}, सामने {labels}")
    package let accuracyFigure = Phrase("Accuracy", hindi: "सटीकता")
    package let macroF1Figure = Phrase("Macro-F1", hindi: "मैक्रो-F1")
    package let worstRecallFigure = Phrase("Worst recall", hindi: "सबसे कम रिकॉल")
    package let calibrationFigure = Phrase("Calibration error", hindi: "अंशांकन त्रुटि")
    package let zeroIsBest = Phrase("0 is best", hindi: "0 सबसे अच्छा")
    package let unclearFigure = Phrase("Unclear, below {limit}", hindi: "अस्पष्ट, {limit} से कम")
    package let onTheRest = Phrase("{share} on the rest", hindi: "बाक़ी पर {share}")
    package let likelihoodFigure = Phrase("Negative log likelihood", hindi: "ऋणात्मक लॉग संभाविता")

    package let confusionHeading = Phrase("Confusion matrix", hindi: "भ्रम तालिका")
    package let confusionNote = Phrase(
        "Rows are labels, columns are answers; the stronger the shade, the larger the share of the row. Framed cells are "
            + "the answers that met the label.",
        hindi: "पंक्तियाँ नाम हैं, स्तंभ उत्तर; रंग जितना गहरा, पंक्ति का उतना बड़ा हिस्सा। घेरे वाले ख़ाने वे उत्तर हैं जो नाम से मेल खाए।")
    package let countsOf = Phrase(
        "Confusion matrix, counts of {{modelTitle}}: {{agreementTitle}}",
        hindi: "भ्रम तालिका, {{modelTitle}} की संख्याएँ: {{agreementTitle}}")
    package let sharesOf = Phrase(
        "Confusion matrix, shares of {{modelTitle}}: {{agreementTitle}}",
        hindi: "भ्रम तालिका, {{modelTitle}} के हिस्से: {{agreementTitle}}")
    package let picturesCaption = Phrase("Pictures", hindi: "तस्वीरें")
    package let shareOfRow = Phrase("Share of the row", hindi: "पंक्ति का हिस्सा")
    package let precisionAndRecallOf = Phrase(
        "Precision and recall of {{modelTitle}}: {{agreementTitle}}",
        hindi: "{{modelTitle}} का प्रिसिज़न और रिकॉल: {{agreementTitle}}")
    package let precisionCaption = Phrase(
        "Precision: how many of these answers are so labelled. Recall: how many with this label were so answered.",
        hindi: "प्रिसिज़न: इन उत्तरों में से कितनों का वही नाम है। रिकॉल: इस नाम वाली कितनी तस्वीरों का यही उत्तर मिला।")
    package let expressionColumn = Phrase("expression", hindi: "भाव")
    package let precisionColumn = Phrase("precision", hindi: "प्रिसिज़न")
    package let recallColumn = Phrase("recall", hindi: "रिकॉल")

    package let reliabilityHeading = Phrase("Reliability", hindi: "विश्वसनीयता")
    package let reliabilityNote = Phrase(
        "Answers sorted by how probable they were said to be. Bars that end on the broken line are right as often as they "
            + "say.",
        hindi: "उत्तर इस क्रम में कि उन्हें कितना संभावित बताया गया। जो पट्टियाँ टूटी रेखा पर ख़त्म होती हैं वे उतनी ही बार सही हैं जितना वे "
            + "बताती हैं।")
    package let rightShareLegend = Phrase("share of answers that are right", hindi: "सही उत्तरों का हिस्सा")
    package let distanceLegend = Phrase(
        "distance to their mean probability: above the bar where fewer are right, on it where more are",
        hindi: "उनकी औसत संभावना से दूरी: कम सही हों तो पट्टी के ऊपर, ज़्यादा हों तो पट्टी पर")
    package let howManyAnswers = Phrase(
        "how many answers have that probability", hindi: "कितने उत्तरों की यह संभावना है")
    package let reliabilityTable = Phrase(
        "Reliability in numbers of {{modelTitle}}: {{agreementTitle}}",
        hindi: "{{modelTitle}} की विश्वसनीयता, अंकों में: {{agreementTitle}}")
    package let probabilityColumn = Phrase("probability", hindi: "संभावना")
    package let answersColumn = Phrase("answers", hindi: "उत्तर")
    package let meanProbabilityColumn = Phrase("mean probability", hindi: "औसत संभावना")
    package let rightColumn = Phrase("right", hindi: "सही")
    package let answerCount = CountedPhrase("1 answer", "{count} answers", hindi: "{count} उत्तर", "{count} उत्तर")
    package let binTip = Phrase(
        "{range}: {answers}, mean probability {confidence}, {accuracy} right",
        hindi: "{range}: {answers}, औसत संभावना {confidence}, {accuracy} सही")
    package let reliabilityDiagram = Phrase("Reliability diagram", hindi: "विश्वसनीयता का चित्र")
    package let answersDiagram = Phrase("Answers by their probability", hindi: "उत्तर, उनकी संभावना के अनुसार")
    package let fullestBin = Phrase(
        "The fullest of {bins} bins holds {answers}.", hindi: "{bins} ख़ानों में सबसे भरे ख़ाने में {answers} हैं।")
    package let noAnswer = Phrase("There is no answer to judge.", hindi: "परखने के लिए कोई उत्तर नहीं है।")
    package let expectedError = Phrase(
        "Expected calibration error {error}; the numbers are in the table below.",
        hindi: "अपेक्षित अंशांकन त्रुटि {error}; आँकड़े नीचे की तालिका में हैं।")

    package let mistakesHeading = Phrase("Surest mistakes", hindi: "सबसे पक्के माने गए ग़लत उत्तर")
    package let noMistakes = Phrase(
        "Every picture was classified as it is labelled.", hindi: "हर तस्वीर को उसके नाम के अनुसार पढ़ा गया।")
    package let mistakesNote = Phrase(
        "Answers that differ from the data set’s label: {all}. Looked at here: the {shown} surest. Where labels are noisy, "
            + "some of these pictures are labelled wrongly.",
        hindi: "डेटा संग्रह के नाम से अलग उत्तर: {all}। यहाँ देखे गए: सबसे पक्के {shown}। जहाँ नामों में ग़लतियाँ हैं, वहाँ इनमें से कुछ तस्वीरों "
            + "का नाम ही ग़लत है।")
    package let labelledAs = Phrase("labelled {{labelled}}", hindi: "नाम {{labelled}}")
    package let mistakesByPair = Phrase(
        "Surest mistakes of {{modelTitle}} by pair", hindi: "{{modelTitle}} के सबसे पक्के ग़लत उत्तर, जोड़ों में")
    package let labelledColumn = Phrase("labelled", hindi: "नाम और उत्तर")
    package let amongSurestColumn = Phrase("among the surest", hindi: "सबसे पक्कों में")
    package let surestAnswerColumn = Phrase("surest answer", hindi: "सबसे पक्का उत्तर")
    package let amongAllColumn = Phrase("among all pictures", hindi: "सभी तस्वीरों में")
    package let labelAndAnswer = Phrase("{label}, answered {answer}", hindi: "{label}, उत्तर {answer}")
    package let pictureAlternative = Phrase(
        "{name}: labelled {label}, answered {answer}", hindi: "{name}: नाम {label}, उत्तर {answer}")

    package let cardHeading = Phrase("Model card", hindi: "मॉडल का कार्ड")
    package let cardName = Phrase("name", hindi: "कार्ड का नाम")
    package let cardTask = Phrase("task", hindi: "काम")
    package let cardFile = Phrase("file", hindi: "फ़ाइल")
    package let cardSize = Phrase("size", hindi: "आकार")
    package let cardBytes = Phrase("{bytes} bytes", hindi: "{bytes} बाइट")
    package let cardOutputs = Phrase("outputs", hindi: "आउटपुट")
    package let outputTrainedFor = Phrase(
        "{output}, trained to give {labels}", hindi: "{output}, इनके लिए प्रशिक्षित: {labels}")
    package let cardLicence = Phrase("licence", hindi: "लाइसेंस")
    package let cardSource = Phrase("source", hindi: "स्रोत")
    package let cardNotes = Phrase("notes", hindi: "टिप्पणी")
    package let cardLimits = Phrase("Its limits:", hindi: "इसकी सीमाएँ:")
}

/// The course of the training run that made a model.
package struct TrainingWords: Sendable {
    package let trainingHeading = Phrase("Training run", hindi: "प्रशिक्षण")
    package let noHistory = Phrase(
        "No history of the training run lies beside the model’s card, so there are no curves.",
        hindi: "मॉडल के कार्ड के साथ प्रशिक्षण का इतिहास नहीं है, इसलिए वक्र नहीं हैं।")
    package let trainingLegend = Phrase("training", hindi: "प्रशिक्षण में")
    package let validationLegend = Phrase("validation", hindi: "सत्यापन में")
    package let averagedLegend = Phrase("validation, averaged weights", hindi: "सत्यापन, औसत भार")
    package let trainingTable = Phrase(
        "Training run of {{modelTitle}} in numbers", hindi: "{{modelTitle}} का प्रशिक्षण, अंकों में")
    package let epochColumn = Phrase("epoch", hindi: "इपॉक")
    package let learningRateColumn = Phrase("learning rate", hindi: "सीखने की दर")
    package let trainingLossColumn = Phrase("training loss", hindi: "प्रशिक्षण हानि")
    package let trainingAccuracyColumn = Phrase("training accuracy", hindi: "प्रशिक्षण सटीकता")
    package let validationLossColumn = Phrase("validation loss", hindi: "सत्यापन हानि")
    package let validationAccuracyColumn = Phrase("validation accuracy", hindi: "सत्यापन सटीकता")
    package let averagedLossColumn = Phrase("averaged loss", hindi: "औसत भार की हानि")
    package let averagedAccuracyColumn = Phrase("averaged accuracy", hindi: "औसत भार की सटीकता")
    package let lossCurve = Phrase("Loss", hindi: "हानि")
    package let lossByEpoch = Phrase("Loss by epoch", hindi: "इपॉक के अनुसार हानि")
    package let accuracyCurve = Phrase("Accuracy", hindi: "सटीकता")
    package let accuracyByEpoch = Phrase("Accuracy by epoch", hindi: "इपॉक के अनुसार सटीकता")
    package let epochTip = Phrase(
        "epoch {epoch}: training {training}, validation {validation}{averaged}",
        hindi: "इपॉक {epoch}: प्रशिक्षण {training}, सत्यापन {validation}{averaged}")
    package let averagedTip = Phrase(", averaged weights {value}", hindi: ", औसत भार {value}")
    package let notCounted = Phrase("not counted", hindi: "नहीं गिना गया")
    package let curveCourse = Phrase("from {first} to {last}", hindi: "{first} से {last} तक")
    package let curveEnded = Phrase(
        "{course} in epoch {epoch}, after which it was not counted", hindi: "इपॉक {epoch} में {course}, उसके बाद नहीं गिना गया")
    package let curvesDescription = Phrase(
        "Training {training}, validation {validation} in {epochs}.",
        hindi: "{epochs} में प्रशिक्षण {training}, सत्यापन {validation}।")
    package let epochCount = CountedPhrase("1 epoch", "{count} epochs", hindi: "{count} इपॉक", "{count} इपॉक")
}
