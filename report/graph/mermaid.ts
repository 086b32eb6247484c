/** A graph as a Mermaid flowchart. Nodes have numbers for ids: words such as `end` mean something in Mermaid. */
import type {StepWord} from '../../engine/contracts.ts'
import {oneLine} from '../plain-text.ts'
import {colourOf} from './colours.ts'
import type {GraphEdge, GraphNode, PlanGraph} from './model.ts'
import {edgeLabel, labelLines} from './words.ts'

export function renderMermaid(graph: PlanGraph): string {
  const {nodes, edges} = graph
  const nameOf = new Map(nodes.map(({id}, number) => [id, `s${number}`]))
  const name = (id: string): string => nameOf.get(id) ?? ''
  return [
    'flowchart TD',
    ...nodes.map(node => `  ${name(node.id)}${shaped(node)}`),
    ...edges.map(edge => `  ${name(edge.from)} ${arrow(edge)} ${name(edge.to)}`),
    ...classes(nodes).flatMap(({word, ids}) => [
      `  classDef ${word} fill:${colourOf(word).fill},stroke:${colourOf(word).line},color:#1f2328`,
      `  class ${ids.map(name).join(',')} ${word}`,
    ]),
    '',
  ].join('\n')
}

/** Steps with a condition are six-sided, those that stand by have round ends. */
function shaped(node: GraphNode): string {
  const label = labelLines(node).map(escaped).join('<br/>')
  if (node.standby) return `(["${label}"])`
  return node.condition === null ? `["${label}"]` : `{{"${label}"}}`
}

function arrow(edge: GraphEdge): string {
  const label = edgeLabel(edge)
  const line = edge.kind === 'dependency' && edge.on_failure !== null ? '-->' : '-.->'
  return label === '' ? line : `${line}|"${escaped(label)}"|`
}

/** All but letters, digits and what means nothing in Mermaid, as the number of the character; so too what would begin a list. */
function escaped(text: string): string {
  const numbered = (character: string): string => `#${character.codePointAt(0)};`
  return oneLine(text)
    .replace(/[^\p{L}\p{N}\p{M} .,_()/+-]/gu, numbered)
    .replace(/^[+-]/, numbered)
    .replace(/^(\d+)([.)])/, (_, number: string, mark: string) => `${number}${numbered(mark)}`)
}

function classes(nodes: readonly GraphNode[]): {word: StepWord; ids: string[]}[] {
  const words = [...new Set(nodes.flatMap(({state}) => state ?? []))]
  return words.map(word => ({word, ids: nodes.filter(({state}) => state === word).map(({id}) => id)}))
}
