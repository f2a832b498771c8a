/// Lists, counts and lengths.
package struct NumberWords: Sendable {
    package let and = Phrase("and", hindi: "और")

    package let hours = Phrase("{number} h", hindi: "{number} घंटे")
    package let shortMinutes = Phrase("{number} min", hindi: "{number} मिनट")
    package let seconds = Phrase("{number} s", hindi: "{number} सेकंड")

    package let minuteCount = CountedPhrase("1 minute", "{count} minutes", hindi: "{count} मिनट", "{count} मिनट")
    package let messageCount = CountedPhrase("1 message", "{count} messages", hindi: "{count} संदेश", "{count} संदेश")
    package let turnCount = CountedPhrase("1 turn", "{count} turns", hindi: "{count} बारी", "{count} बारियाँ")
    package let questionCount = CountedPhrase("1 question", "{count} questions", hindi: "{count} सवाल", "{count} सवाल")

    package let layoutKinds = Phrase("{count} kinds", hindi: "{count} तरह के")
    package let gallery = Phrase("gallery", hindi: "गैलरी")
    package let galleryBesideScreen = Phrase("gallery beside screen", hindi: "स्क्रीन के बगल में गैलरी")
    package let galleryAboveScreen = Phrase("gallery above screen", hindi: "स्क्रीन के ऊपर गैलरी")
    package let speaker = Phrase("speaker", hindi: "एक वक्ता")
    package let sideBySideSpeaker = Phrase("side by side speaker", hindi: "साझा स्क्रीन और वक्ता")
    package let screen = Phrase("screen", hindi: "साझा स्क्रीन")
    package let room = Phrase("room", hindi: "कमरा")

    /// The kinds of layouts, whose English phrases are their names.
    var layoutKindNames: [Phrase] {
        [gallery, galleryBesideScreen, galleryAboveScreen, speaker, sideBySideSpeaker, screen, room]
    }
}
