/** Runs the command in this process, on a workspace of its own, and makes what it prints the same on every machine. */
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Io} from '../cli/io.ts'
import {main} from '../cli/main.ts'

const root = dirname(import.meta.dirname)

export interface CommandEnd {
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
  /** Both, in the order in which they were printed. */
  readonly printed: string
}

export interface Folder extends Disposable {
  readonly path: string
  write(name: string, text: string): void
}

export function createFolder(): Folder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'sortie-folder-')))
  return {
    path,
    write(name, text) {
      mkdirSync(dirname(join(path, name)), {recursive: true})
      writeFileSync(join(path, name), text)
    },
    [Symbol.dispose]: () => rmSync(path, {recursive: true, force: true}),
  }
}

/** `line` begins with the word `sortie`. */
export async function runCommand(line: string, folder: string): Promise<CommandEnd> {
  const [program, ...argv] = splitWords(line)
  if (program !== 'sortie') throw new Error(`this runs sortie, not "${program}"`)
  const texts = {stdout: '', stderr: '', printed: ''}
  const io = ioFor(folder, (name, text) => {
    texts[name] += text
    texts.printed += text
  })
  const exit = await main(argv, io)
  const settle = (text: string) => settled(text.replaceAll(folder, 'WORKSPACE').replaceAll(root, 'HOME'))
  return {exit, stdout: settle(texts.stdout), stderr: settle(texts.stderr), printed: settle(texts.printed)}
}

/** The outside of a command that works in this folder; whatever it prints goes to `write`. */
export function ioFor(folder: string, write: (name: 'stdout' | 'stderr', text: string) => void): Io {
  const sink = (name: 'stdout' | 'stderr') => ({
    isTerminal: false,
    columns: 80,
    rows: 24,
    write: (text: string) => write(name, text),
  })
  return {
    cwd: folder,
    env: calmEnv(),
    stdout: sink('stdout'),
    stderr: sink('stderr'),
    cores: 2,
    home: root,
    onSignal: () => () => {},
    onExit: () => {},
  }
}

/** The same on every machine: no user's git settings, no colours, one language. */
export function calmEnv(): {[name: string]: string} {
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
export function settled(text: string): string {
  return text
    .replace(/\b\d{8}-\d{6}-[a-z0-9]{6}\b/g, 'RUN')
    .replace(/\b\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z\b/g, 'TIME')
    .replace(/\bfirst seen \d{4}-\d{2}-\d{2}\b/g, 'first seen DAY')
    .replace(/\b\d+(\.\d+)? (ms|s)\b/g, 'T s')
    .replace(/("(?:duration|elapsed|p50|p95)_?[mM]s": ?)\d+/g, '$1"T"')
    .replace(/("atMs":)\d+/g, '$1"T"')
    .replace(/\btime="\d+\.\d{3}"/g, 'time="T"')
    .replace(/\btimestamp="[\d:T-]+"/g, 'timestamp="TIME"')
    .replace(/\bsortie-[0-9a-f]{32}\b/g, 'sortie-TOKEN')
    .replace(/\b[0-9a-f]{64}\b/g, 'DIGEST')
    .replace(/\bdigest [0-9a-f]{12}\b/g, 'digest DIGEST')
    .replace(/\bprocess \d+\b/g, 'process PID')
    .replace(/\bguard: (cgroup|polling|nothing)\b/g, 'guard: GUARD')
    .replace(/\b(guard +)(cgroup|polling|nothing): .* \[host\]/g, '$1GUARD [host]')
    .replace(/("guard": ")(cgroup|polling|nothing)(",\s*"guardReason": ").*(")/g, '$1GUARD$3REASON$4')
    .replace(/\bholds \d+ files? in \d+ folders?, \d+(\.\d+)? (bytes?|KiB)/g, 'holds N files')
}

/** Splits a command line as a shell does with single and double quotes; nothing else of a shell is known. */
function splitWords(line: string): string[] {
  return Array.from(line.matchAll(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g), ([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'),
  )
}
