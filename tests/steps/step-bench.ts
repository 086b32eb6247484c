/** What a step needs to run by itself: a real workspace behind real ports, and a clock that the test turns. */

import {createTasksPort} from '../../cli/tasks-port.ts'
import type {Clock, JsonObject, LedgerPort, StepContext, StepResult} from '../../engine/contracts.ts'
import {createFilesPort} from '../../engine/run/files.ts'
import {createGitPort} from '../../engine/run/git.ts'
import {openGitIndex} from '../../engine/run/git-index.ts'
import {createHttpPort} from '../../engine/run/http.ts'
import {memoryStore} from '../../engine/store/memory.ts'
import {createReportPort} from '../../report/document.ts'
import {createScanPort} from '../../scan/port.ts'
import {createWorkspace, gitEnvironment, type TestWorkspace} from '../workspace.ts'

export interface StepBench extends TestWorkspace {
  readonly context: StepContext
  /** `CODE: message`, as the step said it. */
  readonly warnings: readonly string[]
  /** `done/total label`. */
  readonly progress: readonly string[]
  /** What stands in its log. */
  readonly printed: readonly string[]
  /** What it wrote down before it did it. */
  readonly intended: readonly {readonly [key: string]: JsonObject}[]
}

export interface StepBenchOptions {
  readonly results?: readonly StepResult[]
  readonly signal?: AbortSignal
  readonly variables?: {readonly [name: string]: string}
  /** Of earlier attempts. */
  readonly intents?: {readonly [key: string]: JsonObject}
  /** How far the clock goes on each time it is asked. */
  readonly tickMs?: number
  /** What is known of earlier runs; nothing when absent. */
  readonly ledger?: Partial<LedgerPort>
}

export function createStepBench(
  files: {readonly [path: string]: string | Uint8Array} = {},
  {
    results = [],
    signal = new AbortController().signal,
    variables = {},
    intents = {},
    tickMs = 0,
    ledger = {},
  }: StepBenchOptions = {},
): StepBench {
  const workspace = createWorkspace(files)
  const gitOptions = {workspace: workspace.root, env: gitEnvironment()}
  const git = createGitPort(gitOptions)
  const index = () => openGitIndex(gitOptions)
  const warn: StepContext['warn'] = (code, message) => warnings.push(`${code}: ${message}`)
  const warnings: string[] = []
  const progress: string[] = []
  const printed: string[] = []
  const intended: {readonly [key: string]: JsonObject}[] = []
  let nowMs = Date.UTC(2026, 0, 2, 3, 4, 5)
  const store = memoryStore()
  const clock: Clock = {
    nowMs: () => (nowMs += tickMs),
    setTimer: () => {
      throw new Error('no step here waits')
    },
  }
  const context: StepContext = {
    runId: 'run-1',
    stepId: 'step',
    attempt: 1,
    missionName: 'audit',
    workspace: workspace.root,
    cwd: workspace.root,
    logPath: () => '.sortie/state/logs/run-1/step.log',
    signal,
    clock,
    process: {
      run: () => {
        throw new Error('no step here starts a program')
      },
    },
    files: createFilesPort({workspace: workspace.root, git, index, warn}),
    git,
    http: createHttpPort(signal),
    llm: {
      open: () => {
        throw new Error('no step here asks a model')
      },
    },
    mission: {
      run: () => {
        throw new Error('no step here runs a mission')
      },
    },
    scan: createScanPort({
      workspace: workspace.root,
      cores: 1,
      workerPath: null,
      memory: store.scanMemory,
      index,
      clock: {nowMs: () => nowMs},
      signal,
    }),
    report: createReportPort(),
    ledger: {
      emptied: async () => [],
      standings: async () => ({byId: new Map(), fixed: []}),
      muted: new Set(),
      minSeverity: null,
      ...ledger,
    },
    tasks: createTasksPort({store, workspace, clock}),
    variable: name => variables[name],
    results: async () => results,
    warn,
    progress: (done, total, label) => progress.push(`${done}/${total} ${label}`),
    print: async text => void printed.push(text),
    intended: key => intents[key],
    intend: async (key, intent) => void intended.push({[key]: intent}),
    holds: () => {
      throw new Error('no step here judges expressions')
    },
    each: () => {
      throw new Error('no step here works through items')
    },
  }
  return {...workspace, context, warnings, progress, printed, intended}
}
