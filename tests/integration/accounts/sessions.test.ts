import type { AppLoadContext } from '@remix-run/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditEntries, sessions } from '#db/schema'
import { desc } from 'drizzle-orm'
import * as actingRole from '~/routes/account/acting-role'
import * as signInPage from '~/routes/account/sign-in'
import * as signOutPage from '~/routes/account/sign-out'
import { localPath } from '~/routes/account/form'
import { setApplication } from '~/server/application'
import { readEnv } from '~/server/env'
import { createLog } from '~/server/log'
import { passwords } from '~/server/password'
import { signedIn } from '~/server/session'
import { closeAccount } from '~/use-cases/accounts/account-status'
import { createAccount } from '~/use-cases/accounts/create-account'
import { publicActor, systemActor } from './actors'
import { goodPassword, testPortal, type TestPortal } from './portal'

let portal: TestPortal
let accountId: string
beforeAll(async () => {
  portal = await testPortal()
  const { database, folder, municipality } = portal
  const { files } = portal.ctx(publicActor)
  setApplication({
    env: readEnv({ NODE_ENV: 'test' }),
    root: folder,
    database,
    files,
    log: createLog('silent'),
    secretOf: () => '',
    cipher: { seal: () => '', open: () => null },
  })
  const made = await createAccount(portal.ctx(systemActor), passwords, {
    municipalityId: municipality.id,
    name: 'Karin Ek',
    email: 'karin@norrtalje.se',
    password: goodPassword,
    appointments: [{ role: 'registrar' }, { role: 'controller' }],
  })
  if (!made.ok) throw new Error(made.refusal)
  accountId = made.value.accountId
})
afterAll(() => portal.dispose())

type Handler = (args: { request: Request; params: object; context: AppLoadContext }) => Promise<unknown>

/** What a page answers to a form, with the cookie it sets. */
async function send(handler: unknown, fields: Record<string, string>, cookie = '') {
  const context: AppLoadContext = { nonce: '', address: '192.0.2.5', cookies: [] }
  const request = new Request('http://localhost/x', {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  })
  let answer: unknown
  try {
    answer = await (handler as Handler)({ request, params: {}, context })
  } catch (thrown) {
    answer = thrown
  }
  if (!(answer instanceof Response)) return { answer, location: null, cookie: '' }
  return {
    answer,
    location: answer.headers.get('location'),
    cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '',
  }
}

const who = (cookie: string) =>
  signedIn(new Request('http://localhost/', { headers: { cookie } }), { nonce: '', address: '', cookies: [] })

const enter = (next = '') =>
  send(signInPage.action, { email: 'karin@norrtalje.se', password: goodPassword, next })

describe('sessions', () => {
  it('begins one by signing in, kept by its hash, and goes where one came from', async () => {
    const { cookie, location, answer } = await enter('/norrtalje/arenden?sida=2')
    expect(location).toBe('/norrtalje/arenden?sida=2')
    expect((answer as Response).headers.get('set-cookie')).toMatch(/HttpOnly; .*SameSite=Lax/)
    expect(await who(cookie)).toMatchObject({ actor: { accountId, role: 'registrar' } })
    const kept = JSON.stringify(await portal.database.read.select().from(sessions))
    expect(kept).not.toContain(cookie.split('=')[1])
  })

  it('goes to Min dag from nowhere and from anywhere else', async () => {
    expect((await enter()).location).toBe('/norrtalje/arbete')
    expect((await enter('https://ond.example/')).location).toBe('/norrtalje/arbete')
    for (const bad of ['//ond.example', '/\\ond.example', '/\t/ond.example', 'javascript:alert(1)', ''])
      expect(localPath(bad), JSON.stringify(bad)).toBeNull()
    expect(localPath('/norrtalje/arenden?q=a#b')).toBe('/norrtalje/arenden?q=a')
  })

  it('gets a new id when signing in again and when the acting role changes, and logs the role', async () => {
    const first = (await enter()).cookie
    const again = await send(
      signInPage.action,
      { email: 'karin@norrtalje.se', password: goodPassword },
      first,
    )
    expect(again.cookie).not.toBe(first)
    expect(await who(first), 'the older one has ended').toBeNull()
    const before = await who(again.cookie)
    const controller = before?.roles.find(({ role }) => role === 'controller')?.key ?? ''
    const changed = await send(actingRole.action, { role: controller }, again.cookie)
    expect(changed.cookie).not.toBe(again.cookie)
    expect(await who(again.cookie)).toBeNull()
    expect(await who(changed.cookie)).toMatchObject({ actor: { role: 'controller' } })
    const [entry] = await portal.database.read
      .select()
      .from(auditEntries)
      .orderBy(desc(auditEntries.sequence))
      .limit(1)
    expect(entry).toMatchObject({ action: 'account.acting-role', actingRole: 'controller' })
    expect(entry?.detail).toContain('"from":"registrar"')
  })

  it('refuses another person’s role', async () => {
    const { cookie } = await enter()
    const { answer } = await send(actingRole.action, { role: 'appointment:annan' }, cookie)
    expect(answer).toMatchObject({ init: { status: 403 } })
    expect(await who(cookie)).toMatchObject({ actor: { role: 'registrar' } })
  })

  it('ends by signing out', async () => {
    const { cookie } = await enter()
    const out = await send(signOutPage.action, {}, cookie)
    expect(out.cookie).toBe('radslag_session=')
    expect(await who(cookie)).toBeNull()
  })

  it('answers 400 for a wrong password, 429 with a time for too many', async () => {
    const wrong = { email: 'ingen@norrtalje.se', password: 'fel' }
    const first = await send(signInPage.action, wrong)
    expect(first.answer).toMatchObject({ init: { status: 400 }, data: { values: { email: wrong.email } } })
    expect(JSON.stringify(first.answer)).not.toContain('"fel"')
    for (let n = 0; n < 9; n++) await send(signInPage.action, wrong)
    const blocked = await send(signInPage.action, wrong)
    expect(blocked.answer).toMatchObject({ init: { status: 429 } })
    expect(JSON.stringify(blocked.answer)).toContain('Nästa försök kan göras')
  })

  it('ends at once when the account is closed', async () => {
    const { cookie } = await enter()
    expect(await who(cookie)).not.toBeNull()
    await closeAccount(portal.ctx(portal.administrator), {
      municipalityId: portal.municipality.id,
      accountId,
    })
    expect(await who(cookie)).toBeNull()
  })
})
