/**
 * Bundles the command: one CommonJS file, because that starts fastest (docs/adr/0008), and V8's code cache for it.
 * Only what is native stays outside: the SQLite driver and the parsers are read from node_modules when they are first needed.
 */
import {execFileSync} from 'node:child_process'
import {readFileSync, rmSync} from 'node:fs'
import {build} from 'esbuild'

const {version} = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'))

// Before the bundle changes: V8 knows a cache by the length of its source alone.
rmSync(new URL('./dist/sortie.cache', import.meta.url), {force: true})

await build({
  entryPoints: {sortie: 'cli/process-io.ts', spawner: 'engine/run/spawner-main.ts', 'scan-worker': 'scan/worker.ts'},
  outdir: 'dist',
  outExtension: {'.js': '.cjs'},
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['better-sqlite3', '@ast-grep/*'],
  define: {SORTIE_VERSION: JSON.stringify(version)},
  logOverride: {'empty-import-meta': 'silent'},
  logLevel: 'warning',
})

// A process of its own: the cache is to hold what a run compiles, not what the bundler does.
execFileSync(process.execPath, [new URL('./bin/write-cache.cjs', import.meta.url).pathname], {stdio: 'inherit'})
