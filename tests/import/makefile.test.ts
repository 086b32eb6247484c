/** What comes of a Makefile; and that it leaves the same files as make itself, which is really run. */
import {execFileSync} from 'node:child_process'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {calmEnv, createFolder, runCommand} from '../command.ts'
import {imported, stepsOf} from './importing.ts'

test('a target with a recipe is a step, its prerequisites are edges, and constants stand in their places', async () => {
  const text = `\
# Builds the shop.
VERSION := 1.2
OUT = dist/$(NAME)-$(VERSION)
NAME := shop
.PHONY: all build test clean

all: build test ## everything

# compiles it
build: prepare
	@echo building $(OUT)

prepare:
	mkdir -p dist
test: build
	@echo testing $@ after $<
clean:
	rm -rf dist
`
  expect(await imported('Makefile', text)).toEqual({
    notes: ['17:1 not needed by what was imported, so left out: clean; --target takes them'],
    text: `\
# import: line 17: not needed by what was imported, so left out: clean; --target takes them
version: "1.0"
name: makefile
steps:
  - id: prepare
    run: mkdir -p dist
  # compiles it
  - id: build
    run: echo building dist/shop-1.2
    depends_on: [prepare]
  - id: test
    run: echo testing test after build
    depends_on: [build]
`,
  })
  expect((await imported('Makefile', text, {only: ['clean']})).text).toBe(
    'version: "1.0"\nname: clean\nsteps:\n  - id: clean\n    run: rm -rf dist\n',
  )
})

describe('of a recipe', () => {
  const lines: readonly (readonly [recipe: string, run: string])[] = [
    ['@echo a', 'run: echo a\n'],
    ['-rm x', 'run: rm x || true\n'],
    ['echo $$HOME', 'run: echo $HOME\n'],
    ['echo $(HOME)', 'run: echo ${HOME-}\n'],
    ['echo $(CURDIR)', 'run: echo $PWD\n'],
    ['$(MAKE) -C sub', 'run: make -C sub\n'],
    ['echo $(shell date)', 'run: echo $(date)\n'],
    ['a; b', 'run: (set +e; a; b)\n'],
    ['echo "a; b"', 'run: echo "a; b"\n'],
    ['cd x\n\tls', 'run: |-\n      (cd x)\n      ls\n'],
    [
      'for f in a b; do \\\n\t  echo $$f; \\\n\tdone',
      'run: |-\n      (set +e; for f in a b; do \\\n        echo $f; \\\n      done\n      )\n',
    ],
    ['echo $${{x}}', "run: echo ${{ '${{' }}x}}\n"],
  ]

  test.each(lines)('%j is %j', async (recipe, run) => {
    expect(await stepsOf('Makefile', `all:\n\t${recipe}\n`)).toBe(`  - id: all\n    ${run}`)
  })

  test('a variable that the environment may set has its word', async () => {
    expect(await stepsOf('Makefile', 'CC ?= gcc\nall:\n\t$(CC) x.c\n')).toBe('  - id: all\n    run: ${CC-gcc} x.c\n')
  })

  test('another shell than sh is the shell of all steps', async () => {
    const {text} = await imported('Makefile', 'SHELL := /bin/bash\nall:\n\techo a | cat\n')
    expect(text).toContain('defaults: {shell: bash}\n')
    expect(text).toContain('run: (set +o pipefail; echo a | cat)\n')
  })
})

