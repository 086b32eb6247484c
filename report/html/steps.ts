/** The steps of an HTML report: a table of them, then what each brought. Findings stand in their own chapter. */
import {type Block, type Section, type StepResult, unreachable} from '../../engine/contracts.ts'
import {formatDuration} from '../duration.ts'
import {counted} from '../findings-of.ts'
import {htmlAttribute, htmlLine, htmlText} from './text.ts'

/** Of one table or list. */
const MAX_ROWS = 1_000

export function stepsChapter(steps: readonly StepResult[], {hasTimes}: {readonly hasTimes: boolean}): string {
  const columns = ['Step', 'Type', 'State', ...(hasTimes ? ['Duration'] : [])]
  const rows = steps.map(({name, type, state, durationMs}) => [
    name,
    type,
    state.replace('_', ' '),
    ...(hasTimes ? [durationMs === null ? '' : formatDuration(durationMs)] : []),
  ])
  const list = steps.length === 0 ? '<p>No steps.</p>' : table('Steps', columns, rows)
  const parts = [list, ...steps.flatMap(stepParts)]
  return `<section aria-labelledby="steps-title">
<h2 id="steps-title">Steps</h2>
${parts.join('\n')}
</section>`
}

/** Nothing for a step that has nothing to show. */
function stepParts({name, failure, sections}: StepResult): string[] {
  if (failure === null && sections.length === 0) return []
  const failed =
    failure === null
      ? []
      : [
          `<div class="failed"><p>Failed: ${htmlText(failure.message)} (<code>${failure.code}</code>)</p>${
            failure.hint === undefined ? '' : `<p>Help: ${htmlText(failure.hint)}</p>`
          }</div>`,
        ]
  return [
    `<h3><bdi>${htmlLine(name)}</bdi></h3>`,
    ...failed,
    ...sections.flatMap(section => sectionParts(section, name)),
  ]
}

/** A title that only repeats the step's name is left out. */
function sectionParts({title, blocks}: Section, stepName: string): string[] {
  const heading = title === stepName ? [] : [`<h4><bdi>${htmlLine(title)}</bdi></h4>`]
  return [...heading, ...blocks.map(block => blockHtml(block, title))]
}

function blockHtml(block: Block, title: string): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${htmlText(block.text).replaceAll('\n', '<br>')}</p>`
    case 'markdown':
      return `<pre class="prose">${htmlText(block.text)}</pre>`
    case 'list': {
      const items = block.items.slice(0, MAX_ROWS).map(item => `<li><bdi>${htmlLine(item)}</bdi></li>`)
      return `<ul>${items.join('')}</ul>${rest(block.items)}`
    }
    case 'code':
      return `<pre dir="ltr">${htmlText(block.text)}</pre>`
    case 'table':
      return table(title, block.columns, block.rows)
    case 'findings':
      return `<p><a href="#findings">${counted(block.findings.length, 'finding')}</a>, listed by file</p>`
    default:
      return unreachable(block)
  }
}

/** A wide table scrolls by itself, and can be reached by keyboard for that. */
export function table(label: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = columns.map(column => `<th scope="col">${htmlLine(column)}</th>`).join('')
  const body = rows.slice(0, MAX_ROWS).map(row => `<tr>${row.map(cell).join('')}</tr>`)
  return `<div class="scroll" role="region" tabindex="0" aria-label="${htmlAttribute(label)}"><table><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>${rest(rows)}`
}

const cell = (text: string): string =>
  /^\d+$/.test(text) ? `<td class="number">${text}</td>` : `<td><bdi>${htmlLine(text)}</bdi></td>`

function rest(rows: readonly unknown[]): string {
  return rows.length <= MAX_ROWS ? '' : `<p>And ${rows.length - MAX_ROWS} more.</p>`
}
