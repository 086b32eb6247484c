/** The dependencies as sections of a report. Pure: from what the step handed on, as it was stored. */
import type {Block, Finding, Json, JsonObject, Section} from '../../../engine/contracts.ts'
import {fieldOf, textIn} from '../../../engine/json.ts'
import {count, cutList, cutTable, numberIn, rowsIn, textsIn} from '../read-facts.ts'

const SHOWN = 20

export function depsSections(facts: JsonObject, findings: readonly Finding[]): Section[] {
  const manifests = rowsIn(fieldOf(facts, 'manifests'))
  if (manifests.length === 0) {
    return [
      {
        title: 'Dependencies',
        blocks: [{kind: 'paragraph', text: 'no manifest of npm, Cargo, pip or Go'}, ...rest(facts)],
      },
    ]
  }
  const found: Block = findings.length > 0 ? {kind: 'findings', findings} : {kind: 'paragraph', text: 'no findings'}
  return [
    {title: 'Dependencies', blocks: [...overview(facts), ...manifestTable(manifests), ...rest(facts), found]},
    ...duplicates(facts),
    ...licences(fieldOf(facts, 'licences'), rowsIn(fieldOf(facts, 'lock_files'))),
    {title: 'Known weaknesses', blocks: rowsIn(fieldOf(facts, 'audits')).flatMap(auditBlocks)},
  ]
}

function overview(facts: JsonObject): Block[] {
  const unknown = (row: JsonObject, key: string) => (fieldOf(row, key) === null ? 'unknown' : `${numberIn(row, key)}`)
  const rows = rowsIn(fieldOf(facts, 'ecosystems')).map(row => [
    textIn(row, 'ecosystem') ?? '',
    `${numberIn(row, 'manifests')}`,
    `${numberIn(row, 'direct')}`,
    ...['transitive', 'packages'].map(key => unknown(row, key)),
  ])
  return cutTable(['ecosystem', 'manifests', 'direct', 'transitive', 'packages locked'], rows, SHOWN)
}

function manifestTable(manifests: readonly JsonObject[]): Block[] {
  const rows = manifests.map(row => [
    textIn(row, 'path') ?? '',
    ...['runtime', 'development', 'optional'].map(key => `${numberIn(row, key)}`),
    lockInWords(row),
  ])
  return cutTable(['manifest', 'runtime', 'development', 'optional', 'lock file'], rows, SHOWN)
}

function lockInWords(row: JsonObject): string {
  const lock = textIn(row, 'lock_file')
  if (lock === undefined) return fieldOf(row, 'needs_lock_file') === true ? 'missing' : 'not needed'
  const differences = textsIn(fieldOf(row, 'disagreements')).length
  return differences === 0 ? lock : `${lock} (${count(differences, 'disagreement', 'disagreements')})`
}

/** What was left out, and why. */
function rest(facts: JsonObject): Block[] {
  const leftOut = numberIn(fieldOf(facts, 'totals'), 'manifests_left_out')
  const unread = rowsIn(fieldOf(facts, 'unreadable')).map(row => `${textIn(row, 'path')}: ${textIn(row, 'reason')}`)
  const note = `${count(leftOut, 'manifest', 'manifests')} in tests, examples or copies of what others wrote left out`
  return [
    ...(leftOut === 0 ? [] : [{kind: 'paragraph', text: note} as const]),
    ...(unread.length === 0 ? [] : [{kind: 'paragraph', text: 'Not read:'} as const, ...cutList(unread, SHOWN)]),
  ]
}

function duplicates(facts: JsonObject): Section[] {
  const rows = rowsIn(fieldOf(facts, 'duplicates')).map(row => [
    textIn(row, 'name') ?? '',
    textsIn(fieldOf(row, 'versions')).join(', '),
    textIn(row, 'lock') ?? '',
  ])
  if (rows.length === 0) return []
  return [{title: 'Packages in several versions', blocks: cutTable(['package', 'versions', 'lock file'], rows, SHOWN)}]
}

function licences(of: Json | undefined, locks: readonly JsonObject[]): Section[] {
  if (locks.length === 0) return []
  const rows = rowsIn(fieldOf(of, 'known')).map(row => [
    textIn(row, 'licence') ?? '',
    `${numberIn(row, 'packages')}`,
    textIn(row, 'example') ?? '',
  ])
  const unknown = numberIn(of, 'unknown')
  const names = textsIn(fieldOf(of, 'unknown_packages')).slice(0, SHOWN)
  const more = unknown > names.length ? ` and ${unknown - names.length} more` : ''
  const text = `Unknown, because neither the lock file nor a local copy says it: ${names.join(', ')}${more}`
  const blocks: Block[] = [
    ...cutTable(['licence', 'packages', 'such as'], rows, SHOWN),
    ...(unknown === 0 ? [] : [{kind: 'paragraph', text} as const]),
  ]
  return blocks.length === 0 ? [] : [{title: 'Licences of dependencies', blocks}]
}

function auditBlocks(audit: JsonObject): Block[] {
  const lock = textIn(audit, 'lock')
  switch (textIn(audit, 'state')) {
    case 'done': {
      const rows = rowsIn(fieldOf(audit, 'vulnerable'))
      const text = rows.length === 0 ? 'npm knows of none' : `npm knows of ${count(rows.length, 'package', 'packages')}`
      const table = rows.map(row => [
        textIn(row, 'name') ?? '',
        textIn(row, 'severity') ?? '',
        textIn(row, 'range') ?? '',
        textsIn(fieldOf(row, 'because')).join('; '),
      ])
      return [
        {kind: 'paragraph', text: `${lock}: ${text}`},
        ...cutTable(['package', 'severity', 'versions', 'because'], table, SHOWN),
      ]
    }
    case 'unavailable':
      return [{kind: 'paragraph', text: `${lock}: npm could not be asked: ${textIn(audit, 'reason')}`}]
    default:
      return [{kind: 'paragraph', text: 'npm was not asked; with "audit: true" it is'}]
  }
}
