extension Templates {
    /// The style sheet of all pages; after a change, `styleSHA256` must follow (a test says to what).
    static let style = #"""
        :root {
        --paper: #fbfaf7; --ink: #1f2429; --muted: #5a6169; --rule: #dedbd2; --grid: #e4e1d8; --well: #f3f1ea; --link: #1d5785;
        --accent: #2a6496; --coverage: #82909e; --second: #b4531f; --hatch: #8d8a80; --mark: rgb(255 255 255 / .38);
        --neutral: #82909e; --happy: #c08a00; --surprise: #511a55; --sad: #3a99d7; --fear: #3b35ad; --angry: #e16c58; --disgust: #48500c; --unclear: #efede6; --dot: #77746a;
        --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Georgia, "Liberation Serif", serif;
        --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
        }
        @media (prefers-color-scheme: dark) { :root {
        --paper: #16191d; --ink: #e7e5e0; --muted: #a4a9af; --rule: #343a41; --grid: #2a2f35; --well: #1d2126; --link: #8fc3ec;
        --accent: #7fb8e6; --coverage: #7698a7; --second: #f0a36f; --hatch: #7c8087; --mark: rgb(0 0 0 / .36);
        --neutral: #7698a7; --happy: #f5c58a; --surprise: #9d55ab; --sad: #a9daed; --fear: #7a5ad6; --angry: #bb5833; --disgust: #b8c645; --unclear: #24292f; --dot: #8d939a;
        } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0 auto; max-width: 76rem; padding: 1.5rem 1.5rem 4rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans); overflow-wrap: break-word; }
        h1, h2, h3, h4, p, dl, figure { margin: 0; }
        h1 { font: 600 1.9rem/1.2 var(--serif); letter-spacing: -.005em; }
        h2 { font: 600 1.45rem/1.25 var(--serif); margin-bottom: .4rem; }
        h3 { font-size: 1rem; font-weight: 600; margin: 2rem 0 .4rem; }
        h4 { font-size: .95rem; font-weight: 600; margin: 0; }
        a { color: var(--link); text-underline-offset: .15em; }
        a:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
        code { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace; font-size: .875em; overflow-wrap: anywhere; }
        section { margin-top: 4rem; }
        main p { max-width: 44rem; }
        section > p + p, details > div > p + p { margin-top: .75rem; }
        .skip { position: absolute; left: 1rem; top: -4rem; padding: .5rem 1rem; background: var(--paper); border: 2px solid var(--accent); }
        .skip:focus { top: 1rem; }
        .patterns { position: absolute; }
        .kind { color: var(--muted); font-size: .875rem; margin-bottom: .35rem; }
        .facts { color: var(--muted); font-size: .875rem; margin-top: .5rem; }
        .facts span:not(:last-child)::after { content: " · "; white-space: pre; }
        .lead { font: 400 1.35rem/1.4 var(--serif); margin-top: .9rem; }
        .law, .warning { font-size: .875rem; margin-top: 1.25rem; padding-left: .85rem; border-left: 3px solid var(--rule); color: var(--muted); }
        .law strong { color: var(--ink); }
        .warning { border-left-color: var(--second); color: var(--ink); }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: 1.25rem 2rem; margin-top: 2.25rem; padding: 1.25rem 0; border: solid var(--rule); border-width: 1px 0; }
        .figures dt { color: var(--muted); font-size: .8125rem; }
        .figures dd { margin: .1rem 0 0; font-size: 1.5rem; line-height: 1.25; font-variant-numeric: tabular-nums; }
        .figures small { font-size: .8125rem; color: var(--muted); }
        nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; list-style: none; margin: 1rem 0 0; padding: 0; font-size: .875rem; }
        .sure { display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; margin-top: .9rem; color: var(--muted); font-size: .8125rem; max-width: none; } .sure b { color: var(--ink); }
        .lead { max-width: 60rem; } .lead a { color: inherit; }
        .lesson { margin-top: .75rem; }
        .chart.lanes { width: 100%; margin: 0; }
        .chart .lane-name { fill: var(--ink); font-weight: 600; } .chart .lane-scale, .chart .lane-key { fill: var(--muted); font-weight: 400; }
        .layout-0 { fill: var(--well); stroke: var(--rule); } .layout-1 { fill: var(--rule); } .layout-2 { fill: var(--coverage); fill-opacity: .35; } .chart .layout-label { fill: var(--ink); }
        .lane-tiles { fill: var(--rule); } .lane-faces { fill: var(--accent); } .lane-smiles { fill: var(--happy); } .lane-speech { fill: var(--coverage); fill-opacity: .6; } .lane-class { fill: var(--accent); }
        .line-down, .line-other, .line-usual { fill: none; stroke: var(--ink); stroke-width: 1.5px; vector-effect: non-scaling-stroke; } .line-down { stroke-dasharray: 6 3; stroke: var(--second); } .line-usual { stroke: var(--muted); stroke-dasharray: 3 4; }
        .moment-band { fill: var(--second); fill-opacity: .13; }
        .moment-number circle { fill: var(--second); } .chart .moment-number text { fill: var(--paper); font-weight: 700; text-anchor: middle; }
        .minute rect { fill: transparent; } .minute a:focus { outline: none; }
        .minute:hover rect, .minute:target rect, .minute a:focus rect { fill: var(--ink); fill-opacity: .09; stroke: var(--ink); stroke-width: 1px; }
        .minute foreignObject { display: none; pointer-events: none; }
        .minute:hover foreignObject, .minute:focus-within foreignObject, .minute:target foreignObject { display: block; }
        .minute:target foreignObject, .minute:focus-within foreignObject { pointer-events: auto; }
        .lanes:has(.minute:hover, .minute:focus-within, .minute:target) .hint, .lanes:has(.minute:hover) .minute:not(:hover) foreignObject, .lanes:has(.minute a:focus) .minute:target:not(:focus-within) foreignObject { display: none; }
        .readout { margin: .3rem 0 0; font: .875rem/1.45 var(--sans); color: var(--ink); max-width: none; font-variant-numeric: tabular-nums; } .hint .readout { color: var(--muted); }
        .number { display: inline-block; min-width: 1.4rem; text-align: center; border-radius: 1rem; background: var(--second); color: var(--paper); font-size: .8125rem; }
        .moments > li:target { border-top: 3px solid var(--second); }
        .note { color: var(--muted); font-size: .9375rem; }
        figure { margin-top: 1.5rem; } figure + .note { margin-top: .75rem; }
        .panels figure { margin-top: 1.75rem; }
        figcaption h3 { margin: 0 0 .2rem; }
        .legend { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; color: var(--muted); font-size: .8125rem; line-height: 1.6; max-width: none; margin-bottom: .6rem; }
        .legend b { color: var(--ink); font-weight: 600; font-variant-numeric: tabular-nums; }
        .legend.stack { color: var(--ink); margin-bottom: 0; }
        .legend span { display: inline-flex; align-items: center; gap: .4rem; }
        .swatch { width: 22px; height: 12px; flex: none; }
        .chart { display: block; width: calc(100% - 2.75rem); margin-left: 2.75rem; overflow: visible; }
        .plot { overflow: visible; }
        .chart text { fill: var(--muted); font: .75rem var(--sans); font-variant-numeric: tabular-nums; }
        .chart .level { text-anchor: end; }
        .grid { stroke: var(--grid); }
        .tip { fill: none; pointer-events: all; }
        .tip:hover { stroke: var(--ink); stroke-width: 1px; }
        .cell-measured { fill: var(--accent); shape-rendering: crispEdges; }
        .cell-suppressed { fill: url(#hatch); }
        .cell-empty { fill: var(--paper); stroke: var(--rule); }
        .cell-missing { fill: none; stroke: var(--muted); stroke-dasharray: 2 3; }
        .hatch-ground { fill: var(--well); } .hatch-line { fill: var(--hatch); }
        .coverage { fill: var(--coverage); }
        .band { fill: var(--accent); fill-opacity: .2; stroke: none; }
        .line-index, .line-facing, .line-eyes, .line-pace { fill: none; stroke: var(--accent); stroke-width: 2px; stroke-linejoin: round; stroke-linecap: round; vector-effect: non-scaling-stroke; }
        .line-eyes { stroke: var(--second); stroke-dasharray: 2 4; }
        .edge { fill: none; stroke: var(--paper); stroke-width: 1px; vector-effect: non-scaling-stroke; }
        .fill-neutral { fill: var(--neutral); } .fill-happy { fill: var(--happy); } .fill-surprise { fill: url(#surprise); } .fill-sad { fill: url(#sad); }
        .fill-fear { fill: url(#fear); } .fill-angry { fill: url(#angry); } .fill-disgust { fill: url(#disgust); } .fill-unclear { fill: url(#unclear); }
        .ink-surprise { fill: var(--surprise); } .ink-sad { fill: var(--sad); } .ink-fear { fill: var(--fear); } .ink-angry { fill: var(--angry); }
        .ink-disgust { fill: var(--disgust); } .ink-unclear { fill: var(--unclear); } .mark { fill: var(--mark); } .dot-unclear { fill: var(--dot); }
        summary { cursor: pointer; } summary h2 { display: inline; } details[open] > summary { margin-bottom: 1rem; } summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        .scroll { overflow: auto; margin: 1rem 0 1.25rem; }
        .tall { max-height: 36rem; border-bottom: 1px solid var(--rule); }
        table { border-collapse: separate; border-spacing: 0; font-size: .8125rem; font-variant-numeric: tabular-nums; }
        caption { text-align: left; color: var(--muted); padding-bottom: .35rem; }
        th, td { padding: .3rem .55rem; text-align: right; border-bottom: 1px solid var(--rule); vertical-align: top; }
        th { font-weight: 600; }
        thead th { color: var(--muted); font-weight: 500; vertical-align: bottom; }
        .wide { width: 100%; white-space: nowrap; font-size: .78rem; }
        .wide thead th { white-space: normal; }
        .wide thead th { position: sticky; top: 0; z-index: 1; background: var(--paper); }
        .wide tbody th, .wide thead th:first-child { position: sticky; left: 0; background: var(--paper); }
        .wide thead th:first-child { z-index: 2; }
        .wide th, .wide td { padding-inline: .3rem; }
        .reason { text-align: left; color: var(--muted); font-style: italic; }
        .words th, .words td { text-align: left; }
        .words td:nth-child(2) { white-space: nowrap; }
        .formula { font-family: var(--serif); font-size: 1.1rem; margin: .75rem 0; padding-left: 1.5rem; }
        .model { margin-top: 1.5rem; padding-left: .85rem; border-left: 3px solid var(--rule); }
        .shade-1 { background: color-mix(in srgb, var(--accent) 10%, transparent); } .shade-2 { background: color-mix(in srgb, var(--accent) 22%, transparent); }
        .shade-3 { background: color-mix(in srgb, var(--accent) 34%, transparent); } .shade-4 { background: color-mix(in srgb, var(--accent) 46%, transparent); }
        .heat { font-size: .75rem; } .heat th, .heat td { padding: 0 .4rem 0 0; border: 0; line-height: 1.6; white-space: nowrap; } .heat caption { position: sticky; left: 0; }
        .heat thead th { position: sticky; top: 0; z-index: 2; background: var(--paper); } .heat tbody th, .heat thead th:first-child { position: sticky; left: 0; z-index: 1; background: var(--paper); } .heat thead th:first-child { z-index: 3; }
        .cells { display: inline-block; position: relative; z-index: 0; white-space: pre; font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; letter-spacing: .16em; }
        .cells svg { position: absolute; z-index: -1; inset: 0 .08em 0 -.08em; width: 100%; height: 100%; }
        .cells path { fill: none; stroke: var(--accent); stroke-width: .9px; } .cells .heat-dip { stroke: var(--second); stroke-width: .16px; }
        .cells .heat-0 { stroke-opacity: .06; } .cells .heat-1 { stroke-opacity: .17; } .cells .heat-2 { stroke-opacity: .28; } .cells .heat-3 { stroke-opacity: .39; } .cells .heat-4 { stroke-opacity: .5; }
        .heat-fill-0, .heat-fill-1, .heat-fill-2, .heat-fill-3, .heat-fill-4 { fill: var(--accent); } .heat-fill-dip { fill: var(--second); }
        .heat-fill-0 { fill-opacity: .06; } .heat-fill-1 { fill-opacity: .17; } .heat-fill-2 { fill-opacity: .28; } .heat-fill-3 { fill-opacity: .39; } .heat-fill-4 { fill-opacity: .5; }
        .dips { columns: 22rem; margin: .75rem 0 0; padding-left: 1.25rem; font-size: .9375rem; }
        .matrices { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(27rem, 100%), 1fr)); gap: 0 2rem; }
        .matrices table { font-size: .75rem; } .matrices .matrix th, .matrices .matrix td { padding: .3rem; } .matrices tr > :nth-child(n+2) { min-width: 2.9rem; } .matrix .met { font-weight: 600; box-shadow: inset 0 0 0 1px var(--muted); }
        .figures + h4, .scroll + h4 { margin-top: 1.75rem; } .half { max-width: 36rem; }
        .bar { fill: var(--accent); fill-opacity: .55; } .short { fill: var(--second); fill-opacity: .35; }
        .ideal { stroke: var(--muted); stroke-dasharray: 5 4; }
        .line-training, .line-validation, .line-averaged { fill: none; stroke: var(--accent); stroke-width: 2px; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
        .line-validation { stroke: var(--second); stroke-dasharray: 2 4; } .line-averaged { stroke: var(--ink); stroke-dasharray: 8 4; }
        .track { display: block; width: 8rem; height: .7rem; } .track rect { fill: var(--accent); } .track .track-ground { fill: var(--well); } .recalls { width: 100%; } .recalls .track { width: 100%; min-width: 4.5rem; height: .45rem; margin-top: .2rem; }
        .moments { list-style: none; margin: 1.25rem 0 0; padding: 0; }
        .moments > li { display: flow-root; padding: 1.1rem 0; border-top: 1px solid var(--rule); }
        .moments h3 { margin: 0 0 .3rem; font-variant-numeric: tabular-nums; } .moments h3 span { font-weight: 400; margin-left: .5rem; }
        .moments img { float: right; width: 20rem; max-width: 40%; height: auto; margin: 0 0 .5rem 1.5rem; border: 1px solid var(--rule); }
        blockquote { margin: .5rem 0 0; padding-left: .85rem; border-left: 3px solid var(--rule); color: var(--muted); font-family: var(--serif); font-style: italic; }
        .faces { display: grid; grid-template-columns: repeat(auto-fill, minmax(6.5rem, 1fr)); gap: 1rem; list-style: none; margin: 1rem 0; padding: 0; font-size: .75rem; line-height: 1.35; }
        .faces img { display: block; width: 6rem; height: 6rem; image-rendering: pixelated; margin-bottom: .3rem; }
        .faces span { display: block; color: var(--muted); }
        .pairs > div { display: grid; grid-template-columns: 12rem 1fr; gap: 0 1rem; padding: .3rem 0; border-bottom: 1px solid var(--rule); font-size: .875rem; }
        .pairs dt { color: var(--muted); } .pairs dd { margin: 0; overflow-wrap: anywhere; }
        footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid var(--rule); color: var(--muted); font-size: .8125rem; }
        @media (max-width: 40rem) {
        body { padding: 1.5rem 1rem 3rem; }
        .lead { font-size: 1.2rem; margin-top: 1.5rem; }
        h1 { font-size: 1.5rem; }
        section { margin-top: 3rem; }
        .figures { grid-template-columns: 1fr 1fr; gap: 1rem; }
        .figures dd { font-size: 1.2rem; }
        .figures small { display: block; }
        .minor, .lane-key { display: none; }
        .heat { font-size: .625rem; } .cells { letter-spacing: .08em; }
        .pairs > div { grid-template-columns: 1fr; }
        .formula { padding-left: 0; }
        .moments img { float: none; display: block; width: 100%; max-width: 100%; margin: .5rem 0; }
        }
        @media print {
        @page { size: A4; margin: 12mm 14mm; }
        :root {
        font-size: 9pt; --paper: #fff; --ink: #111; --muted: #4a4f55; --rule: #ccc; --grid: #e2e2e2; --well: #f3f3f3; --link: #111;
        --accent: #2a6496; --coverage: #82909e; --second: #b4531f; --hatch: #8d8a80; --mark: rgb(255 255 255 / .38);
        --neutral: #82909e; --happy: #c08a00; --surprise: #511a55; --sad: #3a99d7; --fear: #3b35ad; --angry: #e16c58; --disgust: #48500c; --unclear: #efede6; --dot: #77746a;
        }
        * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        body { max-width: none; padding: 0; line-height: 1.4; } main p { max-width: none; }
        .skip, nav, .tip, .lanes .hint, .minute foreignObject { display: none !important; }
        a { text-decoration: none; } summary { list-style: none; } details::details-content { content-visibility: visible !important; display: block !important; block-size: auto !important; }
        .chart.lanes:has(.hint) { margin-bottom: -92px; } section { margin-top: .7rem; } h1 { font-size: 16pt; } h2 { font-size: 12pt; margin-bottom: .2rem; padding-top: .35em; } summary h2 { display: block; } h3 { margin-top: 1rem; } figure, .panels figure, .model { margin-top: .6rem; } figure + .note { margin-top: .4rem; } .legend { margin-bottom: .4rem; line-height: 1.4; }
        div#method, div#limits { columns: 2; column-gap: 1.8rem; font-size: .86rem; line-height: 1.32; } div#limits { break-inside: avoid; }
        div#method > p + p, div#limits > p + p { margin-top: .5rem; } h2 + h3, div > h3:first-child { margin-top: 0; } summary { break-after: avoid; } details[open] > summary { margin-bottom: .3rem; }
        div#method .pairs > div { grid-template-columns: 8rem 1fr; padding: .1rem 0; font-size: .78rem; }
        div#method .note { font-size: 1em; break-inside: avoid; break-after: avoid; } div#method table { font-size: 7pt; line-height: 1.3; } div#method th, div#method td { padding: .1rem .3rem; } .words code { overflow-wrap: normal; white-space: nowrap; } .model ul { margin: .3rem 0; padding-left: 1.2rem; }
        h2, h3, h4, h2 + p, h4 + p, figcaption, caption { break-after: avoid; }
        figure, h2 + p, .moments > li, .figures, .pairs > div, .model li, tr { break-inside: avoid; }
        section > figure, .panels > figure { zoom: .85; } section .chart text { font-size: .85rem; } section figcaption .legend { font-size: .9rem; }
        .faces li, .matrices > div { break-inside: avoid; } .matrices { grid-template-columns: 1fr 1fr; }
        footer { position: absolute; top: 0; right: 0; max-width: 60%; margin: 0; padding: 0; border: 0; text-align: right; }
        p { orphans: 3; widows: 3; }
        .lead { font-size: 11.5pt; margin-top: .7rem; } .law, .warning { margin-top: .7rem; }
        .figures { grid-template-columns: repeat(4, auto); margin-top: .7rem; padding: .35rem 0; }
        .figures dd { font-size: 12pt; }
        .scroll, .tall { overflow: visible; max-height: none; border: 0; margin: .5rem 0; }
        .moments { margin-top: .6rem; } .moments > li { padding: .4rem 0; } .moments img { width: auto; max-width: 9rem; max-height: 5.5rem; margin-bottom: 0; }
        table { font-size: 7.5pt; } .heat th { position: static; } .heat th, .heat td { line-height: 1.35; } th, td { padding: .2rem .4rem; }
        .wide { font-size: 6.4pt; line-height: 1.25; }
        .matrices table { font-size: 6.4pt; } .matrices .matrix th, .matrices .matrix td { padding: 1pt 2pt; } .matrices tr > :nth-child(n+2) { min-width: 0; }
        .wide th, .wide td { padding: .5pt 2pt; }
        .wide tbody th, .wide thead th, .wide thead th:first-child { position: static; }
        thead { display: table-header-group; }
        }

        """#
}
