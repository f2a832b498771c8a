extension Templates {
    /// What a browser is told before anything is drawn, by a page in a file; a served one has its policy in a header.
    /// `pageStyle` is a style element that one page alone has,
    /// and `scriptSHA256` of the one script that the index alone has.
    static let head = #"""
        <meta charset="utf-8">
        {{^served}}<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{{styleSHA256}}'{{#pageStyleSHA256}} 'sha256-{{.}}'{{/pageStyleSHA256}}{{#scriptSHA256}}; script-src 'sha256-{{.}}'{{/scriptSHA256}}; img-src data:; base-uri 'none'; form-action 'none'">
        {{/served}}<meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>{{pageTitle}}</title>
        <style>{{>style}}</style>{{$pageStyle}}{{/pageStyle}}{{#served}}{{>served-head}}{{/served}}

        """#

    /// The page of one recording.
    static let report = #"""
        <!doctype html>
        <html lang="{{language}}">
        <head>
        {{>head}}
        </head>
        <body>
        <a class="skip" href="#main">{{words.skip}}</a>
        {{>patterns}}
        {{#served}}{{>served-ways}}{{/served}}<header>
        <p class="kind">{{words.reportKind}}</p>
        <h1><bdi>{{name}}</bdi></h1>
        <p class="facts">{{#facts}}<span>{{.}}</span>{{/facts}}</p>
        </header>
        <main id="main">
        <p class="lead">{{#summary}}{{#moment}}<a href="#moment-{{.}}">{{/moment}}{{text}}{{#moment}}</a>{{/moment}}{{/summary}}</p>
        {{#warning}}<p class="warning" role="note"><strong>{{.}}</strong></p>
        {{/warning}}{{#firstLook}}<p class="warning" role="note">{{words.firstLook}}</p>
        {{/firstLook}}{{#leftOutPeople}}<p class="warning" role="note">{{.}}</p>
        {{/leftOutPeople}}{{#faces}}<p class="warning" role="note">{{words.singleFacesWarning}}</p>
        {{/faces}}{{#certainty}}<p class="sure"><span>{{words.howSure}}</span>{{#statements}}<span>{{before}} <b>{{number}}</b> {{after}}</span>{{/statements}}<span>{{words.oneMinuteSaysLittle}}</span></p>{{/certainty}}
        {{#served}}
        {{>player}}
        {{/served}}
        {{>lanes}}
        <p class="law" role="note">{{words.lawLine}}</p>
        <nav aria-label="{{words.onThisPage}}"><ul>
        {{#moments}}{{#note}}<li><a href="#moments">{{words.momentsHeading}}</a></li>
        {{/note}}{{/moments}}        {{#composition}}<li><a href="#expressions">{{words.expressionsLink}}</a></li>
        <li><a href="#attention">{{words.attentionHeading}}</a></li>
        {{/composition}}{{#lecturer}}<li><a href="#lecturer">{{words.lecturerHeading}}</a></li>
        {{/lecturer}}        {{#speech}}<li><a href="#speech">{{words.speechHeading}}</a></li>
        {{/speech}}{{#engagement}}<li><a href="#minutes">{{words.engagementHeading}}</a></li>
        {{/engagement}}        {{#faces}}<li><a href="#faces">{{words.facesHeading}}</a></li>
        {{/faces}}<li><a href="#table">{{words.tableHeading}}</a></li>
        <li><a href="#method">{{words.methodLink}}</a></li>
        <li><a href="#limits">{{words.limitsHeading}}</a></li>
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
        <footer><p>{{words.made}}</p></footer>
        </body>
        </html>

        """#
}
