/** The real command and its runs: cancelled, retried, waited for, followed, cleaned, and looked at by the doctor. */
import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {join} from 'node:path'
import Database from 'better-sqlite3'
import {describe, expect, test} from 'vitest'
import {createStage, type Stage} from './stage.ts'

const waiting = `
version: "1.0"
name: waiting
steps:
  - id: first
    run: echo first >> effects
  - id: slow
    depends_on: [first]
    run: |
      trap 'echo cleaned > cleaned; exit 1' TERM
      echo ready >&2
      while [ ! -e go ]; do sleep 0.02; done
      echo done
`

interface Shown {
  readonly run_id: string
  readonly state: string
}

async function status(stage: Stage): Promise<Shown> {
  return JSON.parse((await stage.run('status', '--json')).stdout)
}

describe('cancel', () => {
  test('ends the run of another process, which cleans up, and the run can be resumed', async () => {
    await using stage = createStage({'mission.yaml': waiting})
    const started = stage.start('run', 'mission.yaml', '--verbose')
    await started.printed('ready')
    const cancelled = await stage.run('cancel')
    expect(cancelled, cancelled.stderr).toMatchObject({exit: 0})
    expect(cancelled.stdout).toContain('is interrupted; `sortie resume')
    expect(await started.ended).toMatchObject({exit: 130})
    expect(stage.read('cleaned')).toBe('cleaned\n')
    expect(stage.leftOver()).toEqual([])

    stage.write('go', '')
    const resumed = await stage.run('resume')
    expect(resumed, resumed.stderr).toMatchObject({exit: 0})
    expect(stage.read('effects')).toBe('first\n')
    const again = await stage.run('cancel', (await status(stage)).run_id)
    expect(again).toMatchObject({exit: 2})
    expect(again.stderr).toContain('has finished: succeeded')
  })

  test('says of a run whose process was killed that it is interrupted already', async () => {
    await using stage = createStage({'mission.yaml': waiting})
    const started = stage.start('run', 'mission.yaml', '--verbose')
    await started.printed('ready')
    started.kill('SIGKILL')
    await started.ended
    const cancelled = await stage.run('cancel')
    expect(cancelled, cancelled.stderr).toMatchObject({exit: 0})
    expect(cancelled.stdout).toContain('is interrupted already')
    expect(stage.leftOver()).toEqual([])
  })
})

describe('--wait', () => {
  test('begins when the run that holds the lock has ended', async () => {
    await using stage = createStage({'mission.yaml': waiting})
    const holder = stage.start('run', 'mission.yaml', '--verbose')
    await holder.printed('ready')
    const waiter = stage.start('run', 'mission.yaml', '--wait')
    await waiter.printed(`waiting: the mission "waiting" is being run by process ${holder.process.pid}`)
    stage.write('go', '')
    expect(await holder.ended).toMatchObject({exit: 0})
    const end = await waiter.ended
    expect(end, end.stderr).toMatchObject({exit: 0})
    expect(end.stderr.match(/waiting:/g)).toHaveLength(1)
    expect(stage.read('effects')).toBe('first\nfirst\n')
  })

  test('of a resume whose run is finished by the other says so and runs nothing', async () => {
    await using stage = createStage({'mission.yaml': waiting})
    const holder = stage.start('run', 'mission.yaml', '--verbose')
    await holder.printed('ready')
    const waiter = stage.start('resume', '--wait')
    await waiter.printed('waiting:')
    stage.write('go', '')
    expect(await holder.ended).toMatchObject({exit: 0})
    const end = await waiter.ended
    expect(end).toMatchObject({exit: 2})
    expect(end.stderr).toContain('has finished: succeeded')
    expect(stage.read('effects')).toBe('first\n')
    expect(await status(stage)).toMatchObject({state: 'succeeded'})
  })

  test('is given up at a SIGINT', async () => {
    await using stage = createStage({'mission.yaml': waiting})
    const holder = stage.start('run', 'mission.yaml', '--verbose')
    await holder.printed('ready')
    const waiter = stage.start('run', 'mission.yaml', '--wait')
    await waiter.printed('waiting:')
    waiter.kill('SIGINT')
    expect(await waiter.ended).toMatchObject({exit: 130})
    stage.write('go', '')
    expect(await holder.ended).toMatchObject({exit: 0})
  })
})

test('an engine that was stopped is not taken for dead', async () => {
  await using stage = createStage({'mission.yaml': waiting})
  const stopped = stage.start('run', 'mission.yaml', '--verbose')
  await stopped.printed('ready')
  stopped.kill('SIGSTOP')
  try {
    expect(await status(stage)).toMatchObject({state: 'running'})
    expect(await stage.run('run', 'mission.yaml')).toMatchObject({exit: 5})
    expect((await stage.run('doctor')).stdout).toContain('ok    locks: 1 held by runs under way')
  } finally {
    stopped.kill('SIGCONT')
  }
  stage.write('go', '')
  expect(await stopped.ended).toMatchObject({exit: 0})
})

