/** Starts programs from this process. Each start copies this process's page tables, so it slows as memory grows. */
import {type ChildProcess, spawn} from 'node:child_process'
import {setImmediate as turnOfTheLoop} from 'node:timers/promises'
import {type OutputState, type ProgramEnd, type Spawned, type Spawner, type SpawnOrder, startFault} from './spawner.ts'

/** Turns without a byte after which the streams hold nothing more: the first may pass without a look at them. */
const QUIET_TURNS = 4
/** More than any system keeps in a stream that nobody reads; what comes beyond was written meanwhile. */
const REST_BYTES = 4 * 1024 * 1024

export function createDirectSpawner(): Spawner {
  return {start, close() {}}
}

async function start(order: SpawnOrder): Promise<Spawned> {
  const child = launch(order)
  const output = createOutput(child, order)
  const exited = new Promise<ProgramEnd>(resolve => {
    child.once('exit', (exitCode, signal) => {
      void output.readRest().then(state => resolve({exitCode, signal, output: state}))
    })
  })
  const pid = await started(child, order)
  feed(child, order.stdin)
  return {
    pid,
    exited,
    ...output,
    abandon() {
      child.stdout?.destroy()
      child.stderr?.destroy()
      child.unref()
    },
  }
}

function launch(order: SpawnOrder): ChildProcess {
  try {
    return spawn(order.program, order.args, {
      cwd: order.cwd,
      env: order.env,
      // A session of its own: signals from the terminal do not reach it, and the group can be ended as one. Windows
      // knows neither and would open a window.
      detached: process.platform !== 'win32',
      windowsHide: true,
      stdio: [order.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    })
  } catch (cause) {
    // Some refusals are thrown, others come as an event.
    throw startFault(codeOf(cause), order, cause)
  }
}

function createOutput(child: ChildProcess, order: SpawnOrder): Pick<Spawned, 'readRest' | 'pause' | 'resume'> {
  const streams = [child.stdout, child.stderr]
  const seen = {bytes: 0, isClosed: false}
  for (const name of ['stdout', 'stderr'] as const) {
    child[name]?.on('data', (bytes: Buffer) => {
      seen.bytes += bytes.length
      order.onOutput(name, bytes)
    })
  }
  // Comes when the program has ended and nobody holds its streams any more.
  child.once('close', () => {
    seen.isClosed = true
  })
  const resume = () => {
    for (const stream of streams) stream?.resume()
  }

  async function readRest(): Promise<OutputState> {
    const enoughBytes = seen.bytes + REST_BYTES
    for (let quietTurns = 0; quietTurns < QUIET_TURNS && seen.bytes < enoughBytes; ) {
      if (seen.isClosed) return 'ended'
      const {bytes} = seen
      resume()
      await turnOfTheLoop()
      quietTurns = seen.bytes === bytes ? quietTurns + 1 : 0
    }
    return seen.isClosed ? 'ended' : 'held'
  }

  return {
    readRest,
    resume,
    pause() {
      for (const stream of streams) stream?.pause()
    },
  }
}

function started(child: ChildProcess, order: SpawnOrder): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('spawn', () => resolve(child.pid ?? 0))
    child.once('error', cause => reject(startFault(codeOf(cause), order, cause)))
  })
}

/** A program may end without reading what it is given: that is no fault. */
function feed(child: ChildProcess, stdin: string | undefined): void {
  if (stdin === undefined) return
  child.stdin?.on('error', () => {})
  child.stdin?.end(stdin)
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown'
}
