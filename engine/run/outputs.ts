/** What a mission brings when its steps have ended: the texts under its `outputs`, evaluated. */
import type {Plan} from '../contracts.ts'
import {type EvaluationSource, evaluateOutputs} from './evaluation.ts'
import type {Outputs} from './execute.ts'
import {failureFrom} from './failure.ts'
import {contextsNamedIn, type StepContextsSource} from './step-contexts.ts'

/** An output of a step that did not run, or that it does not have, is null. */
export async function outputsFrom(
  written: NonNullable<Plan['outputs']>,
  known: StepContextsSource,
  evaluation: EvaluationSource,
): Promise<Outputs> {
  const contexts = await contextsNamedIn(JSON.stringify(written), known)
  try {
    return {values: await evaluateOutputs(written, contexts, evaluation)}
  } catch (cause) {
    return {failure: failureFrom(cause, 'mission')}
  }
}
