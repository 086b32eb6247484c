/** Files full of text that looks made by chance and is no secret: digests, ids, pictures, public keys, compiled code. */
import {alphabets, type Random} from '../random.ts'
import {type EmptyRow, emptyTemplatesOf} from '../template.ts'
import {base64Of, tokens} from '../tokens.ts'

const {hex, base64, base62, base36} = alphabets
const sha1 = (r: Random) => r.of(hex, 40)
const sha256 = (r: Random) => r.of(hex, 64)
const sri = (r: Random) => `sha512-${r.of(base64, 86)}==`

const digests: readonly EmptyRow[] = [
  [
    'npm-lock',
    'package-lock.json',
    r =>
      `{"packages": {"node_modules/${r.name('kebab')}": {"version": "1.2.3", "resolved": "https://npm.pkg.example/x/-/x-1.2.3.tgz", "integrity": "${sri(r)}"}}}\n`,
  ],
  [
    'yarn-lock',
    'yarn.lock',
    r =>
      `"@babel/core@^7.0.0":\n  version "7.24.0"\n  resolved "https://yarn.example/@babel/core/-/core-7.24.0.tgz#${sha1(r)}"\n  integrity ${sri(r)}\n`,
  ],
  [
    'pnpm-lock',
    'pnpm-lock.yaml',
    r => `packages:\n  /left-pad@1.3.0:\n    resolution: {integrity: ${sri(r)}}\n    dev: true\n`,
  ],
  [
    'go-sum',
    'go.sum',
    r =>
      `github.com/acme/token v1.2.0 h1:${r.of(base64, 43)}=\ngithub.com/acme/token v1.2.0/go.mod h1:${r.of(base64, 43)}=\n`,
  ],
  ['cargo-lock', 'Cargo.lock', r => `[[package]]\nname = "secrecy"\nversion = "0.8.0"\nchecksum = "${sha256(r)}"\n`],
  [
    'poetry-lock',
    'poetry.lock',
    r => `[package.files]\n{file = "keyring-24.0.tar.gz", hash = "sha256:${sha256(r)}"}\n`,
  ],
  [
    'composer-lock',
    'composer.lock',
    r => `{"content-hash": "${r.of(hex, 32)}", "dist": {"reference": "${sha1(r)}", "shasum": ""}}\n`,
  ],
  [
    'pip-hashes',
    'requirements.txt',
    r => `tokenize-rt==5.2.0 \\\n    --hash=sha256:${sha256(r)} \\\n    --hash=sha256:${sha256(r)}\n`,
  ],
  ['docker-digest', 'Dockerfile', r => `FROM node@sha256:${sha256(r)}\nRUN echo hi\n`],
  [
    'pinned-actions',
    '.github/workflows/ci.yml',
    r => `steps:\n  - uses: actions/checkout@${sha1(r)} # v4\n  - uses: acme/secret-scan@${sha1(r)}\n`,
  ],
  [
    'checksums',
    'checksums.txt',
    r => `${sha256(r)}  sortie-linux-x64.tar.gz\n${sha256(r)}  sortie-darwin-arm64.tar.gz\n`,
  ],
  [
    'sri-in-html',
    'index.html',
    r =>
      `<script src="https://cdn.example/app.js" integrity="sha384-${r.of(base64, 64)}" crossorigin="anonymous"></script>\n`,
  ],
  [
    'changelog-shas',
    'CHANGELOG.md',
    r =>
      `* fix token refresh ([${r.of(hex, 7)}](https://github.com/acme/app/commit/${sha1(r)}))\n* closes #12, ${sha1(r)}\n`,
  ],
  [
    'gitmodules-sha',
    'deps.json',
    r => `{"rev": "${sha1(r)}", "sha256": "${r.of('0123456789abcdfghijklmnpqrsvwxyz', 52)}"}\n`,
  ],
  ['nix-hash', 'default.nix', r => `fetchFromGitHub {\n  rev = "v1.0";\n  hash = "sha256-${r.of(base64, 43)}=";\n}\n`],
  [
    'etags',
    'cache.json',
    r => `{"etag": "\\"${r.of(hex, 32)}\\"", "contentHash": "${r.of(hex, 20)}", "revision": "${r.of(hex, 32)}"}\n`,
  ],
  [
    'password-digest',
    'seeds.sql',
    r => `INSERT INTO users (email, password_hash) VALUES ('a@acme.dev', '$2b$12$${r.of(base62, 53)}');\n`,
  ],
  [
    'homebrew',
    'sortie.rb',
    r =>
      `class Sortie < Formula\n  url "https://github.com/acme/sortie/archive/v1.tar.gz"\n  sha256 "${sha256(r)}"\nend\n`,
  ],
]

