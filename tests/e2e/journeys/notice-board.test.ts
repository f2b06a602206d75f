import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { desktop, openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const place = '/exempelby'
const board = `${place}/anslagstavla`

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

it('ANS-01: a secretary posts a notice, and anyone reads it on the board without script', async () => {
  const secretary = await Visitor.arrive(browser, portal, desktop)
  const { page } = secretary
  await secretary.signIn('kf.sekreterare@exempelby.exempel')
  await secretary.visit(`${board}/nytt`)
  await secretary.judge()
  await page.check('[name=kind][value=statutory]')
  await page.fill('[name=title]', 'Samråd om kvarteret Linden')
  await page.fill('[name=text]', 'Ägare är 19811218-9876.')
  await page.fill('[name=until]', '2030-01-31')
  await page.getByRole('button', { name: 'Sätt upp nu' }).click()
  await page.locator('.error-summary, [role=alert]').first().waitFor()
  expect(await page.inputValue('[name=title]')).toBe('Samråd om kvarteret Linden')
  await secretary.judge()
  await page.fill('[name=text]', 'Förslaget finns att läsa i rådhuset.')
  await page.getByRole('button', { name: 'Sätt upp nu' }).click()
  await page.waitForURL(/anslagstavla\/[0-9a-f-]{36}$/)
  await page.getByText('Får tas ned tidigast 1 februari 2030').waitFor()
  await secretary.judge()
  const address = new URL(page.url()).pathname

  const reader = await Visitor.arrive(browser, portal, { ...phone, javaScriptEnabled: false })
  await reader.visit(place)
  await reader.page.getByRole('link', { name: 'Anslagstavla' }).click()
  await reader.page.getByRole('link', { name: 'Samråd om kvarteret Linden' }).click()
  await reader.page.getByText('Förslaget finns att läsa i rådhuset.').waitFor()
  expect(await reader.page.getByRole('button', { name: 'Ta ned' }).count()).toBe(0)
  await reader.judge()
  const data = (await (await fetch(`${portal}${board}.json`)).json()) as { items: { url: string }[] }
  expect(data.items.map(({ url }) => url)).toContain(address)
  const proof = await fetch(`${portal}${address}/bevis.pdf`)
  expect(
    Buffer.from(await proof.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await reader.leave()
  await secretary.leave()
})
