/** What becomes of findings over runs: seen, fixed, seen again; and never fixed by somebody who did not look. */
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {DurableEvent, Finding, Json, JsonObject, LedgerEntry} from '../../engine/contracts.ts'
import {withIds} from '../../engine/finding.ts'
import {accountIn, entryAfter} from '../../engine/ledger.ts'
import {memoryStore} from '../../engine/store/memory.ts'
import {owner, planOf} from '../suites/store.ts'

type Success = Extract<DurableEvent, {type: 'step.succeeded'}>

const found = (rule: string, path: string, quote = 'x'): Omit<Finding, 'id'> & JsonObject => ({
  rule,
  title: quote,
  message: quote,
  severity: 'low',
  category: 'other',
  confidence: 1,
  path,
  start_line: 1,
  end_line: 1,
  quote,
  recommendation: null,
  source_step: 'scan',
})

interface Scan {
  readonly findings?: readonly (Omit<Finding, 'id'> & JsonObject)[]
  /** Of kind `a`; null: it says nothing of where it looked. */
  readonly looked?: JsonObject | null
  readonly via?: Success['via']
}

function success(atMs: number, {findings = [], looked = {asked: 'one', emptied: []}, via = 'run'}: Scan): Success {
  const output: Json = {findings: withIds(findings), ...(looked !== null && {looked: {a: {rules: {}, ...looked}}})}
  return {
    type: 'step.succeeded',
    atMs,
    stepId: 'scan',
    output,
    via,
    ...(via === 'kept' && {reason: 'kept from run r0'}),
  }
}

/** Entries by their titles, after these events of the runs r1, r2 and so on. */
function folded(...scans: readonly (Scan | Success)[]): {[title: string]: string} {
  const entries = new Map<string, LedgerEntry>()
  for (const [index, scan] of scans.entries()) {
    const event = 'type' in scan ? scan : success(index + 1, scan)
    const account = accountIn(`r${index + 1}`, event)
    if (account === null) continue
    for (const id of new Set([...entries.keys(), ...account.found.keys()])) {
      const after = entryAfter(entries.get(id), account, id)
      if (after !== undefined) entries.set(id, after)
    }
  }
  return Object.fromEntries([...entries.values()].map(entry => [entry.title, inWords(entry)]))
}

function inWords({firstSeen, lastSeen, fixed, again}: LedgerEntry): string {
  const ends = [fixed === null ? '' : ` fixed ${fixed.runId}`, again === null ? '' : ` again ${again.runId}`]
  return `${firstSeen.runId}-${lastSeen.runId}${ends.join('')}`
}

const one = found('a/x', 'one.ts', 'one')
const two = found('a/x', 'two.ts', 'two')
const emptied = (...paths: string[]) => ({asked: 'one', emptied: paths})

describe('a finding', () => {
  test('is there from the run that first saw it to the one that did last', () => {
    expect(folded({findings: [one]}, {findings: [one, two]}, {findings: [one, two]})).toEqual({
      one: 'r1-r3',
      two: 'r2-r3',
    })
  })

  test('that is not found any more in a file that was looked into is fixed', () => {
    expect(folded({findings: [one, two]}, {findings: [two], looked: emptied('one.ts')})).toEqual({
      one: 'r1-r1 fixed r2',
      two: 'r1-r2',
    })
  })

  test('is fixed where another of its kind is still found in the file, for then it was looked into', () => {
    const other = found('a/y', 'one.ts', 'other')
    expect(folded({findings: [one, other]}, {findings: [other]})).toEqual({one: 'r1-r1 fixed r2', other: 'r1-r2'})
  })

  test('is not fixed by a scan that did not look into its file', () => {
    expect(folded({findings: [one, two]}, {findings: [two]}, {findings: [two]})).toEqual({one: 'r1-r1', two: 'r1-r3'})
  })

  test('is not fixed by a look at its file for another kind', () => {
    const elsewhere = {findings: [found('b/x', 'one.ts', 'b')], looked: null}
    expect(folded({findings: [one]}, elsewhere)).toEqual({one: 'r1-r1', b: 'r2-r2'})
  })

  test('is not fixed by somebody who looked for something else in its file', () => {
    const narrower = {findings: [], looked: {asked: 'other', emptied: ['one.ts']}}
    expect(folded({findings: [one]}, narrower)).toEqual({one: 'r1-r1'})
  })

  test('may be fixed by either of two ways of looking that have both found it', () => {
    const other = {asked: 'other', emptied: []}
    const scans = [{findings: [one]}, {findings: [one], looked: other}, {looked: emptied('one.ts')}]
    expect(folded(...scans)).toEqual({one: 'r1-r2 fixed r3'})
  })

  test('that compares files is not fixed where other files were compared', () => {
    const asked = (rule: string, files: string[] = []) => ({asked: 'one', rules: {'a/x': rule}, emptied: files})
    const first = {findings: [one], looked: asked('all files')}
    expect(folded(first, {looked: asked('some files', ['one.ts'])})).toEqual({one: 'r1-r1'})
    expect(folded(first, {looked: asked('all files', ['one.ts'])})).toEqual({one: 'r1-r1 fixed r2'})
  })

  test('that is found again after it was fixed says since when, and keeps when it was first seen', () => {
    const scans = [{findings: [one]}, {looked: emptied('one.ts')}, {findings: [one]}, {findings: [one]}]
    expect(folded(...scans)).toEqual({one: 'r1-r4 again r3'})
  })

  test('like another one in its file is counted by itself', () => {
    const three = (title: string) => ({...found('a/x', 'one.ts', 'same'), title})
    const scans = [
      {findings: [three('first'), three('second'), three('third')]},
      {findings: [three('first'), three('second')]},
    ]
    expect(folded(...scans)).toEqual({first: 'r1-r2', second: 'r1-r2', third: 'r1-r1 fixed r2'})
  })
})

