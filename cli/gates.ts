/** What ends a run with status 3 that has nothing else against it: findings that are left, and scores that are too low. */
import {BASELINE_PATH} from '../engine/baseline.ts'
import type {Finding, Json, Plan, RunId, Store} from '../engine/contracts.ts'
import {compareFindings, countBySeverity, isFinding, severities} from '../engine/finding.ts'
import {fieldOf, isJsonObject} from '../engine/json.ts'
import {tellsOfFindings} from '../engine/ledger.ts'
import {everyStep} from '../engine/plans.ts'
import {counted} from '../report/findings-of.ts'
import {oneLine} from '../report/plain-text.ts'
import type {FailOn} from './config.ts'
import {textForJob} from './github.ts'
import type {Io} from './io.ts'
import {standingsOf} from './ledger.ts'
import type {Workspace} from './workspace.ts'

export interface GatePart {
  readonly runId: RunId
  readonly plan: Plan
  readonly store: Store
  readonly workspace: Workspace
  /** Ids of the findings in the baseline. */
  readonly muted: ReadonlySet<string>
}

interface Verdict {
  readonly isRefused: boolean
  /** What to say of it, each a whole line without its line break. */
  readonly lines: readonly string[]
}

/** Of a run that would end with status 0: 3 where a gate refuses it, which is said on stderr. */
export async function gateStatus(part: GatePart, io: Pick<Io, 'env' | 'stderr'>): Promise<0 | 3> {
  const {isRefused, lines} = await judgeRun(part)
  for (const line of lines) io.stderr.write(textForJob(line, io))
  return isRefused ? 3 : 0
}

/** So many of the findings are named. */
const NAMED = 5

/** Looks at what the steps brought only where something is asked for. */
async function judgeRun(part: GatePart): Promise<Verdict> {
  const {failOn, failUnder} = part.workspace.settings
  const verdicts: Verdict[] = []
  if (failOn.value !== null) verdicts.push(await judgeFindings(part, failOn.value))
  if (failUnder.value > 0) verdicts.push(await judgeScores(part, failUnder.value))
  return {isRefused: verdicts.some(({isRefused}) => isRefused), lines: verdicts.flatMap(({lines}) => lines)}
}

async function judgeFindings(part: GatePart, {severity, newOnly}: FailOn): Promise<Verdict> {
  const {muted} = part
  const found = await findingsOfRun(part)
  if (found === null) return passed(`--fail-on ${severity}: no step of this run has looked for findings`)
  const severe = found.filter(one => severities.indexOf(one.severity) <= severities.indexOf(severity))
  const open = severe.filter(({id}) => !muted.has(id))
  const isNew = newOnly ? await newcomers(part) : () => true
  const left = open.filter(isNew)
  if (left.length === 0) return {isRefused: false, lines: []}
  const counts = countBySeverity(left)
  const each = severities.flatMap(word => (counts[word] === 0 ? [] : [`${counts[word]} ${word}`])).join(', ')
  const what = counted(left.length, newOnly ? 'new finding' : 'finding')
  const others = [
    ...(severe.length === open.length ? [] : [`${severe.length - open.length} more muted by ${BASELINE_PATH}`]),
    ...(open.length === left.length ? [] : [`${open.length - left.length} more there before`]),
  ]
  const rest = left.length - NAMED
  return {
    isRefused: true,
    lines: [
      [`status 3: ${what} at or above "${severity}" (${each})`, ...others].join('; '),
      ...left.slice(0, NAMED).map(lineOf),
      ...(rest > 0 ? [`  and ${rest} more`] : []),
    ],
  }
}

async function newcomers(part: GatePart): Promise<(finding: Finding) => boolean> {
  const {byId} = await standingsOf(part)
  return ({id}) => {
    const standing = byId.get(id)?.standing ?? 'new'
    return standing === 'new' || standing === 'back'
  }
}

async function judgeScores(part: GatePart, least: number): Promise<Verdict> {
  const scores: {readonly name: string; readonly score: number}[] = []
  for await (const {stepId, output} of outputsOf(part)) {
    for (const {of, score} of scoresIn(output)) scores.push({name: `step "${stepId}"${of}`, score})
  }
  if (scores.length === 0) return passed(`--fail-under ${least}: no step of this run has a score`)
  const low = scores.filter(({score}) => score < least)
  return {
    isRefused: low.length > 0,
    lines: low.map(({name, score}) => `status 3: the score of ${name} is ${shown(score)}, under ${least}`),
  }
}

/** A gate that nothing has gone through says so. */
const passed = (line: string): Verdict => ({isRefused: false, lines: [`warning: ${line}`]})

/** Each once, the worst first; null where no step looked for any. */
export async function findingsOfRun(part: Pick<GatePart, 'runId' | 'plan' | 'store'>): Promise<Finding[] | null> {
  const found = new Map<string, Finding>()
  let hasLooked = false
  for await (const {output} of outputsOf(part)) {
    hasLooked ||= tellsOfFindings(output)
    const list = fieldOf(output, 'findings')
    for (const finding of Array.isArray(list) ? list.filter(isFinding) : []) {
      const key = `${finding.id}\n${finding.start_line}\n${finding.path}`
      if (!found.has(key)) found.set(key, finding)
    }
  }
  return hasLooked ? [...found.values()].sort(compareFindings) : null
}

/** What a mission hands on was counted where it was found; what was left out is none of this run. */
async function* outputsOf({runId, plan, store}: Pick<GatePart, 'runId' | 'plan' | 'store'>) {
  for (const {stepId, step} of everyStep(plan)) {
    if (step.mission !== undefined || step.leftOut !== undefined) continue
    const output = await store.output(runId, stepId)
    if (output !== undefined) yield {stepId, output}
  }
}

/** Of 100: `score` of a step, and of each kind of a scan that has one. */
function scoresIn(output: Json): {readonly of: string; readonly score: number}[] {
  const kinds = fieldOf(output, 'kinds')
  return [
    ...scoreIn(output).map(score => ({of: '', score})),
    ...Object.entries(isJsonObject(kinds) ? kinds : {}).flatMap(([kind, facts]) =>
      scoreIn(facts).map(score => ({of: ` (${kind})`, score})),
    ),
  ]
}

/** What a program writes to `$SORTIE_OUTPUT` is text. */
function scoreIn(facts: Json): number[] {
  const score = fieldOf(facts, 'score')
  if (typeof score === 'number') return [score]
  return typeof score === 'string' && /^\d+(\.\d+)?$/.test(score.trim()) ? [Number(score)] : []
}

const lineOf = ({severity, path, start_line: line, rule, title}: Finding): string =>
  `  ${severity} ${oneLine(path)}:${line} ${oneLine(rule)}: ${oneLine(title, 120)}`

/** Rounded down, so that a score under the limit never reads like the limit. */
const shown = (score: number): string => String(Math.floor(score * 100) / 100)
