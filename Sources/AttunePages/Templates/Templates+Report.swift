extension Templates {
    /// What a browser is told before anything is drawn; `pageStyle` is a style element that one page alone has,
    /// and `scriptSHA256` of the one script that the index alone has.
    static let head = #"""
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{{styleSHA256}}'{{#pageStyleSHA256}} 'sha256-{{.}}'{{/pageStyleSHA256}}{{#scriptSHA256}}; script-src 'sha256-{{.}}'{{/scriptSHA256}}; img-src data:; base-uri 'none'; form-action 'none'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{{pageTitle}}</title>
        <style>{{>style}}</style>{{$pageStyle}}{{/pageStyle}}

        """#

    /// The page of one recording.
    static let report = #"""
        <!doctype html>
        <html lang="en">
        <head>
        {{>head}}
        </head>
        <body>
        <a class="skip" href="#main">Skip to the report</a>
        {{>patterns}}
        <header>
        <p class="kind">Attune lesson report</p>
        <h1><bdi>{{name}}</bdi></h1>
        <p class="facts">{{#facts}}<span>{{.}}</span>{{/facts}}</p>
        </header>
        <main id="main">
        <p class="lead">{{#summary}}{{#moment}}<a href="#moment-{{.}}">{{/moment}}{{text}}{{#moment}}</a>{{/moment}}{{/summary}}</p>
        {{#warning}}<p class="warning" role="note"><strong>{{.}}</strong></p>
        {{/warning}}{{#faces}}<p class="warning" role="note"><strong>This page speaks of single faces.</strong> The reason given: “<bdi>{{participantsReason}}</bdi>”</p>
        {{/faces}}{{#certainty}}<p class="sure"><span>How sure?</span>{{#statements}}<span>{{before}} <b>{{number}}</b> {{after}}</span>{{/statements}}<span>one minute says little, a run of minutes more</span></p>{{/certainty}}
        {{>lanes}}
        <p class="law" role="note"><strong>EU:</strong> inferring the emotions of people in education institutions is prohibited, except for medical or safety reasons. <a href="#limits">What this page can and cannot say</a></p>
        <nav aria-label="On this page"><ul>
        {{#moments}}{{#note}}<li><a href="#moments">Moments</a></li>
        {{/note}}{{/moments}}        {{#composition}}<li><a href="#expressions">Expressions</a></li>
        <li><a href="#attention">Attention</a></li>
        {{/composition}}{{#lecturer}}<li><a href="#lecturer">The lecturer</a></li>
        {{/lecturer}}        {{#speech}}<li><a href="#speech">Speaking pace</a></li>
        {{/speech}}{{#engagement}}<li><a href="#minutes">Engagement index</a></li>
        {{/engagement}}        {{#faces}}<li><a href="#faces">Single faces</a></li>
        {{/faces}}<li><a href="#table">Minute table</a></li>
        <li><a href="#method">Method</a></li>
        <li><a href="#limits">Limits and law</a></li>
        </ul></nav>
        {{>moments}}
        {{#composition}}{{>composition}}{{/composition}}
        {{>lecturer}}
        {{>speech}}
        {{#engagement}}{{>minutes}}{{/engagement}}
        {{>faces}}
        {{>table}}
        {{>method}}
        {{>limits}}
        </main>
        <footer><p>Made on one computer, without a network, by Attune {{programVersion}}.</p></footer>
        </body>
        </html>

        """#
}
