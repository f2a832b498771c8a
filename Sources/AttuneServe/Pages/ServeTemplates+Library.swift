extension ServeTemplates {
    /// The page over both folders. It is one form: each button says where it goes. The parts `work` and `lessons` are
    /// replaced by the script when something changed.
    static let library = #"""
        <!doctype html>
        <html lang="{{>serve-language}}">
        <head>
        {{>serve-head}}
        </head>
        <body>
        <a class="skip" href="#main">{{words.skipToRecordings}}</a>
        {{>patterns}}
        {{>serve-ways}}
        <header>
        <p class="kind">Attune</p>
        <h1>{{heading}}</h1>
        </header>
        <main id="main">
        {{#refusal}}<p class="warning" role="alert"><strong>{{.}}</strong></p>
        {{/refusal}}<form method="post" action="/queue/add">
        <section id="work" aria-labelledby="folder" data-revision="{{revision}}">
        {{>serve-work}}
        </section>
        <p class="note" id="live" role="status" hidden></p>
        <noscript><p class="note">{{words.serveAsLoaded}}</p></noscript>
        {{>serve-settings}}
        <p class="law" role="note">{{law}}</p>
        </form>
        <div id="lessons">
        {{#hasLessons}}{{#index}}{{#scriptSHA256}}{{>index-tools}}{{/scriptSHA256}}{{>index-legend}}{{>index-courses}}{{/index}}{{/hasLessons}}
        </div>
        </main>
        </body>
        </html>

        """#

    /// What is in the folder, and what waits.
    static let work = #"""
        <h2 id="folder">{{words.serveInFolder}}</h2>
        {{#problem}}<p class="warning" role="alert"><strong>{{words.serveNothingRuns}}</strong> {{.}} <button formaction="/queue/go-on">{{words.serveTryAgain}}</button></p>
        {{/problem}}{{#hasItems}}<p class="choices"><button name="chosen" value="1">{{words.serveAnalyseChosen}}</button>{{#new}} <button name="new" value="1">{{.}}</button>{{/new}}</p>
        <div class="scroll" role="region" aria-label="{{words.recordingsHeading}}" tabindex="0">
        <table class="words recordings">
        <thead><tr><th scope="col">{{words.serveChooseColumn}}</th><th scope="col">{{words.serveRecordingColumn}}</th><th scope="col">{{words.serveSizeColumn}}</th><th scope="col">{{words.serveStateColumn}}</th><th scope="col">{{words.serveDoColumn}}</th></tr></thead>
        <tbody>
        {{#items}}{{>serve-item}}{{/items}}</tbody>
        </table>
        </div>
        {{/hasItems}}{{^hasItems}}<p class="lead">{{words.serveEmpty}}</p>
        {{/hasItems}}{{#hasPassedOver}}<details><summary>{{words.servePassedOver}}</summary><ul>{{#passedOver}}<li{{#messageLanguage}} lang="{{.}}"{{/messageLanguage}}>{{.}}</li>{{/passedOver}}</ul></details>
        {{/hasPassedOver}}
        """#

    static let item = #"""
        <tr id="row-{{id}}">
        <td>{{#isChoosable}}<input type="checkbox" name="recording" value="{{id}}" id="choose-{{id}}" aria-label="{{words.serveChoose}}">{{/isChoosable}}</td>
        <th scope="row">{{#report}}<a href="{{.}}">{{/report}}<bdi>{{name}}</bdi>{{#report}}</a>{{/report}}</th>
        <td>{{size}}</td>
        <td><span class="state">{{state}}</span>{{#reason}}<br><span class="reason"{{#messageLanguage}} lang="{{.}}"{{/messageLanguage}}>{{.}}</span>{{/reason}}{{#running}}{{#isTold}}<br><progress id="progress" max="1"{{#share}} value="{{.}}"{{/share}} aria-label="{{words.serveHowFar}}"></progress> <span id="progress-words">{{words}}</span>{{/isTold}}{{#warnings}}<br><span class="reason"{{#messageLanguage}} lang="{{.}}"{{/messageLanguage}}>{{.}}</span>{{/warnings}}{{/running}}</td>
        <td>{{#analyse}}<button formaction="/queue/add" name="only" value="{{id}}" id="analyse-{{id}}" aria-label="{{.}}: {{name}}">{{.}}</button> {{/analyse}}{{#running}}<button formaction="/queue/cancel" name="job" value="{{job}}" id="cancel-{{job}}" aria-label="{{words.serveCancel}}: {{name}}">{{words.serveCancel}}</button> {{/running}}{{#waiting}}<button formaction="/queue/cancel" name="job" value="{{job}}" id="cancel-{{job}}" aria-label="{{words.serveCancel}}: {{name}}">{{words.serveCancel}}</button> {{^isFirst}}<button formaction="/queue/earlier" name="job" value="{{job}}" id="earlier-{{job}}" aria-label="{{words.serveEarlier}}: {{name}}">{{words.serveEarlier}}</button> {{/isFirst}}{{^isLast}}<button formaction="/queue/later" name="job" value="{{job}}" id="later-{{job}}" aria-label="{{words.serveLater}}: {{name}}">{{words.serveLater}}</button> {{/isLast}}{{/waiting}}{{#forget}}<a href="{{.}}" aria-label="{{words.serveForget}}: {{name}}">{{words.serveForget}}</a>{{/forget}}</td>
        </tr>

        """#

    /// The table of settings, as fields.
    static let settings = #"""
        {{#form}}<details class="settings" id="settings"{{#hasProblem}} open{{/hasProblem}}><summary><h2>{{words.serveHow}}</h2></summary>
        <p><label for="course">{{words.liveCourse}}</label> <input id="course" name="course" value="{{course}}" maxlength="200" autocomplete="off"> <span class="note">{{words.serveCourseNote}}</span></p>
        <p><input type="checkbox" id="lecturer-self" name="lecturer-self" value="1"{{#isLecturerSelf}} checked{{/isLecturerSelf}}> <label for="lecturer-self">{{words.serveLecturerSelf}}</label></p>
        <p><label for="language">{{words.serveReportLanguage}}</label> <select id="language" name="language">{{#languages}}{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/options}}{{/languages}}</select></p>
        <div class="fields">
        {{#fields}}<div class="field"><label for="{{id}}"{{#messageLanguage}} lang="{{.}}"{{/messageLanguage}}>{{label}}</label>
        {{#number}}<input id="{{id}}" name="{{id}}" type="number" min="{{least}}" max="{{most}}" value="{{value}}" aria-describedby="{{id}}-note">{{/number}}{{#choice}}<select id="{{id}}" name="{{id}}" aria-describedby="{{id}}-note">{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{name}}</option>{{/options}}</select>{{/choice}}{{#isText}}<input id="{{id}}" name="{{id}}" value="{{value}}" autocomplete="off" spellcheck="false" aria-describedby="{{id}}-note">{{/isText}}
        {{#problem}}<p class="warning" id="{{id}}-problem"{{#messageLanguage}} lang="{{.}}"{{/messageLanguage}}>{{.}}</p>{{/problem}}<p class="note" id="{{id}}-note">{{meaning}} {{words.serveAllowed}}</p></div>
        {{/fields}}</div>
        </details>{{/form}}

        """#
}
