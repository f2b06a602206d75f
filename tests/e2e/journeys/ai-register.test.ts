import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, phone, Visitor } from '#tests/support/browser'
import { portalOfOwn } from '#tests/support/own-portal'

const portal = await portalOfOwn()
const register = '/exempelby/ai-register'

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

const text = async () => ((await visitor.page.textContent('main')) ?? '').replace(/\s+/gu, ' ')

describe('the register of AI systems', () => {
  it('goes from a name to a published description that anyone can read', async () => {
    visitor = await Visitor.arrive(browser, portal)
    const { page } = visitor
    await visitor.signIn('chef@exempelby.exempel')
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()

    await visitor.visit(`${register}/ny`)
    await page.fill('#name', 'Ruttplanering')
    await page.fill('#summary_short', 'Ordnar dagens hembesök i en körordning.')
    await page.getByLabel('Äldreomsorg').check()
    await press('Registrera')
    await page.waitForURL(/ai-register\/ai-\d{4}-\d{4}$/)
    const system = new URL(page.url()).pathname

    // Each group of fields is a page with its own form.
    const fill = async (group: string, given: Record<string, string | string[]>) => {
      await page.goto(`${portal}${system}/andra/${group}`)
      for (const [field, value] of Object.entries(given)) {
        if (Array.isArray(value))
          for (const each of value) await page.check(`[name=${field}][value="${each}"]`)
        else if ((await page.locator(`select[name=${field}]`).count()) > 0)
          await page.selectOption(`[name=${field}]`, value)
        else await page.fill(`[name=${field}]`, value)
      }
      await press('Spara')
      await page.waitForURL(new RegExp(`${system}#${group}$`))
    }

    await page.goto(`${portal}${system}/fragor`)
    await page.check('[name=ai_system][value=nej]')
    await press('Fortsätt')
    await press('Spara bedömningen')
    await page.waitForURL(new RegExp(`${system}$`))
    expect(await text()).toContain('Inte ett AI-system')

    await fill('grunduppgifter', { status: 'utveckling', public_contact: 'hemtjanst@exempelby.exempel' })
    await fill('ansvar', {
      ...{ responsible_board: 'Socialnämnden', responsible_unit: 'Hemtjänsten', entity_type: ['namnd'] },
      ...{ system_owner_role: 'Enhetschef', system_owner_person: 'Hemliga Namnet' },
    })
    await fill('syfte', {
      purpose: 'Mer tid hos brukarna.',
      affected_groups: ['anstallda'],
      impact_level: ['ingen'],
    })
    await fill('uppgifter', {
      ...{ personal_data: ['nej'], data_description: 'Adresser och tider.', training_use: ['nej'] },
      ...{ data_location: 'kommunen', secrecy_level: ['nej'], records_handling: 'Gallras efter en månad.' },
      ...{ klassa_confidentiality: ['1'], klassa_integrity: ['1'], klassa_availability: ['1'] },
      ...{ classified_at: '2026-05-01', business_critical: ['nej'] },
    })
    await fill('teknik', { technology_types: ['optimering'], supplier_name: 'Egen utveckling' })
    await fill('beslut', { decision_mode: ['inget_beslut'], training_required: 'En halv dag.' })
    await visitor.visit(`${system}/publicera`)
    expect(await text()).toContain('Det här behövs före publicering')
    await page.getByRole('link', { name: 'Senast granskad' }).click()
    await page.waitForURL(/#last_reviewed_at$/)
    await fill('uppfoljning', {
      ...{ last_reviewed_at: '2026-05-01', next_review_at: '2027-05-01', planned_benefit: 'Kortare körtid.' },
    })
    await visitor.visit(`${system}/publicera`)
    await page.fill('#publish-note', 'Första beskrivningen')
    await press('Publicera')
    await page.waitForURL(new RegExp(`${system}$`))
    await visitor.leave()

    visitor = await Visitor.arrive(browser, portal, phone)
    await visitor.visit(`${register}?q=ruttplanering`)
    await visitor.page.getByRole('link', { name: 'Ruttplanering' }).click()
    await visitor.page.waitForURL(new RegExp(`${system}$`))
    await visitor.judge()
    expect(await text()).toContain('Mer tid hos brukarna.')
    expect(await text()).not.toContain('Hemliga Namnet')
    await visitor.visit(`${system}/historik`)
    expect(await text()).toContain('Första beskrivningen')
  })
})
