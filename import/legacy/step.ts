/** What a step of the earlier engine is while it is carried over, and what it may become. */
import type {JsonObject} from '../../engine/contracts.ts'
import type {Tree} from '../../engine/mission/tree.ts'
import type {StepKeys} from '../draft.ts'
import type {Fields} from '../fields.ts'
import type {CarryTexts} from './carry-texts.ts'

/** What stands in `parameters`, with what it is carried over by. */
export interface Params {
  readonly fields: Fields
  readonly texts: CarryTexts
  /** Says what was not carried over, at a value or at the step. */
  note(message: string, at?: Tree): void
}

export type Become =
  /** The keys of the step: `type` and `with`, or `run`, and what stood in the parameters and belongs beside them. */
  | {readonly kind: 'step'; readonly keys: StepKeys; readonly result: string}
  /** There is nothing it could become. */
  | {readonly kind: 'nothing'; readonly why: string}

/** One kind of step: its parameters in, keys out. */
export type Carrier = (params: Params) => Become

export const stdout = 'outputs.stdout'

export function runStep(run: string, keys: StepKeys = {}): Become {
  return {kind: 'step', keys: {run, ...keys}, result: stdout}
}

export function typeStep(type: string, params: JsonObject, {result, ...keys}: {result: string} & StepKeys): Become {
  return {kind: 'step', keys: {type, with: params, ...keys}, result}
}

export const nothing = (why: string): Become => ({kind: 'nothing', why})
