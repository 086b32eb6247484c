/**
 * The settings: what each is called everywhere, and which of the places that may say something about it wins.
 * Flags > environment > mission > project's configuration > user's configuration > defaults, which stand here alone.
 */
import {join, resolve} from 'node:path'
import type {FailFast, LlmSettings, Severity} from '../engine/contracts.ts'
import {SortieError} from '../engine/errors.ts'
import {microUsd} from '../engine/llm-settings.ts'
import {MEBIBYTE, sizeBytes} from '../schemas/size.ts'
import type {Invocation} from './command.ts'
import type {Io} from './io.ts'
import {severities} from './report-words.ts'
import {
  REPORTERS_TAKE,
  type ReporterChoice,
  type ReporterName,
  readReporters,
  writeReporters,
} from './reporter-choice.ts'
import {canRedraw, isCi, isGithubActions} from './terminal.ts'

export type Verbosity = 'quiet' | 'normal' | 'verbose'
export const durabilities = ['full', 'normal'] as const
export const colors = ['auto', 'always', 'never'] as const

const DOLLARS = 'takes an amount in dollars such as 2.50'

/** What a setting is written as. */
export type Scalar = string | number | boolean

export interface Settings {
  readonly jobs: Settled<number>
  readonly failFast: Settled<FailFast>
  /** Their files are absolute. */
  readonly reporter: Settled<readonly ReporterChoice[]>
  readonly verbosity: Settled<Verbosity>
  /** `auto`: where the terminal can show them. */
  readonly color: Settled<(typeof colors)[number]>
  readonly strict: Settled<boolean>
  /** null: no finding ends a run with status 3. */
  readonly failOn: Settled<FailOn | null>
  /** From 0 to 100; 0 for none. */
  readonly failUnder: Settled<number>
  /** Of what reports show. */
  readonly minSeverity: Settled<Severity>
  readonly durability: Settled<(typeof durabilities)[number]>
  /** Of what is kept of steps, in bytes. */
  readonly cacheMaxSize: Settled<number>
  /** In millionths of a dollar: what the models of one run may cost. */
  readonly budget: Settled<number>
  /** Of all runs in the state directory; null where nothing bounds it. */
  readonly budgetPerDay: Settled<number | null>
  readonly budgetPerMonth: Settled<number | null>
  /** A path, absolute, or a name on PATH. */
  readonly llamaServer: Settled<string>
  /** Absolute. */
  readonly stateDir: Settled<string>
}

export interface FailOn {
  readonly severity: Severity
  /** Only what was not there before this run. */
  readonly newOnly: boolean
}

export interface Settled<T> {
  /** In configuration files, and in `sortie config`. */
  readonly key: string
  readonly value: T
  /** The value as a configuration file says it. */
  readonly written: Scalar
  readonly from: Origin
}

/** `name`: the flag, the variable, or the path of the file as shown. */
export type Origin =
  | {readonly kind: 'flag' | 'environment' | 'mission' | 'project' | 'user'; readonly name: string}
  | {readonly kind: 'default'}

/** A configuration file or a mission, as far as it says something about settings. */
export interface ConfigSource {
  readonly kind: 'mission' | 'project' | 'user'
  /** As shown. */
  readonly path: string
  readonly values: {readonly [key: string]: Scalar}
  /** What a configuration file says of models, as a whole. */
  readonly llm?: LlmSettings
}

interface Setting<T> {
  readonly key: string
  /** The one named first is heard first; `means` is for one that is not only Sortie's. */
  readonly variables: readonly {readonly name: string; means?(text: string): string}[]
  /** By the names of an invocation; `means` is for a flag that stands for one value. */
  readonly flags: readonly {readonly name: string; readonly usage: string; readonly means?: string}[]
  /** As in: '--jobs takes a whole number from 1 on, not "none"'. */
  readonly takes: string
  read(text: string): T | undefined
  write(value: T): Scalar
  fallback(io: Io): T
}

const failFastWords: readonly (readonly [Scalar, FailFast])[] = [
  [false, 'off'],
  [true, 'drain'],
  ['kill', 'kill'],
]
/** Every word for it, as the command line completes it. */
export const failOnWords: readonly {readonly word: string; readonly value: FailOn | null}[] = [
  ...severities.map(severity => ({word: severity, value: {severity, newOnly: false}})),
  ...severities.map(severity => ({word: `new:${severity}`, value: {severity, newOnly: true}})),
  {word: 'off', value: null},
]
const verbosities: readonly Verbosity[] = ['quiet', 'normal', 'verbose']
const asItIs = (value: Scalar): Scalar => value

