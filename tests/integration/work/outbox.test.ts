import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { eq } from 'drizzle-orm'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { sendQueuedMail } from '~/jobs/send-mail'
import { runDueJobs } from '~/jobs/runner'
import { mailer } from '~/server/mail'
import { handleMail } from '~/use-cases/administration/outbox'
import { queueMail, type OutgoingMail } from '~/use-cases/shared/mail'
import { outbox, outboxCounts } from '#db/queries/outbox'
import { resumeWaitingMails } from '#db/repositories/mails'
import * as t from '#db/schema'
import { AT, mailsIn, makeOffice, type Office, watchSecret } from './office'

let office: Office
beforeAll(async () => {
  office = await makeOffice()
})
afterAll(() => office.dispose())
beforeEach(async () => {
  office.clock.now = AT
  await office.database.transaction(async (tx) => {
    await tx.delete(t.mails)
    await tx.delete(t.jobs)
  })
})

const servers: SMTPServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(() => done()))
})

/** A real mail server, with what it took. */
async function mailServer(options: SMTPServerOptions = {}) {
  const received: { to: string[]; raw: string }[] = []
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ['STARTTLS'] },
    onData: (stream, session, done) => {
      void text(stream).then((raw) => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw })
        done()
      })
    },
    ...options,
  })
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.server.address() as AddressInfo
  return { received, url: `smtp://127.0.0.1:${port}` }
}

const send = (url: string | undefined) => {
  const sendMail = mailer({ SMTP_URL: url, MAIL_FROM: 'Rådslag <radslag@kommun.exempel>' })
  const { database } = office
  const now = () => office.clock.now
  const handlers = {
    'mail.send': ({ mailId }: Record<string, unknown>) =>
      sendQueuedMail(
        { database, now, sendMail, baseUrl: 'https://radslag.exempel', watchSecret },
        String(mailId),
      ),
  }
  return runDueJobs({ database, handlers, now, log: { warn: () => undefined } })
}
const queue = (mail: Partial<OutgoingMail> = {}) =>
  office.database.transaction((tx) =>
    queueMail(office.by('vera'), tx, {
      ...{ municipalityId: office.place.municipalityId, to: 'ada@exempel.se', subject: 'Hej', text: 'Text' },
      ...mail,
    }),
  )
const only = async () => {
  const [mail, ...more] = await mailsIn(office.database)
  expect(more).toEqual([])
  if (!mail) throw new Error('The outbox is empty')
  return mail
}
const later = (minutes: number) => {
  office.clock.now = new Date(Date.parse(office.clock.now) + minutes * 60_000).toISOString()
}
const refusing = (command: 'onRcptTo' | 'onMailFrom', code: number, times = Infinity): SMTPServerOptions => {
  let left = times
  return {
    [command]: (_address: unknown, _session: unknown, done: (error?: Error) => void) => {
      left -= 1
      done(left >= 0 ? Object.assign(new Error(`svar ${code}`), { responseCode: code }) : undefined)
    },
  }
}
const unfolded = (raw: string) => raw.replace(/\r\n[ \t]/g, ' ')

