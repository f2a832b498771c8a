extension EvaluationTemplates {
    /// One model.
    static let model = #"""
        <section aria-labelledby="{{id}}">
        <h2 id="{{id}}">{{modelTitle}} {{modelVersion}}</h2>
        {{#agreements}}{{>evaluation-agreement}}{{/agreements}}
        {{#mistakes}}
        <h3>{{words.mistakesHeading}}</h3>
        <p>{{mistakesNote}}</p>
        {{#hasPictures}}<ul class="faces">
        {{#pictures}}<li><img src="{{uri}}" width="96" height="96" alt="{{alternative}}"><b>{{answered}}</b><span>{{words.labelledAs}}</span></li>
        {{/pictures}}</ul>
        {{/hasPictures}}{{#hasMistakes}}<div class="scroll" role="region" aria-label="{{words.mistakesByPair}}" tabindex="0">
        <table><thead><tr><th scope="col">{{words.labelledColumn}}</th><th scope="col">{{words.amongSurestColumn}}</th><th scope="col">{{words.surestAnswerColumn}}</th><th scope="col">{{words.amongAllColumn}}</th></tr></thead>
        <tbody>{{#pairs}}<tr><th scope="row">{{pair}}</th>{{#measures}}<td>{{.}}</td>{{/measures}}</tr>
        {{/pairs}}</tbody></table>
        </div>
        {{/hasMistakes}}{{/mistakes}}
        <h3>{{words.trainingHeading}}</h3>
        {{#curves}}{{>evaluation-curves}}{{/curves}}
        {{^curves}}<p>{{words.noHistory}}</p>
        {{/curves}}
        <h3>{{words.cardHeading}}</h3>
        <dl class="pairs">
        {{#card}}<div><dt>{{label}}</dt><dd{{#valueLanguage}} lang="{{.}}"{{/valueLanguage}}>{{value}}</dd></div>
        {{/card}}</dl>
        {{#hasLimits}}<p>{{words.cardLimits}}</p>
        <ul>{{#limits}}<li{{#textLanguage}} lang="{{.}}"{{/textLanguage}}>{{text}}</li>
        {{/limits}}</ul>
        {{/hasLimits}}
        </section>

        """#

    /// How one output meets one label set.
    static let agreement = #"""
        <h3>{{agreementTitle}}</h3>
        <dl class="figures">
        {{#numbers}}<div><dt>{{label}}</dt><dd>{{value}}{{#remark}} <small>{{.}}</small>{{/remark}}</dd></div>
        {{/numbers}}</dl>
        <h4>{{words.confusionHeading}}</h4>
        <p class="note">{{words.confusionNote}}</p>
        <div class="matrices">
        <div class="scroll" role="region" aria-label="{{words.countsOf}}" tabindex="0">
        <table class="matrix"><caption>{{words.picturesCaption}}</caption>
        <thead><tr><th scope="col">{{words.labelColumn}}</th>{{#expressionHeads}}<th scope="col">{{.}}</th>{{/expressionHeads}}</tr></thead>
        <tbody>{{#countRows}}<tr><th scope="row">{{rowLabel}}</th>{{#cells}}<td class="shade-{{shade}}{{#isMet}} met{{/isMet}}">{{text}}</td>{{/cells}}</tr>
        {{/countRows}}</tbody></table>
        </div>
        <div class="scroll" role="region" aria-label="{{words.sharesOf}}" tabindex="0">
        <table class="matrix"><caption>{{words.shareOfRow}}</caption>
        <thead><tr><th scope="col">{{words.labelColumn}}</th>{{#expressionHeads}}<th scope="col">{{.}}</th>{{/expressionHeads}}</tr></thead>
        <tbody>{{#shareRows}}<tr><th scope="row">{{rowLabel}}</th>{{#cells}}<td class="shade-{{shade}}{{#isMet}} met{{/isMet}}">{{text}}</td>{{/cells}}</tr>
        {{/shareRows}}</tbody></table>
        </div>
        </div>
        <div class="scroll" role="region" aria-label="{{words.precisionAndRecallOf}}" tabindex="0">
        <table><caption>{{words.precisionCaption}}</caption>
        <thead><tr><th scope="col">{{words.expressionColumn}}</th><th scope="col">{{words.precisionColumn}}</th><th scope="col">{{words.recallColumn}}</th><th scope="col">F1</th><th scope="col">{{words.picturesColumn}}</th></tr></thead>
        <tbody>{{#classRows}}<tr><th scope="row">{{expression}}</th>{{#measures}}<td>{{.}}</td>{{/measures}}</tr>
        {{/classRows}}</tbody></table>
        </div>
        {{#reliability}}
        <h4>{{words.reliabilityHeading}}</h4>
        <p class="note">{{words.reliabilityNote}}</p>
        <div class="half">
        {{#diagram}}
        <figure>
        <figcaption><p class="legend"><span><svg class="swatch" aria-hidden="true"><rect class="bar" width="100%" height="100%"/></svg>{{words.rightShareLegend}}</span><span><svg class="swatch" aria-hidden="true"><rect class="short" width="100%" height="100%"/></svg>{{words.distanceLegend}}</span></p></figcaption>
        {{<chart}}{{$plot}}{{#bars}}<rect class="bar" x="{{x}}%" width="{{width}}%" y="{{y}}" height="{{height}}"/>{{/bars}}{{#gaps}}<rect class="short" x="{{x}}%" width="{{width}}%" y="{{y}}" height="{{height}}"/>{{/gaps}}<line class="ideal" x1="0" x2="100%" y1="{{frame.plotHeight}}" y2="0"/>{{/plot}}{{/chart}}
        </figure>
        {{/diagram}}
        {{#answers}}
        <figure>
        <figcaption><p class="legend"><span>{{words.howManyAnswers}}</span></p></figcaption>
        {{<chart}}{{$plot}}{{#bars}}<rect class="coverage" x="{{x}}%" width="{{width}}%" y="{{y}}" height="{{height}}"/>{{/bars}}{{/plot}}{{/chart}}
        </figure>
        {{/answers}}
        </div>
        <div class="scroll" role="region" aria-label="{{words.reliabilityTable}}" tabindex="0">
        <table><thead><tr><th scope="col">{{words.probabilityColumn}}</th><th scope="col">{{words.answersColumn}}</th><th scope="col">{{words.meanProbabilityColumn}}</th><th scope="col">{{words.rightColumn}}</th></tr></thead>
        <tbody>{{#binRows}}<tr><th scope="row">{{range}}</th>{{#measures}}<td>{{.}}</td>{{/measures}}</tr>
        {{/binRows}}</tbody></table>
        </div>
        {{/reliability}}

        """#

    /// Loss and accuracy by epoch.
    static let curves = #"""
        {{#curves}}
        <figure>
        <figcaption><h4>{{caption}}</h4><p class="legend"><span><svg class="swatch" aria-hidden="true"><line class="line-training" x1="0" x2="100%" y1="50%" y2="50%"/></svg>{{words.trainingLegend}}</span><span><svg class="swatch" aria-hidden="true"><line class="line-validation" x1="0" x2="100%" y1="50%" y2="50%"/></svg>{{words.validationLegend}}</span>{{#hasAveraged}}<span><svg class="swatch" aria-hidden="true"><line class="line-averaged" x1="0" x2="100%" y1="50%" y2="50%"/></svg>{{words.averagedLegend}}</span>{{/hasAveraged}}</p></figcaption>
        {{<chart}}{{$plot}}<svg class="plot" width="100%" height="{{frame.plotHeight}}" viewBox="0 0 1000 100" preserveAspectRatio="none"><path class="line-training" d="{{trainingPath}}"/><path class="line-validation" d="{{validationPath}}"/><path class="line-averaged" d="{{averagedPath}}"/></svg>{{/plot}}{{/chart}}
        </figure>
        {{/curves}}
        <div class="scroll tall" role="region" aria-label="{{words.trainingTable}}" tabindex="0">
        <table class="wide"><thead><tr><th scope="col">{{words.epochColumn}}</th><th scope="col">{{words.learningRateColumn}}</th><th scope="col">{{words.trainingLossColumn}}</th><th scope="col">{{words.trainingAccuracyColumn}}</th><th scope="col">{{words.validationLossColumn}}</th><th scope="col">{{words.validationAccuracyColumn}}</th><th scope="col">{{words.averagedLossColumn}}</th><th scope="col">{{words.averagedAccuracyColumn}}</th></tr></thead>
        <tbody>{{#epochRows}}<tr><th scope="row">{{epoch}}</th>{{#measures}}<td>{{.}}</td>{{/measures}}</tr>
        {{/epochRows}}</tbody></table>
        </div>

        """#
}
