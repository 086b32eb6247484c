/** Tasks without a model: what is critical or high by file, the rest by rule and folder. Pure. */
import {dirname} from 'node:path/posix'
import type {Finding} from '../../engine/contracts.ts'
import {compareFindings} from '../../engine/finding.ts'
import {groupedBy} from '../../engine/groups.ts'
import {categoryOf, compareProposals, effortOf, type Proposal, priorityOf, sortedTexts} from './proposal.ts'

/** Nobody reads a longer list: above it, folders no longer part what one rule has found. */
export const MOST_PROPOSALS = 60

export const isUrgent = ({severity}: Pick<Finding, 'severity'>): boolean =>
  severity === 'critical' || severity === 'high'

export function proposalsByRules(findings: readonly Finding[]): readonly Proposal[] {
  const sorted = findings.toSorted(compareFindings)
  const urgent = [...groupedBy(sorted.filter(isUrgent), ({path}) => path)].map(([path, own]) =>
    proposalFor(`Mend what is critical or high in ${path}`, own),
  )
  const rest = sorted.filter(finding => !isUrgent(finding))
  const byFolder = groupedBy(rest, ({rule, path}) => `${rule} in ${folderOf(path)}`)
  const groups = urgent.length + byFolder.size > MOST_PROPOSALS ? groupedBy(rest, ({rule}) => rule) : byFolder
  const others = [...groups].map(([name, own]) => proposalFor(`Mend ${name}`, own))
  return [...urgent, ...others].sort(compareProposals)
}

/** The folder of a file as people call it. */
export function folderOf(path: string): string {
  const folder = dirname(path)
  return folder === '.' ? 'the top folder' : folder
}

function proposalFor(title: string, findings: readonly Finding[]): Proposal {
  return {
    title,
    description: describe(findings),
    priority: priorityOf(findings),
    effort: effortOf(findings.length),
    category: categoryOf(findings),
    files: sortedTexts(findings.map(({path}) => path)),
    findings: sortedTexts(findings.map(({id}) => id)),
    after: [],
    madeBy: 'rules',
  }
}

/** A description names so many findings; the task holds the ids of all. */
const NAMED = 10

function describe(findings: readonly Finding[]): string {
  const named = findings.slice(0, NAMED).map(({path, start_line: line, title}) => `${path}:${line} ${title}`)
  const more = findings.length > NAMED ? [`and ${findings.length - NAMED} more`] : []
  return [...named, ...more].join('\n')
}
