/// The templates of the contact sheet; `head` and the common style are those of the reports.
enum LayoutTemplates {
    static let all: [String: String] = [
        "layout": layout, "layout-lanes": lanes, "layout-frame": frame, "layout-style": style,
    ]

    /// Of `style`, in base64; after a change it must follow (a test says to what).
    static let styleSHA256 = "VjS8BmCiKSKJYJ+YuRoFGKI7QrMq9nOAz5djgRE3aq8="

    static let layout = #"""
        <!doctype html>
        <html lang="{{language}}">
        <head>
        {{<head}}{{$pageStyle}}
        <style>{{>layout-style}}</style>{{/pageStyle}}{{/head}}
        </head>
        <body>
        <a class="skip" href="#main">{{words.skipToLayouts}}</a>
        <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false"><defs>
        <pattern id="camera-off" width="14" height="14" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="shade" width="14" height="14"/><rect class="line" width="2" height="14"/></pattern>
        <pattern id="camera-still" width="12" height="12" patternUnits="userSpaceOnUse"><circle class="line" cx="3" cy="3" r="1.6"/><circle class="line" cx="9" cy="9" r="1.6"/></pattern>
        <pattern id="camera-black" width="20" height="20" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="shade" width="20" height="20"/><rect class="line" width="1.5" height="20"/><rect class="line" width="20" height="1.5"/></pattern>
        <pattern id="camera-frozen" width="12" height="12" patternUnits="userSpaceOnUse"><rect class="line" width="12" height="1.5"/><circle class="line" cx="6" cy="7" r="1.6"/></pattern>
        </defs></svg>
        <header>
        <p class="kind">{{words.layoutsKind}}</p>
        <h1><bdi>{{name}}</bdi></h1>
        <p class="facts"><span>{{fileName}}</span></p>
        </header>
        <main id="main">
        <p class="lead">{{summary}}</p>
        {{#overTime}}{{>layout-lanes}}{{/overTime}}<p class="law" role="note">{{words.blurredNote}}</p>
        {{#hasEntries}}<section aria-labelledby="stretches">
        <h2 id="stretches">{{words.stretchesHeading}}</h2>
        <p class="note">{{words.stretchesNote}}</p>
        <div class="scroll" role="region" aria-label="{{words.stretchesAsRows}}" tabindex="0">
        <table class="words">
        <thead><tr><th scope="col">{{words.fromToColumn}}</th><th scope="col">{{words.layoutColumn}}</th><th scope="col">{{words.tilesColumn}}</th><th scope="col">{{words.cameraOn}}</th><th scope="col">{{words.cameraOff}}</th><th scope="col">{{words.cameraStill}}</th><th scope="col">{{words.cameraBlack}}</th><th scope="col">{{words.cameraFrozen}}</th><th scope="col">{{words.lecturerTileColumn}}</th><th scope="col">{{words.screenColumn}}</th><th scope="col">{{words.facesMedianColumn}}</th></tr></thead>
        <tbody>
        {{#rows}}<tr><th scope="row">{{start}}</th>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
        {{/rows}}</tbody>
        </table>
        </div>
        </section>
        <section aria-labelledby="frames">
        <h2 id="frames">{{words.framesHeading}}</h2>
        <p class="note">{{words.framesNote}}</p>
        <p class="legend">{{#legend}}<span><svg class="swatch" aria-hidden="true"><rect class="ground" width="100%" height="100%"/><rect class="tile {{style}}" x="1" y="1" width="20" height="10"/></svg>{{meaning}}</span>{{/legend}}<span><svg class="swatch" aria-hidden="true"><rect class="ground" width="100%" height="100%"/><rect class="tile on" x="1" y="1" width="20" height="10"/><rect class="lecturer" x="4" y="4" width="14" height="4"/></svg>{{words.doubleOutline}}</span><span><svg class="swatch" aria-hidden="true"><rect class="ground" width="100%" height="100%"/><rect class="screen" x="1.5" y="1.5" width="19" height="9"/></svg>{{words.sharedScreenLegend}}</span><span><svg class="swatch" aria-hidden="true"><rect class="ground" width="100%" height="100%"/><rect class="face" x="7" y="2" width="8" height="8" rx="3"/></svg>{{words.faceMark}}</span></p>
        <div class="sheet">
        {{#frames}}{{>layout-frame}}{{/frames}}</div>
        </section>
        {{/hasEntries}}</main>
        <footer><p>{{words.made}}</p></footer>
        </body>
        </html>

        """#

    /// The layouts over the recording's time.
    static let lanes = #"""
        <figure class="lesson" aria-label="{{words.layoutsOverTime}}">
        <svg class="chart lanes" width="100%" height="{{height}}" role="group" aria-label="{{words.layoutLanesLabel}}">
        {{#ticks}}<line class="grid" x1="{{x}}%" x2="{{x}}%" y1="0" y2="{{plotHeight}}"/><text{{#isMinor}} class="minor"{{/isMinor}} x="{{x}}%" y="{{timesY}}" text-anchor="{{anchor}}">{{label}}</text>{{/ticks}}
        {{#lanes}}<text class="lane-name" x="0" y="{{nameY}}">{{name}} <tspan class="lane-scale" dx="6">{{scale}}</tspan> <tspan class="lane-key" dx="6">{{key}}</tspan></text>{{#stretches}}<svg x="{{span.x}}%" y="{{top}}" width="{{span.width}}%" height="{{plotHeight}}" overflow="hidden"><rect class="{{style}}" width="100%" height="100%"/><text class="layout-label" x="5" y="15">{{label}}</text></svg>{{/stretches}}<svg class="plot" y="{{top}}" width="100%" height="{{plotHeight}}"><svg width="100%" height="100%" viewBox="0 0 1000 100" preserveAspectRatio="none" overflow="visible">{{#areas}}<path class="{{style}}" d="{{path}}"/>{{/areas}}</svg><line class="grid" x1="0" x2="100%" y1="100%" y2="100%"/></svg>
        {{/lanes}}
        {{#links}}<a class="to-frame" href="{{address}}" aria-label="{{words}}"><title>{{words}}</title><rect x="{{span.x}}%" width="{{span.width}}%" height="{{plotHeight}}"/></a>{{/links}}
        </svg>
        </figure>

        """#

    /// One frame: the picture and what is drawn on it are one drawing, so that they stay together at every width.
    static let frame = #"""
        <figure id="{{frameID}}">
        {{#drawing}}<svg class="frame" viewBox="0 0 640 {{height}}" font-size="{{letters}}" role="img" aria-label="{{alternative}}">
        <image href="{{uri}}" width="640" height="{{height}}" preserveAspectRatio="none"/>
        {{#screen}}<rect class="under" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/><rect class="screen" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>{{/screen}}
        {{#tiles}}{{#shape}}<rect class="under" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/><rect class="tile {{style}}" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>{{/shape}}{{#isLecturer}}{{#inner}}<rect class="under" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/><rect class="lecturer" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>{{/inner}}{{/isLecturer}}
        {{/tiles}}{{#faces}}{{#shape}}<rect class="under" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" rx="6"/><rect class="face" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}" rx="6"/>{{/shape}}{{#label}}{{#plate}}<rect class="plate" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>{{/plate}}<text x="{{x}}" y="{{y}}">{{text}}</text>{{/label}}
        {{/faces}}{{#tiles}}{{#label}}{{#plate}}<rect class="plate" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>{{/plate}}<text x="{{x}}" y="{{y}}">{{text}}</text>{{/label}}
        {{/tiles}}{{#screenLabel}}{{#plate}}<rect class="plate" x="{{x}}" y="{{y}}" width="{{width}}" height="{{height}}"/>{{/plate}}<text x="{{x}}" y="{{y}}">{{text}}</text>{{/screenLabel}}
        </svg>{{/drawing}}
        <figcaption><h3>{{title}}</h3><p>{{sentence}}</p><p class="note">{{note}}</p></figcaption>
        </figure>

        """#

    /// What the contact sheet has beside the common style. Drawn over a picture, these colours are the same by day and
    /// by night.
    static let style = #"""
        .sheet { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(27rem, 100%), 1fr)); gap: 1.5rem 1.25rem; margin-top: 1rem; }
        .sheet figure { margin: 0; }
        .sheet figcaption { font-size: .875rem; line-height: 1.45; margin-top: .4rem; }
        .sheet figcaption .note { font-size: .8125rem; }
        .words th, .words td:nth-child(2) { white-space: nowrap; }
        .frame { display: block; width: 100%; height: auto; background: #000; }
        .frame text { fill: #fff; font-family: var(--sans); font-weight: 600; }
        .plate { fill: #000; fill-opacity: .72; }
        .ground { fill: #55585c; }
        .under { fill: none; stroke: #000; stroke-width: 4px; stroke-opacity: .65; }
        .tile, .screen, .face, .lecturer { fill: none; stroke: #fff; stroke-width: 2px; }
        .tile.off { fill: url(#camera-off); stroke-dasharray: 8 5; }
        .tile.still { fill: url(#camera-still); stroke-dasharray: 2 4; }
        .tile.black { fill: url(#camera-black); stroke-dasharray: 12 4 2 4; }
        .tile.frozen { fill: url(#camera-frozen); stroke-dasharray: 6 3 2 3; }
        .screen { stroke-width: 3px; stroke: #8fd0ff; stroke-dasharray: 16 6; }
        .lecturer { stroke-width: 1.5px; }
        .face { stroke: #ffd479; stroke-width: 1.5px; }
        .to-frame rect { fill: transparent; } .to-frame:hover rect, .to-frame:focus rect { fill: var(--ink); fill-opacity: .09; stroke: var(--ink); stroke-width: 1px; } .to-frame:focus { outline: none; }
        .sheet figure:target { outline: 3px solid var(--second); outline-offset: 4px; }
        .shade { fill: #000; fill-opacity: .3; } .line { fill: #fff; fill-opacity: .5; }
        @media print { .sheet { grid-template-columns: 1fr 1fr; } .sheet figure { break-inside: avoid; } }

        """#
}
