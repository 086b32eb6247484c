/** What the path of a file says about the secrets in it. Pure. */
import type {Hints} from './finder.ts'

/** Extensions, in small letters, of files in which a value without quotes is an expression. */
const code = extensions(
  'js jsx mjs cjs ts tsx mts cts vue svelte py pyi ipynb rb php go rs java kt kts scala swift m mm c h cc cpp hpp cs fs vb dart lua pl pm pod t tcl awk r ex exs erl hs clj ml groovy gradle sol sql css scss less html htm graphql proto zig jl nim cr v vhd vhdl f90 pas el lisp scm rkt vim coffee astro map snap',
)
/** In which a long string without a name may be a key. */
const withUnnamed = extensions(
  'js jsx mjs cjs ts tsx mts cts py rb php go rs java kt scala swift m mm c cc cpp cs fs dart lua pl ex exs erl clj groovy sh bash env yaml yml toml ini properties conf tf',
)

/** Data that other people wrote, or that is wrong on purpose. */
const testPath =
  /(?:^|\/)(?:tests?|specs?|__tests__|__mocks__|__snapshots__|__fixtures__|fixtures?|testdata|test[-_]data|mocks?|stubs?|cypress|e2e|cassettes|examples?|samples?|testing|playground|storybook)\/|[._-](?:test|spec|stories|story|cy|snap|fixture|mock|example|sample)s?\.[^/]*$|(?:^|\/)(?:test[._-]|conftest)[^/]*$|\.(?:example|sample|template|tpl|dist)$/i

/** Written by a package manager: digests by the hundred, and addresses. */
const lockFile =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|go\.sum|cargo\.lock|composer\.lock|poetry\.lock|pdm\.lock|uv\.lock|pipfile\.lock|gemfile\.lock|flake\.lock|mix\.lock|pubspec\.lock|podfile\.lock|packages\.lock\.json|gradle\.lockfile|verification-metadata\.xml|\.terraform\.lock\.hcl|[^/]+\.(?:lock|sum))$/i
const vendored = /(?:^|\/)(?:node_modules|vendor|third[-_]?party|bower_components|\.yarn|Pods)\//i

const keyFile =
  /(?:^|\/)(?:\.env(?!\.(?:example|sample|template|dist|defaults?)$)(?:\.[^/]*)?|[^/]+\.env|id_(?:rsa|dsa|ecdsa|ed25519)|\.netrc|_netrc|\.pgpass|\.npmrc|\.pypirc|\.git-credentials|\.htpasswd|\.vault-token|\.dockercfg|\.docker\/config\.json|\.aws\/credentials|\.kube\/config|kubeconfig|[^/]+\.(?:pem|key|p12|pfx|jks|keystore|kdbx?|ppk|asc|gpg|tfvars|ovpn))$/i

function extensions(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

function extensionOf(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .replace(/^.*\./, '')
    .toLowerCase()
}

export function hintsFor(path: string): Hints {
  const extension = extensionOf(path)
  return {hasBareValues: !code.has(extension), hasUnnamed: withUnnamed.has(extension)}
}

/** Tests, fixtures, examples: what looks like a password there is one that nobody uses. */
export const isTestData = (path: string): boolean => testPath.test(path)

/** Others wrote it: lock files, copies of libraries. */
export const isForeign = (path: string): boolean => lockFile.test(path) || vendored.test(path)

/** Files that hold nothing but secrets, or mostly: never to be sent to anybody, redacted or not. */
export const isSecretFile = (path: string): boolean => keyFile.test(path)