describe('the outbox and a real mail server', () => {
  it('sends a mail once, as the municipality, with addresses put in and nobody asked to answer', async () => {
    const { received, url } = await mailServer()
    await queue({
      ...{ subject: 'Nytt i KS 2026/1', text: `Se {portal}/ek eller {watch:w-1}.\n\n${'ord '.repeat(60)}` },
      headers: { 'List-Unsubscribe': '<{portal}/ek/bevakning/{watch:w-1}>' },
    })
    await send(url)
    await send(url)
    expect(received).toHaveLength(1)
    const raw = unfolded(received[0]?.raw ?? '')
    expect(received[0]?.to).toEqual(['ada@exempel.se'])
    expect(raw).toMatch(/^From: .*<radslag@kommun\.exempel>/m)
    expect(raw).toMatch(/^Auto-Submitted: auto-generated/m)
    expect(raw).toMatch(new RegExp(`^Message-ID: <${(await only()).id}@radslag\\.exempel>`, 'm'))
    expect(raw).toContain(`List-Unsubscribe: <https://radslag.exempel/ek/bevakning/${watchSecret('w-1')}>`)
    expect(raw).toContain('Se https://radslag.exempel/ek eller')
    const [, body = ''] = /\r\n\r\n(.*)$/s.exec(received[0]?.raw ?? '') ?? []
    for (const line of body.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
    expect(await only()).toMatchObject({ state: 'sent', attempts: 1, sentAt: AT, lastError: null })
  })

  it('cannot be made to write to others, whatever stands in subject, header or address', async () => {
    const { received, url } = await mailServer()
    const bad = 'Hej\r\nBcc: alla@exempel.se\r\n\r\nNy text'
    await queue({ subject: bad, headers: { 'Reply-To': bad } })
    await queue({ to: 'ada@exempel.se\r\nBcc: alla@exempel.se' })
    await queue({ to: 'ada@exempel.se, alla@exempel.se' })
    await send(url)
    expect(received.map(({ to }) => to)).toEqual([['ada@exempel.se']])
    expect(received[0]?.raw).not.toMatch(/^Bcc:/im)
  })

  it('tries again later when the server cannot take it now, under the same Message-ID', async () => {
    const { received, url } = await mailServer(refusing('onRcptTo', 451, 2))
    await queue()
    await send(url)
    expect(await only()).toMatchObject({ state: 'waiting', attempts: 1 })
    expect((await only()).lastError).toContain('svar 451')
    expect(await send(url)).toBe(0)
    later(1)
    await send(url)
    expect(await only()).toMatchObject({ state: 'waiting', attempts: 2 })
    later(4)
    expect(await send(url)).toBe(0)
    later(1)
    await send(url)
    expect(await only()).toMatchObject({ state: 'sent', attempts: 3, lastError: null })
    expect(received[0]?.raw).toContain(`<${(await only()).id}@radslag.exempel>`)
  })

  it('does not try again when the server refuses the recipient for good', async () => {
    const { url } = await mailServer(refusing('onRcptTo', 550))
    await queue()
    await send(url)
    expect(await only()).toMatchObject({ state: 'failed', attempts: 1 })
    later(60 * 24)
    expect(await send(url)).toBe(0)
  })

  it("tries again when the sender is refused, which is the set-up's fault and not the mail's", async () => {
    const { url } = await mailServer(refusing('onMailFrom', 550))
    await queue()
    await send(url)
    expect(await only()).toMatchObject({ state: 'waiting', attempts: 1 })
  })

  it('gives up after three days without a server that answers', async () => {
    await queue()
    for (let tries = 0; tries < 12; tries++) {
      await send('smtp://127.0.0.1:1')
      later(60 * 24)
    }
    expect(await only()).toMatchObject({ state: 'failed', attempts: 10 })
    expect(await send('smtp://127.0.0.1:1')).toBe(0)
  })

  it('waits without failing while no server is named, and goes on when one is; what is too old is not sent', async () => {
    await queue({ subject: 'Gammalt' })
    later(60 * 24 * 15)
    await queue({ subject: 'Nytt' })
    await send(undefined)
    const { municipalityId } = office.place
    expect(await outboxCounts(office.database.read, municipalityId)).toEqual({
      waiting: 2,
      sent: 0,
      failed: 0,
    })
    const { received, url } = await mailServer()
    const oldest = new Date(Date.parse(office.clock.now) - 14 * 86_400_000).toISOString()
    await resumeWaitingMails(office.database, { now: office.clock.now, oldest, reason: 'För gammalt' })
    await send(url)
    expect(received).toHaveLength(1)
    const rows = await mailsIn(office.database)
    expect(rows.map(({ subject, state }) => [subject, state])).toEqual([
      ['Gammalt', 'failed'],
      ['Nytt', 'sent'],
    ])
  })
})

describe('the administrator', () => {
  const handle = (who: string, what: 'retry' | 'give-up', mailId: string) =>
    handleMail(office.by(who), { municipalityId: office.place.municipalityId, mailId, what })

  it('sees what waits and why, but never the text of a mail with a secret link', async () => {
    await queue({ subject: 'Öppen', text: 'Alla får läsa' })
    await queue({ subject: 'Hemlig', text: 'Länken är abc123', secret: true })
    const rows = await outbox(office.database.read, office.place.municipalityId, {
      state: null,
      size: 10,
      offset: 0,
    })
    expect(rows.map(({ subject, text }) => [subject, text]).toSorted()).toEqual([
      ['Hemlig', null],
      ['Öppen', 'Alla får läsa'],
    ])
    expect(await outbox(office.database.read, 'another', { state: null, size: 10, offset: 0 })).toEqual([])
    const { url } = await mailServer()
    await send(url)
    expect(JSON.stringify(await mailsIn(office.database))).not.toContain('abc123')
  })

  it('sends a failed mail again, or takes a waiting one out; nobody else may', async () => {
    const failing = await mailServer(refusing('onRcptTo', 550))
    await queue()
    await send(failing.url)
    const { id } = await only()
    expect(await handle('vera', 'retry', id)).toMatchObject({ refusal: 'forbidden' })
    expect(await handle('alva', 'give-up', id)).toMatchObject({ refusal: 'mail-not-found' })
    expect(await handle('alva', 'retry', id)).toMatchObject({ ok: true })
    const { received, url } = await mailServer()
    await send(url)
    expect(received).toHaveLength(1)
    expect(await handle('alva', 'retry', id)).toMatchObject({ refusal: 'mail-not-found' })
    await queue({ subject: 'Två' })
    const [two] = await office.database.read.select().from(t.mails).where(eq(t.mails.subject, 'Två'))
    expect(await handle('alva', 'give-up', two?.id ?? '')).toMatchObject({ ok: true })
    await send(url)
    expect(received).toHaveLength(1)
  })
})
