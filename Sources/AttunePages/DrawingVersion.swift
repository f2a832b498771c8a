/// How reports are drawn: pages and tables.
public enum DrawingVersion {
    /// Raised by hand whenever the page, a table or another file is drawn differently from an equal report: what was
    /// drawn with another number is drawn again. A test on the pages of made-up reports fails where it was forgotten.
    public static let current = 13
}
