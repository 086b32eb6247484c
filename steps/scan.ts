/** Collects findings and facts from the files of the workspace, without a model. */
import type {
  Block,
  FileFilter,
  Finding,
  Inspection,
  JsonObject,
  LeftOutReason,
  Looked,
  Section,
  StepContext,
  StepType,
} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {compareFindings, countBySeverity} from '../engine/finding.ts'
import paramsSchema from '../schemas/steps/scan.schema.json' with {type: 'json'}
import type {ScanParams} from '../schemas/types.gen.ts'
import {stepParams} from '../schemas/validators.gen.js'
import type {Conclusion, ScanFinding, ScanKind} from './scan/kind.ts'
import {scanKinds} from './scan/kinds.ts'
import {
  inWords,
  leftOutReasons,
  MAX_FILE_BYTES,
  type NamedFile,
  type SkippedFiles,
  skippedFiles,
  warnOfSkipped,
} from './scan/left-out.ts'
import {lookedFor} from './scan/looked.ts'

export interface ScanOutput extends JsonObject {
  /** Files that at least one of the kinds looked into. */
  readonly files_scanned: number
  readonly files_skipped: number
  readonly bytes_scanned: number
  /** Of all kinds: worst first, then by path and line. */
  readonly findings: readonly ScanFinding[]
  /** How many findings of each severity, 0 included. */
  readonly severities: {readonly [severity: string]: number}
  /** How many files nobody looked into, by reason. */
  readonly skipped: {readonly [why in LeftOutReason]: number}
  /** Those of them that may have held something: too large, minified, unreadable. */
  readonly skipped_files: readonly NamedFile[]
  /** What each kind has to tell besides its findings. */
  readonly kinds: {readonly [kind: string]: JsonObject}
  /** By it, findings of earlier scans that this one did not find count as fixed, or as not looked for. */
  readonly looked: Looked
}

const PROGRESS_EVERY_MS = 1_000

export const scan: StepType<ScanParams, ScanOutput> = {
  type: 'scan',
  summary: 'collect findings and facts from the files, without a model',
  paramsSchema,
  validate: stepParams.scan,
  inputFiles: ({paths = [], include = [], exclude = []}) => ({paths, include, exclude}),
  programs: ({kinds, audit = false}) => (audit && kinds.includes('deps') ? ['npm'] : []),
  preview({kinds, paths = [], include = [], exclude = [], changed_since = '', staged = false}) {
    const where = paths.length === 0 ? 'the workspace' : paths.join(', ')
    const only = include.length === 0 ? '' : `, only ${include.join(', ')}`
    const but = exclude.length === 0 ? '' : `, without ${exclude.join(', ')}`
    const changed = staged ? ', what is staged' : changed_since === '' ? '' : `, changed since ${changed_since}`
    return [`scan ${where} for ${kinds.join(', ')}${only}${but}${changed}`]
  },
  async run(params, context) {
    const files = await context.files.entries(filterOf(params))
    if (files.length === 0) warnOfNothing(params, context)
    const {own, all: inspections} = inspectionsFor(params)
    const onProgress = throttled(context)
    const {byKind} = await context.scan.inspect({files, inspections, maxFileBytes: MAX_FILE_BYTES, onProgress})
    const answers = new Map(byKind.map(answer => [answer.kind, answer]))
    const skipped = skippedFiles(
      files,
      byKind.filter(({kind}) => own.has(kind)),
    )
    warnOfSkipped(skipped, context)
    const conclusions = new Map<string, Conclusion>()
    const looked: {[kind: string]: Looked[string]} = {}
    for (const kind of params.kinds) {
      const answer = answers.get(kind) ?? null
      const conclusion = await scanKinds[kind].conclude({params, files, answer, answers, context})
      conclusions.set(kind, conclusion)
      looked[kind] = await lookedFor(kind, scanKinds[kind], {
        params,
        files,
        answer,
        found: conclusion.findings,
        context,
      })
    }
    return outputOf(conclusions, skipped, looked)
  },
  render,
}

