/** The real command in concurrency groups: one run of a group at a time, across missions. */
import {expect, test} from 'vitest'
import {createStage, type Stage} from './stage.ts'

const missionOf = (name: string, {group = 'deploy', cancels = false} = {}): string => `
version: "1.0"
name: ${name}
inputs: {place: {default: test}}
concurrency: {group: '${group}', cancel_in_progress: ${cancels}}
steps:
  - id: work
    run: |
      echo "${name} ready" >&2
      while [ ! -e "${name}-may-end" ]; do sleep 0.02; done
finally:
  - {run: echo ${name} >> ended}
`

const stageOf = (files: {readonly [name: string]: string}) =>
  createStage(Object.fromEntries(Object.entries(files).map(([name, text]) => [`${name}.yaml`, text])))

const begun = async (stage: Stage, name: string, ...argv: string[]) => {
  const run = stage.start('run', `${name}.yaml`, '--verbose', ...argv)
  await run.printed(`${name} ready`)
  return run
}

test('a run whose group is taken ends with status 5, and says by which run', async () => {
  await using stage = stageOf({first: missionOf('first'), second: missionOf('second')})
  const first = await begun(stage, 'first')
  const {run_id: runId}: {run_id: string} = JSON.parse((await stage.run('status', '--json')).stdout)
  const second = await stage.run('run', 'second.yaml')
  expect(second).toMatchObject({exit: 5})
  expect(second.stderr).toContain(
    `STORE_LOCKED: the concurrency group "deploy" is taken by run ${runId} of "first", process ${first.process.pid}`,
  )
  stage.write('first-may-end', '')
  expect(await first.ended).toMatchObject({exit: 0})
  expect(stage.read('ended')).toBe('first\n')
})

test('runs of other groups go on side by side, and a group may be named by an input', async () => {
  const group = 'deploy-${{ inputs.place }}'
  await using stage = stageOf({first: missionOf('first', {group}), second: missionOf('second', {group})})
  const first = await begun(stage, 'first')
  const refused = await stage.run('run', 'second.yaml')
  expect(refused.stderr).toContain('the concurrency group "deploy-test" is taken')
  const second = await begun(stage, 'second', '--input', 'place=live')
  for (const name of ['first', 'second']) stage.write(`${name}-may-end`, '')
  expect(await first.ended).toMatchObject({exit: 0})
  expect(await second.ended).toMatchObject({exit: 0})
})

test('with --wait a run begins when the group is free', async () => {
  await using stage = stageOf({first: missionOf('first'), second: missionOf('second')})
  const first = await begun(stage, 'first')
  const second = stage.start('run', 'second.yaml', '--wait')
  await second.printed('waiting: the concurrency group "deploy" is taken by run')
  stage.write('second-may-end', '')
  stage.write('first-may-end', '')
  expect(await first.ended).toMatchObject({exit: 0})
  const end = await second.ended
  expect(end, end.stderr).toMatchObject({exit: 0})
  expect(stage.read('ended')).toBe('first\nsecond\n')
})

test('a signal ends the waiting for a group, and leaves it to its holder', async () => {
  await using stage = stageOf({first: missionOf('first'), second: missionOf('second')})
  const first = await begun(stage, 'first')
  const second = stage.start('run', 'second.yaml', '--wait')
  await second.printed('waiting')
  second.kill('SIGTERM')
  expect(await second.ended).toMatchObject({exit: 143})
  stage.write('first-may-end', '')
  expect(await first.ended).toMatchObject({exit: 0})
})

test('cancel_in_progress ends the run that has the group, waits for its hooks, and goes on', async () => {
  await using stage = stageOf({first: missionOf('first'), second: missionOf('second', {cancels: true})})
  const first = await begun(stage, 'first')
  stage.write('second-may-end', '')
  const second = await stage.run('run', 'second.yaml')
  expect(second, second.stderr).toMatchObject({exit: 0})
  expect(second.stderr).toContain('ending: the concurrency group "deploy" is taken by run')
  expect(await first.ended).toMatchObject({exit: 130})
  expect(stage.read('ended')).toBe('first\nsecond\n')
  expect(stage.leftOver()).toEqual([])
})

test('cancel_in_progress ends an earlier run of the same mission, which resume goes on with', async () => {
  await using stage = stageOf({again: missionOf('again', {cancels: true})})
  const first = await begun(stage, 'again')
  const second = await begun(stage, 'again')
  expect(await first.ended).toMatchObject({exit: 130})
  stage.write('again-may-end', '')
  expect(await second.ended).toMatchObject({exit: 0})
  const resumed = await stage.run('resume')
  expect(resumed, resumed.stderr).toMatchObject({exit: 0})
})

test('a group whose holder was killed is free', async () => {
  await using stage = stageOf({first: missionOf('first'), second: missionOf('second')})
  const first = await begun(stage, 'first')
  first.kill('SIGKILL')
  await first.ended
  stage.write('second-may-end', '')
  const second = await stage.run('run', 'second.yaml')
  expect(second, second.stderr).toMatchObject({exit: 0})
})

test('a group whose name cannot be found out is refused before anything runs', async () => {
  await using stage = stageOf({first: missionOf('first', {group: '${{ fromJSON(inputs.place) }}'})})
  const end = await stage.run('run', 'first.yaml')
  expect(end).toMatchObject({exit: 2})
  expect(end.stderr).toContain(
    'RUN_BAD_GROUP: the concurrency group ${{ fromJSON(inputs.place) }} has no name: the expression',
  )
})
