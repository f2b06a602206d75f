import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { casePage } from '#db/queries/case-page'
import * as t from '#db/schema'
import { publicActor } from '~/domain/access'
import { type Demonstration, emptyPlace } from './filled'

let place: Demonstration
beforeAll(async () => {
  place = await emptyPlace()
  await place.fill()
})
afterAll(() => place.dispose())

async function pageOf(municipality: string, slug: string) {
  const [row] = await place.database.read
    .select()
    .from(t.municipalities)
    .where(eq(t.municipalities.slug, municipality))
  const page = await casePage(place.database.read, publicActor, row?.id ?? '', slug)
  if (!page) throw new Error(`no case ${slug}`)
  return page
}

/** Everything a page carries, as one text to look for figures in. */
const told = (page: object) => JSON.stringify(page)
const kr = (kronor: number) => kronor * 100

describe('the motion of Stockholm', () => {
  it('waits for two statements by 7 October 2024', async () => {
    const page = await pageOf('stockholm', 'ks-2024-539')
    expect(page.head).toMatchObject({ state: 'awaiting_statements', party: 'Gabriel Kroon (SD)' })
    expect(page.parties).toMatchObject([{ role: 'proposer', name: 'Gabriel Kroon', party: 'SD' }])
    expect(page.referrals).toMatchObject([
      { kind: 'board', recipient: 'Servicenämnden', replyDay: '2024-10-07', answeredDay: null },
      { kind: 'office', recipient: 'Stadsledningskontoret', replyDay: '2024-10-07', answeredDay: null },
    ])
    expect(page.referrals.every(({ recipientBodyId }) => recipientBodyId !== null)).toBe(true)
    expect(page.points.map(({ kind, body }) => [kind, body])).toEqual([
      ['claim', 'Kommunfullmäktige'],
      ['claim', 'Kommunfullmäktige'],
      ['proposed_decision', 'Servicenämnden'],
    ])
    for (const word of ['Agresso', 'UC', 'PG/BG', 'varningslista', 'kompetenscenter', 'pilotprojekt', '2023'])
      expect(told(page)).toContain(word)
  })
})

describe('the assignment of Göteborg', () => {
  it('has two stages, seven reports, two amounts and two signatories', async () => {
    const page = await pageOf('goteborg', 'slk-2023-01038')
    expect(page.assignment).toMatchObject({
      giver: 'Kommunfullmäktige',
      origin: 'Göteborgs Stads budget 2024',
      receiver: 'Kommunstyrelsen',
      cooperation: 'Nämnden för Intraservice',
      givenDay: null,
      dueDay: null,
      state: 'reported',
    })
    expect(page.assignment?.stages).toHaveLength(2)
    const reports = page.assignment?.reports.map(({ kind, day, number }) => [kind, day, number]) ?? []
    expect(reports).toHaveLength(7)
    expect(reports).toEqual(
      expect.arrayContaining([
        ['status', '2024-02-08', null],
        ['status', '2024-04-15', null],
        ['interim', '2024-05-29', 'SLK-2023-01038'],
        ['interim', '2024-05-30', '0186/24'],
        ['status', '2024-10-24', null],
        ['union_cooperation', '2024-11-21', null],
        ['final', null, null],
      ]),
    )
    expect(page.amounts.map(({ ore }) => ore)).toEqual([kr(10_500_000), kr(5_000_000)])
    expect(page.parties.map(({ name, title }) => [name, title])).toEqual([
      ['Carina Helgesson Björk', 'Avdelningschef Kund- och servicecenter'],
      ['Peter Söderström', 'Förvaltningsdirektör'],
    ])
    for (const heading of ['Ekonomisk dimension', 'Ekologisk dimension', 'Social dimension'])
      expect(page.facts.map((fact) => fact.heading)).toContain(heading)
    for (const word of ['slutsats 11', 'sidan 51', 'sidan 65', '6.1', 'strategidag', 'FSG'])
      expect(told(page)).toContain(word)
  })
})

