import AttuneText

/// The templates of the page over a folder; `head`, `patterns` and the common style are those of the reports.
enum IndexTemplates {
    static let all: [String: String] = [
        "index": index, "index-tools": tools, "index-legend": legend, "index-courses": courses, "index-lesson": lesson,
        "index-style": style, "index-script": script,
    ]

    /// Of `style`, in base64; after a change it must follow (a test says to what).
    static let styleSHA256 = "enSQ4sugXqRZm4hazLQ4iaDaVmKj6WINrLjSx94lIVo="

    /// Of `script` with its words, in base64; after a change it must follow (a test says to what).
    static func scriptSHA256(in language: Language) -> String {
        switch language {
        case .english: "NhRaIYQagVwbAqvExNSqNBO/2ygAtpgO95oX3MrKmzk="
        case .hindi: "QhNtRgbGS554aj9JTuzRCvU9aBu1Q5kyW32hk+MOKZY="
        }
    }

    static let index = #"""
        <!doctype html>
        <html lang="{{language}}">
        <head>
        {{<head}}{{$pageStyle}}
        <style>{{>index-style}}</style>{{/pageStyle}}{{/head}}
        </head>
        <body>
        <a class="skip" href="#main">{{words.skipToRecordings}}</a>
        {{>patterns}}
        <header>
        <p class="kind">{{words.indexTitle}}</p>
        <h1>{{heading}}</h1>
        </header>
        <main id="main">
        {{#scriptSHA256}}{{>index-tools}}{{/scriptSHA256}}{{#hasFailed}}<section aria-labelledby="failed">
        <h2 id="failed">{{words.failedHeading}}</h2>
        <ul class="failures">
        {{#failed}}<li data-row>
        <h3><bdi>{{name}}</bdi></h3>
        <p class="warning"{{#messageLanguage}} lang="{{.}}"{{/messageLanguage}}><strong>{{error}}</strong>{{#remedy}} {{.}}{{/remedy}}</p>
        <p class="facts"><span>{{times}}</span>{{#earlier}}<span><a href="{{.}}">{{words.earlierReport}}</a></span>{{/earlier}}</p>
        </li>
        {{/failed}}</ul>
        </section>
        {{/hasFailed}}{{#hasFinished}}{{>index-legend}}{{/hasFinished}}{{>index-courses}}{{#isEmpty}}<p class="lead">{{words.noRecording}}</p>
        {{/isEmpty}}<p class="law" role="note">{{words.indexLaw}}</p>
        </main>
        <footer><p>{{words.indexMade}}</p></footer>{{#scriptSHA256}}
        <script>{{>index-script}}</script>{{/scriptSHA256}}
        </body>
        </html>

        """#

    /// The finished recordings of each course.
    static let courses = #"""
        {{#courses}}<section aria-labelledby="{{courseID}}">
        <h2 id="{{courseID}}"><bdi>{{courseName}}</bdi></h2>
        <p class="note">{{note}}</p>
        <ol class="lessons" data-lessons>
        {{#finished}}{{>index-lesson}}{{/finished}}</ol>
        </section>
        {{/courses}}
        """#

    /// Hidden until the script has made them work.
    static let tools = #"""
        <div class="tools" id="tools" role="search" hidden>
        <label for="search">{{words.searchLabel}}</label><input id="search" type="search" autocomplete="off" spellcheck="false">
        <label for="order">{{words.orderLabel}}</label><select id="order">{{#orders}}<option value="{{key}}">{{words}}</option>{{/orders}}</select>
        <p id="found" role="status"></p>
        </div>

        """#

    static let legend = #"""
        <p class="legend"><span>{{words.commonScale}}</span><span><svg class="swatch" aria-hidden="true"><rect class="lane-faces" width="100%" height="100%"/></svg>{{words.peopleLegend}}</span><span><svg class="swatch" aria-hidden="true"><rect class="lane-smiles" width="100%" height="100%"/></svg>{{words.smilesLegend}}</span><span><svg class="swatch" aria-hidden="true"><line class="line-facing" x1="0" x2="100%" y1="50%" y2="50%"/></svg>{{words.attentionLegend}}</span><span><svg class="swatch" aria-hidden="true"><rect class="usual-range" width="100%" height="100%"/><line class="usual-median" x1="0" x2="100%" y1="50%" y2="50%"/></svg>{{words.usualLegend}}</span><span><svg class="swatch" aria-hidden="true"><rect class="moment-band" width="100%" height="100%"/><rect class="moment-mark" width="100%" height="5"/></svg>{{words.momentLegend}}</span><span><svg class="swatch" aria-hidden="true"><rect class="cell-suppressed" width="100%" height="100%"/></svg>{{words.tooFewLegend}}</span><span><svg class="swatch" aria-hidden="true"><rect class="cell-measured" y="3" width="100%" height="6"/></svg>{{words.facesSeenLegend}}</span></p>

        """#

    /// One recording: what it is, its numbers, and the lanes beside them.
    static let lesson = #"""
        <li class="row" data-row{{#keys}} data-{{key}}="{{number}}"{{/keys}}>
        <div class="about">
        <h3><a href="{{link}}"><bdi>{{name}}</bdi></a></h3>
        <p class="facts">{{#facts}}<span>{{.}}</span>{{/facts}}</p>
        {{#missing}}<p class="note">{{.}}</p>
        {{/missing}}{{#compared}}<p class="note">{{.}}</p>
        {{/compared}}<p class="summary"{{#summaryLanguage}} lang="{{.}}"{{/summaryLanguage}}>{{summary}}</p>
        </div>
        <dl class="measures">
        {{#measures}}<div><dt>{{label}}</dt><dd><b>{{number}}</b>{{#standing}} <em>{{.}}</em>{{/standing}} <small>{{usual}}</small></dd></div>
        {{/measures}}</dl>
        {{#lanes}}<svg class="chart small" width="100%" height="{{height}}" role="group" aria-label="{{label}}">
        {{#ticks}}<line class="grid" x1="{{x}}%" x2="{{x}}%" y1="0" y2="{{stripY}}"/><text{{#isMinor}} class="minor"{{/isMinor}} x="{{x}}%" y="{{timesY}}" text-anchor="{{anchor}}">{{label}}</text>{{/ticks}}
        {{#lanes}}<svg class="plot" y="{{top}}" width="100%" height="{{plotHeight}}">{{#usual}}<rect class="usual-range" width="{{width}}%" y="{{y}}%" height="{{height}}%"/>{{/usual}}{{#hatched}}<rect class="cell-suppressed" x="{{x}}%" width="{{width}}%" height="100%"/>{{/hatched}}<svg width="100%" height="100%" viewBox="0 0 1000 100" preserveAspectRatio="none" overflow="visible"><path class="{{style}}" d="{{path}}"/></svg>{{#usual}}<line class="usual-median" x1="0" x2="{{width}}%" y1="{{medianY}}%" y2="{{medianY}}%"/>{{/usual}}<line class="grid" x1="0" x2="100%" y1="100%" y2="100%"/></svg>
        {{/lanes}}{{#cells}}<rect class="{{style}}" x="{{span.x}}%" width="{{span.width}}%" y="{{stripY}}" height="6"{{#opacity}} fill-opacity="{{.}}"{{/opacity}}/>{{/cells}}
        {{#moments}}<a href="{{address}}" aria-label="{{words}}"><title>{{words}}</title><rect class="moment-band" x="{{span.x}}%" width="{{span.width}}%" height="{{stripY}}"/><rect class="moment-mark" x="{{span.x}}%" width="{{span.width}}%" height="5"/></a>{{/moments}}
        </svg>{{/lanes}}
        </li>

        """#
}
