/** What every way of starting programs promises. */
import {mkdtempSync, realpathSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {ProgramEnd, Spawner, SpawnOrder} from '../../engine/run/spawner.ts'

/** The environment that the spawner is created with, where it takes one. */
export const baseEnv = {PATH: process.env['PATH'] ?? '', INHERITED: 'yes', UNWANTED: 'yes'}

export function describeSpawner(name: string, create: () => Promise<Spawner>): void {
  let spawner: Spawner
  let cwd: string
  beforeAll(async () => {
    spawner = await create()
    cwd = realpathSync(mkdtempSync(join(tmpdir(), 'sortie-spawner-')))
  })
  afterAll(() => {
    spawner.close()
    rmSync(cwd, {recursive: true, force: true})
  })

  const orderFor = (text: string, more: Partial<SpawnOrder> = {}): SpawnOrder => ({
    program: 'sh',
    args: ['-c', text],
    cwd,
    env: baseEnv,
    stdin: undefined,
    onOutput() {},
    ...more,
  })
  const start = (text: string, more: Partial<SpawnOrder> = {}) => spawner.start(orderFor(text, more))

  async function run(
    text: string,
    more: Partial<SpawnOrder> = {},
  ): Promise<ProgramEnd & {stdout: Buffer; stderr: Buffer}> {
    const pieces: {stdout: Buffer[]; stderr: Buffer[]} = {stdout: [], stderr: []}
    const child = await start(text, {
      ...more,
      onOutput: (stream, bytes) => void pieces[stream].push(Buffer.from(bytes)),
    })
    const end = await child.exited
    return {...end, stdout: Buffer.concat(pieces.stdout), stderr: Buffer.concat(pieces.stderr)}
  }

  describe(`${name}: a program`, () => {
    test('brings its status, and the bytes of each stream as they were', async () => {
      const end = await run(String.raw`printf '\377\0\033]0;title\007'; printf err >&2; exit 3`)
      expect(end).toMatchObject({exitCode: 3, signal: null, output: 'ended'})
      expect([...end.stdout]).toEqual([0xff, 0, 0x1b, ...Buffer.from(']0;title'), 7])
      expect(end.stderr.toString()).toBe('err')
    })

    test('starts where it is told, in exactly the environment it is given', async () => {
      const {stdout} = await run('pwd; env', {env: {PATH: baseEnv.PATH, INHERITED: 'yes', ADDED: 'a\nb'}})
      const [first, ...lines] = stdout.toString().split('\n')
      expect(first).toBe(cwd)
      expect(lines).toEqual(expect.arrayContaining(['INHERITED=yes', 'ADDED=a']))
      expect(stdout.toString()).not.toContain('UNWANTED')
      expect(stdout.toString()).not.toContain('NODE')
    })

    test('leads a group of its own in a session of its own, and gets no file but its three streams', async () => {
      const child = await start('sleep 10')
      const {stdout} = await run(`ps -o pgid= -o sid= -p ${child.pid}; ls -l /proc/$$/fd`)
      process.kill(-child.pid, 'SIGKILL')
      await child.exited
      const [ids, ...files] = stdout.toString().trim().split('\n')
      expect(ids?.trim().split(/\s+/)).toEqual([String(child.pid), String(child.pid)])
      // Node makes its children's streams from sockets; one more would be the way to the engine.
      expect(files.filter(file => file.includes('socket:'))).toHaveLength(2)
    })

    test('reads what it is given, however much, or nothing', async () => {
      const given = 'ä'.repeat(2_000_000)
      expect((await run('cat', {stdin: given})).stdout.equals(Buffer.from(given))).toBe(true)
      expect((await run('cat')).stdout.length).toBe(0)
    })

    test('that ends, or closes its input, without reading is no fault', async () => {
      const stdin = 'x'.repeat(2_000_000)
      expect(await run('exit 0', {stdin})).toMatchObject({exitCode: 0})
      expect(await run('exec <&-; sleep 0.05; echo on', {stdin})).toMatchObject({
        exitCode: 0,
        stdout: Buffer.from('on\n'),
      })
    })

    test('can be ended by every signal, whatever its starter ignores', async () => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGPIPE', 'SIGKILL'] as const) {
        expect(await run(`kill -${signal.slice(3)} $$; echo survived`)).toMatchObject({exitCode: null, signal})
      }
    })

    test('that cannot be started says why', async () => {
      const refused = (more: Partial<SpawnOrder>) => expect(start('true', more)).rejects
      await refused({program: 'no-such-program-at-all'}).toMatchObject({code: 'STEP_PROGRAM_NOT_FOUND'})
      await refused({program: cwd}).toMatchObject({code: 'STEP_CANNOT_START', details: {errno: 'EACCES'}})
      await refused({cwd: join(cwd, 'nowhere')}).toMatchObject({message: expect.stringContaining('working directory')})
      await refused({args: ['a\0b']}).toMatchObject({message: expect.stringContaining('NUL')})
      await refused({args: ['x'.repeat(3_000_000)]}).toMatchObject({details: {errno: 'E2BIG'}})
    })
  })

  describe(`${name}: output`, () => {
    test('written right before the end is all there, from twelve at once', async () => {
      const dying = Array.from({length: 12}, () => run('head -c 60000 /dev/zero; kill -KILL $$'))
      for (const end of await Promise.all(dying)) {
        expect(end).toMatchObject({signal: 'SIGKILL', output: 'ended'})
        expect(end.stdout.length).toBe(60_000)
      }
    })

    const countInto = (read: {bytes: number}): Partial<SpawnOrder> => ({
      onOutput: (_stream, bytes) => void (read.bytes += bytes.length),
    })
    const untilFlowing = (read: {bytes: number}) =>
      expect.poll(() => read.bytes, {interval: 1}).toBeGreaterThan(1_000_000)

    test('of a paused program waits, and goes on where it was', async () => {
      const read = {bytes: 0}
      const child = await start('exec head -c 400000000 /dev/zero', countInto(read))
      await untilFlowing(read)
      child.pause()
      // Others come and go: what was on its way when it was paused has arrived by then.
      for (let others = 0; others < 20; others++) await run('true')
      const heldBytes = read.bytes
      for (let others = 0; others < 20; others++) await run('true')
      expect(read.bytes).toBe(heldBytes)
      expect(heldBytes).toBeLessThan(400_000_000)
      child.resume()
      expect(await child.exited).toMatchObject({exitCode: 0, output: 'ended'})
      expect(read.bytes).toBe(400_000_000)
    })

    test('in a flood from one does not keep another waiting', async () => {
      const read = {bytes: 0}
      const flood = await start('exec cat /dev/zero', countInto(read))
      await untilFlowing(read)
      expect((await run('echo through')).stdout.toString()).toBe('through\n')
      process.kill(-flood.pid, 'SIGKILL')
      expect(await flood.exited).toMatchObject({signal: 'SIGKILL', output: 'ended'})
    })

    test('held open by another is told so, and can be let go', async () => {
      const child = await start('sleep 30 & echo begun')
      expect(await child.exited).toMatchObject({exitCode: 0, output: 'held'})
      expect(await child.readRest()).toBe('held')
      process.kill(-child.pid, 'SIGKILL')
      await expect.poll(() => child.readRest()).toBe('ended')

      const other = await start('sleep 30 &')
      await other.exited
      other.abandon()
      process.kill(-other.pid, 'SIGKILL')
    })
  })
}
