/** What the JSON frames between the engine and its helper hold, and how it is read. */

import type {JsonObject} from '../contracts.ts'
import {codes, type ErrorCode, SortieError} from '../errors.ts'
import type {Frame} from './frames.ts'
import type {ProgramEnd} from './spawner.ts'

export type Environment = {readonly [name: string]: string}

/** By the kind of the frame. */
export interface Payloads {
  /** What every program's environment begins with. Sent once, before all else. */
  readonly environment: Environment
  readonly start: StartPayload
  /** A program is about to be started by the engine itself. */
  readonly expect: {readonly marker: string}
  /** It was started. */
  readonly guard: {readonly groupId: number; readonly marker: string}
  readonly release: {readonly groupId: number}
  readonly started: {readonly pid: number}
  readonly refused: RefusedPayload
  readonly exited: ProgramEnd
  readonly restRead: ProgramEnd['output']
}

export interface StartPayload {
  readonly program: string
  readonly args: readonly string[]
  readonly cwd: string
  readonly env: EnvironmentChange
}

/** From the environment sent once to that of one program. */
export interface EnvironmentChange {
  readonly set: Environment
  readonly unset: readonly string[]
}

export interface RefusedPayload {
  readonly code: ErrorCode
  readonly message: string
  readonly hint?: string
  readonly details?: JsonObject
}

/** The frame was written by the other end of the same version: its shape is taken on trust. */
export function payloadOf<Kind extends keyof Payloads>(_kind: Kind, frame: Frame): Payloads[Kind] {
  return JSON.parse(frame.payload.toString('utf8'))
}

export function changeFrom(base: Environment, env: Environment): EnvironmentChange {
  const set = Object.fromEntries(Object.entries(env).filter(([name, value]) => base[name] !== value))
  return {set, unset: Object.keys(base).filter(name => env[name] === undefined)}
}

export function changed(base: Environment, {set, unset}: EnvironmentChange): Environment {
  if (unset.length === 0) return {...base, ...set}
  return Object.fromEntries(Object.entries({...base, ...set}).filter(([name]) => !unset.includes(name)))
}

export function refusalFrom(cause: unknown): RefusedPayload {
  if (!(cause instanceof SortieError)) return {code: 'STEP_CANNOT_START', message: String(cause)}
  const {code, message, hint, details} = cause
  return {code, message, ...(hint !== undefined && {hint}), ...(details !== undefined && {details})}
}

export function faultFrom({code, ...what}: RefusedPayload): SortieError {
  return new SortieError(code in codes ? code : 'STEP_CANNOT_START', what)
}
