/**
 * Walks a page of the documentation as a reader would: in a fresh git repository, with the real command on PATH, its
 * blocks from top to bottom. A block with a title is a file to write, a line behind `$` is for `sh`.
 *
 * With UPDATE_PAGES=1 what the commands print is written into the page instead of compared: read the diff.
 */
import {type ExecFileSyncOptionsWithStringEncoding, execFileSync} from 'node:child_process'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {expect} from 'vitest'
import {calmEnv, settled} from '../command.ts'
import {blocksOf, commandsOf, root, titleOf} from '../page-blocks.ts'

const isUpdate = process.env['UPDATE_PAGES'] !== undefined

export interface Walk {
  /** How many commands the page has. */
  readonly commands: number
}

/** `page` is relative to the repository. */
export function walkPage(page: string): Walk {
  using place = createPlace()
  const path = join(root, page)
  const text = readFileSync(path, 'utf8')
  const updated: string[] = []
  let readUpTo = 0
  let commands = 0
  let isStale = false
  for (const block of blocksOf(text)) {
    const title = titleOf(block)
    if (title !== null) place.write(title, block.body)
    if (block.info !== 'console') continue
    updated.push(text.slice(readUpTo, block.at))
    readUpTo = block.at + block.body.length
    for (const {line, shown} of commandsOf(block)) {
      const printed = place.run(line)
      commands += 1
      updated.push(`$ ${line}\n${printed}`)
      isStale ||= settled(printed) !== settled(shown)
      if (!isUpdate) expect(settled(printed), `$ ${line}`).toBe(settled(shown))
    }
  }
  // Whole, so that the ids in it go together.
  if (isUpdate && isStale) writeFileSync(path, `${updated.join('')}${text.slice(readUpTo)}`)
  return {commands}
}

interface Place extends Disposable {
  write(name: string, text: string): void
  /** What it prints on both outputs, in the order in which it was printed. */
  run(line: string): string
}

/** A repository called `shop`, of nobody's settings. */
function createPlace(): Place {
  const around = realpathSync(mkdtempSync(join(tmpdir(), 'sortie-walk-')))
  const shop = join(around, 'shop')
  const bin = join(around, 'bin')
  for (const folder of [shop, bin, join(around, 'home')]) mkdirSync(folder)
  symlinkSync(join(root, 'bin', 'sortie.cjs'), join(bin, 'sortie'))
  const env = {
    ...calmEnv(),
    PATH: [bin, dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter),
    HOME: join(around, 'home'),
    GIT_CONFIG_NOSYSTEM: '1',
  }
  const options: ExecFileSyncOptionsWithStringEncoding = {
    cwd: shop,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 60_000,
  }
  execFileSync('git', ['init', '--quiet', '--initial-branch=main'], options)
  return {
    write(name, text) {
      mkdirSync(dirname(join(shop, name)), {recursive: true})
      writeFileSync(join(shop, name), text)
      if (text.startsWith('#!')) chmodSync(join(shop, name), 0o755)
    },
    run: line => execFileSync('sh', ['-c', `exec 2>&1\n${line}\ntrue`], options).replaceAll(shop, '/home/ada/shop'),
    [Symbol.dispose]: () => rmSync(around, {recursive: true, force: true, maxRetries: 3}),
  }
}
