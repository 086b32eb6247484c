import {describe, expect, test} from 'vitest'
import type {CachePolicy} from '../../../engine/contracts.ts'
import {loadMission} from '../../../engine/mission/load.ts'
import {stepTypes} from '../../../steps/index.ts'
import {messagesIn, mission, planOf} from './loading.ts'

const withCache = (cache: string): string => mission(`  - {id: a, run: x, cache: ${cache}}\n`)
const policyOf = (cache: string): CachePolicy | undefined => planOf(withCache(cache)).steps[0]?.cache

async function diagnosticsOf(text: string): Promise<readonly string[]> {
  const {diagnostics} = await loadMission({path: 'm.yaml', text}, {stepTypes, cores: 2})
  return diagnostics.map(({code, message}) => `${code} ${message}`)
}

describe('the cache of a step', () => {
  test('is absent unless the step asks for it', () => {
    expect(planOf(mission('  - run: x\n')).steps[0]).not.toHaveProperty('cache')
    expect(policyOf('false')).toBeUndefined()
  })

  test('goes by all files of the workspace where it says nothing, but those that the step makes', () => {
    const everything = {key: null, ttl: null, inputs: ['**'], outputs: []}
    expect(policyOf('true')).toEqual(everything)
    expect(policyOf('{}')).toEqual(everything)
    expect(policyOf('{ttl: 90}')).toEqual({...everything, ttl: {ms: 90_000, written: '90s'}})
    expect(policyOf('{outputs: [dist, "!dist/**/*.map"]}')).toEqual({
      ...everything,
      inputs: ['**', '!dist'],
      outputs: ['dist', '!dist/**/*.map'],
    })
  })

  test('goes by the files that it names', () => {
    expect(policyOf('["src/**", "!**/*.md"]')).toMatchObject({inputs: ['src/**', '!**/*.md']})
    expect(policyOf('{inputs: ["src/**"], outputs: [src/a], ttl: 1h30m}')).toEqual({
      key: null,
      ttl: {ms: 5_400_000, written: '1h30m'},
      inputs: ['src/**'],
      outputs: ['src/a'],
    })
    expect(policyOf('["!docs/**"]')).toMatchObject({inputs: ['**', '!docs/**']})
  })

  test('goes by its key, and by files only where it names some as well', () => {
    expect(policyOf('{key: v1}')).toMatchObject({key: 'v1', inputs: []})
    expect(policyOf('{key: v1, inputs: [a]}')).toMatchObject({key: 'v1', inputs: ['a']})
  })

  test('is part of what a run goes on under', () => {
    expect(planOf(withCache('[a]')).digest).not.toBe(planOf(withCache('[b]')).digest)
  })

  test('that leaves the workspace is refused, as is what is no pattern', () => {
    const outside = ['../a', '/etc/passwd', 'a/../../b', '!/a', 'C:/x']
    expect(messagesIn(withCache(JSON.stringify(outside)))).toEqual(
      outside.map(
        (path, place) =>
          `item ${place + 1} of "cache" must be a pattern for files inside the workspace, without "..", not "${path}"`,
      ),
    )
    expect(messagesIn(withCache('{outputs: ["../dist/**"]}'))).toEqual([
      'the "cache" of step "a" names no "inputs", so a change of any file of the workspace runs it again',
      'item 1 of "outputs" must be a pattern for files inside the workspace, without "..", not "../dist/**"',
    ])
    expect(messagesIn(withCache('{key: " ", ttl: soon, inputs: []}'))).toHaveLength(3)
    expect(messagesIn(withCache('{input: [a]}'))).toContain('unknown key "input" in "cache"')
  })

  test('may hold expressions in its key, and nowhere else', async () => {
    expect(await diagnosticsOf(withCache('{key: "${{ hashFiles(\'a\') }}"}'))).toEqual([])
    expect(await diagnosticsOf(withCache('{key: "${{ steps.b.outputs.x }}"}'))).toEqual([
      'MISSION_UNKNOWN_STEP there is no step "b"',
    ])
    expect(await diagnosticsOf(withCache('{inputs: ["${{ vars.x }}"]}'))).toEqual([
      'MISSION_BAD_EXPRESSION an expression has no effect in "inputs"',
    ])
    expect(await diagnosticsOf(withCache('["${{ vars.x }}"]'))).toEqual([
      'MISSION_BAD_EXPRESSION an expression has no effect in "cache"',
    ])
  })

  test('is refused where the results of a step type come from more than is seen', async () => {
    const report = mission('  - {id: a, type: report, cache: true, with: {format: json}}\n')
    expect(await diagnosticsOf(report)).toEqual([
      'MISSION_BAD_VALUE "cache" cannot stand in step "a", which is of the type "report": it shows what other steps brought',
    ])
    expect(await diagnosticsOf(report.replace('cache: true', 'cache: false'))).toEqual([])
  })

  test('is warned of where it leaves open which files count', async () => {
    const warning =
      'LINT_CACHE_INPUTS the "cache" of step "a" names no "inputs", so a change of any file of the workspace runs it again'
    expect(await diagnosticsOf(withCache('{outputs: [dist]}'))).toEqual([warning])
    for (const meant of ['true', '[a]', '{inputs: ["**"], outputs: [dist]}', '{key: v1, outputs: [dist]}']) {
      expect(await diagnosticsOf(withCache(meant))).toEqual([])
    }
  })
})