const jobs: Setting<number> = {
  key: 'max_parallel',
  variables: [{name: 'SORTIE_JOBS'}],
  flags: [{name: 'jobs', usage: '--jobs'}],
  takes: 'takes a whole number from 1 on',
  read: countIn,
  write: asItIs,
  fallback: ({cores}) => Math.max(1, cores),
}
const failFast: Setting<FailFast> = {
  key: 'fail_fast',
  variables: [{name: 'SORTIE_FAIL_FAST'}],
  flags: [{name: 'failFast', usage: '--fail-fast'}],
  takes: 'is true, false or kill',
  read: text => failFastWords.find(([word]) => String(word) === text)?.[1],
  write: value => failFastWords.find(([, mode]) => mode === value)?.[0] ?? false,
  fallback: () => 'off',
}
const reporter: Setting<readonly ReporterChoice[]> = {
  key: 'reporter',
  variables: [{name: 'SORTIE_REPORTER'}],
  flags: [{name: 'reporter', usage: '--reporter'}],
  takes: REPORTERS_TAKE,
  read: readReporters,
  write: writeReporters,
  fallback: io => [{name: usualReporter(io), file: null}],
}
const verbosity: Setting<Verbosity> = {
  key: 'verbosity',
  variables: [{name: 'SORTIE_VERBOSITY'}],
  flags: [
    {name: 'quiet', usage: '--quiet', means: 'quiet'},
    {name: 'verbose', usage: '--verbose', means: 'verbose'},
  ],
  takes: `is one of ${verbosities.join(', ')}`,
  read: text => verbosities.find(word => word === text),
  write: asItIs,
  fallback: () => 'normal',
}
const color: Setting<(typeof colors)[number]> = {
  key: 'color',
  // FORCE_COLOR is heard first, as Node does: it is set for one command, NO_COLOR for a whole session.
  variables: [
    {name: 'FORCE_COLOR', means: text => (text === '0' || text === 'false' ? 'never' : 'always')},
    {name: 'NO_COLOR', means: () => 'never'},
    {name: 'SORTIE_COLOR'},
  ],
  flags: [],
  takes: `is one of ${colors.join(', ')}`,
  read: text => colors.find(word => word === text),
  write: asItIs,
  fallback: () => 'auto',
}
const strict: Setting<boolean> = {
  key: 'strict',
  variables: [{name: 'SORTIE_STRICT'}],
  flags: [{name: 'strict', usage: '--strict'}],
  takes: 'is true or false',
  read: text => (/^(?:true|1)$/.test(text) ? true : /^(?:false|0)$/.test(text) ? false : undefined),
  write: asItIs,
  fallback: () => false,
}
const failOn: Setting<FailOn | null> = {
  key: 'fail_on',
  variables: [{name: 'SORTIE_FAIL_ON'}],
  flags: [{name: 'failOn', usage: '--fail-on'}],
  takes: `is one of ${severities.join(', ')}, with or without "new:" before it, or off`,
  read: text => failOnWords.find(({word}) => word === text)?.value,
  write: value => (value === null ? 'off' : `${value.newOnly ? 'new:' : ''}${value.severity}`),
  fallback: () => null,
}
const failUnder: Setting<number> = {
  key: 'fail_under',
  variables: [{name: 'SORTIE_FAIL_UNDER'}],
  flags: [{name: 'failUnder', usage: '--fail-under'}],
  takes: 'takes a number from 0 to 100',
  read: text => (/^\d+(\.\d+)?$/.test(text) && Number(text) <= 100 ? Number(text) : undefined),
  write: asItIs,
  fallback: () => 0,
}
const minSeverity: Setting<Severity> = {
  key: 'min_severity',
  variables: [{name: 'SORTIE_MIN_SEVERITY'}],
  flags: [{name: 'minSeverity', usage: '--min-severity'}],
  takes: `is one of ${severities.join(', ')}`,
  read: text => severities.find(severity => severity === text),
  write: asItIs,
  fallback: () => 'info',
}
const durability: Setting<(typeof durabilities)[number]> = {
  key: 'durability',
  variables: [{name: 'SORTIE_DURABILITY'}],
  flags: [{name: 'durability', usage: '--durability'}],
  takes: 'is "full" or "normal"',
  read: text => durabilities.find(level => level === text),
  write: asItIs,
  fallback: () => 'full',
}
const cacheMaxSize: Setting<number> = {
  key: 'cache.max_size',
  variables: [{name: 'SORTIE_CACHE_MAX_SIZE'}],
  flags: [],
  takes: 'is a size such as 256MB',
  read: bytesIn,
  write: formatSize,
  fallback: () => 256 * MEBIBYTE,
}
const budget: Setting<number> = {
  key: 'budget_usd',
  variables: [{name: 'SORTIE_BUDGET_USD'}],
  flags: [{name: 'budget', usage: '--budget'}],
  takes: DOLLARS,
  read: dollarsIn,
  write: inDollars,
  fallback: () => 3_000_000,
}
const budgetPerDay = periodBudget('budget_usd_per_day', 'SORTIE_BUDGET_USD_PER_DAY')
const budgetPerMonth = periodBudget('budget_usd_per_month', 'SORTIE_BUDGET_USD_PER_MONTH')
const llamaServer: Setting<string> = {
  key: 'llm.server.program',
  variables: [{name: 'SORTIE_LLAMA_SERVER'}],
  flags: [{name: 'llamaServer', usage: '--llama-server'}],
  takes: 'names a program',
  read: text => (text === '' ? undefined : text),
  write: asItIs,
  fallback: () => 'llama-server',
}
const stateDir: Setting<string> = {
  key: 'state_dir',
  variables: [{name: 'SORTIE_STATE_DIR'}],
  flags: [{name: 'stateDir', usage: '--state-dir'}],
  takes: 'names a directory',
  read: text => (text === '' ? undefined : text),
  write: asItIs,
  fallback: () => join('.sortie', 'state'),
}

