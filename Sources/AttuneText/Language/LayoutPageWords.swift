/// The contact sheet of a recording's layouts.
package struct LayoutPageWords: Sendable {
    package let layoutsTitle = Phrase("{name} – Attune layouts", hindi: "{name} – Attune लेआउट")
    package let layoutsKind = Phrase("Attune layouts", hindi: "Attune लेआउट")
    package let skipToLayouts = Phrase("Skip to the layouts", hindi: "सीधे लेआउट पर जाएँ")
    package let noFrame = Phrase("The recording has no frame.", hindi: "रिकॉर्डिंग में कोई फ़्रेम नहीं है।")
    package let oneLayout = Phrase("One layout in {length}: {layout}.", hindi: "{length} में एक ही लेआउट: {layout}।")
    package let severalLayouts = Phrase(
        "{count} stretches with a layout of their own in {length}; the longest, {longest}, is {layout}.",
        hindi: "{length} में अपने-अपने लेआउट वाले {count} हिस्से; सबसे लंबा, {longest}, है: {layout}।")
    package let picturesOfLongest = Phrase(
        "Pictures are of the {shown} longest of {stretches}.", hindi: "तस्वीरें {stretches} में से सबसे लंबे {shown} की हैं।")
    package let stretchesCount = CountedPhrase(
        "1 stretch", "{count} stretches", hindi: "{count} हिस्से", "{count} हिस्सों")
    package let blurredNote = Phrase(
        "Before a frame was kept for this page, all of it was reduced to coarse blocks, and each face to five by five. A "
            + "shared screen alone is shown as it was, with the faces found on it blurred: look at it before you pass the "
            + "page on.",
        hindi: "इस पृष्ठ के लिए रखने से पहले हर फ़्रेम को मोटे खंडों में बदल दिया गया, और हर चेहरे को पाँच गुणा पाँच में। केवल साझा स्क्रीन वैसी "
            + "ही दिखाई गई है जैसी थी, उस पर मिले चेहरे धुँधले करके: पृष्ठ आगे देने से पहले उसे देख लें।")

    package let stretchesHeading = Phrase("Layouts over time", hindi: "समय के साथ लेआउट")
    package let stretchesNote = Phrase(
        "What a tile shows is what it shows in most of the stretch. Sizes are in pixels of the recording. Faces are those "
            + "of the class.",
        hindi: "टाइल में वही लिखा है जो वह हिस्से के ज़्यादातर समय दिखाती है। आकार रिकॉर्डिंग के पिक्सेल में हैं। चेहरे कक्षा के हैं।")
    package let stretchesAsRows = Phrase("The stretches as rows", hindi: "हर पंक्ति में एक हिस्सा")
    package let fromToColumn = Phrase("from – to", hindi: "कब से – कब तक")
    package let lecturerTileColumn = Phrase("lecturer’s tile", hindi: "शिक्षक की टाइल")
    package let screenColumn = Phrase("screen", hindi: "स्क्रीन")
    package let facesMedianColumn = Phrase("faces, median", hindi: "चेहरे, माध्यिका")
    package let framesHeading = Phrase("Frames", hindi: "फ़्रेम")
    package let framesNote = Phrase(
        "The middle sample of each stretch. Tiles are numbered row by row; faces are blurred, and not told "
            + "apart.{{#choice}} {{.}}{{/choice}}",
        hindi: "हर हिस्से का बीच का नमूना। टाइलों के क्रमांक पंक्ति दर पंक्ति हैं; चेहरे धुँधले हैं, और एक-दूसरे से अलग नहीं किए "
            + "गए।{{#choice}} {{.}}{{/choice}}")
    package let doubleOutline = Phrase("double: the lecturer’s tile", hindi: "दोहरी: शिक्षक की टाइल")
    package let sharedScreenLegend = Phrase("shared screen", hindi: "साझा स्क्रीन")

    package let layoutsOverTime = Phrase("The layouts over time", hindi: "समय के साथ लेआउट का चार्ट")
    package let layoutLanesLabel = Phrase(
        "Layouts over the time of the recording; the table holds the same",
        hindi: "रिकॉर्डिंग के समय पर लेआउट; तालिका में यही है")
    package let facesOfClass = Phrase("Faces of the class", hindi: "कक्षा के चेहरे")
    package let facesOfClassScale = Phrase("0–{most}, median of each stretch", hindi: "0–{most}, हर हिस्से की माध्यिका")
    package let tilesKey = Phrase("grey: tiles", hindi: "स्लेटी: टाइलें")
    package let frameNote = Phrase("Frame at {clock}: {tiles}.", hindi: "{clock} का फ़्रेम: {tiles}।")
    package let frameAlternative = Phrase(
        "Blurred frame at {clock} with its tiles drawn on: {layout}, {tiles}, {faces} marked.",
        hindi: "{clock} का धुँधला फ़्रेम, जिस पर टाइलें बनाई गई हैं: {layout}, {tiles}, {faces} चिह्नित।")
    package let markedFacesCount = CountedPhrase("1 face", "{count} faces", hindi: "{count} चेहरा", "{count} चेहरे")
}

