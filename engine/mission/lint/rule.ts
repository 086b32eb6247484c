/** What a rule is given, and what it answers. */
import type {Diagnostic} from '../../contracts.ts'
import type {StepReading} from '../steps.ts'
import type {Scalar} from '../tree.ts'

/** One thing that a step starts: a program with its arguments, or text for a shell. */
export type LintedCommand =
  | {readonly kind: 'program'; readonly program: Scalar; readonly args: readonly Scalar[]}
  | {readonly kind: 'text'; readonly text: Scalar}

export interface LintedStep {
  readonly reading: StepReading
  /** Those for all platforms, and the fallback. */
  readonly commands: readonly LintedCommand[]
  /** Names of the secrets that the mission declares. */
  readonly secrets: readonly string[]
}

/** `at` is what the finding is about: its place. */
export interface LintFinding extends Pick<Diagnostic, 'code' | 'message' | 'hint'> {
  readonly at: Scalar
}

/** Something that is no fault of the mission's form, and is hardly ever meant. */
export type LintRule = (step: LintedStep) => Iterable<LintFinding>

/** undefined for a number or a truth value. */
export const textOfScalar = ({value}: Scalar): string => (typeof value === 'string' ? value : '')
