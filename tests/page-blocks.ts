/** The pages of the documentation, and the blocks of code in them. */
import {dirname} from 'node:path'
import {globSync} from 'tinyglobby'

export const root = dirname(import.meta.dirname)

/** Relative to the repository. */
export const pages: readonly string[] = ['README.md', ...globSync('docs/**/*.md', {cwd: root})].sort()

/** Their commands are lines for a shell, run in a repository of their own: tests/process/walk.ts. */
export const walkedPages: readonly string[] = pages.filter(
  page => page.startsWith('docs/cookbook/') || page === 'docs/guide/first-mission.md',
)

export interface Block {
  readonly info: string
  readonly body: string
  /** Where the body begins in the page. */
  readonly at: number
}

/** In a console block: a line behind `$`, and what stands below it up to the next one. */
export interface ShownCommand {
  readonly line: string
  readonly shown: string
}

export function blocksOf(text: string): Block[] {
  return Array.from(text.matchAll(/^```(\S.*)\n([\s\S]*?)^```$/gm), ({index, 1: info = '', 2: body = ''}) => ({
    info,
    body,
    at: index + '```'.length + info.length + '\n'.length,
  }))
}

export function titleOf({info}: Block): string | null {
  return /title="([^"]+)"/.exec(info)?.[1] ?? null
}

export function commandsOf({body}: Block): ShownCommand[] {
  return Array.from(body.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm), ([, line = '', shown = '']) => ({line, shown}))
}
