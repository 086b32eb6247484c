/**
 * How each language writes its comments and its strings, one row each. A row is enough to find comments without
 * knowing the language: whichever of its patterns matches first in the text decides what the text there is.
 */

/** Matches comments (the group `comment`) and whatever could look like one inside: strings, templates, expressions. */
export type Syntax = RegExp

const toEnd = (open: RegExp, close: RegExp): RegExp => new RegExp(`${open.source}[^]*?(?:${close.source}|(?![^]))`)

const slashes = /(?<!:)\/\/[^\n]*/
const stars = toEnd(/\/\*/, /\*\//)
const angles = toEnd(/<!--/, /-->/)
const hash = /#[^\n]*/
/** Where '#' also occurs within words: `$#`, `a#b`, `#{name}`. */
const hashAtWord = /(?<![^\s;&|()])#(?![{[])[^\n]*/
const dashes = /--[^\n]*/
const semicolon = /(?<!\\);[^\n]*/
/** The mark is asked for before the look back: that one costs time, and most characters begin no comment. */
const atLineStart = (mark: RegExp): RegExp => new RegExp(`(?=${mark.source})(?<=(?:^|\\n)[ \\t]*)${mark.source}[^\\n]*`)
const slashesAtLineStart = atLineStart(/\/\//)
const parenStars = toEnd(/\(\*/, /\*\)/)

/** These end with their line even when the closing quote is missing, so that one odd quote costs one line at most. */
const double = /"(?:\\[^]|[^"\\\n])*"?/
const single = /'(?:\\[^]|[^'\\\n])*'?/
/** In languages of plain words, where don't is no string. */
const doubleAtWord = /(?<![\w\\])"(?:\\[^]|[^"\\\n])*"?/
const singleAtWord = /(?<![\w\\])'[^'\n]*'?/
/** A character. Rust's lifetimes and the digits of C++ (1'000) have the same mark, and no end within a few letters. */
const character = /'(?:\\[^\n]{1,9}?|[^'\\\n]{1,4})'/
const doubleLines = /"(?:\\[^]|[^"\\])*"?/
const tripleDouble = toEnd(/"""/, /(?<!\\)"""/)
const tripleSingle = toEnd(/'''/, /(?<!\\)'''/)
const backticks = /`[^`]*`?/

/** A string that stands first in a file, class or function: documentation, and in everything but name a comment. */
const docstring = new RegExp(
  `(?=[rRuU]?["'])(?<=(?:^|:[ \\t]*(?:#[^\\n]*)?\\n|(?:^|\\n)[ \\t]*#[^\\n]*\\n)\\s*)[rRuU]?(?:${tripleDouble.source}|${tripleSingle.source})`,
)

/** The text of a JavaScript template up to its end, or up to `${`, where code begins: see comments.ts. */
export const templateText = /(?:\\[^]|\$(?!\{)|[^\\`$])*(?:`|\$\{)?/
const template = new RegExp(`(?<template>\`${templateText.source})|(?<open>\\{)|(?<close>\\})`)
/** A '/' begins an expression where no operand can have ended before it; "</b>" is left to JSX. */
const expression =
  /\/(?![*/])(?<=(?:^|[(,=:[!&|?{};+\-*%~^\n]|=>|\b(?:return|typeof|case|in|of|void|throw|else|yield|await))\s*\/)(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+\//

function syntax(comments: readonly RegExp[], others: readonly RegExp[] = []): Syntax {
  const sources = (patterns: readonly RegExp[]) => patterns.map(pattern => pattern.source).join('|')
  const rest = others.length === 0 ? '' : `|${sources(others)}`
  return new RegExp(`(?<comment>${sources(comments)})${rest}`, 'g')
}

const c = syntax(
  [slashes, stars],
  [/R"(?<delimiter>[^()\\\s]{0,16})\([^]*?(?:\)\k<delimiter>"|(?![^]))/, double, character],
)
const javascript = syntax([slashes, stars], [double, single, template, expression])
const python = syntax([hash, docstring], [tripleDouble, tripleSingle, double, single])
const shell = syntax([hashAtWord], [doubleAtWord, /(?<!\\)'[^'\n]*'?/])
const words = syntax([hashAtWord], [doubleAtWord, singleAtWord])
const markup = syntax([angles])

/** Extensions, without the dot and in lower case. */
const rows: readonly (readonly [Syntax, string])[] = [
  [c, 'c h cc cpp cxx hh hpp hxx ino cu glsl vert frag metal proto sol v sv zig d hx'],
  [javascript, 'js jsx mjs cjs ts tsx mts cts jsonc json5 code-workspace'],
  [python, 'py pyi pyw pyx bzl star'],
  [syntax([slashes, stars], [tripleDouble, double, character]), 'java kt kts scala sc sbt swift cs'],
  [syntax([slashes, stars], [tripleDouble, tripleSingle, double, single]), 'groovy gradle dart'],
  [syntax([slashes, stars], [backticks, double, character]), 'go'],
  [syntax([slashes, stars], [/\bb?r(?<hashes>#*)"[^]*?(?:"\k<hashes>|(?![^]))/, doubleLines, character]), 'rs'],
  [syntax([slashes, stars, /#(?!\[)[^\n]*/], [double, single]), 'php phtml'],
  [syntax([slashes, stars, atLineStart(/%/)], [double, character]), 'm mm'],
  [syntax([stars], [double, single]), 'css'],
  [syntax([slashes, stars], [double, single]), 'scss sass less styl'],
  [syntax([hashAtWord, toEnd(/(?<=^|\n)=begin\b/, /\n=end/)], [double, single]), 'rb rake gemspec cr'],
  [syntax([toEnd(/#=/, /=#/), hashAtWord], [tripleDouble, double, character]), 'jl'],
  [syntax([hashAtWord], [tripleDouble, double, single]), 'ex exs pl pm t r nim tcl awk'],
  [syntax([toEnd(/<#/, /#>/), hashAtWord], [doubleAtWord, singleAtWord]), 'ps1 psm1 psd1'],
  [shell, 'sh bash zsh ksh fish bats'],
  [words, 'yaml yml toml conf cfg cmake mk dockerfile graphql gql properties env gitignore dockerignore editorconfig'],
  [syntax([hashAtWord, slashes, stars], [double]), 'tf tfvars hcl nix'],
  [syntax([dashes, stars], [/'[^']*'?/, double]), 'sql psql ddl'],
  [
    syntax(
      [/--\[(?<level>=*)\[[^]*?(?:\]\k<level>\]|(?![^]))/, dashes],
      [/\[(?<depth>=*)\[[^]*?(?:\]\k<depth>\]|(?![^]))/, double, single],
    ),
    'lua',
  ],
  [syntax([toEnd(/\{-/, /-\}/), dashes], [double, character]), 'hs elm purs idr'],
  [syntax([dashes], [double, character]), 'adb ads vhd vhdl'],
  [syntax([toEnd(/#\|/, /\|#/), semicolon], [doubleLines]), 'lisp lsp cl el scm rkt clj cljs cljc edn'],
  [syntax([/(?<!\S)[;#][^\n]*/], [doubleAtWord, singleAtWord]), 'ini inf desktop service reg'],
  [syntax([semicolon, hashAtWord, slashes, stars], [double]), 's asm'],
  [syntax([/(?<!\\)%[^\n]*/]), 'tex sty cls bib'],
  [syntax([/(?<!\$)%[^\n]*/], [double]), 'erl hrl'],
  [syntax([/'[^\n]*/, /\b[Rr][Ee][Mm]\b[^\n]*/], [/"(?:""|[^"\n])*"?/]), 'vb vbs bas'],
  [syntax([atLineStart(/"/)]), 'vim'],
  [syntax([atLineStart(/@?(?:[Rr][Ee][Mm]\b|::)/)]), 'bat cmd'],
  [syntax([/![^\n]*/], [double, single]), 'f90 f95 f03 f08'],
  [syntax([parenStars], [doubleLines, character]), 'ml mli'],
  [syntax([parenStars, slashes], [tripleDouble, double, character]), 'fs fsi fsx'],
  [syntax([toEnd(/\{/, /\}/), parenStars, slashes], [single]), 'pas dpr lpr'],
  [markup, 'xml svg xaml xsd xsl xslt plist csproj vbproj fsproj props targets'],
  [syntax([angles, stars, slashesAtLineStart]), 'html htm xhtml vue svelte astro'],
  [syntax([toEnd(/\{#/, /#\}/), angles]), 'j2 jinja jinja2 twig njk'],
  // In Markdown all but comments is prose, and what stands in code is an example.
  [
    syntax([angles], [/(?<fence>`{3,}|~{3,})[^]*?(?:\k<fence>|(?![^]))/, /(?<ticks>`+)[^\n]*?\k<ticks>/]),
    'md markdown mdx',
  ],
  [syntax([slashesAtLineStart]), 'adoc asciidoc'],
]

const byExtension: ReadonlyMap<string, Syntax> = new Map(
  rows.flatMap(([row, extensions]) => extensions.split(' ').map(extension => [extension, row] as const)),
)

/** Files that are known by name, in lower case. */
const byName: ReadonlyMap<string, Syntax> = new Map([
  ['makefile', words],
  ['gnumakefile', words],
  ['dockerfile', words],
  ['containerfile', words],
  ['cmakelists.txt', words],
  ['codeowners', words],
  ['justfile', words],
  ['gemfile', words],
  ['rakefile', words],
  ['vagrantfile', words],
  ['brewfile', words],
  ['procfile', words],
  ['.bashrc', shell],
  ['.zshrc', shell],
  ['.profile', shell],
  ['.npmrc', words],
  ['go.mod', c],
  ['jenkinsfile', javascript],
])

const byInterpreter: readonly (readonly [RegExp, Syntax])[] = [
  [/\b(?:ba|da|z|k|fi)?sh\b/, shell],
  [/\bpython/, python],
  [/\b(?:node|deno|bun|tsx)\b/, javascript],
  [/\b(?:ruby|perl|awk|tclsh|Rscript)\b/, words],
]

/** What is put behind a name whose own extension says what the file is: config.h.in, .env.example. */
const PATTERN_OF_A_FILE = /\.(?:in|tmpl|tpl|template|example|sample|dist|erb|ejs)$/

export type SyntaxFound = {readonly kind: 'known'; readonly syntax: Syntax} | {readonly kind: 'ask-first-line' | 'none'}

/** 'ask-first-line' for a name without an extension: `syntaxOfScript` may know more. */
export function syntaxOf(path: string): SyntaxFound {
  const name = path
    .slice(path.lastIndexOf('/') + 1)
    .toLowerCase()
    .replace(PATTERN_OF_A_FILE, '')
  if (/^(?:tsconfig|jsconfig)\b.*\.json$/.test(name)) return {kind: 'known', syntax: javascript}
  const dot = name.lastIndexOf('.')
  const found = byName.get(name) ?? byExtension.get(name.slice(dot + 1))
  if (found !== undefined && (dot !== -1 || byName.has(name))) return {kind: 'known', syntax: found}
  return {kind: dot === -1 ? 'ask-first-line' : 'none'}
}

/** The syntax that a script's first line names (`#!/usr/bin/env bash`); undefined for anything else. */
export function syntaxOfScript(firstLine: string): Syntax | undefined {
  if (!firstLine.startsWith('#!')) return undefined
  return byInterpreter.find(([interpreter]) => interpreter.test(firstLine))?.[1]
}
