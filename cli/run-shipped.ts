/** Commands that stand for a shipped mission: the same run, with what was typed as its inputs. */
import {relative, resolve, sep} from 'node:path'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import type {Invocation} from './command.ts'
import type {Io} from './io.ts'
import {run} from './run.ts'
import {findFolders} from './workspace.ts'

export interface ShippedRun {
  /** As `sortie run` takes it: one of the same name in `.sortie/missions/` comes before the shipped one. */
  readonly mission: string
  /** By name; undefined where the mission is to choose. What `--input` says comes after, and counts. */
  readonly inputs: {readonly [name: string]: string | undefined}
}

export async function runShipped({mission, inputs}: ShippedRun, {flags}: Invocation, io: Io): Promise<ExitStatus> {
  const typed = Object.entries(inputs).flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
  const given = Array.isArray(flags['input']) ? flags['input'].map(String) : []
  return await run({operands: [mission], flags: {...flags, input: [...typed, ...given]}}, io)
}

/** What the flags of reports say, as inputs of the mission. */
export function reportInputs(flags: Invocation['flags'], io: Io): ShippedRun['inputs'] {
  const output = textOf(flags['output'])
  return {
    format: textOf(flags['format']),
    output: output === undefined ? undefined : fromRoot(output, flags, io),
  }
}

/** A JSON list of paths from the root of the workspace, where steps start; undefined for none. Throws USAGE_BAD_PATH. */
export function pathsInput(paths: readonly string[], flags: Invocation['flags'], io: Io): string | undefined {
  return paths.length === 0 ? undefined : JSON.stringify(paths.map(path => fromRoot(path, flags, io)))
}

export function fromRoot(path: string, flags: Invocation['flags'], io: Io): string {
  const {cwd, root} = findFolders(flags, io)
  const inside = relative(root, resolve(cwd, path)).split(sep).join('/')
  if (inside !== '..' && !inside.startsWith('../')) return inside === '' ? '.' : inside
  throw new SortieError('USAGE_BAD_PATH', {
    message: `"${path}" is outside the workspace "${root}"`,
    hint: 'name a path inside it, or stand elsewhere with -C',
  })
}

const textOf = (value: Invocation['flags'][string]): string | undefined =>
  typeof value === 'string' ? value : undefined
