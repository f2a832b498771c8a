/// The templates of the served pages; `patterns`, `style` and the parts of the index are those of the reports.
enum ServeTemplates {
    static let all: [String: String] = [
        "serve-top": top, "serve-head": head, "serve-error": error, "serve-opened": opened,
        "serve-style": style,
        "serve-library": library, "serve-work": work, "serve-item": item, "serve-settings": settings,
        "serve-forget": forget, "serve-forgotten": forgotten, "serve-upload": upload,
    ]

    /// How every page begins but those that stand alone.
    static let top = #"""
        <!doctype html>
        <html lang="{{>serve-language}}">
        <head>
        {{>serve-head}}
        </head>
        <body>
        {{>serve-ways}}

        """#

    static let head = #"""
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{{pageTitle}}</title>
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/assets/serve.css">
        {{#script}}<script src="/assets/{{.}}.js" defer></script>
        {{/script}}
        """#

    /// To the other pages.
    static func ways(hasLiveLesson: Bool, hasUploads: Bool) -> String {
        let ways = [
            #"<a href="/reports/">{{words.recordingsHeading}}</a>"#, #"<a href="/camera">{{words.serveMyCamera}}</a>"#,
            hasLiveLesson ? #"<a href="/class">{{words.liveTitle}}</a>"# : nil,
            hasUploads ? #"<a href="/upload">{{words.serveUpload}}</a>"# : nil,
        ]
        return #"<nav class="ways" aria-label="Attune">"# + ways.compactMap { $0 }.joined(separator: " ") + "</nav>\n"
    }

    static let error = #"""
        <!doctype html>
        <html lang="{{>serve-language}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Attune</title>
        <link rel="icon" href="data:,">
        </head>
        <body>
        <main>
        <h1>{{problem}}</h1>
        <p>{{words.serveWhatToDo}}</p>
        <p><a href="/reports/">{{words.allRecordings}}</a></p>
        </main>
        </body>
        </html>

        """#

    /// Leads on by itself.
    static let opened = #"""
        <!doctype html>
        <html lang="{{>serve-language}}">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="refresh" content="0; url={{library}}">
        <meta name="color-scheme" content="light dark">
        <title>Attune</title>
        <link rel="icon" href="data:,">
        </head>
        <body>
        <main>
        <h1>Attune</h1>
        <p><a href="{{library}}">{{words.allRecordings}}</a></p>
        </main>
        </body>
        </html>

        """#

    /// What would be removed of a recording.
    static let forget = #"""
        {{>serve-top}}
        <header>
        <p class="kind">{{words.forgetMeasured}}</p>
        <h1><bdi>{{name}}</bdi></h1>
        </header>
        <main id="main">
        <p class="lead">{{words.forgetUntouched}}</p>
        <form method="post" action="{{address}}">
        {{#scopes}}<section aria-labelledby="scope-{{key}}">
        <h2 id="scope-{{key}}">{{title}}</h2>
        <p>{{explanation}}</p>
        {{#problem}}<p class="warning" role="note">{{.}}</p>
        {{/problem}}{{#hasFiles}}<p>{{words.forgetTheseGo}}</p>
        <ul>{{#files}}<li><code>{{name}}</code> <span class="note">{{size}}</span></li>{{/files}}</ul>
        {{/hasFiles}}{{#left}}<p class="note">{{.}}</p>
        {{/left}}{{#isPossible}}<p><button name="scope" value="{{key}}">{{button}}</button></p>
        {{/isPossible}}</section>
        {{/scopes}}</form>
        <p><a href="/reports/">{{words.forgetLeaveAll}}</a></p>
        </main>
        </body>
        </html>

        """#

    /// What was removed, and what is left.
    static let forgotten = #"""
        {{>serve-top}}
        <header>
        <p class="kind">{{words.forgetDone}}</p>
        <h1><bdi>{{name}}</bdi></h1>
        </header>
        <main id="main">
        <p class="lead" id="removed">{{removed}}</p>
        <ul>{{#left}}<li>{{.}}</li>{{/left}}</ul>
        <p><a href="/reports/">{{words.allRecordings}}</a></p>
        </main>
        </body>
        </html>

        """#

    static let upload = #"""
        {{>serve-top}}
        <header>
        <p class="kind">{{words.serveUpload}}</p>
        <h1>{{words.uploadHeading}}</h1>
        </header>
        <main id="main">
        <p class="lead">{{words.uploadLead}}</p>
        <p class="note">{{words.uploadFree}}</p>
        <noscript><p class="warning">{{words.uploadNeedsScripts}}</p></noscript>
        <p id="choose" hidden><label for="file">{{words.uploadFile}}</label> <input id="file" type="file" accept="video/*,.mkv,.vtt"></p>
        <p><progress id="sent" max="1" value="0" aria-label="{{words.uploadSent}}" hidden></progress> <span id="said" role="status"></span></p>
        {{#hasUploadsNow}}<h2>{{words.uploadDone}}</h2>
        <ul>{{#uploads}}<li><bdi>{{name}}</bdi> <span class="note">{{size}}, {{leaves}}</span></li>{{/uploads}}</ul>
        {{/hasUploadsNow}}
        </main>
        </body>
        </html>

        """#
}
