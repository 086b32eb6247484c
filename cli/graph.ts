/** `sortie graph`: the steps of a mission and what they wait for, as a drawing or for other programs. */
import {unreachable} from '../engine/contracts.ts'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import {formatDiagnostics} from '../engine/mission/diagnostic.ts'
import {didYouMean, nearMissAmong} from '../engine/mission/near-miss.ts'
import {isAlive} from '../engine/run/identity.ts'
import {renderDot} from '../report/graph/dot.ts'
import {renderMermaid} from '../report/graph/mermaid.ts'
import {type PlanGraph, planGraph} from '../report/graph/model.ts'
import {renderText} from '../report/graph/text.ts'
import {statusOf} from '../report/status.ts'
import type {Invocation} from './command.ts'
import {graphFormats} from './command-words.ts'
import {findMission} from './find-mission.ts'
import {givenPlatform} from './given-platform.ts'
import type {Io} from './io.ts'
import {checkMission} from './load-plan.ts'
import {findRun} from './status.ts'
import {paintFor} from './terminal.ts'
import {openExistingStore} from './wire.ts'
import {findWorkspace, type Workspace} from './workspace.ts'

/** Throws USAGE_BAD_FLAG, RUN_NOT_FOUND, and what `findMission` throws. */
export async function graph({operands: [mission], flags}: Invocation, io: Io): Promise<ExitStatus> {
  const format = givenFormat(flags)
  const workspace = findWorkspace(flags, io)
  const run = flags['run']
  const drawn =
    typeof run === 'string'
      ? await graphOfRun(run, mission, workspace, io)
      : await graphOfMission(mission, {workspace, flags, io})
  if (drawn === null) return 2
  if (flags['json'] === true) io.stdout.write(`${JSON.stringify(drawn, null, 2)}\n`)
  else io.stdout.write(render(drawn, format, workspace, io))
  return 0
}

/** null when the mission is wrong, which has then been said on stderr. */
async function graphOfMission(
  word: string | undefined,
  {workspace, flags, io}: {readonly workspace: Workspace; readonly flags: Invocation['flags']; readonly io: Io},
): Promise<PlanGraph | null> {
  const file = findMission(word, workspace, io)
  const {plan, diagnostics} = await checkMission(
    file,
    {workspace, io},
    {settings: workspace.settings, ...givenPlatform(flags)},
  )
  if (diagnostics.length > 0) io.stderr.write(formatDiagnostics(diagnostics))
  return plan === null ? null : planGraph(plan)
}

/** As the run's own plan has it, whatever its mission says by now. Without an id, the newest run: of the mission, where one is named. */
async function graphOfRun(runId: string, word: string | undefined, workspace: Workspace, io: Io): Promise<PlanGraph> {
  const store = await openExistingStore(workspace)
  try {
    const row = await findRun(store, runId === '' ? await newestOf(word) : runId)
    const plan = await store.plan(row.runId)
    const events = await store.events(row.runId)
    return planGraph(plan, statusOf({row, plan, events, isOwnerAlive: isAlive(row.owner)}))
  } finally {
    await store.close()
  }

  async function newestOf(mission: string | undefined): Promise<string | undefined> {
    if (mission === undefined) return undefined
    const {path, absolutePath} = findMission(mission, workspace, io)
    const [newest] = await store.runs({sourcePath: absolutePath, last: 1})
    if (newest !== undefined) return newest.runId
    throw new SortieError('RUN_NOT_FOUND', {
      message: `"${path}" was never run`,
      hint: 'without --run, `sortie graph` shows what it would run',
    })
  }
}

type Format = (typeof graphFormats)[number]

function givenFormat({format}: Invocation['flags']): Format {
  if (format === undefined) return 'text'
  const known = graphFormats.find(name => name === format)
  if (known !== undefined) return known
  throw new SortieError('USAGE_BAD_FLAG', {
    message: `--format is one of ${graphFormats.join(', ')}, not "${String(format)}"`,
    hint: didYouMean(nearMissAmong(graphFormats)(String(format))) ?? '--json prints nodes and edges for programs',
  })
}

function render(drawn: PlanGraph, format: Format, {settings}: Workspace, io: Io): string {
  switch (format) {
    case 'text':
      return renderText(drawn, {columns: io.stdout.columns, paint: paintFor(io.stdout, io, settings)})
    case 'mermaid':
      return renderMermaid(drawn)
    case 'dot':
      return renderDot(drawn)
    default:
      return unreachable(format)
  }
}
