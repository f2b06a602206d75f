import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Visitor } from '#tests/support/browser'
import { motion } from '#tests/support/letters'
import { portalOfOwn } from '#tests/support/own-portal'
import {
  caseCount,
  clerk,
  handIn,
  mainText,
  pdfFile,
  register,
  renamed,
  startAddress,
  textFile,
} from '#tests/support/registering'
import { bytesOf, encryptedPdf, makeImagePdf } from '#tests/unit/documents/files'

const portal = await portalOfOwn()

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

async function arriveAs(email: string | null) {
  visitor = await Visitor.arrive(browser, portal)
  if (email !== null) await visitor.signIn(email)
  return visitor.page
}

describe('files that cannot be read or are not taken', () => {
  it.each([
    ['a scanned', 'inskannad', 'inskannad', makeImagePdf],
    ['an encrypted', 'låst', 'låst med lösenord', async () => encryptedPdf()],
    ['a damaged', 'skadad', 'skadad och gick inte att läsa', async () => bytesOf('%PDF-1.7\ntrasig')],
  ])('%s letter is registered by hand with the file', async (_what, name, message, bytes) => {
    const page = await arriveAs(clerk)
    await handIn(visitor, [pdfFile(`${name}.pdf`, await bytes())])
    expect(await mainText(visitor)).toContain(message)
    await page.selectOption('[name=kind]', 'other')
    await page.fill('[name=title]', `Brev, ${name}`)
    await register(visitor)
    await page.locator('#handlingar .documents a').click()
    await page.waitForURL(/\/handlingar\/1$/)
    expect(await mainText(visitor)).toContain(`${name}.pdf`)
  })

  it('tells by name what it does not take, and registers without', async () => {
    const page = await arriveAs(clerk)
    const program = {
      name: 'program.exe',
      mimeType: 'application/x-msdownload',
      buffer: Buffer.from('MZ\0\0'),
    }
    const site = textFile('sida.html', '<!doctype html><script>alert(1)</script>')
    await page.goto(portal + startAddress)
    await page.setInputFiles('input[type=file]', [program, site])
    await page.getByRole('button', { name: 'Läs och gå vidare' }).click()
    await page.getByText('program.exe är av ett slag').first().waitFor()
    await visitor.judge()
    expect(await mainText(visitor)).toContain('sida.html är av ett slag')
    await handIn(visitor, [program, textFile('brev.txt', renamed(motion, 'utan programmet'))])
    expect(await mainText(visitor)).toContain('program.exe')
    await register(visitor)
    expect(await page.locator('#handlingar .documents > li').count()).toBe(1)
  })
})

describe('registering is refused', () => {
  it.each([
    ['the public', null],
    ['a politician', 'ledamot@norrtalje.exempel'],
    ['a clerk of another municipality', 'registrator@strangnas.exempel'],
  ])('to %s, page and post', async (_who, email) => {
    await arriveAs(clerk)
    await handIn(visitor, [textFile('annans.txt', renamed(motion, 'någon annans'))])
    const intake = new URL(visitor.page.url()).pathname
    const cases = (await (await fetch(`${portal}/norrtalje/arenden.json`)).json()) as {
      items: { number: string }[]
      total: number
    }
    const slug = cases.items[0]?.number.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    await visitor.leave()

    const page = await arriveAs(email)
    const to = `/norrtalje/arenden/${slug}/ny-handling`
    for (const address of [startAddress, intake, to])
      expect((await page.goto(portal + address))?.status(), address).toBe(403)
    const headers = { origin: portal }
    const multipart = { filer: textFile('inkräktare.txt', motion) }
    for (const address of [startAddress, to])
      expect((await page.request.post(portal + address, { headers, multipart })).status(), address).toBe(403)
    const form = { kind: 'other', title: 'Obehörigt', register: 'x', receivedDay: '2026-11-20' }
    expect((await page.request.post(portal + intake, { headers, form })).status()).toBe(403)
    expect(
      (await page.request.post(portal + startAddress, { headers, form: { intent: 'by-hand' } })).status(),
    ).toBe(403)
    expect(await caseCount(portal)).toBe(cases.total)
  })
})
