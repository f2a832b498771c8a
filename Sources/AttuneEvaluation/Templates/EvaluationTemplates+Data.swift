extension EvaluationTemplates {
    /// What the pictures are.
    static let data = #"""
        {{#data}}
        <section aria-labelledby="data">
        <h2 id="data">{{words.dataHeading}}</h2>
        <p class="note">{{words.dataNote}}</p>
        <div class="scroll" role="region" aria-label="{{words.classCounts}}" tabindex="0">
        <table><thead><tr><th scope="col">{{words.labelColumn}}</th><th scope="col" colspan="2">{{words.shareOfPictures}}</th>{{#countHeads}}<th scope="col">{{.}}</th>{{/countHeads}}</tr></thead>
        <tbody>{{#countRows}}<tr><th scope="row">{{expression}}</th><td><svg class="track" aria-hidden="true"><rect width="{{barWidth}}%" height="100%"/></svg></td><td>{{share}}</td>{{#counts}}<td>{{.}}</td>{{/counts}}</tr>
        {{/countRows}}<tr><th scope="row">{{words.together}}</th><td></td><td></td>{{#totals}}<td>{{.}}</td>{{/totals}}</tr></tbody></table>
        </div>
        {{#cuttingNote}}<p>{{.}}</p>
        {{/cuttingNote}}{{#ferplusNote}}<p>{{.}}</p>
        {{/ferplusNote}}
        {{>evaluation-looks}}
        {{>evaluation-annotations}}
        {{>evaluation-samples}}
        {{#skipped}}<h3>{{words.leftOutHeading}}</h3>
        <ul>{{#entries}}<li><code{{#messageLanguage}} lang="{{.}}"{{/messageLanguage}}>{{.}}</code></li>
        {{/entries}}{{#more}}<li>{{.}}</li>{{/more}}</ul>
        {{/skipped}}<dl class="pairs">
        {{#sources}}<div><dt>{{label}}</dt><dd><code>{{value}}</code></dd></div>
        {{/sources}}</dl>
        </section>
        {{/data}}

        """#

    /// What the pictures of each class look like, without showing one of them.
    static let looks = #"""
        {{#looks}}
        <h3>{{words.looksHeading}}</h3>
        {{#hasMeans}}<p class="note">{{words.meanFacesNote}}</p>
        <ul class="faces">
        {{#means}}<li><img src="{{uri}}" width="96" height="96" alt="{{alternative}}"><b>{{expression}}</b><span>{{pictures}}</span></li>
        {{/means}}</ul>
        {{/hasMeans}}{{#fewNote}}<p>{{.}}</p>
        {{/fewNote}}<p class="note">{{words.lightNote}}</p>
        <div class="scroll" role="region" aria-label="{{words.lightTable}}" tabindex="0">
        <table><thead><tr><th scope="col">{{words.labelColumn}}</th><th scope="col" colspan="2">{{words.brightnessColumn}}</th><th scope="col" colspan="2">{{words.contrastColumn}}</th></tr></thead>
        <tbody>{{#lightRows}}<tr><th scope="row">{{rowLabel}}</th>{{#brightness}}{{>evaluation-measure}}{{/brightness}}{{#contrast}}{{>evaluation-measure}}{{/contrast}}</tr>
        {{/lightRows}}</tbody></table>
        </div>
        {{/looks}}

        """#

    /// A bar and its value, in two cells.
    static let measure = #"""
        <td><svg class="track" aria-hidden="true"><rect class="track-ground" width="100%" height="100%"/><rect width="{{barWidth}}%" height="100%"/></svg></td><td>{{value}}</td>
        """#

    /// Two annotations of the same pictures.
    static let annotations = #"""
        {{#annotations}}
        <h3>{{words.annotationsHeading}}</h3>
        <p>{{alikeNote}}</p>
        <p class="note">{{words.annotationsNote}}</p>
        <div class="matrices">
        <div class="scroll" role="region" aria-label="{{words.annotationCounts}}" tabindex="0">
        <table class="matrix"><caption>{{words.picturesCaption}}</caption>
        <thead><tr><th scope="col">{{words.labelColumn}}</th>{{#majorityHeads}}<th scope="col">{{.}}</th>{{/majorityHeads}}<th scope="col">{{words.noMajorityColumn}}</th></tr></thead>
        <tbody>{{#alikeCountRows}}<tr><th scope="row">{{rowLabel}}</th>{{#cells}}<td class="shade-{{shade}}{{#isMet}} met{{/isMet}}">{{text}}</td>{{/cells}}</tr>
        {{/alikeCountRows}}</tbody></table>
        </div>
        <div class="scroll" role="region" aria-label="{{words.annotationShares}}" tabindex="0">
        <table class="matrix"><caption>{{words.shareWithMajority}}</caption>
        <thead><tr><th scope="col">{{words.labelColumn}}</th>{{#majorityHeads}}<th scope="col">{{.}}</th>{{/majorityHeads}}</tr></thead>
        <tbody>{{#alikeShareRows}}<tr><th scope="row">{{rowLabel}}</th>{{#cells}}<td class="shade-{{shade}}{{#isMet}} met{{/isMet}}">{{text}}</td>{{/cells}}</tr>
        {{/alikeShareRows}}</tbody></table>
        </div>
        </div>
        {{#hasDifferences}}<div class="scroll" role="region" aria-label="{{words.differencesTable}}" tabindex="0">
        <table><caption>{{words.differencesCaption}}</caption>
        <thead><tr><th scope="col">{{words.differentColumn}}</th><th scope="col">{{words.picturesColumn}}</th><th scope="col">{{words.shareOfLabelColumn}}</th></tr></thead>
        <tbody>{{#differences}}<tr><th scope="row">{{pair}}</th>{{#measures}}<td>{{.}}</td>{{/measures}}</tr>
        {{/differences}}</tbody></table>
        </div>
        {{/hasDifferences}}{{/annotations}}

        """#

    /// Single pictures; empty unless somebody asked for them.
    static let samples = #"""
        {{#samples}}
        <h3>{{words.samplesHeading}}</h3>
        <p class="note">{{samplesNote}}</p>
        {{#sampleClasses}}<figure><figcaption><h4>{{expression}}</h4></figcaption>
        <ul class="faces">
        {{#pictures}}<li><img src="{{uri}}" width="96" height="96" alt="{{alternative}}">{{#majority}}<span>{{.}}</span>{{/majority}}</li>
        {{/pictures}}</ul>
        </figure>
        {{/sampleClasses}}{{/samples}}

        """#
}
