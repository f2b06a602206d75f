import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const place = '/norrtalje'
const matter = `${place}/arenden/demo-2019-1`

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

const arrive = async (options: BrowserContextOptions = desktop) => {
  visitor = await Visitor.arrive(browser, portal, options)
  return visitor.page
}
/** Another person sits down. */
const next = async (who: string, options?: BrowserContextOptions) => {
  await visitor?.leave().catch(() => undefined)
  const page = await arrive(options)
  await visitor.signIn(`${who}@norrtalje.exempel`)
  return page
}
const title = `Begär in svar ${Date.now()}`
const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()

describe('work that is handed on', () => {
  it('goes from the manager to the officer, over to the registrar with a note, and is done', async () => {
    const manager = await next('chef')
    await visitor.visit(`${matter}/uppgift`)
    await manager.fill('[name=title]', title)
    await manager.selectOption('[name=toAccountId]', { label: 'Linnea Roslund, Kommunstyrelsen' })
    await press(manager, 'Ge uppgiften')
    await manager.waitForURL('**/arbete/uppgift/*')
    await visitor.judge()

    const officer = await next('handlaggare', phone)
    await visitor.judge()
    expect(await officer.locator('.places .badge').first().textContent()).toContain('oläst')
    await officer.locator('#att-gora').getByRole('link', { name: title }).click()
    await officer.waitForURL('**/arbete/uppgift/*')
    await visitor.judge()
    await officer.selectOption('[name=toAccountId]', { label: 'Vera Skärlund' })
    await officer.locator('form:has([name=toAccountId]) [name=note]').fill('Ring Ulla först.')
    await press(officer, 'Lämna över')
    await officer.waitForURL('**/arbete')
    expect(await officer.locator('#att-gora').getByRole('link', { name: title }).count()).toBe(0)

    const registrar = await next('registrator')
    await registrar.locator('#att-gora').getByRole('link', { name: title }).click()
    await registrar.waitForURL('**/arbete/uppgift/*')
    expect(await registrar.locator('main').textContent()).toContain('Ring Ulla först.')
    await press(registrar, 'Uppgiften är klar')
    await registrar.getByText('Klar', { exact: true }).first().waitFor()
    await visitor.visit(matter)
    expect(await registrar.locator('main').textContent()).toContain(`Uppgiften är klar: ${title}`)

    const public_ = await arrive()
    await visitor.visit(matter)
    expect(await public_.locator('main').textContent()).not.toContain(title)
  })

  it('works without scripts, and keeps what was typed when something is wrong', async () => {
    await arrive({ ...desktop, javaScriptEnabled: false })
    const { page } = visitor
    await page.goto(`${portal}/logga-in`)
    await page.fill('input[name=email][type=email]', 'chef@norrtalje.exempel')
    await page.fill('input[type=password]', 'demonstrationen av radslag')
    await page.getByRole('button', { name: 'Logga in' }).first().click()
    await visitor.visit(`${place}/arbete/uppgift`)
    await page.fill('[name=title]', 'Utan mottagare')
    await page.fill('[name=note]', 'Det här ska stå kvar')
    // The browser's own check is passed by, as an old browser or a program would.
    const answer = await page.request.post(`${portal}${place}/arbete/uppgift`, {
      form: { title: 'Utan mottagare', note: 'Det här ska stå kvar', toAccountId: '' },
      headers: { Origin: portal },
    })
    expect(answer.status()).toBe(400)
    const text = await answer.text()
    expect(text).toContain('Välj den som ska göra det.')
    expect(text).toContain('Det här ska stå kvar')
  })
})

describe('a substitute', () => {
  it("sees the absent colleague's work, until the absence is ended", async () => {
    const officer = await next('handlaggare')
    await visitor.visit(`${place}/arbete/franvaro`)
    await officer.fill('[name=toDay]', await officer.inputValue('[name=fromDay]'))
    await officer.selectOption('[name=substituteAccountId]', { label: 'Hjalmar Nordvik, Kommunstyrelsen' })
    await press(officer, 'Spara')
    await officer.waitForURL(/sparat/)
    await visitor.judge()
    const secretary = await next('namndsekreterare')
    await visitor.judge()
    expect(await secretary.getByRole('heading', { name: 'Du ersätter Linnea Roslund' }).count()).toBe(1)
    const back = await next('handlaggare')
    await visitor.visit(`${place}/arbete/franvaro`)
    await press(back, 'Avsluta nu')
    await back.waitForURL(/sparat/)
    const after = await next('namndsekreterare')
    expect(await after.getByRole('heading', { name: 'Du ersätter Linnea Roslund' }).count()).toBe(0)
  })
})

