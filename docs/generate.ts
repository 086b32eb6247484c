/** Writes the pages that say what the code already says. `npm run generate`; tests/docs.test.ts holds them to it. */
import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {codes} from '../engine/errors.ts'
import {commandsPage} from './commands-page.ts'
import {stepsPage} from './steps-page.ts'

/** Path below `docs/` -> text. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ['errors.md', errorsPage()],
    ['reference/commands.md', commandsPage()],
    ['reference/steps.md', stepsPage()],
  ])
}

function errorsPage(): string {
  const rows = Object.entries(codes).map(([code, {meaning, mend, exitStatus, retryable}]) => {
    const again = retryable ? 'yes' : 'no'
    return `## ${code}\n\n${capital(meaning)}. To mend it: ${mend}.\n\nExit status ${exitStatus}; another attempt can help: ${again}.\n`
  })
  return [
    '# Errors\n',
    'Every error carries a code. This page is made from the table in `engine/errors.ts`.\n',
    'An error of a step ends the run with the status shown here, unless the mission allows the step to fail.\n',
    ...rows,
  ].join('\n')
}

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of generatedPages()) writeFileSync(join(import.meta.dirname, path), text)
}
