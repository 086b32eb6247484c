/**
 * What the helper process does: starts programs for the engine, passes on what they write, and outlives the engine
 * just long enough to end what it left running.
 *
 * The engine's end is seen by its end of the socket: the system closes it however the engine dies.
 */
import type {Socket} from 'node:net'
import {createDirectSpawner} from './direct-spawner.ts'
import {createFrameReader, createFrameWriter, type Frame, kinds} from './frames.ts'
import {createGuardian} from './guardian.ts'
import {MARKER} from './process-tree.ts'
import {changed, type Environment, payloadOf, refusalFrom} from './protocol.ts'
import type {Spawned} from './spawner.ts'

/** How far the engine may lag behind before no program is read any more. */
const BACKLOG_BYTES = 512 * 1024

/** `starting` while there is nothing yet to be held back or let go. */
type Program =
  | {readonly status: 'starting'; isHeld: boolean}
  | {readonly status: 'running'; isHeld: boolean; readonly spawned: Spawned}

export function serveSpawner(socket: Socket): void {
  const writer = createFrameWriter(socket)
  const spawner = createDirectSpawner()
  const guardian = createGuardian()
  const programs = new Map<number, Program>()
  const inputs = new Map<number, string>()
  let environment: Environment = {}
  let isEngineGone = false
  let isClogged = false
  let saidGoodbye = false

  ignoreSignals()
  socket.on('data', createFrameReader(take))
  socket.on('drain', () => {
    isClogged = false
    flow()
  })
  // Both of the engine's ways to go end in `close`; what it wrote before has been read by then.
  socket.on('error', () => {})
  socket.once('close', () => void leave())

  function take(frame: Frame): void {
    const {kind, id} = frame
    const program = programs.get(id)
    switch (kind) {
      case kinds.environment:
        environment = payloadOf('environment', frame)
        // Not sooner: writing to an engine that is gone closes the socket, and what the engine had asked to guard while
        // the helper booted would be left unread.
        return writer.json(kinds.ready, 0)
      case kinds.stdin:
        inputs.set(id, frame.payload.toString('utf8'))
        return
      case kinds.start:
        return void start(frame)
      case kinds.pause:
      case kinds.resume:
        if (program !== undefined) program.isHeld = kind === kinds.pause
        return flow()
      case kinds.readRest:
        return void readRest(id)
      case kinds.abandon:
        if (program?.status === 'running') program.spawned.abandon()
        programs.delete(id)
        return
      case kinds.expect:
        return guardian.expect(payloadOf('expect', frame).marker)
      case kinds.guard: {
        const {groupId, marker} = payloadOf('guard', frame)
        guardian.expect(marker)
        guardian.guard(groupId)
        return
      }
      case kinds.release:
        return guardian.release(payloadOf('release', frame).groupId)
      case kinds.goodbye:
        saidGoodbye = true
        return
      default:
        throw new Error(`no frame has the kind ${kind}`)
    }
  }

  async function start(frame: Frame): Promise<void> {
    const {id} = frame
    const {program, args, cwd, env: change} = payloadOf('start', frame)
    const env = changed(environment, change)
    const stdin = inputs.get(id)
    inputs.delete(id)
    guardian.expect(env[MARKER] ?? '')
    programs.set(id, {status: 'starting', isHeld: false})
    try {
      const spawned = await spawner.start({
        program,
        args,
        cwd,
        env,
        stdin,
        onOutput: (stream, bytes) => pass(kinds[stream], id, bytes),
      })
      guardian.guard(spawned.pid)
      programs.set(id, {status: 'running', isHeld: programs.get(id)?.isHeld ?? false, spawned})
      writer.jsonSoon(kinds.started, id, {pid: spawned.pid})
      flow()
      const end = await spawned.exited
      guardian.release(spawned.pid)
      writer.json(kinds.exited, id, end)
      if (end.output === 'ended') programs.delete(id)
    } catch (cause) {
      programs.delete(id)
      writer.json(kinds.refused, id, refusalFrom(cause))
    }
  }

  async function readRest(id: number): Promise<void> {
    const program = programs.get(id)
    const output = program?.status === 'running' ? await program.spawned.readRest() : 'ended'
    if (output === 'ended') programs.delete(id)
    writer.json(kinds.restRead, id, output)
  }

  function pass(kind: number, id: number, bytes: Buffer): void {
    if (isEngineGone) return
    writer.bytes(kind, id, bytes)
    if (isClogged || socket.writableLength < BACKLOG_BYTES) return
    isClogged = true
    flow()
  }

  /** What nobody waits for any more is read and dropped: a program that cleans up must not wait for a reader. */
  function flow(): void {
    for (const program of programs.values()) {
      if (program.status === 'starting') continue
      if (!isEngineGone && (isClogged || program.isHeld)) program.spawned.pause()
      else program.spawned.resume()
    }
  }

  async function leave(): Promise<void> {
    isEngineGone = true
    flow()
    if (!saidGoodbye || programs.size > 0) await guardian.endAll()
    // With these the last reason to stay is gone.
    for (const program of programs.values()) if (program.status === 'running') program.spawned.abandon()
  }
}

/** They are meant for the engine, which ends its programs in its own way; the helper ends after it. */
function ignoreSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
}