/** Each once, however many kinds read it; `own` are those that a kind of the scan asks for itself. */
function inspectionsFor(params: ScanParams): {readonly own: ReadonlySet<string>; readonly all: readonly Inspection[]} {
  const kinds = params.kinds.map((kind): ScanKind => scanKinds[kind])
  const own = kinds.flatMap(kind => kind.inspection(params) ?? [])
  const read = kinds.flatMap(kind => kind.reads?.(params) ?? [])
  const all = new Map([...read, ...own].map(inspection => [inspection.kind, inspection]))
  return {own: new Set(own.map(({kind}) => kind)), all: [...all.values()]}
}

/** Throws STEP_BAD_PARAMS: an expression may have brought what the mission could not have said. */
function filterOf({
  paths = [],
  include = [],
  exclude = [],
  changed_since = '',
  staged = false,
}: ScanParams): FileFilter {
  const filter = {paths, include, exclude}
  if (staged && changed_since !== '') {
    throw new SortieError('STEP_BAD_PARAMS', {
      message: `\`staged\` and \`changed_since\` ("${changed_since}") exclude each other`,
      hint: 'leave one of them out',
    })
  }
  if (staged) return {...filter, changed: 'staged'}
  return changed_since === '' ? filter : {...filter, changed: {since: changed_since}}
}

/** Where only changes were asked for, there may be none. */
function warnOfNothing(params: ScanParams, {warn}: StepContext): void {
  const {include = [], paths = [], changed_since = '', staged = false} = params
  if (staged || changed_since !== '') return
  const matches = include.length === 0 ? 'there is no file' : `no file matches ${include.join(', ')}`
  warn('STEP_NO_FILES', `${matches}${paths.length === 0 ? '' : ` in ${paths.join(', ')}`}: nothing was scanned`)
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

function outputOf(
  conclusions: ReadonlyMap<string, Conclusion>,
  {counts, named, files}: SkippedFiles,
  looked: Looked,
): ScanOutput {
  const findings = [...conclusions.values()].flatMap(conclusion => conclusion.findings).sort(compareFindings)
  return {
    files_scanned: files.length,
    files_skipped: Object.values(counts).reduce((sum, count) => sum + count, 0),
    bytes_scanned: files.reduce((sum, {sizeBytes}) => sum + sizeBytes, 0),
    findings,
    severities: countBySeverity(findings),
    skipped: counts,
    skipped_files: named,
    kinds: Object.fromEntries([...conclusions].map(([kind, {facts}]) => [kind, facts])),
    looked,
  }
}

function render(output: ScanOutput): Section[] {
  const sections = Object.entries(scanKinds).flatMap(([kind, {render: renderKind}]) => {
    const facts = output.kinds[kind]
    return facts === undefined ? [] : renderKind(facts, output.findings.filter(isOf(kind)))
  })
  return [...sections, coverageOf(output)]
}

/** The rules of a kind begin with its name. */
const isOf =
  (kind: string) =>
  ({rule}: Finding): boolean =>
    rule.startsWith(`${kind}/`)

function coverageOf({files_scanned, files_skipped, skipped, skipped_files}: ScanOutput): Section {
  const reasons = leftOutReasons.flatMap(why => (skipped[why] === 0 ? [] : [`${skipped[why]} ${inWords(why)}`]))
  const scanned = `${files_scanned} ${files_scanned === 1 ? 'file' : 'files'}`
  const text = files_skipped === 0 ? scanned : `${scanned}; left out: ${reasons.join(', ')}`
  const blocks: Block[] = [{kind: 'paragraph', text}]
  if (skipped_files.length > 0) {
    const items = skipped_files.map(({path, reason, detail}) => `${path}: ${detail ?? inWords(reason)}`)
    blocks.push({kind: 'paragraph', text: 'Not looked into:'}, {kind: 'list', items})
  }
  return {title: 'Files scanned', blocks}
}
