import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import * as letters from '#tests/support/letters'
import { portalOfOwn } from '#tests/support/own-portal'
import { clerk, handIn, mainText, register, renamed, textFile } from '#tests/support/registering'

const portal = await portalOfOwn()
const officer = 'handlaggare@norrtalje.exempel'
const chief = 'chef@norrtalje.exempel'

let browser: Browser
const here: Visitor[] = []
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(async () => {
  for (const visitor of here.splice(0)) await visitor.leave()
})
afterAll(() => browser.close())

async function arrive(email: string | null, options: BrowserContextOptions = desktop): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, portal, options)
  here.push(visitor)
  if (email) await visitor.signIn(email)
  return visitor
}

/** A case of this test's own with one document; answers with the case's address. */
async function ownCase(visitor: Visitor): Promise<string> {
  await handIn(visitor, [textFile('motion.txt', renamed(letters.motion, 'handlingar'))])
  await visitor.page.fill('[name=raisedDay]', '2026-11-16')
  return (await register(visitor)).path
}

/** Adds a document that is drawn up here, whose text is given; answers with its address. */
async function drawnUp(visitor: Visitor, casePath: string, text: string): Promise<string> {
  const { page } = visitor
  await page.goto(`${portal}${casePath}/ny-handling`)
  await page.setInputFiles('input[type=file]', textFile('utkast.txt', text))
  await page.getByRole('button', { name: 'Läs och gå vidare' }).click()
  await page.waitForURL(/registrering=/)
  await page.locator('[name$=title i]').first().fill('Utkast till svar')
  await page.locator('select[name$=direction i]').first().selectOption({ label: 'Upprättad' })
  await page.getByRole('button', { name: /^Lägg till i / }).click()
  await page.waitForURL(/tillagd=1/)
  return `${casePath}/handlingar/2`
}

async function addVersion({ page }: Visitor, note: string, text: string, button: string): Promise<void> {
  await page.fill('form[enctype] [name=note]', note)
  await page.setInputFiles('input[name=file]', textFile('utkast.txt', text))
  await page.getByRole('button', { name: button }).click()
}

describe('versions of a document', () => {
  it('are written by two people, one at a time, and compared word by word', async () => {
    const registrar = await arrive(clerk)
    const casePath = await ownCase(registrar)
    const first = 'Inledning till svaret.\n\nNämnden föreslår att motionen avslås.\n\nAvslutning.\n'
    const document = await drawnUp(registrar, casePath, first)
    await registrar.visit(document)
    await registrar.page.getByRole('button', { name: 'Checka ut' }).click()
    await registrar.page.getByText('Du har handlingen utcheckad').waitFor()
    await registrar.judge()

    const manager = await arrive(chief)
    await manager.visit(casePath)
    expect(await mainText(manager)).toContain('Utcheckad av Vera Skärlund')
    await manager.visit(document)
    expect(await mainText(manager)).toContain('Vera Skärlund har handlingen utcheckad')
    expect(await manager.page.locator('input[name=file]').count()).toBe(0)
    await manager.page.getByText('Ta över handlingen').click()
    await manager.page.fill('[name=reason]', 'Svaret ska till nämnden i morgon')
    await manager.page.getByRole('button', { name: 'Ta över' }).click()
    await manager.page.getByText('Du har handlingen utcheckad').waitFor()
    await addVersion(
      manager,
      'Ändrat förslaget',
      first.replace('avslås', 'bifalls i sin helhet'),
      'Checka in version',
    )
    await manager.page.getByRole('link', { name: 'Jämför med version 1' }).click()
    await manager.page.waitForURL(/jamfor\?fran=1&till=2$/)
    await manager.judge()
    expect(await mainText(manager)).toContain('1 ändring')
    expect(await manager.page.locator('.differences del').textContent()).toContain('avslås')
    expect(await manager.page.locator('.differences ins').textContent()).toContain('bifalls i sin helhet')

    await registrar.visit(document)
    expect(await mainText(registrar)).toContain('bifalls i sin helhet')
    await registrar.visit(`${document}?version=1`)
    expect(await mainText(registrar)).toContain('motionen avslås')
    await registrar.visit(document)
    await registrar.page.getByRole('button', { name: 'Färdigställ' }).click()
    await registrar.page.getByText('Handlingen är färdigställd').waitFor()
    await registrar.judge()
    expect(await registrar.page.locator('input[name=file]').count()).toBe(0)
  })
})