describe('a step', () => {
  test('that ended at its limit adds findings and fixes none', () => {
    const cut = {findings: [two], looked: emptied('one.ts'), via: 'partial'} as const
    expect(folded({findings: [one]}, cut)).toEqual({one: 'r1-r1', two: 'r2-r2'})
  })

  test('whose success is kept tells nothing new', () => {
    expect(folded({findings: [one]}, {findings: [two], looked: emptied('one.ts'), via: 'kept'})).toEqual({one: 'r1-r1'})
  })

  test('that the cache spared has looked at the same files', () => {
    const spared = {looked: emptied('one.ts'), via: 'cache'} as const
    expect(folded({findings: [one]}, spared)).toEqual({one: 'r1-r1 fixed r2'})
  })

  test('that failed tells nothing, whatever it left behind', () => {
    const {output} = success(2, {findings: [two], looked: emptied('one.ts')})
    const failure = {code: 'STEP_EXIT_STATUS', message: '', retryable: true} as const
    const failed: DurableEvent = {type: 'step.failed', atMs: 2, stepId: 'scan', failure, output, retryAtMs: null}
    expect(accountIn('r2', failed)).toBeNull()
  })

  test('with items looks with each of them', () => {
    const item = (findings: readonly (Omit<Finding, 'id'> & JsonObject)[], files: string[]) => ({
      outputs: {findings: withIds(findings), looked: {a: {asked: 'one', rules: {}, emptied: files}}},
    })
    const output = {findings: withIds([two]), items: [item([], ['one.ts']), item([two], []), {outputs: null}]}
    const event: Success = {type: 'step.succeeded', atMs: 2, stepId: 'scan', output, via: 'run'}
    expect(folded({findings: [one, two]}, event)).toEqual({one: 'r1-r1 fixed r2', two: 'r1-r2'})
  })

  test('with items that look in ways of their own keeps apart who found what', () => {
    const item = (asked: string, findings: readonly (Omit<Finding, 'id'> & JsonObject)[]) => ({
      outputs: {findings: withIds(findings), looked: {a: {asked, rules: {}, emptied: ['one.ts']}}},
    })
    const output = {findings: withIds([one]), items: [item('other', []), item('one', [one])]}
    const event: Success = {type: 'step.succeeded', atMs: 1, stepId: 'scan', output, via: 'run'}
    const byOther = {looked: {asked: 'other', emptied: ['one.ts']}}
    expect(folded(event, byOther)).toEqual({one: 'r1-r1'})
    expect(folded(event, byOther, {looked: emptied('one.ts')})).toEqual({one: 'r1-r1 fixed r3'})
  })

  test.each<[string, Json]>([
    ['nothing', null],
    ['no findings', {looked: {a: {asked: 'one', emptied: ['one.ts']}}}],
    ['findings that are none', {findings: 'many', looked: []}],
  ])('whose output holds %s tells nothing', (_what, output) => {
    expect(accountIn('r2', {type: 'step.succeeded', atMs: 2, stepId: 'scan', output, via: 'run'})).toBeNull()
  })

  test('whose output was made by a program may hold anything', () => {
    const hostile = fc.record({
      findings: fc.array(fc.oneof(fc.jsonValue(), fc.constant<Json>(withIds([one])[0] ?? null))),
      looked: fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom('a', '__proto__'), fc.jsonValue())),
      items: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
    })
    fc.assert(
      fc.property(hostile, output => {
        const json: Json = JSON.parse(JSON.stringify(output))
        folded({findings: [one, two]}, {type: 'step.succeeded', atMs: 2, stepId: 's', output: json, via: 'run'})
      }),
    )
  })
})

