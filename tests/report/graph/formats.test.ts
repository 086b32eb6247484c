import {spawnSync} from 'node:child_process'
import {describe, expect, test} from 'vitest'
import {renderDot} from '../../../report/graph/dot.ts'
import {renderMermaid} from '../../../report/graph/mermaid.ts'
import {planGraph} from '../../../report/graph/model.ts'
import {renderText} from '../../../report/graph/text.ts'
import {painted, unpainted} from '../../../report/paint.ts'
import {planOf} from '../run-of-events.ts'

const hasDot = spawnSync('dot', ['-V']).status === 0

const hostile = [
  'quote " and \\ backslash',
  'ends with a backslash \\',
  '"] --> s9["stolen',
  '%% comment\nend\nsubgraph x',
  '<script>alert(1)</script> &lt; &amp; #quot; #35;',
  '`markdown` **bold**',
  '1. list',
  '2) list',
  '- list',
  '}} -.-> | ; {',
  '\u001b[31mred\u001b[0m \u202Egnp.exe',
  '\\N \\G \\l \\n \\"',
]
const hostilePlan = planOf(
  ...hostile.map((name, number) => ({
    id: number === 3 ? 'end' : `s-${number}`,
    name,
    dependsOn: number === 0 ? [] : ['s-0'],
    condition: {text: `contains(${JSON.stringify(name)}, 'x')`, usesStatus: false},
  })),
)
const graph = planGraph(hostilePlan)

/** What DOT and Mermaid make of a text again. */
const oneLineOf = (text: string): string =>
  text.replaceAll('\u001b[31m', '').replaceAll('\u001b[0m', '').replaceAll('\u202E', '').replace(/\s+/g, ' ').trim()

describe('whatever stands in names and conditions', () => {
  test('a drawing in text has one row for each step, and no escapes', () => {
    const rows = renderText(graph, {columns: 80, paint: unpainted}).split('\n')
    expect(rows.filter(row => row.includes('●'))).toHaveLength(hostile.length)
    expect(rows.every(row => row.length <= 80)).toBe(true)
    expect(rows.join('')).not.toMatch(/\p{Cc}|\u202E/u)
  })

  test('Mermaid sees nodes, edges and labels without a character that could end one', () => {
    const [first, ...lines] = renderMermaid(graph).trimEnd().split('\n')
    expect(first).toBe('flowchart TD')
    const label = '"(?:[\\p{L}\\p{N}\\p{M} .,_()/+-]|#\\d+;|<br/>)+"'
    const node = new RegExp(`^  s\\d+(?:\\[${label}\\]|\\(\\[${label}\\]\\)|\\{\\{${label}\\}\\})$`, 'u')
    const edge = new RegExp(`^  s\\d+ (?:-->|-\\.->)(?:\\|${label}\\|)? s\\d+$`, 'u')
    expect(lines.filter(line => !node.test(line) && !edge.test(line))).toEqual([])
    expect(lines.filter(line => node.test(line))).toHaveLength(hostile.length)
    const labels = lines.flatMap(line => /"(.*)"/.exec(line)?.[1]?.split('<br/>')[1] ?? [])
    const decoded = labels.map(text => text.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))))
    expect(decoded).toEqual(hostile.map(oneLineOf))
  })

  test('DOT sees nodes, edges and attributes in quotes that close', () => {
    const lines = renderDot(graph).trimEnd().split('\n').slice(2, -1)
    const text = '"(?:[^"\\\\]|\\\\.)*"'
    const attribute = `\\w+=(?:${text}|\\w+)`
    const statement = new RegExp(`^  (?:node|edge|${text}(?: -> ${text})?)(?: \\[${attribute}(?:, ${attribute})*\\])?$`)
    expect(lines.filter(line => !statement.test(line))).toEqual([])
  })

  test.runIf(hasDot)('Graphviz draws it, with every label as it was meant', () => {
    const {status, stdout, stderr} = spawnSync('dot', ['-Tsvg'], {input: renderDot(graph), encoding: 'utf8'})
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
    const texts = Array.from(stdout.matchAll(/<text [^>]*>(.*)<\/text>/g), ([, text = '']) =>
      text
        .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
        .replaceAll('&quot;', '"')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('\u00a0', ' ')
        .replaceAll('&amp;', '&'),
    )
    for (const name of hostile) expect(texts).toContain(oneLineOf(name))
  })
})

