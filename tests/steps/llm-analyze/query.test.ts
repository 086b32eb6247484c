/** Questions about a repository, against a server that answers from what it is shown. */
import {expect, test} from 'vitest'
import {createFolder, runCommand} from '../../command.ts'
import {startAnalyst} from '../../model/analyst.ts'

const lease = `export function renew(lease: Lease, nowMs: number): Lease {
  const untilMs = nowMs + LEASE_MS
  return {...lease, untilMs}
}
`
const files = {
  'src/lease.ts': lease,
  'src/other.ts': 'export const other = 1\n',
  'docs/leases.md': '# Leases\n\nA lease lasts thirty seconds.\n',
}

async function folderFor(url: string) {
  const folder = createFolder()
  folder.write(
    '.sortie/config.yaml',
    `reporter: quiet\nllm: {provider: custom, base_url: "${url}", model: analyst-1}\n`,
  )
  for (const [path, text] of Object.entries(files)) folder.write(path, text)
  return folder
}

test('an answer comes with the lines that prove it, and without those that do not', async () => {
  const answer = {
    answer: 'A lease is renewed in `renew`.',
    citations: [
      {path: 'src/lease.ts', line: 1, quote: 'const untilMs = nowMs + LEASE_MS'},
      {path: 'src/lease.ts', line: 3, quote: 'return renewForEver(lease)'},
      {path: 'src/other.ts', line: 1, quote: 'export const other = 1'},
    ],
  }
  await using analyst = await startAnalyst({fault: () => ({kind: 'text', text: JSON.stringify(answer)})})
  using folder = await folderFor(analyst.url)
  const end = await runCommand('sortie query where is a lease renewed? --repo', folder.path)
  expect(end, end.stderr).toMatchObject({exit: 0})
  expect(end.stdout).toBe('A lease is renewed in `renew`.\n\n  src/lease.ts:2: const untilMs = nowMs + LEASE_MS\n')
  const [asked] = analyst.requests
  expect(asked?.user).toContain('2|   const untilMs = nowMs + LEASE_MS')
  expect(asked?.user).toContain('A lease lasts thirty seconds.')
  expect(asked?.user).not.toContain('export const other')
})

test('an answer that cites nothing is marked as unproven', async () => {
  const answer = JSON.stringify({answer: 'It is somewhere.', citations: []})
  await using analyst = await startAnalyst({fault: () => ({kind: 'text', text: answer})})
  using folder = await folderFor(analyst.url)
  const end = await runCommand('sortie query "where is a lease renewed?" --path src', folder.path)
  expect(end.stdout).toBe('It is somewhere.\n\nUnproven: the answer cites no line that is in the files.\n')
  expect(analyst.requests[0]?.user).not.toContain('thirty seconds')
})

test('a question that no file has a word of is not asked', async () => {
  await using analyst = await startAnalyst()
  using folder = await folderFor(analyst.url)
  const end = await runCommand('sortie query what about unicorns', folder.path)
  expect(end).toMatchObject({exit: 1})
  expect(end.stderr).toContain('no file holds any word of the question')
  expect(analyst.requests).toHaveLength(0)
})

test('a question without files is answered as it is', async () => {
  await using analyst = await startAnalyst({fault: () => ({kind: 'text', text: 'Forty-two.'})})
  using folder = await folderFor(analyst.url)
  expect(await runCommand('sortie ask what is six times seven', folder.path)).toMatchObject({
    exit: 0,
    stdout: 'Forty-two.\n',
  })
})
