/** Everything that was decided about one step, and whose word decided it. */

import {formatBytes} from '../engine/bytes.ts'
import {type DependencyRule, type Plan, type PlannedStep, unreachable} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {formatDiagnostics} from '../engine/mission/diagnostic.ts'
import {allSteps} from '../engine/mission/hooks.ts'
import type {LoadedUsed} from '../engine/mission/load.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {everyStep} from '../engine/plans.ts'
import {cachedByInWords} from '../report/cache-policy.ts'
import {formatDuration} from '../report/duration.ts'
import {limitsInWords} from '../report/resource-limits.ts'
import type {Mission, Step} from '../schemas/types.gen.ts'
import {stepTypeOf} from '../steps/index.ts'
import type {Invocation} from './command.ts'
import {findMission} from './find-mission.ts'
import type {Io} from './io.ts'
import {itemsInWords} from './items-in-words.ts'
import {checkMission} from './load-plan.ts'
import {limitsOf, type PlanLimit, storeToReadFrom} from './plan-limits.ts'
import {hookInWords} from './preview.ts'
import {previewLines} from './preview-lines.ts'
import {textTable} from './text-table.ts'
import type {Workspace} from './workspace.ts'

interface Around {
  readonly workspace: Workspace
  readonly flags: Invocation['flags']
  readonly io: Io
}

/** Throws RUN_STEP_UNKNOWN, and what `findMission` throws. */
export async function explainStep(
  asked: {mission?: string; stepId: string},
  {workspace, flags, io}: Around,
): Promise<ExitStatus> {
  const file = findMission(asked.mission, workspace, io)
  const loaded = await checkMission(file, {workspace, io}, {settings: workspace.settings})
  if (loaded.mission === null) {
    io.stderr.write(formatDiagnostics(loaded.diagnostics))
    return 2
  }
  const found = missionOf(asked.stepId, loaded)
  const {mission, plan} = found ?? loaded
  const index = plan.steps.findIndex(({id}) => id === asked.stepId.split('/').at(-1))
  const [step, written] = [plan.steps[index], allSteps(mission)[index]]
  if (found === undefined || step === undefined || written === undefined) {
    throw unknownStep(asked.stepId, file.path, loaded.plan)
  }
  const limits = await limitsOf({...plan, steps: [step]}, {workspace, history: await storeToReadFrom(workspace)})
  const decided = {step, written, mission, plan, limit: limits[step.id]}
  const explanation = {...explanationOf(decided), step: asked.stepId}
  io.stdout.write(flags['json'] === true ? `${JSON.stringify(explanation, null, 2)}\n` : asText(explanation))
  return 0
}

/** The mission that holds the step; undefined where a step on the way to it runs none. */
function missionOf(stepId: string, loaded: LoadedUsed): LoadedUsed | undefined {
  const steps = stepId.split('/').slice(0, -1)
  return steps.reduce<LoadedUsed | undefined>((mission, id) => mission?.used.get(id), loaded)
}

/** `host`: what the machine has. */
type Source = 'step' | 'defaults' | 'mission' | 'built-in' | 'host'

/** schemas/output/explain-step.schema.json */
interface Explanation {
  readonly step: string
  readonly name: string
  readonly type: string
  readonly summary: string
  /** What would run, one line each. */
  readonly runs: readonly string[]
  readonly depends_on: readonly string[]
  readonly needed_by: readonly string[]
  readonly decided: readonly Decision[]
}

interface Decision {
  readonly what: string
  readonly value: string
  readonly from: Source
}

interface Decided {
  readonly step: PlannedStep
  /** The same step as its author wrote it. */
  readonly written: Step
  readonly mission: Mission
  readonly plan: Plan
  readonly limit: PlanLimit | undefined
}

function explanationOf(decided: Decided): Explanation {
  const {step, plan} = decided
  const type = stepTypeOf(step.type)
  return {
    step: step.id,
    name: step.name,
    type: step.type,
    summary: type?.summary ?? '',
    runs: previewLines(type, step.params),
    depends_on: step.dependsOn,
    needed_by: plan.steps.filter(({dependsOn}) => dependsOn.includes(step.id)).map(({id}) => id),
    decided: decisions(decided),
  }
}

