import type {PlannedStep} from '../contracts.ts'

/** A step that the end of the others starts: it belongs to every run, whatever was selected. */
export const isHook = (step: PlannedStep): boolean => step.hook !== undefined
