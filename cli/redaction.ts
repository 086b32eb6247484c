/** What no model gets to see. The one place that says what is replaced in text before it is sent. */
import type {Plan} from '../engine/contracts.ts'
import {createMasker, type Masker} from '../engine/mask.ts'
import {type Environment, secretsWithin} from '../engine/run/environment.ts'

/** null where the run has no secrets. */
export function maskerFor(plan: Plan, environment: Environment): Masker | null {
  const given = secretsWithin(plan, environment)
  return given.length === 0 ? null : createMasker(given)
}

/** Replaces the values of the run's secrets, in every form in which they are masked elsewhere. */
export function redactionFor(masker: Masker | null): (text: string) => string {
  return masker === null ? text => text : text => masker.text(text)
}
