/** What Sortie needs of the machine: Node, its SQLite driver, git, a shell. */
import {accessSync, constants} from 'node:fs'
import {unreachable} from '../../engine/contracts.ts'
import {SortieError} from '../../engine/errors.ts'
import {createGitPort} from '../../engine/run/git.ts'
import {findGuard} from '../../engine/run/resources/guard.ts'
import {loadDriver} from '../../engine/store/driver.ts'
import {findProgram} from '../../llm/local/find-program.ts'
import type {Io} from '../io.ts'
import type {Workspace} from '../workspace.ts'
import {type Check, fail, ok, warn} from './check.ts'

/** package.json, `engines`. */
const OLDEST_NODE: readonly (readonly [major: number, minor: number])[] = [
  [20, 19],
  [22, 14],
]
const SHELL = '/bin/sh'
/** Steps start from times; before this one none was written. */
const RELEASED_AT_MS = Date.UTC(2026, 0, 1)

export async function checkHost(workspace: Workspace, io: Io): Promise<readonly Check[]> {
  return [
    checkNode(process.versions.node),
    checkDriver(),
    await checkGit(workspace, io),
    checkShell(),
    checkLimits(),
    checkClock(),
    await checkLocalModels(workspace, io),
  ]
}

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const newest = OLDEST_NODE.at(-1)?.[0] ?? 0
  const isFit = major > newest || OLDEST_NODE.some(([known, oldest]) => major === known && minor >= oldest)
  if (isFit) return ok('node', `Node ${version}`)
  return fail('node', `Node ${version} is not one that Sortie runs on`, 'install Node 22.14 or newer, or 20.19')
}

function checkDriver(): Check {
  try {
    loadDriver()
    return ok('driver', 'the SQLite driver loads')
  } catch (cause) {
    return failFrom('driver', cause)
  }
}

async function checkGit({root}: Workspace, io: Io): Promise<Check> {
  const git = createGitPort({workspace: root, env: io.env})
  const version = await git.run(['--version'])
  if (version === null) return warn('git', 'git is not there', 'install it: steps that look at changes need it')
  const top = await git.run(['rev-parse', '--show-toplevel'])
  if (top !== null) return ok('git', version.trim())
  return warn(
    'git',
    `${version.trim()}; "${root}" is not a repository`,
    '`git init`, or ignore this: most steps work without',
  )
}

function checkShell(): Check {
  if (process.platform === 'win32') return ok('shell', 'cmd.exe')
  try {
    accessSync(SHELL, constants.X_OK)
    return ok('shell', SHELL)
  } catch {
    return fail('shell', `"${SHELL}" cannot be run`, 'steps with `run` need it: install a POSIX shell')
  }
}

/** Which mechanism would hold limits on resources. */
function checkLimits(): Check {
  const {word, why} = findGuard()
  switch (word) {
    case 'cgroup':
      return ok(
        'limits',
        `memory is held by the kernel (${why}), processor time and disk I/O by looks at the processes`,
      )
    case 'polling':
      return ok('limits', `held by looks at the processes: ${why}`)
    case 'nothing':
      return warn(
        'limits',
        why,
        'limits on resources do not hold: put there what is missing, or run missions with limits elsewhere',
      )
    default:
      return unreachable(word)
  }
}

/** Whether a local model could be started; most people need none. */
async function checkLocalModels({cwd, settings}: Workspace, io: Io): Promise<Check> {
  const {value, from} = settings.llamaServer
  const path = await findProgram(value, {env: io.env, cwd, platform: process.platform})
  if (path !== null) return ok('local models', `llama-server is "${path}"; \`sortie llm list\` shows the models`)
  if (from.kind === 'default') return ok('local models', 'there is no llama-server; steps that ask models need none')
  const mend = 'name another one with SORTIE_LLAMA_SERVER or `llm.server.program`, or leave it out'
  return warn('local models', `the llama-server named by ${from.name} cannot be run: "${value}"`, mend)
}

function checkClock(): Check {
  const now = new Date()
  if (now.getTime() >= RELEASED_AT_MS) return ok('clock', now.toISOString())
  return warn('clock', `the clock says ${now.toISOString()}`, 'set it: times of runs, and what is old, come from it')
}

/** For what is refused with a message of its own. */
export function failFrom(name: string, cause: unknown): Check {
  if (!(cause instanceof SortieError)) throw cause
  return fail(name, cause.message, cause.hint ?? 'see docs/errors.md')
}
