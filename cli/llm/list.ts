/** `sortie llm list`: programs, models and providers, and what each of them lacks. */
import {formatBytes} from '../../engine/bytes.ts'
import type {ExitStatus} from '../../engine/errors.ts'
import {findProgram} from '../../llm/local/find-program.ts'
import {modelPlaces} from '../../llm/local/model-folders.ts'
import {findModels, type LocalModel} from '../../llm/local/models.ts'
import {presets} from '../../llm/local/presets.ts'
import {plainText} from '../../report/plain-text.ts'
import type {Invocation} from '../command.ts'
import type {Io} from '../io.ts'
import {textTable} from '../text-table.ts'
import {findWorkspace} from '../workspace.ts'

/** schemas/output/llm-list.schema.json */
interface ListDocument {
  readonly programs: readonly {readonly name: string; readonly path: string | null}[]
  readonly models: readonly {
    readonly name: string
    readonly path: string
    readonly bytes: number
    readonly parts: number
    readonly architecture: string | null
    readonly size: string | null
    readonly quantisation: string | null
    readonly context_tokens: number | null
    readonly problem: string | null
  }[]
  readonly unreadable: readonly {readonly path: string; readonly why: string}[]
  readonly providers: readonly {
    readonly name: string
    readonly base_url: string
    readonly key_variable: string | null
    readonly key: 'set' | 'not set' | 'not needed'
  }[]
}

export async function list({flags}: Invocation, io: Io): Promise<ExitStatus> {
  const document = await documentOf(flags, io)
  io.stdout.write(flags['json'] === true ? `${JSON.stringify(document, null, 2)}\n` : inWords(document))
  return 0
}

async function documentOf(flags: Invocation['flags'], io: Io): Promise<ListDocument> {
  const {cwd, settings} = findWorkspace(flags, io)
  const around = {env: io.env, cwd, platform: process.platform}
  const {models, troubles} = await findModels(modelPlaces(io.env, cwd, process.platform))
  return {
    programs: [
      {name: 'llama-server', path: await findProgram(settings.llamaServer.value, around)},
      {name: 'ollama', path: await findProgram('ollama', around)},
    ],
    models: models.map(rowOf),
    unreadable: troubles,
    providers: presets.map(({provider, baseUrl, keyVariable}) => ({
      name: provider,
      base_url: baseUrl,
      key_variable: keyVariable,
      key: keyVariable === null ? 'not needed' : (io.env[keyVariable] ?? '').trim() === '' ? 'not set' : 'set',
    })),
  }
}

function rowOf(model: LocalModel): ListDocument['models'][number] {
  const {name, path, sizeBytes, parts, architecture, sizeLabel, quantisation, contextTokens, problem} = model
  return {
    name,
    path,
    bytes: sizeBytes,
    parts,
    architecture,
    size: sizeLabel,
    quantisation,
    context_tokens: contextTokens,
    problem,
  }
}

function inWords({programs, models, unreadable, providers}: ListDocument): string {
  const fit = models.filter(({problem}) => problem === null)
  const unfit = models.filter(({problem}) => problem !== null)
  const sections = [
    section(
      'programs',
      programs.map(({name, path}) => [name, path ?? 'not found']),
    ),
    section(
      'models',
      fit.length === 0 ? [['none found', 'SORTIE_MODELS names further folders and files']] : fit.map(cellsOf),
    ),
    section(
      'not usable',
      unfit.map(({path, problem}) => [path, problem ?? '']),
    ),
    section(
      'not looked at',
      unreadable.map(({path, why}) => [path, why]),
    ),
    section(
      'providers',
      providers.map(({name, base_url: baseUrl, key_variable: variable, key}) => [
        name,
        baseUrl,
        variable === null ? 'needs no key' : `${variable} ${key}`,
      ]),
    ),
  ]
  return sections.filter(text => text !== '').join('\n')
}

function cellsOf(model: ListDocument['models'][number]): readonly string[] {
  const {name, path, bytes, architecture, size, quantisation, context_tokens: contextTokens} = model
  return [
    name,
    size ?? architecture ?? '',
    quantisation ?? '',
    formatBytes(bytes),
    contextTokens === null ? '' : `${contextTokens} tokens`,
    path,
  ]
}

/** Names of files and models come from elsewhere. */
function section(title: string, rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : `${title}\n${textTable(rows.map(row => ['', ...row.map(plainText)]))}`
}
