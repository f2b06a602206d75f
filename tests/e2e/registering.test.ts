import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser, Visitor } from '#tests/support/browser'
import * as letters from '#tests/support/letters'
import { portalOfOwn } from '#tests/support/own-portal'
import {
  clerk,
  type Dropped,
  findAgain,
  handIn,
  mainText,
  pdfFile,
  register,
  textFile,
} from '#tests/support/registering'

const portal = await portalOfOwn()

let browser: Browser
let visitor: Visitor
beforeAll(async () => {
  browser = await openBrowser()
})
afterEach(() => visitor.leave())
afterAll(() => browser.close())

type Kind = {
  kind: string
  file: () => Promise<Dropped> | Dropped
  /** What the document does not say and the clerk types. */
  correct?: (visitor: Visitor) => Promise<void>
  search: string
  says: string[]
  deadline?: string
}

const kinds: Kind[] = [
  {
    kind: 'Motion',
    file: () => textFile('motion badplatser.txt', letters.motion),
    correct: ({ page }) => page.fill('[name=raisedDay]', '2026-11-16'),
    search: 'badplatser',
    says: ['Talande skyltar på kommunens badplatser', 'Hilma Tallberg (V)', 'upplästa uppgifter vid tre'],
    deadline: 'Fullmäktige bör ha beslutat',
  },
  {
    kind: 'Interpellation',
    file: () => textFile('svar.txt', letters.answeredInterpellation),
    search: 'maskinöversatta',
    says: ['Rut Ekfors (MP)', 'Granskas översättningarna', 'Omkring fyrahundra', 'stickprov'],
  },
  {
    kind: 'Fråga',
    file: () => textFile('fråga.txt', letters.simpleQuestion),
    search: 'supportkanal',
    says: ['Nils Havsmo (KD)', 'högst en skoldag'],
  },
  {
    kind: 'Medborgarförslag',
    file: () => textFile('förslag.txt', letters.citizenProposal),
    search: 'lånesurfplattor',
    says: ['Lånesurfplattor på biblioteket i Rimbo', 'förstorad text'],
  },
  {
    kind: 'Remiss',
    file: () => textFile('yttrande.txt', letters.statement),
    search: 'trygghetslarm',
    says: ['15 januari 2027', 'SN 2026-00412', 'antar kontorets förslag'],
    deadline: 'Sista dag enligt handlingen',
  },
  {
    kind: 'Investering',
    file: async () => pdfFile('investering.pdf', await letters.investmentPdf()),
    search: 'lagringsplattform',
    says: ['1 200 000', '324 000', '306 000', '1 260 000', 'KS 2026-1398'],
  },
  {
    kind: 'Uppdrag',
    file: async () => ({
      name: 'delredovisning.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(await letters.progressReportDocx()),
    }),
    correct: async ({ page }) => {
      await page.fill('[name=assignmentText]', 'Ta fram en digital guide för den som söker bygglov')
      await page.fill('[name=assignmentGiver]', 'Bygg- och miljönämnden')
      await page.fill('[name=assignmentReceiver]', 'Bygglovskontoret')
    },
    search: 'bygglovsguide',
    says: ['Ta fram en digital guide', 'Bygglovskontoret', '31 mars 2027'],
    deadline: 'Sista dag enligt handlingen',
  },
  {
    kind: 'Protokoll',
    file: () => textFile('protokoll.txt', letters.minutes),
    correct: ({ page }) => page.fill('[name=title]', 'Protokoll från arbetsutskottet den 4 november 2026'),
    search: 'öppna data 2027',
    says: ['§ 201', 'Plan för öppna data 2027', 'Gösta Rimvik (S)'],
  },
  {
    kind: 'Överenskommelse',
    file: () => textFile('serviceavtal.txt', letters.serviceAgreement),
    search: 'digitaliseringskontoret',
    says: ['Arbetsplats', 'antal datorer', '70', 'Avtalsråd', '2 gånger per år', 'Driftmöte'],
  },
]

describe('a document of our own making in each kind', () => {
  it.each(kinds)('$kind becomes a numbered case that is found again', async (each) => {
    visitor = await Visitor.arrive(browser, portal)
    await visitor.signIn(clerk)
    const { page } = visitor
    const file = await each.file()
    await handIn(visitor, [file])
    expect(
      await page
        .locator('[name=kind]')
        .evaluate((select: HTMLSelectElement) => select.selectedOptions[0]?.text),
    ).toBe(each.kind)
    await each.correct?.(visitor)
    const found = await register(visitor)
    const text = await mainText(visitor)
    for (const words of [...each.says, each.kind, found.number]) expect(text).toContain(words)
    if (each.deadline) {
      const chip = page.locator('.deadline', { hasText: each.deadline }).first()
      await chip.getByText('Varför').click()
      await visitor.judge()
    }
    await page.locator('#handlingar .documents a').first().click()
    await page.waitForURL(/\/handlingar\/1$/)
    expect(await mainText(visitor)).toContain(file.name)
    await findAgain(visitor, each.search, found)
  })
})
