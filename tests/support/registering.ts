import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Visitor } from './browser'

export type Dropped = { name: string; mimeType: string; buffer: Buffer }

export const textFile = (name: string, text: string): Dropped => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})
export const pdfFile = (name: string, bytes: Uint8Array): Dropped => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
})

export const clerk = 'registrator@norrtalje.exempel'
export const startAddress = '/norrtalje/arbete/registrera'
export const intakeAddress = /\/arbete\/registrera\/[0-9a-f-]{36}/
const receipt = /\/arenden\/[^/?]+\?registrerad=1$/

/** Chooses files on the register page and waits for what was read out of them. */
export async function handIn(visitor: Visitor, files: Dropped[], m = 'norrtalje'): Promise<void> {
  const { page } = visitor
  await page.goto(`${visitor.base}/${m}/arbete/registrera`)
  await page.setInputFiles('input[type=file]', files)
  await page.getByRole('button', { name: 'Läs och gå vidare' }).click()
  await page.waitForURL(intakeAddress)
  await visitor.judge()
}

/** Presses the button that registers. */
export const confirm = (page: Page): Promise<void> =>
  page.locator('form#registration .actions button:not([name])').click()

/** Confirms what cannot be registered as it is, and waits for the reasons. */
export async function confirmInVain(visitor: Visitor, reason: string): Promise<void> {
  await confirm(visitor.page)
  await visitor.page.locator('.error-summary', { hasText: reason }).waitFor()
  await visitor.judge()
}

/** Confirms, and answers with the case's number and address. */
export async function register(visitor: Visitor): Promise<Registered> {
  await confirm(visitor.page)
  return registered(visitor)
}

export type Registered = { number: string; path: string }

/** The case page with its receipt: the number is printed. */
export async function registered(visitor: Visitor): Promise<Registered> {
  const { page } = visitor
  await page.waitForURL(receipt)
  await visitor.judge()
  const printed = await page.getByText(/^Registrerat som /).textContent()
  const number = printed?.replace('Registrerat som ', '').trim() ?? ''
  expect(number).toMatch(/^\S+ \d{4}\/\d+$/)
  return { number, path: new URL(page.url()).pathname }
}

/** Looks up a case by words and follows the result. */
export async function findAgain(visitor: Visitor, words: string, { path }: Registered): Promise<void> {
  const { page } = visitor
  await visitor.visit(`/norrtalje/sok?${new URLSearchParams({ q: words })}`)
  await page.locator(`main a[href^="${path}"]`).first().click()
  await page.waitForURL(`**${path}`)
}

/** The page's words with plain blanks. */
export const mainText = async ({ page }: Visitor): Promise<string> =>
  ((await page.locator('main').textContent()) ?? '').replace(/[\u202f\u00a0]/g, ' ')

/** How many cases the municipality shows. */
export async function caseCount(portal: string): Promise<number> {
  const list = (await (await fetch(`${portal}/norrtalje/arenden.json`)).json()) as { total: number }
  return list.total
}

/** The same letter about something else, so that no test meets the case of another. */
export function renamed(letter: string, about = 'något annat'): string {
  const heading = /^(?:Talande skyltar|Svarstider|Lånesurfplattor|Yttrande över|Plan för öppna data).*$/m
  return letter.replace(heading, (line) => `${line}, ${about} ${randomUUID().slice(0, 8)}`)
}
