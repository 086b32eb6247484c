/* Written by `npm run generate`; changes are lost. */
import type {Event, Findings} from './types.gen.ts'
import type {Validator} from './validator.ts'

export const event: Validator<Event>
export const findings: Validator<Findings>
