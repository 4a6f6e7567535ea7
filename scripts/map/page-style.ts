export const pageStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1c2430, #e6e9ee); --soft: light-dark(#566173, #9aa5b4); --line: light-dark(#e1e5ea, #333a44);
  --ground: light-dark(#fff, #14181d); --card: light-dark(#f6f7f9, #1b2027); --covered: light-dark(#1f6f54, #3fae86); --people: light-dark(#d9902f, #e0a050);
  --unsure: light-dark(#8bbfa9, #2b6b55); --unknown: light-dark(#7c5cbf, #a98ce6); --nobody: light-dark(#c3cad3, #4a535f); --asked: light-dark(#6aa3d5, #4f86b8); }
body { font: 16px/1.5 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; color: var(--ink); background: var(--ground); margin: 0; }
main { max-width: 66rem; margin: 2.5rem auto 4rem; padding: 0 1.25rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; } h2 { font-size: 1.3rem; margin: 3.25rem 0 .5rem; } h3 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
p { max-width: 46rem; margin: .4rem 0 .9rem; } .lead, small, .soft { color: var(--soft); } small { font-size: .85rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); gap: .75rem; margin: 1.5rem 0; }
.cards > div { background: var(--card); border-radius: 10px; padding: .9rem 1.1rem; } .cards b { display: block; font-size: 1.9rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.cards span { display: block; font-weight: 600; } .cards small { display: block; margin-top: .2rem; }
.bar { display: flex; height: .8rem; border-radius: 3px; overflow: hidden; min-width: 6rem; } .bar.whole { height: 2rem; border-radius: 6px; gap: 2px; } .bar span { display: block; }
.legend { list-style: none; padding: 0; margin: .6rem 0 0; display: grid; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); gap: .15rem 1.5rem; } .legend i { display: inline-block; width: .8rem; height: .8rem; border-radius: 3px; margin-right: .5rem; vertical-align: -1px; } .legend.line { display: flex; flex-wrap: wrap; margin: .25rem 0 .75rem; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; padding: .3rem .9rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: middle; font-weight: 400; }
thead th { color: var(--soft); font-size: .85rem; vertical-align: bottom; } td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } tbody th small { display: block; line-height: 1.1; } td.plot { width: 26%; }
tfoot th, tfoot td { font-weight: 600; border-bottom: 0; }
.scroll { overflow-x: auto; } svg { max-width: 100%; height: auto; display: block; } svg text { font-size: 11px; fill: var(--soft); } .grid { stroke: var(--line); }
.plots { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(26rem, 100%), 1fr)); gap: 1rem 2.5rem; }
.covered { background: var(--covered); fill: var(--covered); } .people { background: var(--people); fill: var(--people); } .unsure { background: var(--unsure); fill: var(--unsure); }
.unknown { background: var(--unknown); fill: var(--unknown); } .nobody { background: var(--nobody); fill: var(--nobody); } .asked { background: var(--asked); fill: var(--asked); } .heat { fill: var(--covered); }
article { border: 1px solid var(--line); border-radius: 10px; padding: 1rem 1.25rem; margin: 1rem 0; } article h3 { margin: 0 0 .2rem; font-size: 1.1rem; } article p { margin: .3rem 0; }
blockquote { margin: .3rem 0; padding: .1rem 0 .1rem .8rem; border-left: 3px solid var(--line); } blockquote small { margin-left: .4rem; }
details { margin-top: .6rem; } summary { cursor: pointer; color: var(--soft); } pre { background: var(--card); border-radius: 8px; padding: .8rem 1rem; overflow-x: auto; font-size: .85rem; line-height: 1.45; }
.warn { border-left: 3px solid var(--people); padding-left: .8rem; } code { font-size: .9em; }
@media print { main { max-width: none; margin: 0; } article, tr { break-inside: avoid; } }
`;
