/** Marks of a merge that was committed before it was done. */
import {isTestPath} from '../../scan/file-roles.ts'
import type {ReviewedFile} from '../texts.ts'
import type {Remark} from './remark.ts'

const OPENS = /^<{7}(?: .*)?\r?$/
const CLOSES = /^>{7}(?: .*)?\r?$/
const PARTS = /^={7}\r?$/

/** Prose about merges shows such marks too. */
const PROSE = /\.(?:md|markdown|mdx|rst|adoc|txt)$/i

/** One for each conflict, from its first mark to its last where both are in one hunk. */
export function conflictRemarks({diff: {path, hunks}}: ReviewedFile): Remark[] {
  return hunks.flatMap(({lines}) => {
    const marks = lines.flatMap(line => (line.kind === 'added' && isMark(line.text) ? [line] : []))
    const hasSides = marks.some(({text}) => !PARTS.test(text))
    if (!hasSides || marks.length < 2) return []
    const isExample = PROSE.test(path) || isTestPath(path)
    const openings = marks.filter(({text}) => OPENS.test(text))
    return (openings.length > 0 ? openings : marks.slice(0, 1)).map(opening => {
      const end = marks.find(({text, newLine}) => newLine > opening.newLine && CLOSES.test(text)) ?? opening
      return {
        rule: 'conflict-marker',
        title: 'conflict that was not resolved',
        message: 'the marks of a merge were added',
        severity: isExample ? 'low' : 'high',
        category: 'bug',
        confidence: isExample ? 0.3 : 0.98,
        path,
        line: opening.newLine,
        endLine: end.newLine,
        quote: opening.text.trim(),
        recommendation: 'keep one side, or both in one, and remove the marks',
      } as const
    })
  })
}

const isMark = (text: string): boolean => OPENS.test(text) || CLOSES.test(text) || PARTS.test(text)
