/**
 * What a model is shown of a project: one short line for each finding, by folder and file, and never a file itself. Pure.
 */
import {dirname} from 'node:path/posix'
import type {Finding} from '../../engine/contracts.ts'
import {compareText, severities} from '../../engine/finding.ts'
import {groupedBy} from '../../engine/groups.ts'
import {tokensIn} from '../prompt/tokens.ts'
import {cut} from './checked.ts'
import type {JudgedFile, Material} from './material.ts'

/** As much as one question holds. */
export interface Pack {
  readonly text: string
  readonly folders: readonly string[]
  /** Their handles. */
  readonly findings: readonly string[]
}

/** Findings are called f1, f2 and so on, from the worst on: a model copies that without a slip. */
export const handlesOf = (findings: readonly Finding[]): ReadonlyMap<string, Finding> =>
  new Map(findings.map((finding, index) => [`f${index + 1}`, finding]))

/** Below it a file is hard to follow, and worth a look without a finding. */
export const HARD_TO_FOLLOW = 30

/** About 40 tokens. */
const LINE_CHARACTERS = 120

/** The folders with the worst findings come first: they are shown where not all of it fits. */
export function packsOf({findings, files}: Pick<Material, 'findings' | 'files'>, maxTokens: number): readonly Pack[] {
  const handles = new Map([...handlesOf(findings)].map(([handle, {id}]) => [id, handle]))
  const byPath = groupedBy(findings, ({path}) => path)
  const hard = [...files.values()].filter(({complexity}) => complexity !== null && complexity < HARD_TO_FOLLOW)
  const paths = [...new Set([...byPath.keys(), ...hard.map(({path}) => path)])]
  const rows = paths.map(path => rowFor(path, byPath.get(path) ?? [], {handles, judged: files.get(path)}))
  const folders = [...groupedBy(rows.sort(compareRows), ({path}) => dirname(path))]
  return packed(
    folders.flatMap(([folder, own]) => piecesOf(folder, own, maxTokens)),
    maxTokens,
  )
}

interface Row {
  readonly path: string
  readonly worst: number
  readonly head: string
  readonly lines: readonly {readonly handle: string; readonly text: string}[]
}

function rowFor(
  path: string,
  findings: readonly Finding[],
  {handles, judged}: {readonly handles: ReadonlyMap<string, string>; readonly judged: JudgedFile | undefined},
): Row {
  const complexity = judged?.complexity == null ? '' : `, complexity ${judged.complexity}`
  const scores = judged === undefined ? '' : ` (score ${judged.overall}${complexity} of 100)`
  return {
    path,
    worst: Math.min(severities.length, ...findings.map(({severity}) => severities.indexOf(severity))),
    head: `${path}${scores}`,
    lines: findings.map(finding => {
      const handle = handles.get(finding.id) ?? ''
      return {handle, text: `  ${lineFor(handle, finding)}`}
    }),
  }
}

/** `f12 high analyze/path-traversal line 40: a name from the request is opened: any "../" …` */
export function lineFor(handle: string, {severity, rule, start_line: line, title, message}: Finding): string {
  const said = message === '' || title.includes(message) ? title : `${title}: ${message}`
  return cut(`${handle} ${severity} ${rule} line ${line}: ${said.replace(/\s+/g, ' ')}`, LINE_CHARACTERS)
}

const compareRows = (a: Row, b: Row): number => a.worst - b.worst || compareText(a.path, b.path)

interface Piece {
  readonly folder: string
  readonly text: string
  readonly findings: readonly string[]
}

/** A folder in as few pieces as fit. */
function piecesOf(folder: string, rows: readonly Row[], maxTokens: number): readonly Piece[] {
  const pieces: Piece[] = []
  let lines: string[] = []
  let findings: string[] = []
  const close = () => {
    if (lines.length > 0) pieces.push({folder, text: `## ${folder}\n${lines.join('\n')}`, findings})
    lines = []
    findings = []
  }
  const fits = (line: string) => tokensIn(`## ${folder}\n${lines.join('\n')}\n${line}`, '') <= maxTokens
  for (const {head, lines: own} of rows) {
    if (!fits([head, ...own.slice(0, 1).map(({text}) => text)].join('\n'))) close()
    lines.push(head)
    for (const {handle, text} of own) {
      if (!fits(text) && findings.length > 0) {
        close()
        lines.push(head)
      }
      lines.push(text)
      findings.push(handle)
    }
  }
  close()
  return pieces
}

function packed(pieces: readonly Piece[], maxTokens: number): readonly Pack[] {
  const packs: Pack[] = []
  for (const {folder, text, findings} of pieces) {
    const last = packs.at(-1)
    const whole = `${last?.text ?? ''}\n\n${text}`
    if (last === undefined || tokensIn(whole, '') > maxTokens) packs.push({text, folders: [folder], findings})
    else
      packs.splice(-1, 1, {text: whole, folders: [...last.folders, folder], findings: [...last.findings, ...findings]})
  }
  return packs
}
