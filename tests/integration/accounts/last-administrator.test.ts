import { afterEach, beforeEach, expect, it } from 'vitest'
import { closeAccount, reopenAccount } from '~/use-cases/accounts/account-status'
import { accountsOf } from '#db/queries/administration/accounts'
import { systemActor } from './actors'
import { type TestPortal, testPortal } from './portal'

let portal: TestPortal
beforeEach(async () => {
  portal = await testPortal()
})
afterEach(() => portal.dispose())

it('of two administrators who close each other at once, one remains', async () => {
  const { ctx, actorOf, administratorId: one, municipality, account, database } = portal
  const other = await account('andra@norrtalje.se', 'system_owner_admin')
  const close = (by: string, accountId: string) =>
    closeAccount(ctx(actorOf('system_owner_admin', municipality.id, by)), {
      municipalityId: municipality.id,
      accountId,
    })
  // Many times over, since one try may happen to run the two after each other.
  for (let round = 0; round < 10; round++) {
    const answers = await Promise.all([close(one, other), close(other, one)])
    expect(answers).toContainEqual({ ok: false, refusal: 'last-administrator' })
    const accounts = await accountsOf(database.read, municipality.id)
    const [closed, ...more] = accounts.filter(({ status }) => status === 'closed')
    expect(more).toEqual([])
    const opened = await reopenAccount(ctx(systemActor), {
      municipalityId: municipality.id,
      accountId: closed?.id ?? '',
    })
    expect(opened.ok).toBe(true)
  }
})