describe('asking for a record', () => {
  it('is done on a phone without scripts, refused in part, demanded and decided', async () => {
    const casePath = await ownCase(await arrive(clerk))
    const someone = await arrive(null, { ...phone, javaScriptEnabled: false })
    await someone.visit(`${casePath}/handlingar/1`)
    await someone.page.getByRole('link', { name: 'Begär ut handlingen' }).click()
    await someone.page.getByRole('button', { name: 'Skicka begäran' }).click()
    await someone.page.waitForURL(/\/begar-handling\/[0-9a-f-]{36}\?tack=1$/)
    await someone.judge()
    expect(await mainText(someone)).toMatch(/Tack, din begäran har nummer \d+/)
    const follow = new URL(someone.page.url()).pathname
    const id = follow.split('/').at(-1) ?? ''

    const handler = await arrive(officer)
    await handler.visit('/norrtalje/begaranden')
    await handler.page.locator(`main a[href$="${id}"]`).click()
    await handler.page.waitForURL(`**/begaranden/${id}`)
    await handler.page.getByRole('button', { name: 'Ta hand om begäran' }).click()
    await handler.page.getByRole('button', { name: 'Handlingen är framtagen' }).click()
    await handler.page.locator('summary', { hasText: 'Lämna ut i delar' }).click()
    await handler.judge()
    const partly = handler.page.locator('form:has(input[value="release-partly"])')
    await partly.locator('[name=note]').fill('Två sidor, en rad är maskad')
    await partly.locator('[name=provision]').selectOption('21 kap. 1 § OSL')
    await partly.locator('[name=reasons]').fill('Raden rör någons hälsa.')
    await partly.getByRole('button', { name: 'Lämna ut i delar' }).click()
    await handler.page.getByText('En del av handlingen lämnades ut').waitFor()
    await handler.judge()

    await someone.visit(follow)
    const answer = await mainText(someone)
    for (const words of ['21 kap. 1 § OSL', 'en rad är maskad', 'skriftliga beslut'])
      expect(answer).toContain(words)
    await someone.page.getByRole('button', { name: 'Begär ett skriftligt beslut' }).click()
    await someone.page.getByRole('heading', { name: 'Du har begärt ett skriftligt beslut' }).waitFor()

    await handler.visit(`/norrtalje/begaranden/${id}`)
    expect(await mainText(handler)).toContain('Väntar på myndighetens beslut')
    const decider = await arrive(chief)
    await decider.visit(`/norrtalje/begaranden/${id}`)
    const refusal = decider.page.locator('form:has(input[value="decide-refusal"])')
    await refusal.locator('[name=provision]').selectOption('21 kap. 1 § OSL')
    await refusal.locator('[name=reasons]').fill('Uppgiften rör en enskilds hälsa.')
    await refusal.locator('[name=court]').selectOption('Kammarrätten i Stockholm')
    await refusal.getByRole('button', { name: 'Fatta beslut om avslag' }).click()
    await decider.page.getByText('Begäran avslutades').waitFor()
    await decider.judge()

    await someone.visit(follow)
    expect(await mainText(someone)).toMatch(/Beslutet har nummer \S+ \d{4}\/\d+-2\./)
    await someone.page.getByRole('link', { name: 'Hämta beslutet' }).waitFor()
    const decision = await fetch(`${portal}${follow}/beslut`)
    expect(decision.headers.get('content-type')).toBe('application/pdf')
    expect(decision.headers.get('cache-control')).toBe('private, no-store')
    expect((await fetch(`${portal}${casePath}/handlingar/2/fil`)).status).toBe(404)
  })

  it('tells the registrars of a document that is missing', async () => {
    const casePath = await ownCase(await arrive(clerk))
    const someone = await arrive(null, phone)
    await someone.visit(casePath)
    await someone.page.getByRole('link', { name: 'Saknas en handling?' }).click()
    await someone.page.waitForURL('**/saknas-handling')
    await someone.judge()
    await someone.page.fill('[name=what]', 'Bilagan som motionen nämner')
    await someone.page.getByRole('button', { name: 'Skicka' }).click()
    await someone.page.getByText('Meddelandet är framme').waitFor()
    await someone.judge()
  })
})
