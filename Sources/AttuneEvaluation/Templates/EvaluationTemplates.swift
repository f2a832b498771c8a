/// The templates of the page of an evaluation, by the names under which they include each other; `head`, `chart` and
/// the style are those of the reports.
enum EvaluationTemplates {
    static let all: [String: String] = [
        "evaluation": evaluation,
        "evaluation-recalls": recalls,
        "evaluation-comparison": comparison,
        "evaluation-data": data,
        "evaluation-model": model,
        "evaluation-agreement": agreement,
        "evaluation-curves": curves,
        "evaluation-limits": limits,
    ]

    /// The page of one evaluation.
    static let evaluation = #"""
        <!doctype html>
        <html lang="en">
        <head>
        {{>head}}
        </head>
        <body>
        <a class="skip" href="#main">Skip to the figures</a>
        <header>
        <p class="kind">Attune classifier evaluation</p>
        <h1><bdi>{{datasetName}}</bdi></h1>
        <p class="facts">{{#facts}}<span>{{.}}</span>{{/facts}}</p>
        </header>
        <main id="main">
        <p class="lead">{{summary}}</p>
        {{#warning}}<p class="warning" role="note"><strong>{{.}}</strong></p>
        {{/warning}}<p class="sure"><span>How good?</span>{{#figures}}<span>{{label}} <b>{{value}}</b>{{#remark}} ({{.}}){{/remark}}</span>{{/figures}}</p>
        {{>evaluation-recalls}}
        <p class="law" role="note">A label says what a picture looks like to people who looked at it. It is not what anybody felt. <a href="#limits">What these figures are not</a></p>
        <nav aria-label="On this page"><ul>
        {{#navigation}}<li><a href="#{{anchor}}">{{title}}</a></li>
        {{/navigation}}</ul></nav>
        {{>evaluation-comparison}}
        {{>evaluation-data}}
        {{#models}}{{>evaluation-model}}{{/models}}
        {{>evaluation-limits}}
        </main>
        <footer><p>Made on one computer, without a network, by Attune {{programVersion}}.</p></footer>
        </body>
        </html>

        """#

    /// What the first screen shows: where each model is right.
    static let recalls = #"""
        {{#recalls}}
        <figure class="lesson" aria-label="Recall of each expression">
        <div class="scroll" role="region" aria-label="Recall of each expression in numbers" tabindex="0">
        <table class="words recalls"><caption>Of the pictures that are labelled so, how many each model read so (recall); all bars are 0 to 100% long</caption>
        <thead><tr><th scope="col">model</th>{{#recallHeads}}<th scope="col">{{.}}</th>{{/recallHeads}}</tr></thead>
        <tbody>{{#recallRows}}<tr><th scope="row">{{rowTitle}}</th>{{#cells}}<td>{{text}}<svg class="track" aria-hidden="true"><rect class="track-ground" width="100%" height="100%"/><rect width="{{barWidth}}%" height="100%"/></svg></td>{{/cells}}</tr>
        {{/recallRows}}</tbody></table>
        </div>
        </figure>
        {{/recalls}}

        """#

    /// Several models side by side.
    static let comparison = #"""
        {{#comparison}}
        <section aria-labelledby="comparison">
        <h2 id="comparison">Comparison</h2>
        <p class="note">All models saw the same pictures through the same path that recordings take. A model with several outputs is judged by the one for these labels.</p>
        <div class="scroll" role="region" aria-label="Models side by side" tabindex="0">
        <table><caption>Against the data set’s own labels{{#showsFERPlus}}; the last column against FER+ majorities{{/showsFERPlus}}</caption>
        <thead><tr><th scope="col">model</th><th scope="col">accuracy</th><th scope="col">95% interval</th><th scope="col">macro-F1</th><th scope="col">calibration error</th><th scope="col">worst recall</th><th scope="col">unclear</th><th scope="col">weights, bytes</th>{{#showsFERPlus}}<th scope="col">FER+</th>{{/showsFERPlus}}</tr></thead>
        <tbody>{{#comparedModels}}<tr><th scope="row">{{rowTitle}}</th><td>{{accuracy}}</td><td>{{interval}}</td><td>{{macroF1}}</td><td>{{calibrationError}}</td><td>{{worstRecall}}</td><td>{{unclearShare}}</td><td>{{size}}</td>{{#ferplusAccuracy}}<td>{{.}}</td>{{/ferplusAccuracy}}</tr>
        {{/comparedModels}}</tbody></table>
        </div>
        <p>Two models that differ in accuracy may differ by chance. What counts are the pictures that only one of them classified as labelled: the p value is the probability of so uneven a split, or a more uneven one, if both were equally good (McNemar’s exact test, two-sided).</p>
        <div class="scroll" role="region" aria-label="Tests of the differences" tabindex="0">
        <table class="words"><thead><tr><th scope="col">models</th><th scope="col">labels</th><th scope="col">only the first met</th><th scope="col">only the other met</th><th scope="col">p</th></tr></thead>
        <tbody>{{#tests}}<tr><th scope="row">{{pair}}</th><td>{{labelSet}}</td><td>{{onlyFirst}}</td><td>{{onlyOther}}</td><td>{{pValue}}</td></tr>
        {{/tests}}</tbody></table>
        </div>
        </section>
        {{/comparison}}

        """#

    /// What the pictures are.
    static let data = #"""
        {{#data}}
        <section aria-labelledby="data">
        <h2 id="data">Data</h2>
        <p class="note">How many pictures have each label. Where one class has few, its recall and precision rest on few.</p>
        <div class="scroll" role="region" aria-label="Class counts" tabindex="0">
        <table><thead><tr><th scope="col">label</th><th scope="col" colspan="2">share of the pictures</th>{{#countHeads}}<th scope="col">{{.}}</th>{{/countHeads}}</tr></thead>
        <tbody>{{#countRows}}<tr><th scope="row">{{expression}}</th><td><svg class="track" aria-hidden="true"><rect width="{{barWidth}}%" height="100%"/></svg></td><td>{{share}}</td>{{#counts}}<td>{{.}}</td>{{/counts}}</tr>
        {{/countRows}}<tr><th scope="row">together</th><td></td><td></td>{{#totals}}<td>{{.}}</td>{{/totals}}</tr></tbody></table>
        </div>
        {{#ferplusNote}}<p>{{.}}</p>
        {{/ferplusNote}}{{#skipped}}<h3>Left out</h3>
        <ul>{{#entries}}<li><code>{{.}}</code></li>
        {{/entries}}{{#more}}<li>{{.}}</li>{{/more}}</ul>
        {{/skipped}}<dl class="pairs">
        {{#sources}}<div><dt>{{label}}</dt><dd><code>{{value}}</code></dd></div>
        {{/sources}}</dl>
        </section>
        {{/data}}

        """#

    /// What every reader must know.
    static let limits = #"""
        <section aria-labelledby="limits">
        <h2 id="limits">What these figures are not</h2>
        <p>They say how often a classifier gives pictures of single, cut-out faces the label that people had given them. The faces of a recorded lesson are smaller, compressed and turned away more often; expect fewer right answers there. People who label such pictures disagree with each other on about one in three, so no classifier meets all labels.</p>
        <p>The interval covers the chance of having drawn these pictures and not others of the same kind. It does not cover other kinds of pictures, other people or other cameras. Calibration was measured on these pictures too.</p>
        <p>In the European Union, inferring emotions of people in education institutions is prohibited, except for medical or safety reasons: Regulation (EU) 2024/1689, Article 5(1)(f). Nothing here is legal advice.</p>
        </section>

        """#
}
