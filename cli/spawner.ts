/** How programs are started on this system. */
import {join} from 'node:path'
import type {SortieError} from '../engine/errors.ts'
import {createDirectSpawner} from '../engine/run/direct-spawner.ts'
import {createRemoteSpawner} from '../engine/run/remote-spawner.ts'
import type {Spawner} from '../engine/run/spawner.ts'
import type {Io} from './io.ts'

/** `onLost` is called at most once: the helper has ended, the run goes on without it. */
export function createSpawner(
  {home}: Io,
  env: {readonly [name: string]: string},
  onLost: (fault: SortieError) => void,
): Spawner {
  // Windows has neither process groups nor a way to pass on a socket as a numbered file.
  if (process.platform === 'win32') return createDirectSpawner()
  return createRemoteSpawner({helperPath: join(home, 'dist', 'spawner.cjs'), env, onLost})
}
