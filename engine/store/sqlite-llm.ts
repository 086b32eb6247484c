/** What models answered and what that cost, in SQLite. Costs stay when their run is removed: budgets count them. */
import type {
  KeptAnswer,
  LlmAnswersUsage,
  LlmCostGroup,
  LlmHotQuestion,
  LlmStore,
  LlmUsage,
  RunId,
  Stored,
} from '../contracts.ts'
import type {Connection} from './driver.ts'

export interface SqliteLlm extends LlmStore {
  /** Within the transaction that records the event. */
  note(runId: RunId, event: Stored): void
  keep(answers: readonly KeptAnswer[]): void
}

export function sqliteLlm(db: Connection, guarded: <T>(work: () => T) => T): SqliteLlm {
  const sql = prepare(db)
  const bound = db.transaction((nowMs: number, maxBytes: number): number => {
    const expired = sql.removeExpired.run(nowMs).changes
    return expired + sql.removeOldest.run({maxBytes}).changes
  })
  return {
    note(runId, event) {
      if (event.type !== 'llm.called') return
      const {seq, atMs, stepId, label, provider, model, from, usage, costMicroUsd, durationMs, code = null} = event
      const counts = {input: null, cached: null, output: null, ...(usage !== null && countsOf(usage))}
      const call = {runId, seq, atMs, stepId, label, provider, model, source: from, costMicroUsd, durationMs, code}
      sql.note.run({...call, ...counts})
    },
    keep(answers) {
      for (const {usage, ...answer} of answers) {
        sql.keep.run({...answer, usage: usage === null ? null : JSON.stringify(usage)})
      }
    },
    find: (key, nowMs) =>
      guarded(() => {
        const row = sql.find.get(key, nowMs)
        if (row === undefined) return undefined
        const usage: LlmUsage | null = row.usage === null ? null : JSON.parse(row.usage)
        return {...row, usage}
      }),
    spentMicroUsd: ({runId, stepId, sinceMs = 0}) =>
      guarded(() => {
        if (runId === undefined) return sql.spentSince.get(sinceMs) ?? 0
        return sql.spentInRun.get({runId, stepId: stepId ?? null, sinceMs}) ?? 0
      }),
    tally: runId =>
      guarded(() => {
        const row = sql.tally.get(runId)
        if (row === undefined) throw new Error('a sum without a group has always a row')
        return row
      }),
    costs: ({by, sinceMs}) => guarded(() => sql.costs(by).all(sinceMs)),
    hottest: count => guarded(() => sql.hottest.all(count)),
    usage: () => guarded(() => sql.usage.get() ?? {entries: 0, bytes: 0, hits: 0}),
    bound: (nowMs, maxBytes) => guarded(() => bound.immediate(nowMs, maxBytes)),
  }
}

const countsOf = ({inputTokens: input, cachedTokens: cached, outputTokens: output}: LlmUsage) => ({
  input,
  cached,
  output,
})

interface CallValues {
  readonly runId: RunId
  readonly seq: number
  readonly atMs: number
  readonly stepId: string
  readonly label: string
  readonly provider: string
  readonly model: string
  readonly source: string
  readonly input: number | null
  readonly cached: number | null
  readonly output: number | null
  readonly costMicroUsd: number | null
  readonly durationMs: number
  readonly code: string | null
}
interface AnswerRecord extends Omit<KeptAnswer, 'usage'> {
  readonly usage: string | null
}
interface TallyRecord {
  readonly calls: number
  readonly cacheHits: number
  readonly pricedCalls: number
  readonly costMicroUsd: number | null
  readonly inputTokens: number
  readonly cachedTokens: number
  readonly outputTokens: number
}

const SUMS = `coalesce(sum(source = 'model'), 0) AS calls, coalesce(sum(source = 'cache'), 0) AS cacheHits,
         coalesce(sum(source = 'model' AND cost_micro_usd IS NOT NULL), 0) AS pricedCalls,
         CASE WHEN coalesce(sum(source = 'model'), 0) = 0 THEN 0 ELSE sum(iif(source = 'model', cost_micro_usd, NULL)) END AS costMicroUsd,
         coalesce(sum(iif(source = 'model', input_tokens, 0)), 0) AS inputTokens,
         coalesce(sum(iif(source = 'model', cached_tokens, 0)), 0) AS cachedTokens,
         coalesce(sum(iif(source = 'model', output_tokens, 0)), 0) AS outputTokens`

