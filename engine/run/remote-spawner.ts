/**
 * Starts programs through a helper process: its memory stays small, so that starting stays cheap whatever the engine
 * holds, and it ends everything when the engine dies.
 *
 * Until the helper is ready, and after it was lost, programs are started from this process; while it lives it guards
 * these as well.
 */
import {type ChildProcess, spawn} from 'node:child_process'
import {Socket} from 'node:net'
import {dirname} from 'node:path'
import {SortieError} from '../errors.ts'
import {createDirectSpawner} from './direct-spawner.ts'
import {createFrameReader, createFrameWriter, type Frame, kinds} from './frames.ts'
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
  readonly helperPid: number | undefined
  /** Resolves when the helper is ready, or lost. */
  readonly settled: Promise<void>
}

export function createRemoteSpawner({helperPath, env, onLost}: RemoteSpawnerOptions): RemoteSpawner {
  const direct = createDirectSpawner()
  const {helper, socket} = startHelper(helperPath)
  const writer = createFrameWriter(socket)
  const programs = new Map<number, RemoteProgram>()
  let link: 'booting' | 'ready' | 'lost' | 'closed' = 'booting'
  let lastId = 0
  let settle: () => void = () => {}
  const settled = new Promise<void>(resolve => {
    settle = resolve
  })

  socket.on('data', createFrameReader(take))
  socket.on('error', () => {})
  socket.once('close', lose)
  writer.json(kinds.environment, 0, env)

  function take(frame: Frame): void {
    if (frame.kind !== kinds.ready) {
      // Of one that was let go, a little more may still be on its way.
      programs.get(frame.id)?.take(frame)
      return
    }
    if (link === 'booting') link = 'ready'
    settle()
  }

  function lose(): void {
    settle()
    if (link === 'closed') return
    link = 'lost'
    const lost = [...programs.values()]
    programs.clear()
    for (const program of lost) program.lose(programLost())
    onLost(helperLost())
  }

  function startRemotely(order: SpawnOrder): Promise<Spawned> {
    const id = ++lastId
    const {program: path, args, cwd, stdin, onOutput} = order
    const program = createRemoteProgram({id, onOutput, writer, onDone: () => void programs.delete(id)})
    programs.set(id, program)
    if (stdin !== undefined) writer.bytes(kinds.stdin, id, Buffer.from(stdin))
    writer.json(kinds.start, id, {program: path, args, cwd, env: changeFrom(env, order.env)})
    return program.spawned
  }

  async function startDirectly(order: SpawnOrder): Promise<Spawned> {
    const spawned = await direct.start(order)
    const groupId = spawned.pid
    writer.json(kinds.guard, 0, {groupId, marker: order.env[MARKER] ?? ''})
    void spawned.exited.then(() => writer.json(kinds.release, 0, {groupId}))
    return spawned
  }

  return {
    helperPid: helper.pid,
    settled,
    start: order => (link === 'ready' ? startRemotely(order) : startDirectly(order)),
    close() {
      // One that is still booting has nothing to guard any more, and would only take time from whoever comes next.
      if (link === 'booting') helper.kill('SIGKILL')
      writer.json(kinds.goodbye, 0)
      link = 'closed'
      socket.destroySoon()
    },
  }
}

function startHelper(helperPath: string): {helper: ChildProcess; socket: Socket} {
  const helper = spawn(process.execPath, [helperPath], {
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
  return {helper, socket}
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
