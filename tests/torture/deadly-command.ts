/** The command, built as build.mjs builds it, except that its store kills the process at a chosen event. */
import {cpSync, mkdtempSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {build, type Plugin} from 'esbuild'

const root = dirname(dirname(import.meta.dirname))

export interface DeadlyCommand extends Disposable {
  /** The file behind it. It dies where SORTIE_TEST_DEATH says, see deadly-store.ts. */
  readonly bin: string
}

const deadlyStore: Plugin = {
  name: 'deadly-store',
  setup({onResolve}) {
    onResolve({filter: /\/sqlite\.ts$/}, ({importer}) =>
      // Not where the deadly store itself asks for what it wraps.
      importer.endsWith(join('store', 'open.ts')) ? {path: join(import.meta.dirname, 'deadly-store.ts')} : null,
    )
  },
}

export async function buildDeadlyCommand(): Promise<DeadlyCommand> {
  const path = mkdtempSync(join(tmpdir(), 'sortie-deadly-'))
  await build({
    entryPoints: {
      sortie: join(root, 'cli', 'process-io.ts'),
      spawner: join(root, 'engine', 'run', 'spawner-main.ts'),
    },
    outdir: join(path, 'dist'),
    outExtension: {'.js': '.cjs'},
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['better-sqlite3'],
    define: {SORTIE_VERSION: '"0.0.0-deadly"'},
    logOverride: {'empty-import-meta': 'silent'},
    logLevel: 'warning',
    plugins: [deadlyStore],
  })
  cpSync(join(root, 'bin'), join(path, 'bin'), {recursive: true})
  cpSync(join(root, 'package.json'), join(path, 'package.json'))
  symlinkSync(join(root, 'node_modules'), join(path, 'node_modules'))
  return {
    bin: join(path, 'bin', 'sortie.cjs'),
    [Symbol.dispose]: () => rmSync(path, {recursive: true, force: true}),
  }
}
