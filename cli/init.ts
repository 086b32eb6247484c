/** `sortie init`: a first mission that suits the project, or a copy of a shipped one, or of a shipped prompt, to change. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {type ExitStatus, SortieError} from '../engine/errors.ts'
import type {Invocation} from './command.ts'
import {findNamed, missionNames} from './find-mission.ts'
import {firstMission} from './first-mission.ts'
import type {Io} from './io.ts'
import {editorSchema} from './schema.ts'
import {type Folders, findFolders} from './workspace.ts'
import {type NewFile, writeNew} from './write-new.ts'

/** Throws MISSION_NOT_FOUND, FILE_EXISTS, FILE_UNWRITABLE. */
export async function init({operands: [name], flags}: Invocation, io: Io): Promise<ExitStatus> {
  const folders = findFolders(flags, io)
  const force = flags['force'] === true
  const {file, next, about} = madeFor(name, folders, io)
  writeNew(file, {force})
  const written = [file.path, ...writeSchema(folders, io, {force})]
  io.stdout.write(
    flags['json'] === true
      ? `${JSON.stringify({written, next}, null, 2)}\n`
      : `wrote ${written.join('\nwrote ')}\n${about}; next: ${next}\n`,
  )
  return 0
}

function madeFor(name: string | undefined, folders: Folders, io: Io): Made {
  if (name === undefined) return ownMission(folders)
  return name.startsWith(PROMPTS) ? copyOfPrompt(name, folders, io) : copyOf(name, folders, io)
}

interface Made {
  readonly file: NewFile
  /** What the mission is, for people. */
  readonly about: string
  /** The command to go on with. */
  readonly next: string
}

function ownMission(folders: Folders): Made {
  const {text, about} = firstMission(folders.root)
  return {
    file: fileAt(['sortie.yaml'], `${schemaLine('.sortie/mission.schema.json')}${text}`, folders),
    about,
    next: 'sortie run',
  }
}

function copyOf(name: string, folders: Folders, io: Io): Made {
  const shipped = missionNames('shipped', folders, io)
  if (!shipped.includes(name)) {
    throw new SortieError('MISSION_NOT_FOUND', {
      message: `there is no shipped mission "${name}"`,
      hint: `there are ${shipped.join(', ')}; without a name, \`sortie init\` writes a first one`,
    })
  }
  const text = findNamed(name, 'shipped', folders, io).bytes.toString('utf8')
  return {
    file: fileAt(['.sortie', 'missions', `${name}.yaml`], `${schemaLine('../mission.schema.json')}${text}`, folders),
    about: 'it takes the place of the shipped one',
    next: `sortie run ${name}`,
  }
}

const PROMPTS = 'prompts/'

/** The rules that a model is given, to change them. */
function copyOfPrompt(name: string, folders: Folders, io: Io): Made {
  const shipped = join(io.home, 'missions', 'prompts')
  const names = readdirSync(shipped).map(file => `${PROMPTS}${file.replace(/\.md$/, '')}`)
  if (!names.includes(name)) {
    throw new SortieError('MISSION_NOT_FOUND', {
      message: `there is no shipped prompt "${name}"`,
      hint: `there are ${names.join(', ')}`,
    })
  }
  const file = `${name.slice(PROMPTS.length)}.md`
  const path = `.sortie/${PROMPTS}${file}`
  return {
    file: fileAt(path.split('/'), readFileSync(join(shipped, file), 'utf8'), folders),
    about: `steps take it with \`prompt_file: ${path}\``,
    next: `sortie analyze --prompt-file ${path}`,
  }
}

/** Editors look the path up from the mission's own folder, so it works without a network and for everybody who has the repository. */
const schemaLine = (path: string): string => `# yaml-language-server: $schema=${path}\n`

/** The path of the schema when it was written. One that is there is as good for editors as a new one, and stays. */
function writeSchema(folders: Folders, io: Io, {force}: {force: boolean}): string[] {
  const file = fileAt(['.sortie', 'mission.schema.json'], editorSchema(io), folders)
  if (existsSync(file.absolutePath) && !force) return []
  writeNew(file, {force})
  return [file.path]
}

function fileAt(parts: readonly string[], text: string, {cwd, root}: Folders): NewFile {
  const absolutePath = join(root, ...parts)
  return {path: relative(cwd, absolutePath), absolutePath, text}
}
