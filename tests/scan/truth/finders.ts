/** Who is measured: our inspectors, and secretlint's recommended rules. */
import {extname} from 'node:path'
import {lintSource} from '@secretlint/core'
import {creator as recommended} from '@secretlint/secretlint-rule-preset-recommend'
import type {FileInspector, InspectedFile, Json, JsonObject} from '../../../engine/contracts.ts'
import {natureOf} from '../../../scan/look.ts'
import {secrets} from '../../../scan/secrets/inspector.ts'
import {todos} from '../../../scan/todos/inspector.ts'
import type {Labelled} from './corpus.ts'
import type {FindIn, Hit} from './measure.ts'

/** As the inspector says it, comments that allow a secret included. */
export const ourSecrets: FindIn = async file =>
  (inspected(secrets, file, {}) ?? [])
    .filter(({comment}) => comment !== 'allowed')
    .map(({kind, line, end_line}): Hit => ({rule: kind, line, endLine: end_line}))

const words = ['TODO', 'FIXME', 'HACK', 'XXX', 'NOTE', 'BUG', 'OPTIMIZE', 'REFACTOR', 'DEPRECATED']

export const ourTodos: FindIn = async file =>
  (inspected(todos, file, {words}) ?? []).map(({line}): Hit => ({rule: 'todos', line, endLine: line}))

export const secretlint: FindIn = async ({path, text}) => {
  const {messages} = await lintSource({
    source: {filePath: path, content: text, ext: extname(path), contentType: 'text'},
    options: {
      config: {rules: [{id: recommended.meta.id, rule: recommended, options: {}}]},
      noPhysicFilePath: true,
    },
  })
  return messages.map(
    ({ruleId, loc}): Hit => ({
      rule: ruleId.replace('@secretlint/secretlint-rule-', ''),
      line: loc.start.line,
      endLine: loc.end.line,
    }),
  )
}

function inspected<Options extends JsonObject, Facts extends Json>(
  inspector: FileInspector<Options, Facts>,
  {path, text}: Labelled,
  options: Options,
): Facts | null {
  const file = fileOf(path, Buffer.from(text))
  if (!inspector.wants(path, options) || !inspector.natures.includes(file.nature)) return null
  if (inspector.mayHold?.(file.latin1, options) === false) return null
  return inspector.inspect(file, options)
}

export function fileOf(path: string, bytes: Buffer): InspectedFile {
  return {path, bytes, nature: natureOf(bytes), latin1: bytes.toString('latin1'), text: () => bytes.toString('utf8')}
}
