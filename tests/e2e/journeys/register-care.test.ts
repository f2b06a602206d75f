import { randomUUID } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
let browser: Browser
let registrar: Visitor
let outsider: Visitor
beforeAll(async () => {
  browser = await openBrowser()
  registrar = await Visitor.arrive(browser, portal, desktop)
  await registrar.signIn(clerk)
  outsider = await Visitor.arrive(browser, portal, phone)
})
afterAll(() => browser.close())

async function newCase(): Promise<Registered> {
  await handIn(registrar, [textFile('motion.txt', renamed(motion, 'vård av diariet'))])
  return register(registrar)
}

/** Follows a link of the side column's list of care. */
async function care({ path }: Registered, what: string): Promise<void> {
  const { page } = registrar
  await registrar.visit(path)
  await page.getByText('Vård av ärendet').click()
  await page.getByRole('link', { name: what }).click()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await registrar.judge()
}

const shown = async (visitor: Visitor, path: string): Promise<string> => {
  await visitor.visit(path)
  return mainText(visitor)
}

describe('the register is kept right, and what was there stays (REG-05, NUM-04, REG-07)', () => {
  it('a title is put right: what stood before is told with the reason', async () => {
    const made = await newCase()
    const { page } = registrar
    await care(made, 'Rätta uppgifter')
    const before = await page.inputValue('[name=publicTitle]')
    await page.fill('[name=publicTitle]', 'Talande skyltar, rättad')
    await page.getByRole('button', { name: 'Rätta' }).click()
    await page.locator('.error-summary', { hasText: 'Skriv ett skäl' }).waitFor()
    await registrar.judge()
    expect(await page.inputValue('[name=publicTitle]')).toBe('Talande skyltar, rättad')
    await page.fill('[name=reason]', 'Rubriken lästes fel')
    await page.getByRole('button', { name: 'Rätta' }).click()
    await page.waitForURL(`**${made.path}#rattelser`)
    await registrar.judge()
    const told = await shown(outsider, made.path)
    for (const words of ['Talande skyltar, rättad', before, 'Rubriken lästes fel'])
      expect(told).toContain(words)
    expect(told).not.toContain('Vera')
  })

  it('a title that is marked as secret leaves every public page', async () => {
    const made = await newCase()
    const word = `hemlig${randomUUID().slice(0, 6)}`
    const { page } = registrar
    await care(made, 'Rätta uppgifter')
    await page.fill('[name=publicTitle]', `Klagomål om ${word}`)
    await page.fill('[name=reason]', 'Prov')
    await page.getByRole('button', { name: 'Rätta' }).click()
    await page.waitForURL(`**${made.path}#rattelser`)
    expect(await shown(outsider, made.path)).toContain(word)
    await care(made, 'Sekretess')
    await page.getByLabel('Ärendemeningen').check()
    await page.selectOption('[name=provision]', '21 kap. 1 § OSL')
    await page.getByRole('button', { name: 'Sätt markering' }).click()
    await page.locator('.error-summary', { hasText: 'Skriv en rubrik' }).waitFor()
    await registrar.judge()
    await page.fill('[name=neutralTitle]', 'Klagomål')
    await page.getByRole('button', { name: 'Sätt markering' }).click()
    await page.waitForURL('**/sekretess?sparat=1')
    await registrar.judge()
    expect(await mainText(registrar)).toContain('21 kap. 1 § OSL')
    expect(await shown(outsider, made.path)).toContain('Klagomål')
    for (const path of [made.path, '/norrtalje/arenden', '/norrtalje/postlista', '/norrtalje', '/'])
      expect(await shown(outsider, path), path).not.toContain(word)
    const found = await (await fetch(`${portal}/norrtalje/sok.json?q=${word}`)).json()
    expect(found).toMatchObject({ total: 0 })
    await registrar.visit(made.path)
    expect(await mainText(registrar)).toContain(word)
  })

  it('a number given by mistake stays listed, and two cases become one', async () => {
    const [mistake, from, into] = [await newCase(), await newCase(), await newCase()]
    const { page } = registrar
    await care(mistake, 'Makulera numret')
    await page.fill('[name=reason]', 'Registrerades två gånger')
    await page.getByRole('button', { name: `Makulera ${mistake.number}` }).click()
    await page.waitForURL(`**${mistake.path}`)
    await registrar.judge()
    expect(await shown(outsider, mistake.path)).toContain('Makulerat nummer')
    expect(await shown(outsider, '/norrtalje/arenden')).toContain('Makulerat nummer')

    await care(from, 'För samman')
    await page.fill('[name=into]', into.number)
    await page.getByRole('button', { name: 'För samman' }).click()
    await page.waitForURL(`**${into.path}?sammanford=*`)
    await registrar.judge()
    await outsider.visit(from.path)
    expect(new URL(outsider.page.url()).pathname).toBe(into.path)
    expect(await mainText(outsider)).toContain(`${from.number} är sammanfört med det här ärendet`)
    await outsider.visit(`${from.path}/handlingar/1`)

    await care(into, 'Koppla till')
    await page.fill('[name=number]', mistake.number)
    await page.getByRole('button', { name: 'Koppla ihop' }).click()
    await page.waitForURL('**/koppla?sparat=1')
    await registrar.judge()
    expect(await shown(outsider, mistake.path)).toContain(into.number)
  })

  it('a case leaves the web and comes back by a decision; a case officer proposes what is wrong', async () => {
    const made = await newCase()
    const { page } = registrar
    await care(made, 'Publicering')
    await page.getByRole('button', { name: 'Ta bort från webben' }).click()
    await page.waitForURL(`**${made.path}`)
    await outsider.visit(made.path, 404)
    const officer = await Visitor.arrive(browser, portal, { ...desktop, javaScriptEnabled: false })
    await officer.signIn('handlaggare@norrtalje.exempel')
    await officer.visit(`${made.path}/ratta`)
    await officer.page.selectOption('[name=field]', 'publicParty')
    await officer.page.fill('[name=value]', 'Länsstyrelsen')
    await officer.page.fill('[name=reason]', 'Avsändaren saknas')
    await officer.page.getByRole('button', { name: 'Skicka till registratorn' }).click()
    expect(await mainText(officer)).toContain('Registratorn har fått ditt förslag')
    await officer.leave()
    await registrar.visit(`${made.path}/ratta?publicParty=L%C3%A4nsstyrelsen`)
    expect(await page.inputValue('[name=publicParty]')).toBe('Länsstyrelsen')
  })

  it('the post list and the registers are there for everyone, as page and as data', async () => {
    const made = await newCase()
    expect(await shown(outsider, '/norrtalje/postlista')).toContain(`${made.number}-1`)
    expect(await shown(outsider, '/norrtalje/diarier')).toContain('Kommunstyrelsens diarium')
    const list = (await (await fetch(`${portal}/norrtalje/postlista.json`)).json()) as {
      items: { number: string }[]
    }
    expect(list.items.map(({ number }) => number)).toContain(`${made.number}-1`)
    const table = await (await fetch(`${portal}/norrtalje/postlista.csv`)).text()
    expect(table).toContain(`${made.number}-1`)
  })
})
