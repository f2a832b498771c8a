extension Templates {
    /// The page over a folder of recordings.
    static let index = #"""
        <!doctype html>
        <html lang="en">
        <head>
        {{>head}}
        </head>
        <body>
        <a class="skip" href="#main">Skip to the recordings</a>
        {{>patterns}}
        <header>
        <p class="kind">Attune lesson reports</p>
        <h1>{{heading}}</h1>
        </header>
        <main id="main">
        <p class="law" role="note"><strong>EU:</strong> inferring the emotions of people in education institutions is prohibited, except for medical or safety reasons (Regulation (EU) 2024/1689, Article 5(1)(f)). Each report ends with its limits.</p>
        {{#hasFailed}}<section aria-labelledby="failed">
        <h2 id="failed">Could not be analysed</h2>
        <ul class="recordings">
        {{#failed}}<li>
        <h3><bdi>{{name}}</bdi></h3>
        <p class="warning"><strong>{{error}}</strong>{{#remedy}} {{.}}{{/remedy}}</p>
        <p class="facts"><span>{{times}}</span>{{#earlier}}<span><a href="{{.}}">the report of an earlier run</a></span>{{/earlier}}</p>
        </li>
        {{/failed}}</ul>
        </section>
        {{/hasFailed}}{{#courses}}<section aria-labelledby="{{courseID}}">
        <h2 id="{{courseID}}"><bdi>{{courseName}}</bdi></h2>
        <ol class="recordings">
        {{#finished}}<li>
        <h3><a href="{{link}}"><bdi>{{name}}</bdi></a></h3>
        <p class="facts">{{#facts}}<span>{{.}}</span>{{/facts}}</p>
        {{#missing}}<p class="note">{{.}}</p>
        {{/missing}}<svg class="chart spark" width="100%" height="20" role="group" aria-label="{{stripLabel}}">{{#cells}}<rect class="{{style}}" x="{{span.x}}%" width="{{span.width}}%" height="20"{{#opacity}} fill-opacity="{{.}}"{{/opacity}}/>{{/cells}}{{#moments}}<a href="{{address}}" aria-label="{{words}}"><title>{{words}}</title><rect class="moment-mark" x="{{span.x}}%" width="{{span.width}}%" y="2" height="16"/></a>{{/moments}}</svg>
        <p>{{summary}}</p>
        </li>
        {{/finished}}</ol>
        </section>
        {{/courses}}{{#hasFinished}}<p class="legend"><span>All strips share one scale, which is {{scale}} long.</span><span><svg class="swatch" aria-hidden="true"><rect class="cell-measured" width="100%" height="100%"/></svg>faces seen; the fuller, the more of the time</span><span><svg class="swatch" aria-hidden="true"><rect class="cell-suppressed" width="100%" height="100%"/></svg>too few faces, not broken down</span><span><svg class="swatch" aria-hidden="true"><rect class="moment-mark" width="100%" height="100%"/></svg>a moment: follow it</span><span><svg class="swatch" aria-hidden="true"><rect class="cell-empty" width="100%" height="100%"/></svg>no usable face</span></p>
        {{/hasFinished}}{{#isEmpty}}<p class="lead">This folder holds no recording.</p>
        {{/isEmpty}}</main>
        <footer><p>Made on one computer, without a network, by Attune.</p></footer>
        </body>
        </html>

        """#
}
