/** One file, measured as the scan does it. */
import {type CodeMetrics, type FileMetrics, isFileMetrics} from '../../../engine/code-metrics.ts'
import {createMetrics} from '../../../scan/metrics/inspector.ts'

const inspector = createMetrics()

export function look(path: string, source: string | Buffer): FileMetrics {
  const bytes = Buffer.from(source)
  const file = {
    path,
    bytes,
    nature: 'text',
    latin1: bytes.toString('latin1'),
    text: () => bytes.toString('utf8'),
  } as const
  const found = inspector.inspect(file, {})
  if (found === null || !isFileMetrics(found)) throw new Error(`nothing found in "${path}"`)
  return found
}

export function measure(path: string, source: string | Buffer): CodeMetrics {
  const found = look(path, source)
  if (found.kind === 'not-analysed') throw new Error(found.reason)
  return found
}

/** `name lines start-end, parameters, nesting, complexity`, one line for each function. */
export function functionsIn(path: string, source: string): string[] {
  return measure(path, source).functions.map(
    ({name, startLine, endLine, codeLines, parameters, booleanParameters, nesting, complexity}) =>
      `${name ?? '-'} ${startLine}-${endLine} code=${codeLines} parameters=${parameters}/${booleanParameters} nesting=${nesting} complexity=${complexity}`,
  )
}

/** `rule line figure quote`, one line for each spot. */
export function spotsIn(path: string, source: string): string[] {
  return measure(path, source).spots.map(
    ({rule, startLine, figure, quote}) => `${rule} ${startLine} ${figure} ${quote}`,
  )
}

export function typesIn(path: string, source: string): string[] {
  return measure(path, source).types.map(
    ({word, name, startLine, endLine, codeLines, methods}) =>
      `${word} ${name} ${startLine}-${endLine} code=${codeLines} methods=${methods}`,
  )
}
