import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Json} from '../../engine/contracts.ts'
import {combinationsOf, expandMatrix, type Matrix, readMatrix} from '../../engine/matrix.ts'

function matrixOf(written: Json): Matrix {
  const matrix = readMatrix(written)
  if ('problem' in matrix) throw new Error(matrix.problem)
  return matrix
}

const expanded = (written: Json) => expandMatrix(matrixOf(written))

describe('a matrix', () => {
  test('gives every combination of its axes, the first axis turning slowest', () => {
    expect(expanded({os: ['linux', 'mac'], node: [20, 22]})).toEqual([
      {os: 'linux', node: 20},
      {os: 'linux', node: 22},
      {os: 'mac', node: 20},
      {os: 'mac', node: 22},
    ])
  })

  test('leaves out what agrees with an exclusion in all that it says', () => {
    const written = {os: ['linux', 'mac', 'win'], node: [20, 22], exclude: [{os: 'mac'}, {os: 'win', node: 20}]}
    expect(expanded(written)).toEqual([
      {os: 'linux', node: 20},
      {os: 'linux', node: 22},
      {os: 'win', node: 22},
    ])
  })

  // The example of GitHub's own documentation, with what it says comes out.
  test('includes as GitHub does: added where it contradicts no axis, else a combination of its own', () => {
    const written = {
      fruit: ['apple', 'pear'],
      animal: ['cat', 'dog'],
      include: [
        {color: 'green'},
        {color: 'pink', animal: 'cat'},
        {fruit: 'apple', shape: 'circle'},
        {fruit: 'banana'},
        {fruit: 'banana', animal: 'cat'},
      ],
    }
    expect(expanded(written)).toEqual([
      {fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle'},
      {fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle'},
      {fruit: 'pear', animal: 'cat', color: 'pink'},
      {fruit: 'pear', animal: 'dog', color: 'green'},
      {fruit: 'banana'},
      {fruit: 'banana', animal: 'cat'},
    ])
  })

  test('of inclusions alone has just these', () => {
    expect(expanded({include: [{site: 'a'}, {site: 'b'}]})).toEqual([{site: 'a'}, {site: 'b'}])
  })

  test('excludes before it includes', () => {
    expect(expanded({os: ['linux', 'mac'], exclude: [{os: 'mac'}], include: [{os: 'mac', old: true}]})).toEqual([
      {os: 'linux'},
      {os: 'mac', old: true},
    ])
  })

  test('compares values as JSON, whatever the order of their keys', () => {
    const axis = [{name: 'a', opts: {x: 1, y: 2}}]
    expect(expanded({target: axis, exclude: [{target: {opts: {y: 2, x: 1}, name: 'a'}}]})).toEqual([])
  })

  test('with an empty axis has no combinations', () => {
    expect(expanded({os: ['linux'], node: []})).toEqual([])
  })

  test.each([
    [['linux'], 'is no mapping of axes'],
    ['linux', 'is no mapping of axes'],
    [{os: 'linux', node: [20]}, 'has the axis "os", which is no list'],
    [{os: ['linux'], include: {os: 'mac'}}, 'has an "include" that is no list of mappings'],
    [{os: ['linux'], exclude: ['mac']}, 'has an "exclude" that is no list of mappings'],
  ])('that is %j says what is wrong', (written, problem) => {
    expect(readMatrix(written)).toEqual({problem})
  })

  test('counts its combinations before it makes them', () => {
    const axis = Array.from({length: 1_000}, (_, index) => index)
    expect(combinationsOf(matrixOf({a: axis, b: axis, c: axis}))).toBe(1_000_000_000)
    expect(combinationsOf(matrixOf({include: [{a: 1}]}))).toBe(0)
  })

  test('without inclusions has as many as its axes give, less those left out, and no two alike', () => {
    const axes = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.uniqueArray(fc.nat(5), {maxLength: 4}), {maxKeys: 3})
    fc.assert(
      fc.property(axes, fc.array(fc.dictionary(fc.constantFrom('a', 'b'), fc.nat(5))), (lists, exclude) => {
        const all = expanded({...lists})
        const left = expanded({...lists, exclude})
        const isOut = (combination: {readonly [key: string]: Json}) =>
          exclude.some(part => Object.entries(part).every(([key, value]) => combination[key] === value))
        expect(all).toHaveLength(combinationsOf(matrixOf({...lists})))
        expect(left).toEqual(all.filter(combination => !isOut(combination)))
        expect(new Set(all.map(combination => JSON.stringify(combination))).size).toBe(all.length)
      }),
    )
  })
})