const ids: readonly EmptyRow[] = [
  [
    'uuids',
    'fixtures.json',
    r => `[{"id": "${tokens.uuid(r)}", "parentId": "${tokens.uuid(r)}", "tokenId": "${tokens.uuid(r)}"}]\n`,
  ],
  [
    'uuid-constants',
    'Guids.cs',
    r => `[Guid("${tokens.uuid(r)}")]\npublic static readonly Guid Key = new Guid("${tokens.uuid(r)}");\n`,
  ],
  [
    'visual-studio',
    'App.sln',
    r =>
      `Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "App", "App.csproj", "{${tokens.uuid(r).toUpperCase()}}"\n`,
  ],
  [
    'xcode',
    'project.pbxproj',
    r =>
      `\t\t${r.of('0123456789ABCDEF', 24)} /* Secret.swift */ = {isa = PBXFileReference; path = Secret.swift; };\n\t\t${r.of('0123456789ABCDEF', 24)} /* Token.swift in Sources */,\n`,
  ],
  ['object-ids', 'dump.json', r => `{"_id": {"$oid": "${r.of(hex, 24)}"}, "session": "${r.of('0123456789', 19)}"}\n`],
  ['public-stripe-key', 'checkout.js', r => `const stripe = Stripe('pk_live_${r.of(base62, 24)}')\n`],
  [
    'sentry-dsn',
    'sentry.ts',
    r =>
      `Sentry.init({dsn: 'https://${r.of(hex, 32)}@o${r.of('123456789', 6)}.ingest.sentry.io/${r.of('123456789', 7)}'})\n`,
  ],
  ['recaptcha-site-key', 'form.html', r => `<div class="g-recaptcha" data-sitekey="6L${r.of(base62, 38)}"></div>\n`],
  [
    'google-client-id',
    'login.html',
    r =>
      `<meta name="google-signin-client_id" content="${r.of('123456789', 12)}-${r.of(base36, 32)}.apps.googleusercontent.com">\n`,
  ],
  [
    'analytics-ids',
    'layout.html',
    r =>
      `<script>gtag('config', 'G-${r.of('ABCDEFGH0123456789', 10)}'); gtag('config', 'UA-${r.of('123456789', 8)}-1');</script>\n`,
  ],
  [
    'youtube-ids',
    'videos.md',
    r =>
      `[![v](https://img.youtube.com/vi/${r.of(base62, 11)}/0.jpg)](https://www.youtube.com/watch?v=${r.of(base62, 11)})\n`,
  ],
  [
    'drive-links',
    'docs/links.md',
    r =>
      `[sheet](https://docs.google.com/spreadsheets/d/1${r.of(base62, 43)}/edit#gid=0)\n[design](https://www.figma.com/file/${r.of(base62, 22)}/Design-tokens?node-id=1)\n`,
  ],
  [
    'ethereum',
    'contracts.ts',
    r =>
      `export const token = '0x${r.of(hex, 40)}'\nexport const tokenAddress = {mainnet: '0x${r.of(hex, 40)}', sepolia: '0x${r.of(hex, 40)}'}\n`,
  ],
  [
    'trace-ids',
    'trace.json',
    r =>
      `{"traceId": "${r.of(hex, 32)}", "spanId": "${r.of(hex, 16)}", "parent": "00-${r.of(hex, 32)}-${r.of(hex, 16)}-01"}\n`,
  ],
]

