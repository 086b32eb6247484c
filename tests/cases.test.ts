/** Runs every case file through `main`, in this process. UPDATE_CASES=1 writes what was seen into the files. */
import {execFileSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {main} from '../cli/main.ts'
import {type Case, type CaseCommand, formatCase, parseCase, splitWords} from './case-file.ts'

const root = dirname(import.meta.dirname)
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
  const workspace = realpathSync(mkdtempSync(join(tmpdir(), 'sortie-case-')))
  try {
    for (const file of story.files) {
      mkdirSync(dirname(join(workspace, file.path)), {recursive: true})
      writeFileSync(join(workspace, file.path), file.text)
    }
    if (story.setup !== '')
      execFileSync('sh', ['-e', '-c', story.setup], {cwd: workspace, env: calmEnv(), stdio: 'ignore'})
    const commands: CaseCommand[] = []
    for (const {line} of story.commands) commands.push(await runCommand(line, workspace))
    return {...story, commands}
  } finally {
    rmSync(workspace, {recursive: true, force: true})
  }
}

async function runCommand(line: string, workspace: string): Promise<CaseCommand> {
  const [program, ...argv] = splitWords(line)
  if (program !== 'sortie') throw new Error(`a case runs sortie, not "${program}"`)
  let stdout = ''
  let stderr = ''
  const exit = await main(argv, {
    cwd: workspace,
    env: calmEnv(),
    stdout: {write: text => void (stdout += text), isTerminal: false, columns: 80},
    stderr: {write: text => void (stderr += text), isTerminal: false, columns: 80},
    cores: 2,
    home: root,
    onSignal: () => () => {},
  })
  return {line, exit, stdout: settled(stdout, workspace), stderr: settled(stderr, workspace)}
}

/** The same on every machine: no user's git settings, no colours, one language. */
function calmEnv(): {[name: string]: string} {
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: '/nonexistent',
    LC_ALL: 'C',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
    GIT_AUTHOR_DATE: '2026-01-02T03:04:05Z',
    GIT_COMMITTER_DATE: '2026-01-02T03:04:05Z',
  }
}

/** What differs from run to run is replaced by its name. */
function settled(text: string, workspace: string): string {
  return text
    .replaceAll(workspace, 'WORKSPACE')
    .replaceAll(root, 'HOME')
    .replace(/\b\d{8}-\d{6}-[a-z0-9]{6}\b/g, 'RUN')
    .replace(/\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z\b/g, 'TIME')
    .replace(/\b\d+(\.\d+)? (ms|s)\b/g, 'T s')
    .replace(/("(?:duration|elapsed)_?[mM]s": ?)\d+/g, '$1"T"')
    .replace(/("atMs":)\d+/g, '$1"T"')
    .replace(/\bprocess \d+\b/g, 'process PID')
}
