import {describe, expect, test} from 'vitest'
import type {FingerprintParts, PartKind} from '../../../../engine/contracts.ts'
import {changeBetween, fileChange} from '../../../../engine/run/cache/changes.ts'

const before: FingerprintParts = {
  host: {platform: 'linux'},
  step: {workingDirectory: '.'},
  param: {run: 'a', shell: 'b', stdin: 'c'},
  value: {'inputs.x': 'a'},
  key: {key: 'a'},
  program: {sh: 'a'},
  env: {MODE: 'a', OLD: 'a'},
  input: {'src/a.ts': 'a', 'src/old.ts': 'a'},
}

const having = (kind: PartKind, parts: {[name: string]: string}): FingerprintParts => ({...before, [kind]: parts})
const wordsFor = (kind: PartKind, parts: {[name: string]: string}) => changeBetween(before, having(kind, parts))

describe('what has changed', () => {
  test('is nothing between equals', () => {
    expect(changeBetween(before, structuredClone(before))).toBeNull()
  })

  test('is told in words, by kind', () => {
    expect(wordsFor('host', {platform: 'darwin'})).toBe('platform changed')
    expect(wordsFor('step', {workingDirectory: 'sub'})).toBe('workingDirectory changed')
    expect(wordsFor('param', {...before.param, run: 'z'})).toBe('command changed')
    expect(wordsFor('param', {...before.param, stdin: 'z'})).toBe('parameter "stdin" changed')
    expect(wordsFor('value', {'inputs.x': 'z'})).toBe('value of inputs.x changed')
    expect(wordsFor('key', {key: 'z'})).toBe('key changed')
    expect(wordsFor('program', {sh: 'z'})).toBe('program "sh" changed')
    expect(wordsFor('env', {...before.env, MODE: 'z'})).toBe('env MODE changed')
    expect(wordsFor('env', {...before.env, NEW: 'z'})).toBe('env NEW added')
    expect(wordsFor('env', {MODE: 'a'})).toBe('env OLD removed')
    expect(wordsFor('input', {...before.input, 'src/a.ts': 'z'})).toBe('input src/a.ts changed')
    expect(wordsFor('input', {...before.input, 'src/new.ts': 'z'})).toBe('input src/new.ts added')
    expect(wordsFor('input', {'src/a.ts': 'a'})).toBe('input src/old.ts deleted')
  })

  test('is the first of several in a fixed order, with how many more there are', () => {
    expect(wordsFor('input', {'src/new.ts': 'a'})).toBe('input src/a.ts deleted, and 2 more')
    const both = {...having('env', {...before.env, MODE: 'z'}), param: {...before.param, run: 'z', shell: 'z'}}
    expect(changeBetween(before, both)).toBe('command changed, and 1 more')
  })

  test('is told of outputs alone', () => {
    expect(fileChange('output', {'dist/x': 'a', 'dist/y': 'a'}, {'dist/y': 'a'})).toBe('output dist/x deleted')
    expect(fileChange('output', {'dist/x': 'a'}, {'dist/x': 'b'})).toBe('output dist/x changed')
    expect(fileChange('output', {}, {})).toBeNull()
  })
})
