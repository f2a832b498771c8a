/// The templates of the page of an evaluation, by the names under which they include each other; `head`, `chart` and
/// the style are those of the reports.
enum EvaluationTemplates {
    static let all: [String: String] = [
        "evaluation": evaluation,
        "evaluation-recalls": recalls,
        "evaluation-comparison": comparison,
        "evaluation-data": data,
        "evaluation-looks": looks,
        "evaluation-measure": measure,
        "evaluation-annotations": annotations,
        "evaluation-samples": samples,
        "evaluation-model": model,
        "evaluation-agreement": agreement,
        "evaluation-curves": curves,
        "evaluation-limits": limits,
    ]

    /// The page of one evaluation.
    static let evaluation = #"""
        <!doctype html>
        <html lang="{{language}}">
        <head>
        {{>head}}
        </head>
        <body>
        <a class="skip" href="#main">{{words.skipToFigures}}</a>
        <header>
        <p class="kind">{{words.evaluationKind}}</p>
        <h1><bdi>{{datasetName}}</bdi></h1>
        <p class="facts">{{#facts}}<span>{{.}}</span>{{/facts}}</p>
        </header>
        <main id="main">
        <p class="lead">{{summary}}</p>
        {{#warning}}<p class="warning" role="note"><strong>{{.}}</strong></p>
        {{/warning}}<p class="sure"><span>{{words.howGood}}</span>{{#figures}}<span>{{label}} <b>{{value}}</b>{{#remark}} ({{.}}){{/remark}}</span>{{/figures}}</p>
        {{>evaluation-recalls}}
        <p class="law" role="note">{{words.labelIsNoFeeling}}</p>
        <nav aria-label="{{words.onThisPage}}"><ul>
        {{#navigation}}<li><a href="#{{anchor}}">{{title}}</a></li>
        {{/navigation}}</ul></nav>
        {{>evaluation-comparison}}
        {{>evaluation-data}}
        {{#models}}{{>evaluation-model}}{{/models}}
        {{>evaluation-limits}}
        </main>
        <footer><p>{{words.made}}</p></footer>
        </body>
        </html>

        """#

    /// What the first screen shows: where each model is right.
    static let recalls = #"""
        {{#recalls}}
        <figure class="lesson" aria-label="{{words.recallFigure}}">
        <div class="scroll" role="region" aria-label="{{words.recallFigureTable}}" tabindex="0">
        <table class="words recalls"><caption>{{words.recallFigureCaption}}</caption>
        <thead><tr><th scope="col">{{words.modelColumn}}</th>{{#recallHeads}}<th scope="col">{{.}}</th>{{/recallHeads}}</tr></thead>
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
        <h2 id="comparison">{{words.comparisonHeading}}</h2>
        <p class="note">{{words.comparisonNote}}</p>
        <div class="scroll" role="region" aria-label="{{words.modelsSideBySide}}" tabindex="0">
        <table><caption>{{words.comparisonCaption}}</caption>
        <thead><tr><th scope="col">{{words.modelColumn}}</th><th scope="col">{{words.accuracyColumn}}</th><th scope="col">{{words.intervalColumn}}</th><th scope="col">{{words.macroF1Column}}</th><th scope="col">{{words.calibrationColumn}}</th><th scope="col">{{words.worstRecallColumn}}</th><th scope="col">{{words.unclearColumn}}</th><th scope="col">{{words.bytesColumn}}</th>{{#showsFERPlus}}<th scope="col">FER+</th>{{/showsFERPlus}}</tr></thead>
        <tbody>{{#comparedModels}}<tr><th scope="row">{{rowTitle}}</th><td>{{accuracy}}</td><td>{{interval}}</td><td>{{macroF1}}</td><td>{{calibrationError}}</td><td>{{worstRecall}}</td><td>{{unclearShare}}</td><td>{{size}}</td>{{#ferplusAccuracy}}<td>{{.}}</td>{{/ferplusAccuracy}}</tr>
        {{/comparedModels}}</tbody></table>
        </div>
        <p>{{words.differenceNote}}</p>
        <div class="scroll" role="region" aria-label="{{words.testsOfDifferences}}" tabindex="0">
        <table class="words"><thead><tr><th scope="col">{{words.modelsColumn}}</th><th scope="col">{{words.labelsColumn}}</th><th scope="col">{{words.onlyFirstColumn}}</th><th scope="col">{{words.onlyOtherColumn}}</th><th scope="col">p</th></tr></thead>
        <tbody>{{#tests}}<tr><th scope="row">{{pair}}</th><td>{{labelSet}}</td><td>{{onlyFirst}}</td><td>{{onlyOther}}</td><td>{{pValue}}</td></tr>
        {{/tests}}</tbody></table>
        </div>
        </section>
        {{/comparison}}

        """#

    /// What every reader must know.
    static let limits = #"""
        <section aria-labelledby="limits">
        <h2 id="limits">{{words.figuresAreNotHeading}}</h2>
        <p>{{words.figuresLimits}}</p>
        <p>{{words.intervalLimits}}</p>
        <p>{{words.evaluationLaw}}</p>
        </section>

        """#
}
