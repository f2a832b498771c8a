extension ServeTemplates {
    /// The style sheet of the served pages: that of the reports and of the index, and what forms and the player add.
    static let style = #"""
        {{>style}}
        {{>index-style}}
        .ways { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; font-size: .875rem; margin-bottom: 1.25rem; }
        button, input, select { font: inherit; color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 3px; padding: .25rem .6rem; min-height: 2rem; max-width: 100%; }
        button { cursor: pointer; background: var(--well); } button:disabled { color: var(--muted); cursor: default; }
        button:focus-visible, input:focus-visible, select:focus-visible, video:focus-visible, summary:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        input[type=checkbox] { min-height: 0; width: 1.15rem; height: 1.15rem; vertical-align: middle; } progress { accent-color: var(--accent); vertical-align: middle; width: 10rem; max-width: 100%; }
        .choices { display: flex; flex-wrap: wrap; gap: .5rem; } .recordings { width: 100%; font-size: .875rem; } .recordings th[scope=row] { overflow-wrap: anywhere; min-width: 10rem; } .recordings td:last-child { min-width: 12rem; }
        .recordings td, .recordings tbody th { padding-block: .5rem; vertical-align: middle; } .recordings td:nth-child(3) { white-space: nowrap; } .recordings button { margin: 0 .2rem .2rem 0; }
        .settings { margin-top: 2rem; } .settings h2 { display: inline; } .fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 1.25rem 2rem; margin-top: 1.5rem; }
        .field label { display: block; font-weight: 600; font-size: .9375rem; } .field .note { font-size: .8125rem; margin-top: .3rem; } .field input, .field select { width: 100%; }
        #lessons { margin-top: 3rem; } .law { white-space: pre-line; }
        .player { margin-top: 1rem; } .player video { display: block; width: 100%; max-height: 42vh; background: #000; } .player-tools { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem .6rem; margin-top: .5rem; font-variant-numeric: tabular-nums; } .player .note { font-size: .8125rem; margin-top: .4rem; }
        .playhead { stroke: var(--second); stroke-width: 2px; pointer-events: none; }
        @media (min-width: 90rem) { body:has(.player) { margin-right: 27rem; } .player { position: fixed; top: 1.5rem; right: 1.5rem; width: 24rem; margin: 0; } }
        @media print { .player, .ways { display: none; } }
        .stage { position: relative; max-width: 40rem; margin-top: 1rem; background: #000; } .stage video, .stage canvas { display: block; width: 100%; } .stage canvas { position: absolute; inset: 0; height: 100%; }
        .light { display: inline-flex; align-items: center; gap: .5rem; } .light::before { content: ""; width: .9rem; height: .9rem; border-radius: 50%; border: 2px solid var(--muted); } .light.on::before { background: #c5221f; border-color: #c5221f; }
        .seen { min-height: 3rem; }

        """#
}
