/// The templates of all pages, by the names under which they include each other.
///
/// They live in string literals, because a program that is copied elsewhere finds no resource bundle.
package enum Templates {
    static let all: [String: String] = [
        "head": head,
        "style": style,
        "patterns": patterns,
        "chart": chart,
        "report": report,
        "served-head": servedHead,
        "served-ways": servedWays,
        "player": player,
        "lanes": lanes,
        "minutes": minutes,
        "composition": composition,
        "speech": speech,
        "moments": moments,
        "faces": faces,
        "lecturer": lecturer,
        "table": table,
        "method": method,
        "model": model,
        "limits": limits,
    ]

    /// Of the style sheet, in base64: the one style that the page's policy lets a browser apply.
    package static let styleSHA256 = "AgsXc2SJYpMc+Z/IWFsDh/wPY5vofGDHjyt9nfbCYhg="
}
