/** The text of one expression becomes a syntax tree in which every function is known. */
import {type Expr, ExpressionError, Parser} from '@actions/expressions'
import {FunctionCall} from '@actions/expressions/ast'
import {type Token, TokenType} from '@actions/expressions/lexer'
import {callableInfos, type FunctionShape, functionNamed, functionNames} from './function-table.ts'
import {type FindNearMiss, hintOf, movedBy, type Problem} from './problem.ts'
import {endOf, lex, startOf} from './tokens.ts'
import {literalText, nodesOf} from './tree.ts'

export interface Expression {
  /** Without the white space around it. */
  readonly text: string
  readonly root: Expr
  /** Lower case names of the functions it calls. */
  readonly calls: ReadonlySet<string>
}

export type Parsed<T> =
  | {readonly ok: true; readonly value: T}
  | {readonly ok: false; readonly problems: readonly Problem[]}

/** GitHub's own limit on the length of an expression. */
const maxLength = 21_000
/** Walking a chain of operators takes stack; no expression that people write comes near this. */
const maxTokens = 1_000

/** Offsets in the problems count from the start of `text`, which may have white space around the expression. */
export function parseExpression(text: string, nearMiss?: FindNearMiss): Parsed<Expression> {
  const trimmed = text.trim()
  if (trimmed === '') return refuse({start: 0, end: text.length}, 'the expression is empty', emptyHint)
  const leading = text.length - text.trimStart().length
  const parsed = parseTrimmed(trimmed, nearMiss)
  return parsed.ok ? parsed : {ok: false, problems: parsed.problems.map(problem => movedBy(problem, leading))}
}

const emptyHint = 'write a value between `${{` and `}}`'

/** What the tree says of its places counts from the start of this text, as callers know it. */
function parseTrimmed(text: string, nearMiss: FindNearMiss | undefined): Parsed<Expression> {
  const whole = {start: 0, end: text.length}
  if (text.length > maxLength) return refuse(whole, `the expression is longer than ${maxLength} characters`, 'split it')
  const lexed = lex(text)
  if ('unreadableAt' in lexed) return refuse(...unreadable(text, lexed.unreadableAt))
  const {tokens} = lexed
  if (tokens.length > maxTokens) return refuse(whole, `the expression has more than ${maxTokens} parts`, 'split it')
  const tree = treeOf(tokens, text)
  if (!tree.ok) return tree
  const problems = [...callProblems(tree.value, nearMiss)]
  if (problems.length > 0) return {ok: false, problems}
  return {ok: true, value: {text, root: tree.value, calls: callsOf(tree.value)}}
}

function treeOf(tokens: readonly Token[], text: string): Parsed<Expr> {
  const names = tokens.filter(token => token.type === TokenType.IDENTIFIER).map(token => token.lexeme)
  try {
    // Every name is let through here: which ones are known depends on the place, and all unknown ones are wanted at once.
    return {ok: true, value: new Parser([...tokens], names, callableInfos(names)).parse()}
  } catch (cause) {
    if (!(cause instanceof ExpressionError)) throw cause
    const token = tokens.find(token => startOf(token) === cause.pos.column) ?? tokens[0]
    return refuse(...misplaced(cause.message, token, text))
  }
}

type Refusal = readonly [
  place: {readonly start: number; readonly end: number},
  message: string,
  hint?: string | undefined,
]

function refuse(...[{start, end}, message, hint]: Refusal): {
  readonly ok: false
  readonly problems: readonly Problem[]
} {
  return {ok: false, problems: [{code: 'MISSION_BAD_EXPRESSION', message, start, end, ...hintOf(hint)}]}
}

function unreadable(text: string, at: number): Refusal {
  const end = Math.min(text.length, at + 1)
  const mark = text.slice(at, end)
  const place = {start: at, end}
  if (mark === "'")
    return [{start: at, end: text.length}, "the string is not closed with '", "a ' inside a string is written ''"]
  if (mark === '"') return [place, 'a string stands in single quotes here', 'write \'text\' in place of "text"']
  if (mark === '=') return [place, 'a single = means nothing here', 'compare with ==']
  if (mark === '&' || mark === '|') return [place, `a single ${mark} means nothing here`, `write ${mark}${mark}`]
  if ('+-'.includes(mark))
    return [place, 'there is no arithmetic in expressions', 'compute it in a step and use its output']
  if (text.startsWith('{{', at)) return [place, '`${{` stands inside an expression', 'write the name alone']
  return [place, `"${mark}" means nothing in an expression`]
}

function misplaced(message: string, token: Token | undefined, text: string): Refusal {
  const place = token === undefined ? {start: 0, end: text.length} : {start: startOf(token), end: endOf(token)}
  const name = token?.lexeme ?? ''
  if (message.startsWith('Exceeded')) return [place, 'the expression is nested more than 50 deep', 'split it']
  if (message.startsWith('Unexpected end') || token?.type === TokenType.EOF) {
    return [
      {start: text.trimEnd().length, end: text.trimEnd().length},
      'the expression ends too early',
      'is a `)`, a `]` or a value missing?',
    ]
  }
  if (/^(Too|Even)/.test(message)) {
    const shape = functionNamed(name)
    return [
      place,
      `"${shape?.name ?? name}" was called with the wrong number of arguments`,
      shape && `write ${shape.usage}`,
    ]
  }
  if (token?.type === TokenType.STAR)
    return [place, 'there is no arithmetic in expressions', 'compute it in a step and use its output']
  return [place, `"${name}" is not expected here`, 'between two values stands an operator such as ==, && or ||']
}

function* callProblems(root: Expr, nearMiss: FindNearMiss | undefined): Generator<Problem> {
  for (const node of nodesOf(root)) {
    if (!(node instanceof FunctionCall)) continue
    const place = {start: startOf(node.functionName), end: endOf(node.functionName)}
    const written = node.functionName.lexeme
    const shape = functionNamed(written)
    if (shape === undefined) yield {...place, code: 'MISSION_BAD_EXPRESSION', ...unknownFunction(written, nearMiss)}
    else if (shape.needsLiterals && node.args.some(arg => literalText(arg) === undefined)) {
      yield {...place, code: 'MISSION_BAD_EXPRESSION', ...wantsLiterals(shape)}
    }
  }
}

function unknownFunction(written: string, nearMiss: FindNearMiss | undefined): {message: string; hint: string} {
  const meant = nearMiss?.(written, functionNames)
  return {
    message: `there is no function "${written}"`,
    hint: meant === undefined ? `there are ${functionNames.join(', ')}` : `did you mean "${meant}"?`,
  }
}

// Files are hashed before the expression is evaluated, so the patterns must be readable from the text.
function wantsLiterals(shape: FunctionShape): {message: string; hint: string} {
  return {message: `"${shape.name}" takes quoted texts only`, hint: `write ${shape.usage}`}
}

function callsOf(root: Expr): ReadonlySet<string> {
  const calls = new Set<string>()
  for (const node of nodesOf(root)) if (node instanceof FunctionCall) calls.add(node.functionName.lexeme.toLowerCase())
  return calls
}
