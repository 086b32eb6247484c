/** What a mission brings when its steps have ended: the texts under its `outputs`, evaluated. */
import type {Json, Plan} from '../contracts.ts'
import {type EvaluationSource, evaluateOutput} from './evaluation.ts'
import type {Outputs} from './execute.ts'
import {failureFrom} from './failure.ts'
import {contextsNamedIn, type StepContextsSource} from './step-contexts.ts'

/** An output of a step that did not run, or that it does not have, is null. */
export async function outputsFrom(
  declared: NonNullable<Plan['outputs']>,
  known: StepContextsSource,
  evaluation: EvaluationSource,
): Promise<Outputs> {
  const contexts = await contextsNamedIn(JSON.stringify(declared), known)
  const values: {[name: string]: Json} = {}
  for (const [name, written] of Object.entries(declared)) {
    try {
      values[name] = await evaluateOutput(written, contexts, evaluation)
    } catch (cause) {
      const failure = failureFrom(cause, 'mission')
      return {failure: {...failure, message: `the output "${name}": ${failure.message}`}}
    }
  }
  return {values}
}