/** Files of a workspace, each with the marks in it; a scan looks at some of the files, for one of two sets of marks. */
interface Round {
  readonly marks: readonly (readonly [string, string])[]
  readonly files: readonly string[]
  readonly way: 'all' | 'few'
  readonly isWhole: boolean
}

const files = ['a.ts', 'b.ts', 'c.ts']
const ways = {all: ['m', 'n'], few: ['m']} as const
const round: fc.Arbitrary<Round> = fc.record({
  marks: fc.uniqueArray(fc.tuple(fc.constantFrom(...files), fc.constantFrom('m', 'n')), {
    selector: ([path, mark]) => `${path} ${mark}`,
  }),
  files: fc.subarray(files),
  way: fc.constantFrom('all', 'few'),
  isWhole: fc.boolean(),
})

/**
 * Said in another way than the ledger says it: of each mark, in the order of the rounds, what was seen and what was not.
 * A mark is fixed by a whole look into its file in a way in which it has been found before.
 */
function modelOf(rounds: readonly Round[]): {[mark: string]: string} {
  const story: {[mark: string]: string} = {}
  for (const path of files) {
    for (const mark of ways.all) {
      const sights = rounds.map(({marks, files: looked, way, isWhole}) => {
        if (!looked.includes(path)) return 'not looked'
        if (marks.some(([file, name]) => file === path && name === mark) && ways[way].some(name => name === mark))
          return way
        return isWhole ? `no ${way}` : 'not looked'
      })
      const isSeen = (sight: string | undefined) => sight === 'all' || sight === 'few'
      const seen = sights.flatMap((sight, at) => (isSeen(sight) ? [at] : []))
      const [first] = seen
      const last = seen.at(-1)
      if (first === undefined || last === undefined) continue
      const foundWays = (before: number) => new Set(sights.slice(0, before).filter(isSeen))
      const isFixing = (at: number) => [...foundWays(at)].some(way => sights[at] === `no ${way}`)
      const again = seen.filter((at, index) => {
        const before = seen[index - 1]
        return (
          before !== undefined && sights.some((_, between) => between > before && between < at && isFixing(between))
        )
      })
      const fixedAt = sights.findIndex((_, at) => at > last && isFixing(at))
      const parts = [`r${first + 1}-r${last + 1}`]
      if (fixedAt >= 0) parts.push(`fixed r${fixedAt + 1}`)
      if (again.length > 0) parts.push(`again r${(again.at(-1) ?? 0) + 1}`)
      story[`${path} ${mark}`] = parts.join(' ')
    }
  }
  return story
}

function scanOf({marks, files: looked, way, isWhole}: Round): Scan {
  const findings = marks
    .filter(([path, mark]) => looked.includes(path) && ways[way].some(name => name === mark))
    .map(([path, mark]) => found(`a/${mark}`, path, `${path} ${mark}`))
  const empty = looked.filter(path => !findings.some(finding => finding.path === path))
  return {findings, looked: {asked: way, emptied: empty}, via: isWhole ? 'run' : 'partial'}
}

test('over any sequence of scans the ledger says what a plain reading of them says', () => {
  fc.assert(
    fc.property(fc.array(round, {maxLength: 12}), rounds => {
      expect(folded(...rounds.map(scanOf))).toEqual(modelOf(rounds))
    }),
    {numRuns: 1_000},
  )
})

test('a store holds what folding its logs in their order gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(round, {maxLength: 6}), async rounds => {
      const store = memoryStore()
      for (const [index, scan] of rounds.map(scanOf).entries()) {
        const runId = `r${index + 1}`
        const source = {path: '/m.yaml', sha256: ''}
        await store.createRun({runId, plan: planOf('m'), source, workspace: '..', createdAtMs: 1, owner})
        await store.append(runId, [success(index + 1, scan)])
      }
      const entries = await store.ledger.entries('..', {open: true, fixed: 'ever'})
      expect(Object.fromEntries(entries.map(entry => [entry.title, inWords(entry)]))).toEqual(modelOf(rounds))
    }),
    {numRuns: 50},
  )
})
