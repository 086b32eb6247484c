/** The real command as jobs of CI call it: what the runner hears, and the files that are left for it. */
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readAsRunner} from '../report/github/runner.ts'
import {parseXml} from '../report/xml.ts'
import {createStage, type Stage} from './stage.ts'

const mission = `
version: "1.0"
name: nightly
config: {max_parallel: 2}
steps:
  - id: evil
    run: |
      echo "::error::stolen"; echo "  ::add-mask::nightly"; echo "x ##[set-env name=PATH]/tmp"
      printf '::set-output name=a::b\\n##[add-path]/tmp\\n' >> "$SORTIE_SUMMARY"
  - id: broken
    run: |
      echo "100%: no, not so" >&2; exit 3
  - id: show
    type: report
    depends_on: [evil]
    with: {format: markdown}
`

function jobStage(files: {readonly [name: string]: string} = {}): Stage {
  const stage = createStage({'missions/nightly.yaml': mission, 'job-summary.md': 'before\n', ...files})
  stage.env = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: stage.path,
    GITHUB_STEP_SUMMARY: join(stage.path, 'job-summary.md'),
  }
  return stage
}

describe('a job of GitHub Actions', () => {
  test('hears of failures where they stand, and nothing that a step says', async () => {
    await using stage = jobStage()
    const {exit, stdout, stderr} = await stage.run('run', 'missions/nightly.yaml')
    expect(exit, stderr).toBe(1)
    const runner = readAsRunner(stderr)
    expect(runner.commands.filter(({name}) => !name.endsWith('group'))).toEqual([
      {
        name: 'error',
        properties: {file: 'missions/nightly.yaml', line: '10', title: 'step "broken" failed'},
        data: 'the script ended with status 3: 100%: no, not so (STEP_EXIT_STATUS)',
      },
    ])
    expect(runner.lines).toContain('::error::stolen')
    expect([runner.isStopped, readAsRunner(stdout).isStopped]).toEqual([false, false])
    // The report on stdout quotes what a step wrote.
    expect(stdout).toContain('##[add-path]/tmp')
    expect(readAsRunner(stdout).commands).toEqual([])
    expect(stage.read('job-summary.md')).toMatch(
      /^before\n## mission "nightly" failed after .* 2 succeeded, 1 failed\n/,
    )
  })

  test('may read JSON, of which nothing is a command', async () => {
    await using stage = jobStage()
    const status = await stage.run('run', 'missions/nightly.yaml', '--json', '-q')
    expect(readAsRunner(status.stdout).commands).toEqual([])
    expect(JSON.parse(status.stdout).steps[0].outputs.stdout).toContain('x ##[set-env name=PATH]/tmp')
    const events = await stage.run('run', 'missions/nightly.yaml', '--reporter', 'json')
    expect(readAsRunner(events.stdout).commands).toEqual([])
    expect(
      events.stdout
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line).type),
    ).toContain('step.output')
  })

  test('hears nothing of what a step says through any reporter', async () => {
    await using stage = jobStage()
    for (const reporter of ['line', 'quiet', 'json', 'junit', 'line,junit=report.xml']) {
      const {exit, stdout, stderr} = await stage.run('run', 'missions/nightly.yaml', '--reporter', reporter, '-v')
      expect(exit, stderr).toBe(1)
      const heard = [...readAsRunner(stdout).commands, ...readAsRunner(stderr).commands]
      expect(heard, reporter).toEqual([])
    }
  })

  test('that has no room left for a summary runs all the same, and says so', async () => {
    await using stage = jobStage()
    stage.env = {...stage.env, GITHUB_STEP_SUMMARY: join(stage.path, 'no-folder', 'summary.md')}
    const {exit, stderr} = await stage.run('run', 'missions/nightly.yaml')
    expect(exit).toBe(1)
    expect(stderr).toContain('warning FILE_UNWRITABLE: "no-folder/summary.md" is not complete: ENOENT')
  })
})

describe('several reporters', () => {
  test('show a run at one time, each in its own place', async () => {
    await using stage = jobStage()
    const {exit, stdout, stderr} = await stage.run(
      'run',
      'missions/nightly.yaml',
      '--reporter',
      'line,junit=reports/junit.xml,json=reports/events.ndjson',
    )
    expect(exit).toBe(1)
    expect(stderr).toContain('[1/3] evil started')
    expect(stdout).toContain('# nightly')
    const [suite] = parseXml(stage.read('reports/junit.xml')).children
    expect(suite?.attributes).toMatchObject({tests: '3', failures: '1', skipped: '0'})
    const types = stage
      .read('reports/events.ndjson')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).type)
    expect([types[0], types.at(-1)]).toEqual(['run.started', 'run.finished'])
  })

  test('leave no report of an earlier run behind when a run is killed, and a whole one when it was resumed', async () => {
    const slow =
      'version: "1.0"\nname: slow\nsteps:\n  - {id: one, run: echo first}\n  - {id: two, depends_on: [one], run: test -e go || sleep 60}\n'
    await using stage = jobStage({'slow.yaml': slow, 'junit.xml': 'of an earlier run'})
    const run = stage.start('run', 'slow.yaml', '--reporter', 'line,junit=junit.xml')
    await run.printed('two started')
    run.kill('SIGKILL')
    await run.ended
    expect(stage.read('junit.xml')).toBe('')
    writeFileSync(join(stage.path, 'go'), '')
    const {exit, stderr} = await stage.run('resume', '--reporter', 'line,junit=junit.xml')
    expect(exit, stderr).toBe(0)
    const cases = parseXml(stage.read('junit.xml')).children[0]?.children ?? []
    expect(cases.map(({attributes, children}) => [attributes['name'], children[0]?.text])).toEqual([
      ['one', 'first'],
      ['two', undefined],
    ])
  })

  test('refuse a file that cannot be written before anything runs', async () => {
    await using stage = jobStage({file: ''})
    const refused = await stage.run('run', 'missions/nightly.yaml', '--reporter', 'line,junit=file/junit.xml')
    expect(refused.exit).toBe(2)
    expect(refused.stderr).toContain('error FILE_UNWRITABLE: the report "file/junit.xml" cannot be written: ')
    expect(existsSync(join(stage.path, '.sortie/state/logs'))).toBe(false)
    expect((await stage.run('history')).stdout).toBe('no runs\n')
    const both = await stage.run('run', 'missions/nightly.yaml', '--reporter', 'junit', '--json')
    expect(both.exit).toBe(2)
    expect(both.stderr).toContain('error USAGE_BAD_FLAG: --json and the reporter junit both print a document on stdout')
  })
})
