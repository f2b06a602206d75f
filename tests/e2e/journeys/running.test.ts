import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { and, eq } from 'drizzle-orm'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demonstrationPassword } from '#db/demo/accounts'
import { openDatabase, type Database } from '#db/connection'
import * as t from '#db/schema'
import { desktop, openBrowser, Visitor } from '#tests/support/browser'
import { type Portal, startPortal } from '#tests/support/portal'

const secretary = 'kf.sekreterare@exempelby.exempel'
const meeting = '/exempelby/sammantraden/kommunfullmaktige/2026-11-21-9'
const run = `${meeting}/ledning`

let folder: string
let portal: Portal
let browser: Browser
let database: Database
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'radslag-running-'))
  portal = await startPortal({ DATA_DIR: folder })
  browser = await openBrowser()
  database = openDatabase({ folder })
  await summonedMeeting()
})
afterAll(async () => {
  await database.close()
  await browser.close()
  await portal.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** The council of Exempelby, 49 members, summoned to a meeting of three items. */
async function summonedMeeting(): Promise<void> {
  const [council] = await database.read
    .select({ id: t.bodies.id, municipalityId: t.bodies.municipalityId })
    .from(t.bodies)
    .innerJoin(t.municipalities, eq(t.municipalities.id, t.bodies.municipalityId))
    .where(and(eq(t.municipalities.slug, 'exempelby'), eq(t.bodies.kind, 'council')))
  if (!council) throw new Error('Exempelby has no council')
  const { id: bodyId, municipalityId } = council
  await database.transaction(async (tx) => {
    await tx.insert(t.meetings).values({
      ...{ id: 'running', municipalityId, bodyId, day: '2026-11-21', sequence: 9, state: 'summoned' },
      ...{ kind: 'ordinary', startsAt: '18:00', agendaVersion: 1, openToPublic: true, remoteAllowed: true },
    })
    for (const [at, title] of ['Mötets öppnande', 'Bibliotekens öppettider', 'Mötets avslutande'].entries())
      await tx.insert(t.agendaItems).values({
        ...{ id: `running-${at + 1}`, meetingId: 'running', position: at + 1, number: at + 1, title },
        ...{ kind: (['opening', 'case', 'closing'] as const)[at] ?? 'case', state: 'numbered' },
        ...{ proposal: ['anta öppettiderna'], proposalFrom: 'Kommunstyrelsens förslag' },
        ...{ preparation: 'executive_board', preparedDay: '2026-11-04' },
      })
  })
}

/** Of the meeting that is run here; the demonstration has others. */
const entries = () =>
  database.read.select().from(t.meetingEntries).where(eq(t.meetingEntries.meetingId, 'running'))
const noted = async (kind: 'note' | 'proposal') =>
  (await entries()).filter((entry) => entry.kind === kind).length

it('a meeting is run: roll call, offline without loss, a colleague sees it, the room sees it', async () => {
  const visitor = await Visitor.arrive(browser, portal.base, desktop)
  const { page } = visitor
  const saved = () => page.locator('.run-saved', { hasText: /^Sparat$/ }).waitFor()
  await visitor.signIn(secretary)
  await visitor.visit(`${run}/upprop`)
  await saved()
  const members = page.locator('form.roll').first()
  const parties = members.getByRole('button', { name: 'Hela partiet här' })
  for (let left = await parties.count(); left > 0; left--) await parties.first().click()
  await page.locator('.run-quorum', { hasText: '49 av 49' }).waitFor()
  await saved()
  await visitor.judge()
  await page.getByRole('button', { name: 'Öppna sammanträdet' }).click()
  await page.waitForURL(`**${run}`)
  await page.locator('.run-phase', { hasText: 'Pågår' }).waitFor()
  await page.locator('.run-items a').nth(1).click()
  await page.getByRole('button', { name: 'Börja punkten' }).click()
  await saved()
  await visitor.judge()

  await page.context().setOffline(true)
  await page.locator('#punkten').click()
  await page.keyboard.press('t')
  await page.locator('textarea[name=text]').fill('Skrivet utan nät')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('y')
  await page.locator('.people-find').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.locator('.run-saved', { hasText: '2 anteckningar väntar' }).waitFor()
  expect(await noted('note')).toBe(0)
  await page.goto('about:blank', { waitUntil: 'commit' }).catch(() => undefined)
  await page.context().setOffline(false)
  visitor.faults.length = 0
  await visitor.visit(`${run}?punkt=running-2`)
  await saved()
  await page.locator('.run-log', { hasText: 'Skrivet utan nät' }).waitFor()
  expect([await noted('note'), await noted('proposal')]).toEqual([1, 1])
  await page.reload()
  await saved()
  expect(await page.locator('.run-log li', { hasText: 'Skrivet utan nät' }).count()).toBe(1)

  const storageState = await page.context().storageState()
  const colleague = await Visitor.arrive(browser, portal.base, { ...desktop, storageState })
  await colleague.visit(`${run}?punkt=running-2&gor=omrostning`)
  await colleague.page.locator('.vote-counts').waitFor()
  await page.locator('#punkten').click()
  await page.keyboard.press('o')
  for (const key of 'jjn') await page.keyboard.press(key)
  expect(await page.locator('.vote-counts').textContent()).toContain('2 ja 1 nej 0 avstår')
  await visitor.judge()
  await page.getByRole('button', { name: 'Anteckna omröstningen' }).click()
  await colleague.page.locator('.run-log', { hasText: '2 ja, 1 nej' }).waitFor()
  await colleague.leave()

  const room = await Visitor.arrive(browser, portal.base, desktop)
  await room.visit(`${meeting}/skarm`)
  expect(await room.page.locator('.screen-vote').textContent()).toContain('Ja 2')
  await room.leave()
  await visitor.leave()
})

it('the serving process killed while entries arrive: what was answered as stored is there, once, without holes', async () => {
  const cookie = await signIn()
  const answered: string[] = []
  let killed = false
  const one = async (name: string) => {
    for (let nth = 0; !killed; nth++) {
      const id = `storm-${name}-${String(nth).padStart(5, '0')}`
      const data = { text: `${name} ${nth}` }
      const entries = [{ id, kind: 'note', itemId: 'running-3', happenedAt: new Date().toISOString(), data }]
      const answer = await fetch(`${portal.base}${run}/handelser`, {
        method: 'POST',
        headers: { origin: portal.base, cookie, 'content-type': 'application/json' },
        body: JSON.stringify({ efter: 0, entries }),
      }).catch(() => null)
      if (answer === null) return
      expect(answer.status).toBe(200)
      answered.push(id)
    }
  }
  const secretaries = [one('a'), one('b'), one('c')]
  while (answered.length < 20) await new Promise((resolve) => setTimeout(resolve, 5))
  await portal.kill()
  killed = true
  await Promise.all(secretaries)
  portal = await startPortal({ DATA_DIR: folder })
  const rows = await entries()
  const ids = new Set(rows.map(({ id }) => id))
  expect(answered.filter((id) => !ids.has(id))).toEqual([])
  expect(rows.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual(rows.map((_, at) => at + 1))
})

async function signIn(): Promise<string> {
  const answer = await fetch(`${portal.base}/logga-in`, {
    method: 'POST',
    headers: { origin: portal.base, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email: secretary, password: demonstrationPassword }),
    redirect: 'manual',
  })
  return answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}
