/** Shows logs: raw where programs read them, without control characters on a terminal, with a heading for each step. */
import type {StepId} from '../engine/contracts.ts'
import {plainText} from '../report/plain-text.ts'
import type {TextSink} from './io.ts'

export interface LogOutput {
  write(stepId: StepId, bytes: Uint8Array): Promise<void>
  /** Shows what still waits for the end of its line. */
  end(): Promise<void>
}

/** A line that is longer is shown in parts. */
const LONGEST_LINE_CHARACTERS = 65_536

export function createLogOutput(sink: TextSink, {headings}: {headings: boolean}): LogOutput {
  let shown: StepId | null = null
  const lines = new Map<StepId, LineHolder>()

  const heading = (stepId: StepId): void => {
    if (!headings || shown === stepId) return
    sink.write(`${shown === null ? '' : '\n'}==> ${stepId} <==\n`)
    shown = stepId
  }
  const show = (stepId: StepId, text: string): void => {
    if (text === '') return
    heading(stepId)
    sink.write(plainText(text))
  }

  return {
    async write(stepId, bytes) {
      if (!sink.isTerminal && sink.writeBytes !== undefined) {
        heading(stepId)
        return await sink.writeBytes(bytes)
      }
      const holder = lines.get(stepId) ?? createLineHolder()
      lines.set(stepId, holder)
      show(stepId, holder.add(bytes))
    },
    async end() {
      for (const [stepId, holder] of lines) show(stepId, holder.rest())
    },
  }
}

interface LineHolder {
  /** The whole lines there are by now: an escape sequence that is cut in two is not known for one. */
  add(bytes: Uint8Array): string
  rest(): string
}

function createLineHolder(): LineHolder {
  const decoder = new TextDecoder()
  let held = ''
  return {
    add(bytes) {
      const text = held + decoder.decode(bytes, {stream: true})
      const end = text.length > LONGEST_LINE_CHARACTERS ? text.length : text.lastIndexOf('\n') + 1
      held = text.slice(end)
      return text.slice(0, end)
    },
    rest() {
      const text = held + decoder.decode()
      held = ''
      return text === '' ? '' : `${text}\n`
    },
  }
}
