/** The sixteen smells: what each is called, how bad it is, and what to do about it. */
import type {Severity} from '../../../engine/contracts.ts'

export interface Smell {
  readonly rule: SmellRule
  readonly path: string
  readonly startLine: number
  readonly endLine: number
  readonly quote: string
  /** With the figure, and the limit where there is one. */
  readonly message: string
  readonly figure: number
  /** null where one is too many. */
  readonly limit: number | null
}

interface SmellKind {
  readonly title: string
  readonly severity: Severity
  /** From 0 to 1: how often it is worth a change. */
  readonly confidence: number
  readonly category: 'refactoring' | 'error-handling' | 'cleanup' | 'bug'
  readonly recommendation: string
}

export const smells = {
  'long-function': {
    title: 'long function',
    severity: 'low',
    confidence: 0.8,
    category: 'refactoring',
    recommendation: 'take parts that have a name of their own out into functions',
  },
  'deep-nesting': {
    title: 'deep nesting',
    severity: 'low',
    confidence: 0.8,
    category: 'refactoring',
    recommendation: 'leave early where nothing is to be done, or take the inner part out into a function',
  },
  'high-complexity': {
    title: 'high complexity',
    severity: 'low',
    confidence: 0.8,
    category: 'refactoring',
    recommendation: 'split it where its decisions are about different things; look for tests of each way through it',
  },
  'too-many-parameters': {
    title: 'too many parameters',
    severity: 'low',
    confidence: 0.8,
    category: 'refactoring',
    recommendation: 'put those that belong together into one value with names',
  },
  'god-object': {
    title: 'god object',
    severity: 'low',
    confidence: 0.7,
    category: 'refactoring',
    recommendation: 'find the fields and methods that belong together, and give them a type of their own',
  },
  'duplicated-code': {
    title: 'duplicated code',
    severity: 'low',
    confidence: 0.9,
    category: 'refactoring',
    recommendation: 'keep one of them and call it from the other places',
  },
  'magic-number': {
    title: 'magic number',
    severity: 'info',
    confidence: 0.5,
    category: 'refactoring',
    recommendation: 'give the number a name, once',
  },
  'dead-code': {
    title: 'dead code',
    severity: 'medium',
    confidence: 0.95,
    category: 'bug',
    recommendation: 'remove it, or find out why it is not reached',
  },
  'empty-catch': {
    title: 'empty catch',
    severity: 'medium',
    confidence: 0.9,
    category: 'error-handling',
    recommendation: 'handle the error or let it through; where nothing is to be done, say why in a comment',
  },
  'unsafe-unwrap': {
    title: 'unsafe unwrapping',
    severity: 'low',
    confidence: 0.6,
    category: 'error-handling',
    recommendation: 'say what happens when the value is missing, or hand the error on',
  },
  'large-file': {
    title: 'large file',
    severity: 'low',
    confidence: 0.8,
    category: 'refactoring',
    recommendation: 'split it where one part of it does not need the other',
  },
  'boolean-parameter': {
    title: 'boolean parameters',
    severity: 'info',
    confidence: 0.6,
    category: 'refactoring',
    recommendation: 'name the choices: options with names, an enumeration, or two functions',
  },
  'commented-out-code': {
    title: 'commented-out code',
    severity: 'info',
    confidence: 0.8,
    category: 'cleanup',
    recommendation: 'remove it: the history keeps it',
  },
  'complex-condition': {
    title: 'complex condition',
    severity: 'low',
    confidence: 0.7,
    category: 'refactoring',
    recommendation: 'give its parts names',
  },
  'nested-conditional': {
    title: 'nested conditional',
    severity: 'low',
    confidence: 0.7,
    category: 'refactoring',
    recommendation: 'write it as statements, or as a table',
  },
  'too-many-imports': {
    title: 'too many imports',
    severity: 'info',
    confidence: 0.6,
    category: 'refactoring',
    recommendation: 'look for the parts of the file that need different modules',
  },
} as const satisfies {readonly [rule: string]: SmellKind}

export type SmellRule = keyof typeof smells

/** A limit exceeded twofold is worth more than a passing look. */
export function severityOf({rule, figure, limit}: Smell): Severity {
  const {severity}: SmellKind = smells[rule]
  return severity === 'low' && limit !== null && figure > limit * 2 ? 'medium' : severity
}
