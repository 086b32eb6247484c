import {describe, expect, test} from 'vitest'
import {measure, spotsIn} from './measure.ts'

describe('dead code', () => {
  test.each([
    ['a.ts', 'function f() { throw x; let a = 1 }'],
    ['a.js', 'for (;;) { continue; g() }'],
    ['a.js', 'switch (a) { case 1: return 1; g() }'],
    ['a.py', 'def f():\n    raise E\n    # why\n    g()\n'],
    ['a.c', 'int f() { return 1; g(); }'],
  ])('%s: %s', (path, source) => {
    expect(spotsIn(path, source).map(spot => spot.split(' ')[0])).toEqual(['dead-code'])
  })

  test.each([
    ['hoisted functions', 'a.js', 'function f() { return g(); function g() {} }'],
    ['a break behind a return', 'a.js', 'switch (a) { case 1: return 1; break; default: g() }'],
    ['the next case', 'a.java', 'class A { int f() { switch (a) { case 1: return 1; case 2: g(); } } }'],
    ['types', 'a.ts', 'function f() { return 1; type A = 1 }'],
    ['a label', 'a.c', 'int f() { goto out; out: return 1; }'],
    ['what the preprocessor may take out', 'a.c', 'int f() {\n#ifdef A\n  return 1;\n#endif\n  return 2;\n}'],
    ['an empty generator', 'a.py', 'def f():\n    return\n    yield\n'],
    ['a comment', 'a.go', 'package a\nfunc f() {\n\treturn\n\t// done\n}\n'],
    ['an item', 'a.rs', 'fn f() { return g(); fn g() {} }'],
    ['a file with errors', 'a.ts', 'function f() { return 1; g( }'],
  ])('is not %s', (_, path, source) => {
    expect(spotsIn(path, source)).toEqual([])
  })
})

describe('an empty catch', () => {
  test.each([
    ['a.js', 'try { f() } catch (error) {\n}'],
    ['a.py', 'try:\n    f()\nexcept:\n    pass\n'],
    ['a.cpp', 'void f() { try { g(); } catch (const E& e) { } }'],
  ])('%s: %s', (path, source) => {
    expect(spotsIn(path, source).map(spot => spot.split(' ')[0])).toEqual(['empty-catch'])
  })

  test.each([
    ['a.js', 'try { f() } catch {\n  // nothing to close\n}'],
    ['a.js', 'try { f() } catch (_error) {}'],
    ['a.java', 'class A { void f() { try { g(); } catch (E expected) { } } }'],
    ['a.py', 'try:\n    f()\nexcept KeyError:\n    pass\n'],
    ['a.py', 'try:\n    f()\nexcept Exception:  # it is gone\n    pass\n'],
  ])('is none where it says why: %s: %s', (path, source) => {
    expect(spotsIn(path, source)).toEqual([])
  })
})

describe('a magic number', () => {
  test('is counted by its value, in functions, in files that are no tests', () => {
    const source = 'function f(a) {\n  return a * 1_337 + a / 1337 - 1337.0\n}\n'
    expect(spotsIn('a.ts', source)).toEqual(['magic-number 2 3 return a * 1_337 + a / 1337 - 1337.0'])
    expect(spotsIn('a.test.ts', source)).toEqual([])
  })

  test.each([
    [
      'small ones, and those everybody knows',
      'f = a => a * 3 + 3 - 3 * 1000 + 1000 + 1000 + 60 + 60 + 60 + 64 + 64 + 64',
    ],
    ['bits', 'f = a => a & 0x7f & 0x7f & 0x7f'],
    ['data', 'f = a => [1337, 1337, 1337]'],
    ['names for them', 'const A = 1337, B = 1337, C = 1337'],
  ])('is none of %s', (_, source) => {
    expect(spotsIn('a.js', source)).toEqual([])
  })
})

test('unsafe unwrapping is one spot for a file, without its tests', () => {
  const source = 'fn f() {\n  a\n    .unwrap();\n  b.unwrap().unwrap();\n  c.unwrap_or(1); d.expect("why");\n}\n'
  expect(spotsIn('a.rs', source)).toEqual(['unsafe-unwrap 2 3 .unwrap();'])
  expect(spotsIn('tests/a.rs', source)).toEqual([])
})

test('operators of one condition are counted together', () => {
  expect(spotsIn('a.ts', 'if (a && (b || c) && d) {}\nif (e && f && g) {}\n')).toEqual([
    'complex-condition 1 3 a && (b || c) && d) {}',
  ])
})

test('choices in choices are counted in levels', () => {
  expect(spotsIn('a.ts', 'x = a ? b : c ? d : e ? f : g\ny = a ? b : c\n')).toEqual([
    'nested-conditional 1 3 a ? b : c ? d : e ? f : g',
  ])
})

describe('commented-out code', () => {
  const inTs = (comment: string) => spotsIn('a.ts', `const a = 1\n${comment}\nconst b = 2\n`)

  test('is what looks like code and can be read as such', () => {
    expect(inTs('// const c = f(1)\n// if (c) {\n//   g(c);\n// }')).toEqual(['commented-out-code 2 4 const c = f(1)'])
    expect(inTs('/*\n const c = f(1);\n return c;\n g();\n*/')).toEqual(['commented-out-code 2 3 const c = f(1);'])
    expect(spotsIn('a.py', '# def f(x):\n#     y = g(x)\n#     return y\n')).toEqual([
      'commented-out-code 1 3 def f(x):',
    ])
  })

  test.each([
    ['prose', '// if it is late, we return (see below);\n// for that we have a while;\n// and let it be {'],
    ['documentation', '/**\n * const c = f(1);\n * g(c);\n * h(c);\n */'],
    ['two lines', '// const c = f(1);\n// g(c);'],
    ['comments at the end of lines', 'a() // b();\nc() // d();\ne() // f();'],
  ])('is not %s', (_, comment) => {
    expect(inTs(comment)).toEqual([])
  })
})

test('functions that differ in names and literals alone have the same shape', () => {
  const body = (name: string, word: string) =>
    `function ${name}(rows) {\n  const out = []\n  for (const row of rows) {\n    if (row.${word} > 0 && row.${word} < 9) out.push({${word}: row.${word}, text: '${word}'})\n  }\n  return out\n}\n`
  const [a, b, c] = measure(
    'a.js',
    `${body('f', 'size')}${body('g', 'age')}${body('h', 'age').replace('>', '<')}`,
  ).functions
  expect(a?.shape).toBe(b?.shape)
  expect(a?.shape).not.toBe(c?.shape)
})
