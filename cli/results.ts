/** What a run prints on stdout when it has ended: reports or where they are, or with --json its status. */
import type {JsonObject, Plan, RunId, RunRow, Store} from '../engine/contracts.ts'
import {fieldOf, textIn} from '../engine/json.ts'
import {everyStep} from '../engine/plans.ts'
import {statusOf} from '../report/status.ts'
import {outputLines} from '../report/status-text.ts'
import type {Invocation} from './command.ts'
import type {Settings} from './config.ts'
import {jsonForJob, textForJob} from './github.ts'
import type {Io} from './io.ts'
import {printsOnStdout} from './reporter-choice.ts'

export interface ResultsPart {
  readonly runId: RunId
  readonly plan: Plan
  readonly store: Store
  /** What the mission brought; null where it declares nothing, or did not come to its end. */
  readonly outputs: JsonObject | null
  readonly flags: Invocation['flags']
  readonly settings: Settings
  readonly io: Io
}

export async function printResults(part: ResultsPart): Promise<void> {
  const {flags, settings, io} = part
  if (flags['json'] === true) {
    await printStatus({...part, row: await existingRow(part)})
  } else if (!printsOnStdout(settings.reporter.value)) {
    for await (const {text, isForRunner} of reportTexts(part)) {
      io.stdout.write(isForRunner ? text : textForJob(text, io))
    }
    for (const line of outputLines(part.outputs ?? {})) io.stdout.write(textForJob(line, io))
  }
}

/** The document of `status --json`, for a run that this process drives or that has finished. */
export async function printStatus({row, store, io}: {row: RunRow; store: Store; io: Io}): Promise<void> {
  const {runId} = row
  const document = statusOf({
    row,
    plan: await store.plan(runId),
    events: await store.events(runId),
    isOwnerAlive: true,
  })
  io.stdout.write(jsonForJob(`${JSON.stringify(document, null, 2)}\n`, io))
}

async function existingRow({runId, store}: ResultsPart): Promise<RunRow> {
  const row = await store.run(runId)
  if (row === undefined) throw new Error(`the run "${runId}" is gone from the store`)
  return row
}

interface ReportText {
  readonly text: string
  /** Annotations, which the runner of a job is to obey; what they quote is escaped in them. */
  readonly isForRunner: boolean
}

/** Steps that are run for what they print or write. */
const printed: ReadonlySet<string> = new Set(['report', 'generate-docs'])

async function* reportTexts({runId, plan, store}: ResultsPart): AsyncGenerator<ReportText> {
  for (const {stepId, step} of everyStep(plan)) {
    // One that is left out may have kept the report of an earlier run, which is none of this one.
    if (!printed.has(step.type) || step.leftOut !== undefined) continue
    const output = await store.output(runId, stepId)
    const text = textIn(output, 'text')
    const lists = [fieldOf(output, 'also'), fieldOf(output, 'pages')]
    const files = [output, ...lists.flatMap(list => (Array.isArray(list) ? list : []))].flatMap(
      file => textIn(file, 'path') ?? [],
    )
    if (text !== undefined) yield {text, isForRunner: textIn(output, 'format') === 'github'}
    for (const path of files) yield {text: `${step.type === 'report' ? 'report' : 'page'}: ${path}`, isForRunner: false}
  }
}
