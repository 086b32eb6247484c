/** Where every run begins: nothing has happened yet. */

import {dueQueue} from './due-queue.ts'
import {type Graph, itemAt} from './graph.ts'
import {orderedSet} from './ordered-set.ts'
import type {RunState, StepRecord} from './run-state.ts'
import {review} from './settle.ts'

export function initialState(graph: Graph): RunState {
  const {steps} = graph.plan
  const state: RunState = {
    nowMs: 0,
    beganAtMs: null,
    steps: steps.map((step, number) => newRecord(step.dependsOn.length, itemAt(graph.callers, number).length)),
    stopping: null,
    overruled: null,
    isHurried: false,
    hooksSinceMs: null,
    outcome: null,
    firstFailure: null,
    isAttended: false,
    warnings: 0,
    indexes: {
      open: orderedSet(steps.length),
      running: orderedSet(steps.length),
      ready: orderedSet(steps.length),
      unasked: orderedSet(steps.length),
      waiting: orderedSet(steps.length),
      answered: orderedSet(steps.length),
      overdue: orderedSet(steps.length),
      unjudged: orderedSet(steps.length),
      summoned: orderedSet(steps.length),
      lost: orderedSet(steps.length),
      barred: orderedSet(steps.length),
      interrupted: orderedSet(steps.length),
      retries: dueQueue(),
      deadlines: dueQueue(),
    },
  }
  for (const number of steps.keys()) {
    state.indexes.open.add(number)
    review(graph, state, number)
  }
  return state
}

function newRecord(dependencies: number, possibleCalls: number): StepRecord {
  return {
    state: {status: 'pending'},
    attempts: 0,
    failedAttempts: 0,
    intents: {},
    isSettled: false,
    verdict: {kind: 'wait'},
    dependencies: {open: dependencies, satisfied: 0, firstBlock: null, firstSkip: null, hasFailure: false},
    holds: null,
    insteadOf: null,
    isCalled: false,
    isKept: false,
    awaitsTurn: false,
    possibleCalls,
    isForInterrupt: false,
  }
}
