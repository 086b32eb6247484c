/** What repositories have in common, as sections of a report. Pure: from what the step handed on, as it was stored. */
import type {Block, Finding, JsonObject, Section} from '../../../engine/contracts.ts'
import {fieldOf, textIn} from '../../../engine/json.ts'
import {count, cutList, numberIn, rowsIn, textsIn} from '../read-facts.ts'

const NAMED = 4
const SHOWN = 20
const VALUE_CHARACTERS = 60

const howInWords: {readonly [how: string]: string} = {
  given: 'as the mission names them',
  workspaces: 'the packages of this repository; what lies at its root counts for them, too',
  built_in: 'this repository by itself, beside what most have',
}

export function standardSections(facts: JsonObject, findings: readonly Finding[]): Section[] {
  const repositories = textsIn(fieldOf(facts, 'repositories'))
  const how = howInWords[textIn(facts, 'how') ?? ''] ?? ''
  const isAlone = repositories.length === 1
  const text = isAlone ? how : `${count(repositories.length, 'repository', 'repositories')}: ${how}`
  const totals = fieldOf(facts, 'totals')
  const said = isAlone
    ? `${numberIn(totals, 'same')} there, ${numberIn(totals, 'missing_in_all')} missing`
    : `${numberIn(totals, 'same')} the same in all, ${numberIn(totals, 'differs')} differ, ${numberIn(totals, 'missing_in_some')} missing in some, ${numberIn(totals, 'missing_in_all')} in all`
  const standards = rowsIn(fieldOf(facts, 'standards'))
  // A table of what nobody has would say the same in each row.
  const inNone = isAlone ? [] : standards.filter(row => textIn(row, 'verdict') === 'missing_in_all')
  const none = inNone.map(row => textIn(row, 'title') ?? '').join(', ')
  const shown = standards.filter(row => !inNone.includes(row))
  const rows = shown.map(row => [
    textIn(row, 'title') ?? '',
    isAlone ? aloneInWords(row) : verdictInWords(row),
    ...(isAlone ? [] : [named(textsIn(fieldOf(row, 'missing')))]),
  ])
  const leftOut = rowsIn(fieldOf(facts, 'left_out')).map(
    row => `${textIn(row, 'repository')}: ${textIn(row, 'reason')}`,
  )
  const found: Block = findings.length > 0 ? {kind: 'findings', findings} : {kind: 'paragraph', text: 'no findings'}
  return [
    {
      title: 'Standards',
      blocks: [
        {kind: 'paragraph', text: `${text}. ${said}.`},
        ...(isAlone ? [] : cutList(repositories, SHOWN)),
        {kind: 'table', columns: isAlone ? ['standard', 'here'] : ['standard', 'is', 'missing in'], rows},
        ...(none === '' ? [] : [{kind: 'paragraph', text: `In none of them: ${none}.`} as const]),
        ...(leftOut.length === 0
          ? []
          : [{kind: 'paragraph', text: 'Not compared:'} as const, ...cutList(leftOut, SHOWN)]),
        found,
      ],
    },
  ]
}

function aloneInWords(row: JsonObject): string {
  const [variant] = rowsIn(fieldOf(row, 'variants'))
  if (variant === undefined) return 'missing'
  const value = textIn(variant, 'value')
  return textIn(row, 'kind') === 'file' || value === undefined ? (textIn(variant, 'path') ?? '') : cut(value)
}

function verdictInWords(row: JsonObject): string {
  const variants = rowsIn(fieldOf(row, 'variants'))
  const isFile = textIn(row, 'kind') === 'file'
  const valueOf = (variant: JsonObject) => {
    const value = textIn(variant, 'value')
    return isFile || value === undefined ? '' : ` (${cut(value)})`
  }
  const [first] = variants
  const isInherited = numberIn(first, 'inherited') > 0 ? ', from the root' : ''
  switch (textIn(row, 'verdict')) {
    case 'same':
      return first === undefined
        ? ''
        : `${textIn(row, 'compare') === 'presence' ? 'in all' : 'the same in all'}${valueOf(first)}${isInherited}`
    case 'missing_in_some':
      return first === undefined ? '' : `in ${textsIn(fieldOf(first, 'repositories')).length}${valueOf(first)}`
    default:
      return variants
        .map(
          (variant, index) =>
            `${letter(index)}: ${named(textsIn(fieldOf(variant, 'repositories')))}${valueOf(variant)}`,
        )
        .join('; ')
  }
}

/** A, B, ... Z, 27, 28: more than that nobody tells apart anyway. */
const letter = (index: number): string => (index < 26 ? String.fromCharCode(65 + index) : `${index + 1}`)

const cut = (text: string): string => (text.length > VALUE_CHARACTERS ? `${text.slice(0, VALUE_CHARACTERS)}…` : text)

function named(repositories: readonly string[]): string {
  const more = repositories.length > NAMED ? ` and ${repositories.length - NAMED} more` : ''
  return repositories.slice(0, NAMED).join(', ') + more
}
