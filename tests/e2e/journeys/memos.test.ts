import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { motion } from '#tests/support/letters'
import { portalOfOwn } from '#tests/support/own-portal'
import { clerk, handIn, register, renamed, textFile } from '#tests/support/registering'

const portal = await portalOfOwn()
const officer = 'handlaggare@norrtalje.exempel'
const secretary = 'namndsekreterare@norrtalje.exempel'
const manager = 'chef@norrtalje.exempel'

let browser: Browser
const present: Visitor[] = []
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(async () => {
  for (const visitor of present.splice(0)) await visitor.leave()
})
afterAll(() => browser.close())

async function arrive(email: string, options = desktop): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, portal, options)
  present.push(visitor)
  await visitor.signIn(email)
  return visitor
}

/** A motion of the test's own, and its address. */
async function aMotion(): Promise<string> {
  const visitor = await arrive(clerk)
  await handIn(visitor, [textFile('motion.txt', renamed(motion))])
  return (await register(visitor)).path
}

/** Starts the answer to a motion and answers with its address. */
async function begin(visitor: Visitor, path: string): Promise<string> {
  await visitor.visit(`${path}/skrivelser`)
  await visitor.page.getByRole('button', { name: 'Börja skriva' }).click()
  await visitor.page.waitForURL(/\/skrivelser\/[0-9a-f-]{36}$/)
  await visitor.judge()
  return new URL(visitor.page.url()).pathname
}

const box = (page: Page, key: string) => page.locator(`#text-${key}`)
const status = (page: Page, words: RegExp) => page.locator('.memo-saved', { hasText: words }).waitFor()
const saved = (page: Page) => status(page, /^Sparat \d\d\.\d\d$/)

const finishedText: Record<string, string> = {
  beslut: 'Kommunstyrelsen föreslår att kommunfullmäktige beslutar\n\natt motionen anses besvarad',
  motionen: 'Motionärerna vill ha upplästa uppgifter. Ärendet har nummer {{diarienummer}}.\n\n{{yrkanden}}',
  beredning: '',
  bedomning: 'Förvaltningen gör redan det mesta.',
  ekonomi: 'Kostnaden ryms inom nämndens budget.',
  skickas: 'Kultur- och fritidsnämnden',
}

