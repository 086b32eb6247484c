/** All processes of a stage: commands, their helpers, steps and what those left behind. Linux only. */
import {readdirSync, readFileSync} from 'node:fs'
import {setTimeout as wait} from 'node:timers/promises'
import {startTimeFromProc} from '../../engine/run/identity.ts'
import type {Stage} from '../process/stage.ts'

/** Told apart from later processes with the same number by when they started. */
export function processesOf(stage: Stage): string[] {
  return pids()
    .filter(pid => readProc(pid, 'environ').includes(`SORTIE_STAGE=${stage.path}\0`))
    .flatMap(pid => {
      const start = startTimeFromProc(pid)
      return start.status === 'running' ? [`${pid} ${start.startedAt}`] : []
    })
}

/** How long it took until these were gone, all of the stage's when none are named; null when some are left after `withinMs`. */
export async function goneAfterMs(stage: Stage, withinMs: number, these?: readonly string[]): Promise<number | null> {
  const sinceMs = performance.now()
  for (;;) {
    const alive = processesOf(stage).filter(each => these === undefined || these.includes(each))
    const tookMs = performance.now() - sinceMs
    if (alive.length === 0) return tookMs
    if (tookMs > withinMs) return null
    await wait(10)
  }
}

/** The helper process that starts the programs of an engine. */
export function helpersOf(enginePid: number | undefined): number[] {
  return pids().filter(pid => parentOf(pid) === enginePid && readProc(pid, 'cmdline').includes('spawner.cjs'))
}

const pids = () => readdirSync('/proc').map(Number).filter(Number.isInteger)

const parentOf = (pid: number) => Number(readProc(pid, 'stat').split(') ').at(-1)?.split(' ')[1])

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'latin1')
  } catch {
    // It ended in between.
    return ''
  }
}
