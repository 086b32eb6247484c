import {describe, expect, test} from 'vitest'
import {settingsFor} from '../../cli/config.ts'
import type {Io, TextSink} from '../../cli/io.ts'
import {canRedraw, paintFor} from '../../cli/terminal.ts'
import {painted, unpainted} from '../../report/paint.ts'

const sink = (isTerminal: boolean): TextSink => ({write() {}, isTerminal, columns: 80, rows: 24})

const ioWith = (env: Io['env'], isTerminal = true): Io => ({
  cwd: '/',
  env,
  stdout: sink(isTerminal),
  stderr: sink(isTerminal),
  cores: 2,
  home: '/',
  onSignal: () => () => {},
  onExit() {},
})

describe('the reporter, where none is asked for', () => {
  test.each([
    {env: {TERM: 'xterm'}, isTerminal: true, name: 'live'},
    {env: {}, isTerminal: true, name: 'live'},
    {env: {CI: ''}, isTerminal: true, name: 'live'},
    {env: {CI: 'false'}, isTerminal: true, name: 'live'},
    {env: {CI: 'true'}, isTerminal: true, name: 'line'},
    {env: {CI: '1'}, isTerminal: true, name: 'line'},
    {env: {CI: 'true', GITHUB_ACTIONS: 'true'}, isTerminal: false, name: 'github'},
    {env: {CI: 'true', GITHUB_ACTIONS: 'false'}, isTerminal: false, name: 'line'},
    {env: {GITHUB_ACTIONS: 'true', SORTIE_REPORTER: 'line'}, isTerminal: false, name: 'line'},
    {env: {TERM: 'dumb'}, isTerminal: true, name: 'line'},
    {env: {TERM: 'xterm'}, isTerminal: false, name: 'line'},
    {env: {SORTIE_REPORTER: 'line'}, isTerminal: true, name: 'line'},
  ])('is $name with $env, on a terminal: $isTerminal', ({env, isTerminal, name}) => {
    expect(settingsFor({flags: {}, io: ioWith(env, isTerminal), root: '/'}).reporter.value).toEqual([
      {name, file: null},
    ])
  })
})

describe('colours', () => {
  test.each([
    {env: {}, isTerminal: true, isColoured: true},
    {env: {}, isTerminal: false, isColoured: false},
    {env: {NO_COLOR: '1'}, isTerminal: true, isColoured: false},
    {env: {NO_COLOR: ''}, isTerminal: true, isColoured: true},
    {env: {TERM: 'dumb'}, isTerminal: true, isColoured: false},
    {env: {FORCE_COLOR: '1'}, isTerminal: false, isColoured: true},
    {env: {FORCE_COLOR: '0'}, isTerminal: true, isColoured: false},
    {env: {FORCE_COLOR: '1', NO_COLOR: '1'}, isTerminal: true, isColoured: true},
  ])('with $env, on a terminal: $isTerminal, are shown: $isColoured', ({env, isTerminal, isColoured}) => {
    const settings = settingsFor({flags: {}, io: ioWith(env, isTerminal), root: '/'})
    expect(paintFor(sink(isTerminal), {env}, settings)).toBe(isColoured ? painted : unpainted)
  })
})

test('a terminal that cannot move its cursor is not redrawn', () => {
  expect(canRedraw(sink(true), {env: {TERM: 'dumb'}})).toBe(false)
  expect(canRedraw(sink(false), {env: {TERM: 'xterm'}})).toBe(false)
  expect(canRedraw(sink(true), {env: {TERM: 'xterm'}})).toBe(true)
})
