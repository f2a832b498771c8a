/// The page over a folder of recordings.
package struct IndexWords: Sendable {
    package let indexTitle = Phrase("Attune lesson reports", hindi: "Attune कक्षा रिपोर्टें")
    package let skipToRecordings = Phrase("Skip to the recordings", hindi: "सीधे रिकॉर्डिंग पर जाएँ")
    package let recordingCount = CountedPhrase(
        "1 recording", "{count} recordings", hindi: "{count} रिकॉर्डिंग", "{count} रिकॉर्डिंग")
    package let recordingsHeading = Phrase("Recordings", hindi: "रिकॉर्डिंग")
    package let noCourseHeading = Phrase("Recordings of no course", hindi: "किसी पाठ्यक्रम से बाहर की रिकॉर्डिंग")
    package let noRecording = Phrase("This folder holds no recording.", hindi: "इस फ़ोल्डर में कोई रिकॉर्डिंग नहीं है।")
    package let indexLaw = Phrase(
        "<strong>EU:</strong> inferring the emotions of people in education institutions is prohibited, except for "
            + "medical or safety reasons (Regulation (EU) 2024/1689, Article 5(1)(f)). Each report ends with its limits.",
        hindi: "<strong>यूरोपीय संघ:</strong> शिक्षा संस्थानों में लोगों की भावनाओं का अनुमान लगाना वर्जित है, सिवाय चिकित्सा या "
            + "सुरक्षा के कारणों के (विनियम (EU) 2024/1689, अनुच्छेद 5(1)(f))। हर रिपोर्ट के अंत में उसकी सीमाएँ हैं।")
    package let indexMade = Phrase(
        "Made on one computer, without a network, by Attune.", hindi: "Attune ने इसे एक ही कंप्यूटर पर, बिना नेटवर्क के बनाया।")

    package let searchLabel = Phrase("Search", hindi: "खोजें")
    package let orderLabel = Phrase("In the order of", hindi: "क्रम")
    package let oldestFirst = Phrase("date, oldest first", hindi: "तारीख़, पुरानी पहले")
    package let newestFirst = Phrase("date, newest first", hindi: "तारीख़, नई पहले")
    package let byName = Phrase("name", hindi: "नाम से")
    package let mostPeople = Phrase("most people", hindi: "सबसे अधिक लोग")
    package let mostSmiles = Phrase("most smiles", hindi: "सबसे अधिक मुस्कान")
    package let mostAttention = Phrase("most attention", hindi: "सबसे अधिक ध्यान")
    package let fastestSpeech = Phrase("fastest speech", hindi: "सबसे तेज़ बोलना")
    package let mostMoments = Phrase("most moments", hindi: "सबसे अधिक ख़ास पल")
    package let longestFirst = Phrase("longest", hindi: "सबसे लंबी")
    /// As the page's script fills it in.
    package let foundOf = Phrase("${count} of ${rows.length}", hindi: "${rows.length} में से ${count}")

    package let failedHeading = Phrase("Could not be analysed", hindi: "विश्लेषण नहीं हो सका")
    package let failedSince = Phrase("Since {time}", hindi: "{time} से")
    package let failedLast = Phrase(", last tried {time}", hindi: ", आख़िरी कोशिश {time}")
    package let failedTryAgain = Phrase("; trying again may help.", hindi: "; फिर से कोशिश करने से काम बन सकता है।")
    package let earlierReport = Phrase("the report of an earlier run", hindi: "पहले बनी रिपोर्ट")

    package let commonScale = Phrase(
        "All lanes share one scale of time, {{scale}} long.", hindi: "सभी पट्टियों में समय का एक ही पैमाना है, {{scale}} लंबा।")
    package let peopleLegend = Phrase("people visible", hindi: "दिखने वाले लोग")
    package let smilesLegend = Phrase(
        "faces that smile more than they usually do", hindi: "हमेशा से ज़्यादा मुस्कुराते चेहरे")
    package let attentionLegend = Phrase(
        "attention: faces turned as usual; pace: words a minute", hindi: "ध्यान: हमेशा की तरह मुड़े चेहरे; गति: प्रति मिनट शब्द")
    package let usualLegend = Phrase(
        "usual in the other lessons of the course", hindi: "पाठ्यक्रम की बाक़ी कक्षाओं में सामान्य")
    package let momentLegend = Phrase("a moment: follow it", hindi: "ख़ास पल: लिंक पर जाएँ")
    package let tooFewLegend = Phrase(
        "too few faces, not broken down", hindi: "बहुत कम चेहरे, ब्योरा नहीं दिया गया")
    package let facesSeenLegend = Phrase(
        "faces seen; the fuller, the more of the time", hindi: "चेहरे दिखे; रंग जितना भरा, उतना ज़्यादा समय")

    package let stripMinutes = Phrase("{minutes}: {kinds}.", hindi: "{minutes}: {kinds}।")
    package let stripMeasured = Phrase("{count} broken down", hindi: "{count} का ब्योरा")
    package let stripSuppressed = Phrase(
        "{count} with too few faces to be broken down", hindi: "{count} में ब्योरे के लिए बहुत कम चेहरे")
    package let stripNoFace = Phrase("{count} without a usable face", hindi: "{count} में कोई उपयोगी चेहरा नहीं")
    package let stripNoPicture = Phrase("{count} without a picture", hindi: "{count} में तस्वीर नहीं")
    package let momentMark = Phrase("{title}, {minutes} min", hindi: "{title}, मिनट {minutes}")
    package let anyMoment = Phrase("A moment", hindi: "एक ख़ास पल")
}

