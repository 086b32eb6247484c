/* Written by `npm run generate`; changes are lost. */
import type {Validator} from './validator.ts'

export const fileAnalysis: Validator
export const query: Validator
