import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const investment = '/norrtalje/arenden/demo-2019-1'

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

const arrive = async (options: BrowserContextOptions) => {
  visitor = await Visitor.arrive(browser, portal, options)
  return visitor.page
}

const mainText = async () =>
  ((await visitor.page.locator('main').textContent()) ?? '').replace(/[\u202f\u00a0]/g, ' ')

describe('people at their work', () => {
  it('a politician finds a matter of the own body on a phone, three taps from signing in', async () => {
    const page = await arrive({ ...phone, hasTouch: true })
    await visitor.visit('/logga-in')
    await page.getByRole('button', { name: /Majken Vretblad/ }).tap()
    await page.waitForURL('**/norrtalje/arbete')
    await visitor.judge()
    const matter = page.locator('#organet tbody a').first()
    const title = (await matter.textContent()) ?? ''
    await matter.tap()
    await page.waitForURL('**/norrtalje/arenden/*')
    await visitor.judge()
    expect(await page.textContent('h1')).toBe(title)
    expect(await page.locator('.steps').first().isVisible()).toBe(true)
  })

  it('a controller changes the rate and sees what differs from the document', async () => {
    const page = await arrive(desktop)
    await visitor.signIn('controller@norrtalje.exempel')
    await visitor.visit(investment)
    await page.getByRole('link', { name: 'Räkna om kapitalkostnaden' }).first().click()
    await page.waitForURL('**/kalkyl')
    await visitor.judge()
    expect(await mainText()).toContain('Kalkylen ger samma belopp som handlingens tabell')
    await page.fill('[name=ranta]', '2,5')
    await page.getByRole('button', { name: 'Räkna' }).click()
    await page.getByText('Belopp som skiljer sig').first().waitFor()
    await visitor.judge()
    expect(page.url()).toContain('ranta=2%2C5')
    const text = await mainText()
    for (const amount of ['34 500', '57 500', '23 000', '517 500']) expect(text).toContain(amount)
  })

  it('an administrator invites a clerk, whose link works once', async () => {
    const page = await arrive(desktop)
    await visitor.signIn('systemforvaltare@norrtalje.exempel')
    await visitor.visit('/norrtalje/installningar/konton')
    await page.fill('[name=name]', 'Rakel Sundby')
    await page.fill('main [name=email]', 'rakel.sundby@norrtalje.exempel')
    await page.selectOption('[name=role]', { label: 'Registrator' })
    await page.getByRole('button', { name: 'Bjud in' }).click()
    const link = (await page.locator('.one-time-link').textContent()) ?? ''
    expect(link).toMatch(/^http.*\/engangslank\/\S{20,}$/)
    await visitor.judge()
    await visitor.leave()

    const invited = await arrive(phone)
    await visitor.visit(new URL(link).pathname)
    await invited.fill('[name=password]', 'lampa granit torsdag kanot')
    await invited.fill('[name=repeated]', 'lampa granit torsdag kanot')
    await invited.getByRole('button', { name: 'Spara och logga in' }).click()
    await invited.waitForURL('**/norrtalje/arbete')
    await visitor.visit('/norrtalje/arbete/registrera')
    await visitor.leave()

    const second = await arrive(phone)
    await visitor.visit(new URL(link).pathname, 404)
    expect(await second.textContent('h1')).toBe('Länken gäller inte')
  })

  it('an auditor sees the log and that its chain is whole', async () => {
    const page = await arrive(desktop)
    await visitor.signIn('revisor@norrtalje.exempel')
    await visitor.visit('/norrtalje/installningar/logg')
    await page.getByRole('button', { name: 'Kontrollera att loggen är hel' }).click()
    await page.waitForURL(/kontroll=1/)
    await visitor.judge()
    expect(await mainText()).toContain('Loggen är hel')
    expect(await page.locator('main tbody tr').count()).toBeGreaterThan(1)
  })
})
