import type { Browser } from 'playwright-core'
import { ZipFile } from 'yazl'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

const archive = async (files: Record<string, string>) => {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text), name)
  zip.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Uint8Array)
  return { name: 'export.zip', mimeType: 'application/zip', buffer: Buffer.concat(chunks) }
}

const rows = ['Diarienummer;Ärendemening;Typ;Inkom', 'KS 1998/1;Datorer i bibliotek;Motion;1998-02-03']
const documents = ['Diarienummer;Rubrik;Datum;Fil', 'KS 1998/1;Motionen;1998-02-03;filer/motion.txt']

/** Hands in a file and takes the columns as they are recognised; waits for the dry run. */
async function dryRun(file: Awaited<ReturnType<typeof archive>>) {
  const { page } = visitor
  await visitor.visit('/strangnas/arbete/las-in')
  await page.selectOption('select[name=diarium]', { index: 1 })
  await page.fill('input[name=system]', 'Äldre diarium')
  await page.setInputFiles('input[name=fil]', [file])
  await page.getByRole('button', { name: 'Lämna filen' }).click()
  await page.waitForURL(/las-in\/./)
  await visitor.judge()
  await page.getByRole('button', { name: 'Provkör' }).click()
  await page.waitForSelector('#utfall', { timeout: 30_000 })
  await visitor.judge()
}

describe('coming from another system', () => {
  it('tells what is wrong, and reads all in when nothing is', async () => {
    visitor = await Visitor.arrive(browser, portal)
    const { page } = visitor
    await visitor.signIn('registrator@strangnas.exempel')
    await dryRun(await archive({ 'arenden.csv': [...rows, 'KS;Utan nummer;Motion;'].join('\n') }))
    expect(await page.textContent('#fel')).toContain('är inget diarienummer')
    await dryRun(
      await archive({
        'arenden.csv': rows.join('\n'),
        'handlingar.csv': documents.join('\n'),
        'filer/motion.txt': 'Biblioteken bör få datorer med uppkoppling.',
      }),
    )
    await page.getByRole('button', { name: /Läs in 1/ }).click()
    await page.waitForSelector('text=lästes in', { timeout: 30_000 })
    await visitor.judge()
    await visitor.visit('/strangnas/arenden/ks-1998-1')
    expect(await page.textContent('h1')).toBe('Datorer i bibliotek')
    expect(await page.textContent('#handlingar')).toContain('Motionen')
    await visitor.visit('/strangnas/arbete/las-in')
    expect(await page.textContent('#tidigare')).toContain('Inläst')
  })

  it('keeps what was typed when the file is missing, on a phone without scripts', async () => {
    visitor = await Visitor.arrive(browser, portal, { ...phone, javaScriptEnabled: false })
    const { page } = visitor
    await visitor.signIn('registrator@strangnas.exempel')
    await visitor.visit('/strangnas/arbete/las-in')
    await page.$eval('input[name=fil]', (input) => input.removeAttribute('required'))
    await page.selectOption('select[name=diarium]', { index: 1 })
    await page.fill('input[name=system]', 'Äldre diarium')
    await page.getByRole('button', { name: 'Lämna filen' }).click()
    expect(await page.textContent('main')).toContain('Välj en CSV-fil eller ett ZIP-arkiv')
    expect(await page.inputValue('input[name=system]')).toBe('Äldre diarium')
  })
})
