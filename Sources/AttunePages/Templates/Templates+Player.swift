extension Templates {
    /// The style and the script that a server has beside the page.
    static let servedHead = #"""
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="{{stylesheet}}">
        <script src="{{script}}" defer></script>

        """#

    /// The way back, and to what can be done with what was measured.
    static let servedWays = #"""
        <nav class="ways" aria-label="Attune"><a href="{{library}}">{{words.allRecordings}}</a> <a href="{{forget}}">{{words.forgetMeasured}}</a></nav>

        """#

    /// The recording beside its report; without the script it plays by itself, and each link to a time opens it there.
    static let player = #"""
        <section class="player" id="player" aria-label="{{words.playerLabel}}" data-seconds="{{seconds}}" data-moments="{{moments}}">
        {{#recording}}<video id="video" controls preload="metadata" src="{{.}}">{{#subtitles}}<track kind="captions" src="{{.}}" srclang="{{subtitleLanguage}}" label="{{words.captionsLabel}}" default>{{/subtitles}}</video>
        <p class="player-tools" id="player-tools" hidden><button type="button" id="previous">{{words.previousMoment}}</button> <button type="button" id="next">{{words.nextMoment}}</button> <span id="position"></span></p>
        <p class="note" id="player-note" hidden>{{words.playerNote}}</p>
        {{/recording}}{{^recording}}<p class="note">{{missing}}</p>
        {{/recording}}</section>

        """#
}
