extension Templates {
    /// The faces one by one; empty unless somebody asked for it and said why.
    static let faces = #"""
        {{#faces}}
        <section aria-labelledby="faces">
        <h2 id="faces">{{words.facesHeading}}</h2>
        <p class="note">Shown because whoever made this page asked for it, for this reason: “<bdi>{{participantsReason}}</bdi>”</p>
        <p class="note">A face is followed from one sample to the next; nobody is recognised, and one person may be several faces. {{howMany}} Faces differ at rest: compare a face with itself over time, never with the others.</p>
        <h3>Attention of each face, minute by minute</h3>
        <p class="legend"><span>Turned as usual with open eyes is 1; a digit is in tenths: 7 is 0.70 to 0.79. What the face shows plays no part.</span><span><svg class="swatch" aria-hidden="true"><rect class="heat-fill-0" width="20%" height="100%"/><rect class="heat-fill-1" x="20%" width="20%" height="100%"/><rect class="heat-fill-2" x="40%" width="20%" height="100%"/><rect class="heat-fill-3" x="60%" width="20%" height="100%"/><rect class="heat-fill-4" x="80%" width="20%" height="100%"/></svg>the stronger, the higher</span><span><svg class="swatch" aria-hidden="true"><rect class="heat-fill-1" width="100%" height="100%"/><rect class="heat-fill-dip" y="80%" width="100%" height="20%"/></svg>lower than its own usual level</span><span><b>·</b> in sight for less than {{constants.leastTimeInMinute}} s of the minute</span><span>blank: not in sight</span></p>
        {{#heatMap}}{{#blocks}}<div class="scroll tall" role="region" aria-label="Attention of each face, {{blockTitle}}" tabindex="0">
        <table class="heat"><caption>{{blockTitle}}</caption>
        <thead><tr><th scope="col">minute</th><th scope="col"><span class="cells">{{scale}}</span></th></tr></thead>
        <tbody>
        {{#rows}}<tr><th scope="row">{{face}}</th><td><span class="cells"><svg viewBox="0 0 {{width}} 1" preserveAspectRatio="none" aria-hidden="true">{{#shades}}<path class="{{style}}" d="{{path}}"/>{{/shades}}</svg>{{cells}}</span></td></tr>
        {{/rows}}</tbody></table>
        </div>
        {{/blocks}}{{/heatMap}}
        <h3>Faces lower than their own usual level</h3>
        <p class="note">Stretches of at least {{constants.leastDip}} minutes in which a face's attention lies below the median of its own minutes, of which at least {{constants.leastTrackMinutes}} must be known, by more than {{constants.leastDrop}} and more than {{constants.dipStrength}} spreads. A minute in which the face is out of sight, although the layout shows it, counts 0. Turning to notes, a second screen or a neighbour, or a change of light, looks the same. It says that something changed there, and nothing about why or about what anybody felt; it may be a minute in which somebody needs attention.</p>
        {{#hasDips}}<ul class="dips">
        {{#dips}}<li>{{.}}</li>
        {{/dips}}</ul>
        {{/hasDips}}{{^hasDips}}<p>{{withoutDips}}</p>
        {{/hasDips}}
        {{#facesTable}}
        <h3>Each face over the whole recording</h3>
        <p class="note">In the order of first appearance. <code>tracks.csv</code> holds the same numbers with more decimals. Shares are in percent. A dash stands for what is not known.</p>
        <div class="scroll tall" role="region" aria-label="Each face over the whole recording" tabindex="0">
        <table class="wide">
        <thead><tr><th scope="col">face</th>{{#faceColumns}}<th scope="col">{{.}}</th>{{/faceColumns}}</tr></thead>
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
