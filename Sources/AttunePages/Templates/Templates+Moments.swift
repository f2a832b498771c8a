extension Templates {
    /// How fast people spoke; only where there is a transcript.
    static let speech = #"""
        {{#speech}}
        <section aria-labelledby="speech">
        <h2 id="speech">{{words.speechHeading}}</h2>
        <p class="note">{{words.speechNote}}</p>
        <figure>
        <figcaption><p class="legend"><span><svg class="swatch" aria-hidden="true"><line class="line-pace" x1="0" x2="100%" y1="50%" y2="50%"/></svg>{{words.speechLegend}}</span></p></figcaption>
        {{<chart}}{{$plot}}<svg class="plot" width="100%" height="{{frame.plotHeight}}" viewBox="0 0 1000 100" preserveAspectRatio="none"><path class="line-pace" d="{{linePath}}"/></svg>{{/plot}}{{/chart}}
        </figure>
        </section>
        {{/speech}}

        """#

    /// What is worth watching again.
    static let moments = #"""
        {{#moments}}
        <section aria-labelledby="moments">
        <h2 id="moments">{{words.momentsHeading}}</h2>
        <p class="note">{{note}}</p>
        {{#hasMoments}}<ol class="moments">
        {{#moments}}<li id="moment-{{number}}">
        <h3><b class="number">{{number}}</b> {{time}} <span>{{title}}</span></h3>
        {{#picture}}<img src="data:image/jpeg;base64,{{.}}" alt="{{words.sharedScreenPicture}}">
        {{/picture}}{{#reasons}}<p>{{.}}</p>
        {{/reasons}}{{#quote}}<blockquote><p>“{{.}}”</p></blockquote>
        {{/quote}}{{#watch}}<p><a href="{{address}}">{{words.watchFrom}}</a></p>
        {{/watch}}</li>
        {{/moments}}</ol>
        {{/hasMoments}}</section>
        {{/moments}}

        """#

    /// The lecturer, who is kept apart from the class; only where somebody is known to be.
    static let lecturer = #"""
        {{#lecturer}}
        <section aria-labelledby="lecturer">
        <h2 id="lecturer">{{words.lecturerHeading}}</h2>
        <p>{{presence}}</p>
        {{#hasFigures}}<p class="note">{{words.lecturerOwnNote}}</p>
        <dl class="figures">{{#figures}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>{{/figures}}</dl>
        {{/hasFigures}}{{^hasFigures}}<p class="note">{{words.lecturerHidden}}</p>
        {{/hasFigures}}</section>
        {{/lecturer}}

        """#
}
