import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const place = '/stockholm'
const title = `Talande skyltar ${Date.now()}`

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

const sit = async (who: string, options = desktop) => {
  await visitor?.leave().catch(() => undefined)
  visitor = await Visitor.arrive(browser, portal, options)
  await visitor.signIn(`${who}@stockholm.exempel`)
  return visitor.page
}

describe('a member of the council hands in a motion', () => {
  it('says why in another role, keeps what was typed, and goes on to be registered', async () => {
    const member = await sit('ledamot', phone)
    await visitor.visit(`${place}/arbete/lamna-in`, 403)
    expect(await member.locator('main').textContent()).toContain('byter du roll')
    await member.getByRole('link', { name: 'Byt roll' }).first().click()
    await member.getByLabel(/Ledamot.*Kommunfullmäktige/i).check()
    await member.getByRole('button', { name: 'Byt roll' }).click()
    await member.waitForURL('**/arbete')
    await member.getByRole('link', { name: 'Lämna in till fullmäktige' }).click()
    await member.waitForURL('**/lamna-in')
    await visitor.judge()
    await member.getByLabel('Motion', { exact: true }).check()
    await member.fill('[name=title]', title)
    await member.getByRole('button', { name: 'Lämna in' }).click()
    await member.getByText('Skriv texten.').first().waitFor()
    expect(await member.inputValue('[name=title]')).toBe(title)
    await member.fill(
      '[name=text]',
      'Alla kan inte läsa skyltarna.\n\nJag yrkar\n\natt upplästa skyltar prövas.',
    )
    await member.getByRole('button', { name: 'Lämna in' }).click()
    await member.waitForURL('**/arbete?inlamnat=1')
    expect(await member.locator('#inlamnat').textContent()).toContain(title)
    await visitor.judge()

    const clerk = await sit('registrator')
    await visitor.judge()
    await clerk.getByRole('button', { name: `Registrera ${title}` }).click()
    await clerk.waitForURL('**/arbete/registrera/*')
    expect(await clerk.inputValue('[name=title]')).toBe(title)
    await visitor.judge()
    await clerk
      .getByRole('button', { name: /^Registrera/ })
      .last()
      .click()
    await clerk.waitForURL('**/arenden/**')
    expect(await clerk.locator('main').textContent()).toContain(title)
  })
})
