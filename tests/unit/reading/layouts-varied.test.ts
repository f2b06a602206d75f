import { describe, expect, it } from 'vitest'
import { readDocument } from '~/domain/reading'
import { sectionOf } from '~/domain/reading/text/headings'

const person = (name: string, party: string | null, role: string) => ({ name, party, role })

describe('minutes', () => {
  const page = (k: number, what: string) =>
    `Lillby kommun            PROTOKOLL            Blad ${k} (3)\nBygg- och trafiknämnden   2024-03-12\n\nBtn § ${20 + k}          Dnr Btn 2024/${7 + k}\n\n${what}\n\nBygg- och trafiknämndens beslut\n${what} godkänns.\n\nSkickas till\n${['Gatuchefen', 'Ekonomikontoret', 'Rektorerna'][k - 1]}\n\nUtdragsbestyrkande\n`
  const text = [page(1, 'Vägplanen'), page(2, 'Årsbudgeten'), page(3, 'Skolvägarna')].join('\f')

  it('§ after an abbreviation of the board opens an item', () => {
    expect(readDocument(text).paragraphs.map((one) => one.number)).toEqual(['21', '22', '23'])
  })

  it('headings that stand on every page are not taken for page headers', () => {
    const found = readDocument(text)
    expect(found.proposed_decisions).toEqual([
      'Vägplanen godkänns.',
      'Årsbudgeten godkänns.',
      'Skolvägarna godkänns.',
    ])
    expect(found.addressees).toEqual(['Gatuchefen', 'Ekonomikontoret', 'Rektorerna'])
  })

  it('the first recipient may be a person above a title', () => {
    const found = readDocument(
      'Lillby kommun  PROTOKOLL\nKommunfullmäktige 2024-05-06\n\n§ 40 Motion om lekplatser\n\nBeslut\nMotionen avslås.\n\nBeslutet skickas till\nKarin Ekdal\nParkchefen\n\nJusterare\n',
    )
    expect(found.addressees).toEqual(['Karin Ekdal', 'Parkchefen'])
  })

  it('numbers in the margin of every line are no text', () => {
    const lines = [
      'Lillby kommun   PROTOKOLLSUTDRAG',
      'Kommunstyrelsen   2024-05-14',
      '',
      '§ 71 Ny arkivplan',
      '',
      'Beslut',
      '1. Arkivplanen antas.',
      '2. Den gamla planen upphävs.',
      '',
      'Bakgrund',
      'Planen ersätter den från 2015.',
      '',
      'Expedieras till: Kommunarkivet',
    ]
    const found = readDocument(lines.map((line, k) => `${k + 1}`.padEnd(4) + line).join('\n'))
    expect(found.paragraphs).toEqual([{ number: '71', title: 'Ny arkivplan' }])
    expect(found.proposed_decisions).toEqual(['Arkivplanen antas.', 'Den gamla planen upphävs.'])
    expect(found.addressees).toEqual(['Kommunarkivet'])
  })

  it('a call names its body beside those who are called', () => {
    const found = readDocument(
      'KALLELSE\nKommunstyrelsens ledamöter kallas härmed till sammanträde\n\nTid: den 4 mars 2024 kl 9\n\n1. Upprop\n2. Budget  KS 2024/5\n',
    )
    expect(found.deciding_body).toBe('Kommunstyrelsen')
  })
})

describe('points', () => {
  it('two lines that each say what the body decides are two points', () => {
    const found = readDocument(
      'Tjänsteskrivelse\n2024-02-02\n\nNy lokal för kulturskolan\n\nFörslag till beslut\nKommunstyrelsen godkänner förslaget till ny lokal för kulturskolan.\nKommunstyrelsen beslutar att anvisa 300 tkr ur budgeten för lokaler\n\nSammanfattning\nKulturskolan behöver en ny lokal.\n',
    )
    expect(found.proposed_decisions).toEqual([
      'Kommunstyrelsen godkänner förslaget till ny lokal för kulturskolan.',
      'Kommunstyrelsen beslutar att anvisa 300 tkr ur budgeten för lokaler',
    ])
  })

  it('"samt att" begins the last clause of a motion; signers stand on lines of their own', () => {
    const found = readDocument(
      'Motion till kommunfullmäktige\n\nFler bänkar i parken\n\nVi yrkar på följande:\n\n- att fler bänkar ställs ut\n- samt att bänkarna får armstöd\n\nKarin Ekdal, Centerpartiet\nNils Holmgren, Centerpartiet\n',
    )
    expect(found.proposed_decisions).toEqual(['att fler bänkar ställs ut', 'att bänkarna får armstöd'])
    expect(found.persons).toEqual([
      person('Karin Ekdal', 'C', 'proposer'),
      person('Nils Holmgren', 'C', 'proposer'),
    ])
  })
})

