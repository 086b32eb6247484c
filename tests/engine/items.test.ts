import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Json} from '../../engine/contracts.ts'
import {itemsOfMatrix, itemsOfValues, type Listing, staticItems} from '../../engine/items.ts'

function listed(listing: Listing | null) {
  if (listing === null || !('items' in listing)) throw new Error(JSON.stringify(listing))
  return listing.items
}

const labels = (values: Json) => listed(itemsOfValues(values, 100)).map(({label}) => label)

describe('items', () => {
  test('of a list are its values', () => {
    const values = ['a', 2, {name: 'c'}, null, true]
    expect(listed(itemsOfValues(values, 100)).map(({value}) => value)).toEqual(values)
  })

  test('of a map are pairs of key and value, called by the key', () => {
    const items = listed(itemsOfValues({api: {port: 80}, web: 3}, 100))
    expect(items).toMatchObject([
      {label: 'api', value: {key: 'api', value: {port: 80}}},
      {label: 'web', value: {key: 'web', value: 3}},
    ])
  })

  test('are called by what they are, a mapping by its name where it has one, on one short line', () => {
    expect(labels(['src/a.ts', 'two\nlines\u001b[1m', '', 5, false])).toEqual([
      'src/a.ts',
      'two lines [1m',
      '(empty)',
      '5',
      'false',
    ])
    expect(labels([{name: 'api', port: 1}, {id: 7}, {port: 1}, [1, 2]])).toEqual(['api', '7', '{"port":1}', '[1,2]'])
    const [long = '', wide = ''] = labels(['x'.repeat(5_000), Array.from({length: 500}, () => 1)])
    expect([long.length, wide.length]).toEqual([200, 80])
  })

  test('of a matrix are called by their axes', () => {
    const items = listed(itemsOfMatrix({os: ['linux'], target: [{name: 'x64', bits: 64}]}, 100))
    expect(items.map(({label}) => label)).toEqual(['os=linux, target=x64'])
  })

  test('have keys of their content: the same wherever they stand, whatever the order of their keys', () => {
    const keyOf = (values: Json, index: number) => listed(itemsOfValues(values, 100))[index]?.key
    expect(keyOf(['a', 'b'], 1)).toBe(keyOf(['b'], 0))
    expect(keyOf([{x: 1, y: 2}], 0)).toBe(keyOf([{y: 2, x: 1}], 0))
    expect(keyOf(['1'], 0)).not.toBe(keyOf([1], 0))
    expect(keyOf(['a'], 0)).toMatch(/^[0-9a-f]{64}$/)
  })

  test('that are equal are told apart by a number', () => {
    const [first, , second, third] = listed(itemsOfValues(['a', 'b', 'a', 'a'], 100))
    expect([second?.key, third?.key]).toEqual([`${first?.key}#2`, `${first?.key}#3`])
  })

  test('never share a key', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(3), fc.constantFrom('1', 'a', '')), {maxLength: 30}), values => {
        const keys = listed(itemsOfValues(values, 100)).map(({key}) => key)
        expect(new Set(keys).size).toBe(values.length)
      }),
    )
  })

  test('beyond the most that are allowed are counted, not made', () => {
    const axis = Array.from({length: 1_000}, (_, index) => index)
    expect(itemsOfValues(axis, 999)).toEqual({tooMany: 1_000})
    expect(itemsOfValues(Object.fromEntries(axis.map(key => [key, key])), 999)).toEqual({tooMany: 1_000})
    expect(itemsOfMatrix({a: axis, b: axis, c: axis}, 10_000)).toEqual({tooMany: 1_000_000_000})
    expect(itemsOfMatrix({include: axis.map(a => ({a}))}, 999)).toEqual({tooMany: 1_000})
  })

  test.each([
    [5, 'is 5, neither a list nor a map'],
    ['a, b', 'is a text, neither a list nor a map'],
    [null, 'is null, neither a list nor a map'],
  ])('are none of %j', (values, problem) => {
    expect(itemsOfValues(values, 100)).toEqual({problem})
  })

  test('are known before the run only where nothing has to be evaluated or looked for', () => {
    expect(listed(staticItems({kind: 'values', written: ['a']}, 10))).toHaveLength(1)
    expect(listed(staticItems({kind: 'matrix', written: {a: [1, 2]}}, 10))).toHaveLength(2)
    expect(staticItems({kind: 'values', written: ['a', {b: '${{ inputs.b }}'}]}, 10)).toBeNull()
    expect(staticItems({kind: 'matrix', written: '${{ inputs.b }}'}, 10)).toBeNull()
    expect(staticItems({kind: 'glob', patterns: ['*.ts']}, 10)).toBeNull()
  })
})
