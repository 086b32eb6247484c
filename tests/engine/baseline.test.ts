import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compareMuted, formatBaseline, type MutedFinding, mergeMuted} from '../../engine/baseline.ts'
import {severities} from '../../engine/finding.ts'

const muted: fc.Arbitrary<MutedFinding> = fc.record(
  {
    id: fc.string({minLength: 1, unit: 'binary'}),
    rule: fc.constantFrom('todos/todo', 'secrets/key'),
    severity: fc.constantFrom(...severities),
    path: fc.string({unit: 'binary'}),
    title: fc.string({unit: 'binary'}),
  },
  {requiredKeys: ['id']},
)

describe('a baseline', () => {
  test('has one finding on each line, and comes back as it was written', () => {
    fc.assert(
      fc.property(fc.array(muted), findings => {
        const text = formatBaseline(findings)
        expect(JSON.parse(text)).toEqual({version: 1, findings: findings.toSorted(compareMuted)})
        expect(text.split('\n')).toHaveLength(findings.length === 0 ? 5 : findings.length + 6)
      }),
    )
  })

  test('is the same text in whatever order things were found', () => {
    fc.assert(
      fc.property(fc.uniqueArray(muted, {selector: ({id}) => id}), findings => {
        expect(formatBaseline(findings.toReversed())).toBe(formatBaseline(findings))
      }),
    )
  })

  test('that gains a finding gains a line, and changes at most the comma of another', () => {
    fc.assert(
      fc.property(fc.uniqueArray(muted, {selector: ({id}) => id, minLength: 2}), ([added, ...findings]) => {
        if (added === undefined) return
        const lines = (list: readonly MutedFinding[]) => formatBaseline(list).replaceAll('},\n', '}\n').split('\n')
        const kept = lines([added, ...findings]).filter(line => !lines([added]).slice(3, 4).includes(line))
        expect(kept).toEqual(lines(findings).filter(line => !lines([added]).slice(3, 4).includes(line)))
      }),
    )
  })

  test('mutes each finding once, as the first list has it', () => {
    const merged = mergeMuted([{id: 'a', severity: 'high'}], [{id: 'b'}, {id: 'a', severity: 'low'}])
    expect(merged).toEqual([{id: 'a', severity: 'high'}, {id: 'b'}])
  })
})
