/** The table of step types: validation, `sortie steps`, the reference and the editor bundle come from it. */
import type {AnyStepType} from '../engine/contracts.ts'
import {approval} from './approval.ts'
import {command} from './command.ts'
import {createFile} from './create-file.ts'
import {editFile} from './edit-file.ts'
import {generateDocs} from './generate-docs.ts'
import {http} from './http.ts'
import {llm} from './llm.ts'
import {llmAnalyze} from './llm-analyze.ts'
import {llmQuery} from './llm-query.ts'
import {mission} from './mission.ts'
import {report} from './report.ts'
import {review} from './review.ts'
import {scan} from './scan.ts'

export const stepTypes: readonly AnyStepType[] = [
  approval,
  command,
  createFile,
  editFile,
  generateDocs,
  http,
  llm,
  llmAnalyze,
  llmQuery,
  mission,
  report,
  review,
  scan,
]

/** undefined for a word that no type has. */
export function stepTypeOf(word: string): AnyStepType | undefined {
  return stepTypes.find(({type}) => type === word)
}
