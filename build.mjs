/**
 * Bundles the command: one CommonJS file, because that starts fastest (docs/adr/0008). Only the native SQLite driver
 * stays outside, so it is read from node_modules when a command first opens a store.
 */
import {readFileSync} from 'node:fs'
import {build} from 'esbuild'

const {version} = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'))

await build({
  entryPoints: {sortie: 'cli/process-io.ts', spawner: 'engine/run/spawner-main.ts'},
  outdir: 'dist',
  outExtension: {'.js': '.cjs'},
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['better-sqlite3'],
  define: {SORTIE_VERSION: JSON.stringify(version)},
  logOverride: {'empty-import-meta': 'silent'},
  logLevel: 'warning',
})
