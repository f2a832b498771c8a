/// What was left out of a report on request, and how more of it is removed.
package struct ExclusionWords: Sendable {
    package let leftOutClause = Phrase("left out on request: {stretches}", hindi: "अनुरोध पर छोड़ा गया: {stretches}")
    package let leftOutSentence = Phrase(
        "Left out on request, and never measured: {stretches}.",
        hindi: "अनुरोध पर छोड़ा गया, और कभी मापा नहीं गया: {stretches}।")
    package let leftOutMinute = Phrase("left out on request", hindi: "अनुरोध पर छोड़ा गया")
    package let stretchCount = Phrase("{count} stretches ({length})", hindi: "{count} हिस्से ({length})")
    package let erasedPeople = CountedPhrase(
        "What was measured of who sat in one tile was erased on request, and is in no number on this page.",
        "What was measured of those who sat in {count} tiles was erased on request, and is in no number on this page.",
        hindi: "एक टाइल में बैठे व्यक्ति के बारे में जो मापा गया था वह अनुरोध पर मिटा दिया गया, और इस पृष्ठ के किसी आँकड़े में नहीं है।",
        "{count} टाइलों में बैठे लोगों के बारे में जो मापा गया था वह अनुरोध पर मिटा दिया गया, और इस पृष्ठ के किसी आँकड़े में नहीं है।")

    package let removeHeading = Phrase(
        "What can be left out and removed", hindi: "क्या छोड़ा और हटाया जा सकता है")
    package let removeText = Phrase(
        "{{#leftOut}}{{.}} {{/leftOut}}A stretch that <code>attune analyze --exclude 10:00-12:30</code> names is never "
            + "measured. With <code>--exclude-tile 7@12:30</code> all that was measured of whoever sits in tile 7 then is "
            + "erased, and is erased again whenever this recording is measured again. <code>attune forget</code> removes "
            + "what was measured of a recording, or with <code>--single-faces</code> all but what is said of the class.",
        hindi: "{{#leftOut}}{{.}} {{/leftOut}}<code>attune analyze --exclude 10:00-12:30</code> में दिया गया हिस्सा कभी मापा नहीं "
            + "जाता। <code>--exclude-tile 7@12:30</code> से उस समय टाइल 7 में बैठे व्यक्ति के बारे में जो कुछ मापा गया वह मिटा दिया जाता "
            + "है, और यह रिकॉर्डिंग जब भी फिर मापी जाए, फिर मिटाया जाता है। <code>attune forget</code> किसी रिकॉर्डिंग के बारे में मापी "
            + "गई हर बात हटा देता है, या <code>--single-faces</code> के साथ, पूरी कक्षा के बारे में कही बातों को छोड़कर बाक़ी सब।")
}
