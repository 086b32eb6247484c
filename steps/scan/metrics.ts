/** Size and complexity of source code, and its smells, from syntax trees. */
import {isFileMetrics, type NotAnalysed} from '../../engine/code-metrics.ts'
import type {Json, StepContext} from '../../engine/contracts.ts'
import {withIds} from '../../engine/finding.ts'
import {defaultLimits} from '../../engine/metric-limits.ts'
import type {ScanKind} from './kind.ts'
import {type CodeFile, type Duplicate, duplicatesIn, type Stretch} from './metrics/duplicates.ts'
import {smellsIn} from './metrics/judge.ts'
import {metricSections} from './metrics/sections.ts'
import {type Smell, severityOf, smells} from './metrics/smell.ts'
import {summaryOf} from './metrics/summary.ts'

export const metrics: ScanKind = {
  // What is measured does not depend on the limits: changing one reads no file anew.
  inspection: () => ({kind: 'metrics', options: {}}),
  acrossFiles: ['metrics/duplicated-code'],
  async conclude({params: {metric_limits = {}}, answer, context}) {
    const limits = {...defaultLimits, ...metric_limits}
    const {files, notAnalysed} = sorted(answer?.facts ?? new Map())
    warnOfNotAnalysed(notAnalysed, context)
    const duplicates = duplicatesIn(files, limits.duplicated_tokens)
    const found = [
      ...files.flatMap(({path, code}) => smellsIn(path, code, limits)),
      ...(await duplicateSmells(duplicates, limits.duplicated_tokens, context)),
    ]
    const facts = {...summaryOf(files, {duplicates, notAnalysed}), limits}
    return {findings: withIds(found.map(smell => findingFrom(smell, context))), facts}
  },
  render: metricSections,
}

function sorted(facts: ReadonlyMap<string, Json>): {files: CodeFile[]; notAnalysed: NotAnalysed[]} {
  const files: CodeFile[] = []
  const notAnalysed: NotAnalysed[] = []
  for (const [path, of] of facts) {
    if (!isFileMetrics(of)) continue
    if (of.kind === 'analysed') files.push({path, code: of})
    else notAnalysed.push(of)
  }
  return {files, notAnalysed}
}

/** One warning for each reason: a repository may hold thousands of files of one language. */
function warnOfNotAnalysed(notAnalysed: readonly NotAnalysed[], context: StepContext): void {
  const byText = new Map<string, number>()
  for (const {language, reason} of notAnalysed) {
    const text = `${language} not analysed: ${reason}`
    byText.set(text, (byText.get(text) ?? 0) + 1)
  }
  for (const [text, count] of byText) {
    context.warn('SCAN_NOT_ANALYSED', `${text} (${count} ${count === 1 ? 'file' : 'files'})`)
  }
}

/** Of a text in many places, a message names the first few. */
const NAMED_PLACES = 5

async function duplicateSmells(
  duplicates: readonly Duplicate[],
  limit: number,
  context: StepContext,
): Promise<Smell[]> {
  const found: Smell[] = []
  for (const {places, tokens, isExact} of duplicates) {
    const [first, ...others] = places
    const named = others.slice(0, NAMED_PLACES).map(({path, startLine, endLine}) => `${path}:${startLine}-${endLine}`)
    const more = others.length > NAMED_PLACES ? ` and ${others.length - NAMED_PLACES} more places` : ''
    const how = isExact ? 'stand also in' : 'stand, with other names and literals, also in'
    found.push({
      ...first,
      rule: 'duplicated-code',
      quote: await firstLineOf(first, context),
      message: `${tokens} words and signs in a row ${how} ${named.join(', ')}${more} (limit ${limit})`,
      figure: tokens,
      limit,
    })
  }
  return found
}

const MAX_QUOTED_FILE_BYTES = 1024 * 1024

/** Empty where the file has gone since: its place says enough. */
async function firstLineOf({path, startLine}: Stretch, {files}: StepContext): Promise<string> {
  try {
    const {bytes} = await files.readBytes(path, MAX_QUOTED_FILE_BYTES)
    const lines = Buffer.from(bytes ?? [])
      .toString('utf8')
      .split('\n')
    return lines[startLine - 1]?.trim() ?? ''
  } catch {
    return ''
  }
}

function findingFrom(smell: Smell, {stepId}: StepContext) {
  const {title, category, confidence, recommendation} = smells[smell.rule]
  return {
    rule: `metrics/${smell.rule}`,
    title,
    message: smell.message,
    severity: severityOf(smell),
    category,
    confidence,
    path: smell.path,
    start_line: smell.startLine,
    end_line: smell.endLine,
    quote: smell.quote,
    recommendation,
    source_step: stepId,
    figure: smell.figure,
    limit: smell.limit,
  }
}
