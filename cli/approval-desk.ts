/** Where a run's questions are answered: on its terminal, by --yes, or elsewhere. */
import {createInterface, type Interface} from 'node:readline'
import {setTimeout as pause} from 'node:timers/promises'
import type {Plan, Reporter, RunEvent, StepId, Stored} from '../engine/contracts.ts'
import type {StartedRun} from '../engine/run/execute.ts'
import {plainText} from '../report/plain-text.ts'
import type {Invocation} from './command.ts'
import type {Settings} from './config.ts'
import type {Io, TextSource} from './io.ts'
import type {RunReporter} from './reporters.ts'
import {isCi} from './terminal.ts'

export interface ApprovalDesk {
  /** Somebody answers here. */
  readonly isAttended: boolean
  /** With what hears the questions of the run: those of the reporters that draw make way for them. */
  around(reporters: readonly RunReporter[]): readonly Reporter[]
  /** Where answers go. */
  open(run: Pick<StartedRun, 'answer' | 'leave'>): void
}

export interface DeskOptions {
  readonly plan: Plan
  /** The log of a run that goes on: what it asked is asked again. */
  readonly history: Iterable<Stored>
  readonly flags: Invocation['flags']
  readonly settings: Settings
  readonly io: Io
}

export function createApprovalDesk({plan, history, flags, settings, io}: DeskOptions): ApprovalDesk {
  // Most runs ask nothing: what is typed beside them is none of their business.
  if (!plan.steps.some(({asks}) => asks === true)) return {isAttended: false, around: reporters => reporters, open() {}}
  const open = openQuestions(history)
  const user = io.user ?? 'somebody'
  const saysYes = flags['yes'] === true
  const stdin = saysYes ? undefined : terminalOf(io)
  const isShown = settings.reporter.value.some(({name}) => showsQuestions.includes(name))
  let run: Pick<StartedRun, 'answer' | 'leave'> | undefined

  const deskFor = (reporters: readonly RunReporter[]): Desk | null => {
    if (saysYes) {
      const yes = {approved: true, by: `${user} (--yes)`, comment: null}
      return {change: () => open.forEach((_message, stepId) => run?.answer(stepId, yes))}
    }
    if (stdin === undefined) return null
    const answer: Answering['answer'] = (stepId, said) => run?.answer(stepId, {...said, by: user})
    return createPrompt({stdin, io, open, isShown, reporters, answer, leave: () => run?.leave()})
  }
  return {
    isAttended: saysYes || stdin !== undefined,
    open: started => void (run = started),
    around(reporters) {
      const desk = deskFor(reporters)
      return desk === null ? reporters : [closing(open, desk), ...reporters, opening(open, desk)]
    },
  }
}

/** Reporters that have said what is asked before somebody is asked. */
const showsQuestions: readonly string[] = ['live', 'line', 'github']

/** By step, what it asks, in the order of the asking. */
type OpenQuestions = Map<StepId, OpenQuestion>

interface OpenQuestion {
  readonly message: string
  /** Asked while this process drives the run: its reporters have told of it. */
  readonly isNew: boolean
}

function openQuestions(history: Iterable<Stored>): OpenQuestions {
  const open: OpenQuestions = new Map()
  for (const event of history) {
    if (event.type === 'step.waiting') open.set(event.stepId, {message: event.message, isNew: false})
    else if (closes(event)) open.delete(event.stepId)
  }
  return open
}

function closes(event: RunEvent): event is Extract<RunEvent, {type: 'step.answered' | 'step.failed' | 'step.skipped'}> {
  return event.type === 'step.answered' || event.type === 'step.failed' || event.type === 'step.skipped'
}

interface Desk {
  /** Called when `open` has changed. */
  change(): void
  close?(): void
}

/** Hears each event before the others: a question that was answered elsewhere lets go of the terminal first. */
function closing(open: OpenQuestions, desk: Desk): Reporter {
  return {
    name: 'answers',
    onEvent(event) {
      if (closes(event) && open.delete(event.stepId)) desk.change()
    },
    end: () => desk.close?.(),
  }
}

