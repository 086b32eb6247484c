/** What no model gets to see. The one place that says what is replaced in text before it is sent. */
import type {Plan} from '../engine/contracts.ts'
import {createMasker, type Masker} from '../engine/mask.ts'
import {type Environment, secretsWithin} from '../engine/run/environment.ts'
import {createRedactor} from '../engine/secrets/redact.ts'
import type {Redact} from '../llm/redacted.ts'

/** null where the run has no secrets. */
export function maskerFor(plan: Plan, environment: Environment): Masker | null {
  const given = secretsWithin(plan, environment)
  return given.length === 0 ? null : createMasker(given)
}

/**
 * Replaces the values of the run's secrets, in every form in which they are masked elsewhere, and then whatever looks
 * like a secret.
 */
export function redactorFor(masker: Masker | null): () => Redact {
  return () => {
    const hide = createRedactor()
    return (text, path) => hide(masker === null ? text : masker.text(text), path === undefined ? {} : {path}).text
  }
}
