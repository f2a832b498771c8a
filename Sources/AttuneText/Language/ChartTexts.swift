/// The sections with charts: headings, notes, legends, and the charts in words.
package struct ChartTexts: Sendable {
    package let engagementNote = Phrase(
        "A weighted sum of what faces show; it measures no one's engagement. {{moves}} Drawn on the recording's own "
            + "range, {{scale}}.",
        hindi: "चेहरों पर जो दिखता है उसका भारित योग; यह किसी की सहभागिता नहीं मापता। {{moves}} रिकॉर्डिंग के अपने दायरे पर बनाया गया, "
            + "{{scale}}।")
    package let scaleRange = Phrase("{low} to {high}", hindi: "{low} से {high}")
    package let indexLegend = Phrase("index", hindi: "सूचकांक")
    package let bandLegend = Phrase("where it may lie", hindi: "जहाँ यह हो सकता है")
    package let noLineLegend = Phrase("no line where it is not known", hindi: "जहाँ मालूम नहीं वहाँ रेखा नहीं")
    package let coverageHeading = Phrase("Coverage", hindi: "कवरेज")
    package let coverageLegend = Phrase(
        "share of the analysed instants with a face large enough to be classified",
        hindi: "विश्लेषित क्षणों का वह हिस्सा जिनमें कोई चेहरा वर्गीकरण लायक़ बड़ा था")
    package let indexChart = Phrase(
        "Engagement index by minute, with its band", hindi: "मिनट दर मिनट सहभागिता सूचकांक, अपनी पट्टी के साथ")
    package let coverageChart = Phrase("Coverage by minute", hindi: "मिनट दर मिनट कवरेज")
    package let coverageDescription = Phrase(
        "A level from 0 to 100% for each minute that holds a picture; suppressed minutes have one too.",
        hindi: "हर उस मिनट के लिए 0 से 100% का स्तर जिसमें तस्वीर है; जिन मिनटों का ब्योरा नहीं दिया गया उनके लिए भी।")
    package let turningLowers = Phrase(
        "Faces that turn away or close their eyes lower the line", hindi: "मुड़े हुए या आँखें बंद किए चेहरे रेखा को नीचे लाते हैं")
    package let soDoFaces = Phrase(
        ", and so do faces read as {expressions}", hindi: ", और {expressions} के रूप में पढ़े गए चेहरे भी")
    package let countAsNeutral = Phrase(
        "{expressions} count as much as neutral", hindi: "{expressions} का भार तटस्थ जितना है")
    package let raiseLine = Phrase("{expressions} raise it", hindi: "{expressions} उसे ऊपर ले जाते हैं")

    package let expressionsHeading = Phrase("Expressions on the faces", hindi: "चेहरों पर दिखे भाव")
    package let expressionsNote = Phrase(
        "What the faces showed, as shares of all usable faces of a minute. A face on which no expression is probable "
            + "enough, that is turned too far away, covered or too blurred, is unclear.",
        hindi: "चेहरों पर जो दिखा, एक मिनट के सभी उपयोगी चेहरों के हिस्सों में। जिस चेहरे पर कोई भाव काफ़ी संभावित नहीं, या जो बहुत मुड़ा, "
            + "ढका या बहुत धुँधला है, वह अस्पष्ट है।")
    package let stackLegend = Phrase(
        "From the top of the stack to its bottom{{#hasMeans}}, with the mean over all minutes that are broken "
            + "down{{/hasMeans}}.",
        hindi: "ढेर में ऊपर से नीचे तक{{#hasMeans}}, ब्योरे वाले सभी मिनटों के औसत के साथ{{/hasMeans}}।")
    package let compositionChart = Phrase(
        "Composition of expressions by minute, stacked", hindi: "मिनट दर मिनट भावों के हिस्से, एक के ऊपर एक")
    package let noMinuteBrokenDown = Phrase("No minute is broken down.", hindi: "किसी मिनट का ब्योरा नहीं दिया गया।")
    package let compositionMeans = Phrase(
        "Means over the {minutes} broken down: {shares}.", hindi: "ब्योरे वाले {minutes} का औसत: {shares}।")
    package let whyUnclear = Phrase(
        "Why faces were unclear, as mean shares of the usable faces: {reasons}.",
        hindi: "चेहरे क्यों अस्पष्ट थे, उपयोगी चेहरों के औसत हिस्सों में: {reasons}।")
    package let noHeadPose = Phrase(
        "covered or hardly to be seen from the front", hindi: "ढके हुए या सामने से मुश्किल से दिखते")
    package let turnedTooFar = Phrase("turned too far away", hindi: "बहुत मुड़े हुए")
    package let tooBlurred = Phrase("too blurred", hindi: "बहुत धुँधले")
    package let improbable = Phrase("no expression probable enough", hindi: "कोई भाव काफ़ी संभावित नहीं")

    package let attentionTitle = Phrase(
        "Turned as usual, looking down, eyes closed", hindi: "हमेशा की तरह मुड़े, नीचे देखते हुए, आँखें बंद")
    package let attentionNote = Phrase(
        "Shares of the faces whose head pose could be measured. Turned as usual is against each face's own usual pose, "
            + "whatever that is: where somebody looks all lesson long, nothing here says. Looking down is absolute: a "
            + "head bent {{constants.lookingDown}}° or more below the line to its camera; single heads are read up to "
            + "{{constants.pitchError}}° wrongly, up or down, so that a head near {{constants.lookingDown}}° may be on "
            + "either side. Turning away can mean a second screen, notes or a window.",
        hindi: "उन चेहरों के हिस्से जिनके सिर की दिशा मापी जा सकी। “हमेशा की तरह मुड़े” हर चेहरे की अपनी सामान्य दिशा से तय होता है, वह "
            + "जो भी हो: पूरी कक्षा में कोई कहाँ देखता है, यहाँ कुछ नहीं बताता। “नीचे देखते हुए” सबके लिए एक-सा है: सिर कैमरे की सीध से "
            + "{{constants.lookingDown}}° या अधिक नीचे झुका; किसी एक सिर को पढ़ने में {{constants.pitchError}}° तक की ग़लती होती "
            + "है, ऊपर या नीचे, इसलिए {{constants.lookingDown}}° के आसपास का सिर दोनों ओर हो सकता है। दूसरी ओर मुड़ने का अर्थ दूसरी "
            + "स्क्रीन, नोट्स या खिड़की हो सकता है।")
    package let facingLegend = Phrase("turned as usual", hindi: "हमेशा की तरह मुड़े")
    package let downLegend = Phrase("looking down", hindi: "नीचे देखते हुए")
    package let eyesLegend = Phrase("eyes closed", hindi: "आँखें बंद")
    package let attentionChart = Phrase(
        "Shares turned as usual, looking down and with closed eyes by minute",
        hindi: "मिनट दर मिनट हमेशा की तरह मुड़े, नीचे देखते और आँखें बंद किए चेहरों के हिस्से")
    package let indexSubject = Phrase("The index", hindi: "सूचकांक")
    package let facingSubject = Phrase("The share turned as usual", hindi: "हमेशा की तरह मुड़े चेहरों का हिस्सा")
    package let downSubject = Phrase("The share looking down", hindi: "नीचे देखते चेहरों का हिस्सा")
    package let eyesSubject = Phrase("The share with closed eyes", hindi: "आँखें बंद किए चेहरों का हिस्सा")
    package let rangeUnknown = Phrase(
        "{subject} is not known for any minute.", hindi: "{subject} किसी मिनट के लिए मालूम नहीं।")
    package let rangeKnown = Phrase(
        "{subject} is known for {known} of {minutes}; lowest {lowest}, highest {highest}.",
        hindi: "{subject} {minutes} में से {known} के लिए मालूम है; सबसे कम {lowest}, सबसे अधिक {highest}।")
    package let valueAt = Phrase("{value} at {clock}", hindi: "{clock} पर {value}")
}