const assets: readonly EmptyRow[] = [
  [
    'png-in-css',
    'style.css',
    r => `.logo { background: url(data:image/png;base64,iVBORw0KGgo${r.of(base64, 400)}=); }\n`,
  ],
  ['png-in-html', 'page.html', r => `<img alt="x" src="data:image/png;base64,iVBORw0KGgo${r.of(base64, 240)}==">\n`],
  [
    'font-in-css',
    'fonts.css',
    r => `@font-face { src: url('data:font/woff2;charset=utf-8;base64,d09GMg${r.of(base64, 600)}'); }\n`,
  ],
  [
    'svg-path',
    'icon.svg',
    r =>
      `<svg><path d="M${r.of('0123456789', 3)} ${r.of('0123456789', 2)}c-1.1 0-2 .9-2 2v${r.of('0123456789', 2)}c0 1.1.9 2 2 2h12c1.1 0 2-.9 2-2V8l-6-6zm4 18H6V4h7v5h5v11z"/></svg>\n`,
  ],
  [
    'source-map',
    'app.js.map',
    r =>
      `{"version":3,"sources":["token.ts"],"names":["password","secret"],"mappings":"AAAA,SAASA,${r.of('ACEGIKMOQSUWYacegikmoqsuwy', 200)},CAAC;${r.of('ACEGIKMOQSUWYacegikmoqsuwy', 120)}"}\n`,
  ],
  [
    'inline-source-map',
    'lib.js',
    r =>
      `module.exports = 1\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64Of(`{"version":3,"names":["${r.name('camel')}"],"mappings":"AAAA"}`)}\n`,
  ],
  ['wasm-in-js', 'codec.js', r => `const wasm = "AGFzbQEAAAAB${r.of(base64, 600)}"\nexport default wasm\n`],
  [
    'certificate',
    'ca.crt',
    r =>
      `-----BEGIN CERTIFICATE-----\n${Array.from({length: 12}, () => r.of(base64, 64)).join('\n')}\n-----END CERTIFICATE-----\n`,
  ],
  [
    'certificate-in-kubernetes',
    'config.yaml',
    r =>
      `clusters:\n- cluster:\n    certificate-authority-data: ${base64Of(`-----BEGIN CERTIFICATE-----\n${r.of(base64, 300)}`)}\n`,
  ],
  [
    'ssh-public-key',
    'authorized_keys',
    r =>
      `ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQ${r.of(base64, 320)} ci@acme\nssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${r.of(base64, 43)} dev@acme\n`,
  ],
  [
    'pgp-public-key',
    'KEYS',
    r =>
      `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmQINBF${r.of(base64, 58)}\n${r.of(base64, 64)}\n=${r.of(base64, 4)}\n-----END PGP PUBLIC KEY BLOCK-----\n`,
  ],
  [
    'pgp-signature',
    'release.sig',
    r =>
      `-----BEGIN PGP SIGNATURE-----\n\niQIzBAABCAAdFiEE${r.of(base64, 48)}\n${r.of(base64, 64)}\n-----END PGP SIGNATURE-----\n`,
  ],
  [
    'known-hosts',
    'known_hosts',
    r =>
      `|1|${r.of(base64, 27)}=|${r.of(base64, 27)}= ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAI${r.of(base64, 100)}=\n`,
  ],
  ['encrypted-travis', '.travis.yml', r => `env:\n  global:\n    - secure: "${r.of(base64, 171)}="\n`],
  [
    'sealed-secret',
    'sealed.yaml',
    r =>
      `kind: SealedSecret\nspec:\n  encryptedData:\n    password: AgB${r.of(base64, 400)}\n    token: AgA${r.of(base64, 400)}\n`,
  ],
  [
    'minified-code',
    'vendor.min.js',
    r =>
      `!function(e,t){"use strict";var n={a:function(e){return e.token},b:function(e,t){e.password=t}};${Array.from({length: 60}, () => `function ${r.of(base62, 2)}(e){return n.${r.of('abcdef', 1)}(e)}`).join('')}}(this);\n`,
  ],
  [
    'protobuf-descriptor',
    'user.pb.go',
    r =>
      `var fileDescriptor = []byte{0x1f, 0x8b, 0x08, 0x00}\nconst rawDesc = "\\n\\x0ctoken.proto\\x12\\x04acme\\"${r.of(base62, 6)}\\x12\\x1a\\n\\x08password\\x18\\x01"\n`,
  ],
  [
    'hex-vectors',
    'crypto_vectors.json',
    r =>
      `{"algorithm": "AES", "vectors": [{"plaintext": "${r.of(hex, 64)}", "ciphertext": "${r.of(hex, 64)}", "digest": "${r.of(hex, 64)}"}]}\n`,
  ],
  [
    'alphabet-constant',
    'base62.ts',
    () =>
      `const ALPHABET = '${base62}'\nconst URL_SAFE = '${alphabets.base64url}'\nconst BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'\n`,
  ],
  [
    'notebook-picture',
    'plot.ipynb',
    r => `{"cells": [{"outputs": [{"data": {"image/png": "iVBORw0KGgoAAAANSUhEUg${r.of(base64, 600)}"}}]}]}\n`,
  ],
]

export const dataTemplates = emptyTemplatesOf([...digests, ...ids, ...assets])
