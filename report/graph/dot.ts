/** A graph in the language of Graphviz. */
import {oneLine} from '../plain-text.ts'
import {colourOf} from './colours.ts'
import type {GraphEdge, GraphNode, PlanGraph} from './model.ts'
import {edgeLabel, labelLines} from './words.ts'

export function renderDot(graph: PlanGraph): string {
  return [
    'digraph {',
    `  label=${quoted([graph.mission])}`,
    '  node [shape=box, style="rounded,filled", fillcolor="#ffffff", color="#57606a", fontname="sans-serif"]',
    '  edge [color="#57606a", fontname="sans-serif", fontsize=10]',
    ...graph.nodes.map(node => `  ${quoted([node.id])} [${attributes(node)}]`),
    ...graph.edges.map(edge => `  ${quoted([edge.from])} -> ${quoted([edge.to])}${edgeAttributes(edge)}`),
    '}',
    '',
  ].join('\n')
}

/** Steps with a condition are six-sided, those that stand by have dashed borders. */
function attributes(node: GraphNode): string {
  const {state, condition, standby} = node
  return [
    `label=${quoted(labelLines(node))}`,
    ...(condition === null ? [] : ['shape=hexagon']),
    ...(standby ? ['style="rounded,filled,dashed"'] : []),
    ...(state === null ? [] : [`fillcolor="${colourOf(state).fill}"`, `color="${colourOf(state).line}"`]),
  ].join(', ')
}

function edgeAttributes(edge: GraphEdge): string {
  const label = edgeLabel(edge)
  const isDashed = edge.kind !== 'dependency' || edge.on_failure === null
  const found = [...(label === '' ? [] : [`label=${quoted([label])}`]), ...(isDashed ? ['style=dashed'] : [])]
  return found.length === 0 ? '' : ` [${found.join(', ')}]`
}

/** In labels Graphviz reads backslashes and the entities of HTML. */
function quoted(lines: readonly string[]): string {
  const shown = lines.map(line =>
    oneLine(line).replaceAll('&', '&amp;').replaceAll('\\', '\\\\').replaceAll('"', '\\"'),
  )
  return `"${shown.join('\\n')}"`
}