describe("a manager's unit", () => {
  it('shows who has what, also on a phone, and is refused to others', async () => {
    const manager = await next('chef', phone)
    await visitor.visit(`${place}/arbete/enhet`)
    await manager.getByRole('link', { name: 'Ingen ansvarig' }).click()
    await manager.waitForURL(/person=ingen/)
    await visitor.judge()
    await next('handlaggare')
    await visitor.visit(`${place}/arbete/enhet`, 403)
  })
})

describe('following', () => {
  it('is one press for who is signed in, and one to stop', async () => {
    const page = await next('registrator')
    await visitor.visit(matter)
    await press(page, 'Följ ärendet')
    await page.getByRole('button', { name: 'Sluta följa' }).waitFor()
    await visitor.visit(`${place}/arenden?typ=investment`)
    await press(page, 'Bevaka sökningen')
    await page.waitForURL('**/arbete/bevakningar')
    await visitor.judge()
    expect(await page.locator('main tbody tr').count()).toBe(2)
    for (let left = 2; left > 0; left--) {
      await press(page, 'Sluta bevaka')
      await expect.poll(() => page.locator('main tbody tr').count()).toBe(left - 1)
    }
    await visitor.judge()
  })

  it('by e-mail answers the same for every address, and a wrong one by the field', async () => {
    const page = await arrive(phone)
    await visitor.visit(matter)
    await page.getByRole('link', { name: 'Få e-post när något händer' }).click()
    await page.waitForURL('**/bevaka?*')
    await visitor.judge()
    await page.fill('main [name=email]', `ada.${Date.now()}@exempel.se`)
    await press(page, 'Skicka bekräftelse')
    await page.getByText('Kontrollera din e-post').waitFor()
    await visitor.judge()
    const wrong = await page.request.post(`${portal}${place}/bevaka?arende=demo-2019-1`, {
      form: { email: 'inte en adress' },
      headers: { Origin: portal },
    })
    expect(wrong.status()).toBe(400)
    expect(await wrong.text()).toContain('Skriv en e-postadress')
  })
})

describe('feeds', () => {
  it('are whole XML that the pages point to, with true times, and are not sent twice', async () => {
    const page = await arrive()
    for (const where of [matter, `${place}/arenden?typ=investment`]) {
      await visitor.visit(where)
      const href = await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href')
      const answer = await page.request.get(`${portal}${href}`)
      expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
      const read = await page.evaluate(
        (text) => {
          const parsed = new DOMParser().parseFromString(text, 'application/xml')
          const all = (name: string) =>
            [...parsed.getElementsByTagName(name)].map((each) => each.textContent ?? '')
          return {
            broken: parsed.getElementsByTagName('parsererror').length,
            entries: all('entry').length,
            ids: all('id'),
            times: [...all('updated'), ...all('published')],
          }
        },
        await answer.text(),
      )
      expect(read).toMatchObject({ broken: 0 })
      expect(read.entries).toBeGreaterThan(0)
      expect(new Set(read.ids).size).toBe(read.ids.length)
      for (const time of read.times) expect(time).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/)
      const again = await page.request.get(`${portal}${href}`, {
        headers: { 'If-None-Match': answer.headers().etag ?? '' },
      })
      expect(again.status()).toBe(304)
    }
  })

  it('calendars are open for the municipality, and secret for the person until the address is changed', async () => {
    const page = await next('registrator')
    for (const path of ['sammantraden.ics', 'datum.ics']) {
      const answer = await page.request.get(`${portal}${place}/${path}`)
      expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8')
      expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/)
    }
    await visitor.visit(`${place}/arbete/kalender`)
    await press(page, 'Skapa min kalender')
    const shown = page.locator('.secret-address')
    await shown.waitFor()
    await visitor.judge()
    const old = (await shown.textContent()) ?? ''
    expect((await fetch(old)).status).toBe(200)
    await press(page, 'Byt adress')
    await expect.poll(() => shown.textContent()).not.toBe(old)
    expect((await fetch(old)).status).toBe(404)
    expect((await fetch((await shown.textContent()) ?? '')).status).toBe(200)
    await press(page, 'Ta bort kalendern')
    await page.getByRole('button', { name: 'Skapa min kalender' }).waitFor()
  })
})

describe('the outbox', () => {
  it('shows the administrator what waits, and takes a mail out', async () => {
    const page = await next('systemforvaltare')
    await visitor.visit(`${place}/installningar/utkorg?visa=vantar`)
    expect(await page.locator('main').textContent()).toContain('Ingen e-postserver är angiven')
    const before = await page.locator('main tbody tr').count()
    expect(before).toBeGreaterThan(0)
    await press(page, 'Avbryt')
    await expect.poll(() => page.locator('main tbody tr').count()).toBe(before - 1)
    await visitor.visit(`${place}/installningar/utkorg?visa=gick-inte`)
    expect(await page.locator('main').textContent()).toContain('Systemförvaltaren avbröt försöken.')
  })
})