/// The lessons of one course, and what they are held against.
package struct CourseWords: Sendable {
    package let dateUnknown = Phrase("date not known", hindi: "तारीख़ मालूम नहीं")
    package let minutesAnalysedCount = CountedPhrase(
        "1 minute analysed", "{count} minutes analysed", hindi: "{count} मिनट का विश्लेषण", "{count} मिनट का विश्लेषण")
    package let recordingGone = Phrase(
        "The recording is no longer at its place; its report stays.", hindi: "रिकॉर्डिंग अब अपनी जगह पर नहीं है; उसकी रिपोर्ट बनी हुई है।"
    )
    package let notCompared = Phrase(
        "Not compared: measured or read in another way than the other lessons ({differences}).",
        hindi: "तुलना नहीं की गई: बाक़ी कक्षाओं से अलग ढंग से मापी या पढ़ी गई ({differences})।")
    package let comparedWithSome = Phrase(
        "Held against {compared} of {others} other lessons; the rest was measured or read in another way ({differences}).",
        hindi: "बाक़ी {others} में से {compared} कक्षाओं से तुलना; शेष अलग ढंग से मापी या पढ़ी गईं ({differences})।")
    package let measurementDiffers = Phrase("measurement", hindi: "माप")
    package let modelsDiffer = Phrase("models", hindi: "मॉडल")
    package let readingDiffers = Phrase("reading", hindi: "पढ़ने का तरीक़ा")
    package let weightsDiffer = Phrase("weights", hindi: "भार")

    package let courseLanes = Phrase(
        "From bottom to top of the lanes: {lanes}.", hindi: "पट्टियों में नीचे से ऊपर तक: {lanes}।")
    package let courseLanesAlike = Phrase(
        "From bottom to top of the lanes, the same for all {count}: {lanes}.",
        hindi: "पट्टियों में नीचे से ऊपर तक, सभी {count} के लिए एक-सा: {lanes}।")
    package let whatIsUsual = Phrase(
        " Usual is the median of the other lessons of this course, in brackets what they lie between.",
        hindi: " सामान्य का अर्थ है इस पाठ्यक्रम की बाक़ी कक्षाओं की माध्यिका, कोष्ठक में वह दायरा जिसमें वे हैं।")
    package let laneOfWords = Phrase("{lane} {scale} words a minute", hindi: "{lane} प्रति मिनट {scale} शब्द")
    package let peopleMeasure = Phrase("People", hindi: "लोग")
    package let smilesMeasure = Phrase("Smiles", hindi: "मुस्कान")
    package let attentionMeasure = Phrase("Attention", hindi: "ध्यान")
    package let paceMeasure = Phrase("Pace", hindi: "गति")
    package let usualOfOne = Phrase("the other {middle}", hindi: "दूसरी में {middle}")
    package let usualOfSeveral = Phrase("usual {middle} ({low}–{high})", hindi: "सामान्य {middle} ({low}–{high})")
    package let aboveUsual = Phrase("above", hindi: "ऊपर")
    package let belowUsual = Phrase("below", hindi: "नीचे")
}
