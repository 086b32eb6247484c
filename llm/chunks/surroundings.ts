/** What a chunk cannot show: what its file imports, and what else stands in it. Pure. */
import type {CodeMetrics} from '../../engine/code-metrics.ts'

/** A page: beyond it an outline costs more than it tells. */
const MAX_NAMES = 200
const MAX_IMPORTS = 60

/** One line each; empty for a file of which nothing is known. */
export function surroundingsOf(metrics: Pick<CodeMetrics, 'imports' | 'types' | 'functions'> | null): string {
  if (metrics === null) return ''
  const {imports, types, functions} = metrics
  const names = [
    ...types.map(({name, word, startLine, endLine}) => ({startLine, endLine, what: `${word} ${name ?? ''}`.trim()})),
    ...functions.flatMap(({name, startLine, endLine}) => (name === null ? [] : [{startLine, endLine, what: name}])),
  ].sort((one, other) => one.startLine - other.startLine || other.endLine - one.endLine)
  const lines = [
    ...limited(imports, MAX_IMPORTS, 'imports').map(name => `imports ${name}`),
    ...limited(
      names.map(({startLine, endLine, what}) => `lines ${startLine}-${endLine}: ${what}`),
      MAX_NAMES,
      'names',
    ),
  ]
  return lines.join('\n')
}

function limited(texts: readonly string[], max: number, what: string): readonly string[] {
  return texts.length <= max ? texts : [...texts.slice(0, max), `(${texts.length - max} more ${what})`]
}