it('"Att" opens each clause, also without any mark between them', () => {
  const found = readDocument(
    'Motion om bänkar i parken\n\nMed detta yrkar Liberalerna\n\nAtt kommunen utreder hur många bänkar som behövs i parkerna\nAtt utredningen omfattar lekplatserna\n\nKarin Ekdal (L)\n',
  )
  expect(found.proposed_decisions).toEqual([
    'Att kommunen utreder hur många bänkar som behövs i parkerna',
    'Att utredningen omfattar lekplatserna',
  ])
})

it('postal and e-mail addresses are no recipients', () => {
  const found = readDocument(
    'Lillby kommun  PROTOKOLL\nKommunstyrelsen 2024-05-06\n\n§ 9 Yttrande\n\nBeslut\nYttrandet antas.\n\nBeslutet skickas till\nFinansdepartementet, fi@example.org\nKansliet\n\nLillby kommun, 123 45 Lillby, 0100-10 00 00\n',
  )
  expect(found.addressees).toEqual(['Finansdepartementet', 'Kansliet'])
})

it('the administration in the letterhead is no title, nor is who asks', () => {
  const found = readDocument(
    'Lillby kommun\nTekniska förvaltningen\n\nInterpellation\n\nStälld av: Nils Holmgren (C)\nStälld till: Karin Ekdal (S)\n\nSnöröjningen på landsbygden\n\nJag vill ställa följande fråga:\n\nNär röjs vägarna?\n',
  )
  expect(found.title).toBe('Snöröjningen på landsbygden')
})

describe('questions', () => {
  const asked = (items: string) =>
    readDocument(
      `Interpellation till kommunalrådet Karin Ekdal (C)\n\nKommunens tomma lokaler\n\nDärför vill jag fråga:\n\n${items}\n\nLillby den 3 mars 2024\n\nNils Holmgren (M)\n`,
    )

  it('may be numbered with roman numerals', () => {
    expect(
      asked('I.   Hur många lokaler står tomma?\nII.  Vad kostar de?\nIII. När hyrs de ut?').questions,
    ).toEqual(['Hur många lokaler står tomma?', 'Vad kostar de?', 'När hyrs de ut?'])
  })

  it('may lack their question marks; a short subject beneath the addressee is the title', () => {
    const found = asked('• Hur många lokaler står tomma\n• Vilka planer finns')
    expect(found.questions).toEqual(['Hur många lokaler står tomma', 'Vilka planer finns'])
    expect(found.title).toBe('Kommunens tomma lokaler')
  })

  it('a question that ends its line is answered on the next', () => {
    const found = readDocument(
      'Interpellationssvar\n\nTill Nils Holmgren (M)\n\nInterpellation om kommunens tomma lokaler\n\nHur många lokaler i kommunens ägo står tomma i dag?\nDet är elva lokaler, de flesta i tätorten.\n\nNär räknar kommunen med att lokalerna är uthyrda?\nUnder nästa år.\n\nLillby 2024-03-20\n\nKarin Ekdal (C)\nKommunalråd\n',
    )
    expect(found.questions).toHaveLength(2)
    expect(found.answers).toEqual(['Det är elva lokaler, de flesta i tätorten.', 'Under nästa år.'])
  })

  it('what stands before the heading of the answers answers nothing', () => {
    const found = readDocument(
      'Svar på interpellation om bad\n\nNils Holmgren (M) har frågat:\n\n1. När öppnar badet?\n2. Vad kostar inträdet?\n\nBakgrund\n\nBadet byggdes för länge sedan.\n\nSvar\n\n1. När öppnar badet?\n\nI juni.\n\n2. Vad kostar inträdet?\n\nDet är fritt.\n\nLillby dag som ovan\n\nKarin Ekdal (C)\nKommunalråd\n',
    )
    expect(found.answers).toEqual(['I juni.', 'Det är fritt.'])
  })
})

