/** Whether a newcomer finds what they need: README, changes, documents, licence, CI. */
import type {FileEntry, StepContext} from '../../../engine/contracts.ts'
import {licenceOfText} from '../licence-text.ts'
import {count} from '../read-facts.ts'
import {ciSystemsIn} from './ci.ts'
import type {Judgement} from './model.ts'

const README = /^readme(?:\.(?:md|mdx|markdown|rst|txt|adoc|org))?$/i
const CHANGELOG = /^(?:change-?log|changes|history|news|releases?)(?:\.(?:md|rst|txt|adoc))?$/i
const LICENCE = /^(?:licen[cs]e|copying|unlicense)(?:[.-][\w.-]+)?$/i
const DOCS = /^(?:docs?|documentation|manual|site|website)\//i
/** What says how a thing is begun and used has some headings and more than a greeting. */
const ENOUGH_HEADINGS = 3
const ENOUGH_LINES = 20
const MAX_FILE_BYTES = 1024 * 1024

export async function judgeDocumentation(files: readonly FileEntry[], context: StepContext): Promise<Judgement> {
  const readme = atRoot(files, README)
  const changelog = atRoot(files, CHANGELOG)
  const documents = files.filter(({path}) => DOCS.test(path)).length
  const text = readme === undefined ? '' : await textOf(readme, context)
  const headings = headingsIn(text)
  const lines = text.split('\n').filter(line => line.trim() !== '').length
  const isEnough = headings >= ENOUGH_HEADINGS && lines >= ENOUGH_LINES
  const share = (readme === undefined ? 0 : isEnough ? 0.5 : 0.25) + (changelog ? 0.25 : 0) + (documents > 0 ? 0.25 : 0)
  const said = [
    readme === undefined
      ? 'no README'
      : `${readme} with ${count(headings, 'heading', 'headings')} and ${count(lines, 'line', 'lines')}`,
    changelog ?? 'no list of changes',
    documents === 0 ? 'no folder of documents' : count(documents, 'file of documents', 'files of documents'),
  ]
  return {
    part: 'documentation',
    share,
    because: said.join(', '),
    seen: {readme: readme ?? null, headings, readme_lines: lines, changelog: changelog ?? null, documents},
    lacks: [
      ...(readme === undefined ? [noReadme] : isEnough ? [] : [{...thinReadme, path: readme}]),
      ...(changelog === undefined ? [noChangelog] : []),
    ],
  }
}

const noReadme = {
  rule: 'health/no-readme',
  title: 'no README',
  message: 'nothing at the root says what this is and how to begin',
  severity: 'medium',
  path: 'README.md',
  recommendation: 'say in a README what it is, how it is installed and used, and show an example that runs as pasted',
} as const

const thinReadme = {
  rule: 'health/thin-readme',
  title: 'thin README',
  message: `the README has fewer than ${ENOUGH_HEADINGS} headings or ${ENOUGH_LINES} lines`,
  severity: 'low',
  confidence: 0.7,
  recommendation: 'add how it is installed, how it is used, and where to go from there',
} as const

const noChangelog = {
  rule: 'health/no-changelog',
  title: 'no list of changes',
  message: 'users cannot read what a new version changes for them',
  severity: 'low',
  path: 'CHANGELOG.md',
  recommendation: 'keep a CHANGELOG.md: what users notice, by version',
} as const

/** Of Markdown (`#`, or a line under the text) and of reStructuredText and AsciiDoc; not in blocks of code. */
function headingsIn(text: string): number {
  const prose = text.replace(/^(```|~~~)[^]*?^\1/gm, '')
  const marked = prose.match(/^(?:#{1,6}|={1,6}) +\S/gm)?.length ?? 0
  const underlined = prose.match(/^\S[^\n]*\r?\n(?:={3,}|-{3,}|~{3,})\s*$/gm)?.length ?? 0
  const html = prose.match(/<h[1-6][ >]/gi)?.length ?? 0
  return marked + underlined + html
}

/** `manifestLicence` is what a manifest says, where there is no text. */
export async function judgeLicence(
  files: readonly FileEntry[],
  manifestLicence: string | null,
  context: StepContext,
): Promise<Judgement> {
  const path = atRoot(files, LICENCE) ?? files.find(file => file.path.startsWith('LICENSES/'))?.path
  const name = path === undefined ? null : licenceOfText(await textOf(path, context))
  const lack = {
    rule: 'health/no-licence',
    title: 'no licence',
    message:
      manifestLicence === null
        ? 'nothing says what others may do with it, so they may do nothing'
        : `a manifest says "${manifestLicence}", but its text is not here`,
    severity: 'low',
    path: 'LICENSE',
    recommendation: 'add the text of the licence as LICENSE; where nobody else is to use it, say so there',
  } as const
  return {
    part: 'licence',
    share: path === undefined ? (manifestLicence === null ? 0 : 0.5) : 1,
    because: path === undefined ? lack.message : `${path}${name === null ? '' : `: ${name}`}`,
    seen: {path: path ?? null, licence: name ?? manifestLicence},
    lacks: path === undefined ? [lack] : [],
  }
}

export function judgeCi(files: readonly FileEntry[]): Judgement {
  const systems = ciSystemsIn(files.map(({path}) => path))
  const lack = {
    rule: 'health/no-ci',
    title: 'no CI',
    message: 'nobody notices when a change breaks something',
    severity: 'medium',
    path: '.',
    recommendation: 'let a CI run tests and checks on every change',
  } as const
  return {
    part: 'ci',
    share: systems.length === 0 ? 0 : 1,
    because: systems.length === 0 ? 'none is set up' : systems.join(', '),
    seen: {systems},
    lacks: systems.length === 0 ? [lack] : [],
  }
}

const atRoot = (files: readonly FileEntry[], name: RegExp): string | undefined =>
  files.find(({path}) => name.test(path))?.path

/** Empty where it cannot be read: then nobody else can read it either. */
async function textOf(path: string, {files}: StepContext): Promise<string> {
  try {
    const {bytes} = await files.readBytes(path, MAX_FILE_BYTES)
    return bytes === null ? '' : Buffer.from(bytes).toString('utf8')
  } catch {
    return ''
  }
}
