/** What people write to find a fault, and forget: breakpoints, prints, tests that keep the others from running. */
import {isTestPath} from '../../scan/file-roles.ts'
import {addedByLine, excerptsOf} from '../excerpts.ts'
import type {ReviewedFile} from '../texts.ts'
import {codeOnly} from './code-only.ts'
import type {Change, Remark} from './remark.ts'

type Leftover = {
  readonly kind: keyof typeof said
  /** On a line of code without its texts and comments. */
  readonly pattern: RegExp
}

const said = {
  breakpoint: {
    rule: 'breakpoint',
    title: 'breakpoint left in the code',
    severity: 'high',
    category: 'bug',
    confidence: 0.95,
    recommendation: 'remove it: whoever runs this waits for a debugger',
  },
  print: {
    rule: 'debug-output',
    title: 'output that looks like debugging',
    severity: 'low',
    category: 'cleanup',
    confidence: 0.6,
    recommendation: 'remove it, or write it with the logger of the project',
  },
  focus: {
    rule: 'focused-test',
    title: 'a test that keeps the others from running',
    severity: 'high',
    category: 'testing',
    confidence: 0.9,
    recommendation: 'remove the focus',
  },
} as const

const script: readonly Leftover[] = [
  {kind: 'breakpoint', pattern: /(?<![\w$.'"-])debugger(?![\w$'":-])/},
  {kind: 'print', pattern: /(?<![\w$.])console\.(?:log|debug|dir|table|trace)\s*\(/},
  {kind: 'focus', pattern: /(?<![\w$.])(?:(?:describe|it|test|suite|context)\.only|fdescribe|fit)\s*[(`]/},
]
const python: readonly Leftover[] = [
  {
    kind: 'breakpoint',
    pattern: /(?<![\w.])(?:breakpoint\s*\(|i?pdb\.set_trace\s*\(|import\s+i?pdb\b|from\s+i?pdb\s+import\b)/,
  },
  {kind: 'print', pattern: /(?<![\w.])p?print\s*\(/},
]
const ruby: readonly Leftover[] = [
  {kind: 'breakpoint', pattern: /(?<![\w.:])(?:binding\.(?:pry|irb|break)|byebug|debugger)(?![\w:=?])/},
  {kind: 'print', pattern: /^\s*(?:puts|pp?)\s+\S/},
]
const rust: readonly Leftover[] = [{kind: 'print', pattern: /(?<!\w)(?:dbg|println|eprintln)!\s*[([{]/}]
const go: readonly Leftover[] = [
  {kind: 'breakpoint', pattern: /(?<![\w.])runtime\.Breakpoint\(/},
  {kind: 'print', pattern: /(?<![\w.])(?:fmt\.Print(?:ln|f)?|spew\.Dump|println)\(/},
]
const jvm: readonly Leftover[] = [
  {kind: 'print', pattern: /(?<![\w.])System\.(?:out|err)\.print(?:ln|f)?\(|\.printStackTrace\(\)/},
]
const php: readonly Leftover[] = [
  {kind: 'breakpoint', pattern: /(?<![\w>:])xdebug_break\(/},
  {kind: 'print', pattern: /(?<![\w>:$])(?:var_dump|print_r|dd|dump)\(/},
]
const csharp: readonly Leftover[] = [
  {kind: 'breakpoint', pattern: /(?<![\w.])Debugger\.(?:Break|Launch)\(/},
  {kind: 'print', pattern: /(?<![\w.])(?:Console|Debug)\.Write(?:Line)?\(/},
]
const elixir: readonly Leftover[] = [
  {kind: 'breakpoint', pattern: /(?<!\w)IEx\.pry\b/},
  {kind: 'print', pattern: /(?<!\w)(?:IO\.inspect|dbg)(?![\w?])/},
]
const plainPrint: readonly Leftover[] = [{kind: 'print', pattern: /(?<![\w.])(?:debugPrint|print|println)\s*\(/}]

const byExtension: ReadonlyMap<string, readonly Leftover[]> = new Map(
  (
    [
      ['js jsx mjs cjs ts tsx mts cts', script],
      ['py pyw', python],
      ['rb rake', ruby],
      ['rs', rust],
      ['go', go],
      ['java', jvm],
      ['kt kts', [...jvm, ...plainPrint]],
      ['php', php],
      ['cs', csharp],
      ['ex exs', elixir],
      ['swift dart lua', plainPrint],
    ] as const
  ).flatMap(([extensions, leftovers]) => extensions.split(' ').map(extension => [extension, leftovers] as const)),
)

export function debugRemarks(file: ReviewedFile, {takenAway}: Change): Remark[] {
  const {path} = file.diff
  const leftovers = byExtension.get(path.slice(path.lastIndexOf('.') + 1).toLowerCase())
  if (leftovers === undefined) return []
  const added = addedByLine(file)
  const mayPrint = isWayOfOutput(file, leftovers)
  return excerptsOf(file).flatMap(({text, firstLine}) =>
    codeOnly(path, text)
      .split('\n')
      .flatMap((code, index): Remark[] => {
        const line = firstLine + index
        const written = added.get(line)
        if (written === undefined || takenAway.has(written.trim())) return []
        const found = leftovers.find(({pattern}) => pattern.test(code))
        if (found === undefined || (found.kind === 'print' && mayPrint)) return []
        if (found.kind === 'focus' && !isTestPath(path)) return []
        const what =
          found.pattern
            .exec(code)?.[0]
            .trim()
            .replace(/\s*[([{`]$/, '') ?? ''
        const message = `\`${what}\` was added`
        return [{...said[found.kind], message, path, line, endLine: line, quote: written.trim()}]
      }),
  )
}

/** Programs for people to start: printing is what they are for. */
const PROGRAM_PATH =
  /(?:^|\/)(?:bin|cli|cmd|scripts?|tools|examples?|bench|benchmarks?|docs|tasks)\/|(?:^|\/)(?:cli|main|__main__|manage|setup|build)\.\w+$/i

/** Also a file that printed before the change: it is its way, and one more line of it is no left-over. */
function isWayOfOutput({diff: {path}, before, after}: ReviewedFile, leftovers: readonly Leftover[]): boolean {
  if (PROGRAM_PATH.test(path) || after?.startsWith('#!') === true) return true
  if (after !== null && /^if __name__ == ["']__main__["']/m.test(after)) return true
  if (before === null || before === '') return false
  const code = codeOnly(path, before).split('\n')
  return code.some(line => leftovers.some(({kind, pattern}) => kind === 'print' && pattern.test(line)))
}
