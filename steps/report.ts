/** Writes what the steps before it brought as one report, in one format or in several. */
import type {JsonObject, ReportDocument, ReportFormat, Section, StepContext, StepType} from '../engine/contracts.ts'
import paramsSchema from '../schemas/steps/report.schema.json' with {type: 'json'}
import type {ReportParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import {atLeast, standingsAtLeast} from './report/at-least.ts'

export interface ReportOutput extends JsonObject {
  readonly format: ReportFormat
  /** The file that was written; null when the report is in `text`, to be printed. */
  readonly path: string | null
  readonly text: string | null
  /** Of the report in UTF-8. */
  readonly bytes: number
  /** The files in further formats, in the order of the mission. */
  readonly also: readonly WrittenReport[]
}

type WrittenReport = {readonly format: ReportFormat; readonly path: string; readonly bytes: number}

export const report: StepType<ReportParams, ReportOutput> = {
  type: 'report',
  summary: 'write what the steps before it brought as one report, in any of eight formats',
  paramsSchema,
  validate: stepParams.report,
  uncacheable: 'it shows what other steps brought',
  preview({format, output, also = []}) {
    const where = output === undefined ? 'standard output' : `"${output}"`
    const reports = [{format, where}, ...also.map(one => ({format: one.format, where: `"${one.output}"`}))]
    return reports.map(one => `write a ${one.format} report to ${one.where}`)
  },
  async run(params, context) {
    const {format, output, also = []} = params
    const document = await documentFrom(context, params)
    const written: WrittenReport[] = []
    for (const one of also) written.push(await write(one, document, context))
    if (output !== undefined) return {...(await write({format, output}, document, context)), text: null, also: written}
    const text = context.report.render(format, document)
    return {format, path: null, text, bytes: Buffer.byteLength(text), also: written}
  },
  render({path, bytes, also}): Section[] {
    const files = [...(path === null ? [] : [{path, bytes}]), ...also]
    if (files.length === 0) return []
    return [{title: 'Report', blocks: files.map(file => ({kind: 'paragraph', text: lineOf(file)}))}]
  },
}

const lineOf = ({path, bytes}: Pick<WrittenReport, 'path' | 'bytes'>): string => `${bytes} bytes written to ${path}`

/** One text is held at a time: of large reports each takes tens of megabytes. */
async function write(
  {format, output}: {readonly format: ReportFormat; readonly output: string},
  document: ReportDocument,
  context: StepContext,
): Promise<WrittenReport> {
  const text = context.report.render(format, document)
  await context.files.write(output, text, 'replace')
  return {format, path: output, bytes: Buffer.byteLength(text)}
}

async function documentFrom(context: StepContext, params: ReportParams): Promise<ReportDocument> {
  const {title, times = true} = params
  const {ledger} = context
  // A mission that hands on an input has to say something: `info` leaves nothing out, and so says nothing.
  const said = params.min_severity === 'info' ? undefined : params.min_severity
  const minSeverity = said ?? ledger.minSeverity ?? undefined
  const results = await context.results()
  const {steps, leftOut} = minSeverity === undefined ? {steps: results, leftOut: 0} : atLeast(minSeverity, results)
  return {
    title: title ?? context.missionName,
    missionName: context.missionName,
    times: times ? {runId: context.runId, generatedAtMs: context.clock.nowMs()} : null,
    floor: minSeverity === undefined ? null : {minSeverity, leftOut},
    standings: times ? standingsAtLeast(minSeverity, await ledger.standings()) : null,
    muted: ledger.muted,
    steps,
  }
}
