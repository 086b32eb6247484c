/** What a model is asked about one module, and what of its answer is taken: prose about names that are there. Pure. */
import type {Json, LlmQuestion} from '../../engine/contracts.ts'
import {fieldOf, textIn} from '../../engine/json.ts'
import answerSchema from '../../schemas/answers/module-docs.schema.json' with {type: 'json'}
import type {DocParameter, Entry, ModuleDoc} from './module-doc.ts'

/** S1.11. */
export const MAX_OUTPUT_TOKENS = 4_096

/** Part of the key of kept answers: whoever changes what is asked counts it on. */
const VERSION = 'generate-docs module 1'

const SYSTEM = `You write reference documentation for programmers who use a module and have not read it.

Rules:
- Names and signatures are given. Write one entry for each of them, under exactly that name, and none for anything else.
- Say what a caller must know: what it does, what comes back, when it fails, units and shapes. Say it once, in plain words.
- Say nothing that the code does not show. Where the code does not tell, leave the text empty.
- Do not repeat the signature in words. No praise, no "simply", no headings, no links, no HTML.
- Examples are code of the same language that would run as it stands. None is better than one that is invented.`

/** `text`: null where the file is too large to be sent; the outline stands for it. */
export function moduleQuestion(doc: ModuleDoc, text: string | null): LlmQuestion {
  const listed = doc.entries.map(({name, code, description}) => {
    const said = text === null && description !== null ? `\n    ${description.replaceAll('\n', '\n    ')}` : ''
    return `${name}: ${code.replace(/\s+/g, ' ')}${said}`
  })
  return {
    label: doc.path,
    system: SYSTEM,
    parts: [
      {kind: 'text', text: `Document the ${doc.language} module "${doc.name}".`},
      {kind: 'untrusted', name: `names and signatures in ${doc.path}`, text: listed.join('\n')},
      ...(text === null ? [] : [{kind: 'untrusted', name: doc.path, text, firstLine: 1} as const]),
    ],
    answer: {name: 'module_docs', schema: answerSchema},
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    version: VERSION,
  }
}

export interface Written {
  readonly doc: ModuleDoc
  /** Names that the model wrote about, and that are not in the module. */
  readonly unknown: readonly string[]
  /** Names that it wrote nothing about: they keep their doc comments. */
  readonly missing: readonly string[]
}

/** `answer` fits the schema. */
export function withAnswer(doc: ModuleDoc, answer: Json): Written {
  const functions = listIn(answer, 'functions')
  const byName = new Map<string, Json>()
  const unknown: string[] = []
  for (const one of functions) {
    const written = textIn(one, 'name') ?? ''
    const name = nameFor(written, doc.entries)
    if (name === null) unknown.push(written)
    else if (!byName.has(name)) byName.set(name, one)
  }
  const isSaid = (name: string) => textOr(byName.get(name), 'description') !== null
  return {
    doc: {
      ...doc,
      from: 'model',
      summary: textOr(answer, 'summary') ?? doc.summary,
      entries: doc.entries.map(entry => entryWith(entry, byName.get(entry.name))),
      examples: textsIn(answer, 'examples', doc.examples),
    },
    unknown,
    missing: doc.entries.map(({name}) => name).filter(name => !isSaid(name)),
  }
}

/** The name itself, or the one entry that ends with it: models leave out the type of a method. */
function nameFor(written: string, entries: readonly Entry[]): string | null {
  const bare = written.replace(/\(.*$/s, '').replace(/::|#/g, '.').trim()
  const exact = entries.find(({name}) => name === written.trim() || name.replace(/::|#/g, '.') === bare)
  if (exact !== undefined) return exact.name
  const ending = entries.filter(({name}) => name.split('.').at(-1) === bare)
  return ending.length === 1 ? (ending[0]?.name ?? null) : null
}

function entryWith(entry: Entry, said: Json | undefined): Entry {
  if (said === undefined) return entry
  const parameters = new Map(listIn(said, 'parameters').map(one => [bare(textIn(one, 'name') ?? ''), one]))
  const described = (parameter: DocParameter): DocParameter => ({
    ...parameter,
    description: textOr(parameters.get(bare(parameter.name)), 'description') ?? parameter.description,
  })
  const returns = textOr(said, 'returns')
  return {
    ...entry,
    description: textOr(said, 'description') ?? entry.description,
    parameters: entry.parameters.map(described),
    returns: returns === null ? entry.returns : {type: entry.returns?.type ?? null, description: returns},
    examples: textsIn(said, 'examples', entry.examples),
  }
}

const bare = (name: string): string => name.replace(/[^\w$]/g, '')

function listIn(value: Json | undefined, key: string): readonly Json[] {
  const list = value === undefined ? undefined : fieldOf(value, key)
  return Array.isArray(list) ? list : []
}

/** null for an empty one. */
function textOr(value: Json | undefined, key: string): string | null {
  const text = value === undefined ? '' : (textIn(value, key)?.trim() ?? '')
  return text === '' || /^(?:none|nothing|n\/a|void|null)\.?$/i.test(text) ? null : text
}

function textsIn(value: Json, key: string, otherwise: readonly string[]): readonly string[] {
  const texts = listIn(value, key).flatMap(one => (typeof one === 'string' && one.trim() !== '' ? [one.trim()] : []))
  return texts.length === 0 ? otherwise : texts
}
