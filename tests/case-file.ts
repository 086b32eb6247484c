/**
 * Reads and writes case files: one story each, with its files, its commands, and everything the user sees of them.
 *
 *   The first lines say what the case shows.
 *   === file mission.yaml        a file of the workspace, up to the next line with ===
 *   === setup                    shell text that prepares the workspace (git init ...)
 *   === command                  one line: sortie run mission.yaml
 *   === exit                     the status
 *   === stdout                   absent where nothing is printed
 *   === stderr
 *
 * Command, exit, stdout and stderr may come several times, one after the other.
 */

export interface Case {
  readonly title: string
  readonly files: readonly {readonly path: string; readonly text: string}[]
  readonly setup: string
  readonly commands: readonly CaseCommand[]
}

export interface CaseCommand {
  readonly line: string
  readonly exit: number
  readonly stdout: string
  readonly stderr: string
}

export function parseCase(text: string): Case {
  const [title = '', ...sections] = text.split(/^=== /m)
  const files: {path: string; text: string}[] = []
  const commands: {line: string; exit: number; stdout: string; stderr: string}[] = []
  let setup = ''
  for (const section of sections) {
    const headEnd = section.indexOf('\n')
    const head = section.slice(0, headEnd).trim()
    const body = section.slice(headEnd + 1)
    const latest = commands.at(-1)
    if (head.startsWith('file ')) files.push({path: head.slice(5), text: body})
    else if (head === 'setup') setup = body
    else if (head === 'command') commands.push({line: body.trim(), exit: 0, stdout: '', stderr: ''})
    else if (latest === undefined) throw new Error(`"${head}" stands before any command`)
    else if (head === 'exit') latest.exit = Number(body.trim())
    else if (head === 'stdout') latest.stdout = body
    else if (head === 'stderr') latest.stderr = body
    else throw new Error(`unknown section "${head}"`)
  }
  if (commands.length === 0) throw new Error('a case needs a command')
  return {title: title.trim(), files, setup, commands}
}

export function formatCase({title, files, setup, commands}: Case): string {
  const section = (head: string, body: string) => `=== ${head}\n${body}`
  const shown = (head: string, body: string) => (body === '' ? '' : section(head, body))
  return [
    `${title}\n`,
    ...files.map(file => section(`file ${file.path}`, file.text)),
    shown('setup', setup),
    ...commands.map(
      command =>
        section('command', `${command.line}\n`) +
        section('exit', `${command.exit}\n`) +
        shown('stdout', command.stdout) +
        shown('stderr', command.stderr),
    ),
  ].join('')
}