describe('the investment of Norrtälje', () => {
  it('has its lines, its table as printed and its financing', async () => {
    const page = await pageOf('norrtalje', 'demo-2019-1')
    expect(page.investment).toMatchObject({
      principalOre: kr(2_300_000),
      ratePct: '1.5',
      lifeMonths: 60,
      method: 'straight_line',
      start: null,
      reserveOre: kr(350_000),
      reserveStatedPct: '15',
      yearOneCostOre: kr(494_500),
    })
    expect(page.investment?.financing).toContain('anslag för IT-investeringar för 2019')
    const lines = page.investment?.lines ?? []
    expect(lines.map(({ phase, ore }) => [phase, ore])).toEqual([
      ['feasibility', kr(250_000)],
      ['procurement', kr(50_000)],
      ['project', kr(1_150_000)],
      ['project', kr(500_000)],
      ['reserve', kr(350_000)],
    ])
    expect(lines.reduce((sum, { ore }) => sum + ore, 0)).toBe(kr(2_300_000))
    const rows = page.investment?.rows ?? []
    expect(rows.map((row) => [row.year, row.interestOre, row.depreciationOre, row.costOre])).toEqual([
      [1, kr(34_500), kr(460_000), kr(494_500)],
      [2, kr(27_600), kr(460_000), kr(487_600)],
      [3, kr(20_700), kr(460_000), kr(480_700)],
      [4, kr(13_800), kr(460_000), kr(473_800)],
      [5, kr(6_900), kr(460_000), kr(466_900)],
    ])
    expect(rows.reduce((sum, row) => sum + (row.interestOre ?? 0), 0)).toBe(kr(103_500))
    expect(rows.reduce((sum, row) => sum + (row.costOre ?? 0), 0)).toBe(kr(2_403_500))
    expect(page.parties.map(({ name }) => name)).toEqual(['Ulla-Marie Hellenberg', 'Bawar Akrawi'])
    expect(page.points).toHaveLength(3)
    const words = [
      '1,3–2,3 %',
      '77 000',
      '66 %',
      '2 011',
      '40 %',
      '25 %',
      '2017',
      'September 2019',
      'mars 2020',
    ]
    const laws = ['2018:1174', '2018:1175', 'MSBFS 2018:7', 'MSBFS 2018:8', '2018:218', '1996:627', 'GDPR']
    for (const word of [...words, ...laws, 'augusti 2019', 'Inga bilagor']) expect(told(page)).toContain(word)
    expect(page.facts.filter(({ heading }) => heading === 'Beslut skickas till')).toHaveLength(4)
  })
})

describe('the interpellation of Strängnäs', () => {
  it('has seven questions, each with its answer, and the governing documents', async () => {
    const page = await pageOf('strangnas', 'demo-2026-1')
    expect(page.head).toMatchObject({ state: 'answered_in_writing', raisedDay: '2026-02-02' })
    expect(page.parties).toMatchObject([
      { role: 'proposer', name: 'Lars Larsson', party: 'LOK' },
      { role: 'addressee', name: 'Jacob Högfeldt', party: 'M' },
    ])
    expect(page.questions).toHaveLength(7)
    for (const { question, answer } of page.questions) {
      expect(question).toMatch(/\?$/)
      expect(answer?.length).toBeGreaterThan(80)
    }
    expect(page.meetings.map(({ day }) => day)).toEqual(['2026-02-02'])
    expect(page.documents.map(({ kind }) => kind)).toEqual(['interpellation', 'answer_to_interpellation'])
    const governing = await place.database.read.select().from(t.governingDocuments)
    expect(
      governing.map(({ kind, title, decidedDay, decidedText }) => [kind, title, decidedDay, decidedText]),
    ).toEqual(
      expect.arrayContaining([
        ['guidance', 'AI-vägledning', null, '2024'],
        ['strategy', 'Digitaliseringsstrategi', null, 'Politiskt beslutad, dagen framgår inte'],
      ]),
    )
    for (const word of ['Förutsättningar, resultat och nytta', 'säkerhetsnivå 0', 'Handslaget', 'GDPR'])
      expect(told(page)).toContain(word)
  })
})

