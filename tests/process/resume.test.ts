/** The real command, killed without a chance to clean up, goes on where it was. */

import {join} from 'node:path'
import {setTimeout as wait} from 'node:timers/promises'
import Database from 'better-sqlite3'
import {expect, test} from 'vitest'
import type {DurableEvent} from '../../engine/contracts.ts'
import {createStage, type Stage} from './stage.ts'

const STEPS = 30
const KILLS = 10
const PARALLEL = 3

/** Ten chains of three. Each step leaves its name behind, then a process of its own that would outlive it. */
function mission(): string {
  const steps = Array.from({length: STEPS}, (_, index) => {
    const needs = index < 10 ? '' : `\n    depends_on: [s${index - 10}]`
    return `  - id: s${index}${needs}\n    run: |\n      sleep 0.02\n      echo s${index} >> effects\n      sleep 30 &\n      sleep 0.02\n`
  })
  return `version: "1.0"\nname: thirty\nconfig: {max_parallel: ${PARALLEL}}\nsteps:\n${steps.join('')}`
}

function eventsOf(stage: Stage): DurableEvent[] {
  const db = new Database(join(stage.path, '.sortie/state/sortie.db'), {readonly: true})
  try {
    const integrity: unknown = db.pragma('integrity_check', {simple: true})
    expect(integrity).toBe('ok')
    const bodies: unknown[] = db.prepare('SELECT body FROM events ORDER BY seq').pluck().all()
    return bodies.map(body => JSON.parse(String(body)))
  } finally {
    db.close()
  }
}

test('thirty steps killed ten times end well, with no finished step repeated and no process left', {
  timeout: 120_000,
}, async () => {
  await using stage = createStage({'mission.yaml': mission()})
  let isBegun = false
  for (let kill = 0; kill < KILLS; kill++) {
    const started = isBegun ? stage.start('resume') : stage.start('run', 'mission.yaml')
    await started.printed(isBegun ? 'resumed' : 'started')
    isBegun = true
    await wait(Math.random() * 120)
    started.kill('SIGKILL')
    const {signal, stderr} = await started.ended
    // Ten kills of at most 120 ms do not get through ten rounds of 40 ms: each one hits a run under way.
    expect(signal, stderr).toBe('SIGKILL')
  }
  const last = await stage.run('resume')
  expect(last, last.stderr).toMatchObject({exit: 0})

  const events = eventsOf(stage)
  const ended = new Set<string>()
  for (const event of events) {
    if (event.type === 'step.started') expect(ended, `${event.stepId} started again`).not.toContain(event.stepId)
    if (event.type === 'step.succeeded') ended.add(event.stepId)
  }
  expect(ended.size).toBe(STEPS)
  expect(events.at(-1)).toMatchObject({type: 'run.finished', outcome: 'succeeded'})

  const effects = stage.read('effects').trim().split('\n')
  expect(new Set(effects).size).toBe(STEPS)
  expect(effects.length - STEPS).toBeLessThanOrEqual(KILLS * PARALLEL)
  for (let index = 10; index < STEPS; index++) {
    expect(effects.indexOf(`s${index - 10}`)).toBeLessThan(effects.indexOf(`s${index}`))
  }
  expect(stage.leftOver()).toEqual([])
})