function decisions({step, written, mission, limit}: Decided): Decision[] {
  const {defaults = {}} = mission
  const byStep = (value: unknown): Source => (value === undefined ? 'built-in' : 'step')
  const byStepOrDefaults = (key: 'timeout' | 'retry' | 'shell'): Source => {
    if (written[key] !== undefined) return 'step'
    return defaults[key] === undefined ? 'built-in' : 'defaults'
  }
  const {condition} = step
  return [
    {what: 'starts', value: startOf(step), from: byStep(step.hook ?? step.excluded ?? written.depends_on)},
    ...(condition === null ? [] : [{what: 'condition', value: condition.text, from: 'step' as const}]),
    ...(step.items === undefined
      ? [{what: 'limit', value: limitInWords(step, limit), from: limitFrom(step, byStepOrDefaults('timeout'))}]
      : itemDecisions(step, limit, byStep(written.timeout))),
    {what: 'retry', value: retryOf(step), from: byStepOrDefaults('retry')},
    ...(isStrictGrep(step) ? [{what: 'success', value: GREP_HINT, from: 'built-in' as const}] : []),
    ...(written.run === undefined ? [] : [{what: 'shell', value: shellOf(step), from: byStepOrDefaults('shell')}]),
    ...(step.limits === undefined
      ? []
      : [{what: 'resources', value: limitsInWords(step.limits), from: resourcesFrom(written)}]),
    ...(limit?.guard === undefined
      ? []
      : [{what: 'guard', value: `${limit.guard}: ${limit.guardReason}`, from: 'host' as const}]),
    ...(step.workingDirectoryLimitBytes === undefined
      ? []
      : [{what: 'size limit', value: formatBytes(step.workingDirectoryLimitBytes), from: 'step' as const}]),
    ...(step.cache === undefined
      ? []
      : [{what: 'cached by', value: cachedByInWords(step.cache), from: 'step' as const}]),
    ...(step.mission === undefined
      ? [{what: 'directory', value: step.workingDirectory, from: byStep(written.working_directory)}]
      : [{what: 'mission', value: missionInWords(step.mission), from: 'step' as const}]),
    {
      what: 'on failure',
      value: step.continueOnError ? 'the run goes on and does not fail' : 'the run fails',
      from: byStep(written.continue_on_error),
    },
    {
      what: 'after a crash',
      value: afterCrash(step),
      from: step.resume === 'never' ? 'step' : 'built-in',
    },
    ...Object.entries(step.env).map(([name, value]) => ({
      what: `env ${name}`,
      value,
      from: written.env !== undefined && Object.hasOwn(written.env, name) ? ('step' as const) : ('mission' as const),
    })),
  ]
}

/** `from`: who decided on a limit for all items together. */
function itemDecisions(step: PlannedStep, limit: PlanLimit | undefined, from: Source): Decision[] {
  const {items} = step
  if (items === undefined) return []
  const {timeout} = items
  return [
    {what: 'items', value: itemsInWords(items), from: 'step'},
    {what: 'limit', value: limit?.timeoutMs === null ? 'none for all items together' : limitInWords(step, limit), from},
    {
      what: 'item limit',
      value: timeout.kind === 'none' ? 'none of its own' : limitInWords(step, limit?.item),
      from: timeout.kind === 'none' ? from : sourceOfLimit(timeout.why),
    },
  ]
}

function sourceOfLimit(why: string): Source {
  if (why === 'set by the step') return 'step'
  return why === "set by the mission's defaults" ? 'defaults' : 'built-in'
}

const missionInWords = ({missionName, steps, maxParallel}: Plan): string =>
  `${missionName}, ${steps.length} ${steps.length === 1 ? 'step' : 'steps'}, at most ${maxParallel} at once`

/** The mission's limits are given for every step; a step that says anything itself has the last word. */
const resourcesFrom = ({resources}: Step): Source => (resources === undefined ? 'mission' : 'step')

