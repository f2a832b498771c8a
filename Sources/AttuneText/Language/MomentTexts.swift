/// The moments: their names, their reasons and the notes around them.
package struct MomentTexts: Sendable {
    package let manySmiles = Phrase("Many smiles", hindi: "बहुत-सी मुस्कानें")
    package let manyTurnedAway = Phrase("Many turned away", hindi: "कई चेहरे दूसरी ओर मुड़े")
    package let fewerPeople = Phrase("Fewer people visible", hindi: "कम लोग दिखे")
    package let manyLookingDown = Phrase("Many looking down", hindi: "कई चेहरे नीचे झुके")
    package let fastSpeech = Phrase("Fast speech", hindi: "तेज़ बोलना")
    package let slowSpeech = Phrase("Slow speech", hindi: "धीमे बोलना")
    package let classSpeaks = Phrase("The class speaks", hindi: "कक्षा बोलती है")
    package let manyMessages = Phrase("Many messages", hindi: "बहुत-से संदेश")
    package let anotherLayout = Phrase("Another layout", hindi: "दूसरा लेआउट")
    package let dip = Phrase("A dip of the index", hindi: "सूचकांक नीचे गया")
    package let rise = Phrase("A rise of the index", hindi: "सूचकांक ऊपर गया")
    package let momentAt = Phrase("{title} at {minutes}", hindi: "{title} (मिनट {minutes})")

    package let moreSmiled = Phrase(
        "More faces smiled than usually do: {value} against {usual} in {others}.",
        hindi: "हमेशा से ज़्यादा चेहरों पर मुस्कान दिखी: {value}, जबकि {others} {usual}।")
    package let fewerTurned = Phrase(
        "Fewer faces were turned as they usually are: {value} against {usual} in {others}.",
        hindi: "कम चेहरे हमेशा की दिशा में मुड़े थे: {value}, जबकि {others} {usual}।")
    package let fewerVisible = Phrase(
        "Fewer faces were visible at a time: {value} against {usual} in {others}.",
        hindi: "एक समय में कम चेहरे दिखे: {value}, जबकि {others} {usual}।")
    package let moreBentDown = Phrase(
        "More heads were bent down: {value} against {usual} in {others}.",
        hindi: "ज़्यादा सिर नीचे झुके थे: {value}, जबकि {others} {usual}।")
    package let moreWords = Phrase(
        "More words a minute were said: {value} against {usual} in {others}.",
        hindi: "प्रति मिनट ज़्यादा शब्द बोले गए: {value}, जबकि {others} {usual}।")
    package let fewerWords = Phrase(
        "Fewer words a minute were said: {value} against {usual} in {others}.",
        hindi: "प्रति मिनट कम शब्द बोले गए: {value}, जबकि {others} {usual}।")
    package let classSpokeMore = Phrase(
        "The class spoke more of the time: {value} against {usual} in {others}.",
        hindi: "कक्षा ज़्यादा समय बोली: {value}, जबकि {others} {usual}।")
    package let moreMessages = Phrase(
        "More messages a minute were written to everyone: {value} against {usual} in {others}.",
        hindi: "सबके लिए प्रति मिनट ज़्यादा संदेश लिखे गए: {value}, जबकि {others} {usual}।")
    package let lowerIndex = Phrase(
        "The engagement index was lower: {value} against {usual} in {others}.",
        hindi: "सहभागिता सूचकांक नीचे था: {value}, जबकि {others} {usual}।")
    package let higherIndex = Phrase(
        "The engagement index was higher: {value} against {usual} in {others}.",
        hindi: "सहभागिता सूचकांक ऊपर था: {value}, जबकि {others} {usual}।")
    package let sameLayout = Phrase("other minutes of the same layout", hindi: "इसी लेआउट के बाक़ी मिनटों में")
    package let restOfRecording = Phrase("the rest of the recording", hindi: "बाक़ी रिकॉर्डिंग में")
    package let otherPicture = Phrase(
        "The layout was one that {usual} of the other minutes have.",
        hindi: "लेआउट ऐसा था जो बाक़ी मिनटों में से {usual} में है।")
    package let otherPictureOf = Phrase(
        "The layout was {layout}, which {usual} of the other minutes have.",
        hindi: "लेआउट {layout} था, जो बाक़ी मिनटों में से {usual} में है।")
    package let fasterThanUsual = Phrase(
        "The speech was faster than usual: {value} words a minute against {usual}.",
        hindi: "बोलना हमेशा से तेज़ था: {value} शब्द प्रति मिनट, जबकि आम तौर पर {usual}।")
    package let lessThanUsual = Phrase(
        "Less was said than usual: {value} words a minute against {usual}.",
        hindi: "हमेशा से कम बोला गया: {value} शब्द प्रति मिनट, जबकि आम तौर पर {usual}।")

    package let momentsNote = Phrase(
        "Stretches that stand outside this recording\u{2019}s own band: worth watching again. Why they do, only the "
            + "recording can show.",
        hindi: "वे हिस्से जो इस रिकॉर्डिंग के अपने सामान्य दायरे से बाहर हैं: इन्हें फिर से देखना अच्छा रहेगा। ऐसा क्यों हुआ, यह केवल "
            + "रिकॉर्डिंग दिखा सकती है।")
    package let momentsTooFewMinutes = Phrase(
        "With {minutes} broken down, nothing can be said of what is usual in this recording.",
        hindi: "केवल {minutes} का ब्योरा है, इसलिए यह नहीं बताया जा सकता कि इस रिकॉर्डिंग में सामान्य क्या है।")
    package let noMoments = Phrase(
        "No stretch of this recording stands outside its own band.",
        hindi: "इस रिकॉर्डिंग का कोई हिस्सा इसके अपने सामान्य दायरे से बाहर नहीं है।")
    package let sharedScreenPicture = Phrase("The shared screen at this moment", hindi: "इस पल की साझा स्क्रीन")
}
