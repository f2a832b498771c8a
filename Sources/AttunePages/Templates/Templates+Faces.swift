extension Templates {
    /// The faces one by one; empty unless somebody asked for it and said why.
    static let faces = #"""
        {{#faces}}
        <section aria-labelledby="faces">
        <h2 id="faces">{{words.facesHeading}}</h2>
        <p class="note">{{words.whyFacesAreShown}}</p>
        <p class="note">{{words.facesNote}}</p>
        <h3>{{words.faceAttentionHeading}}</h3>
        <p class="legend"><span>{{words.heatScale}}</span><span><svg class="swatch" aria-hidden="true"><rect class="heat-fill-0" width="20%" height="100%"/><rect class="heat-fill-1" x="20%" width="20%" height="100%"/><rect class="heat-fill-2" x="40%" width="20%" height="100%"/><rect class="heat-fill-3" x="60%" width="20%" height="100%"/><rect class="heat-fill-4" x="80%" width="20%" height="100%"/></svg>{{words.heatStronger}}</span><span><svg class="swatch" aria-hidden="true"><rect class="heat-fill-1" width="100%" height="100%"/><rect class="heat-fill-dip" y="80%" width="100%" height="20%"/></svg>{{words.heatLower}}</span><span>{{words.heatShort}}</span><span>{{words.heatBlank}}</span></p>
        {{#heatMap}}{{#blocks}}<div class="scroll tall" role="region" aria-label="{{words.faceAttentionOf}}" tabindex="0">
        <table class="heat"><caption>{{blockTitle}}</caption>
        <thead><tr><th scope="col">{{words.minuteColumn}}</th><th scope="col"><span class="cells">{{scale}}</span></th></tr></thead>
        <tbody>
        {{#rows}}<tr><th scope="row">{{face}}</th><td><span class="cells"><svg viewBox="0 0 {{width}} 1" preserveAspectRatio="none" aria-hidden="true">{{#shades}}<path class="{{style}}" d="{{path}}"/>{{/shades}}</svg>{{cells}}</span></td></tr>
        {{/rows}}</tbody></table>
        </div>
        {{/blocks}}{{/heatMap}}
        <h3>{{words.dipsHeading}}</h3>
        <p class="note">{{words.dipsNote}}</p>
        {{#hasDips}}<ul class="dips">
        {{#dips}}<li>{{.}}</li>
        {{/dips}}</ul>
        {{/hasDips}}{{^hasDips}}<p>{{withoutDips}}</p>
        {{/hasDips}}
        {{#facesTable}}
        <h3>{{words.wholeRecordingHeading}}</h3>
        <p class="note">{{words.wholeRecordingNote}}</p>
        <div class="scroll tall" role="region" aria-label="{{words.wholeRecordingHeading}}" tabindex="0">
        <table class="wide">
        <thead><tr><th scope="col">{{words.faceColumn}}</th>{{#faceColumns}}<th scope="col">{{.}}</th>{{/faceColumns}}</tr></thead>
        <tbody>
        {{#faceRows}}<tr><th scope="row">{{face}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
        {{/faceRows}}</tbody>
        </table>
        </div>
        {{/facesTable}}
        </section>
        {{/faces}}

        """#
}