/** For the reference, which lists every setting with its names. */
export const settingTable: readonly Pick<Setting<unknown>, 'key' | 'variables' | 'flags'>[] = [
  jobs,
  failFast,
  reporter,
  verbosity,
  color,
  strict,
  failOn,
  failUnder,
  minSeverity,
  durability,
  cacheMaxSize,
  budget,
  budgetPerDay,
  budgetPerMonth,
  llamaServer,
  stateDir,
]

interface Places {
  readonly flags: Invocation['flags']
  readonly io: Io
  /** Absolute: where relative paths of configuration files start. */
  readonly root: string
  readonly mission?: ConfigSource
}

/** Throws USAGE_BAD_FLAG or CONFIG_BAD_VALUE. Configuration files were checked when they were read. */
export function settingsFor(places: Places): Settings {
  return {
    jobs: settle(jobs, places),
    failFast: settle(failFast, places),
    reporter: reporterFor(withFiles(settle(reporter, places), places), settle(verbosity, places)),
    verbosity: settle(verbosity, places),
    color: settle(color, places),
    strict: settle(strict, places),
    failOn: settle(failOn, places),
    failUnder: settle(failUnder, places),
    minSeverity: settle(minSeverity, places),
    durability: settle(durability, places),
    cacheMaxSize: settle(cacheMaxSize, places),
    budget: settle(budget, places),
    budgetPerDay: settle(budgetPerDay, places),
    budgetPerMonth: settle(budgetPerMonth, places),
    llamaServer: pathOrName(settle(llamaServer, places), places),
    stateDir: absolute(settle(stateDir, places), places),
  }
}

/** What was said on the command line or in the environment: it stands above the mission. */
export function isAboveMission({from}: Settled<unknown>): boolean {
  return from.kind === 'flag' || from.kind === 'environment'
}

function settle<T>(setting: Setting<T>, places: Places): Settled<T> {
  for (const {text, from} of saidAbout(setting, places)) {
    const value = setting.read(text)
    if (value === undefined) throw badValue(setting, text, from)
    return {key: setting.key, value, written: setting.write(value), from}
  }
  const value = setting.fallback(places.io)
  return {key: setting.key, value, written: setting.write(value), from: {kind: 'default'}}
}

type Said = {readonly text: string; readonly from: Exclude<Origin, {kind: 'default'}>}

