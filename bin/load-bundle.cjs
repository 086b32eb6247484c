'use strict'
/**
 * Loads the bundle with V8's code cache: compiling it anew takes a third of the time of a short run.
 * The cache is made when the bundle is built (build.mjs). One that another version of V8 made is refused by V8 itself,
 * and the bundle is then compiled as usual.
 */
const {existsSync, readFileSync} = require('node:fs')
const {createRequire} = require('node:module')
const {dirname, join} = require('node:path')
const vm = require('node:vm')

const bundlePath = join(__dirname, '..', 'dist', 'sortie.cjs')
const cachePath = join(__dirname, '..', 'dist', 'sortie.cache')

/** What the bundle exports, and the compiled script. A clone that was not built says so. */
function loadBundle() {
  if (!existsSync(bundlePath)) return {bundle: {runProcess: sayUnbuilt}, script: null}
  const script = new vm.Script(
    `(function (exports, require, module, __filename, __dirname) {${readFileSync(bundlePath, 'utf8')}\n})`,
    {
      filename: bundlePath,
      cachedData: readCache(),
      importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    },
  )
  const bundle = {exports: {}}
  const run = script.runInThisContext()
  run(bundle.exports, createRequire(bundlePath), bundle, bundlePath, dirname(bundlePath))
  return {bundle: bundle.exports, script}
}

function sayUnbuilt() {
  process.stderr.write(
    `error: Sortie is not built: there is no "${bundlePath}"\n  = help: \`npm ci\` in its folder builds it\n`,
  )
  process.exitCode = 2
}

function readCache() {
  try {
    return readFileSync(cachePath)
  } catch {
    return undefined
  }
}

module.exports = {loadBundle, cachePath}
