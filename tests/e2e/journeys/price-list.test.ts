import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const m = '/exempelby/ekonomi'

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

const text = async () => ((await visitor.page.textContent('main')) ?? '').replace(/\s/gu, ' ')

describe('the price list', () => {
  it('W14: a department sees on a phone what it pays and why it changed', async () => {
    visitor = await Visitor.arrive(browser, portal, phone)
    await visitor.visit(`${m}/prislista`)
    await visitor.visit(`${m}/prislista/2026`)
    for (const figure of ['18 033 144,02', '52 981 775,00', '−1,1 %', '−2,6 %', '+302 740,11'])
      expect(await text()).toContain(figure)
    await visitor.visit(`${m}/prislista/2026/buf`)
    for (const words of ['348 802 kr mindre än 2025', '−75 760 kr', '+406 303 kr', '1 659 787,48'])
      expect(await text()).toContain(words)
  })

  it('W15: a controller lays an investment into the price list and keeps it, without scripts', async () => {
    visitor = await Visitor.arrive(browser, portal, { ...desktop, javaScriptEnabled: false })
    const { page } = visitor
    await visitor.signIn('controller@exempelby.exempel')
    await visitor.visit(`${m}/prismodell/2/scenarier`)
    await page.selectOption('#investering-omrade', 'A1')
    const typed = { namn: 'Plattform', belopp: '2 300 000', ranta: '1,5', ar: '5', start: '2027-01' }
    for (const [name, value] of Object.entries(typed)) await page.fill(`#investering-${name}`, value)
    await page.getByRole('button', { name: 'Lägg till investeringen' }).click()
    expect(await text()).toContain('Barn- och utbildningsförvaltningen: +149 tkr år 1, därefter minskande')
    for (const figure of ['+149 122,30', '+466 900,00', '+1,43 %']) expect(await text()).toContain(figure)
    await page.fill('[name=name]', 'Ny plattform')
    await page.getByRole('button', { name: 'Spara' }).click()
    expect(await text()).toContain('Räkna vidare på det här')
  })
})
