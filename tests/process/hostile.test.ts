/**
 * Programs that do not want to end, or not quietly, against every way in which a run ends. One run for each way, with
 * all of them at once; after it the process table is swept, and each of them answers for itself.
 */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {MARKER} from '../../engine/run/process-tree.ts'
import {createStage, type Ended, type Stage, type Started} from './stage.ts'

interface Hostile {
  readonly kind: string
  /** How many steps of the kind run side by side; one when absent. */
  readonly copies?: number
  readonly script: string
  /** What its log holds after a normal end; nothing when absent. */
  readonly log?: Buffer
}

const LAST_WORDS_BYTES = 60_000
const FLOOD_BYTES = 30_000_000
const untilGo = 'while [ ! -e go ]; do sleep 0.02; done'
const ready = ': > ready-$SORTIE_STEP_ID'

const idsOf = ({kind, copies = 1}: Hostile) => Array.from({length: copies}, (_, index) => `${kind}-${index}`)

const hostiles: readonly Hostile[] = [
  {kind: 'ignores-sigterm', script: `trap '' TERM INT HUP; ${ready}; ${untilGo}`},
  {
    kind: 'setsid-grandchild',
    script: `sh -c 'setsid sleep 300 & setsid sleep 300 >/dev/null 2>&1 &'; ${ready}; ${untilGo}`,
  },
  {
    kind: 'daemon-holding-stdout',
    script: `(setsid sh -c 'trap "" TERM HUP; while :; do sleep 0.05; done' &); ${ready}; ${untilGo}; echo last`,
    log: Buffer.from('last\n'),
  },
  {kind: 'closed-stdin', script: `exec <&-; ${ready}; ${untilGo}`},
  {kind: 'fork-chain', script: `hop() { sleep 0.01; hop & }; hop; ${ready}; ${untilGo}`},
  {
    kind: 'flood',
    script: `head -c ${FLOOD_BYTES} /dev/zero | tr '\\0' y; ${ready}; ${untilGo}`,
    log: Buffer.alloc(FLOOD_BYTES, 'y'),
  },
  {
    kind: 'invalid-utf8',
    script: String.raw`printf '\377\376 \303(\n'; ${ready}; ${untilGo}`,
    log: Buffer.from([0xff, 0xfe, 0x20, 0xc3, 0x28, 0x0a]),
  },
  {
    kind: 'escapes',
    script: String.raw`printf '\033]0;owned\007\033[2J\033[31mred\033[0m\302\233H\n'; ${ready}; ${untilGo}`,
    log: Buffer.from('\u001b]0;owned\u0007\u001b[2J\u001b[31mred\u001b[0m\u009bH\n'),
  },
  {
    kind: 'last-words',
    copies: 12,
    script: `${ready}; ${untilGo}; head -c ${LAST_WORDS_BYTES} /dev/zero; kill -KILL $$`,
    log: Buffer.alloc(LAST_WORDS_BYTES),
  },
]

interface Ending {
  readonly name: string
  readonly exit: number | null
  /** The word for each step afterwards. */
  readonly word: string
  readonly settings?: string
  /** Of every step. */
  readonly timeout?: string
  /** One more step, which is no part of the table. */
  readonly extra?: string
  /** Brings the end about once all of them run. */
  bringAbout(stage: Stage, started: Started): void
}

const endings: readonly Ending[] = [
  {name: 'a normal end', exit: 1, word: 'succeeded', bringAbout: stage => stage.write('go', '')},
  {name: 'a limit', exit: 1, word: 'timed_out', timeout: '4s', bringAbout() {}},
  {
    name: 'the failure of another step',
    exit: 1,
    word: 'cancelled',
    settings: ', fail_fast: kill',
    extra: '  - {id: failing, run: "while [ ! -e fail ]; do sleep 0.02; done; exit 1"}\n',
    bringAbout: stage => stage.write('fail', ''),
  },
  {name: 'SIGINT', exit: 130, word: 'cancelled', bringAbout: (_stage, started) => started.kill('SIGINT')},
  {name: 'SIGTERM', exit: 143, word: 'cancelled', bringAbout: (_stage, started) => started.kill('SIGTERM')},
  {name: 'SIGKILL', exit: null, word: 'pending', bringAbout: (_stage, started) => started.kill('SIGKILL')},
]

