/** Text against text: no Windows is needed, and none was there. */
import {describe, expect, test} from 'vitest'
import {toPowerShell} from '../../../steps/command/powershell.ts'

const prefix = "$ErrorActionPreference = 'Stop'; "

function textOf(line: string): string {
  const answer = toPowerShell({kind: 'text', run: line})
  if (answer.kind === 'refused') return `refused: ${answer.reason}`
  if (answer.kind === 'as-it-is') return 'as it is'
  const {program} = answer
  return program.kind === 'text' ? program.run.replace(prefix, '') : [program.command, ...program.args].join(' ')
}

const found = (select: string): string => `$found = @(${select}); `
const end = 'if ($found.Count -eq 0) { exit 1 }'

const pairs: readonly (readonly [unix: string, powershell: string])[] = [
  ['ls', "Get-ChildItem -LiteralPath '.' | ForEach-Object { $_.Name }"],
  ['ls -la src', "Get-ChildItem -LiteralPath 'src' -Force"],
  ['ls -lt *.md', "Get-ChildItem -Path '*.md' | Sort-Object LastWriteTime -Descending"],
  ['ls -Z', 'refused: "-Z" is a flag without a counterpart'],
  [
    "find . -name '*.log' -type f -delete",
    "Get-ChildItem -LiteralPath '.' -Recurse -Force -File | Where-Object { $_.Name -clike '*.log' } | Remove-Item -Force",
  ],
  [
    "find src -maxdepth 2 -iname 'a*' -print",
    "Get-ChildItem -LiteralPath 'src' -Recurse -Force -Depth 1 | Where-Object { $_.Name -ilike 'a*' } | ForEach-Object { Resolve-Path -Relative -LiteralPath $_.FullName }",
  ],
  [
    'find logs -mtime +7',
    "Get-ChildItem -LiteralPath 'logs' -Recurse -Force | Where-Object { $_.LastWriteTime -le (Get-Date).AddDays(-8) } | ForEach-Object { Resolve-Path -Relative -LiteralPath $_.FullName }",
  ],
  ['find . -size +1M', 'refused: "-size" is a flag without a counterpart'],
  ['find . -type l', 'refused: "-type l" is a flag without a counterpart'],
  [
    'grep -n TODO a.txt',
    `${found("Select-String -LiteralPath 'a.txt' -Pattern 'TODO' -CaseSensitive")}$found | ForEach-Object { @($_.LineNumber, $_.Line) -join ':' }; ${end}`,
  ],
  [
    'grep -ri --include=*.ts "a\\|b" src',
    `${found("Get-ChildItem -LiteralPath 'src' -Recurse -File | Where-Object { $_.Name -clike '*.ts' } | Select-String -Pattern 'a|b'")}$found | ForEach-Object { @($_.RelativePath($PWD.Path), $_.Line) -join ':' }; ${end}`,
  ],
  ["grep -qF 'a.b(' x", `${found("Select-String -LiteralPath 'x' -Pattern 'a.b(' -SimpleMatch -CaseSensitive")}${end}`],
  ["grep -q 'f(x)' x", `${found("Select-String -LiteralPath 'x' -Pattern 'f\\(x\\)' -CaseSensitive")}${end}`],
  ["grep '[[:space:]]' x", 'refused: its pattern has a class such as [:space:]'],
  ['grep TODO', 'refused: it reads standard input'],
  ['grep -c TODO x', 'refused: "-c" is a flag without a counterpart'],
  ["cat 'it is.txt' b", "Get-Content -LiteralPath 'it is.txt', 'b'"],
  ['cat', 'refused: it reads standard input'],
  ['rm -rf build', "Remove-Item -LiteralPath 'build' -Recurse -Force -ErrorAction SilentlyContinue; exit 0"],
  ['rm *.tmp', "Remove-Item -Path '*.tmp'"],
  ['cp -r a b', "Copy-Item -LiteralPath 'a' -Destination 'b' -Recurse -Force"],
  ['cp -a a b', 'refused: "-a" is a flag without a counterpart'],
  ['mv a "b c"', "Move-Item -LiteralPath 'a' -Destination 'b c' -Force"],
  ['mkdir -p a/b c', "New-Item -ItemType Directory -Path 'a/b', 'c' -Force | Out-Null"],
  ['which node', "Get-Command -CommandType Application -Name 'node' | ForEach-Object { $_.Source }"],
  [
    'curl -sSo /dev/null -w "%{http_code}" https://example.org',
    'curl.exe -sSo NUL -w %{http_code} https://example.org',
  ],
  ['head -n 5 a', "Get-Content -LiteralPath 'a' -TotalCount 5"],
  ['head -20 a', "Get-Content -LiteralPath 'a' -TotalCount 20"],
  ['head a b', 'refused: it names several files'],
  ['tail a', "Get-Content -LiteralPath 'a' -Tail 10"],
  ['tail -n +2 a', "Get-Content -LiteralPath 'a' | Select-Object -Skip 1"],
  ['tail -f a', 'refused: "-f" is a flag without a counterpart'],
  ['wc -l a', "[string](@(Get-Content -LiteralPath 'a').Count) + ' ' + 'a'"],
  ['wc a', 'refused: one of "-l", "-w" and "-c" has a counterpart'],
  ['npm test', 'as it is'],
]

test.each(pairs)('%s', (unix, powershell) => {
  expect(textOf(unix)).toBe(powershell)
})

describe('a text that only a shell of Unix understands is refused by what needs it', () => {
  test.each([
    ['cat a | head', '|'],
    ['ls && ls', '&&'],
    ['ls > out', '>'],
    ['cat $FILE', '$'],
    ['cat "$FILE"', '"'],
    ['cat `ls`', '`'],
    ['ls ~/x', '~'],
    ["cat 'a", "'"],
  ])('%s', (line, operator) => {
    expect(textOf(line)).toBe(`refused: "${operator}" needs a shell of Unix`)
  })

  test('several lines', () => {
    expect(textOf('ls\nls')).toBe('refused: it has several lines')
  })
})

test('no word can end its quotes', () => {
  const answer = toPowerShell({kind: 'program', command: 'cat', args: ["it's'; Remove-Item x; '"]})
  expect(answer).toMatchObject({
    program: {run: `${prefix}Get-Content -LiteralPath 'it''s''; Remove-Item x; '''`},
  })
})

test('an expression stays one, where a variable can take its place', () => {
  const answer = toPowerShell({kind: 'program', command: 'cat', args: ['a"$b`${{ inputs.file }}']})
  expect(answer).toMatchObject({
    program: {run: `${prefix}Get-Content -LiteralPath "a\`"\`$b\`\`\${{ inputs.file }}"`},
  })
})

test('a text for another shell, and curl without a shell, are left alone', () => {
  expect(toPowerShell({kind: 'text', run: 'ls', shell: 'pwsh'})).toEqual({kind: 'as-it-is'})
  expect(toPowerShell({kind: 'program', command: 'curl', args: ['x']})).toEqual({kind: 'as-it-is'})
})