describe('reports', () => {
  it('whoever stands with a title in the head, and "Beställare: Kommunchef …", are officials', () => {
    const found = readDocument(
      'Lillby kommun\nSlutrapport\nProjekt ny växel\n2024-02-01\n\nNils Holmgren\nIT-strateg\n\nBeställare: Kommunchef Karin Ekdal\n\nFörslag till beslut\nKommunstyrelsen beslutar\n- att godkänna slutrapporten\n\nBakgrund\nVäxeln var gammal.\n\nResultat\nDen är ny.\n\nEkonomi\nDen kostade 90 000 kronor.\n',
    )
    expect(found.persons).toEqual(
      expect.arrayContaining([
        person('Karin Ekdal', null, 'official'),
        person('Nils Holmgren', null, 'official'),
      ]),
    )
    expect([found.case_type, found.document_kind]).toEqual(['assignment', 'final_report'])
  })

  it('"fastställde" is a decision, not something handed in', () => {
    const found = readDocument(
      'Tjänsteskrivelse\n2024-02-02\n\nTaxa för bad\n\nFörslag till beslut\nTaxan antas.\n\nBakgrund\nKommunfullmäktige fastställde den gällande taxan 2019-11-25.\n',
    )
    expect(found.dates).toContainEqual({ date: '2019-11-25', meaning: 'decision' })
  })

  it('a capital cost table may arrive one cell a line', () => {
    const cells = [
      'År',
      'Ränta',
      'Avskrivning',
      'Kostnad',
      '1',
      '4 000',
      '100 000',
      '104 000',
      '2',
      '2 000',
      '100 000',
      '102 000',
    ]
    const found = readDocument(
      `Investering i ny skrivare\n\nFörslag till beslut\nKommunstyrelsen beviljar 200 000 kr för en skrivare.\n\nInternränta (%)   2\nAvskrivningstid (år)   2\n\n${cells.join('\n\n')}\n`,
    )
    expect(found.capital_cost?.interest_rate_percent).toBe(2)
    expect(found.capital_cost?.table).toEqual([
      { year: 1, interest_sek: 4000, depreciation_sek: 100000, cost_sek: 104000 },
      { year: 2, interest_sek: 2000, depreciation_sek: 100000, cost_sek: 102000 },
    ])
  })
})

it('a form in columns: the name stands beneath its label', () => {
  const found = readDocument(
    'LILLBY KOMMUN      MEDBORGARFÖRSLAG\n\nFörnamn och efternamn      Telefon\nKarin Ekdal                070-000 00 01\n\nFörslaget i korthet\nEn bänk vid sjön\n\nBeskrivning\nJag saknar en bänk.\n',
  )
  expect(found.persons).toEqual([person('Karin Ekdal', null, 'proposer')])
})

it('an agreement with numbered areas and forums under labels', () => {
  const found = readDocument(
    'Samverkansavtal om gemensam växel\n\n§ 1 Tjänsteområde Telefoni\nI tjänsteområdet ingår\n- Växel\n- Mobil\nKostnaden fördelas efter antal abonnemang (70 procent) och antal anställda (30 procent).\n\n2.1 Kundråd\nTräffas: 2 gånger per år\nSyfte: följa upp driften\nDeltar: enhetschefer\n\nForum: Ledningsmöte\nFrekvens: varje kvartal\nSyfte: besluta om pris\nDeltagare: kommunchefer\n',
  )
  expect(found.case_type).toBe('service_agreement')
  expect(found.paragraphs).toEqual([])
  expect(found.service_agreement?.areas).toEqual([
    {
      name: 'Telefoni',
      services: ['Växel', 'Mobil'],
      keys: [
        { name: 'antal abonnemang', weight_percent: 70, previous_percent: null, source: null },
        { name: 'antal anställda', weight_percent: 30, previous_percent: null, source: null },
      ],
    },
  ])
  expect(found.service_agreement?.forums.map((one) => one.name)).toEqual(['Kundråd', 'Ledningsmöte'])
})

it('a long word after "Förslag till beslut i" is judged at once', () => {
  const started = performance.now()
  sectionOf(`Förslag till beslut i ${'a'.repeat(80)}1`)
  expect(performance.now() - started).toBeLessThan(200)
})

it('a row of long capitalised words is judged at once', () => {
  const started = performance.now()
  readDocument(`Motion\n\n${'Socialdemokraterna Fördelningsnycklar '.repeat(4).trim()}\n`)
  expect(performance.now() - started).toBeLessThan(300)
})
