import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const place = '/exempelby'
const plan = `${place}/sammantradesplan`
const body = 'kommunstyrelsens-arbetsutskott'

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

it('a secretary plans a year at once, moves a meeting, and the public has it in the calendar', async () => {
  const secretary = await arrive('kf.sekreterare')
  const { page } = secretary
  await secretary.visit(`${plan}/serie?organ=${body}&ar=2028&vilken=2&veckodag=2&manad=5&manad=6&manad=9`)
  await page.fill('[name=startsAt]', 'nio')
  await page.getByRole('button', { name: 'Lägg in sammanträdena' }).click()
  await page.getByText('Skriv klockslaget som 13.00.').first().waitFor()
  await page.fill('[name=startsAt]', '9.00')
  await page.fill('[name=place]', 'Lilla rummet')
  await page.locator('[name=use]').nth(1).uncheck()
  await page.getByRole('button', { name: 'Lägg in sammanträdena' }).click()
  await page.waitForURL(`**${plan}?ar=2028&inlagda=2&fanns=0`)
  await secretary.judge()

  const hub = `${place}/sammantraden/${body}/2028-05-09`
  await secretary.visit(hub)
  await page.getByText('Kallelsen ska vara hos ledamöterna senast tisdag 2 maj 2028.').waitFor()
  await page.getByText('Varför denna dag?').first().click()
  await secretary.judge()
  await page.getByRole('link', { name: 'Ändra dag, tid eller plats' }).click()
  await page.waitForURL('**/andra')
  await secretary.judge()
  await page.fill('[name=day]', '2028-05-25')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByText('Torsdag 25 maj 2028 är en ledig dag.').waitFor()
  await page.fill('[name=day]', '2028-05-24')
  await page.getByRole('button', { name: 'Spara ändå' }).click()
  await page.waitForURL('**/2028-05-24?andrat=1')
  await secretary.leave()

  const visitor = await arrive(null, phone)
  await visitor.visit(`${place}/sammantraden?organ=${body}&manad=2028-05`)
  await visitor.page.getByRole('link', { name: 'Kommunstyrelsens arbetsutskott', exact: true }).click()
  await visitor.page.waitForURL('**/2028-05-24')
  await visitor.page.getByText('Sammanträdet är planerat.').waitFor()
  expect(await visitor.page.getByText('Manusstopp').count()).toBe(0)
  await visitor.judge()
  const calendar = await (await fetch(`${portal}${place}/sammantraden.ics?organ=${body}`)).text()
  const event = calendar.split('BEGIN:VEVENT').find((each) => each.includes('20280524T070000Z')) ?? ''
  expect(event).toContain('SEQUENCE:1')
  expect(event).toContain('LOCATION:Lilla rummet')
  expect(calendar).not.toContain('20280509')
  await visitor.leave()
})
