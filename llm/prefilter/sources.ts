/** Which files hold source code that somebody wrote by hand, by their names alone. Pure. */

export type NotWanted = 'secret' | 'vendored' | 'generated' | 'minified'

const languages: {readonly [extension: string]: string} = {
  rs: 'Rust',
  py: 'Python',
  ts: 'TypeScript',
  mts: 'TypeScript',
  cts: 'TypeScript',
  tsx: 'TSX',
  js: 'JavaScript',
  mjs: 'JavaScript',
  cjs: 'JavaScript',
  jsx: 'JavaScript',
  java: 'Java',
  kt: 'Kotlin',
  kts: 'Kotlin',
  go: 'Go',
  c: 'C',
  h: 'C',
  cc: 'C++',
  cpp: 'C++',
  cxx: 'C++',
  hh: 'C++',
  hpp: 'C++',
  hxx: 'C++',
  cs: 'C#',
  rb: 'Ruby',
  php: 'PHP',
  swift: 'Swift',
  scala: 'Scala',
  sh: 'Shell',
  bash: 'Shell',
  sql: 'SQL',
  vue: 'Vue',
  svelte: 'Svelte',
}

/** As patterns for a file set: what is analysed where a step names no files. */
export const sourcePatterns: readonly string[] = [`**/*.{${Object.keys(languages).join(',')}}`]

/** null for what is no source code by its name. */
export function languageOf(path: string): string | null {
  const extension = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase()
  return extension === undefined ? null : (languages[extension] ?? null)
}

const vendored =
  /(?:^|\/)(?:node_modules|vendor|vendored|third_party|third-party|bower_components|site-packages|Pods|dist|build|target|out|coverage|__pycache__|\.next|\.cache|\.git)\//
const generated =
  /\.(?:map|lock|d\.[cm]?ts|pb\.go|pb\.(?:cc|h)|g\.dart|designer\.cs)$|_pb2(?:_grpc)?\.pyi?$|[._-](?:generated|gen)\.[^./]+$|(?:^|\/)(?:package-lock\.json|go\.sum)$/i
const minified = /(?:\.min\.(?:js|mjs|css)|\.bundle\.js|\.chunk\.js)$/i

/** Files that hold keys and passwords and nothing else: whatever a mission asks for, they are not sent. */
const secret =
  /(?:^|\/)(?:\.env(?!\.(?:example|sample|template|dist)$)(?:\.[^/]*)?|\.npmrc|\.netrc|\.pypirc|\.git-credentials|\.htpasswd|credentials|id_(?:rsa|dsa|ecdsa|ed25519))$|\.(?:pem|key|p12|pfx|jks|keystore|kdbx)$/i

/** null where the name tells nothing against it. */
export function notWantedByName(path: string): NotWanted | null {
  if (secret.test(path)) return 'secret'
  if (vendored.test(path)) return 'vendored'
  if (minified.test(path)) return 'minified'
  return generated.test(path) ? 'generated' : null
}
