/**
 * A report for people as one file that needs nothing else: no script, no network, which its content security policy
 * holds. Of many findings the most severe are shown, and how many are not.
 */
import {createHash} from 'node:crypto'
import type {Finding, ReportDocument} from '../engine/contracts.ts'
import {closingFacts} from './closing-facts.ts'
import {findingsOf, hasLooked, summaryColumns, summaryRows, totalOf} from './findings-of.ts'
import {charts} from './html/charts.ts'
import {findingsChapter, fixedChapter} from './html/findings.ts'
import {stepsChapter, table} from './html/steps.ts'
import {styleFor} from './html/style.ts'
import {htmlAttribute, htmlLine, htmlText} from './html/text.ts'
import {standingLine, unmuted} from './standings.ts'

export function renderHtml(document: ReportDocument): string {
  const {title, times, standings} = document
  const {steps, mutedCount} = unmuted(document)
  const findings = findingsOf(steps)
  const {html: listed, kindCount} = findingsChapter(findings, standings)
  const style = styleFor(kindCount)
  const styleHash = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`
  const facts = closingFacts(document).map(({name, value}) => `<dt>${name}</dt><dd><bdi>${htmlText(value)}</bdi></dd>`)
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlAttribute(title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<a class="skip" href="#main">Skip to the report</a>
<h1><bdi>${htmlLine(title)}</bdi></h1>
</header>
<main id="main">
${hasLooked(steps) ? summary(findings, standingLine(findings, {standings, mutedCount})) : ''}
${listed}
${fixedChapter(standings)}
${stepsChapter(steps, {hasTimes: times !== null})}
</main>
<footer><dl>${facts.join('')}</dl></footer>
</body>
</html>
`
}

function summary(findings: readonly Finding[], standings: string | null): string {
  return `<section aria-labelledby="summary-title">
<h2 id="summary-title">Summary</h2>
<p>${totalOf(findings)}${standings === null ? '' : `: ${standings}`}</p>
${table('Findings by severity', summaryColumns, summaryRows(findings))}
${findings.length === 0 ? '' : charts(findings)}
</section>`
}
