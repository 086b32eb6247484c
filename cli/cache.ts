/** `sortie cache`: what is kept of steps that succeeded and of what models answered, and how it goes. */
import {formatBytes} from '../engine/bytes.ts'
import {type CachePruning, type CacheRemoval, type CacheUsage, type Store, unreachable} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {oneLine} from '../report/plain-text.ts'
import {isoTime} from '../report/status.ts'
import type {Invocation} from './command.ts'
import {cacheActions} from './command-words.ts'
import {lengthOfTime} from './flag-values.ts'
import type {Io} from './io.ts'
import {textTable} from './text-table.ts'
import {openExistingStore} from './wire.ts'
import {findWorkspace, type Workspace} from './workspace.ts'

/** schemas/output/cache.schema.json */
interface CacheDocument {
  readonly action: CacheAction
  readonly kinds: readonly CacheKind[]
  /** With `hot`: what was used most often, the most first. */
  readonly hot?: readonly HotUse[]
}

interface HotUse {
  readonly kind: CacheKind['kind']
  /** null where its run is removed. */
  readonly mission: string | null
  readonly step: string
  /** Of an answer: what the question was about. */
  readonly about: string | null
  readonly hits: number
  /** Of answers: tokens that were not paid again. */
  readonly tokens: number | null
}

/** What is kept of one kind of work, once the action is done. */
interface CacheKind {
  /** Results of steps, or answers of models. */
  readonly kind: 'steps' | 'answers'
  readonly entries: number
  readonly bytes: number
  readonly max_bytes: number
  /** How often work was spared by the entries that there are. */
  readonly hits: number
  readonly removed: CacheRemoval
  readonly by_step: readonly {
    readonly mission: string
    readonly step: string
    readonly entries: number
    readonly bytes: number
    readonly hits: number
    readonly used_at: string
  }[]
}

type CacheAction = (typeof cacheActions)[number]

/** Throws RUN_NOT_FOUND where there is no state, USAGE_BAD_FLAG, USAGE_UNKNOWN_NAME. */
export async function cache({operands, flags}: Invocation, io: Io): Promise<ExitStatus> {
  const action = actionNamed(operands[0] ?? 'stats')
  const workspace = findWorkspace(flags, io)
  const store = await openExistingStore(workspace)
  try {
    const removed = await carryOut(action, {flags, missionName: operands[1], workspace, store})
    const usage = (await store.cache.usage()).filter(({missionName}) => missionName === (operands[1] ?? missionName))
    const steps = kindOf(usage, removed, workspace)
    // An answer belongs to its question, and to no mission.
    const answers = operands[1] === undefined ? [await answersKind(action, workspace, store)] : []
    const hot = action === 'hot' ? {hot: await hottest(steps, operands[1], store)} : {}
    const document: CacheDocument = {action, kinds: [steps, ...answers], ...hot}
    io.stdout.write(flags['json'] === true ? `${JSON.stringify(document, null, 2)}\n` : inWords(document))
    return 0
  } finally {
    await store.close()
  }
}

function actionNamed(word: string): CacheAction {
  const action = cacheActions.find(known => known === word)
  if (action !== undefined) return action
  throw new SortieError('USAGE_UNKNOWN_NAME', {
    message: `\`sortie cache\` does not know "${word}"`,
    hint: didYouMean(nearMissAmong(cacheActions)(word)) ?? `it knows ${cacheActions.join(', ')}`,
  })
}

interface Wish {
  readonly flags: Invocation['flags']
  readonly missionName: string | undefined
  readonly workspace: Workspace
  readonly store: Store
}

async function carryOut(action: CacheAction, wish: Wish): Promise<CacheRemoval> {
  switch (action) {
    case 'stats':
    case 'hot':
      return {entries: 0, bytes: 0}
    case 'prune':
      return pruned(pruningFrom(wish), wish)
    case 'clear':
      // Also what is known of files: whoever mistrusts what is kept means that too.
      if (wish.missionName === undefined) await wish.store.cache.forgetFiles()
      return pruned({maxBytes: 0, ...ofMission(wish)}, wish)
    default:
      return unreachable(action)
  }
}

function pruningFrom(wish: Wish): CachePruning {
  const ageMs = lengthOfTime('--older-than', wish.flags['olderThan'])
  return {
    maxBytes: wish.workspace.settings.cacheMaxSize.value,
    ...(ageMs !== undefined && {unusedSinceMs: Date.now() - ageMs}),
    ...ofMission(wish),
  }
}

const ofMission = ({missionName}: Wish): Pick<CachePruning, 'missionName'> =>
  missionName === undefined ? {} : {missionName}

