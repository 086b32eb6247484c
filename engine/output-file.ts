/** Reads what a step wrote to `$SORTIE_OUTPUT`: `name=value` lines and `name<<MARK` blocks, as on GitHub. */
import {SortieError} from './errors.ts'

export const maxOutputFileBytes = 1024 * 1024

/**
 * The last value of a name counts. A block ends at the line that is its mark; line feeds between its lines are kept as
 * they were written. Throws STEP_BAD_OUTPUT, naming the line.
 */
export function parseOutputFile(bytes: Uint8Array): {readonly [name: string]: string} {
  const text = textOf(bytes)
  const outputs = new Map<string, string>()
  let line = linesFrom(text, 0, 1)
  while (line !== undefined) {
    const {name, mark, value} = readHead(line)
    if (name === undefined) line = linesFrom(text, line.next, line.number + 1)
    else if (mark === undefined) {
      outputs.set(name, value)
      line = linesFrom(text, line.next, line.number + 1)
    } else {
      const block = readBlock(text, line, {name, mark})
      outputs.set(name, block.value)
      line = block.after
    }
  }
  // Own properties, whatever the names.
  return Object.fromEntries(outputs)
}

interface Line {
  /** Without its line feed. */
  readonly text: string
  /** Counts from 1. */
  readonly number: number
  readonly start: number
  readonly next: number
}

function textOf(bytes: Uint8Array): string {
  if (bytes.byteLength > maxOutputFileBytes) {
    throw new SortieError('STEP_BAD_OUTPUT', {
      message: `the output file has ${bytes.byteLength} bytes, and at most ${maxOutputFileBytes} are read`,
      hint: 'write large results to a file, and its path to the output file',
    })
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch (cause) {
    throw new SortieError('STEP_BAD_OUTPUT', {
      message: 'the output file is not UTF-8 text',
      hint: 'in Windows PowerShell, write with `Out-File -Append -Encoding utf8`',
      cause,
    })
  }
}

function linesFrom(text: string, start: number, number: number): Line | undefined {
  if (start >= text.length) return undefined
  const feed = text.indexOf('\n', start)
  const end = feed === -1 ? text.length : feed
  const isCrLf = text[end - 1] === '\r' && end > start
  return {text: text.slice(start, isCrLf ? end - 1 : end), number, start, next: end + 1}
}

/** An empty line has no name. */
function readHead(line: Line): {name?: string; mark?: string; value: string} {
  if (line.text.trim() === '') return {value: ''}
  const equals = line.text.indexOf('=')
  const arrows = line.text.indexOf('<<')
  // Whichever comes first: a value may hold << and a mark may hold =.
  const isBlock = arrows !== -1 && (equals === -1 || arrows < equals)
  if (!isBlock && equals === -1)
    throw bad(line, 'has neither = nor <<', 'write `name=value`, or `name<<MARK` for several lines')
  const name = line.text.slice(0, isBlock ? arrows : equals)
  checkName(name, line)
  if (!isBlock) return {name, value: line.text.slice(equals + 1)}
  const mark = line.text.slice(arrows + 2)
  if (mark === '') throw bad(line, `begins a block for "${name}" without a mark that ends it`, 'write `name<<MARK`')
  return {name, mark, value: ''}
}

function checkName(name: string, line: Line): void {
  if (name === '') throw bad(line, 'has no name before its value', 'write `name=value`')
  if (/[\s\p{Cc}]/u.test(name)) {
    const shown = JSON.stringify(name.slice(0, 50))
    throw bad(
      line,
      `has white space in the name ${shown}`,
      'write `name=value`; for a value of several lines, `name<<MARK`',
    )
  }
}

function readBlock(
  text: string,
  head: Line,
  {name, mark}: {name: string; mark: string},
): {value: string; after: Line | undefined} {
  let valueEnd = head.next
  for (let line = linesFrom(text, head.next, head.number + 1); line !== undefined; ) {
    if (line.text === mark) {
      return {value: text.slice(head.next, valueEnd), after: linesFrom(text, line.next, line.number + 1)}
    }
    // The line feed before the mark is not part of the value.
    valueEnd = line.start + line.text.length
    line = linesFrom(text, line.next, line.number + 1)
  }
  throw bad(
    head,
    `begins a block for "${name}" that no line "${mark.slice(0, 50)}" ends`,
    'end the block with its mark alone on a line',
  )
}

function bad(line: Line, what: string, hint: string): SortieError {
  return new SortieError('STEP_BAD_OUTPUT', {message: `line ${line.number} of the output file ${what}`, hint})
}
