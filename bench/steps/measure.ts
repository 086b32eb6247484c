/** Runs one command of one tool and says what it took. */
import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Command} from './tool.ts'

export interface Measurement {
  readonly wallSeconds: number
  /** User and system time of the command and all it started. */
  readonly cpuSeconds: number
  /** Most memory of the largest single process. */
  readonly largestBytes: number
  /** Negative for a signal. */
  readonly exitCode: number
  /** It was ended at the cap. */
  readonly cut: boolean
  /** Processes that outlived the command and were ended. */
  readonly leftProcesses: number
}

export interface Setting {
  readonly directory: string
  readonly capSeconds: number
  /** Takes what the command prints. */
  readonly outputPath: string
}

const MEASURE_COMMAND = join(import.meta.dirname, 'measure-command.py')

export function measure(command: Command, {directory, capSeconds, outputPath}: Setting): Measurement {
  const {program, args, env} = command
  const printed = execFileSync('python3', [MEASURE_COMMAND, String(capSeconds), outputPath, program, ...args], {
    cwd: directory,
    env: {...inherited(), ...env},
    encoding: 'utf8',
  })
  return JSON.parse(printed)
}

/** Only what programs need to be found and to keep their files: nothing that npm tells scripts, no options for Node. */
function inherited(): {[name: string]: string} {
  const names = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'XDG_CACHE_HOME']
  return Object.fromEntries(names.map(name => [name, process.env[name] ?? '']).filter(([, value]) => value !== ''))
}

/** The end of what a command printed, in one line: enough to see why it failed. */
export function lastWordsIn(outputPath: string): string {
  return readFileSync(outputPath, 'utf8')
    .trimEnd()
    .split(/\s*\n\s*/)
    .slice(-3)
    .join(' / ')
    .slice(-300)
}
