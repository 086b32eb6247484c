/** Runs every case file through `main`, in this process. UPDATE_CASES=1 writes what was seen into the files. */
import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type Case, type CaseCommand, formatCase, parseCase} from './case-file.ts'
import {calmEnv, createFolder, runCommand} from './command.ts'

const folder = join(import.meta.dirname, 'cases')
const isUpdating = process.env['UPDATE_CASES'] === '1'

describe('cases', () => {
  for (const name of readdirSync(folder).filter(file => file.endsWith('.case'))) {
    const path = join(folder, name)
    const text = readFileSync(path, 'utf8')
    test(`${basename(name, '.case')}: ${parseCase(text).title}`, async () => {
      const seen = formatCase(await runCase(parseCase(text)))
      if (isUpdating) writeFileSync(path, seen)
      else expect(seen).toBe(text)
    })
  }
})

async function runCase(story: Case): Promise<Case> {
  using workspace = createFolder()
  for (const file of story.files) workspace.write(file.path, file.text)
  if (story.setup !== '') {
    execFileSync('sh', ['-e', '-c', story.setup], {cwd: workspace.path, env: calmEnv(), stdio: 'ignore'})
  }
  const commands: CaseCommand[] = []
  for (const {line} of story.commands) {
    const {exit, stdout, stderr} = await runCommand(line, workspace.path)
    commands.push({line, exit, stdout, stderr})
  }
  return {...story, commands}
}
