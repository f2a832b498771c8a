/// What is said before anything is analysed; the page says it too, in its own layout.
public enum LegalNotice {
    public static let text = """
        In the EU, inferring the emotions of people in education institutions is prohibited, except for medical or
        safety reasons (Regulation (EU) 2024/1689, Article 5(1)(f)); recordings need consent elsewhere too.
        An expression is what a face shows, not what somebody felt. This is not legal advice.
        """

    /// Said first where somebody asks for single faces.
    public static let participants = """
        --participants: the outputs of this run speak of single faces, also in minutes with few of them. The law's
        prohibition concerns individuals most of all. "Face 1" is no name, but whoever saw the lesson may know who it
        is. The reason given is written into the outputs.
        """
}