describe('the service agreement of Stockholm', () => {
  it('has five areas whose keys keep the words and dashes of the document', async () => {
    const page = await pageOf('stockholm', 'demo-2023-1')
    const areas = page.agreement?.areas ?? []
    const counts = areas.map((area) => [
      area.name,
      ...(['base', 'added', 'removed'] as const).map(
        (kind) => area.services.filter((service) => service.kind === kind).length,
      ),
    ])
    expect(counts).toEqual([
      ['Leverantörsreskontra', 5, 2, 2],
      ['Kundreskontra', 6, 2, 0],
      ['Ekonomiservice', 6, 2, 1],
      ['Hyresadministration', 5, 0, 0],
      ['Avgiftshantering', 6, 1, 0],
    ])
    const keys = areas.flatMap((area) =>
      area.keys.map((key) => [
        key.name,
        key.weightPct,
        key.previousWeightPct ?? key.previousText,
        key.source,
      ]),
    )
    expect(keys).toEqual([
      ['Antal fakturor', '50', 'Volymer', 'Agresso'],
      ['Felaktiga fakturor', '25', 'Volymer', 'Agresso'],
      ['Antal krav (påminnelser, inkasso)', '25', 'Volymer', 'Agresso'],
      ['Antal fakturor', '90', 'Volymer', 'Agresso'],
      ['Antal återbetalningar', '10', 'Volymer', 'Agresso'],
      ['Antal oidentifierade poster på 9894', '70', '100', 'Agresso'],
      ['Antal huvudbokstransaktioner', '30', '-', 'Agresso'],
      ['Aktiva avtal', '100', 'Volymer', 'LOIS'],
      ['Vakanta avtal', null, 'Volymer', 'LOIS'],
      ['Skapade avtal', null, 'Volymer', 'LOIS'],
      ['Totalt antal familjer', '34', '34', 'BER'],
      ['Familjer med maxtaxa', '66', '66', 'BER'],
    ])
    expect(told(areas)).toContain('ej maxtaxa')
    const figures = ['1,1 miljoner', '11 000', '1,7 miljoner', '23 000', '6 000', '10 000', '99,3 %', '86 %']
    for (const figure of [...figures, '90 000', '2 000', '80 procent', '60 000', '680 000', '202107–202206'])
      expect(told(areas)).toContain(figure)
  })

  it('has nine forums; what the document leaves unsaid is null, or marked as read in', async () => {
    const page = await pageOf('stockholm', 'demo-2023-1')
    const forums = page.agreement?.forums ?? []
    expect(forums.map(({ name, frequency, escalatesTo }) => [name, frequency, escalatesTo])).toEqual([
      ['Strategiska rådet', null, null],
      ['Verksamhetsråd', null, 'Strategiska rådet'],
      ['Beredningsgrupp', null, 'Verksamhetsråd'],
      ['Ekonomichefsmöte', '8 ggr/år', null],
      ['Referensgrupp', '3 ggr/år löpande vid behov', 'Beredningsgrupp'],
      ['Policy och principer (Hyresadministration och Avgiftshantering)', '4 ggr/år', null],
      ['EA-möte', '6 ggr/år', null],
      ['Leveransmöte', '3 ggr/år', null],
      ['Kundmöte', '2 ggr/år och förvaltning', 'Beredningsgrupp'],
    ])
    // The text lost who convenes, most levels and some ways on: what is shown of them says that it is read in.
    for (const { level, purposeKind, convenor, escalatesTo, interpreted } of forums) {
      expect(convenor).not.toBeNull()
      expect(interpreted).toContain('convenor')
      expect((interpreted ?? []).includes('level')).toBe(level !== null && purposeKind === 'cooperation')
      if (purposeKind === 'cooperation')
        expect((interpreted ?? []).includes('escalatesTo')).toBe(escalatesTo !== null)
    }
    const marked = forums.flatMap(({ lines }) => lines.filter((line) => line.convenor))
    expect(marked).toHaveLength(8)
    expect(marked.every(({ kind, interpreted }) => kind === 'participant' && interpreted)).toBe(true)
    for (const forum of forums)
      for (const kind of ['purpose', 'participant'])
        expect(forum.lines.filter((line) => line.kind === kind).length).toBeGreaterThan(0)
  })

  it('has lead times without a day, the judged sources, the lists with their counts and the comparison', async () => {
    const page = await pageOf('stockholm', 'demo-2023-1')
    const agreement = page.agreement
    expect(agreement?.leadTimes).toHaveLength(10)
    expect(agreement?.leadTimes.every(({ days }) => days === null)).toBe(true)
    const ratings = agreement?.keySourceRatings ?? []
    expect(ratings).toHaveLength(28)
    const timeReports = ratings.filter(({ source }) => source === 'Tidrapporteringssystem')
    expect(timeReports.map(({ shortTerm, longTerm }) => `${shortTerm}/${longTerm}`)).toEqual([
      'Nej/Ja',
      'Ja/Ja',
      'Delvis/Delvis',
      'Nej/Ja',
      'Nej/Delvis',
      'Nej/Delvis',
      'Nej/Nej',
    ])
    expect(agreement?.yearWheel).toHaveLength(18)
    expect(agreement?.yearWheel.every(({ interpreted }) => interpreted)).toBe(true)
    expect(page.actionLists.map(({ owner, statedCount }) => [owner, statedCount])).toEqual([
      ['Beredningsgruppen', 10],
      ['Serviceförvaltningen', 22],
    ])
    for (const word of ['−2,6 %', '−1,1 %', 'i förskott', 'Mindre lämplig', 'Mer lämplig', 'kl. 12 dag 1'])
      expect(told(page.facts)).toContain(word)
  })
})
