import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { desktop, openBrowser, Visitor } from '#tests/support/browser'
import { motion } from '#tests/support/letters'
import { type Portal, startPortal } from '#tests/support/portal'
import { handIn, register, textFile } from '#tests/support/registering'

let portal: Portal
let browser: Browser
beforeAll(async () => {
  portal = await startPortal({ DEMO: 'off', LOG_LEVEL: 'warn' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await portal.stop()
})

describe('a municipality outside the demonstration', () => {
  it('begins the same afternoon: set-up, a board with its register, the first case', async () => {
    const visitor = await Visitor.arrive(browser, portal.base, desktop)
    const { page } = visitor
    const code = /(?:[A-Z2-9]{4}-){3}[A-Z2-9]{4}/.exec(portal.log())?.[0] ?? ''
    await visitor.visit('/installation')
    await page.fill('[name=code]', code)
    await page.fill('[name=municipalityName]', 'Åsköping')
    await page.fill('[name=displayName]', 'Åsköpings kommun')
    await page.fill('[name=name]', 'Britta Lindvall')
    await page.fill('main [name=email]', 'britta@askoping.exempel')
    await page.fill('[name=password]', 'för kort')
    await page.getByRole('button', { name: 'Installera' }).click()
    await page.locator('.form-error').first().waitFor()
    await visitor.judge()
    expect(await page.inputValue('[name=displayName]')).toBe('Åsköpings kommun')
    await page.fill('[name=code]', code)
    await page.fill('[name=password]', 'lampa granit torsdag kanot')
    await page.getByRole('button', { name: 'Installera' }).click()
    await page.waitForURL('**/askoping/installningar')
    await visitor.judge()

    await visitor.visit('/askoping/installningar/diarier')
    expect(await page.locator('main table').textContent()).toContain('KS')

    await visitor.visit('/roll')
    await page.getByLabel('Registrator', { exact: false }).check()
    await page.getByRole('button', { name: 'Byt roll' }).click()
    await page.waitForURL('**/askoping/arbete')
    await visitor.judge()
    await handIn(visitor, [textFile('motion.txt', motion)], 'askoping')
    expect(await page.locator('main').textContent()).toContain('verkar höra till Norrtälje')
    const { number } = await register(visitor)
    expect(number).toMatch(/^KS \d{4}\/1$/)
    await visitor.visit('/installation', 404)
    await visitor.leave()
  })
})
