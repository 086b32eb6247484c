/** The findings of an HTML report, by file, with boxes that hide and show them by severity and by kind. */
import type {Finding, StandingOf, Standings} from '../../engine/contracts.ts'
import {kindOf, severities} from '../../engine/finding.ts'
import {byFile, factsOf, linesOf} from '../findings-of.ts'
import {fixedLine, standingOf} from '../standings.ts'
import {htmlLine, htmlText} from './text.ts'

/** About three megabytes: what a phone still scrolls through. */
const MAX_FINDINGS = 2_000
/** Kinds beyond that share one box. */
const MAX_KINDS = 12
const MAX_SAID_CHARACTERS = 2_000
const MAX_QUOTE_CHARACTERS = 10_000

export interface ShownFindings {
  readonly html: string
  /** For the style: how many boxes of kinds there are. */
  readonly kindCount: number
}

/** `findings`: the worst first. */
export function findingsChapter(findings: readonly Finding[], standings: Standings | null): ShownFindings {
  if (findings.length === 0) return {html: '', kindCount: 0}
  const shown = findings.slice(0, MAX_FINDINGS)
  const kinds = kindsOf(shown)
  const kindIndex = (finding: Finding): number => {
    const index = kinds.indexOf(kindOf(finding))
    return index < 0 ? kinds.length - 1 : index
  }
  const article = (finding: Finding) => findingArticle(finding, kindIndex(finding), standingOf(finding, standings))
  const files = [...byFile(shown)].map(([path, found]) => fileSection(path, found, {kindIndex, article}))
  const left = findings.length - shown.length
  const note =
    left === 0
      ? ''
      : `<p>The ${MAX_FINDINGS} most severe; ${left} more are left out here and stand in JSON, SARIF and CSV reports.</p>\n`
  const html = `<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings by file</h2>
${note}<div class="filters">
${boxes(
  'Severities',
  severities.map(severity => ({id: severity, label: severity})),
)}
${boxes(
  'Kinds',
  kinds.map((kind, index) => ({id: `kind-${index}`, label: kind})),
)}
</div>
${files.join('\n')}
</section>`
  return {html, kindCount: kinds.length}
}

function kindsOf(findings: readonly Finding[]): string[] {
  const kinds = [...new Set(findings.map(kindOf))].sort()
  return kinds.length <= MAX_KINDS ? kinds : [...kinds.slice(0, MAX_KINDS - 1), 'all others']
}

function boxes(legend: string, all: readonly {readonly id: string; readonly label: string}[]): string {
  const labels = all.map(
    ({id, label}) => `<label><input type="checkbox" id="show-${id}" checked>${htmlLine(label)}</label>`,
  )
  return `<fieldset><legend>${legend}</legend>${labels.join('')}</fieldset>`
}

interface Shown {
  kindIndex(finding: Finding): number
  article(finding: Finding): string
}

function fileSection(path: string, findings: readonly Finding[], {kindIndex, article}: Shown): string {
  const holds = new Set(findings.map(finding => `${finding.severity}-${kindIndex(finding)}`))
  const articles = findings.map(article)
  return `<section class="file ${[...holds].join(' ')}"><h3><bdi>${htmlLine(path, 1_000)}</bdi> (${findings.length})</h3>
${articles.join('\n')}
</section>`
}

function findingArticle(finding: Finding, kind: number, standing: StandingOf | null): string {
  const {severity, title, message, quote, recommendation} = finding
  const facts = [linesOf(finding), ...factsOf(finding, standing)]
    .map(fact => `<bdi>${htmlLine(fact)}</bdi>`)
    .join(' · ')
  const parts = [
    `<h4><span class="tag ${severity}">${severity}</span><bdi>${htmlLine(title)}</bdi></h4>`,
    `<p class="facts">${facts}</p>`,
    ...(message === '' || title.includes(message) ? [] : [`<p><bdi>${said(message)}</bdi></p>`]),
    ...(quote.trim() === '' ? [] : [`<pre dir="ltr">${htmlText(cut(quote, MAX_QUOTE_CHARACTERS))}</pre>`]),
    ...(recommendation === null ? [] : [`<p><strong>Advice:</strong> <bdi>${said(recommendation)}</bdi></p>`]),
  ]
  return `<article class="finding ${severity} kind-${kind}">${parts.join('\n')}</article>`
}

const said = (text: string): string => htmlLine(text, MAX_SAID_CHARACTERS)

/** Between characters, never inside one. */
function cut(text: string, maxCharacters: number): string {
  if (text.length <= maxCharacters) return text
  return `${text.slice(0, maxCharacters).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Nothing where nothing was fixed. */
export function fixedChapter(standings: Standings | null): string {
  if (standings === null || standings.fixed.length === 0) return ''
  const items = standings.fixed.slice(0, MAX_FINDINGS).map(finding => `<li><bdi>${said(fixedLine(finding))}</bdi></li>`)
  const left = standings.fixed.length - items.length
  return `<section aria-labelledby="fixed-title">
<h2 id="fixed-title">Fixed</h2>
<ul>${items.join('')}</ul>${left > 0 ? `<p>And ${left} more.</p>` : ''}
</section>`
}
