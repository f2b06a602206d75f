import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const board = '/exempelby/organ/bildningsnamnden'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('14.3: anyone sees who sits on any day; the secretary fills a vacant seat (MAND-10) and sees to the shift', async () => {
  const reader = await Visitor.arrive(browser, portal, phone)
  await reader.visit('/exempelby/organ')
  await reader.visit('/exempelby/organ/kommunfullmaktige')
  expect(await reader.page.textContent('main')).toContain('Maj-Britt Ängslund')
  await reader.visit('/exempelby/organ/kommunfullmaktige?dag=2026-10-14')
  expect(await reader.page.textContent('main')).toContain('Lennart Ugglemark')
  await reader.page.click('text=Lennart Ugglemark')
  await reader.page.waitForURL('**/fortroendevalda/*')
  await reader.judge()
  await reader.visit('/exempelby/fortroendevalda?dag=2027-01-01')
  await reader.leave()

  const secretary = await Visitor.arrive(browser, portal)
  await secretary.signIn('kf.sekreterare@exempelby.exempel')
  const { page } = secretary
  await secretary.visit(`${board}/andra?dag=2026-11-20`)
  const form = page.locator('form:has([name=replacesId])')
  await form.locator('[name=replacesId]').selectOption({ index: 1 })
  await form.locator('[name=newName]').fill('Ingrid Fyllåker')
  await form.locator('[name=post]').selectOption('member')
  await form.locator('[name=partyCode]').selectOption('S')
  await form.locator('[name=from]').fill('2026-11-20')
  await form.locator('button').click()
  await page
    .waitForSelector('.error-summary, [role=alert], [data-errors]', { timeout: 5_000 })
    .catch(() => null)
  expect(await page.textContent('main')).toContain('Platsen hör till ett annat parti')
  await secretary.judge()
  await form.locator('[name=partyCode]').selectOption('SD')
  await form.locator('button').click()
  await page.waitForURL('**sparat=1')
  await secretary.visit(`${board}?dag=2026-11-20`)
  expect(await page.textContent('main')).toContain('Ingrid Fyllåker')
  await secretary.visit(`${board}?dag=2026-11-19`)
  expect(await page.textContent('main')).toContain('ledig från')
  await secretary.visit('/exempelby/organ/skifte')
  expect(await page.textContent('main')).toContain('ställ om den till Claes Rosenhed')
  await secretary.visit('/exempelby/organ/kommunfullmaktige/las-in')
  await secretary.leave()
})
