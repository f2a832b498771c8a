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
        {{#hasEntries}}<ul class="recordings">
        {{#entries}}<li>
        {{#finished}}<h2><a href="{{link}}"><bdi>{{entryName}}</bdi></a></h2>
        <p class="facts">{{#facts}}<span>{{.}}</span>{{/facts}}</p>
        <svg class="chart spark" width="100%" height="20" role="img" aria-label="{{stripLabel}}">{{#cells}}<rect class="{{style}}" x="{{span.x}}%" width="{{span.width}}%" height="20"{{#opacity}} fill-opacity="{{.}}"{{/opacity}}/>{{/cells}}</svg>
        <p>{{summary}}</p>
        {{/finished}}{{#failed}}<h2><bdi>{{entryName}}</bdi></h2>
        <p class="warning"><strong>Could not be analysed:</strong> {{error}}</p>
        {{/failed}}</li>
        {{/entries}}</ul>
        <p class="legend"><span><svg class="swatch" aria-hidden="true"><rect class="cell-measured" width="100%" height="100%"/></svg>faces seen; the fuller, the more of the time</span><span><svg class="swatch" aria-hidden="true"><rect class="cell-suppressed" width="100%" height="100%"/></svg>too few faces, not broken down</span><span><svg class="swatch" aria-hidden="true"><rect class="cell-empty" width="100%" height="100%"/></svg>no usable face</span></p>
        {{/hasEntries}}{{^hasEntries}}<p class="lead">This folder holds no recording.</p>
        {{/hasEntries}}</main>
        <footer><p>Made on one computer, without a network, by Attune.</p></footer>
        </body>
        </html>

        """#
}
