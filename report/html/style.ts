/** The look of an HTML report: one column on a phone, dark where the reader's system is, and filters without a script. */
import {severities} from '../../engine/finding.ts'

const base = `
:root{color-scheme:light dark;--paper:#fff;--ink:#1c2128;--soft:#59636e;--line:#d1d9e0;--panel:#f6f8fa;
--critical:#a40e26;--high:#bc4c00;--medium:#8a6100;--low:#0b5fc0;--info:#59636e;--on:#fff}
@media (prefers-color-scheme:dark){:root{--paper:#0d1117;--ink:#e6edf3;--soft:#9aa5b1;--line:#30363d;--panel:#161b22;
--critical:#ff7b72;--high:#ffa657;--medium:#e3b341;--low:#79c0ff;--info:#9aa5b1;--on:#0d1117}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:72rem;margin:0 auto;padding:1rem}
h1,h2,h3,h4{line-height:1.25;margin:1.5em 0 .5em}h1{margin-top:.25em;font-size:1.75rem}main>section:first-child h2{margin-top:0}header{padding-bottom:0}
h2{font-size:1.35rem;border-bottom:1px solid var(--line);padding-bottom:.25em}h3{font-size:1.1rem}h4{font-size:1rem;margin:0}
p{margin:.5em 0}a{color:var(--low)}
pre{background:var(--panel);border:1px solid var(--line);border-radius:6px;padding:.6rem;margin:.5em 0;overflow-x:auto;
white-space:pre;overflow-wrap:normal;font:.85rem/1.45 ui-monospace,monospace}
pre.prose{white-space:pre-wrap;overflow-wrap:anywhere}
code{font:.9em ui-monospace,monospace}
.scroll{overflow-x:auto}table{border-collapse:collapse;margin:.5em 0}
th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top;overflow-wrap:normal}
th{background:var(--panel)}td.number{text-align:right}
.unseen{border:1px solid var(--critical);color:var(--critical);border-radius:3px;padding:0 .15em;font:.75em ui-monospace,monospace}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:1rem}
figure{margin:0;padding:.75rem;border:1px solid var(--line);border-radius:6px}
figcaption{font-weight:600;margin-bottom:.5rem}
svg{display:block;width:100%;height:auto}svg text{fill:var(--ink);font:13px system-ui,sans-serif}
fieldset{border:1px solid var(--line);border-radius:6px;margin:.75em 0;padding:.5rem .75rem;min-width:0}
fieldset label{display:inline-flex;gap:.4em;align-items:center;min-height:2.25rem;margin-right:1.1em}
input[type=checkbox]{width:1.15rem;height:1.15rem;flex:none}
.finding{border:1px solid var(--line);border-left:4px solid var(--info);border-radius:6px;padding:.6rem .75rem;margin:.6rem 0}
.facts{color:var(--soft);font-size:.85rem}.failed{border-left:4px solid var(--critical);padding-left:.75rem}
.tag{display:inline-block;border-radius:4px;padding:0 .45em;margin-right:.4em;font-size:.8rem;color:var(--on);background:var(--info)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15rem 1rem;margin:0}dt{color:var(--soft)}dd{margin:0}
footer{border-top:1px solid var(--line);margin-top:2rem;font-size:.9rem}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem}
.filters{display:none}
@media print{.filters{display:none!important}.finding{break-inside:avoid}}`

const ofSeverities = severities
  .map(
    severity =>
      `.finding.${severity}{border-left-color:var(--${severity})}.tag.${severity}{background:var(--${severity})}` +
      `rect.${severity}{fill:var(--${severity})}`,
  )
  .join('\n')

/** With the rules of the filters for so many kinds. A file goes when none of its findings is left to see. */
export function styleFor(kindCount: number): string {
  const boxes = [...severities, ...Array.from({length: kindCount}, (_, index) => `kind-${index}`)]
  const hidden = boxes.map(box => `body:has(#show-${box}:not(:checked)) .finding.${box}{display:none}`)
  const shown = severities.flatMap(severity =>
    Array.from(
      {length: kindCount},
      (_, index) =>
        `body:has(#show-${severity}:checked):has(#show-kind-${index}:checked) .file.${severity}-${index}{display:block}`,
    ),
  )
  // Readers that do not know :has() see everything and no filters.
  return `${base}
${ofSeverities}
@supports selector(body:has(a)){@media screen{.filters{display:block}.file{display:none}
${[...hidden, ...shown].join('\n')}}}
`
}