describe('a memo', () => {
  it('is written without losing a keystroke, by two people, approved and registered', async () => {
    const path = await aMotion()
    const writer = await arrive(officer)
    const { page } = writer
    const address = await begin(writer, path)
    expect(await page.locator('h1').textContent()).toContain('Talande skyltar')

    await box(page, 'sammanfattning').fill('')
    await box(page, 'sammanfattning').pressSequentially('Kort sagt', { delay: 15 })
    await saved(page)
    await page.context().setOffline(true)
    await box(page, 'sammanfattning').pressSequentially(' behövs inget mer', { delay: 15 })
    await status(page, /^Ingen kontakt/)
    await box(page, 'sammanfattning').pressSequentially(' än så.', { delay: 15 })
    await page.context().setOffline(false)
    await saved(page)
    writer.faults.length = 0

    await page.context().setOffline(true)
    await box(page, 'sammanfattning').pressSequentially(' Och detta.', { delay: 15 })
    await status(page, /^Ingen kontakt/)
    await page.goto('about:blank').catch(() => undefined)
    await page.context().setOffline(false)
    writer.faults.length = 0
    await writer.visit(address)
    await page.waitForFunction(() =>
      document.querySelector<HTMLTextAreaElement>('#text-sammanfattning')?.value.endsWith('Och detta.'),
    )
    await saved(page)
    await writer.visit(address)
    expect(await box(page, 'sammanfattning').inputValue()).toBe(
      'Kort sagt behövs inget mer än så. Och detta.',
    )

    const colleague = await arrive(secretary)
    await colleague.visit(address)
    await box(page, 'bedomning').fill('Linneas bedömning.')
    await saved(page)
    await box(colleague.page, 'bedomning').fill('Hjalmars bedömning.')
    await colleague.page.getByText('Två har skrivit här samtidigt').waitFor()
    await colleague.judge()
    expect(await colleague.page.locator('.memo-theirs').textContent()).toBe('Linneas bedömning.')
    expect(await box(colleague.page, 'bedomning').inputValue()).toBe('Hjalmars bedömning.')
    await colleague.page.getByRole('button', { name: 'Lägg den sparade efter min' }).click()
    await saved(colleague.page)
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('#text-bedomning')?.value ===
        'Hjalmars bedömning.\n\nLinneas bedömning.',
      undefined,
      { timeout: 30_000 },
    )

    for (const [key, text] of Object.entries(finishedText)) await box(page, key).fill(text)
    await page.keyboard.press('Control+s')
    await saved(page)
    await page.locator('.memo-bar', { hasText: 'Inget kvar att göra' }).waitFor()
    await writer.judge()
    await page.selectOption('[name=approver]', { label: 'Disa Fjärdstrand' })
    await page.getByRole('button', { name: 'Lämna för godkännande' }).click()
    await page.getByText('har lämnat skrivelsen till Disa Fjärdstrand').waitFor()
    await writer.judge()
    expect(await page.locator('textarea.memo-text').count()).toBe(0)

    const chief = await arrive(manager)
    await chief.visit(address)
    const draft = await chief.page.request.get(`${portal}${address}/fil/pdf`)
    expect((await draft.body()).subarray(0, 5).toString()).toBe('%PDF-')
    const word = await chief.page.request.get(`${portal}${address}/fil/docx`)
    expect((await word.body()).subarray(0, 2).toString()).toBe('PK')
    await chief.page.getByRole('button', { name: 'Godkänn och registrera' }).click()
    await chief.page.getByText('och registrerad som').waitFor()
    await chief.judge()
    await chief.page.locator('.lede a').click()
    await chief.page.waitForURL(/\/handlingar\/2$/)
    await chief.judge()
    const file = await chief.page.request.get(`${portal}${path}/handlingar/2/fil`)
    expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')

    await writer.visit(address)
    expect(await page.locator('textarea.memo-text').count()).toBe(0)
    expect(await page.locator('.memo-paper').textContent()).not.toContain('{{')

    const outsider = await Visitor.arrive(browser, portal, phone)
    present.push(outsider)
    await outsider.visit(`${path}/skrivelser`, 404)
    await outsider.visit(address, 404)
    expect((await outsider.page.request.get(`${portal}${address}/fil/pdf`)).status()).toBe(404)
  }, 180_000)

  it('is written without script, with a button that saves all of it', async () => {
    const path = await aMotion()
    const writer = await arrive(officer, { ...phone, javaScriptEnabled: false })
    const { page } = writer
    const address = await begin(writer, path)
    await box(page, 'sammanfattning').fill('Skrivet utan skript.')
    await page.locator('#kommentarer-sammanfattning summary').click()
    await page.locator('[name="comment:sammanfattning"]').fill('Stämmer det?')
    await page.locator('#kommentarer-sammanfattning button').click()
    await page.waitForURL(/sparat=1/)
    expect(await box(page, 'sammanfattning').inputValue()).toBe('Skrivet utan skript.')
    expect(await page.locator('#kommentarer-sammanfattning article').textContent()).toContain('Stämmer det?')

    const colleague = await arrive(secretary)
    await colleague.visit(address)
    await box(page, 'bedomning').fill('Min bedömning.')
    await box(colleague.page, 'bedomning').fill('Hjalmars bedömning.')
    await saved(colleague.page)
    await page.getByRole('button', { name: 'Spara', exact: true }).click()
    await page.getByText('Två har skrivit här samtidigt').waitFor()
    expect(await box(page, 'bedomning').inputValue()).toBe('Min bedömning.')
    expect(await page.locator('.memo-theirs').textContent()).toBe('Hjalmars bedömning.')
    await page.getByRole('button', { name: 'Behåll min text' }).click()
    await page.waitForURL(/sparat=1/)
    expect(await box(page, 'bedomning').inputValue()).toBe('Min bedömning.')
    await writer.visit(`${address}/historik`)
    expect(await page.locator('main').textContent()).toContain('Hjalmars bedömning.')
  }, 120_000)

  it('has a toolbar for the keyboard, and one section at a time', async () => {
    const path = await aMotion()
    const writer = await arrive(officer)
    const { page } = writer
    const address = await begin(writer, path)
    await writer.visit(`${address}?avsnitt=sammanfattning`)
    await box(page, 'sammanfattning').fill('viktigt')
    await box(page, 'sammanfattning').selectText()
    await page.keyboard.press('Control+b')
    expect(await box(page, 'sammanfattning').inputValue()).toBe('**viktigt**')
    await page.keyboard.press('Control+z')
    expect(await box(page, 'sammanfattning').inputValue()).toBe('viktigt')
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Shift+Tab')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    expect(await focused()).toBe('F')
    await page.keyboard.press('End')
    expect(await focused()).toBe('Infoga fält')
    await page.keyboard.press('Enter')
    await writer.judge()
    await page.getByRole('button', { name: /^Diarienummer/ }).click()
    expect(await box(page, 'sammanfattning').inputValue()).toBe('viktigt{{diarienummer}}')
    await page.locator('.memo-preview-text', { hasText: /viktigtKS \d{4}\/\d+/ }).waitFor()
    await saved(page)
  }, 90_000)
})
