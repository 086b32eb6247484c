/** Looking into facts as they were stored, for reports. */
import type {Block, Json, JsonObject} from '../../engine/contracts.ts'
import {fieldOf, isJsonObject} from '../../engine/json.ts'

export function rowsIn(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isJsonObject) : []
}

export function textsIn(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter(one => typeof one === 'string') : []
}

/** 0 where there is no such number. */
export function numberIn(value: Json | undefined, key: string): number {
  const found = fieldOf(value, key)
  return typeof found === 'number' ? found : 0
}

/** `1 file`, `12,345 files`. */
export function count(figure: number, one: string, many: string): string {
  return `${inGroups(figure)} ${figure === 1 ? one : many}`
}

/** `12,345`. Not by locale: reports must not depend on the machine they were made on. */
export function inGroups(figure: number): string {
  return `${figure}`.replace(/\B(?=(?:\d{3})+(?!\d))/g, ',')
}

/** The first so many, and what became of the rest. */
export function cutTable(columns: readonly string[], rows: readonly (readonly string[])[], shown: number): Block[] {
  if (rows.length === 0) return []
  const table: Block = {kind: 'table', columns, rows: rows.slice(0, shown)}
  return rows.length <= shown ? [table] : [table, more(rows.length - shown)]
}

export function cutList(items: readonly string[], shown: number): Block[] {
  if (items.length === 0) return []
  const list: Block = {kind: 'list', items: items.slice(0, shown)}
  return items.length <= shown ? [list] : [list, more(items.length - shown)]
}

const more = (left: number): Block => ({
  kind: 'paragraph',
  text: `${inGroups(left)} more of them stand in the output of the step.`,
})
