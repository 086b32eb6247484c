import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {createScreen} from '../../../report/live/screen.ts'
import {createPaperTerminal} from './terminal.ts'

describe('the screen', () => {
  test('lines stay above, rows are replaced below them', () => {
    const terminal = createPaperTerminal(20, 10)
    const screen = createScreen(terminal)
    screen.draw(['first'], ['one', 'two', 'three'])
    screen.draw([], ['one again', 'two'])
    screen.draw(['second'], ['only'])
    expect(terminal.text()).toBe('first\nsecond\nonly')
  })

  test('one frame is one write, and a frame that changes nothing is none', () => {
    const terminal = createPaperTerminal(20, 10)
    const screen = createScreen(terminal)
    screen.draw(['first'], ['one', 'two'])
    screen.draw([], ['one', 'two'])
    expect(terminal.writes).toBe(1)
    terminal.raw()
    screen.draw([], ['one', 'changed'])
    expect(terminal.writes).toBe(2)
    expect(terminal.raw()).not.toContain('one')
  })

  test('the cursor is hidden while rows are shown, and comes back once', () => {
    const terminal = createPaperTerminal(20, 10)
    const screen = createScreen(terminal)
    screen.close()
    expect(terminal.writes).toBe(0)
    screen.draw([], ['one'])
    expect(terminal.isCursorVisible).toBe(false)
    screen.close()
    screen.close()
    expect(terminal.isCursorVisible).toBe(true)
    expect(terminal.writes).toBe(2)
  })

  test('what somebody types, or a signal echoes, is gone with the next frame', () => {
    const terminal = createPaperTerminal(20, 10)
    const screen = createScreen(terminal)
    screen.draw([], ['one', 'two'])
    terminal.write('^C')
    screen.draw([], ['one', 'three'])
    expect(terminal.text()).toBe('one\nthree')
  })

  test('a line wider than the terminal stays whole', () => {
    const terminal = createPaperTerminal(10, 10)
    const screen = createScreen(terminal)
    screen.draw([], ['one', 'two'])
    screen.draw(['a line of thirty characters...'], ['one', 'two'])
    screen.draw([], ['three'])
    expect(terminal.text()).toBe('a line of \nthirty cha\nracters...\nthree'.replaceAll(' \n', '\n'))
  })

  test('rows that a narrower window has wrapped leave nothing behind', () => {
    const terminal = createPaperTerminal(20, 10)
    const screen = createScreen(terminal)
    screen.draw(['first'], ['a row of 18 letter', 'short'])
    terminal.resize(10, 10)
    screen.draw([], ['a row of', 'short'])
    expect(terminal.text()).toBe('first\na row of\nshort')
  })

  test('whatever comes, all lines are there in order with the newest rows under them', () => {
    const text = fc.string({unit: fc.constantFrom('a', 'b', ' '), maxLength: 8})
    const frame = fc.record({lines: fc.array(text, {maxLength: 4}), rows: fc.array(text, {maxLength: 5})})
    fc.assert(
      fc.property(fc.array(frame, {maxLength: 30}), frames => {
        const terminal = createPaperTerminal(9, 7)
        const screen = createScreen(terminal)
        for (const {lines, rows} of frames) screen.draw(lines, rows)
        const all = [...frames.flatMap(({lines}) => lines), ...(frames.at(-1)?.rows ?? [])]
        expect(terminal.text()).toBe(
          all
            .map(line => line.trimEnd())
            .join('\n')
            .trimEnd(),
        )
      }),
    )
  })
})
