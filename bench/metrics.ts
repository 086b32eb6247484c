/**
 * How fast code is measured, on one thread: `npm run bench:metrics -- folder ...`. Without a folder, Sortie's own sources.
 * Other work on the machine shows in the time on the clock and hardly in the time of the processor.
 */
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative} from 'node:path'
import type {InspectedFile, Json} from '../engine/contracts.ts'
import {natureOf} from '../scan/look.ts'
import {createMetrics} from '../scan/metrics/inspector.ts'
import {commitMeasured, machineFacts} from './machine.ts'
import {writeSection} from './results-file.ts'

const MEGABYTE = 1024 * 1024

interface Measured {
  readonly folder: string
  readonly files: number
  readonly bytes: number
  readonly cpuMs: number
  readonly slowestMs: number
  readonly factsBytes: number
  readonly peakBytes: number
}

function measure(folder: string): Measured {
  const metrics = createMetrics()
  const paths = readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map(path => join(folder, path))
    .filter(path => !path.includes('/.git/') && metrics.wants(path, {}) && isSmallFile(path))
  const files = paths.map(path => fileAt(path, folder)).filter(({nature}) => nature === 'text')
  let slowestMs = 0
  let factsBytes = 0
  const before = process.cpuUsage()
  for (const file of files) {
    const startedAt = performance.now()
    const facts: Json = metrics.inspect(file, {})
    slowestMs = Math.max(slowestMs, performance.now() - startedAt)
    factsBytes += JSON.stringify(facts).length
  }
  const {user, system} = process.cpuUsage(before)
  return {
    folder,
    files: files.length,
    bytes: files.reduce((sum, {bytes}) => sum + bytes.length, 0),
    cpuMs: (user + system) / 1_000,
    slowestMs,
    factsBytes,
    peakBytes: process.resourceUsage().maxRSS * 1024,
  }
}

function isSmallFile(path: string): boolean {
  const stats = statSync(path)
  return stats.isFile() && stats.size <= MEGABYTE
}

function fileAt(path: string, folder: string): InspectedFile {
  const bytes = readFileSync(path)
  return {path: relative(folder, path), bytes, nature: natureOf(bytes), latin1: '', text: () => bytes.toString('utf8')}
}

function row({folder, files, bytes, cpuMs, slowestMs, factsBytes, peakBytes}: Measured): string {
  const perSecond = (amount: number) => (amount / cpuMs) * 1_000
  const cells = [
    folder.split('/').at(-1) ?? folder,
    `${files}`,
    (bytes / MEGABYTE).toFixed(1),
    (cpuMs / 1_000).toFixed(2),
    perSecond(files).toFixed(0),
    perSecond(bytes / MEGABYTE).toFixed(2),
    slowestMs.toFixed(0),
    `${((factsBytes / bytes) * 100).toFixed(0)} %`,
    (peakBytes / MEGABYTE).toFixed(0),
  ]
  return `| ${cells.join(' | ')} |`
}

const folders = process.argv.slice(2)
const rows = (folders.length > 0 ? folders : ['engine']).map(folder => row(measure(folder)))
const section = `## Code metrics: how fast

\`npm run bench:metrics\`, commit ${commitMeasured()}, ${machineFacts('.').join('; ')}. One thread; the files are read beforehand. "Facts" is what is kept of a file, beside its size; "peak" is of the whole process so far, the files included.

| folder | files | MiB | CPU, s | files a CPU second | MiB a CPU second | slowest file, ms on the clock | facts | peak, MiB |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`
writeSection('metrics', section)
process.stdout.write(section)
