/* Written by `npm run generate`; changes are lost. */
import type {Validator} from './validator.ts'

export const fileAnalysis: Validator
export const moduleDocs: Validator
export const projectReview: Validator
export const query: Validator
export const readme: Validator
export const reviewDescription: Validator
export const reviewJudgement: Validator
export const review: Validator
