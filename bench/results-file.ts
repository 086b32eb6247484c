/** bench/RESULTS.md is shared: each bench rewrites its own section, between two marks, and leaves the others alone. */
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

export const RESULTS_PATH = join(import.meta.dirname, 'RESULTS.md')

const HEADING =
  '# Measurements\n\nEach section is written by the command it names. Ratios hold within one section; times hold on one machine.\n'

/** `name` identifies the section; `markdown` is what stands in it, its heading included. */
export function writeSection(name: string, markdown: string): void {
  const text = existsSync(RESULTS_PATH) ? readFileSync(RESULTS_PATH, 'utf8') : HEADING
  writeFileSync(RESULTS_PATH, withSection(text, name, markdown))
}

export function withSection(text: string, name: string, markdown: string): string {
  const begin = `<!-- begin ${name} -->`
  const end = `<!-- end ${name} -->`
  const section = `${begin}\n\n${markdown.trim()}\n\n${end}`
  const from = text.indexOf(begin)
  const to = text.indexOf(end)
  if (from === -1 || to < from) return `${text.trimEnd()}\n\n${section}\n`
  return text.slice(0, from) + section + text.slice(to + end.length)
}
