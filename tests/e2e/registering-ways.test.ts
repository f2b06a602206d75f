import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, phone, Visitor } from '#tests/support/browser'
import * as letters from '#tests/support/letters'
import { portalOfOwn } from '#tests/support/own-portal'
import {
  caseCount,
  clerk,
  confirmInVain,
  handIn,
  intakeAddress,
  mainText,
  register,
  registered,
  renamed,
  startAddress,
  textFile,
} from '#tests/support/registering'
import { pngBytes } from '#tests/unit/documents/files'

const portal = await portalOfOwn()

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

async function arrive(options?: BrowserContextOptions) {
  visitor = await Visitor.arrive(browser, portal, options)
  await visitor.signIn(clerk)
  return visitor.page
}

describe('ways of registering', () => {
  it('goes by keyboard alone, with the focus in sight', async () => {
    const page = await arrive()
    page.on('filechooser', (chooser) =>
      chooser.setFiles([textFile('tangentbord.txt', renamed(letters.simpleQuestion))]),
    )
    await page.goto(portal + startAddress)
    await visitor.tabTo('input[type=file]')
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type=file]')?.files?.length,
    )
    await visitor.tabTo('main form[enctype] button')
    await page.keyboard.press('Enter')
    await page.waitForURL(intakeAddress)
    await visitor.tabTo('[name=title]')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('Registrerad med tangentbordet')
    await visitor.tabTo('form#registration .actions button:not([name])')
    await page.keyboard.press('Enter')
    await registered(visitor)
    expect(await page.textContent('h1')).toContain('Registrerad med tangentbordet')
  })

  it('goes without JavaScript, with everything typed kept when something is wrong', async () => {
    const page = await arrive({ ...phone, javaScriptEnabled: false })
    await handIn(visitor, [
      textFile('utan skript.txt', renamed(letters.minutes).replaceAll('KS 2026-14', 'KS 2026-15')),
    ])
    await page.fill('[name=sender]', 'Arbetsutskottets sekreterare')
    await page.fill('[name=receivedDay]', '2999-01-01')
    await confirmInVain(visitor, 'Skriv en rubrik')
    expect(await page.inputValue('[name=sender]')).toBe('Arbetsutskottets sekreterare')
    expect(await page.inputValue('[name=receivedDay]')).toBe('2999-01-01')
    await page.fill('[name=title]', 'Protokoll registrerat utan skript')
    await confirmInVain(visitor, 'kan inte ligga framåt i tiden')
    await page.fill('[name=receivedDay]', '2026-11-05')
    await register(visitor)
    expect(await mainText(visitor)).toContain('5 november 2026')
  })

  it('takes what is dropped on it', async () => {
    const page = await arrive()
    const folder = mkdtempSync(path.join(tmpdir(), 'radslag-drop-'))
    const files = ['släppt ett.txt', 'släppt två.txt'].map((name) => path.join(folder, name))
    for (const [at, file] of files.entries()) writeFileSync(file, renamed(letters.motion, `släppt ${at}`))
    await page.goto(portal + startAddress)
    const box = await page.locator('input[type=file]').boundingBox()
    const mouse = await page.context().newCDPSession(page)
    const data = { items: [], files, dragOperationsMask: 1 }
    const at = { x: (box?.x ?? 0) + 40, y: (box?.y ?? 0) + 40, data }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await mouse.send('Input.dispatchDragEvent', { type, ...at })
    await page.getByRole('button', { name: 'Läs och gå vidare' }).click()
    await page.waitForURL(intakeAddress)
    rmSync(folder, { recursive: true })
    await visitor.judge()
    await register(visitor)
    expect(await page.locator('#handlingar .documents > li').count()).toBe(2)
  })

  it('reads pasted text', async () => {
    const page = await arrive()
    await page.goto(portal + startAddress)
    await page.fill('[name=text]', renamed(letters.citizenProposal, 'inklistrat'))
    await page.getByRole('button', { name: 'Läs texten' }).click()
    await page.waitForURL(intakeAddress)
    expect(await page.inputValue('[name=title]')).toContain('inklistrat')
    await register(visitor)
    expect(await mainText(visitor)).toContain('Från')
  })

  it('needs no document: a call from another day', async () => {
    const page = await arrive()
    await page.goto(portal + startAddress)
    await page.getByRole('button', { name: 'Registrera utan handling' }).click()
    await page.waitForURL(intakeAddress)
    await visitor.judge()
    await page.selectOption('[name=kind]', 'other')
    await page.fill('[name=title]', 'Samtal om strömavbrott i skolans datasal')
    await page.fill('[name=receivedDay]', '2026-11-03')
    await register(visitor)
    const text = await mainText(visitor)
    expect(text).toContain('3 november 2026')
    expect(text).toContain('Ärendet registrerades utan handling')
  })

  it('keeps several documents together, and what was typed when another is looked at', async () => {
    const page = await arrive()
    await handIn(visitor, [
      textFile('första.txt', renamed(letters.motion, 'flera handlingar')),
      textFile('andra.txt', renamed(letters.simpleQuestion, 'bilaga')),
    ])
    const tab = (name: string) => page.locator('.tabs').getByRole('button', { name }).click()
    await tab('andra.txt')
    await page.waitForURL(/handling=2/)
    expect(await page.inputValue('[name=kind]')).toBe('simple_question')
    await tab('första.txt')
    await page.waitForURL(/handling=1/)
    await page.fill('[name=title]', 'Min egen rubrik')
    await tab('andra.txt')
    await page.waitForURL(/handling=2/)
    await visitor.judge()
    expect(await page.inputValue('[name=title]')).toBe('Min egen rubrik')
    expect(await page.inputValue('[name=kind]')).toBe('motion')
    expect(await page.locator('.paper').textContent()).toContain('Alma Sundbom')
    await register(visitor)
    expect(await page.locator('#handlingar .documents > li').count()).toBe(2)
  })

  it('saves a draft and comes back to it', async () => {
    const page = await arrive()
    await handIn(visitor, [textFile('utkast.txt', renamed(letters.motion, 'utkastet'))])
    const read = await page.inputValue('[name=title]')
    await page.fill('[name=title]', 'Halvfärdig rubrik')
    await page.locator('[name="persons.0.name"]').evaluate((input: HTMLInputElement) => {
      input.value = 'Hilma Tallbergh'
    })
    await page.getByRole('button', { name: 'Spara utkast' }).click()
    await page.waitForURL(/sparat=1/)
    await visitor.judge()
    await visitor.visit(startAddress)
    await page.locator('.begun').getByRole('link', { name: 'Halvfärdig rubrik' }).first().click()
    await page.waitForURL(intakeAddress)
    expect(await page.inputValue('[name=title]')).toBe('Halvfärdig rubrik')
    expect(await page.inputValue('[name="persons.0.name"]')).toBe('Hilma Tallbergh')
    await page.getByRole('button', { name: 'Visa det som lästes i stället' }).click()
    await page.waitForURL(/handling=1/)
    expect(await page.inputValue('[name=title]')).toBe(read)
    await page.getByRole('button', { name: 'Ta bort registreringen' }).click()
    await page.waitForURL(/borttagen=1/)
  })

  it('asks before the same document makes a second case, and can add it to the first', async () => {
    const page = await arrive()
    const file = textFile('samma.txt', renamed(letters.simpleQuestion, 'dubbletten'))
    await handIn(visitor, [file])
    const first = await register(visitor)
    const before = await caseCount(portal)
    await handIn(visitor, [file])
    expect(await mainText(visitor)).toContain(`${first.number}, `)
    await confirmInVain(visitor, 'kan redan vara registrerat')
    expect(await caseCount(portal)).toBe(before)
    await page.getByRole('link', { name: 'Lägg handlingen på det ärendet', exact: true }).click()
    await page.waitForURL(/ny-handling\?registrering=/)
    await visitor.judge()
    await page.getByRole('button', { name: /Lägg till i/ }).click()
    await page.waitForURL(/\?tillagd=1$/)
    await visitor.judge()
    expect(await page.locator('#handlingar .documents > li').count()).toBe(2)
    expect(await caseCount(portal)).toBe(before)
  })

  it('adds a document to a case that is there', async () => {
    const page = await arrive()
    await handIn(visitor, [textFile('grund.txt', renamed(letters.motion, 'med tillägg'))])
    const { path: casePath } = await register(visitor)
    await page.getByRole('link', { name: 'Lägg till handling' }).click()
    await page.waitForURL(/ny-handling$/)
    await visitor.judge()
    await page.setInputFiles('input[type=file]', [
      textFile('tillägg.txt', renamed(letters.statement, 'tillägg')),
      { name: 'karta.png', mimeType: 'image/png', buffer: Buffer.from(pngBytes) },
    ])
    await page.getByRole('button', { name: 'Läs och gå vidare' }).click()
    await page.waitForURL(/registrering=/)
    await visitor.judge()
    await page.fill('[name=sender]', 'Socialnämnden')
    await page.getByRole('button', { name: /Lägg till i/ }).click()
    await page.waitForURL(`**${casePath}?tillagd=1`)
    expect(await page.locator('#handlingar .documents > li').count()).toBe(3)
  })
})
