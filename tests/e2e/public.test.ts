import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const cases = {
  motion: '/stockholm/arenden/ks-2024-539',
  assignment: '/goteborg/arenden/slk-2023-01038',
  investment: '/norrtalje/arenden/demo-2019-1',
  interpellation: '/strangnas/arenden/demo-2026-1',
  agreement: '/stockholm/arenden/demo-2023-1',
}

const pages = [
  '/',
  '/sok?q=ai',
  '/om',
  '/tillganglighet',
  '/oppna-data',
  '/komponenter',
  '/logga-in',
  '/glomt-losenord',
  ...['stockholm', 'goteborg', 'norrtalje', 'strangnas'].map((place) => `/${place}`),
  '/stockholm/arenden',
  '/stockholm/arenden?q=finnsinte',
  '/stockholm/sok?q=motion',
  '/goteborg/uppdrag',
  '/goteborg/sammantraden',
  '/norrtalje/ekonomi',
  '/norrtalje/beslut',
  '/stockholm/forum',
  '/strangnas/styrdokument',
  '/norrtalje/arenden/demo-2019-1/kalkyl',
  '/stockholm/arenden/ks-2024-539/handlingar/1',
  ...Object.values(cases),
]

describe('what anyone may read', () => {
  it.each([
    ['a phone', { ...phone }],
    ['a phone in the dark', { ...phone, colorScheme: 'dark' as const }],
    ['a desk', { ...desktop }],
  ])('is accessible and whole on %s', async (_name, options) => {
    const visitor = await Visitor.arrive(browser, portal, options)
    for (const page of pages) await visitor.visit(page)
    await visitor.leave()
  })

  it('says what is missing', async () => {
    const visitor = await Visitor.arrive(browser, portal, phone)
    await visitor.visit('/ingen-kommun', 404)
    await visitor.visit('/stockholm/arenden/ks-1900-1', 404)
    expect(await visitor.page.textContent('h1')).toContain('finns inte')
    await visitor.leave()
  })

  it('finds each of the five cases by an everyday word, on a phone, without JavaScript', async () => {
    const visitor = await Visitor.arrive(browser, portal, { ...phone, javaScriptEnabled: false })
    const { page } = visitor
    const words: [string, string, string][] = [
      ['stockholm', 'bluffakturor', cases.motion],
      ['goteborg', 'automatisera', cases.assignment],
      ['norrtalje', 'avskrivning', cases.investment],
      ['strangnas', 'interpellation', cases.interpellation],
      ['stockholm', 'leverantörsreskontra', cases.agreement],
    ]
    for (const [place, word, address] of words) {
      await page.goto(`${portal}/${place}`)
      await page.fill('input[name="q"]', word)
      await page.press('input[name="q"]', 'Enter')
      await page.waitForURL(/\/sok\?/)
      await page.click(`main a[href="${address}"]`)
      await page.waitForURL(`${portal}${address}`)
      expect(await page.textContent('h1')).not.toBe('')
    }
    await visitor.leave()
  })

  it('tells each case with its facts', async () => {
    const facts: Record<string, string[]> = {
      [cases.motion]: ['Gabriel Kroon (SD)', '7 oktober 2024', 'Servicenämnden', 'Stadsledningskontoret'],
      [cases.assignment]: [
        'SLK-2023-01038',
        '0186/24',
        '29 maj 2024',
        '30 maj 2024',
        '24 oktober 2024',
        '21 november 2024',
      ],
      [cases.investment]: [
        '2 300 000',
        '494 500',
        '466 900',
        '103 500',
        '2 403 500',
        '1 950 000',
        '17,9',
        '15,2',
      ],
      [cases.interpellation]: ['Lars Larsson (LOK)', 'Jacob Högfeldt (M)', 'Alla 7 frågor har fått svar'],
      [cases.agreement]: ['Leverantörsreskontra', 'Avgiftshantering', '8 ggr/år', 'Anges inte', '10', '22'],
    }
    const visitor = await Visitor.arrive(browser, portal, desktop)
    for (const [address, expected] of Object.entries(facts)) {
      await visitor.visit(address)
      const text = ((await visitor.page.locator('main').textContent()) ?? '').replace(/[\u202f\u00a0]/g, ' ')
      for (const fact of expected) expect(text, address).toContain(fact)
      expect(text, address).not.toMatch(/försenad|dagar sent/i)
    }
    await visitor.leave()
  })

  it('leads a further number to the first', async () => {
    const answer = await fetch(`${portal}/goteborg/arenden/0186-24`, { redirect: 'manual' })
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/goteborg/arenden/slk-2023-01038'])
  })

  it('gives lists as JSON and CSV', async () => {
    const list = (await (await fetch(`${portal}/stockholm/arenden.json`)).json()) as Record<string, unknown>
    expect(list).toMatchObject({ type: 'CaseList', total: 2, next: null })
    const csv = await (await fetch(`${portal}/stockholm/arenden.csv`)).text()
    expect(csv.split('\r\n')[0]).toContain('Nummer;Ärende;Typ')
  })
})