/** Highest place first. */
function* saidAbout(setting: Setting<unknown>, {flags, io, mission}: Places): Generator<Said> {
  const [one, other] = setting.flags.filter(({name}) => flags[name] !== undefined)
  if (one !== undefined && other !== undefined) {
    const message = `${one.usage} and ${other.usage} say two things about the same`
    throw new SortieError('USAGE_BAD_FLAG', {message, hint: 'leave one of them out'})
  }
  for (const {name, usage, means} of setting.flags) {
    const given = flags[name]
    // A flag that may stand without a value comes as the empty text.
    if (given !== undefined) yield {text: means ?? textOf(given), from: {kind: 'flag', name: usage}}
  }
  for (const {name, means = same} of setting.variables) {
    const given = io.env[name]
    if (given !== undefined && given !== '') yield {text: means(given), from: {kind: 'environment', name}}
  }
  for (const {kind, path, values} of [...(mission === undefined ? [] : [mission]), ...(io.config ?? [])]) {
    const value = values[setting.key]
    if (value !== undefined) yield {text: String(value), from: {kind, name: path}}
  }
}

const same = (text: string): string => text
const textOf = (given: string | boolean | readonly string[]): string => (given === '' ? 'true' : String(given))

function badValue({takes}: Setting<unknown>, text: string, {kind, name}: Said['from']): SortieError {
  const message = `${name} ${takes}, not "${text}"`
  if (kind === 'flag') return new SortieError('USAGE_BAD_FLAG', {message})
  return new SortieError('CONFIG_BAD_VALUE', {message, hint: '`sortie config` shows what is set where'})
}

function usualReporter(io: Io): ReporterName {
  if (isGithubActions(io)) return 'github'
  return canRedraw(io.stderr, io) && !isCi(io) ? 'live' : 'line'
}

/**
 * A wish to see little is also one about what is shown, unless the reporter was chosen in a place at least as high.
 * What goes to files goes on.
 */
function reporterFor(chosen: Settings['reporter'], {value, from}: Settings['verbosity']): Settings['reporter'] {
  if (value !== 'quiet' || rank(chosen.from) <= rank(from)) return chosen
  const choices: readonly ReporterChoice[] = [
    {name: 'quiet', file: null},
    ...chosen.value.filter(({file}) => file !== null),
  ]
  return {...chosen, value: choices, written: writeReporters(choices), from}
}

const rank = ({kind}: Origin): number => ['flag', 'environment', 'mission', 'project', 'user', 'default'].indexOf(kind)

/** Words of the command line and the environment start where the user stands, those of a file in the workspace. */
function absolute(chosen: Settled<string>, places: Places): Settled<string> {
  return {...chosen, value: resolve(startOf(chosen, places), chosen.value)}
}

/** A word alone is looked for on PATH. */
function pathOrName(chosen: Settled<string>, places: Places): Settled<string> {
  return /[/\\]/.test(chosen.value) ? absolute(chosen, places) : chosen
}

/** As `common.schema.json` has it; a number alone is bytes. */
function bytesIn(text: string): number | undefined {
  try {
    return sizeBytes(text)
  } catch {
    return undefined
  }
}

/** In the largest unit that leaves a whole number. */
function formatSize(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  let amount = bytes
  while (units.length > 1 && amount % 1_024 === 0) {
    amount /= 1_024
    units.shift()
  }
  return `${amount}${units[0] ?? 'B'}`
}

function withFiles(chosen: Settings['reporter'], places: Places): Settings['reporter'] {
  const start = startOf(chosen, places)
  return {
    ...chosen,
    value: chosen.value.map(({name, file}) => ({name, file: file === null ? null : resolve(start, file)})),
  }
}

const startOf = (chosen: Settled<unknown>, {io, root}: Places): string => (isAboveMission(chosen) ? io.cwd : root)

function dollarsIn(text: string): number | undefined {
  return /^\d{1,7}(?:\.\d{1,6})?$/.test(text) ? microUsd(Number(text)) : undefined
}

function inDollars(amount: number): Scalar {
  return amount / 1_000_000
}

function periodBudget(key: string, variable: string): Setting<number | null> {
  return {
    key,
    variables: [{name: variable}],
    flags: [],
    takes: DOLLARS,
    read: dollarsIn,
    write: amount => (amount === null ? 'none' : inDollars(amount)),
    fallback: () => null,
  }
}

function countIn(text: string): number | undefined {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(count) && count >= 1 ? count : undefined
}
