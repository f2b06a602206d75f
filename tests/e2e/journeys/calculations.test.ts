import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { desktop, openBrowser, Visitor } from '#tests/support/browser'
import { type Portal, startPortal } from '#tests/support/portal'

let own: Portal
let browser: Browser
beforeAll(async () => {
  own = await startPortal()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await own.stop()
})

const matter = '/norrtalje/arenden/demo-2019-1'

it('keeps a scenario of the real request, decides the plan, and shows the frozen figures to everyone', async () => {
  const controller = await Visitor.arrive(browser, own.base, { ...desktop, javaScriptEnabled: false })
  await controller.signIn('controller@norrtalje.exempel')
  const { page } = controller
  const main = () => page.locator('main').innerText()

  await controller.visit(`${matter}/kalkyler/ny?belopp=2+300+000&ranta=2%2C5&ar=8`)
  await page.fill('[name="namn"]', 'Åtta år')
  await page.fill('[name="rad-0-belopp"]', '250,000')
  await page.click('main button:has-text("Spara kalkylen")')
  expect(await main(), 'what cannot be read two ways is asked about').toContain('Talet kan läsas på två sätt')
  expect(await page.inputValue('[name="namn"]'), 'nothing typed is lost').toBe('Åtta år')
  await page.fill('[name="rad-0-belopp"]', '250 000')
  await page.click('main button:has-text("Lägg till en kostnad")')
  expect(await page.inputValue('[name="rad-0-belopp"]')).toBe('250 000')
  await page.click('main button:has-text("Spara kalkylen")')
  expect((await main()).replace(/\s/g, ' ')).toContain('345 000')

  await controller.visit(`${matter}/kalkyler/1/besluta`)
  await page.fill('[name="beslutsdag"]', '2019-08-21')
  await page.click('main button:has-text("Lås kalkylen som beslutad")')
  expect(await main()).toContain('Den har räknats om och stämmer till öret.')
  await controller.leave()

  const citizen = await Visitor.arrive(browser, own.base)
  await citizen.visit(matter)
  const shown = (await citizen.page.locator('main').innerText()).replace(/\s/g, ' ')
  expect(shown).toContain('Beslutad kalkyl')
  for (const cost of ['494 500', '487 600', '480 700', '473 800', '466 900', '2 403 500'])
    expect(shown).toContain(cost)
  await citizen.visit(`${matter}/kalkyler/1`)
  await citizen.page
    .locator('.computed-figure', { hasText: '34 500'.replace(' ', '\u202f') })
    .first()
    .click()
  expect(await citizen.page.locator('.computed-panel:popover-open').innerText()).toContain('1,5')
  await citizen.leave()
})
