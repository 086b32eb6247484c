/* Written by `npm run generate`; changes are lost. */
import type {Baseline} from './types.gen.ts'
import type {Validator} from './validator.ts'

export const config: Validator
export const baseline: Validator<Baseline>
