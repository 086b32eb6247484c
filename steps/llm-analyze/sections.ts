/** The output as sections of a report. Pure. */
import type {Block, Section} from '../../engine/contracts.ts'
import {groupedBy} from '../../engine/groups.ts'
import {formatDollars} from '../../llm/money.ts'
import type {SkipReason} from './file-set.ts'
import {ATTENTION_SCORE, type FileRow, type LlmAnalyzeOutput, skippedByReason} from './output.ts'

export function sectionsOf(output: LlmAnalyzeOutput): Section[] {
  return [
    {title: 'Analysis', blocks: [{kind: 'paragraph', text: summaryOf(output)}]},
    ...attention(output),
    ...section('Findings', output.findings.length > 0 && {kind: 'findings', findings: output.findings}),
    ...doubtful(output),
    ...patterns(output),
    ...section('Scores', output.files.length > 0 && scoresOf(output.files)),
    ...batches(output),
    ...failed(output),
    ...leftOut(output),
    ...section('Cited lines', output.citations.length > 0 && citations(output)),
  ]
}

function section(title: string, ...blocks: readonly (Block | false)[]): Section[] {
  const shown = blocks.filter(block => block !== false)
  return shown.length === 0 ? [] : [{title, blocks: shown}]
}

function summaryOf(output: LlmAnalyzeOutput): string {
  const {scores, files_analysed: analysed, files_from_cache: cached, files_failed, files_left, prefilter} = output
  if (typeof output.not_asked === 'string') {
    return `No model was asked about ${countOf(files_left, 'file')}: ${output.not_asked}`
  }
  const facts = [
    `${countOf(analysed, 'file')} analysed${cached === 0 ? '' : `, ${cached} of them from the cache`}`,
    ...(scores === null
      ? []
      : [`average score ${scores.overall} of 100 (security ${scores.security}, complexity ${scores.complexity})`]),
    countOf(output.findings.length, 'finding'),
    costOf(output),
    ...(files_failed === 0 ? [] : [`${countOf(files_failed, 'file')} could not be analysed`]),
    ...(files_left === 0 ? [] : [`${countOf(files_left, 'file')} not begun`]),
    ...(prefilter.skipped === 0 ? [] : [savedBy(prefilter)]),
  ]
  return facts.join('; ')
}

/** What asking did cost, in words; never 0 for what nobody knows. */
export function costOf({cost_usd, input_tokens, output_tokens}: LlmAnalyzeOutput): string {
  const cost = cost_usd === null ? 'cost unknown' : `cost ${formatDollars(cost_usd * 1_000_000)}`
  if (input_tokens === null || output_tokens === null) return cost
  return `${cost}, ${input_tokens + output_tokens} tokens`
}

function savedBy({skipped, saved_tokens, saved_usd}: LlmAnalyzeOutput['prefilter']): string {
  const money = saved_usd === null ? '' : ` and ${formatDollars(saved_usd * 1_000_000)}`
  return `${countOf(skipped, 'file')} without code not asked about, which saved about ${saved_tokens} tokens${money}`
}

function attention({files, attention: paths}: LlmAnalyzeOutput): Section[] {
  const rows = paths.flatMap(path => {
    const file = files.find(one => one.path === path)
    return file === undefined ? [] : [[path, ...scoreCells(file), String(file.findings), file.summary]]
  })
  const columns = ['File', 'Overall', 'Security', 'Complexity', 'Findings', 'Summary']
  return section(`Files below ${ATTENTION_SCORE}`, rows.length > 0 && {kind: 'table', columns, rows})
}

const scoreCells = ({scores}: FileRow): string[] => [scores.overall, scores.security, scores.complexity].map(String)

/** As a table: what stands in a block of findings reaches SARIF and gates as well. */
function doubtful({doubtful_findings: findings}: LlmAnalyzeOutput): Section[] {
  if (findings.length === 0) return []
  const text = 'The line that each of these cites stands in several places of its file: look which one is meant.'
  const columns = ['File', 'Line', 'Severity', 'Finding', 'Quote']
  const rows = findings.map(({path, start_line: line, severity, title, quote}) => {
    return [path, String(line), severity, title, quote]
  })
  return section('Findings without a certain place', {kind: 'paragraph', text}, {kind: 'table', columns, rows})
}

const NAMED_FILES = 5

function patterns({patterns: found}: LlmAnalyzeOutput): Section[] {
  const rows = found.map(({rule, severity, findings, files, example}) => {
    const more = files.length > NAMED_FILES ? ` and ${files.length - NAMED_FILES} more` : ''
    return [rule, severity, String(findings), `${files.slice(0, NAMED_FILES).join(', ')}${more}`, example]
  })
  const columns = ['Rule', 'Worst', 'Findings', 'Files', 'For example']
  return section('Patterns across files', rows.length > 0 && {kind: 'table', columns, rows})
}

function scoresOf(files: readonly FileRow[]): Block {
  const columns = ['File', 'Overall', 'Security', 'Complexity', 'Findings', 'Cost']
  const rows = files.map(file => [file.path, ...scoreCells(file), String(file.findings), costCell(file)])
  return {kind: 'table', columns, rows}
}

function costCell({from, cost_usd}: FileRow): string {
  if (from === 'cache') return 'cache'
  return cost_usd === null ? 'unknown' : formatDollars(cost_usd * 1_000_000)
}

function batches({files}: LlmAnalyzeOutput): Section[] {
  const groups = [...groupedBy(files, ({batch}) => batch)].sort(([one], [other]) => one - other)
  if (groups.length < 2) return []
  const rows = groups.map(([batch, own]) => {
    const mean = own.reduce((sum, {scores}) => sum + scores.overall, 0) / own.length
    const found = own.reduce((sum, {findings}) => sum + findings, 0)
    return [String(batch), String(own.length), mean.toFixed(1), String(found)]
  })
  return section('Batches', {kind: 'table', columns: ['Batch', 'Files', 'Average', 'Findings'], rows})
}

function failed({failed: files}: LlmAnalyzeOutput): Section[] {
  const items = files.map(({path, code, message}) => `${path}: ${code}: ${message}`)
  return section('Not analysed', items.length > 0 && {kind: 'list', items})
}

const reasonInWords: {readonly [reason in SkipReason]: string} = {
  secret: 'made for secrets',
  vendored: 'of others',
  generated: 'generated',
  minified: 'minified',
  binary: 'binary',
  too_large: 'too large',
  gone: 'gone',
  no_code: 'without code',
  less_care: 'worth less care',
}

export const inWords = (reason: SkipReason): string => reasonInWords[reason]

function leftOut({skipped}: LlmAnalyzeOutput): Section[] {
  const counts = skippedByReason(skipped).filter(({count}) => count > 0)
  const text = counts.map(({reason, count}) => `${count} ${inWords(reason)}`).join(', ')
  const items = skipped.map(({path, reason, detail}) => {
    return `${path}: ${inWords(reason)}${detail === '' ? '' : ` (${detail})`}`
  })
  return items.length === 0 ? [] : section('Left out', {kind: 'paragraph', text}, {kind: 'list', items})
}

function citations({citations: rows}: LlmAnalyzeOutput): Block {
  return {
    kind: 'table',
    columns: ['Model', 'Proven', 'Moved', 'Without a certain place', 'Too short', 'Not in the file'],
    rows: rows.map(({model, proven, moved, doubtful: several, short, not_found}) => [
      model,
      ...[proven, moved, several, short, not_found].map(String),
    ]),
  }
}

function countOf(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`
}