/// Layouts, cameras and faces in words.
package struct LayoutNames: Sendable {
    package let galleryOfRows = Phrase("gallery {rows}×{columns}", hindi: "गैलरी {rows}×{columns}")
    package let galleryOfTiles = Phrase("gallery of {tiles}", hindi: "{tiles} की गैलरी")
    package let besideScreen = Phrase("{gallery} beside a screen", hindi: "{gallery}, स्क्रीन के बगल में")
    package let belowScreen = Phrase("{gallery} below a screen", hindi: "{gallery}, स्क्रीन के नीचे")
    package let aboveScreen = Phrase("{gallery} above a screen", hindi: "{gallery}, स्क्रीन के ऊपर")
    package let speakerBesideScreen = Phrase("speaker beside a screen", hindi: "वक्ता, स्क्रीन के बगल में")
    package let speakerAlone = Phrase("speaker", hindi: "एक ही वक्ता")
    package let screenAlone = Phrase("screen alone", hindi: "केवल स्क्रीन")
    package let roomCamera = Phrase("room camera", hindi: "कमरे का कैमरा")

    package let tileCount = CountedPhrase("1 tile", "{count} tiles", hindi: "{count} टाइल", "{count} टाइलें")
    package let noTiles = Phrase("no tiles", hindi: "कोई टाइल नहीं")
    package let cameraOn = Phrase("on", hindi: "चालू")
    package let cameraOff = Phrase("off", hindi: "बंद")
    package let cameraStill = Phrase("still", hindi: "स्थिर")
    package let cameraBlack = Phrase("black", hindi: "काली")
    package let cameraFrozen = Phrase("frozen", hindi: "जमी हुई")
    package let onMeans = Phrase("on: a moving picture", hindi: "चालू: चलती तस्वीर")
    package let offMeans = Phrase("off: initials, a name or a drawing", hindi: "बंद: नाम के अक्षर, नाम या चित्र")
    package let stillMeans = Phrase("still: a photograph that does not move", hindi: "स्थिर: फ़ोटो जो हिलती नहीं")
    package let blackMeans = Phrase("black: nothing", hindi: "काली: कुछ नहीं")
    package let frozenMeans = Phrase(
        "frozen: the last picture of a camera that stopped", hindi: "जमी हुई: रुके हुए कैमरे की आख़िरी तस्वीर")
    package let allTilesOn = Phrase("all tiles on", hindi: "सभी टाइलें चालू")
    package let othersOn = Phrase("the others on", hindi: "बाक़ी चालू")
    package let unsureOfTile = Phrase("unsure of tile {tiles}", hindi: "टाइल {tiles} के बारे में पक्का नहीं")
    package let unsureOfTiles = Phrase("unsure of tiles {tiles}", hindi: "टाइलों {tiles} के बारे में पक्का नहीं")
    package let lecturerInTile = Phrase("lecturer in tile {tile}", hindi: "शिक्षक टाइल {tile} में")
    package let screenOfSize = Phrase("screen {size}", hindi: "स्क्रीन {size}")
    package let facesMedian = Phrase("faces median {median}", hindi: "चेहरों की माध्यिका {median}")
    package let boxAt = Phrase(
        "{width}×{height} at {x}, {y}", hindi: "{width}×{height}, ऊपरी बायाँ कोना {x}, {y}")

    package let faceMark = Phrase("face", hindi: "चेहरा")
    package let lecturerMark = Phrase("lecturer", hindi: "शिक्षक")
    package let stillMark = Phrase("still", hindi: "तस्वीर")
    package let sharedMark = Phrase("shared", hindi: "साझा")
    package let screenMark = Phrase("screen", hindi: "स्क्रीन")
    package let lecturersTile = Phrase("{tile}, lecturer", hindi: "{tile}, शिक्षक")
}
