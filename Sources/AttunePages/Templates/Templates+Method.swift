extension Templates {
    /// How the numbers came about.
    static let method = #"""
        {{#method}}
        <section aria-labelledby="method-title">
        <details><summary><h2 id="method-title">{{words.methodHeading}}</h2></summary>
        <div id="method">
        <h3>{{words.fromRecordingHeading}}</h3>
        <p>{{words.fromRecordingText}}</p>
        <p>{{decoded}}</p>
        {{#hasLayouts}}
        <h3>{{words.layoutsHeading}}</h3>
        <p>{{words.layoutsText}}</p>
        <dl class="pairs">
        {{#layouts}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
        {{/layouts}}</dl>
        {{/hasLayouts}}
        <h3>{{words.indexHeading}}</h3>
        <p>{{words.indexForOneFace}}</p>
        <p class="formula">{{words.indexFormula}}</p>
        <p>{{words.indexText}}</p>
        <p>{{words.bandText}}</p>
        <h3>{{words.weightsHeading}}</h3>
        <div class="scroll" role="region" aria-label="{{words.weightsHeading}}" tabindex="0">
        <table><caption>{{weightsName}}, {{#weightsLanguage}}<span lang="{{.}}">{{/weightsLanguage}}{{weightsSource}}{{#weightsLanguage}}</span>{{/weightsLanguage}}</caption>
        <thead><tr>{{#weights}}<th scope="col">{{name}}</th>{{/weights}}</tr></thead>
        <tbody><tr>{{#weights}}<td>{{weight}}</td>{{/weights}}</tr></tbody></table>
        </div>
        <p>{{words.valenceText}}</p>
        <h3>{{words.momentsHeading}}</h3>
        <p>{{words.momentsText}}</p>
        <h3>{{words.notBrokenDownHeading}}</h3>
        <p>{{words.notBrokenDownText}}</p>
        {{#hasTalk}}<h3>{{words.talkHeading}}</h3>
        <p>{{words.talkText}}</p>
        {{/hasTalk}}{{#hearsSpeech}}<h3>{{words.speechTimeHeading}}</h3>
        <p>{{words.speechTimeText}}</p>
        {{/hearsSpeech}}<h3>{{words.modelsHeading}}</h3>
        {{#models}}{{>model}}{{/models}}
        <h3>{{words.settingsHeading}}</h3>
        <div class="scroll" role="region" aria-label="{{words.settingsHeading}}" tabindex="0">
        <table class="words"><thead><tr><th scope="col">{{words.settingColumn}}</th><th scope="col">{{words.valueColumn}}</th><th scope="col">{{words.meaningColumn}}</th></tr></thead>
        <tbody>{{#settings}}<tr><th scope="row"><code>{{name}}</code></th><td>{{value}}</td><td>{{meaning}}</td></tr>
        {{/settings}}</tbody></table>
        </div>
        <h3>{{words.recordingHeading}}</h3>
        <dl class="pairs">
        {{#pairs}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
        {{/pairs}}</dl>
        </div></details>
        </section>
        {{/method}}

        """#

    /// One model with what its card says.
    static let model = #"""
        <article class="model">
        <h4>{{modelName}} {{modelVersion}}</h4>
        <p class="note">{{words.modelFacts}}</p>
        {{#metrics}}
        <p>{{words.modelAccuracy}}</p>
        {{#calibration}}<p>{{words.modelCalibration}}</p>
        {{/calibration}}        {{#hasRecall}}
        <div class="scroll" role="region" aria-label="{{words.recallOf}}" tabindex="0">
        <table><caption>{{words.recallCaption}}</caption>
        <thead><tr>{{#recall}}<th scope="col">{{name}}</th>{{/recall}}</tr></thead>
        <tbody><tr>{{#recall}}<td>{{share}}</td>{{/recall}}</tr></tbody></table>
        </div>
        {{/hasRecall}}
        {{#hasConfusion}}
        <div class="scroll" role="region" aria-label="{{words.confusionOf}}" tabindex="0">
        <table class="matrix"><caption>{{words.confusionCaption}}</caption>
        <thead><tr><th scope="col">{{words.labelColumn}}</th>{{#confusionHeads}}<th scope="col">{{.}}</th>{{/confusionHeads}}</tr></thead>
        <tbody>{{#confusionRows}}<tr><th scope="row">{{label}}</th>{{#counts}}<td class="shade-{{shade}}">{{count}}</td>{{/counts}}</tr>
        {{/confusionRows}}</tbody></table>
        </div>
        {{/hasConfusion}}
        {{/metrics}}
        {{^metrics}}<p>{{words.noAccuracy}}</p>{{/metrics}}
        {{#hasLimits}}<p>{{words.limitsByCard}}</p>
        <ul>{{#limits}}<li{{#textLanguage}} lang="{{.}}"{{/textLanguage}}>{{text}}</li>
        {{/limits}}</ul>
        {{/hasLimits}}        </article>

        """#

    /// What must be known before anything is concluded.
    static let limits = #"""
        {{#limits}}
        <section aria-labelledby="limits-title">
        <details><summary><h2 id="limits-title">{{words.limitsHeading}}</h2></summary>
        <div id="limits">
        <h3>{{words.notTheseHeading}}</h3>
        <p>{{words.expressionIsNoFeeling}}</p>
        <p>{{accuracy}}</p>
        {{#faces}}<p>{{words.limitsOfSingleFaces}}</p>
        {{/faces}}<p>{{words.whatChangesWhatIsSeen}}</p>
        <h3>{{words.lawHeading}}</h3>
        <p>{{words.lawInEurope}}</p>
        <p>{{words.lawElsewhere}}</p>
        <h3>{{words.passOnHeading}}</h3>
        <p>{{words.passOn}}</p>
        <h3>{{words.removeHeading}}</h3>
        <p>{{words.removeText}}</p>
        </div></details>
        </section>
        {{/limits}}

        """#
}
