import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const model = '/exempelby/ekonomi/prismodell'

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

const text = async () => ((await visitor.page.textContent('main')) ?? '').replace(/\s/gu, ' ')

describe('the price model', () => {
  it('is completed by the controller, without script: what is missing is told, filled in wrongly, then rightly', async () => {
    visitor = await Visitor.arrive(browser, portal, { ...desktop, javaScriptEnabled: false })
    const { page } = visitor
    await visitor.signIn('controller@exempelby.exempel')
    await visitor.visit(`${model}/3`)
    expect(await text()).toContain('volym saknas för Samhällsbyggnadsförvaltningen')
    await page.getByRole('link', { name: /volym saknas/ }).click()
    await page.fill('[name="k0.2.volume"]', '6x1')
    await page.fill('[name="k0.3.volume"]', '283')
    await page.getByRole('button', { name: 'Spara' }).click()
    expect(await text()).toContain('Rad 3, volym: ”6x1” är inget tal')
    expect(await page.inputValue('[name="k0.3.volume"]')).toBe('283')
    await page.fill('[name="k0.2.volume"]', '661')
    await page.getByRole('button', { name: 'Spara' }).click()
    await visitor.judge()
    await visitor.visit(`${model}/3`)
    expect(await text()).not.toContain('Det här saknas')
    await visitor.visit(`${model}/3/omraden/A1?andra=costs`)
    await page.getByRole('button', { name: 'Lägg till rader' }).click()
    expect(await page.locator('[name^="costs."][name$=".label"]').count()).toBe(6)
    expect(await page.inputValue('[name="costs.2.label"]')).toBe('Plattform för automatisering')
  })

  it('W14 and the agreement’s services are read by everybody, on a phone', async () => {
    visitor = await Visitor.arrive(browser, portal, phone)
    await visitor.visit(`${model}/2`)
    for (const figure of ['11 292 419,61', '9 751 098,04', '52 981 775'])
      expect(await text()).toContain(figure)
    await visitor.visit('/stockholm/ekonomi/tjanster')
    expect(await text()).toContain('utvärderade mot 7 av 8 principer')
    await visitor.visit('/stockholm/ekonomi/tjanster/avgiftshantering')
    expect(await text()).toContain('ej maxtaxa')
  })
})
