import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import * as letters from '#tests/support/letters'
import { type Portal, startPortal } from '#tests/support/portal'
import { clerk, handIn, mainText, pdfFile, register, renamed, textFile } from '#tests/support/registering'

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
const inSixMonths = new Date(Date.parse(today) + 180 * 86_400_000).toISOString().slice(0, 10)

/** A portal of its own, since other journeys register the same letters. */
let own: Portal
let portal: string
let browser: Browser
const visitors: Visitor[] = []
beforeAll(async () => {
  own = await startPortal()
  portal = own.base
  browser = await openBrowser()
})
afterEach(async () => {
  for (const visitor of visitors.splice(0)) await visitor.leave()
})
afterAll(async () => {
  await browser.close()
  await own.stop()
})

async function as(email: string | null, options: BrowserContextOptions = desktop): Promise<Visitor> {
  const visitor = await Visitor.arrive(browser, portal, options)
  visitors.push(visitor)
  if (email) await visitor.signIn(email)
  return visitor
}

const secretary = 'namndsekreterare@norrtalje.exempel'
const officer = 'handlaggare@norrtalje.exempel'
const controller = 'controller@norrtalje.exempel'

/** What the case page offers: the button first, then the links. */
const offered = (visitor: Visitor): Promise<string[]> => visitor.page.locator('.next-steps a').allInnerTexts()

const fill = async ({ page }: Visitor, given: Record<string, string | true>) => {
  for (const [name, value] of Object.entries(given)) {
    const field = page.locator(`main [name="${name}"]`)
    if (value === true) await field.check()
    else if ((await field.first().getAttribute('type')) === 'radio')
      await page.check(`main [name="${name}"][value="${value}"]`)
    else if (await field.evaluate((element) => element instanceof HTMLSelectElement))
      await field.selectOption({ label: value })
    else await field.fill(value)
  }
}

/** Follows a step from the case page by its words, fills its form and sends it. */
async function act(
  visitor: Visitor,
  path: string,
  verb: string,
  given: Record<string, string | true> = {},
  judged = true,
) {
  const { page } = visitor
  await page.goto(portal + path)
  await page.locator('.next-steps').getByRole('link', { name: verb, exact: true }).click()
  await page.waitForURL('**/atgard/*')
  if (judged) await visitor.judge()
  await fill(visitor, given)
  await page.locator('main form[method=post] button').click()
  await page.waitForURL(/\?atgard=/)
}

/** Adds a text as a document of a kind. */
async function addDocument(visitor: Visitor, path: string, name: string, kind: string) {
  const { page } = visitor
  await page.goto(`${portal}${path}/ny-handling`)
  await page.setInputFiles('input[type=file]', [textFile(`${name}.txt`, `${name}\n\nText som är vår egen.`)])
  await page.locator('main form[enctype] button').click()
  await page.waitForURL(/ny-handling\?registrering=/)
  await page.selectOption('[name="documents.0.kind"]', { label: kind })
  await page.locator('main form[method=post] .actions button').first().click()
  await page.waitForURL(/\?tillagd=/)
}

