/** GitPort: one git command at a time, in the workspace, without prompts, locks or a pager. */
import {execFile} from 'node:child_process'
import type {GitPort} from '../contracts.ts'

/** Listing a very large repository from a cold disk takes tens of seconds. */
const DEFAULT_TIMEOUT_MS = 120_000
/** A listing of two million paths fits; a text much longer would not fit in one JavaScript string. */
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024

/**
 * Set while git runs a hook. They would point git at the repository of the hook instead of the one in the workspace.
 * The list is that of `git rev-parse --local-env-vars`, as far as it names places.
 */
const PLACES_OF_ANOTHER_REPOSITORY = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_DIR',
  'GIT_GRAFT_FILE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
]

/** A repository can name a program as its file-system monitor; listing its files must not start that program. */
export const SAFE_OPTIONS = ['--no-pager', '-c', 'core.fsmonitor=false']

export interface GitOptions {
  readonly workspace: string
  /** The environment git starts from: PATH, HOME. */
  readonly env: {readonly [name: string]: string | undefined}
  readonly timeoutMs?: number
  /** Absolute; another index than that of the repository. */
  readonly indexFile?: string
  /** Ends a git that is still running. */
  readonly signal?: AbortSignal
}

/**
 * `run` answers null whenever git has no answer: it ended with another status than 0, is not installed, took too
 * long, wrote more than 256 MiB, or the signal fired.
 */
export function createGitPort(options: GitOptions): GitPort {
  const {indexFile} = options
  const env = {...environmentFor(options.env), ...(indexFile !== undefined && {GIT_INDEX_FILE: indexFile})}
  return {
    run: (args, hear) =>
      new Promise(resolve => {
        const child = execFile(
          'git',
          [...SAFE_OPTIONS, ...args],
          {
            cwd: options.workspace,
            env,
            encoding: 'utf8',
            timeout: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
            maxBuffer: MAX_OUTPUT_BYTES,
            windowsHide: true,
            ...(options.signal !== undefined && {signal: options.signal}),
          },
          (error, stdout, stderr) => {
            if (error === null && stderr !== '') hear?.(stderr)
            resolve(error === null ? stdout : null)
          },
        )
        // `git shortlog` and others read from here when they find no terminal, and would wait for ever.
        child.stdin?.end()
      }),
  }
}

export function environmentFor(env: GitOptions['env']): NodeJS.ProcessEnv {
  const own = Object.entries(env).filter(([name]) => !PLACES_OF_ANOTHER_REPOSITORY.includes(name))
  return {
    ...Object.fromEntries(own),
    // Reading must not take the index lock: the author may be committing at this moment.
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    LC_ALL: 'C',
  }
}
