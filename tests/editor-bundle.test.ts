/** The schema for editors, behind a real language server, in a folder as `sortie init` leaves it. */
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createFolder, type Folder, runCommand} from './command.ts'
import {type LanguageServer, startLanguageServer} from './language-server.ts'

const modeline = '# yaml-language-server: $schema=.sortie/mission.schema.json'

/** The line with the fault is marked; the mark is a comment of YAML. */
const faults: readonly {readonly what: string; readonly text: string; readonly says: RegExp}[] = [
  {
    what: 'an unknown key of the mission',
    text: 'version: "1.0"\nname: a\nstepz: [] #!\nsteps:\n  - run: a',
    says: /stepz/,
  },
  {
    what: 'an unknown key of a step',
    text: 'version: "1.0"\nname: a\nsteps:\n  - run: a\n    tiemout: 5m #!',
    says: /tiemout/,
  },
  {
    what: 'an unknown step type',
    text: 'version: "1.0"\nname: a\nsteps:\n  - id: a\n    type: scann #!',
    says: /command|scan/,
  },
  {
    what: 'text where a number belongs',
    text: 'version: "1.0"\nname: a\nconfig:\n  max_parallel: many #!\nsteps:\n  - run: a',
    says: /integer/,
  },
  {
    what: 'a duration that cannot be read',
    text: 'version: "1.0"\nname: a\nsteps:\n  - run: a\n    timeout: 5 minutes #!',
    says: /duration such as 30s/,
  },
  {
    what: 'a parameter that the type does not have',
    text: 'version: "1.0"\nname: a\nsteps:\n  - type: scan\n    with:\n      kinds: [todos]\n      path: src #!',
    says: /path/,
  },
  {
    what: 'a missing parameter',
    text: 'version: "1.0"\nname: a\nsteps:\n  - type: create_file\n    with: #!\n      path: a.md',
    says: /content/,
  },
  {
    what: 'a value that is not among those allowed',
    text: 'version: "1.0"\nname: a\nsteps:\n  - type: report\n    with:\n      format: pdf #!',
    says: /markdown/,
  },
  {
    what: 'a path that leaves the workspace',
    text: 'version: "1.0"\nname: a\nsteps:\n  - run: a\n    working_directory: ../b #!',
    says: /inside the workspace/,
  },
  {
    what: 'an id that cannot be one',
    text: 'version: "1.0"\nname: a\nsteps:\n  - id: 1 st #!\n    run: a',
    says: /must be an id/,
  },
  {
    what: 'a retry without attempts',
    text: 'version: "1.0"\nname: a\nsteps:\n  - run: a\n    retry:\n      max_attempts: 0 #!',
    says: /minimum/,
  },
]

describe('the schema for editors, behind yaml-language-server', () => {
  let folder: Folder
  let server: LanguageServer

  beforeAll(async () => {
    folder = createFolder()
    await runCommand('sortie init', folder.path)
    server = await startLanguageServer()
  })
  afterAll(async () => {
    await server[Symbol.asyncDispose]()
    folder[Symbol.dispose]()
  })

  const open = async (name: string, text: string) => {
    const path = join(folder.path, name)
    return {path, diagnostics: await server.diagnose(path, text)}
  }

  test.each(faults)('$what is shown at its line', async ({what, text, says}) => {
    const lines = [modeline, ...text.split('\n')]
    const {diagnostics} = await open(`${what.replaceAll(' ', '-')}.yaml`, `${lines.join('\n')}\n`)
    const line = lines.findIndex(content => content.endsWith('#!'))
    expect(diagnostics.map(({range}) => range.start.line)).toContain(line)
    const there = diagnostics.filter(({range}) => range.start.line === line)
    expect(there.map(({message}) => message).join('\n')).toMatch(says)
    expect(diagnostics.filter(({range}) => range.start.line !== line)).toEqual([])
  })

  test('a mission without faults shows none, whatever words it uses', async () => {
    const {diagnostics} = await open('sound.yaml', `${modeline}\n${sound}`)
    expect(diagnostics).toEqual([])
  })

  test('a key explains itself under the pointer', async () => {
    const {path} = await open('hover.yaml', `${modeline}\n${sound}`)
    const hovers = await Promise.all(
      ['defaults:', 'kinds:'].map(async word => {
        const position = positionOf(`${modeline}\n${sound}`, word)
        return JSON.stringify(await server.ask('textDocument/hover', path, position))
      }),
    )
    expect(hovers[0]).toContain('What holds for every step that says nothing itself.')
    expect(hovers[1]).toContain('What to look for.')
  })

  test('keys, step types and parameters are offered, each with its description', async () => {
    const text = `${modeline}\nversion: "1.0"\nname: a\nsteps:\n  - id: a\n    type: scan\n    with:\n      kinds: [todos]\n      \n    \n`
    const {path} = await open('offered.yaml', text)
    const parameters = JSON.stringify(await server.ask('textDocument/completion', path, {line: 8, character: 6}))
    expect(parameters).toContain('Only files that match one of these patterns.')
    const keys = JSON.stringify(await server.ask('textDocument/completion', path, {line: 9, character: 4}))
    expect(keys).toContain('Time limit of each attempt.')
    const types = JSON.stringify(await server.ask('textDocument/completion', path, {line: 5, character: 10}))
    for (const type of ['command', 'create_file', 'report', 'scan']) expect(types).toContain(`"label":"${type}"`)
  })
})

const sound = `version: "1.0"
name: sound
defaults: {timeout: 10m}
steps:
  - id: build
    script: make
    timeout_seconds: 90
  - id: todos
    type: Scan
    needs: [build]
    with:
      kinds: [todos]
  - id: write
    step_type: create-file
    depends_on: todos
    parameters: {path: a.md, content: a}
`

function positionOf(text: string, word: string): {line: number; character: number} {
  const lines = text.split('\n')
  const line = lines.findIndex(content => content.includes(word))
  return {line, character: (lines[line] ?? '').indexOf(word) + 1}
}