test('logs --follow shows what comes, and ends with the run', async () => {
  await using stage = createStage({'mission.yaml': waiting})
  const started = stage.start('run', 'mission.yaml', '--verbose')
  await started.printed('ready')
  const followed = stage.start('logs', '--follow')
  if (followed.process.stdout !== null) await once(followed.process.stdout, 'data')
  stage.write('go', '')
  expect(await started.ended).toMatchObject({exit: 0})
  expect(await followed.ended).toMatchObject({exit: 0, stdout: '==> slow <==\nready\ndone\n'})
})

test('a log of bytes that are no text comes out of a pipe as it went in, and its end is found from behind', async () => {
  await using stage = createStage({
    'mission.yaml': `
version: "1.0"
name: bytes
steps:
  - id: raw
    run: |
      head -c 300000 /dev/zero | tr '\\0' 'a'
      printf '\\n\\033[31mred\\n\\377\\376\\n'
`,
  })
  const ran = await stage.run('run', 'mission.yaml', '-q')
  expect(ran, ran.stderr).toMatchObject({exit: 0})
  const log = stage.read(join('.sortie/state/logs', (await status(stage)).run_id, 'raw.log'))
  expect((await stage.run('logs', 'raw')).stdout).toBe(log)
  expect((await stage.run('logs', 'raw', '-n', '2')).stdout).toBe('\u001b[31mred\n\ufffd\ufffd\n')
  expect((await stage.run('logs', 'raw', '-n', '0')).stdout).toBe('')
  expect((await stage.run('logs', 'raw', '-n', '9')).stdout).toBe(log)
})

test('doctor finds what a dead run left, and with --fix takes it away', async () => {
  await using stage = createStage({'mission.yaml': waiting})
  const started = stage.start('run', 'mission.yaml', '--verbose')
  await started.printed('ready')
  started.kill('SIGKILL')
  await started.ended
  const {run_id} = await status(stage)
  // Of an attempt that the guardian of the dead engine did not know: nobody ends it.
  const orphan = spawn('sleep', ['100'], {env: {SORTIE_PROCESS: `${run_id}/slow/7/`, SORTIE_STAGE: stage.path}})
  await once(orphan, 'spawn')

  const found = await stage.run('doctor')
  expect(found.stdout).toContain('warn  locks: held by processes that are gone: "waiting"')
  expect(found.stdout).toMatch(new RegExp(`warn  processes: left behind .*\\b${orphan.pid} \\(step "slow" of`))
  const fixed = await stage.run('doctor', '--fix')
  expect(fixed, fixed.stderr).toMatchObject({exit: 0})
  expect(fixed.stdout).toContain('taken away from processes that are gone: "waiting"')
  expect(fixed.stdout).toMatch(new RegExp(`ended what runs had left behind: .*\\b${orphan.pid} `))
  const healthy = await stage.run('doctor')
  expect(healthy.stdout).toContain('ok    locks: none held')
  expect(healthy.stdout).toContain('ok    processes: none left behind')
  expect(stage.leftOver()).toEqual([])
})

test('clean deletes what is old and finished, with its logs, and nothing that could be resumed', async () => {
  await using stage = createStage({'mission.yaml': waiting, go: ''})
  expect(await stage.run('run', 'mission.yaml', '-q')).toMatchObject({exit: 0})
  const finished = (await status(stage)).run_id
  const killed = stage.start('run', 'mission.yaml', '--verbose')
  await killed.printed('started')
  killed.kill('SIGKILL')
  await killed.ended
  const interrupted = (await status(stage)).run_id

  expect((await stage.run('clean')).stdout).toBe('nothing to clean: no run ended more than 30 days ago\n')
  const cleaned = JSON.parse((await stage.run('clean', '--older-than', '0s', '--json')).stdout)
  expect(cleaned).toMatchObject({runs: [{run_id: finished, state: 'succeeded'}], dry_run: false})
  expect(existsSync(join(stage.path, '.sortie/state/logs', finished))).toBe(false)
  expect((await stage.run('status', finished)).exit).toBe(2)
  expect(await status(stage)).toMatchObject({run_id: interrupted, state: 'interrupted'})
  expect((await stage.run('clean', '--keep', '0', '--all')).stdout).toContain('deleted 1 run')
  expect((await stage.run('status')).exit).toBe(2)
})

test('a clock that is set back between two runs changes neither their order nor what resume takes', async () => {
  await using stage = createStage({'mission.yaml': waiting, go: ''})
  expect(await stage.run('run', 'mission.yaml', '-q')).toMatchObject({exit: 0})
  const early = (await status(stage)).run_id
  // What the first run would have left, had the clock been a day ahead of where it is now.
  const db = new Database(join(stage.path, '.sortie/state/sortie.db'))
  db.exec('UPDATE runs SET created_at_ms = created_at_ms + 86400000, finished_at_ms = finished_at_ms + 86400000')
  db.close()
  const killed = stage.start('run', 'mission.yaml', '--verbose')
  await killed.printed('started')
  killed.kill('SIGKILL')
  await killed.ended
  const late = (await status(stage)).run_id
  expect(late).not.toBe(early)
  const listed: {runs: Shown[]} = JSON.parse((await stage.run('history', '--json')).stdout)
  expect(listed.runs.map(run => run.run_id)).toEqual([late, early])
  const resumed = await stage.run('resume')
  expect(resumed, resumed.stderr).toMatchObject({exit: 0})
  expect(await status(stage)).toMatchObject({run_id: late, state: 'succeeded'})
})
