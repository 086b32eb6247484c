/** A graph for terminals: a row for each step, layer by layer, with the edges beside it while they fit. */
import {cutToWidth} from '../live/width.ts'
import type {Paint} from '../paint.ts'
import {oneLine} from '../plain-text.ts'
import {toneOfWord} from '../tone.ts'
import {drawLanes, type LaneRow} from './lanes.ts'
import type {GraphEdge, GraphNode, PlanGraph} from './model.ts'
import {incomingOf, MAX_TEXT, notesOn} from './words.ts'

export interface TextOptions {
  /** Rows are cut to this width. */
  readonly columns: number
  readonly paint: Paint
}

/** More than so many lines side by side help nobody. */
const MAX_LANES = 16
/** Of the dependencies of one step, where there are no lines. */
const NAMED = 5

export function renderText(graph: PlanGraph, {columns, paint}: TextOptions): string {
  const nodes = graph.nodes.toSorted((one, other) => one.layer - other.layer)
  const incoming = incomingOf(graph)
  const drawing = drawn(nodes, graph)
  const rows = drawing ?? nodes.map((_, node): LaneRow => ({node, drawing: ''}))
  const laneColumns = drawing === null ? 0 : drawing.reduce((most, row) => Math.max(most, row.drawing.length), 0) + 2
  const layerColumns = String(nodes.at(-1)?.layer ?? 0).length
  let layer = 0
  const lines = rows.map(({drawing: lanes, node: number}) => {
    const node = number === null ? undefined : nodes[number]
    if (node === undefined) return `${' '.repeat(layerColumns)}  ${lanes}`
    const isFirst = node.layer !== layer
    layer = node.layer
    const front = `${(isFirst ? String(layer) : '').padStart(layerColumns)}  ${lanes.padEnd(laneColumns)}`
    const after = drawing === null ? afterWhat(incoming(node.id)) : []
    const notes = [
      ...(node.state === null ? [] : [node.state.replace('_', ' ')]),
      ...(node.name === node.id ? [] : [`"${oneLine(node.name, MAX_TEXT)}"`]),
      ...after,
      ...notesOn(node, incoming(node.id)),
    ]
    return labelled(front, node, notes, {columns, paint})
  })
  return [headOf(graph), '', ...lines, ''].join('\n')
}

/** null where there are too many lines to follow. */
function drawn(nodes: readonly GraphNode[], {edges}: PlanGraph): readonly LaneRow[] | null {
  const rowOf = new Map(nodes.map(({id}, row) => [id, row]))
  const targets = nodes.map(() => new Set<number>())
  for (const {from, to} of edges) targets[rowOf.get(from) ?? 0]?.add(rowOf.get(to) ?? 0)
  return drawLanes({
    nodeCount: nodes.length,
    targetsOf: row => [...(targets[row] ?? [])],
    signOf: row => (nodes[row]?.standby === true ? '○' : '●'),
    maxLanes: MAX_LANES,
  })
}

function afterWhat(incoming: readonly GraphEdge[]): string[] {
  const ids = incoming.filter(({kind}) => kind === 'dependency').map(({from}) => from)
  if (ids.length === 0) return []
  const named = ids.slice(0, NAMED).join(', ')
  return [ids.length <= NAMED ? `after ${named}` : `after ${named} and ${ids.length - NAMED} more`]
}

/** What is too long for the line is cut at its end: the notes first. */
function labelled(
  front: string,
  {id, state}: GraphNode,
  notes: readonly string[],
  {columns, paint}: TextOptions,
): string {
  const label = cutToWidth(id, columns - front.length)
  const room = columns - front.length - label.length - 2
  const note = cutToWidth(notes.join(', '), room)
  const shown = `${front}${paint(state === null ? 'strong' : toneOfWord(state), label)}`
  return note === '' ? shown : `${shown}  ${paint('faint', note)}`
}

function headOf({mission, nodes, run_id: runId, state}: PlanGraph): string {
  const run = runId === null ? '' : `, run ${runId} ${state?.replaceAll('_', ' ') ?? ''}`
  const steps = nodes.filter(({hook}) => hook === undefined)
  const hooks = nodes.length - steps.length
  const layers = steps.reduce((deepest, {layer}) => Math.max(deepest, layer), 0)
  const rest = hooks === 0 ? '' : `, and ${counted(hooks, 'hook')}`
  return `${oneLine(mission)}${run}: ${counted(steps.length, 'step')} in ${counted(layers, 'layer')}${rest}`
}

const counted = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`
