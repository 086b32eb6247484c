import {describe, expect, test} from 'vitest'
import type {FileSignatures} from '../../../engine/code-signatures.ts'
import {createSignatures} from '../../../scan/metrics/signatures-inspector.ts'

const inspector = createSignatures()

function look(path: string, source: string): FileSignatures | null {
  const bytes = Buffer.from(source)
  return inspector.inspect({path, bytes, nature: 'text', latin1: source, text: () => source}, {})
}

function read(path: string, source: string) {
  const facts = look(path, source)
  if (facts?.kind !== 'analysed') throw new Error(`"${path}" was not analysed`)
  return facts
}

const offered = (path: string, source: string): readonly string[] =>
  read(path, source).signatures.flatMap(({name, isPublic}) => (isPublic ? [name] : []))

describe('what a file says of itself', () => {
  test.each([
    ['a.ts', '/** Keeps rows. */\nimport {x} from "./x.ts"\n', 'Keeps rows.'],
    [
      'a.ts',
      '/* Copyright 2020 A. MIT License. */\n\n// Keeps rows.\n// Sorted.\n\nexport const a = 1\n',
      'Keeps rows.\nSorted.',
    ],
    ['a.ts', '/** Adds. */\nexport function add() {}\n', null],
    [
      'a.js',
      "#!/usr/bin/env node\n'use strict'\n/* eslint-disable */\n/** A tool. */\nconst x = require('x')\n",
      'A tool.',
    ],
    ['a.py', '#!/usr/bin/env python\n"""Tools.\n\n    Deeper.\n"""\nx = 1\n', 'Tools.\n\nDeeper.'],
    ['a.py', 'x = 1\n"""Not at the beginning."""\n', null],
    ['a.rs', '//! Points.\n//!\n//!     code\n/// Not this.\npub struct P;\n', 'Points.\n\n    code'],
    ['a.go', '// Copyright A.\n\n// Package a adds.\n//\n//\tcode\npackage a\n', 'Package a adds.\n\n\tcode'],
    ['A.java', '/* License */\npackage a;\n/** Keeps. */\nclass A {}\n', null],
    ['a.c', '/* Lists. */\n#include <stdio.h>\n', 'Lists.'],
  ])('%s %j', (path, source, doc) => {
    expect(read(path, source).doc).toBe(doc)
  })
})

describe('what it offers to others', () => {
  test.each([
    [
      'a.ts',
      'export type A = 1\nexport const b = 2\nconst c = 3\nexport const d = {run() {}}\nfunction late() {}\nexport {late}\nexport class E {\n  m() {}\n  private n() {}\n  #o() {}\n}\nclass F { m() {} }\n',
      ['A', 'b', 'd', 'late', 'E', 'E.m'],
    ],
    ['a.js', 'function a() {}\nfunction b() {}\nmodule.exports = {a}\nexports.c = function c() {}\n', ['a', 'c']],
    ['a.js', 'function a() {}\nfunction _b() { function inner() {} }\n', ['a', '_b']],
    ['a.py', '__all__ = ["A"]\nclass A:\n    def m(self): pass\n    def _n(self): pass\ndef f(): pass\n', ['A', 'A.m']],
    [
      'a.rs',
      'pub fn a() {}\nfn b() {}\npub(crate) fn c() {}\npub const D: u8 = 1;\npub type E = u8;\n',
      ['a', 'D', 'E'],
    ],
    [
      'a.go',
      'package a\ntype S struct{}\nfunc (s *S) Do() {}\nfunc (s *S) do() {}\ntype Doer interface{}\nfunc New() *S { return nil }\n',
      ['S', 'S.Do', 'Doer', 'New'],
    ],
    [
      'A.java',
      'public class A {\n  public int a() { return 1; }\n  int b() { return 1; }\n  private int c() { return 1; }\n}\n',
      ['A', 'A.a'],
    ],
    ['a.c', 'char *a(int x);\nstatic int b(void) { return 1; }\ntypedef int Number;\n', ['a', 'Number']],
    [
      'a.hpp',
      'class C {\n  int a() { return 1; }\n public:\n  int b() { return 1; }\n};\nstruct S { int d() { return 1; } };\n',
      ['C', 'C.b', 'S', 'S.d'],
    ],
  ])('%s %j', (path, source, names) => {
    expect(offered(path, source)).toEqual(names)
  })
})

test('a comment marked as documentation belongs to what comes behind a blank line', () => {
  const [add, other] = read('a.js', '/** Adds. */\n\nfunction add() {}\n// A note.\n\nfunction other() {}\n').signatures
  expect([add?.doc, other?.doc]).toEqual(['Adds.', null])
})

test('a method of Python does not take the text of its class for its own', () => {
  const source = 'class A:\n    """Holds."""\n    def m(self, a, *, b=1): pass\n'
  const [holder, method] = read('a.py', source).signatures
  expect([holder?.doc, method?.doc, method?.parameters]).toEqual(['Holds.', null, ['a', 'b=1']])
})

test('what comes back is named as it is written, and nothing is not', () => {
  const returned = (path: string, source: string) => read(path, source).signatures.map(({returns}) => returns)
  expect(returned('a.ts', 'function a(): Promise<string> {}\nfunction b(): void {}\nfunction c() {}\n')).toEqual([
    'Promise<string>',
    null,
    null,
  ])
  expect(returned('a.go', 'package a\nfunc A() (int, error) {}\n')).toEqual(['(int, error)'])
  expect(returned('a.c', 'const char *a(void) { return 0; }\n')).toEqual(['char *'])
  expect(returned('a.py', 'def a() -> None: pass\ndef b() -> list[int]: pass\n')).toEqual([null, 'list[int]'])
})

describe('files that cannot be read as code', () => {
  test('say how many places made no sense', () => {
    expect(read('a.ts', 'export function a( {\n}}}\n').syntaxErrors).toBeGreaterThan(0)
  })

  test('that are empty offer nothing', () => {
    expect(read('a.py', '')).toMatchObject({doc: null, signatures: []})
  })

  test('with brackets without end are left alone', () => {
    expect(look('a.ts', '['.repeat(5_000))).toMatchObject({kind: 'not-analysed'})
  })

  test('in other languages are not looked into', () => {
    expect(inspector.wants('a.md', {})).toBe(false)
    expect(look('a.md', '# A')).toBeNull()
  })
})

test.each([
  ['functions with comments', '/** A. */\nexport function a() {}\n'.repeat(10_000)],
  ['comments alone', `${'/** a */\n'.repeat(30_000)}${'function a() {}\n'.repeat(3_000)}`],
])('a large file of %s takes seconds and not minutes', (_, source) => {
  const began = performance.now()
  read('a.ts', source)
  expect(performance.now() - began).toBeLessThan(10_000)
})
