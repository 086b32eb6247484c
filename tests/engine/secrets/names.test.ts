/** Which names say that their value is secret. */
import {expect, test} from 'vitest'
import {secretName} from '../../../engine/secrets/names.ts'

test.each([
  'password',
  'PASSWORD',
  'dbPassword',
  'DB_PASSWORD',
  'db.password',
  'db-password',
  'postgresPassword',
  'SMTP_PASS',
  'smtpPass',
  'pass',
  'PGPASSWD',
  'pwd',
  'passphrase',
  'password2',
  'DB_PASSWORD_PROD',
  'spring.datasource.password',
])('%s is a password', name => {
  expect(secretName(name)).toBe('password')
})

test.each([
  'secret',
  'CLIENT_SECRET',
  'clientSecret',
  'token',
  'accessToken',
  'API_KEY',
  'apiKey',
  'apikey',
  'x-api-key',
  'kApiSecret',
  'SECRET_KEY',
  'secret_key_base',
  'encryption-key',
  'AWS_SECRET_ACCESS_KEY',
  'private_key',
  'JWT_SECRET',
  'aws.sessionToken',
  'AUTH_SALT',
])('%s is a secret', name => {
  expect(secretName(name)).toBe('secret')
})

test.each([
  'key',
  'keyboard',
  'primary_key',
  'publicKey',
  'PUBLIC_KEY',
  'cacheKey',
  'passwordField',
  'password_hash',
  'PASSWORD_MIN_LENGTH',
  'tokenType',
  'tokenizer',
  'TOKEN_ENDPOINT',
  'nextToken',
  'pad_token',
  'csrf_token',
  'secretName',
  'secretArn',
  'compass',
  'bypass',
  'pass_through',
  'hasPassword',
  'forgotPassword',
  'saltRounds',
  'monkey',
  'SecretsManagerSecretId',
])('%s is neither', name => {
  expect(secretName(name)).toBeNull()
})
