import {expect, test} from 'vitest'
import {compareFindings, fingerprint, withIds} from '../../engine/finding.ts'
import {finding} from '../report/sample-document.ts'

const of = {rule: 'todos/todo', path: 'a.ts', quote: 'TODO: write it'}

test('a fingerprint is the same on every machine and in every version', () => {
  expect(fingerprint(of)).toBe('0556f891a44e0091')
})

test('a fingerprint does not change with white space, but with everything else', () => {
  expect(fingerprint({...of, quote: '  TODO:\twrite\n it '})).toBe(fingerprint(of))
  const others = [
    {...of, rule: 'x'},
    {...of, path: 'b.ts'},
    {...of, quote: 'TODO: write'},
  ]
  expect(new Set([of, ...others].map(fingerprint)).size).toBe(4)
})

test('where rule ends and path begins makes a difference', () => {
  expect(fingerprint({rule: 'a', path: 'bc', quote: ''})).not.toBe(fingerprint({rule: 'ab', path: 'c', quote: ''}))
})

test('equal findings get ids of their own, in the order given', () => {
  const [first, second, other, third] = withIds([of, of, {...of, path: 'b.ts'}, of].map(over => finding(over)))
  expect([second?.id, third?.id]).toEqual([`${first?.id}-2`, `${first?.id}-3`])
  expect(other?.id).toBe(fingerprint({...of, path: 'b.ts'}))
})

test('findings are ordered by severity, then path, then line', () => {
  const ordered = [
    finding({severity: 'critical', path: 'z.ts'}),
    finding({severity: 'low', path: 'B.ts'}),
    finding({severity: 'low', path: 'a.ts', start_line: 9}),
    finding({severity: 'low', path: 'a.ts', start_line: 10}),
    finding({severity: 'info', path: 'a.ts'}),
  ]
  expect(ordered.toReversed().sort(compareFindings)).toEqual(ordered)
})