const GREP_HINT =
  'status 0; grep ends with 1 where nothing matches, and `success_exit_codes: [0, 1]` takes that as well'

const isStrictGrep = ({params}: PlannedStep): boolean =>
  params['command'] === 'grep' && params['success_exit_codes'] === undefined

/** When it starts, and what keeps it from starting. */
function startOf({dependsOn, rule, standby, excluded, hook}: PlannedStep): string {
  if (hook !== undefined) return `${hookInWords(hook)}; hooks run in their order, one after the other`
  if (excluded !== undefined) return `never on ${excluded.platform}: it is for ${excluded.only.join(' and ')} only`
  if (standby) return 'only when called on as an alternative'
  if (dependsOn.length === 0) return 'at once'
  return ruleInWords(rule, dependsOn.join(', '))
}

function ruleInWords(rule: DependencyRule, names: string): string {
  switch (rule.kind) {
    case 'all':
      return `when all of these succeeded: ${names}; blocked by any that did not`
    case 'any':
      return `when these are finished and one succeeded: ${names}; blocked when none did`
    case 'best-effort':
      return `when these are finished, however they ended: ${names}`
    case 'conditional': {
      const answers = Object.entries(rule.onFailure).map(([id, {kind}]) => `${id} (${kind})`)
      return `when these succeeded: ${names}; on failure: ${answers.join(', ')}; blocked by any other`
    }
    default:
      return unreachable(rule)
  }
}

function afterCrash({asks, resume}: PlannedStep): string {
  if (asks === true) return 'goes on waiting'
  return resume === 'never' ? 'counts as failed' : 'is run again'
}

/** How long an answer may take, the step itself says, or nobody. */
function limitFrom({asks, timeout}: PlannedStep, otherwise: Source): Source {
  if (asks !== true) return otherwise
  return timeout.kind === 'none' ? 'built-in' : 'step'
}

function limitInWords({mission, asks}: PlannedStep, limit: PlanLimit | undefined): string {
  if (limit === undefined || limit.timeoutMs === null) {
    if (asks === true) return 'none: it waits until somebody answers'
    return mission === undefined ? 'none: its type does bounded work' : 'none: its steps have their own'
  }
  return `${formatDuration(limit.timeoutMs)}: ${limit.timeoutReason}`
}

function retryOf({retry}: PlannedStep): string {
  if (retry.maxAttempts === 1) return 'one attempt'
  const {maxAttempts, delayMs, factor, jitter, on} = retry
  const grows = factor === 1 ? '' : `, each wait ${factor} times the one before`
  const causes = on.join(', ')
  return `${maxAttempts} attempts, ${formatDuration(delayMs)} apart${grows}${jitter ? ', with jitter' : ''}, on ${causes}`
}

function shellOf({params}: PlannedStep): string {
  const shell = params['shell']
  return typeof shell === 'string' ? shell : "the system's"
}

function asText({step, name, type, summary, runs, depends_on, needed_by, decided}: Explanation): string {
  const shownName = name === step.split('/').at(-1) ? '' : ` (${name})`
  const listed = (ids: readonly string[]): string => (ids.length === 0 ? 'nothing' : ids.join(', '))
  const rows = [
    ['depends on', listed(depends_on)],
    ['needed by', listed(needed_by)],
    ...decided.map(({what, value, from}) => [what, `${value} [${from}]`]),
  ]
  return [
    `${step}${shownName}: ${type}, ${summary}\n`,
    ...runs.map(line => `  | ${line}\n`),
    textTable(rows.map(row => ['', ...row])),
  ].join('')
}

function unknownStep(stepId: string, path: string, plan: Plan): SortieError {
  const ids = Array.from(everyStep(plan), found => found.stepId)
  return new SortieError('USAGE_UNKNOWN_NAME', {
    message: `"${path}" has no step "${stepId}"`,
    hint: didYouMean(nearMissAmong(ids)(stepId)) ?? `its steps are ${ids.slice(0, 20).join(', ')}`,
  })
}
