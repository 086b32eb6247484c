/** The real command: what a selection has kept is there after a crash, and what git says changed decides what runs. */
import {execFileSync} from 'node:child_process'
import {expect, test} from 'vitest'
import {gitEnvironment} from '../workspace.ts'
import {createStage} from './stage.ts'

const mission = `version: "1.0"
name: chain
steps:
  - {id: build, run: 'echo build >> effects; echo "version=7" >> "$SORTIE_OUTPUT"'}
  - {id: slow, depends_on: [build], run: 'echo slow >> effects; while [ ! -e go ]; do sleep 0.02; done'}
  - {id: pack, depends_on: [slow], run: 'echo "pack \${{ steps.build.outputs.version }}" >> effects'}
`

test('a run that keeps successes has them after a SIGKILL, although the run they are from is gone', {
  timeout: 60_000,
}, async () => {
  await using stage = createStage({'mission.yaml': mission, go: ''})
  expect(await stage.run('run', 'mission.yaml', '-q')).toMatchObject({exit: 0})
  execFileSync('rm', ['go', 'effects'], {cwd: stage.path})
  const selected = stage.start('run', 'mission.yaml', '--from', 'slow')
  await selected.printed('slow started')
  selected.kill('SIGKILL')
  await selected.ended
  expect(await stage.run('clean', '--keep', '1')).toMatchObject({
    exit: 0,
    stdout: expect.stringContaining('deleted 1 run'),
  })
  stage.write('go', '')
  expect(await stage.run('resume', '-q')).toMatchObject({exit: 0})
  expect(
    stage
      .read('effects')
      .split('\n')
      .filter(line => line !== 'slow'),
  ).toEqual(['pack 7', ''])
  expect((await stage.run('status')).stdout).toMatch(/build {2}succeeded {2}left out: .*; kept from run \d/)
})

test('an interrupted run goes on as it began: another selection is for a new one, and is named', {
  timeout: 60_000,
}, async () => {
  await using stage = createStage({'mission.yaml': mission})
  const selected = stage.start('run', 'mission.yaml', '--from', 'slow')
  await selected.printed('slow started')
  selected.kill('SIGINT')
  expect(await selected.ended).toMatchObject({exit: 130})
  stage.write('go', '')
  const resumed = await stage.run('run', 'mission.yaml', '--resume', '--only', 'build')
  expect(resumed).toMatchObject({
    exit: 0,
    stderr: expect.stringContaining('warning: --only is for a new run; going on with run'),
  })
  expect(stage.read('effects')).toBe('slow\nslow\npack \n')
})

test('a selection waits for the run that is under way, and keeps what that one brings', {timeout: 60_000}, async () => {
  await using stage = createStage({'mission.yaml': mission})
  const whole = stage.start('run', 'mission.yaml')
  await whole.printed('slow started')
  const selected = stage.start('run', 'mission.yaml', '--only', 'pack', '--wait')
  await selected.printed('waiting')
  stage.write('go', '')
  expect(await whole.ended).toMatchObject({exit: 0})
  expect(await selected.ended).toMatchObject({exit: 0, stderr: expect.stringContaining('2 of 3 steps are kept')})
  expect(stage.read('effects')).toBe('build\nslow\npack 7\npack 7\n')
})

test('with nothing changed nothing runs, and the run has succeeded', {timeout: 60_000}, async () => {
  const scan = 'version: "1.0"\nname: scan\nsteps:\n  - {id: marks, type: scan, with: {kinds: [todos], paths: [src]}}\n'
  await using stage = createStage({
    'mission.yaml': scan,
    'src/a.ts': '// TODO: one\n',
    '.gitignore': '.sortie/state/\n',
  })
  const git = (...args: string[]) => execFileSync('git', args, {cwd: stage.path, env: gitEnvironment(), stdio: 'pipe'})
  git('init', '--quiet')
  git('add', '--all')
  git('commit', '--quiet', '--message=one')
  const calm = await stage.run('run', 'mission.yaml', '--changed')
  expect(calm).toMatchObject({
    exit: 0,
    stderr: expect.stringContaining('marks left out: not affected: nothing in src changed'),
  })
  stage.write('src/a.ts', '// TODO: two\n')
  const changed = await stage.run('run', 'mission.yaml', '--changed', '--resume')
  expect(changed).toMatchObject({exit: 0, stderr: expect.stringContaining('marks started: "src/a.ts" changed')})
})
