import { eq } from 'drizzle-orm'
import { SMTPServer } from 'smtp-server'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packToolsInWorker } from '~/documents/packs'
import { accounts, jobs, oneTimeTokens, sessions } from '#db/schema'
import { jobHandlers } from '~/jobs/handlers'
import { runDueJobs } from '~/jobs/runner'
import { mailer } from '~/server/mail'
import { closeAccount } from '~/use-cases/accounts/account-status'
import { inviteAccount } from '~/use-cases/accounts/invite-account'
import { requestLink, sendLink } from '~/use-cases/accounts/send-link'
import { signIn } from '~/use-cases/accounts/sign-in'
import { readLink, useLink } from '~/use-cases/accounts/use-link'
import { publicActor, systemActor } from './actors'
import { goodPassword, testPortal, type TestPortal } from './portal'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.dispose())

const open = () => portal.ctx(publicActor)
const choose = (token: string, password = 'ny häst på gamla taket') =>
  useLink(open(), portal.passwords, { token, password })

async function invited(email: string) {
  const result = await inviteAccount(portal.ctx(portal.administrator), {
    municipalityId: portal.municipality.id,
    name: 'Karin Ek',
    email,
    appointment: { role: 'case_officer' },
    delivery: 'show',
  })
  if (!result.ok || !result.value.link) throw new Error('no link')
  return { accountId: result.value.accountId, token: result.value.link.token }
}

