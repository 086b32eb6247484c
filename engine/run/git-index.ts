/** GitIndex: what is staged, read without touching the index or the work tree. */
import {spawn} from 'node:child_process'
import {realpathSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import type {GitIndex} from '../contracts.ts'
import {SortieError} from '../errors.ts'
import {createGitPort, environmentFor, type GitOptions, SAFE_OPTIONS} from './git.ts'

const LINE_END = 10

export async function openGitIndex(options: Omit<GitOptions, 'indexFile'>): Promise<GitIndex> {
  const indexFile = await indexOfHook(options)
  return {
    git: createGitPort({...options, ...(indexFile !== null && {indexFile})}),
    async sizes(objects) {
      const printed = await catFile('--batch-check', objects, options)
      const known = printed
        .toString('latin1')
        .split('\n')
        .map(line => line.split(' '))
      return new Map(
        known.flatMap(([name = '', type, size]) => (type === 'blob' ? [[name, Number(size)] as const] : [])),
      )
    },
    async contents(objects) {
      return contentsIn(await catFile('--batch', objects, options))
    },
  }
}

/**
 * `git commit --all` and `git commit FILE` put together an index of their own, and tell their hooks where. It counts only
 * where it is one of this repository: the hook may be that of another one.
 */
async function indexOfHook(options: GitOptions): Promise<string | null> {
  const given = options.env['GIT_INDEX_FILE']
  if (given === undefined || given === '') return null
  const answer = await createGitPort(options).run(['rev-parse', '--absolute-git-dir', '--show-toplevel'])
  const [gitDir, top] = answer?.split('\n') ?? []
  if (gitDir === undefined || top === undefined) return null
  try {
    const folder = realpathSync.native(resolve(top, dirname(given)))
    return folder === realpathSync.native(gitDir) ? join(folder, basename(given)) : null
  } catch {
    return null
  }
}

async function catFile(
  how: '--batch' | '--batch-check',
  objects: readonly string[],
  options: GitOptions,
): Promise<Buffer> {
  if (objects.length === 0) return Buffer.alloc(0)
  const {workspace, env, signal} = options
  const child = spawn('git', [...SAFE_OPTIONS, 'cat-file', how], {
    cwd: workspace,
    env: environmentFor(env),
    windowsHide: true,
    stdio: ['pipe', 'pipe', 'ignore'],
    ...(signal !== undefined && {signal}),
  })
  const pieces: Buffer[] = []
  child.stdout.on('data', (piece: Buffer) => pieces.push(piece))
  // Where git ends early, its status says so.
  child.stdin.on('error', () => {})
  child.stdin.end(`${objects.join('\n')}\n`)
  const status = await new Promise((settle, reject) => {
    child.on('error', reject)
    child.on('close', settle)
  })
  signal?.throwIfAborted()
  if (status === 0) return Buffer.concat(pieces)
  throw new SortieError('GIT_FAILED', {
    message: '`git cat-file` had no answer',
    hint: '`git fsck` in the workspace says whether the repository is whole',
  })
}

/** `NAME blob SIZE`, the bytes, and a line end; `NAME missing` for what git does not hold. */
function contentsIn(printed: Buffer): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>()
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf(LINE_END, at)
    if (end === -1) break
    const [name = '', type, size] = printed.toString('latin1', at, end).split(' ')
    at = end + 1
    if (size === undefined) continue
    if (type === 'blob') contents.set(name, printed.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return contents
}
