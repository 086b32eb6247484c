/** What steps inherit, and what they do not: declared secrets reach only the steps that name them. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Plan} from '../contracts.ts'
import {parseEnvFile} from '../env-file.ts'
import {SortieError} from '../errors.ts'
import type {Secret} from '../mask.ts'
import {everyPlan} from '../plans.ts'

type Values = {readonly [name: string]: string}

export interface Environment {
  /** The environment of every step: that of the command and the env file, without the secrets. */
  readonly inherited: Values
  /** By name; those that are not set are absent. Also those that only a mission further in declares. */
  readonly secrets: Values
  /** By path: the env files of the missions that steps run, as they were when the run began. */
  readonly envFiles: ReadonlyMap<string, Values>
  /** Of what is inherited, the names that stand in the env file of the mission. */
  readonly namesInFile: readonly string[]
}

/**
 * Throws ENV_FILE_UNREADABLE or ENV_FILE_SYNTAX. What the command's environment sets goes before the env file. What one
 * mission of the run declares a secret is one in all of them.
 */
export function readEnvironment(plan: Plan, workspace: string, own: Values): Environment {
  const plans = [...everyPlan(plan)]
  const envFiles = new Map<string, Values>()
  for (const {values} of plans) {
    const {envFile} = values
    if (envFile !== null && !envFiles.has(envFile)) envFiles.set(envFile, readEnvFile(envFile, workspace))
  }
  return environmentOf(plan, own, envFiles)
}

/** That of a mission which a step runs: what a program of that step would have, and its own env file. */
export function environmentWithin(plan: Plan, {secrets, envFiles}: Environment, ofStep: Values): Environment {
  const known = namesOfSecrets(plan).flatMap(name => {
    const value = secrets[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return environmentOf(plan, {...Object.fromEntries(known), ...ofStep}, envFiles)
}

/** Those that the mission declares itself: what its expressions and its steps may ask for. */
export function ownSecrets({values}: Plan, {secrets}: Environment): Values {
  return Object.fromEntries(Object.entries(secrets).filter(([name]) => values.secrets.includes(name)))
}

/** Every value that must not be shown, also those that only a mission further in reads. */
export function secretsWithin(plan: Plan, environment: Environment): readonly Secret[] {
  const names = new Set(namesOfSecrets(plan))
  const sources = [environment.secrets, ...environment.envFiles.values()]
  const found = sources.flatMap(source => Object.entries(source).filter(([name]) => names.has(name)))
  const unique = new Map(found.map(([name, value]) => [`${name}=${value}`, {name, value}]))
  return [...unique.values()]
}

function environmentOf(plan: Plan, own: Values, envFiles: Environment['envFiles']): Environment {
  const {envFile} = plan.values
  const inFile = (envFile === null ? undefined : envFiles.get(envFile)) ?? {}
  const all = {...inFile, ...own}
  const names = new Set(namesOfSecrets(plan))
  const entries = Object.entries(all)
  return {
    inherited: Object.fromEntries(entries.filter(([name]) => !names.has(name))),
    secrets: Object.fromEntries(entries.filter(([name]) => names.has(name))),
    envFiles,
    namesInFile: Object.keys(inFile).filter(name => !names.has(name)),
  }
}

const namesOfSecrets = (plan: Plan): string[] => [...everyPlan(plan)].flatMap(({values}) => values.secrets)

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
