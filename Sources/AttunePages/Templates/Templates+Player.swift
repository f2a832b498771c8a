extension Templates {
    /// The style and the script that a server has beside the page.
    static let servedHead = #"""
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{{stylesheet}}">
        <script src="{{script}}" defer></script>

        """#

    /// The way back, and to what can be done with what was measured.
    static let servedWays = #"""
        <nav class="ways" aria-label="Attune"><a href="{{library}}">All recordings</a> <a href="{{forget}}">Forget what was measured</a></nav>

        """#

    /// The recording beside its report; without the script it plays by itself, and each link to a time opens it there.
    static let player = #"""
        <section class="player" id="player" aria-label="The recording" data-seconds="{{seconds}}" data-moments="{{moments}}">
        {{#recording}}<video id="video" controls preload="metadata" src="{{.}}">{{#subtitles}}<track kind="captions" src="{{.}}" srclang="{{subtitleLanguage}}" label="What was said" default>{{/subtitles}}</video>
        <p class="player-tools" id="player-tools" hidden><button type="button" id="previous">Previous moment</button> <button type="button" id="next">Next moment</button> <span id="position"></span></p>
        <p class="note" id="player-note" hidden>A click on a minute or a moment plays the recording from there. Keys: p and n for the moments, the space bar starts and stops.</p>
        {{/recording}}{{^recording}}<p class="note">The recording is not in the folder that is served here, so that it cannot be shown beside its report.</p>
        {{/recording}}</section>

        """#
}
