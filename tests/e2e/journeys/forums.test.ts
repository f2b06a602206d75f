import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { addDays, dayInStockholm } from '~/domain/shared/day'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const today = dayInStockholm(new Date().toISOString())
const m = '/stockholm'
const agreement = `${m}/forumarbete/overenskommelser/demo-2023-1`

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

const arrive = async (options: Parameters<typeof Visitor.arrive>[2], email?: string) => {
  visitor = await Visitor.arrive(browser, portal, options)
  if (email) await visitor.signIn(email)
  return visitor.page
}

/** Plans a meeting of a forum today and makes its agenda. */
async function meet(forum: string): Promise<void> {
  const { page } = visitor
  await visitor.visit(`${m}/forum/${forum}`)
  await page.getByText('Planera ett möte').click()
  await page.fill('#moten [name=day]', today)
  await page.getByRole('button', { name: 'Planera mötet' }).click()
  await page.getByRole('button', { name: 'Gör dagordningen' }).click()
  await page.locator('.forum-agenda').waitFor()
}

describe('forums', () => {
  it('everybody reads the model, its year and the agreement in force, on a phone', async () => {
    const page = await arrive(phone)
    for (const path of [`${m}/forum`, `${m}/forumarbete/arshjul`, agreement]) await visitor.visit(path)
    expect(await page.textContent('main')).toContain('Version 2023, version 1 gäller')
    await page.goto(`${portal}${m}/forumarbete/fragor`)
    expect(page.url()).toContain('/logga-in')
  })

  it('a question goes up from the meeting where it cannot be decided, and comes back with its answer', async () => {
    const page = await arrive(desktop, 'controller@stockholm.exempel')
    await page.goto(`${portal}${m}/forumarbete/fragor/ny?forum=verksamhetsrad`)
    await page.fill('[name=title]', 'Vem bär kostnaden?')
    await page.getByRole('button', { name: 'Väck frågan' }).click()
    await page.waitForURL(/\/fragor\/\d+$/)
    const trail = page.url().replace(portal, '')
    await meet('verksamhetsrad')
    const point = page.locator('.forum-point', { hasText: 'Vem bär kostnaden?' })
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/anteckning') && answer.ok())
    await point.getByLabel('Anteckning').fill('Inte eniga.')
    await saved
    await point.locator('summary', { hasText: 'Besluta' }).click()
    await point.getByLabel('Ingen av dem').check()
    await point.getByLabel('Beslut', { exact: true }).fill('Vi delar lika.')
    visitor.faults.length = 0
    await point.getByRole('button', { name: 'Besluta' }).click()
    await page.locator('.error-summary', { hasText: 'ligger utanför forumets beslutspunkter' }).waitFor()
    visitor.faults.length = 0
    await visitor.judge()
    await point.getByLabel('Varför går frågan till Strategiska rådet?').fill('Utanför ramen.')
    await point.getByRole('button', { name: 'Eskalera' }).click()
    await point.locator('.forum-decision', { hasText: 'Eskaleras till Strategiska rådet' }).waitFor()
    await page.getByRole('button', { name: 'Mötet är hållet' }).click()
    await page.getByRole('button', { name: 'Godkänn anteckningarna' }).click()
    await page.getByText('Anteckningarna godkändes').waitFor()
    await visitor.judge()
    await meet('strategiska-radet')
    const above = page.locator('.forum-point', { hasText: 'Vem bär kostnaden?' })
    await above.locator('summary', { hasText: 'Besvara' }).click()
    await above.getByLabel('Frågor som verksamhetsrådet har eskalerat').check()
    await above.getByLabel('Svar', { exact: true }).fill('Efter aktiva avtal.')
    await above.getByRole('button', { name: 'Besvara' }).click()
    await above.locator('.forum-decision', { hasText: 'Efter aktiva avtal' }).waitFor()
    await visitor.visit(trail)
    expect(await page.locator('.trail-what').allTextContents()).toEqual([
      'Väcktes i Verksamhetsråd',
      'Eskalerades i Verksamhetsråd till Strategiska rådet',
      'Besvarades i Strategiska rådet',
      'Återkom i Verksamhetsråd',
    ])
  })

  it('the year is planned, and the agreement is revised and compared', async () => {
    const page = await arrive(desktop, 'controller@stockholm.exempel')
    const year = Number(addDays(today, 366).slice(0, 4))
    await visitor.visit(`${m}/forumarbete/arshjul/skapa?ar=${year}`)
    await page.getByRole('button', { name: 'Skapa de valda mötena' }).click()
    await page.getByText(`Alla möten för ${year} finns`).waitFor()
    await visitor.visit(`${m}/forumarbete/arshjul?ar=${year}`)
    await visitor.visit(agreement)
    await page.getByText('Börja årets revidering').click()
    await page.getByRole('button', { name: 'Börja versionen' }).click()
    await page.waitForURL(/\/\d{4}-1$/)
    await page.locator('#text-4').fill('Allt faktureras varje kvartal.')
    await page.getByRole('button', { name: 'Spara texten' }).click()
    await page.getByText('Texten är sparad').waitFor()
    await visitor.judge()
    await page.getByRole('link', { name: /^Jämför med 2023/ }).click()
    await page.getByRole('status').filter({ hasText: '1 avsnitt skiljer sig: Fakturering' }).waitFor()
    await visitor.judge()
  })
})
