import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const m = '/exempelby/ekonomi'
const frame = `${m}/anslag/investeringsram-digitalisering-2026`

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

const text = async () => ((await visitor.page.textContent('main')) ?? '').replace(/\s/gu, ' ')

describe('appropriations', () => {
  it('W9: everybody sees the frame, its rooms and what the request lacks, on a phone', async () => {
    visitor = await Visitor.arrive(browser, portal, phone)
    for (const path of [m, `${m}/rantor`, frame]) await visitor.visit(path)
    for (const figure of ['13 740 000', '10 371 450,50', '3 368 549,50', '3 088 549,50', '7 558 549,50'])
      expect(await text()).toContain(figure)
    expect(await text()).toContain('−631 450,50')
  })

  it('what lacks room is refused with the missing amount, until a supplementary grant is recorded', async () => {
    visitor = await Visitor.arrive(browser, portal, { ...desktop, javaScriptEnabled: false })
    const { page } = visitor
    await visitor.signIn('controller@exempelby.exempel')
    await visitor.visit(frame)
    const open = page.getByRole('row', { name: /Gemensamt skolsystem/ }).getByRole('link', { name: /^Ändra/ })
    const claim = (await open.getAttribute('href')) ?? ''
    const decide = async () => {
      await visitor.visit(claim)
      await page.locator('summary', { hasText: 'Anteckna beslut' }).click()
      await page.getByRole('button', { name: 'Anteckna beslut' }).click()
    }
    await decide()
    expect(await text()).toContain('Det fattas 631 450,50 kr på anslaget')
    expect(await page.inputValue('[name=decided]')).toBe('4 000 000')
    await visitor.visit(`${frame}/rad`)
    await page.fill('[name=amount]', '631 450,50')
    await page.fill('[name=day]', '2026-11-20')
    await page.fill('[name=decidedIn]', 'Kommunfullmäktige § 160')
    await page.getByRole('button', { name: 'Spara' }).click()
    await decide()
    expect(page.url()).toContain('sparat=1')
    await visitor.judge()
    expect(await text()).toContain('0 kr kvar')
  })
})
