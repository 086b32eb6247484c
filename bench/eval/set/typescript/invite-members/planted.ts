import type {Mailer} from './mailer.ts'
import type {Members} from './members.ts'

export interface Invitation {
  readonly email: string
  readonly team: string
}

export async function inviteAll(
  invitations: readonly Invitation[],
  {mailer, members}: {mailer: Mailer; members: Members},
): Promise<number> {
  let sent = 0
  for (const {email, team} of invitations) {
    if (await members.has(team, email)) continue
    mailer.send(email, `You are invited to ${team}`)
    await members.markInvited(team, email)
    sent++
  }
  return sent
}
