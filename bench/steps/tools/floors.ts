/**
 * The least that starting steps costs, with none of the duties of a tool: nothing is recorded, limited or cleaned up.
 * No tools, but what tools are made of: they show how much of a figure is the machine's and Node's.
 */
import {realpathSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import type {Job, Tool} from '../tool.ts'
import {scriptOf, type Workload} from '../workloads.ts'

const objection = ({shape}: Workload) => (shape === 'layered' ? 'knows no order' : null)

const lanesFor = ({workload, parallel}: Job) => (workload.shape === 'chain' ? 1 : parallel)

/** Node's own spawn, a pipe for each output, as many at once as asked. */
export const nodeSpawn: Tool = {
  name: 'floor: Node spawn',
  version: () => process.versions.node,
  objection,
  prepare(job) {
    const scripts = job.workload.steps.map(scriptOf)
    writeFileSync(join(job.directory, 'spawn.cjs'), nodeProgram)
    writeFileSync(join(job.directory, 'scripts.json'), JSON.stringify(scripts))
  },
  command: job => ({program: process.execPath, args: ['spawn.cjs', String(lanesFor(job))]}),
}

const nodeProgram = `const {spawn} = require('node:child_process')
const scripts = require('./scripts.json')
let begun = 0
function lane() {
  if (begun === scripts.length) return
  spawn('/bin/sh', ['-c', scripts[begun++]], {stdio: ['ignore', 'pipe', 'pipe']}).once('close', lane)
}
for (let place = 0; place < Number(process.argv[2]); place++) lane()
`

/** A shell for each step at once, which starts one /bin/sh after the other. */
export const shellLanes: Tool = {
  name: 'floor: shells',
  version: () => basename(realpathSync('/bin/sh')),
  objection,
  prepare(job) {
    const lanes = Array.from({length: lanesFor(job)}, (_, place) => place)
    for (const lane of lanes) {
      const own = job.workload.steps.filter((_, place) => place % lanes.length === lane)
      writeFileSync(join(job.directory, `lane-${lane}`), own.map(step => `/bin/sh -c '${scriptOf(step)}'\n`).join(''))
    }
    const starts = lanes.map(lane => `/bin/sh lane-${lane} &\n`)
    writeFileSync(join(job.directory, 'lanes'), [...starts, 'wait\n'].join(''))
  },
  command: () => ({program: '/bin/sh', args: ['lanes']}),
}
