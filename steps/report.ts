/** Writes what the steps before it brought as one report. */
import type {JsonObject, ReportDocument, Section, StepContext, StepType} from '../engine/contracts.ts'
import paramsSchema from '../schemas/steps/report.schema.json' with {type: 'json'}
import type {ReportParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'

export interface ReportOutput extends JsonObject {
  readonly format: 'markdown' | 'json'
  /** The file that was written; null when the report is in `text`, to be printed. */
  readonly path: string | null
  readonly text: string | null
  /** Of the report in UTF-8. */
  readonly bytes: number
}

export const report: StepType<ReportParams, ReportOutput> = {
  type: 'report',
  summary: 'write what the steps before it brought, as Markdown or JSON',
  paramsSchema,
  validate: stepParams.report,
  uncacheable: 'it shows what other steps brought',
  preview({format, output}) {
    return [`write a ${format} report to ${output === undefined ? 'standard output' : `"${output}"`}`]
  },
  async run({format, output, title}, context) {
    const text = context.report.render(format, await documentFrom(context, title))
    const bytes = Buffer.byteLength(text)
    if (output === undefined) return {format, path: null, text, bytes}
    await context.files.write(output, text, 'replace')
    return {format, path: output, text: null, bytes}
  },
  render({path, bytes}): Section[] {
    if (path === null) return []
    return [{title: 'Report', blocks: [{kind: 'paragraph', text: `${bytes} bytes written to ${path}`}]}]
  },
}

async function documentFrom(context: StepContext, title: string | undefined): Promise<ReportDocument> {
  return {
    title: title ?? context.missionName,
    runId: context.runId,
    missionName: context.missionName,
    generatedAtMs: context.clock.nowMs(),
    steps: await context.results(),
  }
}
