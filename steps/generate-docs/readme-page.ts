/** A README: from the manifest alone, or with the prose of a model of which everything was looked up. Pure. */
import {canonicalJson} from '../../engine/canonical.ts'
import {type Json, type LlmQuestion, unreachable} from '../../engine/contracts.ts'
import {fieldOf, textIn} from '../../engine/json.ts'
import answerSchema from '../../schemas/answers/readme.schema.json' with {type: 'json'}
import {programsOf} from './commands.ts'
import {type Manifest, shortName} from './manifest.ts'
import {codeSpan, fence, oneLine, plainName, prose} from './markdown.ts'
import {MAX_OUTPUT_TOKENS} from './module-question.ts'
import {proven} from './proven.ts'
import type {FolderRow, Repository} from './repository.ts'

/** Stands in every README that no model wrote. */
export const README_WITHOUT_MODEL = 'Made without a model: from the manifest and the files of the repository.'

/** Whoever changes how the page looks counts it on. */
const VERSION = 1

/** What the page is made from, as one text; a new version of the package changes nothing. */
export function readmeInputs({manifests, makeTargets, packageManager, layout, licence, entry}: Repository): string {
  const known = manifests.map(manifest => ({...manifest, text: '', entries: []}))
  const folders = layout.map(({name, ending}) => [name, ending])
  return canonicalJson({VERSION, known, makeTargets, packageManager, folders, licence, entry: entry?.path ?? null})
}

export function readmeSkeleton(repository: Repository): string {
  const [{name, description}] = repository.manifests
  return page(repository, [
    `# ${plainName(titleOf(name, repository))}`,
    `> ${README_WITHOUT_MODEL}`,
    description === null ? '' : prose(description),
    ...installation(repository),
    ...commands(repository),
    ...layout(repository),
  ])
}

const titleOf = (name: string | null, {folder}: Repository): string =>
  name === null
    ? folder === '.'
      ? 'This repository'
      : shortName(folder)
    : /^[\w.-]+\.[\w]+\//.test(name)
      ? shortName(name)
      : name

function page({licence, licenceFile}: Repository, blocks: readonly string[]): string {
  const words = [
    licence === null ? '' : oneLine(licence),
    licenceFile === null ? '' : `see [${licenceFile}](${licenceFile})`,
  ]
  const said = words.filter(Boolean).join(', ')
  const end = said === '' ? [] : ['## Licence', `${said.charAt(0).toUpperCase()}${said.slice(1)}.`]
  return `${[...blocks, ...end].filter(block => block !== '').join('\n\n')}\n`
}

function installation(repository: Repository): readonly string[] {
  const lines = repository.manifests.flatMap(manifest => installLine(manifest, repository) ?? [])
  const needs = repository.manifests.flatMap(one => one.needs ?? []).map(oneLine)
  if (lines.length === 0) return []
  return [
    '## Installation',
    ...(needs.length === 0 ? [] : [`It needs ${needs.join(' and ')}.`]),
    fence(lines.join('\n'), 'sh'),
  ]
}

function installLine(manifest: Manifest, {packageManager}: Repository): string | null {
  const {kind, name, isPrivate, programs} = manifest
  if (name === null || !/^[@\w./~-]+$/.test(name)) return null
  switch (kind) {
    case 'npm':
      if (isPrivate) return `${packageManager} install`
      return programs.length > 0
        ? `npm install --global ${name}`
        : packageManager === 'npm'
          ? `npm install ${name}`
          : `${packageManager} add ${name}`
    case 'cargo':
      if (isPrivate) return 'cargo build --release'
      return programs.length > 0 ? `cargo install ${name}` : `cargo add ${name}`
    case 'python':
      return `pip install ${name}`
    case 'go':
      return `go get ${name}`
    default:
      return unreachable(kind)
  }
}

/** npm calls them by itself. */
const lifecycle = /^(?:(?:pre|post)?(?:install|pack|publish|prepare|version|uninstall)|prepublishOnly|dependencies)$/

function commands(repository: Repository): readonly string[] {
  const {manifests, packageManager, makeTargets} = repository
  const rows = manifests.flatMap(({kind, scripts}): readonly (readonly [string, string])[] => {
    switch (kind) {
      case 'npm':
        return scripts
          .filter(({name}) => !lifecycle.test(name) && !isAround(name, scripts))
          .map(({name, runs}) => [scriptCommand(packageManager, name), codeSpan(runs)] as const)
      case 'cargo':
        return [
          ['cargo build', 'builds it'],
          ['cargo test', 'runs the tests'],
        ]
      case 'go':
        return [
          ['go build ./...', 'builds it'],
          ['go test ./...', 'runs the tests'],
        ]
      case 'python':
        return []
      default:
        return unreachable(kind)
    }
  })
  const programs = manifests.flatMap(programsOf)
  const all = [...rows, ...makeTargets.map(target => [`make ${target}`, ''] as const)]
  return [
    ...(programs.length === 0 ? [] : ['## Programs', `It brings ${programs.map(codeSpan).join(', ')}.`]),
    ...(all.length === 0
      ? []
      : [
          '## Commands',
          table(
            ['command', 'what it runs'],
            all.map(([command, runs]) => [codeSpan(command), runs]),
          ),
        ]),
  ]
}

