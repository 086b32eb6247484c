/**
 * Starts programs through a helper process: its memory stays small, so that starting stays cheap whatever the engine
 * holds, and it ends everything when the engine dies.
 *
 * The helper is begun right before the first program. Until it is ready, and after it was lost, programs are started
 * from this process; while it lives it guards these as well, from before they begin.
 */
import {type ChildProcess, spawn} from 'node:child_process'
import {Socket} from 'node:net'
import {dirname} from 'node:path'
import {SortieError} from '../errors.ts'
import {createDirectSpawner} from './direct-spawner.ts'
import {createFrameReader, createFrameWriter, type Frame, type FrameWriter, kinds} from './frames.ts'
import {MARKER} from './process-tree.ts'
import {changeFrom, type Environment} from './protocol.ts'
import {createRemoteProgram, type RemoteProgram} from './remote-program.ts'
import type {Spawned, Spawner, SpawnOrder} from './spawner.ts'

export interface RemoteSpawnerOptions {
  /** Absolute path of the helper's program. */
  readonly helperPath: string
  /** What most programs' environments have in common. */
  readonly env: Environment
  /** Called at most once, with SPAWNER_LOST, when the helper ends before it is told to. */
  onLost(fault: SortieError): void
}

export interface RemoteSpawner extends Spawner {
  /** Undefined while there is no helper. */
  readonly helperPid: number | undefined
  /** Begins the helper if nothing has; resolves when it is ready, or lost. */
  ready(): Promise<void>
}

interface Helper {
  readonly process: ChildProcess
  readonly socket: Socket
  readonly writer: FrameWriter
}

type Link =
  | {readonly status: 'none'}
  | {readonly status: 'booting' | 'ready'; readonly helper: Helper}
  | {readonly status: 'lost'}
  | {readonly status: 'closed'}

export function createRemoteSpawner({helperPath, env, onLost}: RemoteSpawnerOptions): RemoteSpawner {
  const direct = createDirectSpawner()
  const programs = new Map<number, RemoteProgram>()
  let link: Link = {status: 'none'}
  let lastId = 0
  let settle: () => void = () => {}
  const settled = new Promise<void>(resolve => {
    settle = resolve
  })

  function boot(): void {
    if (link.status !== 'none') return
    try {
      const helper = startHelper(helperPath)
      link = {status: 'booting', helper}
      helper.socket.on('data', createFrameReader(take))
      helper.socket.on('error', () => {})
      helper.socket.once('close', lose)
      helper.writer.json(kinds.environment, 0, env)
    } catch {
      // The system is short of something. A program can tell that of itself; the run can do without the helper.
      lose()
    }
  }

  function take(frame: Frame): void {
    if (frame.kind !== kinds.ready) {
      // Of one that was let go, a little more may still be on its way.
      programs.get(frame.id)?.take(frame)
      return
    }
    if (link.status === 'booting') link = {status: 'ready', helper: link.helper}
    settle()
  }

  function lose(): void {
    settle()
    if (link.status === 'closed') return
    link = {status: 'lost'}
    losePrograms()
    onLost(helperLost())
  }

  function losePrograms(): void {
    const lost = [...programs.values()]
    programs.clear()
    for (const program of lost) program.lose(programLost())
  }

  function startThrough({writer}: Helper, order: SpawnOrder): Promise<Spawned> {
    const id = ++lastId
    const {program: path, args, cwd, stdin, onOutput} = order
    const program = createRemoteProgram({id, onOutput, writer, onDone: () => void programs.delete(id)})
    programs.set(id, program)
    if (stdin !== undefined) writer.bytes(kinds.stdin, id, Buffer.from(stdin))
    writer.json(kinds.start, id, {program: path, args, cwd, env: changeFrom(env, order.env)})
    return program.spawned
  }

  async function startDirectly(order: SpawnOrder): Promise<Spawned> {
    boot()
    // Sent before the program is there: an engine that is killed right after would leave it behind, unknown to anyone.
    if (link.status === 'booting' || link.status === 'ready') announce(link.helper, order)
    const spawned = await direct.start(order)
    if (link.status === 'booting' || link.status === 'ready') guard(link.helper, spawned, order)
    return spawned
  }

  return {
    get helperPid() {
      return link.status === 'booting' || link.status === 'ready' ? link.helper.process.pid : undefined
    },
    ready() {
      boot()
      return settled
    },
    start(order) {
      // Of a run that broke off: nobody would guard the program, and nobody waits for it.
      if (link.status === 'closed') return Promise.reject(programLost())
      return link.status === 'ready' ? startThrough(link.helper, order) : startDirectly(order)
    },
    close() {
      if (link.status === 'ready') link.helper.writer.json(kinds.goodbye, 0)
      // One that is still booting has nothing to guard any more, and would only take time from whoever comes next.
      if (link.status === 'booting') link.helper.process.kill('SIGKILL')
      if (link.status === 'booting' || link.status === 'ready') link.helper.socket.destroySoon()
      link = {status: 'closed'}
      // Of a run that broke off. Their ends are not heard any more, and who waited for them would keep the engine alive.
      losePrograms()
    },
  }
}

/**
 * Each start copies the page tables of the helper and what it writes to until the program is loaded, so its heap is kept
 * small, and no thread works beside the one that starts: a quarter less CPU time a start.
 */
const SMALL = ['--max-semi-space-size=1', '--no-opt', '--single-threaded']

function startHelper(helperPath: string): Helper {
  const helper = spawn(process.execPath, [...SMALL, helperPath], {
    cwd: dirname(helperPath),
    // Without the marker of a step that this process may itself be part of: when that step is ended by force, the
    // helper is the one that ends the programs of this run.
    env: {},
    // A session of its own: signals from the terminal do not reach it.
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  helper.unref()
  // Told by the end of the socket as well.
  helper.on('error', () => {})
  const socket = helper.stdio[3]
  if (!(socket instanceof Socket)) throw new Error('a child process has no socket where one was asked for')
  return {process: helper, socket, writer: createFrameWriter(socket)}
}

function announce({writer}: Helper, {env}: SpawnOrder): void {
  writer.json(kinds.expect, 0, {marker: env[MARKER] ?? ''})
  writer.flush()
}

function guard({writer}: Helper, {pid, exited}: Spawned, {env}: SpawnOrder): void {
  writer.json(kinds.guard, 0, {groupId: pid, marker: env[MARKER] ?? ''})
  void exited.then(() => writer.json(kinds.release, 0, {groupId: pid}))
}

const helperLost = () =>
  new SortieError('SPAWNER_LOST', {
    message: 'the helper process that starts programs has ended',
    hint: 'the run goes on without it; should it be killed, `sortie resume` ends what it leaves running',
  })

const programLost = () =>
  new SortieError('STEP_LOST', {
    message: 'the helper process that the program was started by has ended',
    hint: 'something other than Sortie ended it; is memory short?',
  })
