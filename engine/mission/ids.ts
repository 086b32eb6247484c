/** Every step gets an id: its own, else one made from its name, else one from its type and number, or its place among hooks. */
import type {StepId} from '../contracts.ts'
import type {StepReading} from './steps.ts'

/** In the order of the steps. Ids that are written stand as they are, doubled ones too; made ones are unique. */
export function identify(readings: readonly StepReading[]): StepId[] {
  const taken = new Set(readings.flatMap(({id}) => id ?? []))
  const lastNumber = new Map<string, number>()
  return readings.map(reading => {
    if (reading.id !== undefined) return reading.id
    const base = slug(reading.name ?? '') ?? placeOf(reading)
    const id = unique(base, taken, lastNumber)
    taken.add(id)
    return id
  })
}

function placeOf({hook, spot, type, index}: StepReading): StepId {
  if (hook !== undefined) return `${hook}-${(spot.index ?? 0) + 1}`
  return slug(`${type ?? 'step'} ${index + 1}`) ?? 'step'
}

/** `Build & test` is `build-test`; undefined where no letter or digit is left. */
function slug(name: string): string | undefined {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 60)
    .replace(/-$/, '')
  if (words === '') return undefined
  return /^[a-z]/.test(words) ? words : `step-${words}`
}

/** The first free one of `base`, `base-2`, `base-3`; remembers the last number, so that many equal names stay cheap. */
function unique(base: string, taken: ReadonlySet<string>, lastNumber: Map<string, number>): string {
  let number = lastNumber.get(base) ?? 1
  let id = number === 1 ? base : `${base}-${number}`
  while (taken.has(id)) id = `${base}-${++number}`
  lastNumber.set(base, number)
  return id
}
