import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import type {ProcessOptions} from '../../../engine/contracts.ts'
import {createClock} from '../../../engine/run/clock.ts'
import {createProcessPort, type ProcessSurroundings} from '../../../engine/run/process.ts'
import {findMarked, MARKER} from '../../../engine/run/process-tree.ts'

import {createRemoteSpawner, type RemoteSpawner} from '../../../engine/run/remote-spawner.ts'

const helperPath = join(import.meta.dirname, '..', '..', '..', 'dist', 'spawner.cjs')

let spawner: RemoteSpawner
let cwd: string
let marker: string
let abort: AbortController
let hurry: AbortController
let written: string

beforeAll(async () => {
  spawner = createSpawner()
  await spawner.ready()
})
afterAll(() => spawner.close())

function createSpawner(): RemoteSpawner {
  return createRemoteSpawner({helperPath, env: {PATH: process.env['PATH'] ?? ''}, onLost() {}})
}

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'sortie-process-'))
  marker = `test-${Math.random()}/step/1/`
  abort = new AbortController()
  hurry = new AbortController()
  written = ''
})

afterEach(() => {
  for (const pid of findMarked(marker)) process.kill(pid, 'SIGKILL')
  rmSync(cwd, {recursive: true, force: true})
})

const sh = (text: string, options?: ProcessOptions) => run('sh', ['-c', text], options)

function surroundings(): ProcessSurroundings {
  return {
    spawner,
    clock: createClock(),
    cwd,
    env: {PATH: process.env['PATH'] ?? '', [MARKER]: marker},
    marker,
    signal: abort.signal,
    hurry: hurry.signal,
    masker: null,
    sink: {write: (_stream, bytes) => void (written += bytes.toString()), ready: () => undefined},
  }
}

const run = (program: string, args: string[], options?: ProcessOptions) =>
  createProcessPort(surroundings()).run(program, args, options)

/** Resolves when the program has printed this. */
async function printed(text: string): Promise<void> {
  while (!written.includes(text)) await new Promise(resolve => setTimeout(resolve, 2))
}

describe('a program', () => {
  test('brings its status and what it wrote, each stream by itself', async () => {
    const end = await sh('echo out; echo err >&2; exit 3')
    expect(end).toMatchObject({exitCode: 3, signal: null, stdout: 'out\n', stderr: 'err\n', truncated: false})
  })

  test('gets its arguments byte for byte, with no shell between', async () => {
    const payloads = [
      '$(touch pwned)',
      '`id`',
      '; rm -rf .',
      '"',
      "'",
      '*',
      '\\',
      '\n',
      '',
      '-n',
      '🙂',
      '| cat',
      '&& ls',
      '> out',
      '%s',
    ]
    const end = await run(process.execPath, [
      '-e',
      'console.log(JSON.stringify(process.argv.slice(1)))',
      '--',
      ...payloads,
    ])
    expect(JSON.parse(end.stdout)).toEqual(payloads)
    expect(existsSync(join(cwd, 'pwned'))).toBe(false)
  })

  test('reads what it is given, or nothing', async () => {
    expect((await sh('cat', {stdin: 'given'})).stdout).toBe('given')
    expect((await sh('cat')).stdout).toBe('')
  })

  test('that ends without reading is no fault', async () => {
    expect((await sh('exit 0', {stdin: 'x'.repeat(1_000_000)})).exitCode).toBe(0)
  })

  test('that does not exist is told apart from one that may not be run', async () => {
    await expect(run('no-such-program-at-all', [])).rejects.toMatchObject({code: 'STEP_PROGRAM_NOT_FOUND'})
    await expect(run(cwd, [])).rejects.toMatchObject({code: 'STEP_CANNOT_START', details: {errno: 'EACCES'}})
  })

  test('whose directory is missing is told so', async () => {
    rmSync(cwd, {recursive: true})
    await expect(sh('true')).rejects.toMatchObject({
      code: 'STEP_CANNOT_START',
      message: expect.stringContaining('working directory'),
    })
  })

  test('that is ended by a signal from elsewhere brings the signal', async () => {
    expect(await sh('kill -KILL $$')).toMatchObject({exitCode: null, signal: 'SIGKILL'})
  })

  test('keeps the end of its output within the limit, and says that it is not all', async () => {
    const end = await sh('i=0; while [ $i -lt 100 ]; do echo 123456789; i=$((i+1)); done', {keepBytes: 20})
    expect(end).toMatchObject({stdout: '123456789\n123456789\n', truncated: true})
    expect(written.length).toBe(1_000)
  })

  test('loses nothing that it wrote right before its end', async () => {
    const end = await run(process.execPath, ['-e', 'process.stdout.write("x".repeat(60_000)); process.exitCode = 1'])
    expect(end.stdout.length).toBe(60_000)
  })
})

