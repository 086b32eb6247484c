/** The same bare number in several places: whoever changes one has to know of the others. */
import type {Spot} from '../../../engine/code-metrics.ts'
import type {Grammar} from '../grammar.ts'
import {nearest, type Part} from '../outline.ts'
import {quoteOf} from '../quote.ts'

/** Fewer uses are never too many. */
const FEW_USES = 3
const SMALL = 10
/** Numbers that everybody knows: of time, angles, bytes and per cent. */
const familiar = new Set([12, 24, 30, 60, 90, 180, 255, 256, 360, 365, 3600, 86_400, 1440, 0.5])

export function magicNumbers(parts: readonly Part[], {data}: Grammar, text: string): Spot[] {
  const uses = new Map<number, Part[]>()
  for (const part of parts) {
    if (part.role.is !== 'number' || nearest(part, 'function') === null) continue
    const value = valueOf(text.slice(part.start, part.end))
    if (value === null || isFamiliar(value) || data.has(String(part.node.parent()?.kind()))) continue
    const known = uses.get(value)
    if (known === undefined) uses.set(value, [part])
    else known.push(part)
  }
  return [...uses.values()].flatMap(places => {
    const first = places[0]
    if (first === undefined || places.length < FEW_USES) return []
    const {startLine, endLine} = first
    const quote = quoteOf(text, text.lastIndexOf('\n', first.start) + 1)
    return [{rule: 'magic-number', startLine, endLine, figure: places.length, quote}]
  })
}

/** null for what is no plain number: in hex and binary, digits stand for bits. */
function valueOf(written: string): number | null {
  const digits = written.replace(/[_']/g, '').replace(/(?:[iu](?:8|16|32|64|128|size)|f32|f64|[lLuUfFdDn]+)$/, '')
  return /^\d*\.?\d+(?:[eE][+-]?\d+)?$|^\d+\.$/.test(digits) && !/^0\d/.test(digits) ? Number(digits) : null
}

function isFamiliar(value: number): boolean {
  if (value <= SMALL && Number.isInteger(value)) return true
  return familiar.has(value) || Number.isInteger(Math.log2(value)) || Number.isInteger(Math.log10(value))
}
