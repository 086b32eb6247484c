/* Written by `npm run generate`; changes are lost. */
import type {ApprovalParams, CommandParams, CreateFileParams, EditFileParams, GenerateDocsParams, HttpParams, LlmAnalyzeParams, LlmParams, LlmQueryParams, Mission, MissionParams, ReportParams, ReviewParams, ScanParams, Step} from './types.gen.ts'
import type {Validator} from './validator.ts'

/** A mission, with its steps and hooks left open. */
type Lists = 'steps' | 'on_success' | 'on_failure' | 'on_cancel' | 'finally'
export const envelope: Validator<Omit<Mission, Lists> & {readonly [list in Lists]?: unknown[]}>
/** One step, with its parameters left open. */
export const step: Validator<Step>
/** The parameters of each step type, by the word in the mission. */
export const stepParams: {
  readonly "approval": Validator<ApprovalParams>
  readonly "command": Validator<CommandParams>
  readonly "create_file": Validator<CreateFileParams>
  readonly "edit_file": Validator<EditFileParams>
  readonly "generate-docs": Validator<GenerateDocsParams>
  readonly "http": Validator<HttpParams>
  readonly "llm-analyze": Validator<LlmAnalyzeParams>
  readonly "llm-query": Validator<LlmQueryParams>
  readonly "llm": Validator<LlmParams>
  readonly "mission": Validator<MissionParams>
  readonly "report": Validator<ReportParams>
  readonly "review": Validator<ReviewParams>
  readonly "scan": Validator<ScanParams>
}
