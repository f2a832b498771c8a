/// How measurements are read: the layouts, tracks, minutes and moments that are made of them.
public enum ReadingVersion {
    /// Raised by hand whenever equal measurements give other layouts, tracks, minutes or moments than before: what was
    /// read with another number is read again from the store. A test on a made-up recording's reading fails where it
    /// was forgotten.
    public static let current = 10
}
