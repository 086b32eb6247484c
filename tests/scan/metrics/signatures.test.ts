import {expect, test} from 'vitest'
import type {CodeLanguage} from '../../../engine/code-metrics.ts'
import {signaturesIn} from '../../../scan/metrics/signatures.ts'

const cases: readonly (readonly [CodeLanguage, string, readonly string[]])[] = [
  [
    'TypeScript',
    '/**\n * Keeps.\n * Rows.\n */\nexport class Store<T> extends Base {\n  // Adds one.\n  append(row: T, at = 0): void { function inner() {} }\n}\n/** Twice. */\nexport const twice = (n: number) => n * 2\n',
    [
      'class Store | class Store<T> extends Base |  | Keeps.\nRows.',
      'function Store.append | append(row: T, at = 0): void | row: T, at = 0 | Adds one.',
      'function twice | (n: number) | n: number | Twice.',
    ],
  ],
  [
    'Python',
    'class A(B):\n    """Holds.\n    More."""\n    @wrapped\n    def m(self, a: int = 1, *rest) -> str:\n        \'\'\'Gives.\'\'\'\n        return a\n\n# Not beside it.\n\ndef f(): pass\n',
    [
      'class A | class A(B) |  | Holds.\nMore.',
      'function A.m | def m(self, a: int = 1, *rest) -> str | a: int = 1, *rest | Gives.',
      'function f | def f() |  | null',
    ],
  ],
  [
    'Rust',
    '/// A point.\n#[derive(Debug)]\npub struct P { x: u8 }\nimpl P {\n    /// Moves it.\n    /// Far.\n    pub fn go(&self, by: u8) -> P { x }\n}\n',
    [
      'struct P | pub struct P |  | A point.',
      'function P.go | pub fn go(&self, by: u8) -> P | by: u8 | Moves it.\nFar.',
    ],
  ],
  [
    'Go',
    'package a\n\n// S holds.\ntype S struct{ A int }\n\n// Do does.\nfunc (s *S) Do(a, b int) error { return nil }\n',
    ['struct S | S |  | S holds.', 'function S.Do | func (s *S) Do(a, b int) error | a, b int | Do does.'],
  ],
  [
    'Java',
    '/** Keeps. */\npublic class A {\n  /**\n   * Adds.\n   */\n  @Override\n  public int add(int a, String b) { return 1; }\n}\n',
    [
      'class A | public class A |  | Keeps.',
      'function A.add | @Override public int add(int a, String b) | int a, String b | Adds.',
    ],
  ],
  [
    'C',
    '/* Adds. */\nstatic int add(int a, char *b)\n{ return a; }\n',
    ['function add | static int add(int a, char *b) | int a, char *b | Adds.'],
  ],
  [
    'C++',
    '/// Keeps.\nclass C {\n  // Gives.\n  int m(bool a) const { return 1; }\n};\n',
    ['class C | class C |  | Keeps.', 'function C.m | int m(bool a) const | bool a | Gives.'],
  ],
]

test.each(cases)('%s', (language, source, expected) => {
  const found = signaturesIn(source, language)?.map(
    ({word, name, text, parameters, doc}) => `${word} ${name} | ${text} | ${parameters.join(', ')} | ${doc}`,
  )
  expect(found).toEqual(expected)
})
