/** Gates of runs that go on, and what comes before them. */
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {createFolder, type Folder, runCommand} from '../command.ts'

let folder: Folder
beforeEach(() => {
  folder = createFolder()
  folder.write('src/a.ts', '// FIXME: mend this\n')
})
afterEach(() => folder[Symbol.dispose]())

const sortie = (line: string) => runCommand(`sortie ${line}`, folder.path)

function writeMission(...steps: readonly string[]): void {
  const scan = '{id: scan, type: scan, with: {kinds: [todos], paths: [src]}}'
  folder.write(
    'mission.yaml',
    `version: "1.0"\nname: gated\nsteps:\n${[scan, ...steps].map(step => `  - ${step}\n`).join('')}`,
  )
}

const refusal =
  'status 3: 1 finding at or above "medium" (1 medium)\n  medium src/a.ts:1 todos/fixme: FIXME: mend this\n'

describe('a gate', () => {
  test('is asked of a retry, also for what it keeps', async () => {
    writeMission('{id: broken, run: test -e mended, depends_on: [scan]}')
    expect((await sortie('run mission.yaml -q --fail-on info')).exit).toBe(1)
    folder.write('mended', '')
    const {exit, stderr} = await sortie('retry -q --fail-on medium')
    expect({exit, stderr}).toEqual({exit: 3, stderr: expect.stringContaining(refusal)})
  })

  test('is asked of a resumed run, and not of one that still waits', async () => {
    writeMission('{id: ok, type: approval, depends_on: [scan], with: {message: May it?}}')
    expect((await sortie('run mission.yaml -q --fail-on info')).exit).toBe(6)
    expect((await sortie('approve')).exit).toBe(0)
    const {exit, stderr} = await sortie('resume -q --fail-on medium')
    expect({exit, stderr}).toEqual({exit: 3, stderr: expect.stringContaining(refusal)})
  })

  test('comes after the warnings that --strict counts as failures', async () => {
    writeMission('{id: shaky, run: exit 1, continue_on_error: true}')
    expect((await sortie('run mission.yaml -q --fail-on info --strict')).exit).toBe(1)
    expect((await sortie('run mission.yaml -q --fail-on info')).exit).toBe(3)
  })

  test('counts a finding of several steps once, and one of an inner mission where it was found', async () => {
    writeMission(
      '{id: again, type: scan, with: {kinds: [todos]}}',
      '{id: inner, type: mission, uses: ./inner.yaml}',
      '{id: items, foreach: [src], type: scan, with: {kinds: [todos], paths: ["${{ item }}"]}}',
    )
    folder.write(
      'inner.yaml',
      `version: "1.0"
name: inner
outputs: {findings: {value: "\${{ steps.scan.findings }}"}}
steps: [{id: scan, type: scan, with: {kinds: [todos], paths: [lib]}}]
`,
    )
    folder.write('lib/b.ts', '// BUG: elsewhere\n')
    const {exit, stderr} = await sortie('run mission.yaml -q --fail-on medium')
    expect({exit, stderr}).toEqual({
      exit: 3,
      stderr: expect.stringContaining('status 3: 2 findings at or above "medium" (2 medium)'),
    })
  })

  test('names five findings and counts the others', async () => {
    folder.write('src/a.ts', Array.from({length: 8}, (_, index) => `// FIXME: number ${index}\n`).join(''))
    writeMission()
    const {stderr} = await sortie('run mission.yaml -q --fail-on low')
    expect(stderr.split('\n').filter(line => line.startsWith('  medium'))).toHaveLength(5)
    expect(stderr).toMatch(/\n {2}and 3 more\n$/)
  })

  test('of configuration holds where no flag takes it back', async () => {
    folder.write('.sortie/config.yaml', 'fail_on: medium\nfail_under: 50\n')
    writeMission(`{id: cover, run: 'echo "score=49.999" >> "$SORTIE_OUTPUT"'}`)
    const {exit, stderr} = await sortie('run mission.yaml -q')
    expect({exit, stderr}).toEqual({
      exit: 3,
      stderr: expect.stringContaining('status 3: the score of step "cover" is 49.99, under 50'),
    })
    expect((await sortie('run mission.yaml -q --fail-on off --fail-under 0')).exit).toBe(0)
  })
})