for (const ending of endings) {
  describe(`after ${ending.name}`, () => {
    let stage: Stage
    let end: Ended
    let left: readonly string[]
    let helpers: readonly number[]
    let endedInMs: number
    let status: Status

    beforeAll(async () => {
      stage = createStage({'mission.yaml': missionFor(ending)})
      const started = stage.start('run', 'mission.yaml', '--verbose')
      await until(() => hostiles.flatMap(idsOf).every(id => existsSync(join(stage.path, `ready-${id}`))), 20_000)
      helpers = helpersOf(started.process.pid ?? 0)
      const broughtAboutAtMs = performance.now()
      ending.bringAbout(stage, started)
      end = await started.ended
      // Without its engine the guardian has its two seconds; everyone else leaves nothing behind.
      if (ending.exit === null) await until(() => stage.leftOver().length === 0, 5_000)
      endedInMs = performance.now() - broughtAboutAtMs
      left = stage.leftOver().map(stepOf)
      status = JSON.parse((await stage.run('status', '--json')).stdout)
    })
    afterAll(() => stage[Symbol.asyncDispose]())

    test(`the run says how it ended, and its helper leaves`, async () => {
      expect(end.exit, end.stderr.slice(-2_000)).toBe(ending.exit)
      expect(helpers).toHaveLength(1)
      await expect.poll(() => helpers.filter(isHelper), {timeout: 2_000}).toEqual([])
    })

    if (ending.exit === null) {
      test('all is over within two seconds', () => {
        expect(endedInMs).toBeLessThan(2_000)
      })
    }

    test('nothing that could work on the terminal has reached it', () => {
      const control = /(?!\n)\p{Cc}/u.exec(end.stdout + end.stderr)
      expect(control).toBeNull()
      const shownOf = (id: string) => end.stderr.split('\n').filter(line => line.startsWith(`${id} | `))
      expect(shownOf('escapes-0')).toEqual(['escapes-0 | red'])
      expect(shownOf('invalid-utf8-0')).toEqual(['invalid-utf8-0 | \ufffd\ufffd \ufffd('])
    })

    for (const hostile of hostiles) {
      test(`${hostile.kind} is gone with all it began`, () => {
        for (const id of idsOf(hostile)) {
          expect(left.filter(step => step === id)).toEqual([])
          const step = status.steps.find(candidate => candidate.id === id)
          expect(step?.state).toBe(wordFor(hostile, ending))
          if (ending.word === 'succeeded' && hostile.log !== undefined) {
            expect(readFileSync(join(stage.path, step?.log_path ?? '')).equals(hostile.log), `log of ${id}`).toBe(true)
          }
        }
      })
    }
  })
}

/** One that ends itself by a signal has failed, as it should. */
function wordFor({kind}: Hostile, {word}: Ending): string {
  return kind === 'last-words' && word === 'succeeded' ? 'failed' : word
}

/** Gives up without a word: whoever asked then finds what is missing. */
async function until(isSo: () => boolean, withinMs: number): Promise<void> {
  const giveUpAtMs = performance.now() + withinMs
  while (!isSo() && performance.now() < giveUpAtMs) await new Promise(resolve => setTimeout(resolve, 5))
}

test('a run whose helper is killed ends what it ran, names it once, and goes on without it', async () => {
  await using stage = createStage({
    'mission.yaml': `
version: "1.0"
name: helpless
config: {max_parallel: 1}
steps:
  - {id: first, run: "sleep 0.3"}
  - id: cut-off
    depends_on: [first]
    type: command
    retry: {max_attempts: 2, delay: 10ms, on: [error]}
    with: {run: "trap '' TERM; setsid sleep 300 & : > begun-$SORTIE_ATTEMPT; ${untilGo}; echo done > done", kill_grace: 50ms}
`,
  })
  const started = stage.start('run', 'mission.yaml')
  await until(() => existsSync(join(stage.path, 'begun-1')), 20_000)
  for (const pid of helpersOf(started.process.pid ?? 0)) process.kill(pid, 'SIGKILL')
  await until(() => existsSync(join(stage.path, 'begun-2')), 20_000)
  stage.write('go', '')
  const end = await started.ended
  expect(end, end.stderr).toMatchObject({exit: 0})
  expect(end.stderr.match(/SPAWNER_LOST/g)).toHaveLength(1)
  expect(end.stderr).toContain('the helper process that the program was started by has ended')
  expect(stage.read('done')).toBe('done\n')
  expect(stage.leftOver()).toEqual([])
})

interface Status {
  readonly steps: readonly {readonly id: string; readonly state: string; readonly log_path: string}[]
}

function missionFor({settings = '', timeout = '1m', extra = ''}: Ending): string {
  const steps = hostiles.flatMap(hostile => {
    const params = JSON.stringify({run: hostile.script, kill_grace: '200ms'})
    return idsOf(hostile).map(id => `  - {id: ${id}, type: command, timeout: ${timeout}, with: ${params}}\n`)
  })
  const config = `{max_parallel: ${steps.length + 1}${settings}}`
  return `version: "1.0"\nname: hostile\nconfig: ${config}\nsteps:\n${steps.join('')}${extra}`
}

/** Which step a process belongs to, by its marker: RUN/STEP/ATTEMPT/. */
function stepOf(pid: number): string {
  const marker = readProc(pid, 'environ')
    .split('\0')
    .find(each => each.startsWith(`${MARKER}=`))
  return marker?.split('/')[1] ?? `process ${pid}`
}

function helpersOf(enginePid: number): number[] {
  const isChild = (pid: number) => Number(readProc(pid, 'stat').split(') ')[1]?.split(' ')[1]) === enginePid
  return readdirSync('/proc')
    .map(Number)
    .filter(pid => Number.isInteger(pid) && isHelper(pid) && isChild(pid))
}

const isHelper = (pid: number) => readProc(pid, 'cmdline').includes('spawner.cjs')

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1')
  } catch {
    return ''
  }
}
