import {readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import {type Citation, type Proof, prove, type SourceLines, sourceLines} from '../../llm/proof/prove.ts'

const text = `import {open} from 'node:fs'

export function total(rows: Row[]) {
  let sum = 0
  for (const row of rows) sum += row.amount
  return sum
}

export function average(rows: Row[]) {
  let sum = 0
  for (const row of rows) sum += row.amount
  return sum / rows.length
}
`
const source = sourceLines(text)
const cite = (startLine: number, quote: string, endLine = startLine): Citation => ({startLine, endLine, quote})

describe('a cited line', () => {
  const cases: readonly [what: string, citation: Citation, expected: Partial<Proof>][] = [
    [
      'is proven where it stands',
      cite(12, '  return sum / rows.length'),
      {kind: 'proven', startLine: 12, movedBy: 0, quote: 'return sum / rows.length'},
    ],
    ['moves to where its quote stands', cite(3, 'return sum / rows.length'), {startLine: 12, movedBy: 9}],
    ['moves to the nearest of several places', cite(10, 'for (const row of rows) sum += row.amount'), {startLine: 11}],
    [
      'with several places none of which is near is doubtful',
      cite(300, 'for (const row of rows) sum += row.amount'),
      {kind: 'proven', startLine: 11, isDoubtful: true},
    ],
    [
      'with several places one of which is near is not',
      cite(7, 'for (const row of rows) sum += row.amount'),
      {startLine: 5, isDoubtful: false},
    ],
    ['that stands once is not doubtful, however far off', cite(900, 'export function average'), {isDoubtful: false}],
    ['may be indented in another way', cite(12, '\treturn   sum / rows.length  '), {startLine: 12}],
    ['may carry the number that it was sent with', cite(12, '12|   return sum / rows.length'), {startLine: 12}],
    ['may go on over several lines', cite(12, '\n  return sum / rows.length\n}'), {startLine: 12}],
    ['may be cut short', cite(9, 'export function average(rows…'), {startLine: 9}],
    [
      'keeps its length when it moves',
      cite(1, 'export function average(rows: Row[]) {', 4),
      {startLine: 9, endLine: 12},
    ],
    ['does not reach beyond the file', cite(12, 'return sum / rows.length', 99), {startLine: 12, endLine: 13}],
    ['that is too short is refused', cite(13, '}'), {kind: 'rejected', why: 'short'}],
    ['that is nothing but space is refused', cite(2, ' \n\t'), {kind: 'rejected', why: 'short'}],
    ['that stands nowhere is refused', cite(5, 'sum += row.price'), {kind: 'rejected', why: 'not_found'}],
    ['is refused where its dots stand for too much', cite(5, 'for ( ...'), {kind: 'rejected', why: 'not_found'}],
  ]
  test.each(cases)('%s', (_what, citation, expected) => {
    expect(prove(citation, source)).toMatchObject(expected)
  })

  test('is found where a secret was hidden from the model, and shows no more than the model has seen', () => {
    const secret = sourceLines("const a = 1\nconst key = 'sk-hunter2-correct', other = 2\n")
    expect(prove(cite(1, "const key = '<SECRET:api-key:1>', other = 2"), secret)).toMatchObject({
      startLine: 2,
      quote: "const key = '<SECRET:api-key:1>', other = 2",
    })
    expect(prove(cite(2, 'const key = '), secret)).toMatchObject({startLine: 2, quote: 'const key ='})
    expect(prove(cite(2, "const key = '***', another"), secret)).toEqual({kind: 'rejected', why: 'not_found'})
    expect(prove(cite(2, '<SECRET:api-key:1>'), secret)).toEqual({kind: 'rejected', why: 'not_found'})
    expect(prove(cite(2, "= '<SECRET:x:1>'"), secret)).toEqual({kind: 'rejected', why: 'not_found'})
  })

  test('is found whatever ends the lines, and behind a byte order mark', () => {
    const windows = sourceLines(`\uFEFF${text.replaceAll('\n', '\r\n')}`)
    expect(prove(cite(1, "import {open} from 'node:fs'"), windows)).toMatchObject({startLine: 1, movedBy: 0})
    expect(windows.lines).toEqual(source.lines)
  })

  test('is looked for in an empty file without a fault', () => {
    expect(prove(cite(1, 'anything at all'), sourceLines(''))).toEqual({kind: 'rejected', why: 'not_found'})
  })
})

describe('20,000 simulated citations over real files', () => {
  const root = dirname(dirname(import.meta.dirname))
  const files = globSync(['{engine,cli,report,scan,steps}/**/*.ts'], {cwd: root, ignore: ['**/*.gen.ts']})
    .sort()
    .map(path => sourceLines(readFileSync(join(root, path), 'utf8')))
    .filter(file => citable(file).length > 20)
  const chance = seeded(7)
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(chance() * list.length)]
    if (found === undefined) throw new Error('nothing to pick from')
    return found
  }

  /** Where numbers go wrong: not at all for a good third, a little for most, anywhere for the rest. */
  const wrongNumber = (line: number, file: SourceLines): number => {
    const kind = chance()
    if (kind < 0.365) return line
    const off = kind < 0.85 ? 1 + Math.floor(chance() * 12) : Math.floor(chance() * file.lines.length)
    return Math.max(1, line + (chance() < 0.5 ? -off : off))
  }
  const asCopied = (line: string): string => {
    const kind = chance()
    if (kind < 0.6) return line
    if (kind < 0.8) return line.trim()
    return kind < 0.9 ? `  ${line.trim().replaceAll(' ', '  ')}` : line.trim().slice(0, Math.max(20, line.length - 10))
  }

  test('true ones are put on the right line, in the share that was measured', () => {
    let right = 0
    let byNumber = 0
    const count = 10_000
    for (let at = 0; at < count; at++) {
      const file = pick(files)
      const line = pick(citable(file))
      const startLine = wrongNumber(line, file)
      if (startLine === line) byNumber++
      const proof = prove({startLine, endLine: startLine, quote: asCopied(file.lines[line - 1] ?? '')}, file)
      if (proof.kind === 'proven' && proof.startLine === line) right++
    }
    expect(byNumber / count).toBeLessThan(0.4)
    expect(right / count).toBeGreaterThan(0.97)
  })

  test('made up ones are refused, but for two in a thousand', () => {
    let taken = 0
    let strictly = 0
    let inRange = 0
    const count = 10_000
    for (let at = 0; at < count; at++) {
      const file = pick(files)
      const real = pick(files)
      const quote = madeUp(real.lines[pick(citable(real)) - 1] ?? '', chance)
      const startLine = 1 + Math.floor(chance() * 400)
      if (startLine <= file.lines.length) inRange++
      const proof = prove({startLine, endLine: startLine, quote}, file)
      if (proof.kind === 'proven') taken++
      if (proof.kind === 'proven' && !proof.isDoubtful) strictly++
    }
    expect(inRange / count).toBeGreaterThan(0.2)
    expect(taken / count).toBeLessThanOrEqual(0.002)
    expect(strictly / count).toBeLessThanOrEqual(0.001)
  })
})

/** Numbers of the lines that say enough to be quoted. */
function citable({lines}: SourceLines): readonly number[] {
  return lines.flatMap((line, index) => (line.trim().length >= 12 ? [index + 1] : []))
}

/** As a model makes code up: it looks like the real thing, with another name in it. */
function madeUp(line: string, chance: () => number): string {
  const words = [...line.matchAll(/[A-Za-z_]{4,}/g)]
  const word = words[Math.floor(chance() * words.length)]?.[0]
  return word === undefined
    ? `${line.trim()} // handled`
    : line.replace(word, `${word}${chance() < 0.5 ? 'Value' : 'Impl'}`)
}

/** Mulberry32: the same citations on every machine. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