describe('when it is told to end', () => {
  test('a program can clean up', async () => {
    const ended = sh('trap "echo cleaning; exit 7" TERM; echo ready; while :; do sleep 0.05; done')
    await printed('ready')
    abort.abort('timeout')
    expect(await ended).toMatchObject({exitCode: 7, stdout: 'ready\ncleaning\n'})
  })

  test('a program that ignores it is ended by force after the grace', async () => {
    const ended = sh('trap "" TERM; echo ready; while :; do sleep 0.05; done', {graceMs: 100})
    await printed('ready')
    abort.abort('timeout')
    expect(await ended).toMatchObject({exitCode: null, signal: 'SIGKILL'})
  })

  test('in a hurry, it is ended by force at once', async () => {
    const ended = sh('trap "" TERM; echo ready; while :; do sleep 0.05; done', {graceMs: 3_600_000})
    await printed('ready')
    abort.abort('cancel')
    hurry.abort()
    expect(await ended).toMatchObject({signal: 'SIGKILL'})
  })

  test('its children and grandchildren end with it, also those that left its group', async () => {
    const ended = sh('sh -c "sleep 300 & sleep 300" & setsid sleep 300 & echo ready; wait')
    await printed('ready')
    while (findMarked(marker).length < 4) await new Promise(resolve => setTimeout(resolve, 2))
    abort.abort('timeout')
    await ended
    expect(findMarked(marker)).toEqual([])
  })
})

describe('when it ends by itself', () => {
  test('what it left in the background ends with it', async () => {
    const end = await sh('sleep 300 & echo done')
    expect(end).toMatchObject({exitCode: 0, stdout: 'done\n'})
    expect(findMarked(marker)).toEqual([])
  })

  test('a daemon that holds its output open ends with it, and is heard to its end', async () => {
    const end = await sh(`
      (setsid sh -c 'trap "echo daemon ended; exit" TERM; echo daemon begun; : > begun; while :; do sleep 0.02; done' &)
      while [ ! -e begun ]; do sleep 0.01; done
      echo done`)
    expect(end.stdout).toBe('daemon begun\ndone\ndaemon ended\n')
    expect(findMarked(marker)).toEqual([])
  })

  test('a stranger that holds its output open is not waited for', async () => {
    const end = await sh('env -i setsid sleep 20 & echo $! > stranger; echo done; sleep 0.05')
    expect(end.stdout).toBe('done\n')
    expect(end.durationMs).toBeLessThan(10_000)
    // Nothing tells that it was ours: ending it is this test's duty.
    process.kill(Number(readFileSync(join(cwd, 'stranger'), 'utf8')), 'SIGKILL')
  })
})

describe('when the helper is lost', () => {
  test('a program it ran is ended, and its attempt fails as lost', async () => {
    const lasting = spawner
    spawner = createSpawner()
    try {
      await spawner.ready()
      const ended = sh('trap "" TERM; setsid sleep 300 & echo ready; while :; do sleep 0.05; done', {graceMs: 50})
      await printed('ready')
      process.kill(spawner.helperPid ?? 0, 'SIGKILL')
      await expect(ended).rejects.toMatchObject({code: 'STEP_LOST'})
      expect(findMarked(marker)).toEqual([])
    } finally {
      spawner = lasting
    }
  })
})

describe('a sink that is behind', () => {
  test('is waited for, and gets every byte in the end', async () => {
    let takenBytes = 0
    let mostBehindBytes = 0
    let behindBytes = 0
    let waiting: Promise<void> | undefined
    const port = createProcessPort({
      ...surroundings(),
      sink: {
        write(_stream, bytes) {
          takenBytes += bytes.length
          behindBytes += bytes.length
          mostBehindBytes = Math.max(mostBehindBytes, behindBytes)
        },
        ready() {
          if (behindBytes < 1_000_000) return undefined
          waiting ??= new Promise(resolve => {
            setTimeout(() => {
              behindBytes = 0
              waiting = undefined
              resolve()
            }, 5)
          })
          return waiting
        },
      },
    })
    const end = await port.run('head', ['-c', '30000000', '/dev/zero'])
    expect(end).toMatchObject({exitCode: 0, truncated: true})
    expect(takenBytes).toBe(30_000_000)
    expect(mostBehindBytes).toBeLessThan(8_000_000)
  })
})
