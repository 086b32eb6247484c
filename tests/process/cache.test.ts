/** Steps with a cache among real processes: many at once, killed at any moment, and with many files. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {createStage, type Stage} from './stage.ts'

const cached = (stderr: string): number => Number(/(\d+) cached/.exec(stderr)?.[1] ?? 0)

const missionOf = (number: number): string => `
version: "1.0"
name: m${number}
steps:
  - {id: one, run: "echo one", cache: [src]}
  - {id: two, depends_on: [one], run: "echo two", cache: {inputs: [src], key: "\${{ steps.one.outputs.stdout }}"}}
`

test('twenty runs that begin a new state directory at once keep their results, and are spared the next time', {
  timeout: 60_000,
}, async () => {
  const files = Array.from({length: 20}, (_, number) => [`m${number}.yaml`, missionOf(number)] as const)
  await using stage = createStage({...Object.fromEntries(files), 'src/a': 'x'})
  const runAll = () => Promise.all(files.map(([name]) => stage.run('run', name)))
  const first = await runAll()
  expect(first.filter(({exit}) => exit !== 0)).toEqual([])
  // Two that make the key at the same moment: the results of one of them are not found again, once.
  await runAll()
  const third = await runAll()
  expect(third.map(({stderr}) => cached(stderr))).toEqual(files.map(() => 2))
})

test('a run that is killed while it looks at files costs nothing but that, and goes on', {
  timeout: 60_000,
}, async () => {
  await using stage = createStage({
    'mission.yaml':
      'version: "1.0"\nname: many\nsteps:\n  - {id: first, run: "true"}\n  - {id: many, depends_on: [first], run: "echo many >> ran", cache: [src]}\n',
  })
  writeFiles(stage, 4_000)
  for (let kill = 0; kill < 3; kill++) {
    const run = kill === 0 ? stage.start('run', 'mission.yaml') : stage.start('resume')
    await run.printed(kill === 0 ? 'first succeeded' : 'resumed')
    run.kill('SIGKILL')
    await run.ended
  }
  const end = await stage.run('resume')
  expect(end.stderr).toContain('many started: never run with these inputs')
  expect(end.exit).toBe(0)
  expect(stage.read('ran')).toBe('many\n')
  expect(cached((await stage.run('run', 'mission.yaml')).stderr)).toBe(1)
})

test('while one step looks at many files, others end, are recorded, and let those after them start', {
  timeout: 60_000,
}, async () => {
  await using stage = createStage({
    'mission.yaml': `
version: "1.0"
name: beside
config: {max_parallel: 2}
steps:
  - {id: many, run: "true", cache: [src]}
  - {id: a, run: "true"}
  - {id: b, depends_on: [a], run: "true"}
  - {id: c, depends_on: [b], run: "true"}
`,
  })
  writeFiles(stage, 12_000)
  const {stderr, exit} = await stage.run('run', 'mission.yaml')
  expect(exit).toBe(0)
  const order = stderr
    .split('\n')
    .flatMap(line => /\] (\w+) (started|succeeded)/.exec(line)?.slice(1, 3).join(' ') ?? [])
  expect(order.indexOf('c succeeded')).toBeLessThan(order.indexOf('many started'))
})

test('a file whose name holds a secret is not written down, so its step runs each time', async () => {
  await using stage = createStage({
    'mission.yaml': `
version: "1.0"
name: names
secrets: [TOKEN]
steps:
  - {id: name, env: {T: "\${{ secrets.TOKEN }}"}, run: 'mkdir -p out && touch "out/$T"', cache: {key: v1, outputs: [out]}}
`,
  })
  stage.env = {TOKEN: 'a-secret-of-some-length'}
  for (let run = 0; run < 2; run++) {
    const {stderr, exit} = await stage.run('run', 'mission.yaml')
    expect(exit).toBe(0)
    expect(stderr).toContain('name started: never run with these inputs')
  }
})

function writeFiles(stage: Stage, count: number): void {
  mkdirSync(join(stage.path, 'src'))
  for (let number = 0; number < count; number++) writeFileSync(join(stage.path, 'src', `${number}`), `${number}`)
}
