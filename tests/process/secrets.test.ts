/** The real command with real secrets: not one byte of them is left anywhere that a reader could look. */
import {readdirSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {expect, test} from 'vitest'
import {createStage} from './stage.ts'

const token = 'tok-8f3a/Zq+19=&"quoted"'
const key = ['-----BEGIN KEY-----', 'bGluZSBvbmUgb2YgdGhlIGtleQ', 'c2Vjb25kIGxpbmUgb2YgaXQ', '-----END KEY-----'].join(
  '\n',
)
const short = 'x'

const mission = `
version: "1.0"
name: secrets
secrets: [TOKEN, KEY, SHORT]
steps:
  - id: plain
    env: {TOKEN: "\${{ secrets.TOKEN }}", KEY: "\${{ secrets.KEY }}", S: "\${{ secrets.SHORT }}"}
    run: |
      echo "token $TOKEN"; echo "$KEY"; echo "$S marks the spot: xylophone"
      printf '%s' "$TOKEN" | base64
      printf 'a%s' "$TOKEN" | base64
      printf 'ab%s' "$TOKEN" | base64
      node -e 'console.log(JSON.stringify(process.env.TOKEN), encodeURIComponent(process.env.TOKEN))'
      echo "out=$TOKEN" >> "$SORTIE_OUTPUT"
      echo "summary $TOKEN" >> "$SORTIE_SUMMARY"
      echo "$TOKEN" >&2
  - id: slowly
    depends_on: [plain]
    env: {TOKEN: "\${{ secrets.TOKEN }}"}
    run: node -e 'const t = process.env.TOKEN; let i = 0; const f = () => { if (i < t.length) { process.stdout.write(t[i++]); setTimeout(f, 5) } }; f()'
  - id: fails
    depends_on: [slowly]
    continue_on_error: true
    env: {TOKEN: "\${{ secrets.TOKEN }}"}
    run: echo "failed with $TOKEN" >&2; exit 3
  - id: missing
    depends_on: [fails]
    continue_on_error: true
    type: command
    with: {command: "\${{ secrets.TOKEN }}"}
  - id: report
    type: report
    depends_on: [missing]
    with: {format: markdown, output: .sortie/state/reports/all.md}
  - id: kept
    env: {TOKEN: "\${{ secrets.TOKEN }}"}
    run: printf %s "\${{ secrets.KEY }}" | wc -c > out; echo "out=$TOKEN" >> "$SORTIE_OUTPUT"
    cache: {key: "\${{ secrets.TOKEN }}", outputs: [out]}
  - id: unnamed
    run: env
`

/** The forms that TARGETS names; each must be nowhere. */
function formsOf(secret: string): Buffer[] {
  const bytes = Buffer.from(secret)
  const shifted = [0, 1, 2].map(shift => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64')
    // The ends depend on the neighbours; the middle is the secret's alone.
    return text.slice(Math.ceil((shift * 8) / 6), -4)
  })
  const json = JSON.stringify(secret).slice(1, -1)
  const lines = secret.split('\n').filter(line => line.length >= 8)
  const xml = secret.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;')
  return [secret, ...shifted, encodeURIComponent(secret), json, xml, ...lines].map(form => Buffer.from(form))
}

test('secrets are masked in every output, event, log, report and file of the state directory', async () => {
  await using stage = createStage({'mission.yaml': mission})
  const summary = join(stage.path, 'job-summary.md')
  stage.env = {TOKEN: token, KEY: key, SHORT: short, GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: stage.path}
  const ends = [
    await stage.run('run', 'mission.yaml', '--verbose'),
    await stage.run('run', 'mission.yaml', '--reporter', 'json'),
    await stage.run('status', '--json'),
    await stage.run('logs'),
    await stage.run('run', 'mission.yaml', '--reporter', 'github,junit=report.xml,json=events.ndjson'),
    await stage.run('run', 'mission.yaml', '--reporter', 'junit'),
  ]
  expect(ends.map(({exit}) => exit)).toEqual([0, 0, 0, 0, 0, 0])
  const places = new Map<string, Buffer>(
    ends.map((end, index) => [`command ${index}`, Buffer.from(end.stdout + end.stderr)]),
  )
  for (const name of readdirSync(stage.path, {recursive: true, withFileTypes: true})) {
    if (name.isFile()) places.set(join(name.parentPath, name.name), readFileSync(join(name.parentPath, name.name)))
  }
  const seen = [...places.keys()].map(path => basename(path))
  expect(seen).toEqual(expect.arrayContaining(['all.md', 'job-summary.md', 'report.xml', 'events.ndjson']))
  expect(places.get(summary)?.toString()).toContain('## plain')
  // Handing a secret to the runner to be masked would be to print it.
  expect(ends.map(({stdout, stderr}) => stdout + stderr).join('')).not.toContain('add-mask')
  expect(places.get('command 2')?.toString()).toContain('"state": "cached"')
  const found: string[] = []
  for (const secret of [token, key]) {
    for (const form of formsOf(secret)) {
      for (const [path, bytes] of places) if (bytes.includes(form)) found.push(`${form.toString()} in ${path}`)
    }
  }
  expect(found).toEqual([])
  // One letter would blank out half of the log: it is left, and said to be.
  expect(ends[0]?.stdout ?? '').not.toContain('***ylophone')
  expect(ends[0]?.stderr).toContain('xylophone')
  expect(ends[0]?.stderr).toContain('SECRET_TOO_SHORT')
})
