import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const m = '/exempelby'
const matter = `${m}/arenden/ks-2025-2`

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

const text = async () => ((await visitor.page.textContent('main')) ?? '').replace(/\s/gu, ' ')

describe('planned against actual', () => {
  it('W10: everybody sees why the year differs and what it has given, on a phone', async () => {
    visitor = await Visitor.arrive(browser, portal, phone)
    await visitor.visit(`${matter}/utfall`)
    for (const figure of ['352 360', '−142 140', '+32 508', '−131 752', '+18 384', '−61 280'])
      expect(await text()).toContain(figure)
    await visitor.visit(`${matter}/nyttor`)
    expect(await text()).toContain('Timmar är inte pengar förrän en budget sänks.')
    await visitor.visit(`${m}/ekonomi/nyttor`)
    expect(await text()).toContain('77,8 %')
  })

  it('a file with a fault is refused with its place, a good one is tried and then counts, without scripts', async () => {
    visitor = await Visitor.arrive(browser, portal, { ...desktop, javaScriptEnabled: false })
    const { page } = visitor
    await visitor.signIn('controller@exempelby.exempel')
    const send = async (name: string, ...rows: string[]) => {
      await visitor.visit(`${m}/ekonomi/utfall/ny`)
      const buffer = Buffer.from(['Datum;Konto;Projekt;Belopp', ...rows].join('\r\n'))
      await page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer })
      await page.getByRole('button', { name: 'Pröva filen' }).click()
    }
    await send('fel.csv', '2026-10-31;1013;7104;1,234')
    expect(await text()).toContain('Rad 2, kolumnen Belopp: ”1,234”')
    await send('oktober.csv', '2026-10-31;1013;7104;40 000,00')
    await page.getByRole('button', { name: 'Läs in 1 rad' }).click()
    expect(page.url()).toContain('sparat=inlast')
    await visitor.judge()
    await visitor.visit(`${matter}/utfall`)
    expect(await text()).toContain('2 491 200 kr')
  })
})
