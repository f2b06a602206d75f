import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayInStockholm } from '~/domain/shared/day'
import { formatDate } from '~/text/format'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { motion } from '#tests/support/letters'
import { portalOfOwn } from '#tests/support/own-portal'
import {
  clerk,
  handIn,
  mainText,
  register,
  type Registered,
  renamed,
  textFile,
} from '#tests/support/registering'

const portal = await portalOfOwn()
const today = dayInStockholm(new Date().toISOString())
const day = (after: number) => addDays(today, after)

let browser: Browser
let visitor: Visitor
let own: Registered
beforeAll(async () => {
  browser = await openBrowser()
  visitor = await Visitor.arrive(browser, portal, desktop)
  await visitor.signIn(clerk)
  await handIn(visitor, [textFile('motion.txt', renamed(motion, 'om datum'))])
  own = await register(visitor)
  await visitor.leave()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

const arrive = async (options = desktop as Parameters<typeof Visitor.arrive>[2]) => {
  visitor = await Visitor.arrive(browser, portal, options)
  return visitor.page
}

/** Adds a day on the page of the case's days. */
async function addDay(label: string, on: string, movesWith?: string): Promise<void> {
  const { page } = visitor
  await visitor.visit(`${own.path}/datum`)
  await page.fill('[name=label]', label)
  await page.fill('[name=day]', on)
  if (movesWith) await page.selectOption('[name=dependsOnId]', { label: movesWith })
  await page.getByRole('button', { name: 'Lägg till datumet' }).click()
  await page.waitForURL('**/datum?klart=tillagt')
  await visitor.judge()
}

describe('days to keep', () => {
  it('a clerk asks why the law gives a day, and may not move it', async () => {
    const page = await arrive()
    await visitor.signIn(clerk)
    await visitor.visit(own.path)
    const lawful = page.locator('.side .deadline', { hasText: 'Fullmäktige bör ha beslutat' })
    await lawful.locator('summary').click()
    await visitor.judge()
    await lawful.getByRole('link', { name: 'Mer om datumet' }).click()
    await page.waitForURL('**/datum/*')
    await visitor.judge()
    const text = await mainText(visitor)
    expect(text).toContain('5 kap. 35 § kommunallagen')
    expect(text).toContain('12 månader efter')
    expect(text).toContain('redovisas för fullmäktige')
    expect(await page.getByRole('button', { name: 'Flytta dagen' }).count()).toBe(0)
  })

  it('a clerk adds days, moves one with what hangs on it, pauses and goes on', async () => {
    const page = await arrive()
    await visitor.signIn(clerk)
    await addDay('Utkast klart', day(20))
    const draft = `Utkast klart, ${await page.locator('select option', { hasText: 'Utkast klart' }).textContent()}`
    await addDay('Granskat', day(30), draft.replace('Utkast klart, Utkast', 'Utkast'))
    await page.getByRole('link', { name: 'Utkast klart' }).click()
    await page.waitForURL('**/datum/*')
    await visitor.judge()
    await page.fill('[name=day]', day(20))
    await page.locator('[id=flytta-reason]').fill('Underlaget dröjer')
    await page.getByRole('button', { name: 'Flytta dagen' }).click()
    await page.locator('.form-error').first().waitFor()
    await visitor.judge()
    expect(await page.inputValue('[name=reason]')).toBe('Underlaget dröjer')
    await page.fill('[name=day]', day(27))
    await page.getByRole('button', { name: 'Flytta dagen' }).click()
    await page.waitForURL(/sparat=1/)
    await visitor.judge()
    expect(await mainText(visitor)).toContain('Underlaget dröjer')
    await visitor.visit(`${own.path}/datum`)
    expect(await mainText(visitor)).toContain('Granskat')
    await page.getByRole('link', { name: 'Granskat' }).first().click()
    await page.waitForURL('**/datum/*')
    expect(await mainText(visitor)).toContain(formatDate(day(37)))
    expect(await mainText(visitor)).toContain('flyttades 7 dagar')

    await visitor.visit(`${own.path}/datum`)
    await page.locator('[id=pausa-reason]').fill('Väntar på besked')
    await page.getByRole('button', { name: 'Pausa ärendets datum' }).click()
    await page.waitForURL(/klart=pausade/)
    await visitor.judge()
    expect(await mainText(visitor)).toContain('vilande sedan')
    await page.getByRole('button', { name: 'Låt alla vilande datum löpa' }).click()
    await page.waitForURL(/klart=ateruppta/)
    await visitor.judge()
    expect(await mainText(visitor)).not.toContain('vilande sedan')
  })

  it('a day is marked as done without scripts, and the public sees the day but not the note', async () => {
    const page = await arrive({ ...phone, javaScriptEnabled: false })
    await page.goto(`${portal}/logga-in`)
    await visitor.signIn(clerk)
    await addDay('Samråd', day(3))
    await page.getByRole('link', { name: 'Samråd' }).click()
    await page.waitForURL('**/datum/*')
    await page.fill('[name=note]', 'Talade med ordföranden')
    await page.getByRole('button', { name: 'Klart', exact: true }).click()
    await page.waitForURL(/sparat=1/)
    const address = new URL(page.url()).pathname
    await visitor.leave()

    await arrive(phone)
    await visitor.visit(address)
    const text = await mainText(visitor)
    expect(text).toContain(`klart den ${formatDate(today)}`)
    await visitor.visit(own.path)
    expect(await mainText(visitor)).not.toContain('Talade med ordföranden')
  })
})

describe('the report of open motions', () => {
  it('is found from the overview by anyone, and is one click as PDF and CSV', async () => {
    const page = await arrive(phone)
    await visitor.visit('/norrtalje')
    await page.getByRole('link', { name: /Obesvarade motioner/ }).click()
    await page.waitForURL('**/norrtalje/motioner')
    await visitor.judge()
    expect(await mainText(visitor)).toContain(own.number)
    const pdf = await fetch(`${portal}/norrtalje/motioner.pdf`)
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    expect(await (await fetch(`${portal}/norrtalje/motioner.csv`)).text()).toContain(own.number)
    const json = (await (await fetch(`${portal}/norrtalje/motioner.json`)).json()) as { type: string }
    expect(json.type).toBe('MotionList')
  })

  it('is registered by a clerk as a document of a case', async () => {
    const page = await arrive(desktop)
    await visitor.signIn(clerk)
    await visitor.visit('/norrtalje/motioner')
    await page.fill('[name=arende]', 'KS 1999/1')
    await page.getByRole('button', { name: 'Registrera', exact: true }).click()
    await page.locator('.form-error').first().waitFor()
    await visitor.judge()
    await page.fill('[name=arende]', own.number)
    await page.getByRole('button', { name: 'Registrera', exact: true }).click()
    await page.waitForURL(/handlingar\/\d+$/)
    await visitor.judge()
    expect(await page.textContent('h1')).toContain('Redovisning av obesvarade motioner')
  })

  it('tells of the demonstration as of its document, and never as late', async () => {
    await arrive(desktop)
    await visitor.visit('/stockholm/motioner')
    const text = await mainText(visitor)
    expect(text).toContain('Läget enligt handlingen')
    expect(text).not.toContain('Över ett år')
    await visitor.visit('/stockholm/motioner?per=2026-13-40')
    expect(await mainText(visitor)).toContain('Skriv dagen som år-månad-dag')
  })
})
