/** What the path of a file says about the secrets in it. */
import {expect, test} from 'vitest'
import {hintsFor, isForeign, isSecretFile, isTestData} from '../../../engine/secrets/files.ts'

test.each([
  ['src/a.ts', {hasBareValues: false, hasUnnamed: true}],
  ['a.py', {hasBareValues: false, hasUnnamed: true}],
  ['.env', {hasBareValues: true, hasUnnamed: true}],
  ['.env.production', {hasBareValues: true, hasUnnamed: false}],
  ['config/a.yaml', {hasBareValues: true, hasUnnamed: true}],
  ['Dockerfile', {hasBareValues: true, hasUnnamed: false}],
  ['a.json', {hasBareValues: true, hasUnnamed: false}],
  ['README.md', {hasBareValues: true, hasUnnamed: false}],
  ['a.js.map', {hasBareValues: false, hasUnnamed: false}],
  ['style.css', {hasBareValues: false, hasUnnamed: false}],
])('values in %s stand as its language writes them', (path, hints) => {
  expect(hintsFor(path)).toEqual(hints)
})

test.each([
  'tests/a.ts',
  'src/__tests__/a.js',
  'a.test.ts',
  'a_test.go',
  'spec/a.rb',
  'test_a.py',
  'fixtures/a.json',
  'examples/a.yml',
  'Button.stories.tsx',
  '.env.example',
])('%s is test data', path => {
  expect(isTestData(path)).toBe(true)
})
test.each(['src/a.ts', 'src/contest.ts', 'latest/a.js', 'docs/a.md', '.env', 'attestation.yaml'])('%s is not', path => {
  expect(isTestData(path)).toBe(false)
})

test.each([
  'package-lock.json',
  'a/yarn.lock',
  'go.sum',
  'Cargo.lock',
  'node_modules/a/b.js',
  'vendor/a.go',
  'flake.lock',
])('others wrote %s', path => {
  expect(isForeign(path)).toBe(true)
})
test.each(['package.json', 'src/vendors.ts', 'lock.ts'])('others did not write %s', path => {
  expect(isForeign(path)).toBe(false)
})

test.each([
  '.env',
  '.env.local',
  'prod.env',
  'a/.env.production',
  'id_rsa',
  '.ssh/id_ed25519',
  'server.key',
  'a.pem',
  'a.p12',
  '.npmrc',
  '.netrc',
  '.aws/credentials',
  'terraform.tfvars',
])('%s is never to be sent', path => {
  expect(isSecretFile(path)).toBe(true)
})
test.each(['.env.example', '.env.sample', 'src/env.ts', 'key.ts', 'id_rsa.pub', 'environment.ts', 'keys.md', 'monkey'])(
  '%s may be sent, redacted',
  path => {
    expect(isSecretFile(path)).toBe(false)
  },
)