describe('what make alone can work out', () => {
  const unknown: readonly (readonly [makefile: string, note: string])[] = [
    [
      'all:\n\trm -rf $(addprefix out/,$(DIRS))\n',
      '1:1 not carried over: "$(addprefix out/,$(DIRS))" is a function of make',
    ],
    ['X != date\nall:\n\techo $(X)\n', '2:1 not carried over: "$(X)" is known only when make runs'],
    ['A = $(B)\nB = $(A)\nall:\n\techo $(A)\n', '3:1 not carried over: "$(A)" is known only when make runs'],
  ]

  test.each(unknown)('%j makes its step fail, and is said', async (makefile, note) => {
    const {text, notes} = await imported('Makefile', makefile)
    expect(text).toContain('exit 1\n')
    expect(notes.at(-1)).toBe(note)
  })

  const noted: readonly (readonly [line: string, note: string])[] = [
    ['include common.mk', '1:1 another Makefile is included: import it too, if it has targets'],
    ['%.o: %.c\n\tcc $<', '1:1 the pattern rule "%.o" has no counterpart'],
    ['ifdef X\nY = 1\nendif', '1:1 a condition is judged by make: what stands in it is left out'],
    ['define X\n a\nendef', '1:1 a definition of several lines has no counterpart'],
    ['all: CFLAGS = -g', '1:1 a variable of "all" alone has no counterpart'],
    ['what is this', '1:1 this line is neither a rule nor a variable'],
  ]

  test.each(noted)('%j is said', async (line, note) => {
    const {notes} = await imported('Makefile', `${line}\nall:\n\techo a\n`)
    expect(notes).toEqual([note])
  })
})

/** Each writes files; all of them are made from scratch. */
const makefiles: readonly {readonly name: string; readonly text: string}[] = [
  {
    name: 'order, automatic variables and folders',
    text: `\
OUT := out
all: $(OUT)/a.txt $(OUT)/b.txt
	cat $^ > all.txt
$(OUT)/a.txt: in.txt | $(OUT)
	cp $< $@
	echo "$(@F) in $(@D)" >> $@
$(OUT)/b.txt: in.txt $(OUT)/a.txt | $(OUT)
	cat $^ > $@
$(OUT):
	mkdir -p $@
`,
  },
  {
    name: 'lines with shells of their own',
    text: `\
all:
	cd sub; pwd > /dev/null; echo in > here.txt
	echo out > here.txt
	X=1; echo "x$$X" > x.txt
	echo "[$$X]" >> x.txt
	false; echo after > false.txt
	-false
	for n in 1 2 3; do \\
	  echo $$n; \\
	done > numbers.txt
	test -f nothing || echo none > none.txt
	-cat nothing > cat.txt && echo never > never.txt
	exit 0; echo unreachable
	echo end > end.txt
`,
  },
  {
    name: 'variables',
    text: `\
A = $(B) again
B := first
B += second
C ?= default
export D := exported
LIST = one \\
  two
all: words
	echo "$(A) $(C)" > a.txt
	echo "$$D" > d.txt
	echo $(LIST) '$$quoted' "a # b" > list.txt
words:
	printf '%s\\n' $(LIST) > words.txt
`,
  },
  {
    name: 'a target that fails, and what would come after it',
    text: 'all: good bad after\ngood:\n\techo good > good.txt\nbad: good\n\techo bad > bad.txt\n\tfalse\n\techo never > never.txt\nafter: bad\n\techo after > after.txt\n',
  },
]

describe('a mission out of a Makefile leaves the same files as make:', () => {
  test.each(makefiles)('$name', async ({text}) => {
    using byMake = createFolder()
    using bySortie = createFolder()
    for (const folder of [byMake, bySortie]) {
      folder.write('Makefile', text)
      folder.write('in.txt', 'in\n')
      folder.write('sub/.keep', '')
    }
    let status = 0
    try {
      execFileSync('make', ['-s'], {cwd: byMake.path, env: calmEnv(), stdio: 'ignore'})
    } catch {
      status = 1
    }
    expect(await runCommand('sortie import Makefile -o mission.yaml', bySortie.path)).toMatchObject({
      exit: 0,
      stderr: '',
    })
    expect((await runCommand('sortie run mission.yaml -q', bySortie.path)).exit).toBe(status)
    expect(filesIn(bySortie.path)).toEqual(filesIn(byMake.path))
  })
})

function filesIn(folder: string): {readonly [path: string]: string} {
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8', withFileTypes: true})
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .filter(path => !path.startsWith('.sortie') && path !== 'mission.yaml')
  return Object.fromEntries(paths.sort().map(path => [path, readFileSync(join(folder, path), 'utf8')]))
}
