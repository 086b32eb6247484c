/** What a job of GitHub Actions tells and takes: its folder, its summary, and what it must not take for a command. */
import {createHash, randomBytes} from 'node:crypto'
import {readFileSync, statSync} from 'node:fs'
import {isAbsolute, join, relative} from 'node:path'
import type {MissionSource, Plan, Reporter, Standings, StepId, Stored} from '../engine/contracts.ts'
import type {Masker} from '../engine/mask.ts'
import {stepLines} from '../engine/mission/step-lines.ts'
import {sectionsOf} from '../engine/run/results.ts'
import {splitId} from '../engine/schedule/scope.ts'
import type {Place} from '../report/github/annotations.ts'
import {guarded, guardedJson} from '../report/github/command.ts'
import {MAX_SUMMARY_BYTES} from '../report/github/job-summary.ts'
import {createGithubReporter, type GithubReporterOptions} from '../report/github.ts'
import {unmutedSections} from '../report/standings.ts'
import {stepTypeOf, stepTypes} from '../steps/index.ts'
import type {Io} from './io.ts'
import {appenderFor} from './report-file.ts'
import {isGithubActions} from './terminal.ts'
import type {Workspace} from './workspace.ts'

export interface GithubPart {
  readonly plan: Plan
  readonly history: Iterable<Stored>
  readonly source: MissionSource
  readonly workspace: Workspace
  readonly masker: Masker | null
  /** Ids of the findings in the baseline. */
  readonly muted: ReadonlySet<string>
  readonly standings: () => Promise<Standings>
  readonly io: Io
  readonly write: (text: string) => void
}

export function githubReporter(part: GithubPart): Reporter {
  const {plan, history, workspace, io, write} = part
  return createGithubReporter({
    plan,
    history,
    write,
    token: newToken,
    sectionsOf: (step, end) => unmutedSections(sectionsOf(step, end, stepTypeOf(step.type)), part.muted),
    placeOf: placesIn(part),
    fileOf: path => fromRepository(join(workspace.root, path), io) ?? path,
    standings: part.standings,
    summary: summaryOf(part),
  })
}

const newToken = (): string => `sortie-${randomBytes(16).toString('hex')}`

/** GitHub names files from the root of the repository; undefined for one outside. */
function fromRepository(path: string, {env}: Pick<Io, 'env'>): string | undefined {
  const root = env['GITHUB_WORKSPACE'] ?? ''
  if (root === '') return undefined
  const inside = relative(root, path)
  return inside.startsWith('..') || isAbsolute(inside) ? undefined : inside.replaceAll('\\', '/')
}

/** The mission is read when the first place is asked for. One that has changed since the run began has other lines. */
function placesIn({source, io}: GithubPart): (stepId: StepId) => Place | undefined {
  const file = fromRepository(source.path, io)
  let lines: ReadonlyMap<StepId, number> | undefined
  return stepId => {
    if (file === undefined) return undefined
    lines ??= linesIn(source)
    // A step of a mission that another step runs stands in another file: it is shown at that step.
    return {file, line: lines.get(splitId(stepId)?.outer ?? stepId)}
  }
}

function linesIn({path, sha256}: MissionSource): ReadonlyMap<StepId, number> {
  try {
    const bytes = readFileSync(path)
    const isSame = createHash('sha256').update(bytes).digest('hex') === sha256
    const types = stepTypes.map(({type}) => type)
    return isSame ? stepLines({path, bytes}, types) : new Map()
  } catch {
    // It is gone: steps are then shown without a line.
    return new Map()
  }
}

function summaryOf({masker, io}: GithubPart): GithubReporterOptions['summary'] {
  const path = io.env['GITHUB_STEP_SUMMARY'] ?? ''
  if (path === '') return null
  const append = appenderFor(path, io)
  return {
    // Commands before this one, in the same step of the job, may have written to it.
    maxBytes: () => MAX_SUMMARY_BYTES - (statSync(path, {throwIfNoEntry: false})?.size ?? 0),
    append: markdown => append(masker === null ? markdown : masker.text(markdown)),
  }
}

/** Whole lines, of which in a job none is taken for a command. */
export function textForJob(text: string, io: Pick<Io, 'env'>): string {
  const whole = text.endsWith('\n') ? text : `${text}\n`
  return isGithubActions(io) ? guarded(whole.slice(0, -1).split('\n'), newToken) : whole
}

/** The same for JSON, which stays JSON. */
export function jsonForJob(json: string, io: Pick<Io, 'env'>): string {
  return isGithubActions(io) ? guardedJson(json) : json
}