/** `pretest` runs with `test`. */
function isAround(name: string, scripts: Manifest['scripts']): boolean {
  const inner = /^(?:pre|post)(.+)$/.exec(name)?.[1]
  return inner !== undefined && scripts.some(one => one.name === inner)
}

const scriptCommand = (manager: Repository['packageManager'], name: string): string =>
  manager === 'npm' && !/^(?:test|start)$/.test(name) ? `npm run ${name}` : `${manager} ${name}`

function layout({layout: folders, entry}: Repository): readonly string[] {
  if (folders.length === 0 && entry === null) return []
  const rows = folders.map(row => [codeSpan(`${row.name}/`), holds(row)])
  return [
    '## Layout',
    ...(rows.length === 0 ? [] : [table(['folder', 'what it holds'], rows)]),
    ...(entry === null ? [] : [`The code begins in [${codeSpan(entry.path)}](${encodeURI(entry.path)}).`]),
  ]
}

const holds = ({ending}: FolderRow): string =>
  ending === null ? 'files of several kinds' : `mostly ${codeSpan(ending)} files`

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')
}

const QUESTION_VERSION = 'generate-docs readme 1'

const SYSTEM = `You write the README of a repository for people who have never heard of it.

Rules:
- Say first what it is and what it is good for, in plain words. No praise, no badges, no emoji.
- Only commands that are listed, only paths that are listed, only addresses that the manifest names. Everything else is taken out.
- Say nothing that the manifest and the code do not show. An empty text is better than one that is invented.
- Commands stand in blocks of code with the language "sh". Each part is Markdown without headings.`

export function readmeQuestion(repository: Repository): LlmQuestion {
  const {manifests, entry, layout: folders} = repository
  return {
    label: manifests[0].file,
    system: SYSTEM,
    parts: [
      ...manifests.map(({file, text}) => ({kind: 'untrusted', name: file, text}) as const),
      {kind: 'untrusted', name: 'commands that exist', text: knownCommands(repository).join('\n')},
      {kind: 'untrusted', name: 'folders', text: folders.map(row => `${row.name}/: ${row.files} files`).join('\n')},
      ...(entry === null ? [] : [{kind: 'untrusted', name: entry.path, text: entry.text, firstLine: 1} as const]),
    ],
    answer: {name: 'readme', schema: answerSchema},
    maxOutputTokens: MAX_OUTPUT_TOKENS,
    version: QUESTION_VERSION,
  }
}

function knownCommands(repository: Repository): readonly string[] {
  const {manifests, makeTargets, packageManager} = repository
  return [
    ...manifests.flatMap(manifest => installLine(manifest, repository) ?? []),
    ...manifests.flatMap(({scripts}) => scripts.map(({name}) => scriptCommand(packageManager, name))),
    ...manifests.flatMap(({kind}) =>
      kind === 'cargo'
        ? ['cargo build', 'cargo test', 'cargo run']
        : kind === 'go'
          ? ['go build ./...', 'go test ./...']
          : [],
    ),
    ...manifests.flatMap(programsOf),
    ...makeTargets.map(target => `make ${target}`),
  ]
}

export interface WrittenReadme {
  readonly text: string
  readonly dropped: readonly string[]
}

/** `answer` fits the schema. */
export function readmeFrom(answer: Json, repository: Repository): WrittenReadme {
  const dropped: string[] = []
  const checked = (markdown: string): string => {
    const {text, dropped: own} = proven(markdown, repository)
    dropped.push(...own)
    return text === '' ? '' : prose(text)
  }
  const said = (key: string) => checked(textIn(answer, key) ?? '')
  const list = (key: string) => {
    const found = fieldOf(answer, key)
    return Array.isArray(found) ? found.flatMap(one => (typeof one === 'string' ? [one] : [])) : []
  }
  const section = (title: string, body: string) => (body === '' ? [] : [`## ${title}`, body])
  const name = titleOf(repository.manifests[0].name, repository)
  // In the order of the page: so are the lines that are dropped.
  const description = said('description')
  const features = list('features').flatMap(feature => {
    const text = checked(feature)
    return text === '' ? [] : [`- ${oneLine(text.replace(/^[-*]\s+/, ''))}`]
  })
  const blocks = [
    `# ${plainName(isSameName(textIn(answer, 'title') ?? '', name) ? (textIn(answer, 'title') ?? name) : name)}`,
    description,
    ...section('Features', features.join('\n')),
    ...section('Installation', said('installation')),
    ...section('Usage', list('usage_examples').map(checked).filter(Boolean).join('\n\n')),
    ...section('Architecture', said('architecture')),
    ...section('Contributing', said('contributing')),
  ]
  return {text: page(repository, blocks), dropped}
}

/** A model may write the name with capitals, and may not choose another one. */
function isSameName(title: string, name: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  return letters(title) !== '' && (letters(title) === letters(name) || letters(title) === letters(shortName(name)))
}