/** Of a row, the name of its group. */
const groupNames: {readonly [by in LlmCostGroup]: string} = {
  day: "strftime('%Y-%m-%d', at_ms / 1000, 'unixepoch')",
  model: "provider || ' ' || model",
  mission: "coalesce(mission_name, '(removed)')",
  step: "coalesce(mission_name, '(removed)') || ' ' || step_id",
  repository: "coalesce(workspace, '(removed)')",
}

function prepare(db: Connection) {
  return {
    note: db.prepare<[CallValues]>(
      `INSERT INTO llm_calls
         (run_id, seq, at_ms, step_id, provider, model, source, input_tokens, cached_tokens, output_tokens,
          cost_micro_usd, duration_ms, code, label)
       VALUES
         (@runId, @seq, @atMs, @stepId, @provider, @model, @source, @input, @cached, @output, @costMicroUsd, @durationMs, @code, @label)`,
    ),
    keep: db.prepare<[AnswerRecord]>(
      `INSERT OR REPLACE INTO llm_answers
         (key, text, value_json, model, usage, cost_micro_usd, created_at_ms, expires_at_ms, bytes)
       VALUES
         (@key, @text, @valueJson, @model, @usage, @costMicroUsd, @createdAtMs, @expiresAtMs,
          length(@text) + length(@valueJson) + 200)`,
    ),
    find: db.prepare<[string, number], AnswerRecord>(
      `SELECT key, text, value_json AS valueJson, model, usage, cost_micro_usd AS costMicroUsd,
         created_at_ms AS createdAtMs, expires_at_ms AS expiresAtMs
       FROM llm_answers WHERE key = ? AND expires_at_ms > ?`,
    ),
    spentSince: db
      .prepare<[number], number>('SELECT coalesce(sum(cost_micro_usd), 0) FROM llm_calls WHERE at_ms >= ?')
      .pluck(),
    spentInRun: db
      .prepare<[{readonly runId: string; readonly stepId: string | null; readonly sinceMs: number}], number>(
        `SELECT coalesce(sum(cost_micro_usd), 0) FROM llm_calls
         WHERE run_id = @runId AND (@stepId IS NULL OR step_id = @stepId) AND at_ms >= @sinceMs`,
      )
      .pluck(),
    tally: db.prepare<[string], TallyRecord>(
      `SELECT ${SUMS}
       FROM llm_calls WHERE run_id = ?`,
    ),
    costs: (by: LlmCostGroup) =>
      db.prepare<[number], TallyRecord & {readonly name: string}>(
        `SELECT ${groupNames[by]} AS name, ${SUMS}
         FROM llm_calls LEFT JOIN runs USING (run_id) WHERE at_ms >= ? GROUP BY name ORDER BY name`,
      ),
    hottest: db.prepare<[number], LlmHotQuestion>(
      `SELECT mission_name AS missionName, step_id AS stepId, label, count(*) AS hits,
         coalesce(sum(coalesce(input_tokens, 0) + coalesce(output_tokens, 0)), 0) AS tokens
       FROM llm_calls LEFT JOIN runs USING (run_id) WHERE source = 'cache'
       GROUP BY mission_name, step_id, label ORDER BY hits DESC, tokens DESC, mission_name, step_id, label LIMIT ?`,
    ),
    usage: db.prepare<[], LlmAnswersUsage>(
      `SELECT count(*) AS entries, coalesce(sum(bytes), 0) AS bytes,
         (SELECT count(*) FROM llm_calls WHERE source = 'cache') AS hits
       FROM llm_answers`,
    ),
    removeExpired: db.prepare<[number]>('DELETE FROM llm_answers WHERE expires_at_ms <= ?'),
    removeOldest: db.prepare<[{readonly maxBytes: number}]>(
      `DELETE FROM llm_answers WHERE key IN (
         SELECT key FROM (SELECT key, sum(bytes) OVER (ORDER BY created_at_ms DESC, key) AS upTo FROM llm_answers)
         WHERE upTo > @maxBytes)`,
    ),
  }
}
