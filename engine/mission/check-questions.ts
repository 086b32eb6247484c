/** Where no step may ask a person: in a mission that cannot wait for the answer. */
import type {Diagnostic, SourceFile} from '../contracts.ts'
import type {StepReading} from './steps.ts'
import {entryOf} from './tree.ts'

/** Of a mission that is a step of another one. `asking`: words of the types that ask. */
export function checkQuestions(
  file: SourceFile,
  readings: readonly StepReading[],
  asking: ReadonlySet<string>,
): Diagnostic[] {
  return readings.flatMap(({spot, label, type}) => {
    if (type === undefined || !asking.has(type)) return []
    const at = entryOf(spot.tree, 'type')?.value ?? spot.tree
    return [
      {
        code: 'MISSION_BAD_VALUE',
        severity: 'error',
        message: `${label} asks a person, which cannot be done in a mission that is a step of another one`,
        place: {file, start: at.start, end: at.end},
        hint: 'ask in the outer mission, in a step before the one that runs this mission',
      } as const,
    ]
  })
}
