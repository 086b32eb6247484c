/** Ids for steps out of names of any kind. */
import type {StepId} from '../engine/contracts.ts'

export interface Ids {
  /** The name itself where it may be an id and is free; else one that is made of it. */
  of(name: string): StepId
}

export function createIds(): Ids {
  const taken = new Set<string>()
  // Where to go on counting, so that many equal names stay cheap.
  const lastNumber = new Map<string, number>()
  return {
    of(name) {
      const base = /^[A-Za-z][\w-]{0,199}$/.test(name) ? name : slug(name)
      let number = lastNumber.get(base) ?? 1
      let id = number === 1 ? base : `${base}-${number}`
      while (taken.has(id)) id = `${base}-${++number}`
      lastNumber.set(base, number)
      taken.add(id)
      return id
    },
  }
}

/** `1. Build & test` is `step-1-build-test`. */
function slug(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^A-Za-z0-9_]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 60)
    .replace(/-$/, '')
    .toLowerCase()
  if (words === '') return 'step'
  return /^[a-z]/.test(words) ? words : `step-${words.replace(/^_+/, '')}`
}
