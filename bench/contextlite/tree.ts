/** The tree that the missions work on: the shape of the repository that the earlier engine was measured on, the same bytes every time. */
import {mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {dirname, extname, join} from 'node:path'

export interface TreeShape {
  readonly files: number
  /** The root is not counted. */
  readonly folders: number
  readonly bytes: number
  readonly goFiles: number
  readonly mdFiles: number
  readonly filesInModules: number
  /** With a line that holds one of the secret words. */
  readonly secretFiles: number
  readonly secretGoFiles: number
}

export const contextlite: TreeShape = {
  files: 8_233,
  folders: 1_176,
  bytes: 98_000_000,
  goFiles: 182,
  mdFiles: 686,
  filesInModules: 7_327,
  secretFiles: 30,
  secretGoFiles: 7,
}

/** What the audits look for; nothing else in the tree holds one of them. */
export const SECRET_WORDS = /password|secret|api_key/

export function shapeAt(scale: number): TreeShape {
  const scaled = (count: number) => Math.max(1, Math.round(count / scale))
  const {files, folders, bytes, goFiles, mdFiles, filesInModules, secretFiles, secretGoFiles} = contextlite
  return {
    files: scaled(files),
    folders: scaled(folders),
    bytes: scaled(bytes),
    goFiles: scaled(goFiles),
    mdFiles: scaled(mdFiles),
    filesInModules: scaled(filesInModules),
    secretFiles: scaled(secretFiles),
    secretGoFiles: scaled(secretGoFiles),
  }
}

const OWN_FOLDERS = ['cmd', 'docs', 'internal', 'internal/storage', 'internal/api', 'web', 'data']
const MODULES = 'web/node_modules'
/** Files with a place of their own, and what they begin with. */
const FIXED: readonly (readonly [path: string, head: string])[] = [
  ['go.mod', 'module example.org/contextlite\n\ngo 1.22\n'],
  ['coverage.html', coveragePage()],
  ['data/context.db', 'SQLite format 3\0'],
]
/** One in so many `.go` files is a test. */
const TEST_EVERY = 6
const BUNDLE_EVERY = 400
const SECRET_LINE = 'password := os.Getenv("DB_PASSWORD")\n'

interface PlannedFile {
  readonly path: string
  readonly head: string
  /** How much of the bytes it takes, beside the others. */
  readonly weight: number
}

/** Writes the tree into a folder that is there and empty. */
export function makeTree(root: string, shape: TreeShape): void {
  const folders = foldersOf(shape)
  for (const folder of [...folders.own, ...folders.modules]) mkdirSync(join(root, folder), {recursive: true})
  const files = filesOf(shape, folders)
  const filling = fillingText()
  const weights = files.reduce((sum, {weight}) => sum + weight, 0)
  const heads = files.reduce((sum, {head}) => sum + Buffer.byteLength(head), 0)
  let left = shape.bytes - heads
  for (const [index, {path, head, weight}] of files.entries()) {
    const isLast = index === files.length - 1
    const bytes = isLast ? left : Math.min(left, Math.floor(((shape.bytes - heads) * weight) / weights))
    left -= bytes
    writeFileSync(join(root, path), head + pieceOf(filling, index, bytes))
  }
}

interface Folders {
  readonly own: readonly string[]
  /** Below `node_modules`; packages with a `lib` each. */
  readonly modules: readonly string[]
}

function foldersOf({folders}: TreeShape): Folders {
  const own = [...OWN_FOLDERS, MODULES]
  const perPackage = 2
  for (let number = 0; own.length < Math.round(folders / 15); number++) own.push(`internal/part${number}`)
  const modules = Array.from({length: folders - own.length}, (_, index) => {
    const name = `${MODULES}/package${Math.floor(index / perPackage)}`
    return index % perPackage === 0 ? name : `${name}/lib`
  })
  return {own, modules}
}

function filesOf(shape: TreeShape, folders: Folders): readonly PlannedFile[] {
  const random = randomNumbers()
  const ownCount = shape.files - shape.filesInModules - FIXED.length
  const ownPlaces = folders.own.filter(folder => folder !== MODULES)
  const secretElsewhere = shape.secretFiles - shape.secretGoFiles
  // As in the repository measured: little of the text is the project's own.
  const ownMd = Math.min(Math.round(shape.mdFiles / 8), ownCount - shape.goFiles)
  const own = Array.from({length: ownCount}, (_, index): PlannedFile => {
    const folder = ownPlaces[index % ownPlaces.length] ?? '.'
    if (index < shape.goFiles)
      return goFile(folder, index, {hasSecret: index < shape.secretGoFiles, weight: random() + 0.1})
    const isMd = index < shape.goFiles + ownMd
    return {path: `${folder}/file${index}${isMd ? '.md' : '.yaml'}`, head: '', weight: random() + 0.1}
  })
  const modules = Array.from({length: shape.filesInModules}, (_, index): PlannedFile => {
    const folder = folders.modules[index % folders.modules.length] ?? MODULES
    const isMd = index < shape.mdFiles - ownMd
    const isBundle = index % BUNDLE_EVERY === BUNDLE_EVERY - 1
    const head = index < secretElsewhere ? SECRET_LINE : ''
    return {path: `${folder}/file${index}${isMd ? '.md' : '.js'}`, head, weight: isBundle ? 100 : random() + 0.1}
  })
  return [...FIXED.map(([path, head]) => ({path, head, weight: 0})), ...own, ...modules]
}

/** Compiles: what fills it is a comment that never ends before the file does, in a line each. */
function goFile(folder: string, index: number, {hasSecret, weight}: {hasSecret: boolean; weight: number}): PlannedFile {
  const isTest = index % TEST_EVERY === TEST_EVERY - 1
  const name = folder.split('/').at(-1) ?? 'main'
  const test = isTest ? `import "testing"\n\nfunc Test${index}(t *testing.T) {}\n\n` : ''
  const comment = hasSecret ? `// ${SECRET_LINE}` : ''
  return {
    path: `${folder}/file${index}${isTest ? '_test' : ''}.go`,
    head: `package ${name}\n\n${test}${comment}// `,
    weight,
  }
}

/** One line without the secret words, long enough that no two files need to hold the same text. */
function fillingText(): string {
  const words = [
    'index',
    'context',
    'query',
    'score',
    'vector',
    'chunk',
    'handler',
    'request',
    'cache',
    'result',
    'file',
  ]
  const random = randomNumbers()
  const text = Array.from({length: 200_000}, () => words[Math.floor(random() * words.length)] ?? '')
  return text.join(' ')
}

function pieceOf(filling: string, index: number, bytes: number): string {
  if (bytes <= 0) return ''
  const from = (index * 7_919) % (filling.length / 2)
  const text = filling.slice(from).padEnd(bytes, filling).slice(0, bytes)
  return `${text.slice(0, -1)}\n`
}

function coveragePage(): string {
  const rows = ['cmd/main.go (41.2%)', 'internal/api/server.go (63.0%)', 'internal/storage/store.go (71.8%)']
  const options = rows.map((row, index) => `<option value="file${index}">example.org/contextlite/${row}</option>`)
  return `<!DOCTYPE html>\n<title>Go Coverage Report</title>\n<select>\n${options.join('\n')}\n</select>\n<pre>\n`
}

/** From 0 to 1, always the same ones. */
function randomNumbers(): () => number {
  let state = 20_261_120
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** What is really there, counted on disk. */
export function countTree(root: string): TreeShape {
  const counts = {
    files: 0,
    folders: 0,
    bytes: 0,
    goFiles: 0,
    mdFiles: 0,
    filesInModules: 0,
    secretFiles: 0,
    secretGoFiles: 0,
  }
  for (const entry of readdirSync(root, {recursive: true, encoding: 'utf8'})) {
    const path = join(root, entry)
    const stats = statSync(path)
    if (stats.isDirectory()) {
      counts.folders++
      continue
    }
    const hasSecret = SECRET_WORDS.test(readFileSync(path, 'utf8'))
    const isGo = extname(entry) === '.go'
    counts.files++
    counts.bytes += stats.size
    if (isGo) counts.goFiles++
    if (extname(entry) === '.md') counts.mdFiles++
    if (dirname(entry).startsWith(MODULES)) counts.filesInModules++
    if (hasSecret) counts.secretFiles++
    if (hasSecret && isGo) counts.secretGoFiles++
  }
  return counts
}
