/** The files as sections of a report. Pure: from what the step handed on, as it was stored. */
import {formatBytes} from '../../../engine/bytes.ts'
import type {Block, Finding, Json, JsonObject, Section} from '../../../engine/contracts.ts'
import {fieldOf, isJsonObject, textIn} from '../../../engine/json.ts'
import {count, cutList, cutTable, inGroups, numberIn, rowsIn} from '../read-facts.ts'

const SHOWN = 10
const SHOWN_LANGUAGES = 15

export function fileSections(facts: JsonObject, findings: readonly Finding[]): Section[] {
  const attention = rowsIn(fieldOf(facts, 'attention'))
  const days = numberIn(fieldOf(facts, 'changed'), 'days')
  const isAttentionOnly = fieldOf(facts, 'attention_only') === true
  const deserving: Section = {
    title: 'Files that deserve a look',
    blocks:
      attention.length === 0
        ? [{kind: 'paragraph', text: 'none'}]
        : cutTable(
            ['file', 'attention (0-100)', 'because of'],
            attention.map(row => [textIn(row, 'path') ?? '', `${numberIn(row, 'score')}`, attentionInWords(row, days)]),
            isAttentionOnly ? attention.length : SHOWN,
          ).concat({kind: 'findings', findings}),
  }
  if (isAttentionOnly) return [deserving]
  return [
    {title: 'Files', blocks: [...totals(fieldOf(facts, 'totals')), ...languages(fieldOf(facts, 'languages'))]},
    deserving,
    ...changed(fieldOf(facts, 'changed')),
    {title: 'Largest and longest files', blocks: outstanding(facts)},
    ...apart(facts),
  ]
}

function totals(of: Json | undefined): Block[] {
  const figure = (key: string) => numberIn(of, key)
  const text = [
    count(figure('files'), 'file', 'files'),
    count(figure('lines'), 'line', 'lines'),
    formatBytes(figure('bytes')),
  ].join(', ')
  const apartFromThem = ['generated', 'minified', 'binary', 'vendored']
    .filter(key => figure(key) > 0)
    .map(key => `${inGroups(figure(key))} ${key}`)
  const unread = figure('not_read') === 0 ? [] : [`${inGroups(figure('not_read'))} not read`]
  const unknown = figure('unanalysed') === 0 ? [] : [`${inGroups(figure('unanalysed'))} in no language that is known`]
  const rest = [...apartFromThem, ...unknown, ...unread]
  return [{kind: 'paragraph', text: rest.length === 0 ? text : `${text}; of them ${rest.join(', ')}`}]
}

function languages(rows: Json | undefined): Block[] {
  return cutTable(
    ['language', 'files', 'lines', 'size'],
    rowsIn(rows).map(row => [
      textIn(row, 'language') ?? '',
      ...['files', 'lines'].map(key => inGroups(numberIn(row, key))),
      formatBytes(numberIn(row, 'bytes')),
    ]),
    SHOWN_LANGUAGES,
  )
}

/** `1,234 lines (30 of 30), 12 commits in 90 days (15 of 25)`. */
export function attentionInWords(attention: JsonObject, days: number): string {
  const parts = fieldOf(attention, 'parts')
  const words: {readonly [part: string]: (figure: number) => string} = {
    size: figure => count(figure, 'line', 'lines'),
    complexity: figure => `complexity ${figure}`,
    churn: figure => `${count(figure, 'commit', 'commits')} in ${days} days`,
    todos: figure => `marks in comments of weight ${figure}`,
  }
  return Object.entries(isJsonObject(parts) ? parts : {})
    .filter(([, part]) => numberIn(part, 'points') > 0)
    .sort(([, a], [, b]) => numberIn(b, 'points') - numberIn(a, 'points'))
    .map(([name, part]) => {
      const said = words[name]?.(numberIn(part, 'figure')) ?? name
      return `${said} (${numberIn(part, 'points')} of ${numberIn(part, 'of')})`
    })
    .join(', ')
}

function changed(of: Json | undefined): Section[] {
  if (!isJsonObject(of)) return []
  const cut = fieldOf(of, 'is_complete') === false ? '; the history is longer than what was read' : ''
  const commits = `${count(numberIn(of, 'commits'), 'commit', 'commits')} in ${numberIn(of, 'days')} days`
  const text = `${commits}, which touched ${count(numberIn(of, 'total'), 'file', 'files')} of this scan${cut}`
  const rows = rowsIn(fieldOf(of, 'files')).map(row => [
    textIn(row, 'path') ?? '',
    `${numberIn(row, 'commits')}`,
    textIn(row, 'last_commit')?.slice(0, 10) ?? '',
  ])
  const table = cutTable(['file', 'commits', 'last'], rows.slice(0, SHOWN), SHOWN)
  return [{title: 'Files changed most', blocks: [{kind: 'paragraph', text}, ...table]}]
}

function outstanding(facts: JsonObject): Block[] {
  const largest = rowsIn(fieldOf(facts, 'largest')).slice(0, SHOWN)
  const longest = rowsIn(fieldOf(facts, 'longest')).slice(0, SHOWN)
  return [
    ...cutTable(
      ['largest', 'size'],
      largest.map(row => [textIn(row, 'path') ?? '', formatBytes(numberIn(row, 'bytes'))]),
      SHOWN,
    ),
    ...cutTable(
      ['longest', 'lines'],
      longest.map(row => [
        `${textIn(row, 'path')}${fieldOf(row, 'is_generated') === true ? ' (generated)' : ''}`,
        inGroups(numberIn(row, 'lines')),
      ]),
      SHOWN,
    ),
  ]
}

/** What people did not write here, and what nobody can read. */
function apart(facts: JsonObject): Section[] {
  const sized = (row: JsonObject) => `${textIn(row, 'path')} (${formatBytes(numberIn(row, 'bytes'))})`
  const filesIn = (row: JsonObject) => count(numberIn(row, 'files'), 'file', 'files')
  const lists: readonly (readonly [string, string, (row: JsonObject) => string])[] = [
    ['generated', 'Generated:', row => `${textIn(row, 'path')} ("${textIn(row, 'mark')}")`],
    ['minified', 'Minified:', sized],
    ['binary', 'Binary, the largest first:', sized],
    ['vendored', 'Copies of what others wrote:', row => `${textIn(row, 'folder')}: ${filesIn(row)}`],
    [
      'unanalysed',
      'In no language that is known:',
      row => `${textIn(row, 'extension')}: ${filesIn(row)}, such as ${textIn(row, 'example')}`,
    ],
  ]
  const blocks = lists.flatMap(([key, title, inWords]): Block[] => {
    const list = cutList(rowsIn(fieldOf(facts, key)).map(inWords), SHOWN)
    return list.length === 0 ? [] : [{kind: 'paragraph', text: title}, ...list]
  })
  return blocks.length === 0 ? [] : [{title: 'Files apart', blocks}]
}
