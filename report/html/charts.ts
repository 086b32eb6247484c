/** Charts of findings as inline SVG: bars, each with its name and its number, so that colour alone says nothing. */
import type {Finding, Severity} from '../../engine/contracts.ts'
import {compareText, countBySeverity, kindOf, severities} from '../../engine/finding.ts'
import {groupBy} from '../findings-of.ts'
import {htmlAttribute, htmlText} from './text.ts'

const MAX_BARS = 10
const WIDTH = 320
const ROW_HEIGHT = 40
const BAR_HEIGHT = 12
/** To the right of the longest bar, for its number. */
const NUMBER_WIDTH = 60
/** What fits above a bar. */
const MAX_NAME_CHARACTERS = 42

export function charts(findings: readonly Finding[]): string {
  const bySeverity = countBySeverity(findings)
  const ofSeverity = severities.map(severity => ({
    name: severity,
    counts: {...countBySeverity([]), [severity]: bySeverity[severity]},
  }))
  return `<div class="charts">
${chart('By severity', ofSeverity)}
${chart('By kind', barsBy(findings, kindOf))}
${chart('By folder', barsBy(findings, folderOf))}
</div>`
}

interface Bar {
  readonly name: string
  readonly counts: {readonly [severity in Severity]: number}
}

/** The longest first; what does not fit becomes one bar. */
function barsBy(findings: readonly Finding[], nameOf: (finding: Finding) => string): Bar[] {
  const ordered = [...groupBy(findings, nameOf)].sort(([a, x], [b, y]) => y.length - x.length || compareText(a, b))
  const shown = ordered.length > MAX_BARS ? ordered.slice(0, MAX_BARS - 1) : ordered
  const rest = ordered.slice(shown.length)
  const bars = shown.map(([name, found]) => ({name, counts: countBySeverity(found)}))
  if (rest.length === 0) return bars
  return [...bars, {name: `${rest.length} others`, counts: countBySeverity(rest.flatMap(([, found]) => found))}]
}

/** The two outermost folders: deeper ones are too many to compare. */
function folderOf({path}: Finding): string {
  const folders = path.split('/').slice(0, -1)
  return folders.length === 0 ? 'top folder' : `${folders.slice(0, 2).join('/')}/`
}

function chart(title: string, bars: readonly Bar[]): string {
  const longest = Math.max(1, ...bars.map(lengthOf))
  const spoken = bars.map(bar => `${bar.name} ${lengthOf(bar)}`).join(', ')
  return `<figure><figcaption>${htmlText(title)}</figcaption>
<svg viewBox="0 0 ${WIDTH} ${bars.length * ROW_HEIGHT}" role="img" aria-label="${htmlAttribute(`${title}: ${spoken}`)}">
${bars.map((bar, index) => barOf(bar, index * ROW_HEIGHT, longest)).join('\n')}
</svg></figure>`
}

function barOf(bar: Bar, top: number, longest: number): string {
  const unit = (WIDTH - NUMBER_WIDTH) / longest
  let left = 0
  const parts = severities.flatMap(severity => {
    const count = bar.counts[severity]
    if (count === 0) return []
    const width = count * unit
    const x = left
    left += width
    const place = `x="${x.toFixed(1)}" y="${top + 20}" width="${width.toFixed(1)}" height="${BAR_HEIGHT}"`
    return [`<rect class="${severity}" ${place}><title>${severity}: ${count}</title></rect>`]
  })
  const name = `<text x="0" y="${top + 14}">${svgName(bar.name)}</text>`
  return `${name}${parts.join('')}<text x="${(left + 6).toFixed(1)}" y="${top + 31}">${lengthOf(bar)}</text>`
}

/** Of a path the end says more. */
function svgName(name: string): string {
  const characters = Array.from(name)
  const long = characters.length > MAX_NAME_CHARACTERS
  return htmlAttribute(long ? `…${characters.slice(1 - MAX_NAME_CHARACTERS).join('')}` : name)
}

function lengthOf({counts}: Bar): number {
  return severities.reduce((sum, severity) => sum + counts[severity], 0)
}
