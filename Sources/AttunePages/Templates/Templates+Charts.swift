extension Templates {
    /// The fills that tell parts of a chart apart without colour; every page holds them once.
    static let patterns = #"""
        <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>
        <pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="7" height="7"/><rect class="hatch-line" width="1.5" height="7"/></pattern>
        <pattern id="surprise" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ink-surprise" width="6" height="6"/><circle class="mark" cx="3" cy="3" r="1"/></pattern>
        <pattern id="sad" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ink-sad" width="6" height="6"/><rect class="mark" width="1.2" height="6"/></pattern>
        <pattern id="fear" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ink-fear" width="6" height="6"/><rect class="mark" width="6" height="1.2"/></pattern>
        <pattern id="angry" width="5" height="5" patternUnits="userSpaceOnUse"><rect class="ink-angry" width="5" height="5"/><rect class="mark" width="1.2" height="5"/></pattern>
        <pattern id="disgust" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="ink-disgust" width="6" height="6"/><rect class="mark" width="1" height="6"/><rect class="mark" width="6" height="1"/></pattern>
        <pattern id="unclear" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="ink-unclear" width="6" height="6"/><circle class="dot-unclear" cx="1.5" cy="1.5" r=".8"/><circle class="dot-unclear" cx="4.5" cy="4.5" r=".8"/></pattern>
        </defs></svg>

        """#

    /// One chart: what every chart has, around the block `plot`.
    static let chart = #"""
        <svg class="chart" width="100%" height="{{frame.height}}" role="img" aria-labelledby="{{frame.id}}-title {{frame.id}}-desc">
        <title id="{{frame.id}}-title">{{frame.title}}</title>
        <desc id="{{frame.id}}-desc">{{frame.description}}</desc>
        {{#frame.ticks}}<line class="grid" x1="{{x}}%" x2="{{x}}%" y1="0" y2="{{frame.plotHeight}}"/>{{/frame.ticks}}
        {{#frame.levels}}<line class="grid" x1="0" x2="100%" y1="{{y}}" y2="{{y}}"/><text class="level" x="-8" y="{{y}}" dy=".35em">{{label}}</text>{{/frame.levels}}
        {{$plot}}{{/plot}}
        {{#frame.labelY}}{{#frame.ticks}}<text{{#isMinor}} class="minor"{{/isMinor}} x="{{x}}%" y="{{frame.labelY}}" text-anchor="{{anchor}}">{{label}}</text>{{/frame.ticks}}{{/frame.labelY}}
        {{#frame.tips}}<rect class="tip" fill="none" x="{{span.x}}%" width="{{span.width}}%" height="{{frame.plotHeight}}"><title>{{text}}</title></rect>{{/frame.tips}}
        </svg>

        """#

    /// The index with its band, and the coverage, over one time axis.
    static let minutes = #"""
        <section aria-labelledby="minutes">
        <h2 id="minutes">{{words.engagementHeading}}</h2>
        {{#engagement}}<p class="note">{{words.engagementNote}}</p>{{/engagement}}
        <div class="panels">
        {{#engagement}}
        <figure>
        <figcaption><p class="legend"><span><svg class="swatch" aria-hidden="true"><line class="line-index" x1="0" x2="100%" y1="50%" y2="50%"/></svg>{{words.indexLegend}}</span><span><svg class="swatch" aria-hidden="true"><rect class="band" width="100%" height="100%"/></svg>{{words.bandLegend}}</span><span>{{words.noLineLegend}}</span></p></figcaption>
        {{<chart}}{{$plot}}{{#suppressed}}<rect class="cell-suppressed" x="{{x}}%" width="{{width}}%" height="{{frame.plotHeight}}"/>{{/suppressed}}<svg class="plot" width="100%" height="{{frame.plotHeight}}" viewBox="0 0 1000 100" preserveAspectRatio="none"><path class="band" d="{{bandPath}}"/><path class="line-index" d="{{linePath}}"/></svg>{{/plot}}{{/chart}}
        </figure>
        {{/engagement}}
        {{#coverage}}
        <figure>
        <figcaption><h3>{{words.coverageHeading}}</h3><p class="legend"><span>{{words.coverageLegend}}</span></p></figcaption>
        {{<chart}}{{$plot}}<svg class="plot" width="100%" height="{{frame.plotHeight}}" viewBox="0 0 1000 100" preserveAspectRatio="none"><path class="coverage" d="{{areaPath}}"/></svg>{{/plot}}{{/chart}}
        </figure>
        {{/coverage}}
        </div>
        </section>

        """#

    /// The composition of expressions, then facing and eyes.
    static let composition = #"""
        {{#composition}}
        <section aria-labelledby="expressions">
        <h2 id="expressions">{{words.expressionsHeading}}</h2>
        <p class="note">{{words.expressionsNote}}</p>
        <figure>
        <figcaption><p class="legend stack">{{#legend}}<span><svg class="swatch" aria-hidden="true"><rect class="fill-{{part}}" width="100%" height="100%"/></svg>{{label}}{{#mean}} <b>{{.}}</b>{{/mean}}</span>{{/legend}}</p><p class="legend">{{words.stackLegend}}</p></figcaption>
        {{<chart}}{{$plot}}{{#suppressed}}<rect class="cell-suppressed" x="{{x}}%" width="{{width}}%" height="{{frame.plotHeight}}"/>{{/suppressed}}{{#layers}}<clipPath id="area-{{name}}" clipPathUnits="objectBoundingBox"><path transform="scale(.001 .01)" d="{{area}}"/></clipPath><rect class="fill-{{name}}" width="100%" height="{{frame.plotHeight}}" clip-path="url(#area-{{name}})"/>
        {{/layers}}<svg class="plot" width="100%" height="{{frame.plotHeight}}" viewBox="0 0 1000 100" preserveAspectRatio="none">{{#layers}}<path class="edge" d="{{edge}}"/>{{/layers}}</svg>{{/plot}}{{/chart}}
        </figure>
        {{#unclear}}<p class="note">{{.}}</p>
        {{/unclear}}
        </section>
        {{/composition}}
        {{#attention}}
        <section aria-labelledby="attention">
        <h2 id="attention">{{words.attentionTitle}}</h2>
        <p class="note">{{words.attentionNote}}</p>
        <figure>
        <figcaption><p class="legend"><span><svg class="swatch" aria-hidden="true"><line class="line-facing" x1="0" x2="100%" y1="50%" y2="50%"/></svg>{{words.facingLegend}}{{#facingMean}} <b>{{.}}</b>{{/facingMean}}</span><span><svg class="swatch" aria-hidden="true"><line class="line-down" x1="0" x2="100%" y1="50%" y2="50%"/></svg>{{words.downLegend}}{{#downMean}} <b>{{.}}</b>{{/downMean}}</span><span><svg class="swatch" aria-hidden="true"><line class="line-eyes" x1="0" x2="100%" y1="50%" y2="50%"/></svg>{{words.eyesLegend}}{{#eyesMean}} <b>{{.}}</b>{{/eyesMean}}</span></p></figcaption>
        {{<chart}}{{$plot}}{{#suppressed}}<rect class="cell-suppressed" x="{{x}}%" width="{{width}}%" height="{{frame.plotHeight}}"/>{{/suppressed}}<svg class="plot" width="100%" height="{{frame.plotHeight}}" viewBox="0 0 1000 100" preserveAspectRatio="none"><path class="line-facing" d="{{facingPath}}"/><path class="line-down" d="{{downPath}}"/><path class="line-eyes" d="{{eyesPath}}"/></svg>{{/plot}}{{/chart}}
        </figure>
        </section>
        {{/attention}}

        """#

    /// One row for each minute: the numbers behind all charts.
    static let table = #"""
        {{#minuteTable}}
        <section aria-labelledby="table">
        <h2 id="table">{{words.tableHeading}}</h2>
        <p class="note">{{words.tableNote}}</p>
        <div class="scroll tall" role="region" aria-label="{{words.minutesAsRows}}" tabindex="0">
        <table class="wide">
        <thead><tr><th scope="col">{{words.minuteFrom}}</th>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
        <tbody>
        {{#rows}}<tr><th scope="row">{{time}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}{{#reason}}<td class="reason" colspan="{{span}}">{{text}}</td>{{/reason}}{{#talk}}<td>{{.}}</td>{{/talk}}</tr>
        {{/rows}}</tbody>
        </table>
        </div>
        </section>
        {{/minuteTable}}

        """#
}
