import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

const words = async (selector: string) =>
  ((await visitor.page.textContent(selector)) ?? '').replace(/[\u00a0\u202f]/g, ' ')

describe('the public calculators', () => {
  it('W1, W9 and W15 stand there to the öre, and a figure says how it came about', async () => {
    visitor = await Visitor.arrive(browser, portal, desktop)
    const { page } = visitor
    await visitor.visit('/rakna')
    await visitor.visit('/rakna/kapitalkostnad?exempel=W1')
    expect(await words('#ar tfoot')).toContain('2 403 500')
    await page.locator('#ar tbody tr').first().locator('.computed-figure').nth(2).click()
    const panel = page.locator('.computed-panel:popover-open')
    expect(((await panel.textContent()) ?? '').replace(/[\u00a0\u202f]/g, ' ')).toContain(
      '1,5 % × 2 300 000 kr = 34 500 kr',
    )
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'hidden' })

    await page.fill('[name=belopp]', '2 050 000')
    await page.getByRole('button', { name: 'Räkna', exact: true }).click()
    await page.waitForURL(/belopp=/)
    expect(await words('#ar tbody tr')).toContain('440 750')

    await visitor.visit('/rakna/anslag?exempel=W9')
    expect(await words('#svar')).toContain('631 450,50 kr saknas')
    for (const [type, found] of [
      ['csv', '10371450,50'],
      ['json', '1037145050'],
      ['xlsx', 'PK'],
    ]) {
      const file = await page.request.get(`${portal}/rakna/anslag/fil/${type}?exempel=W9`)
      expect(await file.text(), type).toContain(found)
    }
    await visitor.visit('/rakna/prispaverkan?exempel=W15')
    expect(await words('#ar tbody tr')).toContain('164 737,36')
  })

  it('W14 on a phone without script: sent, answered at its own address, and asked how', async () => {
    visitor = await Visitor.arrive(browser, portal, { ...phone, javaScriptEnabled: false })
    const { page } = visitor
    await visitor.visit('/rakna/prismodell?exempel=W14')
    await page.getByRole('button', { name: 'Räkna', exact: true }).click()
    await page.waitForURL(/overhead=/)
    expect(await words('#prislista tfoot')).toContain('52 981 775')
    await page.locator('#potter tbody tr').first().locator('.computed-figure').nth(1).click()
    expect(await page.locator('.computed-panel:popover-open').textContent()).toContain('nedåt')
  })
})
