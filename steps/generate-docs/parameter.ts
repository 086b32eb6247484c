/** A parameter as it is written, taken apart into its name and its type. Pure. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'

export interface NamedParameter {
  readonly name: string
  /** null where nothing is written. */
  readonly type: string | null
}

/** Several where one text declares several: `a, b int` in Go. */
export function namedParameters(written: string, language: CodeLanguage): readonly NamedParameter[] {
  switch (language) {
    case 'Go': {
      const [, names, type] = /^(\w+(?:\s*,\s*\w+)*)\s+(.+)$/.exec(written) ?? []
      if (names === undefined || type === undefined) return [{name: '_', type: written}]
      return names.split(/\s*,\s*/).map(name => ({name, type}))
    }
    case 'Java':
    case 'C':
    case 'C++': {
      const text = written.replace(/\s*=.*$/, '')
      const pointer = /\(\s*\*\s*(\w+)\s*\)/.exec(text)?.[1]
      if (pointer !== undefined) return [{name: pointer, type: text}]
      const [, type, signs = '', name, array = ''] =
        /^(.*?[\w>\]*&.])(?:\s+|(?<=[*&]))([*&]*)(\w+)\s*((?:\[[^\]]*\])*)$/.exec(text) ?? []
      return name === undefined || type === undefined
        ? [{name: text, type: null}]
        : [{name, type: `${type}${signs === '' ? '' : ` ${signs}`}${array}`}]
    }
    default: {
      const text = written.replace(/^(?:(?:public|private|protected|readonly|override|mut)\s+)*/, '')
      const [name, type] = splitAt(text, ':')
      const withoutDefault = (one: string) => splitAt(one, '=')[0].trim()
      return [{name: withoutDefault(name).replace(/\?$/, ''), type: type === undefined ? null : withoutDefault(type)}]
    }
  }
}

/** At the first such sign that stands in no brackets; `=>` is no `=`. */
function splitAt(text: string, sign: ':' | '='): readonly [string, string?] {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const here = text[at] ?? ''
    if ('([{<'.includes(here)) depth++
    else if (')]}'.includes(here) || (here === '>' && text[at - 1] !== '=' && text[at - 1] !== '-')) depth--
    else if (depth <= 0 && here === sign && text[at + 1] !== '>') return [text.slice(0, at), text.slice(at + 1).trim()]
  }
  return [text]
}
