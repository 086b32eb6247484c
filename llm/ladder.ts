/** From what a model wrote to the JSON that was asked for. */
import type {Json} from '../engine/contracts.ts'

export type Parsed =
  /** `text`: what was taken for the JSON. */
  | {readonly kind: 'json'; readonly value: Json; readonly text: string}
  | {readonly kind: 'none'; readonly problem: string}

/**
 * The whole text, a fenced block, or the first balanced value in it, as JSON; else the same with its commas and quotes
 * mended. Never call it with an answer that was cut off: what is missing at its end would be made up.
 */
export async function parseAnswer(written: string): Promise<Parsed> {
  const candidates = candidatesIn(withoutThoughts(written))
  for (const text of candidates) {
    const value = jsonIn(text)
    if (value !== undefined) return {kind: 'json', value, text}
  }
  const [first] = candidates.filter(text => /^[[{]/.test(text) && isBalanced(text))
  if (first === undefined) return {kind: 'none', problem: 'there is no whole JSON value in it'}
  const {jsonrepair} = await import('jsonrepair')
  try {
    const text = jsonrepair(first)
    const value = jsonIn(text)
    if (value !== undefined) return {kind: 'json', value, text}
  } catch {
    // Beyond mending: the model is told so.
  }
  return {kind: 'none', problem: 'it is not JSON'}
}

/** Models that think aloud do it first; some leave out where they begin. */
export function withoutThoughts(text: string): string {
  const end = text.lastIndexOf('</think>')
  return (end < 0 ? text : text.slice(end + '</think>'.length)).trim()
}

function candidatesIn(text: string): readonly string[] {
  const fenced = [...text.matchAll(/```[A-Za-z0-9_-]*[ \t]*\r?\n([\s\S]*?)\r?\n?[ \t]*```/g)].map(([, inner]) =>
    (inner ?? '').trim(),
  )
  const balanced = balancedIn(text)
  return [...new Set([text, ...fenced, ...(balanced === null ? [] : [balanced])])].filter(found => found !== '')
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** From the first bracket to the one that closes it; null where none does. */
function balancedIn(text: string): string | null {
  const start = text.search(/[[{]/)
  if (start < 0) return null
  const end = endOfValue(text, start)
  return end === null ? null : text.slice(start, end)
}

const isBalanced = (text: string): boolean => endOfValue(text, 0) === text.length

/** Where the value that begins there ends; null where it does not. Brackets in strings are text. */
function endOfValue(text: string, start: number): number | null {
  const open: string[] = []
  for (let at = start; at < text.length; at++) {
    const character = text[at]
    if (character === '"') {
      const end = endOfString(text, at)
      if (end === null) return null
      at = end
    } else if (character === '{') open.push('}')
    else if (character === '[') open.push(']')
    else if (character === '}' || character === ']') {
      if (open.pop() !== character) return null
      if (open.length === 0) return at + 1
    }
  }
  return null
}

function endOfString(text: string, start: number): number | null {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at
  }
  return null
}