describe('a case through its life', { timeout: 120_000 }, () => {
  it('a motion is taken by the roles from the register to its outcome, and the public sees it on a phone', async () => {
    const registrar = await as(clerk)
    await handIn(registrar, [textFile('motion.txt', renamed(letters.motion))])
    const { path } = await register(registrar)
    await registrar.page.goto(portal + path)
    expect(await offered(registrar)).toEqual(['Anmäl i fullmäktige', 'Anteckna återkallelse'])

    // A form that is wrong says so by the fields, and keeps what was typed.
    await registrar.visit(`${path}/atgard/anmal`)
    await fill(registrar, { paragraph: '§ 12' })
    await registrar.page.locator('main form[method=post] button').click()
    await registrar.page.locator('.error-summary').waitFor()
    await registrar.judge()
    expect(await registrar.page.locator('.error-summary li').allInnerTexts()).toEqual([
      ...['Ange sammanträdesdag', 'Skriv bara numret, till exempel 123'],
    ])
    expect(await registrar.page.inputValue('[name=paragraph]')).toBe('§ 12')

    await act(registrar, path, 'Anmäl i fullmäktige', { meetingDay: today, paragraph: '101' })
    expect(await mainText(registrar)).toContain('Fullmäktige bör ha beslutat')
    await act(registrar, path, 'Remittera för beredning', { meetingDay: today, preparedBy: 'executive' })

    const writer = await as(officer)
    await writer.visit(path)
    expect(await writer.page.locator('.next-steps .blocked').textContent()).toContain('tjänsteskrivelse')
    await addDocument(writer, path, 'Tjänsteutlåtande', 'Tjänsteutlåtande')
    await act(writer, path, 'Lämna tjänsteskrivelsen vidare')
    await writer.page.goto(portal + path)
    expect(await offered(writer)).not.toContain('Anteckna utskottets förslag')

    const recording = await as(secretary)
    await act(recording, path, 'Anteckna utskottets förslag', { meetingDay: today })
    await act(recording, path, 'Anteckna kommunstyrelsens förslag', {
      ...{ meetingDay: today, wording: 'Motionen bifalls delvis.' },
    })
    await recording.page.goto(`${portal}${path}/atgard/beslut`)
    const claims = await recording.page
      .locator('main input[type=radio][value=bifall]')
      .evaluateAll((radios) => radios.map((radio) => radio.getAttribute('name') ?? ''))
    expect(claims).toHaveLength(3)
    const outcomes = Object.fromEntries(claims.map((name, at) => [name, at === 0 ? 'bifall' : 'avslag']))
    await act(recording, path, 'Anteckna fullmäktiges beslut', {
      ...{ meetingDay: today, paragraph: '130' },
      ...outcomes,
    })
    await act(recording, path, 'Skapa uppdrag av beslutet', {
      ...{ receiver: 'Kommunstyrelsen', dueDay: inSixMonths },
    })
    await act(recording, path, 'Avsluta ärendet', { dispatched: true })

    const resident = await as(null, phone)
    await resident.visit(path)
    const text = await mainText(resident)
    for (const words of ['Delvis bifall', 'Att-sats 1 bifalls.', 'Att-sats 2 avslås.', '§ 130'])
      expect(text).toContain(words)
    expect(await resident.page.locator('.next-steps').count()).toBe(0)
    await resident.visit(`${path}/atgard/skapa-uppdrag`, 404)
  })

  it('an interpellation is taken to its answers without JavaScript', async () => {
    const registrar = await as(clerk)
    await handIn(registrar, [textFile('interpellation.txt', renamed(letters.answeredInterpellation))])
    const { path } = await register(registrar)
    const plain = await as(null, { ...desktop, javaScriptEnabled: false })
    await plain.page.goto(`${portal}/logga-in`)
    await plain.page.getByRole('button', { name: /Vera Skärlund/ }).click()
    await plain.page.waitForURL('**/arbete')
    // Handed in later than the council asks: the same form again, with a reason to give.
    await plain.visit(`${path}/atgard/dagordning`)
    await fill(plain, { councilDay: today })
    await plain.page.locator('main form[method=post] button').click()
    await plain.page.getByText('Det här talar emot').waitFor()
    expect(await plain.page.inputValue('[name=councilDay]')).toBe(today)
    await fill(plain, { override: 'Presidiet har godtagit den' })
    await plain.page.locator('main form[method=post] button').click()
    await plain.page.waitForURL(/\?atgard=/)
    await act(plain, path, 'Anteckna att den får ställas', { meetingDay: today, paragraph: '12' })
    await act(plain, path, 'Registrera det skriftliga svaret', { answeredBy: 'Gösta Rimvik (S)' })
    await act(plain, path, 'Anteckna att debatten är avslutad', { meetingDay: today, paragraph: '12' })
    await plain.judge()
    const text = await mainText(plain)
    expect(text).toContain('Besvarad.')
    expect(text).toContain('Omkring fyrahundra')
    await plain.visit(`${path}/atgard/svar`, 404)
  })

  it('an assignment is taken to fulfilment', async () => {
    const registrar = await as(clerk)
    const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    const buffer = Buffer.from(await letters.progressReportDocx())
    await handIn(registrar, [{ name: 'uppdrag.docx', mimeType: docx, buffer }])
    await fill(registrar, {
      ...{ title: `Uppdrag om bygglovsguide ${Date.now()}`, assignmentText: 'Ta fram en digital guide' },
      ...{ assignmentGiver: 'Kommunfullmäktige', assignmentReceiver: 'Kommunstyrelsen' },
    })
    const again = registrar.page.locator('[name=duplicatesAccepted]')
    await registrar.page.locator('form#registration .actions button:not([name])').click()
    await registrar.page.waitForLoadState('load')
    if (await again.count()) {
      await again.check()
      await registrar.page.locator('form#registration .actions button:not([name])').click()
    }
    await registrar.page.waitForURL(/\?registrerad=1$/)
    const path = new URL(registrar.page.url()).pathname
    await act(registrar, path, 'Ta emot uppdraget', { meetingDay: today })
    const following = await as(controller)
    await act(following, path, 'Planera uppdraget', {
      ...{ owner: 'Kommunstyrelsekontoret', plan: 'I två etapper', dueDay: inSixMonths },
      stages: 'Kartläggning\nGuide',
    })
    await act(following, path, 'Börja arbeta')
    await act(following, path, 'Lämna en redovisning', {
      ...{ reportKind: 'interim', reportedTo: 'Kommunstyrelsen', stage: 'Kartläggning' },
    })
    await addDocument(registrar, path, 'Slutredovisning', 'Slutredovisning')
    await act(following, path, 'Lämna slutredovisningen', { reportedTo: 'Kommunfullmäktige' })
    await following.page.goto(portal + path)
    expect(await offered(following)).toEqual([])
    await act(registrar, path, 'Anteckna att uppdraget är fullgjort', { meetingDay: today, paragraph: '77' })
    await registrar.judge()
    const text = await mainText(registrar)
    for (const words of ['Fullgjort', 'Kartläggning', 'Delredovisning', 'Slutredovisning'])
      expect(text).toContain(words)
  })

  it('an investment is taken to its approval, with every review and its financing named', async () => {
    const registrar = await as(clerk)
    await handIn(registrar, [pdfFile('investering.pdf', await letters.investmentPdf())])
    await fill(registrar, { title: `Lagringsplattform ${Date.now()}` })
    const again = registrar.page.locator('[name=duplicatesAccepted]')
    await registrar.page.locator('form#registration .actions button:not([name])').click()
    await registrar.page.waitForLoadState('load')
    if (await again.count()) {
      await again.check()
      await registrar.page.locator('form#registration .actions button:not([name])').click()
    }
    await registrar.page.waitForURL(/\?registrerad=1$/)
    const path = new URL(registrar.page.url()).pathname
    const judging = await as(controller)
    await act(judging, path, 'Ta upp till förstudie')
    await act(judging, path, 'Starta förstudien')
    const items = [
      'need',
      'alternatives',
      'calculation',
      'classification',
      'dpia',
      'accessibility',
      'security',
    ]
    await act(judging, path, 'Anteckna beslutspunkt 1', {
      ...{ decidedBy: 'Portföljrådet', benefitOwner: 'Kommunstyrelsekontoret', totalCost: '1,2 miljoner' },
      ...Object.fromEntries([...items, 'exit_plan'].map((item) => [`check-${item}`, true as const])),
    })
    expect(await judging.page.locator('.next-steps .blocked').textContent()).toContain('dataskydd')
    const reviews = ['finance', 'infosec', 'dpo', 'legal', 'architecture', 'procurement', 'union']
    for (const [at, reviewKind] of reviews.entries())
      await act(judging, path, 'Anteckna en granskning', { reviewKind, reviewedBy: 'Granskare' }, at === 0)
    await act(judging, path, 'Lämna underlaget till beslut')
    await act(judging, path, 'Anteckna att investeringen beviljas', {
      ...{ decisionLevel: 'executive', body: 'Kommunstyrelsen', meetingDay: today, paragraph: '88' },
      financing: 'Investeringsbudgeten',
    })
    await judging.judge()
    const text = await mainText(judging)
    for (const words of ['Beviljad', '§ 88', 'Investeringsbudgeten']) expect(text).toContain(words)
  })
})
