/** Functions that a change has made worse: over a limit that they kept before, or further beyond it. */
import type {FunctionMetrics} from '../../engine/code-metrics.ts'
import type {Severity} from '../../engine/contracts.ts'
import {defaultLimits} from '../../engine/metric-limits.ts'
import type {MeasuredChange} from './measure.ts'
import type {Remark} from './remark.ts'

interface Measure {
  readonly rule: string
  readonly title: string
  readonly limit: number
  readonly isForTests: boolean
  readonly advice: string
  of(one: FunctionMetrics): number
  says(figure: number): string
}

const measures: readonly Measure[] = [
  {
    rule: 'longer-function',
    title: 'long function grew',
    limit: defaultLimits.function_lines,
    // A test is long because it tells one story from end to end.
    isForTests: false,
    advice: 'take parts that have a name of their own out into functions',
    of: ({codeLines}) => codeLines,
    says: figure => `${figure} lines of code`,
  },
  {
    rule: 'deeper-nesting',
    title: 'nesting became deeper',
    limit: defaultLimits.nesting,
    isForTests: true,
    advice: 'leave early where nothing is to be done, or take the inner part out into a function',
    of: ({nesting}) => nesting,
    says: figure => `${figure} levels of nesting`,
  },
  {
    rule: 'higher-complexity',
    title: 'complexity became higher',
    limit: defaultLimits.complexity,
    isForTests: true,
    advice: 'split it where its decisions are about different things',
    of: ({complexity}) => complexity,
    says: figure => `a cyclomatic complexity of ${figure}`,
  },
  {
    rule: 'more-parameters',
    title: 'more parameters',
    limit: defaultLimits.parameters,
    isForTests: true,
    advice: 'put those that belong together into one value with names',
    of: ({parameters}) => parameters,
    says: figure => `${figure} parameters`,
  },
]

export function metricRemarks({file, after, functions}: MeasuredChange): Remark[] {
  const {path} = file.diff
  return functions.flatMap(changed =>
    measures.flatMap((measure): Remark[] => {
      const figure = measure.of(changed.after)
      const old = changed.before === null ? null : measure.of(changed.before)
      if (figure <= measure.limit || (old !== null && figure <= old)) return []
      if (after.isTest && !measure.isForTests) return []
      const {name} = changed.after
      const called = name === null ? 'a function without a name' : `"${name}"`
      const was = old === null ? 'is new' : `had ${old}`
      return [
        {
          rule: measure.rule,
          title: measure.title,
          message: `${called} has ${measure.says(figure)}, and ${was} (limit ${measure.limit})`,
          severity: severityOf(figure, measure.limit),
          category: 'refactoring',
          confidence: 0.8,
          path,
          line: changed.line,
          endLine: changed.line,
          quote: changed.quote,
          recommendation: measure.advice,
          subject: name ?? changed.after.quote,
        },
      ]
    }),
  )
}

/** As for smells: a limit exceeded twofold is worth more than a passing look. */
const severityOf = (figure: number, limit: number): Severity => (figure > limit * 2 ? 'medium' : 'low')