/** The space is given back to the disk where that is possible: runs may be under way. */
async function pruned(wish: CachePruning, {store}: Wish): Promise<CacheRemoval> {
  const removed = await store.cache.prune(wish)
  try {
    if (removed.entries > 0) await store.compact()
  } catch (cause) {
    if (!(cause instanceof SortieError) || cause.code !== 'STORE_UNWRITABLE') throw cause
  }
  return removed
}

function kindOf(usage: readonly CacheUsage[], removed: CacheRemoval, {settings}: Workspace): CacheKind {
  const sum = (numberIn: (one: CacheUsage) => number) => usage.reduce((total, one) => total + numberIn(one), 0)
  return {
    kind: 'steps',
    entries: sum(({entries}) => entries),
    bytes: sum(({bytes}) => bytes),
    max_bytes: settings.cacheMaxSize.value,
    hits: sum(({hits}) => hits),
    removed,
    by_step: usage.map(({missionName, stepId, entries, bytes, hits, usedAtMs}) => ({
      mission: missionName,
      step: stepId,
      entries,
      bytes,
      hits,
      used_at: isoTime(usedAtMs),
    })),
  }
}

/** Those that have expired go first, then the oldest until the rest fits; their age is bounded when they are made. */
async function answersKind(action: CacheAction, {settings}: Workspace, {llm}: Store): Promise<CacheKind> {
  const maxBytes = settings.cacheMaxSize.value
  const before = await llm.usage()
  if (action === 'prune' || action === 'clear') await llm.bound(Date.now(), action === 'clear' ? 0 : maxBytes)
  const {entries, bytes, hits} = await llm.usage()
  const removed = {entries: before.entries - entries, bytes: before.bytes - bytes}
  return {kind: 'answers', entries, bytes, max_bytes: maxBytes, hits, removed, by_step: []}
}

const MOST_HOT = 20

async function hottest(steps: CacheKind, missionName: string | undefined, {llm}: Store): Promise<readonly HotUse[]> {
  const ofSteps = steps.by_step.map(
    ({mission, step, hits}) => ({kind: 'steps', mission, step, about: null, hits, tokens: null}) as const,
  )
  const asked = missionName === undefined ? await llm.hottest(MOST_HOT) : []
  const ofAnswers = asked.map(
    ({missionName: mission, stepId: step, label: about, hits, tokens}) =>
      ({kind: 'answers', mission, step, about, hits, tokens}) as const,
  )
  return [...ofSteps, ...ofAnswers]
    .filter(({hits}) => hits > 0)
    .sort((one, other) => other.hits - one.hits)
    .slice(0, MOST_HOT)
}

function hotInWords(hot: readonly HotUse[]): string {
  if (hot.length === 0) return 'nothing was used yet\n'
  const rows = hot.map(({mission, step, about, hits, tokens}) => [
    usesInWords(hits),
    `${mission ?? '(removed)'} ${step}`,
    about === null ? '' : oneLine(about),
    tokens === null ? '' : `${tokens} tokens spared`,
  ])
  return textTable(rows)
}

function inWords({action, kinds, hot}: CacheDocument): string {
  if (hot !== undefined) return hotInWords(hot)
  const removals = kinds.flatMap(({kind, removed: {entries, bytes}}) =>
    entries === 0 ? [] : [`${kind}: removed ${counted(entries, kind)}, ${formatBytes(bytes)}\n`],
  )
  const gone = action === 'stats' || action === 'hot' ? [] : removals.length === 0 ? ['nothing removed\n'] : removals
  // Most missions ask no model: only what there is, or was, is worth a line.
  const told = kinds.filter(({kind, entries, removed}) => kind === 'steps' || entries + removed.entries > 0)
  return [...gone, ...told.map(keptInWords)].join('')
}

function keptInWords({kind, entries, bytes, max_bytes, hits, by_step}: CacheKind): string {
  const kept = `${kind}: ${counted(entries, kind)}, ${formatBytes(bytes)} of at most ${formatBytes(max_bytes)}, ${usesInWords(hits)}\n`
  const rows = by_step.map(row => [
    '',
    `${row.mission} ${row.step}`,
    counted(row.entries, kind),
    formatBytes(row.bytes),
    usesInWords(row.hits),
    `last ${row.used_at.replace(/\.\d+Z$/, 'Z')}`,
  ])
  return `${kept}${rows.length === 0 ? '' : textTable(rows)}`
}

function counted(count: number, kind: CacheKind['kind']): string {
  const noun = kind === 'steps' ? 'result' : 'answer'
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}

function usesInWords(count: number): string {
  if (count === 0) return 'not used yet'
  return count === 1 ? 'used once' : `used ${count} times`
}
