'use strict'
/** Runs a small mission and keeps what V8 compiled for it, for the next start of the command. */
const {mkdtempSync, renameSync, rmSync, writeFileSync} = require('node:fs')
const {tmpdir} = require('node:os')
const {join} = require('node:path')
const {cachePath, loadBundle} = require('./load-bundle.cjs')

const mission = {
  version: '1.0',
  name: 'warm-up',
  steps: [
    {id: 'one', run: 'true'},
    {id: 'two', run: 'true', depends_on: ['one']},
  ],
}

async function warmUp() {
  const workspace = mkdtempSync(join(tmpdir(), 'sortie-warm-up-'))
  try {
    writeFileSync(join(workspace, 'mission.json'), JSON.stringify(mission))
    process.chdir(workspace)
    process.argv = [process.execPath, 'sortie', 'run', 'mission.json', '--quiet', '--durability', 'normal']
    const {bundle, script} = loadBundle()
    await bundle.runProcess()
    const unfinished = `${cachePath}.${process.pid}`
    writeFileSync(unfinished, script.createCachedData())
    renameSync(unfinished, cachePath)
  } finally {
    process.chdir(tmpdir())
    rmSync(workspace, {recursive: true, force: true})
  }
}

warmUp()
  .catch(fault => {
    // The command works without the cache, only slower: no reason for an installation to fail.
    process.stderr.write(`the code cache was not made: ${fault.message}\n`)
  })
  .finally(() => {
    process.exitCode = 0
  })
