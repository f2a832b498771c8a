extension EvaluationTemplates {
    /// One model.
    static let model = #"""
        <section aria-labelledby="{{id}}">
        <h2 id="{{id}}">{{modelTitle}} {{modelVersion}}</h2>
        {{#agreements}}{{>evaluation-agreement}}{{/agreements}}
        {{#mistakes}}
        <h3>Surest mistakes</h3>
        <p>{{mistakesNote}}</p>
        {{#hasPictures}}<ul class="faces">
        {{#pictures}}<li><img src="{{uri}}" width="96" height="96" alt="{{alternative}}"><b>{{answered}}</b><span>labelled {{labelled}}</span></li>
        {{/pictures}}</ul>
        {{/hasPictures}}{{#hasMistakes}}<div class="scroll" role="region" aria-label="Surest mistakes of {{modelTitle}} by pair" tabindex="0">
        <table><thead><tr><th scope="col">labelled</th><th scope="col">among the surest</th><th scope="col">surest answer</th><th scope="col">among all pictures</th></tr></thead>
        <tbody>{{#pairs}}<tr><th scope="row">{{pair}}</th>{{#measures}}<td>{{.}}</td>{{/measures}}</tr>
        {{/pairs}}</tbody></table>
        </div>
        {{/hasMistakes}}{{/mistakes}}
        <h3>Training run</h3>
        {{#curves}}{{>evaluation-curves}}{{/curves}}
        {{^curves}}<p>No history of the training run lies beside the model’s card, so there are no curves.</p>
        {{/curves}}
        <h3>Model card</h3>
        <dl class="pairs">
        {{#card}}<div><dt>{{label}}</dt><dd>{{value}}</dd></div>
        {{/card}}</dl>
        {{#hasLimits}}<p>Its limits:</p>
        <ul>{{#limits}}<li>{{.}}</li>
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
        <h4>Confusion matrix</h4>
        <p class="note">Rows are labels, columns are answers; the stronger the shade, the larger the share of the row. Framed cells are the answers that met the label.</p>
        <div class="matrices">
        <div class="scroll" role="region" aria-label="Confusion matrix, counts of {{modelTitle}}: {{agreementTitle}}" tabindex="0">
        <table class="matrix"><caption>Pictures</caption>
        <thead><tr><th scope="col">label</th>{{#expressionHeads}}<th scope="col">{{.}}</th>{{/expressionHeads}}</tr></thead>
        <tbody>{{#countRows}}<tr><th scope="row">{{rowLabel}}</th>{{#cells}}<td class="shade-{{shade}}{{#isMet}} met{{/isMet}}">{{text}}</td>{{/cells}}</tr>
        {{/countRows}}</tbody></table>
        </div>
        <div class="scroll" role="region" aria-label="Confusion matrix, shares of {{modelTitle}}: {{agreementTitle}}" tabindex="0">
        <table class="matrix"><caption>Share of the row</caption>
        <thead><tr><th scope="col">label</th>{{#expressionHeads}}<th scope="col">{{.}}</th>{{/expressionHeads}}</tr></thead>
        <tbody>{{#shareRows}}<tr><th scope="row">{{rowLabel}}</th>{{#cells}}<td class="shade-{{shade}}{{#isMet}} met{{/isMet}}">{{text}}</td>{{/cells}}</tr>
        {{/shareRows}}</tbody></table>
        </div>
        </div>
        <div class="scroll" role="region" aria-label="Precision and recall of {{modelTitle}}: {{agreementTitle}}" tabindex="0">
        <table><caption>Precision: how many of these answers are so labelled. Recall: how many with this label were so answered.</caption>
        <thead><tr><th scope="col">expression</th><th scope="col">precision</th><th scope="col">recall</th><th scope="col">F1</th><th scope="col">pictures</th></tr></thead>
        <tbody>{{#classRows}}<tr><th scope="row">{{expression}}</th>{{#measures}}<td>{{.}}</td>{{/measures}}</tr>
        {{/classRows}}</tbody></table>
        </div>
        {{#reliability}}
        <h4>Reliability</h4>
        <p class="note">Answers sorted by how probable they were said to be. Bars that end on the broken line are right as often as they say.</p>
        <div class="half">
        {{#diagram}}
        <figure>
        <figcaption><p class="legend"><span><svg class="swatch" aria-hidden="true"><rect class="bar" width="100%" height="100%"/></svg>share of answers that are right</span><span><svg class="swatch" aria-hidden="true"><rect class="short" width="100%" height="100%"/></svg>distance to their mean probability: above the bar where fewer are right, on it where more are</span></p></figcaption>
        {{<chart}}{{$plot}}{{#bars}}<rect class="bar" x="{{x}}%" width="{{width}}%" y="{{y}}" height="{{height}}"/>{{/bars}}{{#gaps}}<rect class="short" x="{{x}}%" width="{{width}}%" y="{{y}}" height="{{height}}"/>{{/gaps}}<line class="ideal" x1="0" x2="100%" y1="{{frame.plotHeight}}" y2="0"/>{{/plot}}{{/chart}}
        </figure>
        {{/diagram}}
        {{#answers}}
        <figure>
        <figcaption><p class="legend"><span>how many answers have that probability</span></p></figcaption>
        {{<chart}}{{$plot}}{{#bars}}<rect class="coverage" x="{{x}}%" width="{{width}}%" y="{{y}}" height="{{height}}"/>{{/bars}}{{/plot}}{{/chart}}
        </figure>
        {{/answers}}
        </div>
        <div class="scroll" role="region" aria-label="Reliability in numbers of {{modelTitle}}: {{agreementTitle}}" tabindex="0">
        <table><thead><tr><th scope="col">probability</th><th scope="col">answers</th><th scope="col">mean probability</th><th scope="col">right</th></tr></thead>
        <tbody>{{#binRows}}<tr><th scope="row">{{range}}</th>{{#measures}}<td>{{.}}</td>{{/measures}}</tr>
        {{/binRows}}</tbody></table>
        </div>
        {{/reliability}}

        """#

    /// Loss and accuracy by epoch.
    static let curves = #"""
        {{#curves}}
        <figure>
        <figcaption><h4>{{caption}}</h4><p class="legend"><span><svg class="swatch" aria-hidden="true"><line class="line-training" x1="0" x2="100%" y1="50%" y2="50%"/></svg>training</span><span><svg class="swatch" aria-hidden="true"><line class="line-validation" x1="0" x2="100%" y1="50%" y2="50%"/></svg>validation</span>{{#hasAveraged}}<span><svg class="swatch" aria-hidden="true"><line class="line-averaged" x1="0" x2="100%" y1="50%" y2="50%"/></svg>validation, averaged weights</span>{{/hasAveraged}}</p></figcaption>
        {{<chart}}{{$plot}}<svg class="plot" width="100%" height="{{frame.plotHeight}}" viewBox="0 0 1000 100" preserveAspectRatio="none"><path class="line-training" d="{{trainingPath}}"/><path class="line-validation" d="{{validationPath}}"/><path class="line-averaged" d="{{averagedPath}}"/></svg>{{/plot}}{{/chart}}
        </figure>
        {{/curves}}
        <div class="scroll tall" role="region" aria-label="Training run of {{modelTitle}} in numbers" tabindex="0">
        <table class="wide"><thead><tr><th scope="col">epoch</th><th scope="col">learning rate</th><th scope="col">training loss</th><th scope="col">training accuracy</th><th scope="col">validation loss</th><th scope="col">validation accuracy</th><th scope="col">averaged loss</th><th scope="col">averaged accuracy</th></tr></thead>
        <tbody>{{#epochRows}}<tr><th scope="row">{{epoch}}</th>{{#measures}}<td>{{.}}</td>{{/measures}}</tr>
        {{/epochRows}}</tbody></table>
        </div>

        """#
}
