/**
 * The types that every folder shares, by what they are about. Data here is plain JSON and readonly; whoever may change
 * it says so. Names carry their units: Ms, Bytes, MicroUsd. The terms are in docs/glossary.md.
 */
export type * from './contracts/actions.ts'
export type * from './contracts/cache.ts'
export type * from './contracts/data.ts'
export {unreachable} from './contracts/data.ts'
export type * from './contracts/diagnostics.ts'
export type * from './contracts/events.ts'
export type * from './contracts/ledger.ts'
export type * from './contracts/llm.ts'
export type * from './contracts/plan.ts'
export type * from './contracts/ports.ts'
export type * from './contracts/reports.ts'
export type * from './contracts/scan.ts'
export type * from './contracts/steps.ts'
export type * from './contracts/store.ts'
export type * from './contracts/tasks.ts'
