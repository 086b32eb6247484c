/** What kinds of files there are, which stand out, and which deserve a look first. */
import {isFileMetrics} from '../../engine/code-metrics.ts'
import type {KindAnswer} from '../../engine/contracts.ts'
import {withIds} from '../../engine/finding.ts'
import {type Attention, attentionParts, needingAttention} from './files/attention.ts'
import {type Churn, churnSince, mostChanged} from './files/churn.ts'
import {attentionInWords, fileSections} from './files/sections.ts'
import {isCode, isOwn, type KnownFile, summaryOf} from './files/summary.ts'
import type {ScanKind} from './kind.ts'
import {fileInspection, knownFiles} from './known-files.ts'
import {complexityScore} from './metrics/score.ts'
import {todoWeights} from './todo-weight.ts'
import {todos} from './todos.ts'
import {findingAbout} from './whole-file.ts'

const DEFAULT_CHURN_DAYS = 90
const DAY_MS = 86_400_000
/** Lists are as long as that at most. */
const LISTED = 100
/** From here on it is worth more than a passing look. */
const LOW_FROM = 70

export const files: ScanKind = {
  inspection: () => fileInspection,
  // Only so many are listed: one that goes makes room for another.
  acrossFiles: 'all',
  reads: params => [todos.inspection(params) ?? []].flat(),
  async conclude(around) {
    const {params, answers, context} = around
    const days = params.churn_days ?? DEFAULT_CHURN_DAYS
    const known = knownFiles(around)
    const churn = await churnSince(context.clock.nowMs() - days * DAY_MS, context.git)
    const complexity = complexities(answers.get('metrics'))
    const weights = todoWeights(answers.get('todos'))
    const attention = needingAttention(
      known
        .filter(file => isCode(file) && isOwn(file))
        .map(({path, lines}) => ({
          path,
          lines: lines ?? 0,
          complexity: complexity?.get(path) ?? null,
          commits: churn === null ? null : (churn.files.get(path)?.commits ?? 0),
          todoWeight: weights.get(path) ?? 0,
        })),
    )
    return {
      findings: withIds(attention.slice(0, LISTED).map(one => findingFor(one, days, context.stepId))),
      facts: {
        ...summaryOf(known),
        attention_only: params.attention_only ?? false,
        changed: changedFacts(churn, days, known),
        attention: attention.slice(0, LISTED),
        attention_weights: attentionParts,
      },
    }
  },
  render: fileSections,
}

/** By path; undefined where the scan does not measure code. */
function complexities(answer: KindAnswer | undefined): ReadonlyMap<string, number> | undefined {
  if (answer === undefined) return undefined
  const rows = [...answer.facts].flatMap(([path, facts]) =>
    isFileMetrics(facts) && facts.kind === 'analysed' ? [[path, complexityScore(facts)] as const] : [],
  )
  return new Map(rows)
}

/** null without a history. Files that are not part of the scan are counted in it, but not listed. */
function changedFacts(churn: Churn | null, days: number, known: readonly KnownFile[]) {
  if (churn === null) return null
  const paths = new Set(known.map(({path}) => path))
  const changed = mostChanged(churn).filter(({path}) => paths.has(path))
  return {
    days,
    commits: churn.commits,
    is_complete: churn.isComplete,
    total: changed.length,
    files: changed.slice(0, LISTED).map(({path, commits, lastAtMs}) => ({
      path,
      commits,
      last_commit: new Date(lastAtMs).toISOString(),
    })),
  }
}

function findingFor(attention: Attention, days: number, stepId: string) {
  const {path, score} = attention
  return {
    ...findingAbout(
      {
        rule: 'files/attention',
        title: 'file that deserves a look',
        message: `attention ${score} of 100: ${attentionInWords(attention, days)}`,
        severity: score >= LOW_FROM ? 'low' : 'info',
        category: 'refactoring',
        confidence: 0.6,
        path,
        recommendation: 'look at it first when there is time to clean up, and before the next large change to it',
      },
      stepId,
    ),
    score,
  }
}
