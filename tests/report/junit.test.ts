import {spawnSync} from 'node:child_process'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Plan, Stored} from '../../engine/contracts.ts'
import {createJunitReporter} from '../../report/junit.ts'
import {plainText} from '../../report/plain-text.ts'
import {readAsRunner} from './github/runner.ts'
import {type At, BEGAN_AT_MS, eventsOf, planOf, runStarted, shown, started, succeeded} from './run-of-events.ts'
import {parseXml, type XmlElement} from './xml.ts'

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0

const output = (stepId: string, text: string) => ({type: 'step.output', stepId, stream: 'stdout', text}) as const
const failed = (stepId: string, message: string, hint?: string) =>
  ({
    type: 'step.failed',
    stepId,
    failure: {code: 'STEP_EXIT_STATUS', message, retryable: true, ...(hint !== undefined && {hint})},
    output: {log_path: 'logs/build.log'},
    retryAtMs: null,
  }) as const

const xmlOf = (plan: Plan, run: readonly At[], history: Iterable<Stored> = []): Promise<string> =>
  shown(write => createJunitReporter({plan, write, history}), run)

/** The elements, their attributes and their order, as the schemas of Jenkins and GitLab have them. */
function expectShape(root: XmlElement): void {
  expect(root.name).toBe('testsuites')
  const counts = {tests: /^\d+$/, failures: /^\d+$/, errors: /^\d+$/, skipped: /^\d+$/, time: /^\d+\.\d{3}$/}
  const expectAttributes = (element: XmlElement, wanted: {readonly [name: string]: RegExp}) => {
    expect(Object.keys(element.attributes).sort()).toEqual(Object.keys(wanted).sort())
    for (const [name, form] of Object.entries(wanted)) expect(element.attributes[name], name).toMatch(form)
  }
  expectAttributes(root, {...counts, name: /./})
  for (const suite of root.children) {
    expect(suite.name).toBe('testsuite')
    expectAttributes(suite, {...counts, name: /./, timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/})
    const has = (name: string) => suite.children.filter(({children}) => children.some(child => child.name === name))
    expect(suite.attributes).toMatchObject({
      tests: String(suite.children.length),
      failures: String(has('failure').length),
      skipped: String(has('skipped').length),
    })
    for (const testCase of suite.children) {
      expect(testCase.name).toBe('testcase')
      expectAttributes(testCase, {name: /./, classname: /./, time: /^\d+\.\d{3}$/})
      expect(testCase.children.map(({name}) => name).join(' ')).toMatch(/^(?:failure|skipped)? ?(?:system-out)?$/)
      for (const child of testCase.children) {
        if (child.name === 'failure') expectAttributes(child, {message: /^/, type: /^[A-Z_]+$/})
        if (child.name === 'skipped') expectAttributes(child, {message: /./})
      }
    }
  }
}

/** What is left of a text that is shown in XML. */
const legal = (text: string): string =>
  plainText(text)
    .split('\n')
    .map(line => line.trimEnd())
    .join('\n')
    .replace(/\n+$/, '')
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '')

const casesIn = (xml: string): readonly XmlElement[] => parseXml(xml).children[0]?.children ?? []

