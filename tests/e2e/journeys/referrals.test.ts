import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { desc, eq } from 'drizzle-orm'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#db/connection'
import { mails } from '#db/schema'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { motion } from '#tests/support/letters'
import { type Portal, startPortal } from '#tests/support/portal'
import { handIn, mainText, register, renamed, textFile } from '#tests/support/registering'

let portal: Portal
let browser: Browser
let folder: string
/** A portal of its own, whose outbox the test may read: the secret link stands nowhere else. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'radslag-referrals-'))
  portal = await startPortal({ DATA_DIR: folder })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await portal.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function linkFor(to: string): Promise<string> {
  const database = openDatabase({ folder })
  try {
    const [mail] = await database.read
      .select()
      .from(mails)
      .where(eq(mails.to, to))
      .orderBy(desc(mails.createdAt))
      .limit(1)
    return /\/svar\/[A-Za-z0-9_-]{43}/.exec(mail?.text ?? '')?.[0] ?? ''
  } finally {
    await database.close()
  }
}

const outsider = 'remiss@foreningen.exempel'

describe('a motion on referral', () => {
  it('goes to two boards and one outside, comes back from all, and becomes a compilation', async () => {
    const clerk = await Visitor.arrive(browser, portal.base, desktop)
    await clerk.signIn('registrator@stockholm.exempel')
    await handIn(clerk, [textFile('motion.txt', renamed(motion))], 'stockholm')
    const { number, path: casePath } = await register(clerk)
    await send(clerk, casePath)

    await receiveAndAnswer(clerk, number)

    const other = await Visitor.arrive(browser, portal.base, desktop)
    await other.signIn('registrator@goteborg.exempel')
    await other.visit('/goteborg/remisser')
    await other.page.locator('main table a').first().click()
    await other.page.waitForURL('**/goteborg/remisser/*')
    await other.page.fill('#reason-decline', 'Frågan rör inte vår verksamhet')
    await other.page.getByRole('button', { name: 'Avstå', exact: true }).click()
    await other.page.getByText('Avsändaren har fått besked').waitFor()
    await other.judge()
    await other.visit(`${casePath}/remiss`, 403)
    await other.leave()

    await answerOutside()

    await clerk.visit(`${casePath}/remiss/oversikt`)
    const overview = await mainText(clerk)
    expect(overview).toContain('Tillstyrker.')
    expect(overview).toContain('Vi är för, med två förbehåll.')
    expect(overview).toContain('Frågan rör inte vår verksamhet')
    const compiled = await clerk.page.inputValue('#sammanstallning-text')
    expect(compiled).toContain('### Servicenämnden')
    expect(compiled).toContain('### Föreningen Digital Vardag')
    await clerk.visit(casePath)
    expect(await mainText(clerk)).toContain('Alla har svarat eller är klara.')

    const anyone = await Visitor.arrive(browser, portal.base, phone)
    await anyone.visit(`${casePath}/remiss/oversikt`)
    const open = await mainText(anyone)
    expect(open).toContain('Servicenämnden')
    expect(open).not.toContain('Vi är för')
    expect(open).not.toContain(outsider)
    await anyone.leave()
    await clerk.leave()
  })

  it('leads nowhere with a wrong secret, and is told to nobody', async () => {
    const wrong = await fetch(`${portal.base}/svar/${'A'.repeat(43)}`)
    expect(wrong.status).toBe(404)
    const right = await fetch(`${portal.base}${await linkFor(outsider)}`)
    expect(right.status).toBe(200)
    expect(right.headers.get('referrer-policy')).toBe('no-referrer')
    expect(right.headers.get('cache-control')).toBe('no-store')
    expect(portal.log()).not.toContain((await linkFor(outsider)).slice('/svar/'.length))
  })

  it('shows the demonstration’s referrals as the document tells, never as late', async () => {
    const visitor = await Visitor.arrive(browser, portal.base, desktop)
    await visitor.visit('/stockholm/arenden/ks-2024-539/remiss/oversikt')
    expect(await mainText(visitor)).not.toMatch(/försenat|sena\b/)
    await visitor.leave()
  })
})

describe('the demonstration’s own referrals', () => {
  it('can be completed by hand: registered, answered and accepted', async () => {
    const clerk = await Visitor.arrive(browser, portal.base, { viewport: { width: 768, height: 1024 } })
    const { page } = clerk
    await clerk.signIn('registrator@stockholm.exempel')
    const overview = '/stockholm/arenden/ks-2024-539/remiss/oversikt'
    for (const recipient of ['Servicenämnden', 'Stadsledningskontoret']) {
      await clerk.visit('/stockholm/remisser')
      const row = page.locator('main tr', { hasText: 'KS 2024/539' }).filter({ hasText: recipient })
      await row.locator('a').first().click()
      await page.waitForURL('**/stockholm/remisser/*')
      await clerk.judge()
      await page.getByRole('button', { name: /^(Registrera hos oss|Bekräfta)$/ }).click()
      await page.getByText('Remissen är registrerad').waitFor()
      await page.getByLabel('Har inget att invända').check()
      await page.fill('[name=text]', 'Inget att invända i prov.')
      await page.getByRole('button', { name: 'Skicka yttrandet' }).click()
      await page.getByText('Yttrandet är skickat och mottaget').waitFor()
      await clerk.visit(overview)
      await page.getByRole('link', { name: recipient, exact: true }).click()
      await page.getByRole('button', { name: 'Godta yttrandet' }).waitFor()
      await clerk.judge()
      await page.getByRole('button', { name: 'Godta yttrandet' }).click()
      await page.getByText('Yttrandet är godtaget').waitFor()
    }
    await clerk.visit('/stockholm/arenden/ks-2024-539')
    expect(await mainText(clerk)).toContain('Alla har svarat eller är klara.')
    await clerk.leave()
  })
})

async function send(clerk: Visitor, casePath: string): Promise<void> {
  const { page } = clerk
  await clerk.visit(`${casePath}/remiss`)
  await page.getByRole('button', { name: 'Se över remissen' }).click()
  await page.locator('.error-summary', { hasText: 'Välj minst en mottagare' }).waitFor()
  await clerk.judge()
  await page.getByLabel('Servicenämnden').check()
  await page.getByText('Göteborgs Stad', { exact: true }).click()
  await page.getByLabel('Nämnden för Intraservice').check()
  await page.fill('#externalName-0', 'Föreningen Digital Vardag')
  await page.fill('#externalEmail-0', outsider)
  await page.fill('[name=question]', 'Vad skulle förslaget innebära för er, och vad kostar det?')
  await page.getByRole('button', { name: 'Se över remissen' }).click()
  await page.getByRole('heading', { name: 'Se över och skicka' }).waitFor()
  await clerk.judge()
  await page.getByRole('button', { name: 'Skicka till' }).click()
  await page.getByText('Remissen är skickad').waitFor()
  await clerk.judge()
}

async function receiveAndAnswer(clerk: Visitor, number: string): Promise<void> {
  const { page } = clerk
  await clerk.visit('/stockholm/arbete')
  expect(await mainText(clerk)).toContain('Remisser till oss')
  await clerk.visit('/stockholm/remisser')
  await page.locator('main tr', { hasText: number }).locator('a').first().click()
  await page.waitForURL('**/stockholm/remisser/*')
  await clerk.judge()
  await page.getByRole('button', { name: 'Registrera hos oss' }).click()
  await page.getByText('Remissen är registrerad').waitFor()
  await clerk.judge()
  expect(await mainText(clerk)).toMatch(/Ert nummer\s*SEN \d{4}\/\d+/)
  await page.getByLabel('Tillstyrker', { exact: true }).check()
  await page.fill('[name=text]', '## Bedömning\n\nVi är för, med två förbehåll.')
  await page.fill('[name=paragraph]', '45')
  await page.getByRole('button', { name: 'Skicka yttrandet' }).click()
  await page.getByText('Yttrandet är skickat och mottaget').waitFor()
  await clerk.judge()
}

/** On a phone, without scripts and without signing in. */
async function answerOutside(): Promise<void> {
  const visitor = await Visitor.arrive(browser, portal.base, { ...phone, javaScriptEnabled: false })
  const { page } = visitor
  const link = await linkFor(outsider)
  expect(link).not.toBe('')
  await visitor.visit(link)
  await page.getByRole('button', { name: 'Bekräfta att remissen har kommit fram' }).click()
  await visitor.judge()
  expect(await mainText(visitor)).toContain('avsändaren ser att remissen har kommit fram')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#handlingar a').first().click(),
  ])
  expect(file.suggestedFilename()).toBe('Remiss.md')
  await page.getByRole('button', { name: 'Skicka yttrandet' }).click()
  expect(await mainText(visitor)).toContain('Skriv yttrandet, eller välj en fil.')
  await page.getByLabel('Tillstyrker delvis').check()
  await page.setInputFiles('[name=file]', textFile('yttrande.txt', 'Föreningen ser både nytta och risk.'))
  await page.getByRole('button', { name: 'Skicka yttrandet' }).click()
  expect(await mainText(visitor)).toContain('Tack, yttrandet är mottaget')
  await page.fill('[name=text]', 'Rättat: föreningen ser mest nytta.')
  await page.getByRole('button', { name: 'Skicka yttrandet' }).click()
  expect(await mainText(visitor)).toContain('Rättat: föreningen ser mest nytta.')
  await visitor.judge()
  await visitor.leave()
}
