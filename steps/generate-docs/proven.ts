/** What a model wrote about a repository, without the commands, paths and addresses that are not there. Pure. */
import {isCommand, whyUnknown} from './commands.ts'
import type {Repository} from './repository.ts'

export interface Proven {
  readonly text: string
  /** Each line that was left out, or the link that became text, and why. */
  readonly dropped: readonly string[]
}

const shells = /^(?:sh|bash|shell|zsh|console|shell-session|terminal|cmd|powershell|)$/

/** Whole lines go: half a sentence would be wrong in another way. A block of code without a line left goes too. */
export function proven(markdown: string, repository: Repository): Proven {
  const dropped: string[] = []
  const out: string[] = []
  const drop = (line: string, why: string) => void dropped.push(`${line.trim()} (${why})`)
  const lines = markdown.replace(/\r\n?/g, '\n').split('\n')
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const opened = /^\s*(`{3,}|~{3,})\s*([\w+-]*)/.exec(line)
    if (opened === null) {
      const kept = provenLine(line, repository, drop)
      if (kept !== null) out.push(kept)
      continue
    }
    const [, sign = '', language = ''] = opened
    const rest = lines.slice(at + 1)
    const length = rest.findIndex(one => one.trim().startsWith(sign))
    const body = length === -1 ? rest : rest.slice(0, length)
    at += body.length + 1
    const kept = shells.test(language.toLowerCase()) ? provenCommands(body, {repository, language, drop}) : body
    const isEmpty = kept.every(one => one.trim() === '' || one.trim().startsWith('#'))
    if (!isEmpty) out.push(`${sign}${language}`, ...kept, sign)
  }
  return {text: out.join('\n').trim(), dropped}
}

type Drop = (line: string, why: string) => void

interface Surroundings {
  readonly repository: Repository
  readonly language: string
  readonly drop: Drop
}

function provenCommands(lines: readonly string[], {repository, language, drop}: Surroundings): readonly string[] {
  const hasPrompts = lines.some(line => /^\s*\$\s/.test(line))
  return joined(lines).filter(line => {
    const command = line.trim()
    // Behind a prompt stands what is typed; the other lines are what it prints.
    if (command === '' || command.startsWith('#') || (hasPrompts && !command.startsWith('$'))) return true
    // A block without a language may be anything.
    if (language === '' && !hasPrompts && !isCommand(command)) return true
    const why =
      whyUnknown(
        command
          .replace(/^\$\s*/, '')
          .replace(/\s+#.*$/, '')
          .replace(/\\\n\s*/g, ' '),
        repository,
      ) ?? unknownAddress(command, repository)
    if (why !== null) drop(command, why)
    return why === null
  })
}

/** A command that goes on in the next line is one. */
function joined(lines: readonly string[]): readonly string[] {
  const out: string[] = []
  for (const line of lines) {
    const last = out.at(-1)
    if (last?.endsWith('\\') === true) out[out.length - 1] = `${last}\n${line}`
    else out.push(line)
  }
  return out
}

function provenLine(line: string, repository: Repository, drop: Drop): string | null {
  for (const [, code = ''] of line.matchAll(/`([^`]+)`/g)) {
    const why = isCommand(code) ? whyUnknown(code, repository) : unknownPath(code, repository)
    if (why === null) continue
    drop(line, why)
    return null
  }
  const linked = line.replace(/!?\[([^\]]*)\]\(([^)\s]*)[^)]*\)/g, (link: string, text: string, target: string) => {
    const why = link.startsWith('!') ? 'pictures are not taken over' : unknownTarget(target, repository)
    if (why === null) return link
    drop(link, why)
    return text
  })
  const why = unknownAddress(linked, repository)
  if (why === null) return linked
  drop(linked, why)
  return null
}

function unknownTarget(target: string, repository: Repository): string | null {
  if (/^https?:\/\//i.test(target)) return unknownAddress(target, repository)
  if (target.startsWith('#')) return null
  if (/^[a-z][\w+.-]*:/i.test(target)) return 'it is no address of the web'
  const path = target
    .replace(/[#?].*$/, '')
    .replace(/^\.\//, '')
    .replace(/\/$/, '')
  return path === '' || repository.paths.has(path) ? null : `there is no "${path}"`
}

/** Only addresses that the manifests name: nobody is asked whether another one is there. */
function unknownAddress(text: string, {manifests}: Repository): string | null {
  for (const [address] of text.matchAll(/https?:\/\/[^\s)>\]"'`]+/gi)) {
    const bare = address
      .replace(/[.,;:]+$/, '')
      .replace(/^https?:\/\//i, '')
      .replace(/(?:\.git)?\/?$/, '')
    if (!manifests.some(one => one.text.includes(bare))) return `no manifest names ${address}`
  }
  return null
}

/** What looks like a file or a folder of the repository. */
function unknownPath(code: string, {paths}: Repository): string | null {
  const path = code.trim().replace(/^\.\//, '').replace(/\/$/, '')
  if (!/^[\w.-]+(?:\/[\w.@-]+)+$/.test(path)) return null
  const [top = ''] = path.split('/')
  const looksLikePath = paths.has(top) || /\.[a-z]{1,5}$/i.test(path) || code.endsWith('/')
  return looksLikePath && !paths.has(path) ? `there is no "${path}"` : null
}
