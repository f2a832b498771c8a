extension Templates {
    /// The chart of the first screen. What is read out of a minute lies within its own group, so that pointing at it,
    /// tabbing to it and linking to it show it without a script.
    static let lanes = #"""
        {{#lanes}}
        <figure class="lesson" aria-label="{{words.minuteByMinute}}">
        <svg class="chart lanes" width="100%" height="{{height}}" role="group" aria-labelledby="lanes-desc">
        <desc id="lanes-desc">{{description}}</desc>
        {{#ticks}}<line class="grid" x1="{{x}}%" x2="{{x}}%" y1="{{plotTop}}" y2="{{readoutY}}"/><text{{#isMinor}} class="minor"{{/isMinor}} x="{{x}}%" y="{{timesY}}" text-anchor="{{anchor}}">{{label}}</text>{{/ticks}}
        {{#bands}}<rect class="moment-band" x="{{span.x}}%" width="{{span.width}}%" y="{{plotTop}}" height="{{plotHeight}}"/>{{/bands}}
        {{#lanes}}<text class="lane-name" x="0" y="{{nameY}}">{{name}} <tspan class="lane-scale" dx="6">{{scale}}</tspan> <tspan class="lane-key" dx="6">{{key}}</tspan></text>{{#stretches}}<svg x="{{span.x}}%" y="{{top}}" width="{{span.width}}%" height="{{plotHeight}}" overflow="hidden"><rect class="{{style}}" width="100%" height="100%"/><text class="layout-label" x="5" y="15">{{label}}</text></svg>{{/stretches}}<svg class="plot" y="{{top}}" width="100%" height="{{plotHeight}}">{{#hatched}}<rect class="cell-suppressed" x="{{x}}%" width="{{width}}%" height="100%"/>{{/hatched}}<svg width="100%" height="100%" viewBox="0 0 1000 100" preserveAspectRatio="none" overflow="visible">{{#areas}}<path class="{{style}}" d="{{path}}"/>{{/areas}}{{#lines}}<path class="{{style}}" d="{{path}}"/>{{/lines}}</svg><line class="grid" x1="0" x2="100%" y1="100%" y2="100%"/></svg>
        {{/lanes}}
        <foreignObject class="hint" x="0" y="{{readoutY}}" width="100%" height="{{readoutHeight}}"><p class="readout">{{words.pointAtMinute}}</p></foreignObject>
        {{#minutes}}<g class="minute" id="minute-{{number}}"><a href="#minute-{{number}}" aria-labelledby="readout-{{number}}"><rect x="{{span.x}}%" width="{{span.width}}%" y="{{plotTop}}" height="{{plotHeight}}"/></a><foreignObject x="0" y="{{readoutY}}" width="100%" height="{{readoutHeight}}"><p class="readout"><span id="readout-{{number}}">{{words}}</span>{{#watch}} <a href="{{address}}">{{words.watchFrom}}</a>{{/watch}}</p></foreignObject></g>
        {{/minutes}}
        {{#bands}}<a class="moment-number" href="#moment-{{number}}" aria-label="{{words.momentLabel}}"><circle cx="{{x}}%" cy="{{y}}" r="11"/><text x="{{x}}%" y="{{textY}}">{{number}}</text></a>{{/bands}}
        </svg>
        </figure>
        {{/lanes}}

        """#
}
