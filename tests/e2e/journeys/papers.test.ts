import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const day = '2027-03-18'
const meeting = `/exempelby/sammantraden/kommunfullmaktige/${day}`
const notYet = ['kallelse', 'handlingar', 'kallelse.pdf', 'kungorelse.pdf', 'handlingar/oppen.pdf']

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const arrive = async (who: string | null, options: BrowserContextOptions = desktop) => {
  const visitor = await Visitor.arrive(browser, portal, options)
  if (who) await visitor.signIn(`${who}@exempelby.exempel`)
  return visitor
}
const statusOf = async (path: string) => (await fetch(`${portal}${meeting}/${path}`)).status

it('a council is called to its meeting: notice, summons, receipts and one pack for everybody', async () => {
  const secretary = await arrive('kf.sekreterare')
  const { page } = secretary
  await secretary.visit('/exempelby/sammantradesplan/ny?organ=kommunfullmaktige')
  await page.fill('[name=day]', day)
  await page.fill('[name=startsAt]', '18:00')
  await page.fill('[name=place]', 'Fullmäktigesalen')
  const plan = () => page.locator('main form button[type=submit]').last().click()
  await plan()
  await page.waitForLoadState('load')
  if (!page.url().includes(day)) await plan()
  await page.waitForURL(`**${meeting}?planerat=1`)
  await page.goto(`${portal}${meeting}/dagordning`)
  await page.getByRole('button', { name: 'Börja med dagordningen' }).click()
  await page.fill('#title-own', 'Bibliotekens öppettider')
  await page.selectOption('#kind-own', 'information')
  await page.getByRole('button', { name: 'Lägg till punkten' }).click()
  await page.locator('.agenda-row', { hasText: 'Bibliotekens öppettider' }).waitFor()

  await secretary.visit(`${meeting}/kallelse`)
  await page.getByText('Dagordningen är inte låst').waitFor()
  await secretary.judge()
  for (const path of notYet) expect(await statusOf(path), path).toBe(404)
  await page.goto(`${portal}${meeting}/dagordning`)
  await page.getByRole('button', { name: 'Lås dagordningen' }).click()
  await page.getByRole('link', { name: 'Gå till kallelsen' }).click()
  await page.waitForURL('**/kallelse')
  await page.locator('#dagar', { hasText: '11 mars 2027' }).waitFor()
  await secretary.judge()
  await page.getByRole('button', { name: 'Kalla till sammanträdet' }).click()
  await page.waitForURL('**/kallelse?klart=kallelse')
  await page.locator('#pa-papper').waitFor()
  await secretary.judge()

  await secretary.visit(`${meeting}/handlingar`)
  await page.getByRole('link', { name: 'Öppna häftet' }).nth(1).waitFor({ timeout: 30_000 })
  await secretary.judge()
  await secretary.leave()

  const anyone = await arrive(null, phone)
  await anyone.visit(`${meeting}/kallelse`)
  expect(await anyone.page.locator('main').textContent()).toContain('Bibliotekens öppettider')
  await anyone.judge()
  await anyone.visit(`${meeting}/handlingar`)
  await anyone.judge()
  expect(await anyone.page.getByText('Fullständig utgåva').count()).toBe(0)
  await anyone.leave()
  for (const path of notYet) expect(await statusOf(path), path).toBe(200)
  expect(await statusOf('handlingar/fullstandig.pdf')).toBe(404)
  const pack = await fetch(`${portal}${meeting}/handlingar/oppen.pdf`)
  expect(pack.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await pack.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})
