/** `sortie costs`: what models were asked, and what that cost, as far as the state directory knows. */
import {relative, resolve} from 'node:path'
import type {LlmCostGroup, LlmCostRow, Store} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {dollars} from '../report/llm-costs.ts'
import type {Invocation} from './command.ts'
import {costGroups} from './command-words.ts'
import {lengthOfTime} from './flag-values.ts'
import type {Io} from './io.ts'
import {textTable} from './text-table.ts'
import {openExistingStore} from './wire.ts'
import {findWorkspace, type Workspace} from './workspace.ts'

/** schemas/output/costs.schema.json */
interface CostsDocument {
  readonly by: LlmCostGroup
  readonly rows: readonly CostsRow[]
  readonly total: CostsRow
  /** In dollars; `limit_usd` is null where nothing bounds it. */
  readonly budgets: {
    readonly day: {readonly spent_usd: number; readonly limit_usd: number | null}
    readonly month: {readonly spent_usd: number; readonly limit_usd: number | null}
  }
}

interface CostsRow {
  readonly name: string
  readonly calls: number
  readonly priced_calls: number
  readonly cache_hits: number
  readonly input_tokens: number
  readonly cached_tokens: number
  readonly output_tokens: number
  /** null where one of the calls has no known cost. */
  readonly cost_usd: number | null
}

/** Throws RUN_NOT_FOUND where there is no state, USAGE_BAD_FLAG, USAGE_UNKNOWN_NAME. */
export async function costs({flags}: Invocation, io: Io): Promise<ExitStatus> {
  const workspace = findWorkspace(flags, io)
  const by = groupNamed(flags['by'])
  const lengthMs = lengthOfTime('--since', flags['since'])
  const sinceMs = lengthMs === undefined ? 0 : Date.now() - lengthMs
  const store = await openExistingStore(workspace)
  try {
    const found = await store.llm.costs({by, sinceMs})
    const rows = (by === 'repository' ? found.map(row => ({...row, name: placeOf(row.name, workspace)})) : found).map(
      rowOf,
    )
    const document: CostsDocument = {by, rows, total: totalOf(rows), budgets: await budgetsOf(workspace, store)}
    io.stdout.write(flags['json'] === true ? `${JSON.stringify(document, null, 2)}\n` : inWords(document))
    return 0
  } finally {
    await store.close()
  }
}

/** A repository is named from the state directory on; people look for it from where they stand. */
function placeOf(name: string, {stateDir, cwd}: Workspace): string {
  if (name === '(removed)') return name
  const place = relative(cwd, resolve(stateDir, name))
  return place === '' ? '.' : place
}

function groupNamed(word: Invocation['flags'][string]): LlmCostGroup {
  if (word === undefined) return 'day'
  const group = costGroups.find(known => known === word)
  if (group !== undefined) return group
  throw new SortieError('USAGE_BAD_FLAG', {
    message: `--by takes ${costGroups.join(', ')}, not "${String(word)}"`,
    hint: didYouMean(nearMissAmong(costGroups)(String(word))) ?? 'without it, costs are listed by day',
  })
}

function rowOf({name, calls, pricedCalls, cacheHits, costMicroUsd, ...tokens}: LlmCostRow): CostsRow {
  return {
    name,
    calls,
    priced_calls: pricedCalls,
    cache_hits: cacheHits,
    input_tokens: tokens.inputTokens,
    cached_tokens: tokens.cachedTokens,
    output_tokens: tokens.outputTokens,
    cost_usd: costMicroUsd === null || pricedCalls < calls ? null : costMicroUsd / 1_000_000,
  }
}

function totalOf(rows: readonly CostsRow[]): CostsRow {
  const sum = (of: (row: CostsRow) => number) => rows.reduce((total, row) => total + of(row), 0)
  const isKnown = rows.every(({cost_usd: cost}) => cost !== null)
  return {
    name: 'total',
    calls: sum(row => row.calls),
    priced_calls: sum(row => row.priced_calls),
    cache_hits: sum(row => row.cache_hits),
    input_tokens: sum(row => row.input_tokens),
    cached_tokens: sum(row => row.cached_tokens),
    output_tokens: sum(row => row.output_tokens),
    cost_usd: isKnown ? Math.round(sum(row => row.cost_usd ?? 0) * 1e6) / 1e6 : null,
  }
}

/** Since midnight and since the first of the month, in UTC: as budgets count. */
async function budgetsOf({settings}: Workspace, {llm}: Store): Promise<CostsDocument['budgets']> {
  const now = new Date()
  const [year, month] = [now.getUTCFullYear(), now.getUTCMonth()]
  const since = async (sinceMs: number, limit: number | null) => ({
    spent_usd: (await llm.spentMicroUsd({sinceMs})) / 1_000_000,
    limit_usd: limit === null ? null : limit / 1_000_000,
  })
  return {
    day: await since(Date.UTC(year, month, now.getUTCDate()), settings.budgetPerDay.value),
    month: await since(Date.UTC(year, month), settings.budgetPerMonth.value),
  }
}

function inWords({by, rows, total, budgets}: CostsDocument): string {
  if (rows.length === 0) return 'no model was asked\n'
  const head = [by, 'calls', 'from the cache', 'tokens', 'cost']
  const table = textTable([head, ...[...rows, total].map(cellsOf)])
  return `${table}\ntoday: ${spentInWords(budgets.day)}\nthis month: ${spentInWords(budgets.month)}\n`
}

function cellsOf(row: CostsRow): string[] {
  const {name, calls, priced_calls: priced, cache_hits: hits, cost_usd: cost} = row
  const tokens = row.input_tokens + row.output_tokens
  const known = cost === null ? `unknown (${priced} of ${calls} calls priced)` : dollars(cost * 1_000_000)
  return [name, String(calls), String(hits), String(tokens), known]
}

function spentInWords({spent_usd: spent, limit_usd: limit}: CostsDocument['budgets']['day']): string {
  return `${dollars(spent * 1_000_000)}${limit === null ? '' : ` of ${dollars(limit * 1_000_000)}`}`
}
