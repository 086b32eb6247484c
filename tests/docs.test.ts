/**
 * Holds the documentation to what the code does.
 *
 * In a page, ```yaml title="hello.yaml"``` is a file of the page's workspace, and a mission that must be valid unless
 * the word `invalid` follows. In ```console```, each `$ sortie ...` is run in that workspace, and what stands below it
 * must be what it prints; times and ids may differ. Pages whose commands need a shell are walked in tests/process.
 */
import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {generatedPages} from '../docs/generate.ts'
import {loadMission} from '../engine/mission/load.ts'
import {stepTypes} from '../steps/index.ts'
import {createFolder, runCommand, settled} from './command.ts'
import {blocksOf, commandsOf, pages, root, titleOf, walkedPages} from './page-blocks.ts'
import {type Change, isUpdate, updatePage} from './page-update.ts'
import {missionsAmong} from './used-missions.ts'

/** What the example of the step type `mission` uses. */
const buildMission = 'version: "1.0"\nname: build\ninputs: {target: {}}\nsteps: [{run: make}]\n'

describe.each(pages)('%s', page => {
  const text = readFileSync(join(root, page), 'utf8')
  const blocks = blocksOf(text)

  test('links to pages that exist', () => {
    const targets = Array.from(text.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g), ([, target = '']) => target)
    expect(targets.filter(target => !existsSync(join(root, dirname(page), target)))).toEqual([])
  })

  test('shows missions that are valid', async () => {
    const titled = blocks.flatMap(({info, body}) => {
      const title = /title="([^"]+)"/.exec(info)?.[1]
      return title === undefined ? [] : [[title, body] as const]
    })
    const usedMissions = missionsAmong({'build.yaml': buildMission, ...Object.fromEntries(titled)})
    for (const {info, body} of blocks.filter(block => block.info.startsWith('yaml'))) {
      const {diagnostics} = await loadMission({path: page, text: body}, {stepTypes, cores: 2, usedMissions})
      if (info.endsWith(' invalid')) expect(diagnostics).not.toEqual([])
      else expect(diagnostics).toEqual([])
    }
  })

  if (!walkedPages.includes(page)) {
    test('shows commands with what they print', async () => {
      using workspace = createFolder()
      const changes: Change[] = []
      for (const block of blocks) {
        const title = titleOf(block)
        if (title !== null) workspace.write(title, block.body)
        if (block.info !== 'console') continue
        for (const {line, shown} of commandsOf(block)) {
          const {printed} = await runCommand(line, workspace.path)
          if (printed !== settled(shown)) changes.push({shown, printed})
          if (!isUpdate) expect(printed, `$ ${line}`).toBe(settled(shown))
        }
      }
      updatePage(page, text, isUpdate ? changes : [])
    })
  }

  test('names only scripts and commands that exist', () => {
    const {scripts}: {scripts: object} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const named = Array.from(text.matchAll(/npm run ([\w:-]+)/g), ([, name = '']) => name)
    expect(named.filter(name => !Object.hasOwn(scripts, name))).toEqual([])
  })
})

describe('generated pages', () => {
  test.each([...generatedPages()])('docs/%s is up to date', (path, fresh) => {
    expect(readFileSync(join(root, 'docs', path), 'utf8')).toBe(fresh)
  })
})
