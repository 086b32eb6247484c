/** The small corpus: 1,517 files of code, settings and prose, about 4 MB, with secrets in every tenth. */
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {type Labelled, secretCorpus} from '../../tests/scan/truth/corpus.ts'
import {createRandom, type Random} from '../../tests/scan/truth/random.ts'

export const FILES = 1_517
/** Of each file, so that all hold about 4 MB. */
const FILLER_BYTES = 2_500
const EVERY = 10

export interface Planted {
  /** Relative to the corpus, '/' between parts. */
  readonly path: string
  readonly from: number
  readonly to: number
}

export interface SmallCorpus {
  readonly files: number
  readonly bytes: number
  readonly planted: readonly Planted[]
}

/** Files of the truth corpus, each behind lines that hold nothing; the rest holds nothing at all. */
export function writeSmallCorpus(directory: string): SmallCorpus {
  const {tuned, heldOut} = secretCorpus()
  const all = [...tuned, ...heldOut]
  const withSecrets = all.filter(({planted}) => planted.length > 0)
  const tempting = all.filter(({planted}) => planted.length === 0)
  const planted: Planted[] = []
  let bytes = 0
  for (let index = 0; index < FILES; index++) {
    const random = createRandom(index)
    const labelled =
      index % EVERY === 0 ? random.pick(withSecrets) : index % EVERY === 1 ? random.pick(tempting) : undefined
    const path = pathOf(index, labelled?.path ?? `${random.name('kebab')}.${random.pick(EXTENSIONS)}`)
    const filler = holdsOneDocument(labelled) ? '' : fillerOf(random)
    const text = filler + (labelled?.text ?? '')
    mkdirSync(dirname(join(directory, path)), {recursive: true})
    writeFileSync(join(directory, path), text)
    bytes += Buffer.byteLength(text)
    const linesBefore = filler.split('\n').length - 1
    for (const {from, to} of labelled?.planted ?? [])
      planted.push({path, from: from + linesBefore, to: to + linesBefore})
  }
  return {files: FILES, bytes, planted}
}

const FOLDERS = 40
const EXTENSIONS = ['ts', 'py', 'go', 'java', 'md', 'yaml'] as const

/** Files that are known by name or folder keep both; the others get a number of their own. */
function pathOf(index: number, name: string): string {
  const folder = `area-${index % FOLDERS}`
  return /^[a-z][\w-]*\.\w+$/i.test(name) ? `${folder}/${index}-${name}` : `${folder}/${index}/${name}`
}

/** Some rules read such a file as a whole. */
function holdsOneDocument(labelled: Labelled | undefined): boolean {
  return labelled !== undefined && /\.(?:json|ipynb|edn|xml|plist|html)$/.test(labelled.path)
}

function fillerOf(random: Random): string {
  const lines: string[] = []
  let bytes = 0
  const wanted = FILLER_BYTES + random.integer(FILLER_BYTES / 3)
  while (bytes < wanted) {
    const line = lineOf(random)
    lines.push(line)
    bytes += line.length + 1
  }
  return `${lines.join('\n')}\n`
}

function lineOf(random: Random): string {
  const name = random.name('camel')
  const other = random.name('camel', 3)
  return random.pick([
    `  const ${name} = await ${other}(${random.name('camel')}, {limit: ${random.integer(1_000)}})`,
    `  if (${name}.${other} === undefined) return ${random.name('snake')}`,
    `// ${random.name('kebab', 4).replaceAll('-', ' ')}, see ${random.name('kebab')}.md`,
    `export function ${name}(${random.name('camel')}: ${random.name('pascal')}): ${random.name('pascal')}[] {`,
    `  ${name}: ${random.integer(100)}`,
    `  this.token = ${name}.nextToken(${other})`,
    `  log.info("${random.name('kebab', 3).replaceAll('-', ' ')} took %d ms", ${name})`,
    `  - ${random.name('kebab')}: ${random.name('kebab', 3)}`,
    `}`,
    '',
  ])
}
