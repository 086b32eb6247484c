/** The table of languages. */
import type {CodeLanguage} from '../../engine/code-metrics.ts'
import type {Grammar} from './grammar.ts'
import {c, cpp} from './grammars/c.ts'
import {go} from './grammars/go.ts'
import {java} from './grammars/java.ts'
import {python} from './grammars/python.ts'
import {rust} from './grammars/rust.ts'
import {javascript, typescript} from './grammars/script.ts'

export const grammars: {readonly [language in CodeLanguage]: Grammar} = {
  TypeScript: typescript,
  TSX: typescript,
  JavaScript: javascript,
  Python: python,
  Rust: rust,
  Go: go,
  Java: java,
  C: c,
  'C++': cpp,
}
