/** What the step hands on besides its findings: totals, languages, files, the worst functions. Pure. */
import {type CodeMetrics, codeLanguages, type NotAnalysed} from '../../../engine/code-metrics.ts'
import type {CodeFile, Duplicate} from './duplicates.ts'
import {complexityScore} from './score.ts'

/** Types and not interfaces: an interface does not count as JSON. */
export type MetricFacts = {
  readonly totals: Totals & {readonly duplicated_lines: number}
  /** Of those that have files, in a fixed order. */
  readonly languages: {readonly [language: string]: Totals}
  /** In the order of their paths. */
  readonly files: readonly FileSummary[]
  /** The most complex ones, the worst first. */
  readonly worst_functions: readonly FunctionSummary[]
  /** By language and reason. */
  readonly not_analysed: readonly {readonly language: string; readonly reason: string; readonly files: number}[]
}

export type Totals = {
  readonly files: number
  readonly code_lines: number
  readonly comment_lines: number
  readonly blank_lines: number
  readonly functions: number
  readonly types: number
  readonly files_with_syntax_errors: number
}

export type FileSummary = {
  readonly path: string
  readonly language: string
  readonly code_lines: number
  readonly comment_lines: number
  readonly functions: number
  /** From 0 to 100. */
  readonly complexity: number
  readonly syntax_errors: number
}

export type FunctionSummary = {
  readonly path: string
  readonly name: string | null
  readonly start_line: number
  readonly code_lines: number
  readonly complexity: number
  readonly nesting: number
  readonly parameters: number
}

const WORST_FUNCTIONS = 20

export function summaryOf(
  files: readonly CodeFile[],
  {duplicates, notAnalysed}: {readonly duplicates: readonly Duplicate[]; readonly notAnalysed: readonly NotAnalysed[]},
): MetricFacts {
  const languages = codeLanguages.flatMap(language => {
    const own = files.filter(({code}) => code.language === language)
    return own.length === 0 ? [] : [[language, totalsOf(own)] as const]
  })
  return {
    totals: {...totalsOf(files), duplicated_lines: duplicatedLines(duplicates)},
    languages: Object.fromEntries(languages),
    files: files.map(fileSummary),
    worst_functions: worstFunctions(files),
    not_analysed: byReason(notAnalysed),
  }
}

function totalsOf(files: readonly CodeFile[]): Totals {
  const sum = (figure: (code: CodeMetrics) => number) => files.reduce((total, {code}) => total + figure(code), 0)
  return {
    files: files.length,
    code_lines: sum(({lines}) => lines.code),
    comment_lines: sum(({lines}) => lines.comment),
    blank_lines: sum(({lines}) => lines.blank),
    functions: sum(({functions}) => functions.length),
    types: sum(({types}) => types.length),
    files_with_syntax_errors: files.filter(({code}) => code.syntaxErrors > 0).length,
  }
}

function fileSummary({path, code}: CodeFile): FileSummary {
  return {
    path,
    language: code.language,
    code_lines: code.lines.code,
    comment_lines: code.lines.comment,
    functions: code.functions.length,
    complexity: complexityScore(code),
    syntax_errors: code.syntaxErrors,
  }
}

function worstFunctions(files: readonly CodeFile[]): FunctionSummary[] {
  const all = files.flatMap(({path, code}) => code.functions.map(one => ({path, one})))
  return all
    .sort((a, b) => b.one.complexity - a.one.complexity || b.one.codeLines - a.one.codeLines)
    .slice(0, WORST_FUNCTIONS)
    .map(({path, one}) => ({
      path,
      name: one.name,
      start_line: one.startLine,
      code_lines: one.codeLines,
      complexity: one.complexity,
      nesting: one.nesting,
      parameters: one.parameters,
    }))
}

/** Lines that stand elsewhere word for word, each place counted, no line twice. */
function duplicatedLines(duplicates: readonly Duplicate[]): number {
  const lines = new Set<string>()
  for (const {places, isExact} of duplicates) {
    if (!isExact) continue
    for (const {path, startLine, endLine} of places) {
      for (let line = startLine; line <= endLine; line++) lines.add(`${path}:${line}`)
    }
  }
  return lines.size
}

function byReason(notAnalysed: readonly NotAnalysed[]): MetricFacts['not_analysed'] {
  const counts = new Map<string, {language: string; reason: string; files: number}>()
  for (const {language, reason} of notAnalysed) {
    const key = `${language} ${reason}`
    const known = counts.get(key)
    if (known === undefined) counts.set(key, {language, reason, files: 1})
    else known.files++
  }
  return [...counts.values()]
}
