/// How moments are found, and the least change of each kind.
package struct MomentMethodWords: Sendable {
    package let momentsText = Phrase(
        "For smiles, the shares turned as usual and looking down, the number of faces, words a minute, the class's share of "
            + "the time, messages and the index, the recording's own minutes give a band: their median, and "
            + "{{constants.bandWidth}} spreads ({{constants.spreadFactor}} times the median absolute deviation each) to "
            + "each side. A moment is a run of two minutes or more outside it whose median lies "
            + "{{constants.shortRunStrength}} spreads away, {{constants.longRunStrength}} from {{constants.longRun}} minutes "
            + "on{{#constants.singleMinuteStrength}}; smiles may do with one minute that lies {{.}} "
            + "away{{/constants.singleMinuteStrength}}{{#constants.sureSmiles}}, and a rise by {{.}} percentage points need "
            + "only lie outside the band{{/constants.sureSmiles}}. Smaller changes than {{constants.leastChanges}} do not count, nor do "
            + "runs of fewer faces up to {{constants.longestArrival}} minutes long at the start and the end. A face smiles "
            + "where its probability of happy lies {{constants.smileLift}} above the face's own median. A kind of layout "
            + "that no more than {{constants.rareLayoutShare}} of the minutes have is a moment where it lasts for "
            + "{{constants.rareLayoutMinutes}} minutes or more. There are no moments of what faces show where fewer than "
            + "{{constants.leastMinutes}} minutes are broken down.",
        hindi: "मुस्कान, हमेशा की तरह मुड़े और नीचे देखते चेहरों के हिस्से, चेहरों की संख्या, प्रति मिनट शब्द, कक्षा के बोलने का समय, संदेश और "
            + "सूचकांक के लिए रिकॉर्डिंग के अपने मिनटों से एक दायरा बनता है: उनकी माध्यिका, और दोनों ओर {{constants.bandWidth}} फैलाव (हर "
            + "फैलाव माध्यिका से निरपेक्ष विचलन की माध्यिका का {{constants.spreadFactor}} गुना)। ख़ास पल इस दायरे से बाहर के दो या अधिक "
            + "लगातार मिनट हैं जिनकी माध्यिका {{constants.shortRunStrength}} फैलाव दूर हो, {{constants.longRun}} मिनट से आगे "
            + "{{constants.longRunStrength}} फैलाव{{#constants.singleMinuteStrength}}; मुस्कान के लिए {{.}} फैलाव दूर का एक मिनट भी "
            + "काफ़ी है{{/constants.singleMinuteStrength}}{{#constants.sureSmiles}}, और {{.}} प्रतिशत अंकों की बढ़त का दायरे से बाहर होना "
            + "काफ़ी है{{/constants.sureSmiles}}। इनसे छोटे बदलाव नहीं गिने जाते: {{constants.leastChanges}}; न शुरू और अंत के "
            + "{{constants.longestArrival}} मिनट तक लंबे कम चेहरों वाले हिस्से गिने जाते हैं। चेहरे पर मुस्कान वहाँ मानी जाती है जहाँ "
            + "“प्रसन्नता” की संभावना उस चेहरे की अपनी माध्यिका से {{constants.smileLift}} ऊपर हो। जिस तरह का लेआउट मिनटों के "
            + "{{constants.rareLayoutShare}} से अधिक में न हो, वह {{constants.rareLayoutMinutes}} मिनट या अधिक रहने पर ख़ास पल है। जहाँ "
            + "{{constants.leastMinutes}} से कम मिनटों का ब्योरा हो, वहाँ चेहरों पर दिखी बातों के ख़ास पल नहीं होते।")
    package let leastSmiles = Phrase(
        "{change} percentage points of smiling faces", hindi: "मुस्कुराते चेहरों के {change} प्रतिशत अंक")
    package let leastTurned = Phrase(
        "{change} of faces turned as usual", hindi: "हमेशा की तरह मुड़े चेहरों के {change}")
    package let leastLookingDown = Phrase("{change} of faces that look down", hindi: "नीचे देखते चेहरों के {change}")
    package let leastFastSpeech = Phrase(
        "{change} words a minute for fast speech", hindi: "तेज़ बोलने के लिए प्रति मिनट {change} शब्द")
    package let leastSlowSpeech = Phrase("{change} for slow speech", hindi: "धीमे बोलने के लिए {change}")
    package let leastClassSpeech = Phrase(
        "{change} percentage points of the time for speech of the class",
        hindi: "कक्षा के बोलने के लिए समय के {change} प्रतिशत अंक")
    package let leastMessages = Phrase(
        "{change} messages a minute, and twice as many as usual", hindi: "प्रति मिनट {change} संदेश, और हमेशा से दुगुने")
    package let leastOtherLayout = Phrase("{change} for another layout", hindi: "दूसरे लेआउट के लिए {change}")
    package let leastFewerFaces = Phrase(
        "{change} faces and {share} of those that are usual", hindi: "{change} चेहरे और सामान्य संख्या के {share}")
    package let leastDipOfIndex = Phrase("{change} for a dip of the index", hindi: "सूचकांक के नीचे जाने के लिए {change}")
    package let leastRise = Phrase("{change} for a rise", hindi: "ऊपर जाने के लिए {change}")
}
