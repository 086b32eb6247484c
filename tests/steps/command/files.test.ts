import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {chunksOf, limitsFor, withFiles} from '../../../steps/command/files.ts'
import {invocationOf, type Program} from '../../../steps/command/program.ts'
import {lastBytes} from '../../../steps/command/text.ts'

describe('chunks', () => {
  test('hold every file once, in order, within both limits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({minLength: 1, maxLength: 40})),
        fc.integer({min: 1, max: 5}),
        fc.integer({min: 60, max: 200}),
        (files, maxFiles, maxBytes) => {
          const chunks = chunksOf(files, {maxFiles, maxBytes})
          expect(chunks.flat()).toEqual(files)
          for (const chunk of chunks) {
            expect(chunk.length).toBeGreaterThan(0)
            expect(chunk.length).toBeLessThanOrEqual(maxFiles)
            const bytes = chunk.reduce((sum, file) => sum + Buffer.byteLength(file) + 9, 0)
            if (chunk.length > 1) expect(bytes).toBeLessThanOrEqual(maxBytes)
          }
        },
      ),
    )
  })

  test('are as few as the system allows where none are asked for', () => {
    const long = Array.from({length: 10_000}, (_, index) => `folder/file-${index}.ts`)
    expect(chunksOf(long, limitsFor(undefined, 'linux'))).toHaveLength(3)
    expect(chunksOf(long, limitsFor(undefined, 'win32')).length).toBeGreaterThan(10)
    expect(limitsFor(true, 'linux').maxFiles).toBe(100)
    expect(limitsFor({enabled: false, max_files: 5}, 'linux').maxFiles).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('files', () => {
  const given = (program: Program): readonly string[] => withFiles(program, invocationOf(program), ['a', 'b c']).args

  test('take the place of "{files}", else stand last', () => {
    expect(given({kind: 'program', command: 'x', args: ['{files}', '-o', '{files}']})).toEqual([
      'a',
      'b c',
      '-o',
      'a',
      'b c',
    ])
    expect(given({kind: 'program', command: 'x', args: ['-o']})).toEqual(['-o', 'a', 'b c'])
  })

  test('are the arguments of a script', () => {
    expect(given({kind: 'text', run: 'x "$@"'})).toEqual(['-e', '-c', 'x "$@"', 'sh', 'a', 'b c'])
  })

  test('are not given to a shell that would read them as code', () => {
    const program: Program = {kind: 'text', run: 'x', shell: 'pwsh'}
    expect(() => given(program)).toThrow('a script for "pwsh" cannot be given files')
  })
})

test('the end of a text is cut between characters', () => {
  expect(lastBytes('abc', 2)).toBe('bc')
  expect(lastBytes('aä', 1)).toBe('')
  expect(lastBytes('x😀y', 5)).toBe('😀y')
  expect(lastBytes('x😀y', 4)).toBe('y')
})
