/** Findings that are about a file, a folder or a repository as a whole, and not about a line. */
import type {Severity, StepId} from '../../engine/contracts.ts'

export interface About {
  readonly rule: string
  readonly title: string
  readonly message: string
  readonly severity: Severity
  readonly category: string
  /** 1 where it was counted; less where it was judged. */
  readonly confidence?: number
  /** Of a file that is missing, the place where it belongs. */
  readonly path: string
  readonly recommendation: string
  /** Tells it from the others of its rule and path; empty where there is one at most. */
  readonly quote?: string
}

export function findingAbout({confidence = 1, quote = '', ...about}: About, stepId: StepId) {
  return {...about, confidence, start_line: 1, end_line: 1, quote, source_step: stepId}
}
