import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { and, eq } from 'drizzle-orm'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '#db/connection'
import * as t from '#db/schema'
import { openBrowser, phone, Visitor } from '#tests/support/browser'
import { type Portal, startPortal } from '#tests/support/portal'

const meeting = '/exempelby/sammantraden/kommunfullmaktige/2027-03-18'
const prepare = `${meeting}/forbered`

let folder: string
let portal: Portal
let browser: Browser
let database: Database
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'radslag-preparing-'))
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

/** The council of Exempelby, summoned to a meeting of ten items, one of which is about a secret case. */
async function summonedMeeting(): Promise<void> {
  const [council] = await database.read
    .select({ id: t.bodies.id, municipalityId: t.bodies.municipalityId })
    .from(t.bodies)
    .innerJoin(t.municipalities, eq(t.municipalities.id, t.bodies.municipalityId))
    .where(and(eq(t.municipalities.slug, 'exempelby'), eq(t.bodies.kind, 'council')))
  const [motion] = await database.read
    .select()
    .from(t.cases)
    .where(and(eq(t.cases.slug, 'ks-2025-1'), eq(t.cases.municipalityId, council?.municipalityId ?? '')))
  if (!council || !motion) throw new Error('Exempelby has no council')
  const titles = [
    ...[
      'Mötets öppnande',
      'Val av justerare',
      'Motionen som är färdigberedd',
      'Budgetuppföljning per februari',
    ],
    ...['Bibliotekens öppettider', 'Köp av mark', 'Svar på interpellation', 'Val till krisledningsnämnden'],
    ...['Redovisning av delegationsbeslut', 'Mötets avslutande'],
  ]
  const kinds = [
    'opening',
    'adjusters',
    'case',
    'case',
    'case',
    'case',
    'interpellation',
    'election',
  ] as const
  const items = titles.map((title, at) => ({
    ...{ id: `prep-${at + 1}`, meetingId: 'prep', position: at + 1, number: at + 1, title },
    ...{ kind: kinds[at] ?? ('closing' as const), state: 'numbered' as const, late: at === 4 },
    ...(at === 2
      ? { caseId: motion.id, proposal: ['avslå motionen', 'ge kommunstyrelsen i uppdrag att återkomma'] }
      : {}),
    ...(at === 5 ? { caseId: 'prep-secret', proposal: ['köpa Sekretessgården för fem miljoner'] } : {}),
  }))
  await database.transaction(async (tx) => {
    await tx.insert(t.cases).values({
      ...motion,
      ...{ id: 'prep-secret', serial: 900, number: 'KS 2027/900', slug: 'ks-2027-900', kind: 'other' },
      ...{
        publicTitle: 'Köp av mark',
        protectedTitle: 'Köp av Sekretessgården',
        secrecyProvision: 'OSL 19:1',
      },
      ...{ state: 'registered', initiativeNumber: null, bodyId: council.id },
    })
    await tx.insert(t.meetings).values({
      ...{ id: 'prep', municipalityId: council.municipalityId, bodyId: council.id, day: '2027-03-18' },
      ...{ sequence: 1, state: 'summoned', kind: 'ordinary', startsAt: '18:00', place: 'Rådhuset' },
      ...{ agendaVersion: 1, summonedDay: '2027-03-05', openToPublic: true },
    })
    await tx.insert(t.agendaItems).values(items)
    await tx.insert(t.agendaVersions).values({
      ...{ id: 'prep-v1', meetingId: 'prep', version: 1, publishedDay: '2027-03-05' },
      publishedAt: '2027-03-05T08:00:00.000Z',
      items: items.map(({ id, number, title, kind, late }) => ({
        ...{ itemId: id, number, title, kind, proposal: id === 'prep-3' ? ['avslå motionen'] : [] },
        ...{ proposalFrom: null, caseNumber: null, late, closedDoors: false, withdrawn: false },
      })),
    })
  })
}

const caches = (page: Visitor['page']) =>
  page.evaluate(async () => (await globalThis.caches.keys()).filter((name) => name.includes('sidor')))

it('a member reads, notes and marks; without a line the page is there and the note waits; signing out wipes', async () => {
  const visitor = await Visitor.arrive(browser, portal.base, phone)
  const { page } = visitor
  await visitor.signIn('ledamot@exempelby.exempel')
  await page
    .getByRole('link', { name: /Förbered/ })
    .first()
    .waitFor()
  await visitor.visit(prepare)
  expect(await page.content()).not.toContain('Sekretessgården')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const budget = page.locator('#punkt-prep-4')
  await budget.getByText('Min anteckning', { exact: true }).click()
  await budget.locator('textarea[name=text]').first().fill('Fråga om räntan')
  await budget.getByText('Sparad').waitFor()
  await page.locator('#punkt-prep-3 .prep-mark').click()
  await page.locator('#punkt-prep-3 .prep-mark[aria-pressed=true]').waitFor()
  await visitor.judge()
  await page.reload()
  expect(await budget.locator('textarea[name=text]').first().inputValue()).toBe('Fråga om räntan')
  expect(await page.locator('.prep-mark[aria-pressed=true]').count()).toBe(1)

  await page.context().setOffline(true)
  await page.goto(`${portal.base}${prepare}`)
  await page.getByRole('heading', { name: 'Kommunfullmäktige' }).waitFor()
  const library = page.locator('#punkt-prep-5')
  await library.getByText('Min anteckning', { exact: true }).click()
  await library.locator('textarea[name=text]').first().fill('Skrivet på bussen')
  await library.getByText('skickas när du har nät').waitFor()
  expect(await database.read.select().from(t.privateNotes)).toHaveLength(1)
  await page.reload()
  await library.getByText('skickas när du har nät').waitFor()
  await page.context().setOffline(false)
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await library.getByText('Sparad').waitFor()
  expect(await database.read.select().from(t.privateNotes)).toHaveLength(2)
  expect(await caches(page)).toHaveLength(1)

  visitor.faults.length = 0
  await visitor.visit(`${prepare}?skyddat=1`)
  expect(await page.content()).toContain('Sekretessgården')
  await page.context().setOffline(true)
  await page.goto(`${portal.base}${prepare}?skyddat=1`)
  expect(await page.content()).not.toContain('Sekretessgården')
  await page.context().setOffline(false)

  await page.context().clearCookies()
  await page.goto(`${portal.base}/logga-in`)
  await expect.poll(() => caches(page)).toEqual([])
  await visitor.signIn('ledamot.m@exempelby.exempel')
  await page.goto(`${portal.base}${prepare}`)
  await expect.poll(() => caches(page)).toHaveLength(1)
  expect(await page.content()).not.toContain('Fråga om räntan')
  await page.locator('.person-menu summary').click()
  await page.getByRole('button', { name: 'Logga ut' }).click()
  await page.waitForURL(`${portal.base}/`)
  await expect.poll(() => caches(page)).toEqual([])
  await page.context().setOffline(true)
  await page.goto(`${portal.base}${prepare}`).catch(() => undefined)
  expect(await page.content()).not.toContain('Budgetuppföljning')
  await visitor.leave()
})
