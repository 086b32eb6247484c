import type {Logger} from 'pino'
import {nobodysHash, verify} from './passwords.ts'
import type {Users} from './users.ts'

export interface SignIn {
  readonly email: string
  readonly password: string
  readonly device: string
}

export async function signIn(attempt: SignIn, users: Users, log: Logger): Promise<string | null> {
  const user = await users.byEmail(attempt.email)
  const isRight = await verify(attempt.password, user?.passwordHash ?? nobodysHash)
  if (user === null || !isRight) {
    log.info({device: attempt.device}, 'sign-in refused')
    return null
  }
  log.info({userId: user.id, device: attempt.device}, 'signed in')
  return await users.openSession(user.id)
}
