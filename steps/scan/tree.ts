/** The folders of the workspace, with how much is in them. */
import {formatBytes} from '../../engine/bytes.ts'
import type {Block, JsonObject, Section} from '../../engine/contracts.ts'
import {fieldOf, isJsonObject, textIn} from '../../engine/json.ts'
import type {ScanKind} from './kind.ts'
import {fileInspection, knownFiles} from './known-files.ts'
import {count, inGroups, numberIn, rowsIn} from './read-facts.ts'
import {treeOf} from './tree/folders.ts'

const DEFAULT_DEPTH = 3
/** A report is read by people; the output holds them all. */
const SHOWN_FOLDERS = 200
const SHOWN_LANGUAGES = 3
const SHOWN_PATH_CHARACTERS = 120

export const tree: ScanKind = {
  inspection: () => null,
  reads: () => [fileInspection],
  async conclude(around) {
    return {findings: [], facts: treeOf(knownFiles(around), around.params.depth ?? DEFAULT_DEPTH)}
  },
  render,
}

function render(facts: JsonObject): Section[] {
  const rows = rowsIn(fieldOf(facts, 'folders'))
  const totals = fieldOf(facts, 'totals')
  const deepest = fieldOf(facts, 'deepest')
  const text = [
    count(numberIn(totals, 'files'), 'file', 'files'),
    count(numberIn(totals, 'folders'), 'folder', 'folders'),
    count(numberIn(totals, 'lines'), 'line', 'lines'),
    formatBytes(numberIn(totals, 'bytes')),
  ].join(', ')
  const how = `; shown to depth ${numberIn(facts, 'depth')}`
  const deep =
    isJsonObject(deepest) && numberIn(deepest, 'depth') > numberIn(facts, 'depth') ? deepestText(deepest) : ''
  const blocks: Block[] = [
    {kind: 'paragraph', text: text + how + deep},
    {kind: 'code', language: 'text', text: drawn(rows.slice(0, SHOWN_FOLDERS)).join('\n')},
  ]
  const left = rows.length - SHOWN_FOLDERS + numberIn(facts, 'left_out')
  if (left > 0) blocks.push({kind: 'paragraph', text: `${count(left, 'folder', 'folders')} more are not shown.`})
  return [{title: 'Folders', blocks}]
}

function deepestText(deepest: JsonObject): string {
  const path = textIn(deepest, 'path') ?? ''
  const shown = path.length > SHOWN_PATH_CHARACTERS ? `${path.slice(0, SHOWN_PATH_CHARACTERS)}…` : path
  return `; the deepest file lies in ${count(numberIn(deepest, 'depth'), 'folder', 'folders')}: ${shown}`
}

/** Each folder on a line, with what is in it and below. */
function drawn(rows: readonly JsonObject[]): string[] {
  const heads = headsOf(rows)
  const width = Math.max(0, ...heads.map(head => head.length))
  return rows.map((row, index) => `${(heads[index] ?? '').padEnd(width)}  ${inWords(row)}`)
}

function inWords(row: JsonObject): string {
  const languages = fieldOf(row, 'languages')
  const names = Object.keys(isJsonObject(languages) ? languages : {}).slice(0, SHOWN_LANGUAGES)
  const lines = numberIn(row, 'lines')
  const figures = [
    count(numberIn(row, 'files'), 'file', 'files'),
    ...(lines === 0 ? [] : [`${inGroups(lines)} ${lines === 1 ? 'line' : 'lines'}`]),
    formatBytes(numberIn(row, 'bytes')),
  ].join(', ')
  return names.length === 0 ? figures : `${figures} (${names.join(', ')})`
}

/** From the last row up: a folder is the last of its own when nothing of its depth comes before one less deep. */
function headsOf(rows: readonly JsonObject[]): string[] {
  const open = new Set<number>()
  const heads: string[] = []
  for (const row of rows.toReversed()) {
    const depth = numberIn(row, 'depth')
    for (const deeper of open) if (deeper > depth) open.delete(deeper)
    const bars = Array.from({length: Math.max(0, depth - 1)}, (_, index) => (open.has(index + 1) ? '│  ' : '   '))
    const branch = depth === 0 ? '' : open.has(depth) ? '├─ ' : '└─ '
    open.add(depth)
    heads.unshift(bars.join('') + branch + nameOf(textIn(row, 'path') ?? '', depth))
  }
  return heads
}

/** One line each, whatever stands in the name. */
function nameOf(path: string, depth: number): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return depth === 0 ? path : `${name.replace(/\p{Cc}/gu, '?')}/`
}
