/** Which reporters are wanted, as the command line and configuration files say it: `github,junit=report.xml`. */

export const reporterNames = ['live', 'line', 'json', 'github', 'junit', 'quiet'] as const
export type ReporterName = (typeof reporterNames)[number]

export interface ReporterChoice {
  readonly name: ReporterName
  /** Where it writes; null where it prints. */
  readonly file: string | null
}

/** Their document or events are a result: without a file it goes to stdout. The others show progress on stderr. */
const resultNames: readonly ReporterName[] = ['json', 'junit']

export const REPORTERS_TAKE = `is a list of ${reporterNames.join(', ')}, one of them at most for the terminal and one for stdout; json and junit may name a file, as in github,junit=report.xml`

/** Undefined for what is no such list. */
export function readReporters(text: string): readonly ReporterChoice[] | undefined {
  const choices = text.split(',').map(readChoice)
  const known = choices.flatMap(choice => choice ?? [])
  if (known.length < choices.length) return undefined
  const places = known.map(placeOf)
  return new Set(places).size === places.length ? known : undefined
}

function readChoice(word: string): ReporterChoice | undefined {
  const [, written, file] = /^([a-z]+)(?:=(.+))?$/.exec(word.trim()) ?? []
  const name = reporterNames.find(known => known === written)
  if (name === undefined) return undefined
  if (file === undefined) return {name, file: null}
  return resultNames.includes(name) ? {name, file} : undefined
}

/** Two reporters cannot share one. */
function placeOf({name, file}: ReporterChoice): string {
  if (file !== null) return `file ${file}`
  return resultNames.includes(name) ? 'stdout' : 'stderr'
}

export function writeReporters(choices: readonly ReporterChoice[]): string {
  return choices.map(({name, file}) => (file === null ? name : `${name}=${file}`)).join(',')
}

/** One of them is the result that stdout is for. */
export const printsOnStdout = (choices: readonly ReporterChoice[]): boolean =>
  choices.some(choice => placeOf(choice) === 'stdout')
