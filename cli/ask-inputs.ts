/** Asks for required inputs that were not given, where a person can answer. */
import {createInterface, type Interface} from 'node:readline'
import {readInputs} from '../engine/inputs.ts'
import type {MissingInput} from '../engine/mission/load.ts'
import {plainText} from '../report/plain-text.ts'
import type {Invocation} from './command.ts'
import type {Io} from './io.ts'
import {isCi} from './terminal.ts'

/** After so many answers that cannot be used, nobody seems to be reading the questions. */
const maxAttempts = 3

/**
 * The answers as texts, by name; null when nobody can be asked, or nobody answers: input that ends, or an interrupt.
 * Questions go to stderr, so that results on stdout stay clean.
 */
export async function askInputs(
  missing: readonly MissingInput[],
  flags: Invocation['flags'],
  io: Io,
): Promise<{readonly [name: string]: string} | null> {
  if (missing.length === 0 || flags['yes'] === true || isCi(io) || !io.stderr.isTerminal) return null
  const stdin = io.openStdin?.()
  if (stdin?.isTerminal !== true) return null
  // The terminal itself shows what is typed and lets it be mended.
  const lines = createInterface({input: stdin.stream, terminal: false})
  const stopListening = io.onSignal(() => lines.close())
  try {
    const answers: {[name: string]: string} = {}
    const read = lineReader(lines)
    for (const input of missing) {
      const answer = await askFor(input, read, io)
      if (answer === null) return null
      answers[input.name] = answer
    }
    return answers
  } finally {
    stopListening()
    lines.close()
  }
}

/** The next line without its end; null when there is none any more. */
type ReadLine = () => Promise<string | null>

async function askFor(input: MissingInput, read: ReadLine, {stderr}: Io): Promise<string | null> {
  const {type, options} = input
  stderr.write(questionFor(input))
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    stderr.write(`${input.name}: `)
    const line = await read()
    if (line === null) {
      stderr.write('\n')
      return null
    }
    const {problems} = readInputs({[input.name]: {type, options}}, {[input.name]: line})
    const [problem] = problems
    if (problem === undefined && line !== '') return line
    stderr.write(`${problem === undefined ? 'a value is needed' : plainText(problem.message)}\n`)
  }
  return null
}

function questionFor({description, type, options}: MissingInput): string {
  const kind = type === 'choice' ? `one of ${options.join(', ')}` : type
  return `${plainText(description === null ? 'the mission needs a value' : description)} (${plainText(kind)})\n`
}

/** Lines that come before they are asked for are kept. */
function lineReader(lines: Interface): ReadLine {
  const waiting = lines[Symbol.asyncIterator]()
  return async () => {
    const {done, value} = await waiting.next()
    return done === true ? null : value
  }
}