describe('a plan with everything', () => {
  const plan = planOf(
    {id: 'fetch', name: 'Get the sources'},
    {id: 'mirror', standby: true},
    {
      id: 'build',
      dependsOn: ['fetch'],
      rule: {kind: 'conditional', onFailure: {fetch: {kind: 'alternative', stepId: 'mirror'}}},
    },
    {id: 'lint', excluded: {platform: 'linux', only: ['windows', 'macos']}},
    {
      id: 'test',
      dependsOn: ['build', 'lint'],
      rule: {kind: 'conditional', onFailure: {lint: {kind: 'warn'}}},
    },
    {id: 'first', dependsOn: ['build', 'lint'], rule: {kind: 'any'}},
    {
      id: 'tell',
      dependsOn: ['test', 'first'],
      rule: {kind: 'best-effort'},
      condition: {text: 'failure()', usesStatus: true},
    },
  )
  const whole = planGraph(plan)

  test('is layered, with the edges beside the steps', () => {
    expect(renderText(whole, {columns: 80, paint: unpainted})).toBe(`nightly: 7 steps in 5 layers

1  ●        fetch  "Get the sources"
   ├─╮
   │ │ ●    lint  for windows and macos only
   │ │ ├─╮
2  ○ │ │ │  mirror  stands in for fetch
   ╰─┤ │ │
3    ● │ │  build  or with mirror
     ╰─┼─┤
4      ● │  test  also without lint
       │ ●  first  one of them is enough
       ├─╯
5      ●    tell  however they end, if failure()
`)
  })

  test('names what each step waits for where there are too many lines to follow', () => {
    const ids = Array.from({length: 20}, (_, number) => `part-${number + 1}`)
    const parts = ids.map(id => ({id, dependsOn: ['start']}))
    const wide = planGraph(planOf({id: 'start'}, ...parts, {id: 'join', dependsOn: ids}))
    const rows = renderText(wide, {columns: 60, paint: unpainted}).split('\n')
    expect(rows.slice(2, 5)).toEqual(['1  start', '2  part-1  after start', '   part-2  after start'])
    expect(rows.at(-2)).toBe('3  join  after part-1, part-2, part-3, part-4, part-5 and 1…')
  })

  test('of a run is coloured by how its steps stand, in every format', () => {
    const nodes = whole.nodes.map(node => ({...node, state: node.id === 'fetch' ? ('failed' as const) : null}))
    const ofRun = {...whole, run_id: 'r1', state: 'failed' as const, nodes}
    const text = renderText(ofRun, {columns: 80, paint: painted})
    expect(text).toMatch(/^nightly, run r1 failed: 7 steps in 5 layers\n/)
    expect(text).toContain('\u001b[31mfetch\u001b[0m  \u001b[2mfailed, "Get the sources"\u001b[0m')
    expect(renderDot(ofRun)).toContain('fillcolor="#ffebe9", color="#cf222e"]')
    expect(renderMermaid(ofRun)).toContain(
      'classDef failed fill:#ffebe9,stroke:#cf222e,color:#1f2328\n  class s0 failed',
    )
  })

  test('says in DOT and in Mermaid what each edge means', () => {
    expect(renderDot(whole)).toContain('"fetch" -> "mirror" [label="when it fails", style=dashed]')
    expect(renderMermaid(whole)).toContain('s3 -->|"not required"| s4')
  })
})

test('ten thousand steps are drawn in two seconds, in every format together', () => {
  const steps = Array.from({length: 10_000}, (_, number) => ({
    id: `step-${number}`,
    dependsOn: [number - 1, number - 100, number - 1_000].filter(at => at >= 0).map(at => `step-${at}`),
  }))
  const beganAtMs = performance.now()
  const large = planGraph(planOf(...steps))
  const lines = [renderText(large, {columns: 80, paint: unpainted}), renderMermaid(large), renderDot(large)].map(
    text => text.split('\n').length,
  )
  expect(performance.now() - beganAtMs).toBeLessThan(2_000)
  expect(lines[0]).toBeGreaterThanOrEqual(10_000)
  expect(lines[1]).toBeGreaterThan(30_000)
})