describe('the junit reporter', () => {
  test('makes a suite of a run and a case of each step', async () => {
    const plan = planOf({id: 'build', name: 'Build & "pack"'}, {id: 'test', dependsOn: ['build']}, {id: 'lint'})
    const xml = await xmlOf(plan, [
      [0, runStarted],
      [0, started('build')],
      [0, started('lint')],
      [0.5, output('build', 'compiling\nno such file\n')],
      [1.5, failed('build', 'ended with status 2', 'read its log')],
      [1.5, {type: 'step.blocked', stepId: 'test', by: 'build', reason: 'needs "build"'}],
      [2.25, succeeded('lint')],
      [2.25, {type: 'run.finished', outcome: 'failed'}],
    ])
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="sortie" tests="3" failures="1" errors="0" skipped="1" time="2.250">
  <testsuite name="nightly" tests="3" failures="1" errors="0" skipped="1" time="2.250" timestamp="2026-01-02T00:00:00">
    <testcase name="build: Build &amp; &quot;pack&quot;" classname="nightly" time="1.500">
      <failure message="ended with status 2" type="STEP_EXIT_STATUS"><![CDATA[ended with status 2
help: read its log
log: logs/build.log

compiling
no such file]]></failure>
      <system-out><![CDATA[compiling
no such file]]></system-out>
    </testcase>
    <testcase name="test" classname="nightly" time="0.000">
      <skipped message="needs &quot;build&quot;"/>
    </testcase>
    <testcase name="lint" classname="nightly" time="2.250"/>
  </testsuite>
</testsuites>
`)
    expectShape(parseXml(xml))
  })

  test('gives a reason for everything that did not run to its end', async () => {
    const plan = planOf(...['skipped', 'cancelled', 'waiting', 'never'].map(id => ({id})))
    const xml = await xmlOf(plan, [
      [0, runStarted],
      [0, {type: 'step.skipped', stepId: 'skipped', reason: {kind: 'condition', text: 'failure() is false'}}],
      [0, started('cancelled')],
      [0, started('waiting')],
      [1, {...failed('waiting', 'not yet'), retryAtMs: BEGAN_AT_MS + 99_000}],
      [1, {type: 'run.stopping', reason: {kind: 'interrupt', signal: 'SIGINT'}}],
      [1, {type: 'step.cancelled', stepId: 'cancelled'}],
      [1, {type: 'run.finished', outcome: 'interrupted'}],
    ])
    expectShape(parseXml(xml))
    expect(casesIn(xml).map(({children}) => children[0]?.attributes['message'])).toEqual([
      'its condition does not hold: failure() is false',
      'interrupted by SIGINT',
      'not yet',
      'did not run: the run ended before',
    ])
  })

  test('is XML whatever is printed, and keeps what XML can hold', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ']]>',
        '<![CDATA[',
        '&',
        '<',
        '>',
        '"',
        "'",
        '\u0000',
        '\u000b',
        '\ud800',
        '\uffff',
        '\ufffe',
        '\r',
        '\n',
      ),
      fc.string({unit: 'binary'}),
    )
    const text = fc.array(piece, {maxLength: 10}).map(pieces => pieces.join(''))
    await fc.assert(
      fc.asyncProperty(text, text, text, async (printed, message, name) => {
        const xml = await xmlOf(planOf({id: 'a', name: `x${name}`}), [
          [0, runStarted],
          [0, started('a')],
          [0.5, output('a', `[${printed}]`)],
          [1, failed('a', message)],
        ])
        const [testCase] = casesIn(xml)
        expectShape(parseXml(xml))
        expect(readAsRunner(xml).commands).toEqual([])
        expect(testCase?.children.at(-1)?.text).toBe(legal(`[${printed}]`))
      }),
      {numRuns: 500},
    )
    const xml = await xmlOf(planOf({id: 'a'}), [
      [0, started('a')],
      [0.5, output('a', 'a]]>b & <c> \u0007\ud83d\ude80\n')],
      [1, succeeded('a')],
    ])
    expect(casesIn(xml)[0]?.children[0]?.text).toBe('a]]>b & <c> \ud83d\ude80')
  })

  test.runIf(hasXmllint)('is read by another reader of XML too', async () => {
    const hostile = Array.from({length: 256}, (_, code) => String.fromCharCode(code)).join('')
    const xml = await xmlOf(planOf({id: 'a', name: hostile}), [
      [0, started('a')],
      [0.5, output('a', `${hostile}]]>\ud800\uffff`)],
      [1, failed('a', hostile, hostile)],
    ])
    const {status, stderr} = spawnSync('xmllint', ['--noout', '-'], {input: xml, encoding: 'utf8'})
    expect({status, stderr}).toEqual({status: 0, stderr: ''})
  })

  test('keeps the end of long outputs, and when all of them become too much, that of failures', async () => {
    const ids = Array.from({length: 1_100}, (_, number) => `step-${number}`)
    const long = `${'word word\n'.repeat(5_000)}the end\n`
    const run = ids.flatMap((id, number): At[] => [
      [0, started(id)],
      [0.5, output(id, long)],
      [1, number === 1_099 ? failed(id, 'failed') : succeeded(id)],
    ])
    const xml = await xmlOf(planOf(...ids.map(id => ({id}))), run)
    expect(xml.length).toBeLessThan(17 * 1_048_576)
    expectShape(parseXml(xml))
    const cases = casesIn(xml)
    expect(cases[0]?.children[0]?.text).toMatch(/^word word\n[^]{16000,}word\nthe end$/)
    expect(cases[1_098]?.children).toEqual([])
    expect(cases[1_099]?.children[0]?.text).toContain('word word\nthe end')
  })

  test('tells of what an interrupted run had done before it was resumed', async () => {
    const plan = planOf({id: 'one'}, {id: 'two'})
    const before = eventsOf([
      [0, runStarted],
      [0, started('one')],
      [3, {type: 'step.succeeded', stepId: 'one', output: {stdout: 'said before\n'}, via: 'run'}],
    ]).flatMap(event => ('seq' in event ? [event] : []))
    const xml = await xmlOf(
      plan,
      [
        [10, {type: 'run.resumed', digest: 'd'.repeat(64), version: '0.1.0'}],
        [10, started('two')],
        [11, succeeded('two')],
        [11, {type: 'run.finished', outcome: 'succeeded'}],
      ],
      before,
    )
    expect(
      casesIn(xml).map(({attributes, children}) => [attributes['name'], attributes['time'], children[0]?.text]),
    ).toEqual([
      ['one', '3.000', 'said before'],
      ['two', '1.000', undefined],
    ])
  })
})
