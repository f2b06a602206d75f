import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const place = '/exempelby'
const day = '2027-02-10'
const meeting = `${place}/sammantraden/bildningsnamnden/${day}`
const matter = `${place}/arenden/bin-2026-1`

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const arrive = async (who: string, options: BrowserContextOptions = desktop) => {
  const visitor = await Visitor.arrive(browser, portal, options)
  await visitor.signIn(`${who}@exempelby.exempel`)
  return visitor
}

it('an officer proposes a case, and the secretary takes it up, orders the agenda and locks it', async () => {
  const secretary = await arrive('bildning.sekreterare')
  const { page } = secretary
  await secretary.visit(`${place}/sammantradesplan/ny?organ=bildningsnamnden`)
  await page.fill('[name=day]', day)
  await page.fill('[name=startsAt]', '13.00')
  await page.fill('[name=place]', 'Rådhuset')
  const plan = () => page.locator('main form button[type=submit]').last().click()
  await plan()
  await page.waitForLoadState('load')
  if (!page.url().includes(day)) await plan()
  await page.waitForURL(`**${meeting}?planerat=1`)

  const officer = await arrive('bildning.handlaggare', phone)
  await officer.visit(matter)
  await officer.page.getByRole('link', { name: 'Föreslå till dagordning' }).click()
  await officer.page.waitForURL('**/dagordning')
  await officer.judge()
  await officer.page.selectOption('[name=meetingId]', {
    label: await optionWith(officer, '10 februari 2027'),
  })
  await officer.page.fill('[name=note]', 'Behöver beslutas före sportlovet.')
  await officer.page.getByRole('button', { name: 'Föreslå' }).click()
  await officer.page.locator('#star', { hasText: 'Föreslagen' }).waitFor()
  await officer.judge()
  expect((await officer.page.goto(`${portal}${meeting}/dagordning`))?.status()).toBe(403)
  await officer.leave()

  await secretary.visit(`${place}/arbete`)
  await page.locator('#att-gora').getByRole('link', { name: 'Digital anmälan av frånvaro' }).click()
  await page.waitForURL('**/dagordning')
  await page.getByRole('button', { name: 'Börja med dagordningen' }).click()
  await page.locator('.agenda').waitFor()
  await secretary.judge()
  await page.getByText('Behöver beslutas före sportlovet.').waitFor()
  await page.getByRole('button', { name: /^Ta upp/ }).click()
  const row = page.locator('.agenda-row', { hasText: 'Digital anmälan av frånvaro' })
  await row.waitFor()
  await page.fill('#title-own', 'Information om skolskjutsar')
  await page.getByRole('button', { name: 'Lägg till punkten' }).click()
  const own = page.locator('.agenda-row', { hasText: 'Information om skolskjutsar' })
  await own.waitFor()
  const order = () => page.locator('.agenda-title').allTextContents()
  const before = await order()
  const saved = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await own.locator('.agenda-title a').focus()
  await page.keyboard.press('Alt+ArrowUp')
  await saved
  await page.reload()
  expect(await order()).not.toEqual(before)
  expect((await order()).toSorted()).toEqual(before.toSorted())

  await own.locator('.agenda-title a').click()
  await page.waitForURL('**/punkt/*')
  await page.fill('[name=title]', '')
  await page.fill('[name=presenter]', 'Skolchefen')
  await page.getByRole('button', { name: 'Spara punkten' }).click()
  await page.locator('.error-summary', { hasText: 'Skriv en rubrik' }).waitFor()
  await secretary.judge()
  expect(await page.inputValue('[name=presenter]')).toBe('Skolchefen')
  await page.fill('[name=title]', 'Information om skolskjutsar')
  await page.getByRole('button', { name: 'Spara punkten' }).click()
  await page.waitForURL('**/dagordning#punkt-*')
  await page.getByRole('button', { name: 'Lås dagordningen' }).click()
  await page.getByRole('link', { name: 'Gå till kallelsen' }).waitFor()
  await secretary.judge()
  await secretary.leave()

  const outsider = await Visitor.arrive(browser, portal, phone)
  await outsider.visit(meeting)
  expect(await outsider.page.locator('main').textContent()).not.toContain('skolskjutsar')
  await outsider.leave()
})

async function optionWith({ page }: Visitor, words: string): Promise<string> {
  const labels = await page.locator('[name=meetingId] option').allTextContents()
  return labels.find((label) => label.startsWith('Bildningsnämnden') && label.includes(words)) ?? ''
}
