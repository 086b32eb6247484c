/** The real command makes tasks of findings, is killed right before and right after each event, and doubles none. */
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {type Reply, startModelServerWith} from '../model/server.ts'
import {buildDeadlyCommand} from '../torture/deadly-command.ts'
import {readLog} from '../torture/event-log.ts'
import {createStage, type Stage} from './stage.ts'

const usage = {prompt_tokens: 100, completion_tokens: 10, total_tokens: 110}

/** Other words, and another order, each time it is asked. */
function planOf(number: number): Reply {
  const task = (title: string, handle: string) => ({
    title: `${title}, as I see it for the ${number}. time`,
    description: 'How.',
    files: [],
    findings: [handle],
    priority: 'medium',
    effort: 'small',
    category: 'bug',
    dependencies: [],
  })
  const tasks = [task('One', 'f1'), task('Two', 'f2')]
  const plan = {summary: 'So.', cross_cutting_concerns: [], tasks: number % 2 === 0 ? tasks.reverse() : tasks}
  return {kind: 'text', text: JSON.stringify(plan), usage}
}

const missionFor = (url: string): string => `version: "1.0"
name: audit
config:
  llm: {provider: custom, base_url: "${url}", model: planner-1, cache: {ttl: 0}, prices: {input_per_million: 1, output_per_million: 1}}
steps:
  - {id: scan, type: scan, with: {kinds: [todos], paths: [src]}}
  - {id: review, type: review, depends_on: [scan], with: {scope: project}}
`

async function tasksOn(stage: Stage) {
  const {stdout} = await stage.run('task', 'list', '--json')
  const {tasks}: {tasks: readonly {id: string; title: string}[]} = JSON.parse(stdout)
  return tasks.map(({id, title}) => `${id} ${title}`)
}

test('a run that is killed at any event has each task once when it is resumed, as its log has them', {
  timeout: 180_000,
}, async () => {
  await using server = await startModelServerWith((_request, number) => planOf(number))
  using command = await buildDeadlyCommand()
  const files = {
    'mission.yaml': missionFor(server.url),
    'src/a.ts': '// FIXME: one\nexport const a = 1\n',
    'src/b.ts': '// FIXME: two\nexport const b = 2\n',
  }
  const run = async (death: string | null) => {
    await using stage = createStage(files)
    stage.bin = command.bin
    if (death !== null) {
      stage.env = {SORTIE_TEST_DEATH: death}
      expect(await stage.run('run', 'mission.yaml', '-q'), death).toMatchObject({signal: 'SIGKILL'})
      stage.env = {}
      const {events} = readLog(join(stage.path, '.sortie', 'state'))
      const isOver = events.some(({type}) => type === 'run.finished')
      if (!isOver) expect(await stage.run('resume', '-q'), death).toMatchObject({exit: 0})
    } else expect(await stage.run('run', 'mission.yaml', '-q')).toMatchObject({exit: 0})
    const {stdout} = await stage.run('status', '--json')
    const {outputs} = JSON.parse(stdout).steps[1]
    const told: readonly {id: string; title: string}[] = outputs.tasks
    const tasks = await tasksOn(stage)
    expect(tasks.toSorted(), death ?? 'undisturbed').toEqual(told.map(({id, title}) => `${id} ${title}`).toSorted())
    expect(outputs.standings, death ?? 'undisturbed').toEqual({new: 2, renewed: 0, again: 0, unchanged: 0})
    expect(tasks).toHaveLength(2)
    return readLog(join(stage.path, '.sortie', 'state')).events.length
  }
  const events = await run(null)
  expect(events).toBeGreaterThan(6)
  for (let event = 1; event <= events; event++) {
    await run(`before ${event}`)
    await run(`after ${event}`)
  }
})
