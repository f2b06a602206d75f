import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditEntries, signInAttempts } from '#db/schema'
import { passwords as argon2 } from '~/server/password'
import { closeAccount } from '~/use-cases/accounts/account-status'
import { changeActingRole } from '~/use-cases/accounts/change-acting-role'
import { signIn } from '~/use-cases/accounts/sign-in'
import { publicActor } from './actors'
import { goodPassword, testPortal, type TestPortal } from './portal'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.dispose())

const attempt = (email: string, password: string, address = '192.0.2.10') =>
  signIn(portal.ctx(publicActor), portal.passwords, { email, password, address })

describe('signing in', () => {
  it('lets in with the right password, whatever the case of the address, and notes it', async () => {
    const result = await attempt(' ANNA@Norrtalje.SE ', goodPassword)
    expect(result).toMatchObject({ ok: true, value: { accountId: portal.administratorId } })
    const entries = await portal.database.read
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.action, 'account.sign-in'))
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toContain(goodPassword)
  })

  it('gives an unknown account, a wrong password and a closed account the same answer after one comparison each', async () => {
    const closed = await portal.account('stangd@norrtalje.se', 'registrar')
    await closeAccount(portal.ctx(portal.administrator), {
      municipalityId: portal.municipality.id,
      accountId: closed,
    })
    portal.passwords.compared.length = 0
    const answers = [
      await attempt('ingen@norrtalje.se', goodPassword),
      await attempt('anna@norrtalje.se', 'fel lösenord här'),
      await attempt('stangd@norrtalje.se', goodPassword),
      await attempt('inte en adress', goodPassword),
    ]
    for (const answer of answers)
      expect(answer).toEqual({ ok: false, refusal: 'sign-in-wrong', detail: { until: null } })
    expect(portal.passwords.compared).toHaveLength(4)
  })

  it('refuses an account without a role today', async () => {
    await portal.account('utan.roll@norrtalje.se', null)
    expect(await attempt('utan.roll@norrtalje.se', goodPassword)).toMatchObject({
      refusal: 'sign-in-no-role',
    })
  })

  it('blocks an account after ten failures, also for the right password, until the window ends', async () => {
    await portal.account('bert@norrtalje.se', 'registrar')
    for (let n = 0; n < 10; n++)
      expect(await attempt('bert@norrtalje.se', 'fel', `198.51.100.${n}`)).toMatchObject({
        refusal: 'sign-in-wrong',
      })
    const blocked = await attempt('bert@norrtalje.se', goodPassword)
    expect(blocked).toEqual({
      ok: false,
      refusal: 'too-many-attempts',
      detail: { until: '2026-11-20T12:15:00.000Z' },
    })
    expect(await attempt('anna@norrtalje.se', goodPassword)).toMatchObject({ ok: true })
    portal.clock.now = '2026-11-20T12:15:01.000Z'
    expect(await attempt('bert@norrtalje.se', goodPassword)).toMatchObject({ ok: true })
  })

  it('blocks a network address that tries many accounts, and counts tries made at once', async () => {
    const tries = await Promise.all(
      Array.from({ length: 70 }, (_, n) => attempt(`gissning${n}@norrtalje.se`, 'fel', '203.0.113.9')),
    )
    expect(tries.filter((each) => !each.ok && each.refusal === 'sign-in-wrong')).toHaveLength(60)
    expect(tries.filter((each) => !each.ok && each.refusal === 'too-many-attempts')).toHaveLength(10)
    expect(await attempt('anna@norrtalje.se', goodPassword, '203.0.113.9')).toMatchObject({
      refusal: 'too-many-attempts',
    })
  })

  it('keeps neither e-mail nor network addresses in the list of attempts', async () => {
    const kept = JSON.stringify(await portal.database.read.select().from(signInAttempts))
    expect(kept).not.toContain('@')
    expect(kept).not.toContain('203.0.113.9')
  })

  it('changes the acting role only to one that is held, and notes it', async () => {
    const ctx = portal.ctx(portal.administrator)
    expect(await changeActingRole(ctx, 'appointment:annan')).toEqual({ ok: false, refusal: 'role-not-held' })
    expect(await changeActingRole(portal.ctx(publicActor), 'appointment:annan')).toMatchObject({
      refusal: 'forbidden',
    })
  })

  it('hashes with Argon2id and never matches without a hash', async () => {
    const hash = await argon2.hash(goodPassword)
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await argon2.matches(hash, goodPassword)).toBe(true)
    expect(await argon2.matches(hash, 'fel lösenord här')).toBe(false)
    expect(await argon2.matches(null, 'ingen har det här lösenordet')).toBe(false)
  })
})
