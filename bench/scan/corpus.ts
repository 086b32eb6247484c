/** A tree to scan, the same in every run: sources of ten languages with marks in comments and secrets of nine shapes. */
import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

export interface CorpusSize {
  readonly files: number
  readonly bytes: number
}

const FILES_IN_A_FOLDER = 60
/** Of 1,000 lines: marks, and secrets. In large repositories that were counted, one to three lines carry a mark. */
const MARKS = 1
const SECRETS = 0.1

const words =
  'const let value return function import from export result index count total async await items length string number object array error message handler request response state for while if else new this null true false class public private static void'.split(
    ' ',
  )
const marks = ['TODO', 'FIXME', 'HACK', 'XXX', 'NOTE', 'BUG', 'OPTIMIZE', 'REFACTOR', 'DEPRECATED']

/** Name of the file and how its comments begin. */
const languages = [
  ['ts', '//'],
  ['js', '//'],
  ['py', '#'],
  ['go', '//'],
  ['rs', '//'],
  ['java', '//'],
  ['c', '//'],
  ['sh', '#'],
  ['yaml', '#'],
  ['json', null],
] as const

type Random = () => number

export function writeCorpus(folder: string, {files, bytes}: CorpusSize): void {
  const random = randomFrom(20_261_120)
  for (let number = 0; number < files; number++) {
    const [extension, comment] = languages[number % languages.length] ?? languages[0]
    const inside = join(
      folder,
      `package-${Math.floor(number / FILES_IN_A_FOLDER) % 30}`,
      `m${Math.floor(number / FILES_IN_A_FOLDER)}`,
    )
    mkdirSync(inside, {recursive: true})
    const size = (bytes / files) * (0.2 + 1.6 * random())
    writeFileSync(join(inside, `file-${number}.${extension}`), textOf(size, comment, random))
  }
  const git = (...args: readonly string[]) => execFileSync('git', args, {cwd: folder, stdio: 'ignore'})
  git('init', '-q')
  git('add', '.')
  git('-c', 'user.name=bench', '-c', 'user.email=bench@example.org', 'commit', '-qm', 'bench')
}

function textOf(bytes: number, comment: string | null, random: Random): string {
  let text = ''
  while (text.length < bytes) text += `${lineOf(comment, random)}\n`
  return text
}

function lineOf(comment: string | null, random: Random): string {
  const chance = random() * 1_000
  const indent = '  '.repeat(Math.floor(random() * 4))
  const code = Array.from({length: 3 + Math.floor(random() * 8)}, () => pick(words, random)).join(
    random() < 0.3 ? '(' : ' ',
  )
  if (comment === null) return `${indent}"${code}": 1,`
  if (chance < SECRETS) return `${indent}key = "${secret(random)}"`
  if (chance < SECRETS + MARKS) return `${indent}${code} ${comment} ${pick(marks, random)}: ${code}`
  return indent + code
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Prefix, alphabet and length of eight kinds of token; a private key is the ninth. Put together here: none stands in this file. */
const shapes = [
  [['AK', 'IA'], CAPITALS, 16],
  [['gh', 'p_'], LETTERS, 36],
  [['gl', 'pat-'], LETTERS, 20],
  [['xox', 'b-'], '0123456789', 24],
  [['sk_', 'live_'], LETTERS, 24],
  [['AI', 'za'], LETTERS, 35],
  [['np', 'm_'], LETTERS, 36],
  [['SG', '.'], LETTERS, 22],
] as const

function secret(random: Random): string {
  const place = Math.floor(random() * (shapes.length + 1))
  const shape = shapes[place]
  if (shape === undefined) return ['-----BEGIN', 'RSA', 'PRIVATE', 'KEY-----'].join(' ')
  const [prefix, alphabet, length] = shape
  return prefix.join('') + Array.from({length}, () => pick(alphabet.split(''), random)).join('')
}

/** As grep, ripgrep and JavaScript write them. */
export const marksPattern = marks.join('|')

export const corpusPattern = [
  marksPattern,
  ...shapes.map(
    ([prefix, alphabet, length]) => `${prefix.join('').replace('.', '[.]')}[${classOf(alphabet)}]{${length}}`,
  ),
  '-----BEGIN [A-Z ]*PRIVATE KEY-----',
].join('|')

function classOf(alphabet: string): string {
  return alphabet === LETTERS ? 'A-Za-z0-9' : alphabet === CAPITALS ? 'A-Z2-7' : '0-9'
}

const pick = <T>(list: readonly T[], random: Random): T => {
  const one = list[Math.floor(random() * list.length)]
  if (one === undefined) throw new Error('nothing to pick from')
  return one
}

/** Numerical Recipes' generator: from 0 to less than 1. */
function randomFrom(seed: number): Random {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
