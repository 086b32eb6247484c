import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {CachePolicy} from '../../../../engine/contracts.ts'
import {changeBetween} from '../../../../engine/run/cache/changes.ts'
import {fingerprintOf, keyedDigest, type Work} from '../../../../engine/run/cache/fingerprint.ts'
import {stepOf} from '../../../suites/store.ts'

const digest = keyedDigest(Buffer.alloc(32, 7))
const policy: CachePolicy = {key: null, ttl: null, inputs: ['src/**'], outputs: ['dist/**']}

const work: Work = {
  step: {...stepOf('build'), cache: policy},
  params: {command: 'make', args: ['-j', '2'], stdin: 'text'},
  values: {'inputs.level': '2'},
  env: {MODE: 'fast', LEVEL: '2'},
  key: 'v1',
  programs: {make: '/usr/bin/make abc'},
  inputs: {'src/a.c': 'digest of a', 'src/b.c': 'digest of b'},
  host: 'linux x64',
}

const digestOf = (changed: Partial<Work>) => fingerprintOf({...work, ...changed}, digest).digest
const usual = digestOf({})

describe('a fingerprint', () => {
  test('is the same for the same work, and says nothing of its values', () => {
    expect(digestOf({})).toBe(usual)
    const text = JSON.stringify(fingerprintOf({...work, env: {TOKEN: 'hunter2-hunter2'}}, digest))
    for (const value of ['hunter2', 'make abc', 'text', 'v1']) expect(text).not.toContain(value)
    expect(fingerprintOf(work, keyedDigest(Buffer.alloc(32, 8))).digest).not.toBe(usual)
  })

  test.each<[string, Partial<Work>]>([
    ['another type', {step: {...work.step, type: 'scan'}}],
    ['another directory', {step: {...work.step, workingDirectory: 'sub'}}],
    ['other inputs asked for', {step: {...work.step, cache: {...policy, inputs: ['src/*']}}}],
    ['other outputs asked for', {step: {...work.step, cache: {...policy, outputs: []}}}],
    ['an argument less', {params: {...work.params, args: ['-j']}}],
    ['arguments in another order', {params: {...work.params, args: ['2', '-j']}}],
    ['a parameter more', {params: {...work.params, output_format: 'json'}}],
    ['another value in the script', {values: {'inputs.level': '3'}}],
    ['a variable less', {env: {MODE: 'fast'}}],
    ['values of variables exchanged', {env: {MODE: '2', LEVEL: 'fast'}}],
    ['another key', {key: 'v2'}],
    ['no key', {key: null}],
    ['a key of no characters', {key: ''}],
    ['another program', {programs: {make: '/usr/bin/make abd'}}],
    ['a file less', {inputs: {'src/a.c': 'digest of a'}}],
    ['a file under another name', {inputs: {'src/a.c': 'digest of a', 'src/c.c': 'digest of b'}}],
    ['another host', {host: 'linux arm64'}],
  ])('is another one for %s', (_, changed) => {
    expect(digestOf(changed)).not.toBe(usual)
  })

  test('does not go by how a step is run: when, why, how often, how long', () => {
    const step = {
      ...work.step,
      name: 'Build all',
      dependsOn: ['a'],
      retry: {...work.step.retry, maxAttempts: 9},
      timeout: {kind: 'fixed', ms: 1, why: 'set', allowPartial: true} as const,
      continueOnError: true,
      resume: 'never' as const,
      affected: '"a" changed',
      cache: {...policy, ttl: {ms: 1, written: '1ms'}},
    }
    expect(digestOf({step})).toBe(usual)
  })

  test('is another one when any byte of an argument, a variable, a value or a digest changes', () => {
    fc.assert(
      fc.property(fc.string({minLength: 1, unit: 'binary'}), fc.nat(), fc.nat(0xff), (text, at, to) => {
        const place = at % text.length
        const changed = `${text.slice(0, place)}${String.fromCharCode(to)}${text.slice(place + 1)}`
        fc.pre(changed !== text)
        const both = (workOf: (text: string) => Partial<Work>) =>
          expect(digestOf(workOf(changed))).not.toBe(digestOf(workOf(text)))
        both(value => ({params: {...work.params, args: [value]}}))
        both(value => ({params: {...work.params, [value]: true}}))
        both(value => ({env: {...work.env, NAME: value}}))
        both(value => ({env: {...work.env, [`N${value}`]: ''}}))
        both(value => ({values: {'inputs.level': value}}))
        both(value => ({inputs: {'src/a.c': value}}))
        both(value => ({inputs: {[`src/${value}`]: 'digest'}}))
        both(value => ({key: value}))
      }),
    )
  })

  test('is the same whatever the order in which variables, files and parameters are listed', () => {
    const listed = fc.uniqueArray(fc.tuple(fc.string(), fc.string()), {selector: ([name]) => name})
    fc.assert(
      fc.property(listed, fc.infiniteStream(fc.nat()), (entries, chances) => {
        const shuffled = entries
          .map(entry => ({entry, chance: chances.next().value}))
          .sort((one, other) => one.chance - other.chance)
          .map(({entry}) => entry)
        const one: {[name: string]: string} = Object.fromEntries(entries)
        const other: {[name: string]: string} = Object.fromEntries(shuffled)
        const both = (workOf: (values: {[name: string]: string}) => Partial<Work>) =>
          expect(digestOf(workOf(one))).toBe(digestOf(workOf(other)))
        both(env => ({env}))
        both(inputs => ({inputs}))
        both(params => ({params}))
        both(params => ({params: {nested: params}}))
      }),
    )
  })

  test('differs exactly where its parts differ, and these say how', () => {
    const change = fc.record<Partial<Work>>(
      {
        params: fc.dictionary(fc.string(), fc.string()),
        env: fc.dictionary(fc.constantFrom('A', 'B', '__proto__'), fc.constantFrom('1', '2')),
        inputs: fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), fc.constantFrom('1', '2')),
      },
      {requiredKeys: []},
    )
    fc.assert(
      fc.property(change, change, (one, other) => {
        const [before, after] = [fingerprintOf({...work, ...one}, digest), fingerprintOf({...work, ...other}, digest)]
        expect(changeBetween(before.parts, after.parts) === null).toBe(before.digest === after.digest)
        expect(changeBetween(JSON.parse(JSON.stringify(before.parts)), before.parts)).toBeNull()
      }),
    )
  })
})
