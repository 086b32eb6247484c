/**
 * What the runner of GitHub Actions makes of a job's output: the lines it takes for commands, and the rest. After the
 * rules of its own reader: `::name properties::data` after white space at the beginning of a line, the form of old
 * `##[name properties]data` anywhere in one, and none of them between `::stop-commands::TOKEN` and the token.
 */

export interface RunnerCommand {
  readonly name: string
  readonly properties: {readonly [key: string]: string}
  readonly data: string
}

export interface RunnerView {
  readonly commands: readonly RunnerCommand[]
  /** What stands in the log as text. */
  readonly lines: readonly string[]
  /** Commands are still stopped at the end. */
  readonly isStopped: boolean
}

const registered = [
  'error',
  'warning',
  'notice',
  'debug',
  'group',
  'endgroup',
  'add-mask',
  'set-output',
  'save-state',
  'set-env',
  'add-path',
  'echo',
  'stop-commands',
]

export function readAsRunner(output: string): RunnerView {
  const commands: RunnerCommand[] = []
  const lines: string[] = []
  let token: string | undefined
  for (const line of output.split(/\r\n|\r|\n/)) {
    const known = token === undefined ? registered : [...registered, token]
    const found = ofToday(line, known) ?? ofOld(line, known)
    if (found === undefined || (token !== undefined && found.name !== token)) lines.push(line)
    else if (token !== undefined) token = undefined
    else if (found.name === 'stop-commands') token = found.data
    else commands.push(found)
  }
  return {commands, lines, isStopped: token !== undefined}
}

function ofToday(line: string, known: readonly string[]): RunnerCommand | undefined {
  const trimmed = line.replace(/^[\s\u0085]+/, '')
  const end = trimmed.indexOf('::', 2)
  if (!trimmed.startsWith('::') || end < 0) return undefined
  return read(trimmed.slice(2, end), trimmed.slice(end + 2), ',', known)
}

function ofOld(line: string, known: readonly string[]): RunnerCommand | undefined {
  const start = line.indexOf('##[')
  const end = line.indexOf(']', start)
  return start < 0 || end < 0 ? undefined : read(line.slice(start + 3, end), line.slice(end + 1), ';', known)
}

function read(info: string, data: string, between: string, known: readonly string[]): RunnerCommand | undefined {
  const [, name = '', written = ''] = /^([^ ]*) ?(.*)$/s.exec(info) ?? []
  if (!known.includes(name.toLowerCase())) return undefined
  const properties = written
    .trim()
    .split(between)
    .flatMap(pair => {
      const at = pair.indexOf('=')
      return at < 0 ? [] : [[pair.slice(0, at), unescapeProperty(pair.slice(at + 1))] as const]
    })
  return {name: name.toLowerCase(), properties: Object.fromEntries(properties), data: unescapeData(data)}
}

const unescapeData = (text: string): string =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
const unescapeProperty = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
