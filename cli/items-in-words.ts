/** What a step works through, for those who look at a plan. */
import {type ItemSource, type ItemsPlan, type Json, unreachable} from '../engine/contracts.ts'
import {staticItems} from '../engine/items.ts'

const SHOWN = 10

/** `for each of 3 items: api, web, db; at most 2 at once` */
export function itemsInWords({source, as, maxParallel, failFast, maxItems}: ItemsPlan): string {
  const listing = staticItems(source, maxItems)
  const which =
    listing !== null && 'items' in listing ? listed(listing.items.map(({label}) => label)) : fromWhere(source)
  const isNamed = as !== 'item' && as !== 'matrix'
  return [
    `for each ${which}${isNamed ? `, called ${as}` : ''}`,
    ...(maxParallel === undefined ? [] : [`at most ${maxParallel} at once`]),
    ...(failFast ? ['none after the first that fails'] : []),
  ].join('; ')
}

function listed(labels: readonly string[]): string {
  const more = labels.length > SHOWN ? ` and ${labels.length - SHOWN} more` : ''
  return `of ${labels.length} ${labels.length === 1 ? 'item' : 'items'}: ${labels.slice(0, SHOWN).join(' | ')}${more}`
}

function fromWhere(source: ItemSource): string {
  switch (source.kind) {
    case 'glob':
      return `file of ${source.patterns.join(', ')}`
    case 'values':
      return `item of ${written(source.written)}`
    case 'matrix':
      return `combination of ${written(source.written)}`
    default:
      return unreachable(source)
  }
}

const written = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))