/** Hears each event after the others: they have said what is asked. */
function opening(open: OpenQuestions, desk: Desk): Reporter {
  return {
    name: 'questions',
    onEvent(event) {
      if (event.type === 'step.waiting') open.set(event.stepId, {message: event.message, isNew: true})
      if (event.type === 'step.waiting' || (event.type === 'run.resumed' && open.size > 0)) desk.change()
    },
    end() {},
  }
}

/** undefined where nobody is there to ask. */
function terminalOf(io: Io): TextSource | undefined {
  if (isCi(io) || !io.stderr.isTerminal) return undefined
  const stdin = io.openStdin?.()
  return stdin?.isTerminal === true ? stdin : undefined
}

interface Answering {
  readonly stdin: TextSource
  readonly io: Io
  readonly open: OpenQuestions
  /** Reporters show questions, on one line. */
  readonly isShown: boolean
  readonly reporters: readonly RunReporter[]
  answer(stepId: StepId, said: Said): void
  leave(): void
}

interface Said {
  readonly approved: boolean
  readonly comment: string | null
}

/** What was typed before a question was there is no answer to it. */
const TYPED_BEFORE_MS = 50

/** One question at a time, in the terminal's own line mode: it shows what is typed, and lets it be mended. */
function createPrompt({stdin, io: {stderr}, open, isShown, reporters, answer, leave}: Answering): Desk {
  let lines: Interface | undefined
  /** The step whose question is on the terminal, or is about to be. */
  let current: StepId | null = null
  let isAsked = false
  let isClosed = false

  const listen = () => {
    if (lines !== undefined) return
    lines = createInterface({input: stdin.stream, terminal: false})
    lines.on('line', take)
    lines.on('close', () => {
      if (isClosed) return
      letGo('\n')
      isClosed = true
      leave()
    })
  }
  const take = (line: string) => {
    if (current === null || !isAsked) return
    const said = readAnswer(line)
    if (said === null) stderr.write('please answer yes or no: ')
    // The answer is not written down yet: until it is, nothing else is asked.
    else {
      isAsked = false
      answer(current, said)
    }
  }
  const ask = async (stepId: StepId) => {
    current = stepId
    for (const reporter of reporters) reporter.pause?.()
    listen()
    await pause(TYPED_BEFORE_MS)
    const question = open.get(stepId)
    if (current !== stepId || isClosed || question === undefined) return
    stderr.write(promptFor(stepId, question.message, isShown && question.isNew))
    isAsked = true
  }
  /** `text` ends a line that was not answered. */
  const letGo = (text: string) => {
    if (isAsked) stderr.write(text)
    current = null
    isAsked = false
    for (const reporter of reporters) reporter.resume?.()
  }

  return {
    change() {
      if (current !== null && !open.has(current)) letGo('\n')
      const [next] = open.keys()
      if (current === null && next !== undefined && !isClosed) void ask(next)
    },
    close() {
      isClosed = true
      letGo('\n')
      lines?.close()
    },
  }
}

/** A question of several lines is shown whole: a reporter has room for one. */
function promptFor(stepId: StepId, message: string, isShown: boolean): string {
  const text = plainText(message)
  const isLong = text.includes('\n')
  const indented = text.split('\n').map(line => `  ${line}\n`)
  if (isLong) return `"${stepId}" asks:\n${indented.join('')}yes or no: `
  return isShown ? `"${stepId}", yes or no: ` : `"${stepId}" asks: ${text}\nyes or no: `
}

/** `no, too late today` says why; null for what is neither a yes nor a no. */
function readAnswer(line: string): Said | null {
  const [, word, comment] = /^\s*(y|yes|n|no)\s*(?:[,:]\s*(.*\S)\s*)?$/i.exec(line) ?? []
  return word === undefined ? null : {approved: /^y/i.test(word), comment: comment ?? null}
}
