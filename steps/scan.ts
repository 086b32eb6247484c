/** Collects findings from the files of the workspace, without a model. */
import type {
  Block,
  FileEntry,
  JsonObject,
  KindAnswer,
  LeftOutReason,
  Section,
  StepContext,
  StepType,
} from '../engine/contracts.ts'
import paramsSchema from '../schemas/steps/scan.schema.json' with {type: 'json'}
import type {ScanParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import {type TodoFinding, todoFindings, todoKinds} from './scan/todos.ts'

export interface ScanOutput extends JsonObject {
  readonly files_scanned: number
  readonly files_skipped: number
  readonly bytes_scanned: number
  /** Worst first, then by path and line. */
  readonly findings: readonly TodoFinding[]
  /** How many of each kind that was looked for, 0 included. */
  readonly totals: {readonly [kind: string]: number}
  /** How many files were left out, by reason. */
  readonly skipped: {readonly [why in LeftOutReason]: number}
  /** Those that could have held comments. */
  readonly skipped_files: readonly {readonly path: string; readonly reason: LeftOutReason}[]
}

const reasonInWords: {readonly [why in LeftOutReason]: string} = {
  not_wanted: 'in formats without comments that are known',
  binary: 'binary',
  too_large: 'larger than 1 MiB',
  minified: 'minified (fewer than 50 lines, of more than 500 characters on average)',
  unreadable: 'gone or unreadable',
}
/** The rest cannot: pictures, data, prose. */
const leftOutReasons = ['not_wanted', 'binary', 'minified', 'too_large', 'unreadable'] as const
const couldHoldComments: readonly LeftOutReason[] = ['too_large', 'minified', 'unreadable']
const MAX_FILE_BYTES = 1024 * 1024
const PROGRESS_EVERY_MS = 1_000
/** One warning names this many files; the output names all. */
const NAMED_IN_WARNING = 3

export const scan: StepType<ScanParams, ScanOutput> = {
  type: 'scan',
  summary: 'collect findings from the files, without a model',
  paramsSchema,
  validate: stepParams.scan,
  preview({kinds, paths = [], include = [], exclude = []}) {
    const where = paths.length === 0 ? 'the workspace' : paths.join(', ')
    const only = include.length === 0 ? '' : `, only ${include.join(', ')}`
    const but = exclude.length === 0 ? '' : `, without ${exclude.join(', ')}`
    return [`scan ${where} for ${kinds.join(', ')}${only}${but}`]
  },
  async run({paths = [], include = [], exclude = [], todo_kinds: words = todoKinds}, context) {
    const files = await context.files.entries({paths, include, exclude})
    const answer = await context.scan.inspect({
      files,
      inspections: [{kind: 'todos', options: {words}}],
      maxFileBytes: MAX_FILE_BYTES,
      onProgress: throttled(context),
    })
    const [todos] = answer.byKind
    if (todos === undefined) throw new Error('one inspection was asked for, and none was answered')
    warnOfLeftOut(todos, context)
    return outputOf(todos, {files, words, stepId: context.stepId})
  },
  render,
}

/** Somebody may be watching: not more often than they can read. */
function throttled({clock, progress}: StepContext): (done: number, total: number, path: string) => void {
  let shownAtMs = clock.nowMs()
  return (done, total, path) => {
    const nowMs = clock.nowMs()
    if (nowMs - shownAtMs < PROGRESS_EVERY_MS) return
    shownAtMs = nowMs
    progress(done, total, path)
  }
}

interface TodoScan {
  readonly files: readonly FileEntry[]
  readonly words: readonly string[]
  readonly stepId: string
}

function outputOf({facts, leftOut}: KindAnswer, {files, words, stepId}: TodoScan): ScanOutput {
  const skipped = {not_wanted: 0, binary: 0, minified: 0, too_large: 0, unreadable: 0}
  for (const {why} of leftOut) skipped[why]++
  const findings = todoFindings(facts, stepId)
  const without = new Set(leftOut.map(({path}) => path))
  const scanned = files.filter(({path}) => !without.has(path))
  return {
    files_scanned: scanned.length,
    files_skipped: leftOut.length,
    bytes_scanned: scanned.reduce((sum, {sizeBytes}) => sum + sizeBytes, 0),
    findings,
    totals: Object.fromEntries(words.map(word => [word, findings.filter(finding => finding.kind === word).length])),
    skipped,
    skipped_files: leftOut
      .filter(({why}) => couldHoldComments.includes(why))
      .map(({path, why}) => ({path, reason: why})),
  }
}

/** A picture or a lock file is no news; a source file that was not looked into is. */
function warnOfLeftOut({leftOut}: KindAnswer, context: StepContext): void {
  for (const why of couldHoldComments) {
    const paths = leftOut.filter(file => file.why === why).map(({path}) => `"${path}"`)
    if (paths.length === 0) continue
    const named = paths.slice(0, NAMED_IN_WARNING).join(', ')
    const more = paths.length > NAMED_IN_WARNING ? ` and ${paths.length - NAMED_IN_WARNING} more` : ''
    context.warn('SCAN_FILE_SKIPPED', `left out of the scan, ${reasonInWords[why]}: ${named}${more}`)
  }
}

function render(output: ScanOutput): Section[] {
  const blocks: Block[] = [{kind: 'paragraph', text: factsOf(output)}]
  if (output.findings.length > 0) blocks.push({kind: 'findings', findings: output.findings})
  if (output.skipped_files.length > 0) {
    const items = output.skipped_files.map(({path, reason}) => `${path}: ${reasonInWords[reason]}`)
    blocks.push({kind: 'paragraph', text: 'Not looked into:'}, {kind: 'list', items})
  }
  return [{title: 'Marks in comments', blocks}]
}

function factsOf({files_scanned, files_skipped, totals, skipped}: ScanOutput): string {
  const found = Object.entries(totals).flatMap(([kind, count]) => (count === 0 ? [] : [`${count} ${kind}`]))
  const reasons = leftOutReasons.flatMap(why => (skipped[why] === 0 ? [] : [`${skipped[why]} ${reasonInWords[why]}`]))
  const facts = `${found.join(', ') || 'nothing found'} in ${files_scanned} ${files_scanned === 1 ? 'file' : 'files'}`
  return files_skipped === 0 ? facts : `${facts}; left out: ${reasons.join(', ')}`
}
