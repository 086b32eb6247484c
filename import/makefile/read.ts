/** The lines of a Makefile as variables and rules. What make itself would have to compute is noted. */
import type {SourceFile} from '../../engine/contracts.ts'
import type {Note, Span} from '../draft.ts'

export interface Makefile {
  readonly variables: ReadonlyMap<string, Variable>
  readonly rules: readonly Rule[]
  /** Names that recipes find in their environment. */
  readonly exported: ReadonlySet<string>
  readonly notes: readonly Note[]
}

export interface Variable {
  readonly value: string
  /** `?=`: the environment has the first word. */
  readonly isDefault: boolean
  /** Its value is known only when make runs. */
  readonly isComputed: boolean
}

export interface Rule {
  /** Not expanded. */
  readonly targets: string
  readonly prerequisites: string
  readonly recipe: readonly RecipeLine[]
  readonly span: Span
  /** Comment lines directly above. */
  readonly comments: readonly string[]
  /** What stands behind `##` in the line of the rule. */
  readonly help: string | undefined
}

export interface RecipeLine extends Span {
  /** Without the tab; a line that goes on holds its line feeds. */
  readonly text: string
}

interface Logical extends Span {
  readonly text: string
  readonly isRecipe: boolean
}

const assignment = /^\s*((?:export|override|private)\s+)*([\w.-]+)\s*(\+=|\?=|!=|:{1,3}=|=)\s*(.*)$/
const conditional = /^\s*(?:ifeq|ifneq|ifdef|ifndef)\b/

export function readMakefile(file: SourceFile): Makefile {
  const variables = new Map<string, Variable>()
  const exported = new Set<string>()
  const rules: (Rule & {readonly recipe: RecipeLine[]})[] = []
  const notes: Note[] = []
  let comments: string[] = []
  /** Where the next recipe line goes. */
  const open: {recipe: RecipeLine[] | null} = {recipe: null}
  /** Open `ifeq`s; what stands in them is left out. */
  let depth = 0
  let isDefinition = false

  const note = (message: string, {start, end}: Span): void => void notes.push({message, span: {start, end}})

  function assign(line: Logical, [, , name = '', operator, written = '']: RegExpExecArray): void {
    const value = withoutComment(written).trim()
    const before = variables.get(name)
    if (operator === '!=') note(`the variable "${name}" is what a command prints`, line)
    const isAdded = operator === '+=' && before !== undefined
    variables.set(name, {
      value: isAdded ? `${before.value} ${value}`.trim() : value,
      isDefault: operator === '?=' && before === undefined,
      isComputed: operator === '!=' || depth > 0 || before?.isComputed === true,
    })
    if (/^\s*export\s/.test(line.text)) exported.add(name)
  }

  function read(line: Logical): void {
    const {text} = line
    if (/^\s*#/.test(text)) {
      comments.push(text.trim())
      return
    }
    if (text.trim() === '') {
      comments = []
      return
    }
    const above = comments
    comments = []
    if (conditional.test(text)) {
      if (depth++ === 0) note('a condition is judged by make: what stands in it is left out', line)
      open.recipe = null
      return
    }
    if (/^\s*endif\b/.test(text)) depth = Math.max(0, depth - 1)
    if (/^\s*(?:endif|else)\b/.test(text)) return
    const assigned = assignment.exec(text)
    if (assigned !== null) {
      open.recipe = null
      assign(line, assigned)
    } else if (depth === 0) directive(line, above)
  }

  function directive(line: Logical, above: readonly string[]): void {
    const {text} = line
    if (/^\s*(?:-|s)?include\b/.test(text))
      return note('another Makefile is included: import it too, if it has targets', line)
    if (/^\s*export\b/.test(text)) {
      for (const name of text.trim().split(/\s+/).slice(1)) exported.add(name)
      return
    }
    if (/^\s*define\b/.test(text)) {
      isDefinition = true
      return note('a definition of several lines has no counterpart', line)
    }
    if (/^\s*(?:unexport|vpath|undefine|load)\b/.test(text))
      return note(`"${text.trim().split(/\s/)[0]}" has no counterpart`, line)
    const rule = /^([^:=#]+?)\s*::?(?!=)\s*(.*)$/.exec(text)
    if (rule === null) return note('this line is neither a rule nor a variable', line)
    const [, targets = '', rest = ''] = rule
    if (assignment.test(rest)) return note(`a variable of "${targets}" alone has no counterpart`, line)
    const [plain = '', inline] = withoutComment(rest).split(/;(.*)/s)
    const recipe: RecipeLine[] = inline === undefined ? [] : [{text: inline.trim(), start: line.start, end: line.end}]
    const help = /##\s*(.+)$/.exec(rest)?.[1]?.trim()
    rules.push({targets: targets.trim(), prerequisites: plain.trim(), recipe, span: line, comments: above, help})
    open.recipe = recipe
  }

  for (const line of logicalLines(file.text)) {
    if (isDefinition) {
      if (/^\s*endef\b/.test(line.text)) isDefinition = false
    } else if (line.isRecipe && open.recipe !== null) open.recipe.push(line)
    else if (line.isRecipe && depth > 0) continue
    else read(line)
  }
  return {variables, rules, exported, notes}
}

/** Lines that end with a backslash go on: in a recipe as they stand, elsewhere with a space between them. */
function* logicalLines(text: string): Generator<Logical> {
  const lines = text.split('\n')
  let start = 0
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index] ?? ''
    const isRecipe = first.startsWith('\t')
    const parts = [isRecipe ? first.slice(1) : first]
    let length = first.length + 1
    while (isContinued(parts.at(-1) ?? '') && index + 1 < lines.length) {
      const next = lines[++index] ?? ''
      length += next.length + 1
      parts.push(isRecipe ? next.replace(/^\t/, '') : next)
    }
    const joined = isRecipe ? parts.join('\n') : parts.map(withoutBackslash).join(' ')
    yield {text: joined, isRecipe, start, end: start + length - 1}
    start += length
  }
}

const isContinued = (line: string): boolean => /(?:^|[^\\])(?:\\\\)*\\$/.test(line)

const withoutBackslash = (line: string, index: number): string => {
  const text = index === 0 ? line : line.trimStart()
  return isContinued(line) ? text.slice(0, -1).trimEnd() : text
}

function withoutComment(text: string): string {
  return text.replace(/(?<!\\)#.*$/s, '').replaceAll('\\#', '#')
}