describe('one-time links', () => {
  it('opens an account once, and only its hash is kept', async () => {
    const { token } = await invited('karin@norrtalje.se')
    const kept = JSON.stringify(await portal.database.read.select().from(oneTimeTokens))
    expect(kept).not.toContain(token)
    expect(await readLink(open(), token)).toMatchObject({ name: 'Karin Ek', purpose: 'invitation' })
    expect(await choose(token)).toMatchObject({ ok: true })
    expect(await choose(token)).toEqual({ ok: false, refusal: 'link-invalid' })
    expect(await readLink(open(), token)).toBeNull()
    const input = { email: 'karin@norrtalje.se', password: 'ny häst på gamla taket', address: '192.0.2.3' }
    expect(await signIn(open(), portal.passwords, input)).toMatchObject({ ok: true })
  })

  it('lets one of two at once through', async () => {
    const { token } = await invited('tva@norrtalje.se')
    const both = await Promise.all([choose(token), choose(token, 'en helt annan mening')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is not used up by a password that is refused', async () => {
    const { token } = await invited('kort@norrtalje.se')
    expect(await choose(token, 'för kort')).toEqual({ ok: false, refusal: 'password-too-short' })
    expect(await choose(token, 'Sommar202620262026')).toEqual({ ok: false, refusal: 'password-common' })
    expect(await choose(token)).toMatchObject({ ok: true })
  })

  it('ends: an invitation after seven days, a new password after one', async () => {
    const { token, accountId } = await invited('sen@norrtalje.se')
    const began = portal.clock.now
    portal.clock.now = '2026-11-27T11:59:59.000Z'
    expect(await readLink(open(), token)).not.toBeNull()
    portal.clock.now = '2026-11-27T12:00:00.000Z'
    expect(await choose(token)).toMatchObject({ refusal: 'link-invalid' })
    await portal.database.transaction((tx) =>
      tx
        .update(accounts)
        .set({ passwordHash: 'plain:x', status: 'active' })
        .where(eq(accounts.id, accountId)),
    )
    const place = { municipalityId: portal.municipality.id, accountId, delivery: 'show' as const }
    const second = await sendLink(portal.ctx(portal.administrator), place)
    const third = await sendLink(portal.ctx(portal.administrator), place)
    if (!second.ok || !second.value || !third.ok || !third.value) throw new Error('no link')
    expect(await readLink(open(), second.value.token), 'the newer takes its place').toBeNull()
    expect(third.value).toMatchObject({ purpose: 'password', expiresAt: '2026-11-28T12:00:00.000Z' })
    portal.clock.now = '2026-11-28T12:00:00.000Z'
    expect(await choose(third.value.token)).toMatchObject({ refusal: 'link-invalid' })
    portal.clock.now = began
  })

  it('ends every session when a password is set, and everything when an account is closed', async () => {
    const { token, accountId } = await invited('stangs@norrtalje.se')
    const session = { id: 'a session', accountId, expiresAt: '2027-01-01T00:00:00.000Z', acting: null }
    await portal.database.transaction((tx) => tx.insert(sessions).values(session))
    await choose(token)
    const left = () => portal.database.read.select().from(sessions).where(eq(sessions.accountId, accountId))
    expect(await left()).toEqual([])
    await portal.database.transaction((tx) => tx.insert(sessions).values(session))
    const place = { municipalityId: portal.municipality.id, accountId }
    const link = await sendLink(portal.ctx(portal.administrator), { ...place, delivery: 'show' })
    if (!link.ok || !link.value) throw new Error('no link')
    expect(await closeAccount(portal.ctx(portal.administrator), place)).toMatchObject({ ok: true })
    expect(await left()).toEqual([])
    expect(await choose(link.value.token)).toMatchObject({ refusal: 'link-invalid' })
    expect(await sendLink(portal.ctx(portal.administrator), { ...place, delivery: 'show' })).toMatchObject({
      refusal: 'account-closed',
    })
  })
})

describe('links by mail', () => {
  it('answers alike for every address, mails to those who have an account, and queues no secret', async () => {
    const received: string[] = []
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) =>
        void text(stream).then((mail) => {
          received.push(mail)
          done()
        }),
    })
    const port = await new Promise<number>((resolve) => {
      const listening = server.listen(0, '127.0.0.1', () => {
        const address = listening.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
    const ask = (email: string) => requestLink(open(), { email, address: '192.0.2.77' })
    expect(await ask('anna@norrtalje.se')).toEqual({ ok: true, value: null })
    expect(await ask('ingen@norrtalje.se')).toEqual({ ok: true, value: null })
    const handlers = jobHandlers({
      context: () => portal.ctx(systemActor),
      sendMail: mailer({ SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'radslag@norrtalje.se' }),
      baseUrl: 'https://radslag.example',
      watchSecret: () => '',
      readFile: () => Promise.reject(new Error('No file is read here')),
      packs: {
        tools: packToolsInWorker('no pack is made here'),
        renderPdf: () => Promise.reject(new Error('Nothing is written here')),
      },
    })
    const log = { warn: () => undefined }
    const done = await runDueJobs({ database: portal.database, handlers, now: () => portal.clock.now, log })
    await new Promise<void>((resolve) => server.close(() => resolve()))
    expect(done).toBe(2)
    expect(received).toHaveLength(1)
    const unfolded = received[0]?.replace(/=\r?\n/g, '').replace(/=3D/g, '=') ?? ''
    const token = /radslag\.example\/engangslank\/([\w-]{43})/.exec(unfolded)?.[1] ?? ''
    expect(JSON.stringify(await portal.database.read.select().from(jobs))).not.toContain(token)
    expect(await choose(token, goodPassword)).toMatchObject({ ok: true })
  })

  it('tries again later when mail cannot be sent, longer each time, and gives up in the end', async () => {
    await requestLink(open(), { email: 'anna@norrtalje.se', address: '192.0.2.78' })
    const handlers = {
      'account.link': () => Promise.reject(new Error('no answer')),
    }
    const warnings: unknown[] = []
    const work = {
      database: portal.database,
      handlers,
      now: () => portal.clock.now,
      log: { warn: (detail: object) => void warnings.push(detail) },
    }
    const waits: number[] = []
    for (let n = 0; n < 8; n++) {
      expect(await runDueJobs(work)).toBe(1)
      expect(await runDueJobs(work), 'not before its time').toBe(0)
      const [job] = await portal.database.read.select().from(jobs).where(eq(jobs.lastError, 'no answer'))
      if (!job) throw new Error('the job is gone')
      waits.push((Date.parse(job.runAt) - Date.parse(portal.clock.now)) / 60_000)
      if (n === 7) expect(job.state).toBe('failed')
      else portal.clock.now = job.runAt
    }
    expect(waits.slice(0, 7)).toEqual([1, 2, 4, 8, 16, 32, 60])
    expect(warnings).toHaveLength(8)
  })

  it('gives a job to one of several workers', async () => {
    await requestLink(open(), { email: 'anna@norrtalje.se', address: '192.0.2.79' })
    let handled = 0
    const work = {
      database: portal.database,
      handlers: { 'account.link': async () => void handled++ },
      now: () => portal.clock.now,
      log: { warn: () => undefined },
    }
    await Promise.all([runDueJobs(work), runDueJobs(work), runDueJobs(work)])
    expect(handled).toBe(1)
  })

  it('limits how often links are asked for', async () => {
    const answers = []
    for (let n = 0; n < 12; n++)
      answers.push(await requestLink(open(), { email: `n${n}@x.se`, address: '192.0.2.80' }))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(10)
    expect(answers.at(-1)).toMatchObject({ refusal: 'too-many-attempts' })
  })
})
