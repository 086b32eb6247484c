/** What steps inherit, and what they do not: declared secrets reach only the steps that name them. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {PlanValues} from '../contracts.ts'
import {parseEnvFile} from '../env-file.ts'
import {SortieError} from '../errors.ts'

type Values = {readonly [name: string]: string}

export interface Environment {
  /** The environment of every step: that of the command and the env file, without the secrets. */
  readonly inherited: Values
  /** By name; those that are not set are absent. */
  readonly secrets: Values
  /** Of what is inherited, the names that stand in the env file of the mission. */
  readonly namesInFile: readonly string[]
}

/** Throws ENV_FILE_UNREADABLE or ENV_FILE_SYNTAX. What the command's environment sets goes before the env file. */
export function readEnvironment(values: PlanValues, workspace: string, own: Values): Environment {
  const inFile = values.envFile === null ? {} : readEnvFile(values.envFile, workspace)
  const all = {...inFile, ...own}
  const isSecret = (name: string) => values.secrets.includes(name)
  const entries = Object.entries(all)
  return {
    inherited: Object.fromEntries(entries.filter(([name]) => !isSecret(name))),
    secrets: Object.fromEntries(entries.filter(([name]) => isSecret(name))),
    namesInFile: Object.keys(inFile).filter(name => !isSecret(name)),
  }
}

function readEnvFile(path: string, workspace: string): Values {
  const {values, problems} = parseEnvFile(readText(path, workspace))
  const [problem] = problems
  if (problem === undefined) return values
  throw new SortieError('ENV_FILE_SYNTAX', {
    message: `${path}:${problem.line}: ${problem.message}`,
    hint: problem.hint,
  })
}

function readText(path: string, workspace: string): string {
  try {
    return readFileSync(join(workspace, path), 'utf8')
  } catch (cause) {
    throw new SortieError('ENV_FILE_UNREADABLE', {
      message: `the env file "${path}" cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: 'make it, or take `env_file` out of the mission',
      cause,
    })
  }
}
