/** Source files as people write them, the same for every run: 5 to 10 KB each, with decisions, comments and imports. */
import {createHash} from 'node:crypto'
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'

const LEAST_BYTES = 5_000
const MORE_BYTES = 5_000
const FOLDERS = 24

export const pathOf = (at: number): string =>
  `src/part${String(at % FOLDERS).padStart(2, '0')}/module${String(at).padStart(4, '0')}.ts`

/** `change`: another content for each, of the same kind. */
export function writeCorpus(folder: string, files: number, change = 0): void {
  for (let at = 0; at < files; at++) {
    const path = join(folder, pathOf(at))
    mkdirSync(dirname(path), {recursive: true})
    writeFileSync(path, codeOf(at, change))
  }
}

export function codeOf(at: number, change: number): string {
  const next = chance(`${at} ${change}`)
  const pick = (words: readonly string[]): string => words[next(words.length)] ?? ''
  const size = LEAST_BYTES + next(MORE_BYTES)
  let code = `/** Module ${at} of ${change === 0 ? 'the first' : `version ${change}`}. */\nimport {store} from '../store.ts'\nimport type {${pick(nouns)}} from '../types.ts'\n`
  for (let number = 0; code.length < size; number++) {
    const [verb, noun, other, field] = [pick(verbs), pick(nouns), pick(nouns), pick(fields)]
    code += `
/** ${verb} the ${noun} by its ${field}; gives null where there is no ${other}. */
export async function ${verb}${noun}${number}(${field}: string, limit = ${next(500)}): Promise<${noun} | null> {
  const found = await store.${verb}('${noun.toLowerCase()}', ${field})
  if (found === undefined || found.${pick(fields)} > limit) return null
  const rows: ${other}[] = []
  for (const row of found.rows) {
    if (row.${pick(fields)} === ${next(90)} && row.state !== '${pick(fields)}') rows.push({...row, ${field}: row.id})
    else if (row.${field}.startsWith('${pick(nouns)}-${next(1_000)}')) continue
  }
  // A ${noun} without rows is kept until ${next(24)} o'clock.
  return rows.length === 0 ? null : {...found, rows, total: rows.length * ${1 + next(40)}}
}
`
  }
  return code
}

const verbs = ['load', 'merge', 'find', 'close', 'count', 'sort', 'check', 'move']
const nouns = ['Order', 'Basket', 'Invoice', 'Customer', 'Shipment', 'Price', 'Coupon', 'Refund', 'Stock', 'Address']
const fields = ['number', 'name', 'country', 'amount', 'version', 'weight', 'size', 'currency']

/** Whole numbers below `count`, the same for the same seed. */
function chance(seed: string): (count: number) => number {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  return count => {
    // xorshift32
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % count
  }
}
