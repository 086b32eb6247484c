/** The shipped prompts as a module: they are files that people copy and change, and the command is one bundle. */
import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'

export function promptsModule(folder: string): string {
  const names = readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .sort()
  const rows = names.map(name => {
    const text = readFileSync(join(folder, name), 'utf8')
    return `  ${JSON.stringify(basename(name, '.md'))}: ${JSON.stringify(text)},\n`
  })
  return `/* Written by \`npm run generate\` from missions/prompts; changes are lost. */\n\nexport const prompts = {\n${rows.join('')}} as const\n`
}
