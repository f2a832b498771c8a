extension Templates {
    /// How fast people spoke; only where there is a transcript.
    static let speech = #"""
        {{#speech}}
        <section aria-labelledby="speech">
        <h2 id="speech">Speaking pace</h2>
        <p class="note">Words of everybody who spoke, by the transcript beside the recording, for each minute; pauses count as time.</p>
        <figure>
        <figcaption><p class="legend"><span><svg class="swatch" aria-hidden="true"><line class="line-pace" x1="0" x2="100%" y1="50%" y2="50%"/></svg>words a minute{{#usual}}, median <b>{{.}}</b>{{/usual}}</span></p></figcaption>
        {{<chart}}{{$plot}}<svg class="plot" width="100%" height="{{frame.plotHeight}}" viewBox="0 0 1000 100" preserveAspectRatio="none"><path class="line-pace" d="{{linePath}}"/></svg>{{/plot}}{{/chart}}
        </figure>
        </section>
        {{/speech}}

        """#

    /// What is worth watching again.
    static let moments = #"""
        {{#moments}}
        <section aria-labelledby="moments">
        <h2 id="moments">Moments</h2>
        <p class="note">{{note}}</p>
        {{#hasMoments}}<ol class="moments">
        {{#moments}}<li id="moment-{{number}}">
        <h3><b class="number">{{number}}</b> {{time}} <span>{{title}}</span></h3>
        {{#picture}}<img src="data:image/jpeg;base64,{{.}}" alt="The shared screen at this moment">
        {{/picture}}{{#reasons}}<p>{{.}}</p>
        {{/reasons}}{{#quote}}<blockquote><p>“{{.}}”</p></blockquote>
        {{/quote}}{{#watch}}<p><a href="{{address}}">watch from {{clock}}</a></p>
        {{/watch}}</li>
        {{/moments}}</ol>
        {{/hasMoments}}</section>
        {{/moments}}

        """#

    /// The lecturer, who is kept apart from the class; only where somebody is known to be.
    static let lecturer = #"""
        {{#lecturer}}
        <section aria-labelledby="lecturer">
        <h2 id="lecturer">The lecturer</h2>
        <p>{{presence}}</p>
        {{#hasFigures}}<p class="note">What the face showed is told because whoever made this page said that it is their own. It enters no course and no comparison.</p>
        <dl class="figures">{{#figures}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/figures}}</dl>
        {{/hasFigures}}{{^hasFigures}}<p class="note">Where it was turned and what it showed is told only to whose face it is: <code>attune analyze --lecturer-self</code>.</p>
        {{/hasFigures}}</section>
        {{/lecturer}}

        """#
}
