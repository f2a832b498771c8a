extension IndexTemplates {
    /// What the page over a folder has beside the common style.
    static let style = #"""
        [hidden] { display: none !important; }
        .tools { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .6rem; margin-top: 1.25rem; font-size: .875rem; }
        .tools p { color: var(--muted); }
        .tools input, .tools select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 3px; padding: .3rem .5rem; min-height: 2rem; max-width: 100%; }
        .tools input { flex: 0 1 16rem; min-width: 0; } .tools select { margin-right: .6rem; }
        .tools :focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
        section { margin-top: 2.25rem; } main > .legend { margin: 1.5rem 0 0; }
        .failures, .lessons { list-style: none; margin: 1rem 0 0; padding: 0; }
        .failures > li { padding: 1rem 0; border-top: 1px solid var(--rule); } .failures .warning { margin-top: .4rem; }
        .failures h3, .lessons h3 { font: 600 1.1rem/1.25 var(--serif); margin: 0; }
        .row { display: grid; grid-template-columns: minmax(0, 20rem) 10rem minmax(0, 1fr); column-gap: 1.25rem; padding: 1rem 0; border-top: 1px solid var(--rule); }
        .about { font-size: .8125rem; line-height: 1.45; } .about .facts, .about .note { font-size: .8125rem; margin-top: .2rem; } .about .summary { margin-top: .4rem; }
        .measures { padding-top: 8px; font-size: .8125rem; line-height: 16px; font-variant-numeric: tabular-nums; }
        .measures > div { height: 38px; } .measures dt, .measures dd { display: inline; margin: 0; } .measures dt { color: var(--muted); margin-right: .4em; }
        .measures em { font-style: normal; } .measures small { display: block; font-size: .75rem; color: var(--muted); white-space: nowrap; }
        .chart.small { width: 100%; margin: 0; }
        .usual-range { fill: var(--rule); fill-opacity: .75; } .usual-median { stroke: var(--ink); stroke-dasharray: 3 4; } .small .lane-faces { fill-opacity: .55; } .small .lane-smiles { fill-opacity: .8; }
        .moment-mark { fill: var(--second); } .small a:hover .moment-band { fill-opacity: .3; } .small a:focus { outline: none; } .small a:focus-visible .moment-band { fill-opacity: .3; stroke: var(--ink); stroke-width: 2px; }
        @media (max-width: 60rem) { .row { grid-template-columns: 10rem minmax(0, 1fr); row-gap: .5rem; } .about { grid-column: 1 / -1; } }
        @media (max-width: 40rem) { .row { grid-template-columns: 8rem minmax(0, 1fr); column-gap: .75rem; } .measures { font-size: .75rem; } .measures small { font-size: .6875rem; } }
        @media print { .tools { display: none; } .row { grid-template-columns: 32mm minmax(0, 1fr); gap: 1mm 3mm; padding: 2mm 0; break-inside: avoid; } .about { grid-column: 1 / -1; } .about, .about .facts, .about .note, .measures { font-size: 7.5pt; line-height: 1.35; } .measures small { font-size: 7pt; } section { margin-top: .8rem; } }

        """#
}
