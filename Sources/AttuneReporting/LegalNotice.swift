/// What is said before anything is analysed; the page says it too, in its own layout.
public enum LegalNotice {
    public static let text = """
        In the EU, inferring the emotions of people in education institutions is prohibited, except for medical or
        safety reasons (Regulation (EU) 2024/1689, Article 5(1)(f)); recordings need consent elsewhere too.
        An expression is what a face shows, not what somebody felt. This is not legal advice.
        """
}
