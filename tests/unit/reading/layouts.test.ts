import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '~/domain/reading'
import { amountsIn } from '~/domain/reading/recognise/amounts'
import { findDates } from '~/domain/reading/recognise/find-dates'
import { numbersIn, withoutNumber } from '~/domain/reading/recognise/registration-numbers'

const read = (name: string) =>
  readDocument(readFileSync(new URL(`./documents/${name}.txt`, import.meta.url), 'utf8'))
const person = (name: string, party: string | null, role: string) => ({ name, party, role })
const codes = (text: string) => readDocument(text).warnings.map((one) => one.code)

describe('page headers', () => {
  const page = (k: number) =>
    `Ekby kommun     PROTOKOLL     ${k} (4)\nKommunstyrelsen  2024-02-0${k > 9 ? 1 : 6}\n\nKs § ${30 + k}   Dnr KS 2024/${11 * k}\n\nÄrende nummer ${'abcd'[k - 1]} om vägar\n\nBeslut\nKommunstyrelsen beslutar att godkänna punkt ${'abcd'[k - 1]}.\n`

  it('a § heading at the top of every page is no header', () => {
    const found = readDocument([1, 2, 3, 4].map(page).join('\f'))
    expect(found.paragraphs.map((one) => one.number)).toEqual(['31', '32', '33', '34'])
    expect(found.registration_numbers).toEqual(['KS 2024/11', 'KS 2024/22', 'KS 2024/33', 'KS 2024/44'])
  })

  it('"§ 31 (forts.)" overleaf does not interrupt the paragraph', () => {
    const text = `${page(1)}\f\nEkby kommun     PROTOKOLL     2 (4)\n\nKs § 31 (forts.)\n\nKommunstyrelsen beslutar att ge kommundirektören i uppdrag att återkomma.\n\f${page(2)}`
    expect(readDocument(text).proposed_decisions).toHaveLength(3)
  })

  it('a long row of points to sign on is read at once', () => {
    const started = performance.now()
    readDocument(`Sekreterare ${'.'.repeat(400)} Paragrafer 1–9\nOrdförande ${'_ '.repeat(400)} x\n`)
    expect(performance.now() - started).toBeLessThan(200)
  })
})

it('a long heading to several addressees is read at once', () => {
  const started = performance.now()
  readDocument(`Interpellation till ${'kommunstyrelsens ordförande '.repeat(8)}Per-Ola Ek (S)\nom bad\n`)
  expect(performance.now() - started).toBeLessThan(200)
})

describe('answers', () => {
  it('are numbered after the words that begin them', () => {
    const text = `Svar på interpellation om badplatser\n\nElin Ros (C) har ställt följande frågor:\n\n1. Hur många badplatser provtas?\n2. Vad kostar provtagningen?\n\nJag vill svara följande:\n\n1. Alla fjorton provtas.\n\n2. Den kostar 85 000 kronor.\n\nBeloppet ryms i budgeten.\n\nOla Fur (S)\nOrdförande i miljönämnden\n`
    const found = readDocument(text)
    expect(found.questions).toEqual(['Hur många badplatser provtas?', 'Vad kostar provtagningen?'])
    expect(found.answers).toEqual([
      'Alla fjorton provtas.',
      'Den kostar 85 000 kronor.\n\nBeloppet ryms i budgeten.',
    ])
    expect(found.warnings).toEqual([])
  })

  it.each(['Svar på fråga 1', 'Svar fråga 1:', 'Svar på den första frågan:'])('are headed %j', (head) => {
    const text = `Interpellationssvar\n\nSvar på interpellation om bibliotek\n\nNils Ahl (V) har frågat mig:\n1. Hur många lån görs?\n2. När utökas tiderna?\n\n${head}\nDet görs 40 000 lån.\n\n${head.replace('1', '2').replace('första', 'andra')}\nTiderna utökas i höst.\n\nEva Sund (M)\nOrdförande i kulturnämnden\n`
    expect(readDocument(text).answers).toEqual(['Det görs 40 000 lån.', 'Tiderna utökas i höst.'])
  })

  it('stand directly under their questions', () => {
    const found = read('answer-adjacent-lines')
    expect(found.questions).toHaveLength(3)
    expect(found.answers[0]).toMatch(/^Alla elever/)
    expect(found.questions[2]).toContain('AI-tjänster')
    expect(found.persons).toContainEqual(person('Rebecka Lundgren', 'MP', 'proposer'))
  })

  it('one text for several questions is one answer, never an empty string', () => {
    const text = `Svar på interpellation om parker\n\nIda Lo (L) frågar:\n- Hur sköts parkerna?\n- Vem ansvarar?\n\nParkerna sköts av tekniska enheten, som också ansvarar för dem.\n\nPer Alm (S)\n`
    expect(readDocument(text).answers).not.toContain('')
  })

  it('questions quoted in minutes are asked one by one', () => {
    const text = `PROTOKOLL\nKommunfullmäktige 2023-03-06\n\n§ 12   Dnr KS 2023/8\n\nSvar på interpellation om bussar\n\nBeslut\nInterpellationen är besvarad.\n\nÄrendet\nAnn Tor (MP) har ställt följande interpellation till tekniska nämndens ordförande Leif Bo (S):\n\n”När byts bussarna? Vad kostar bytet?”\n`
    expect(readDocument(text).questions).toEqual(['När byts bussarna?', 'Vad kostar bytet?'])
  })
})

describe('persons', () => {
  it('names stand over their titles', () => {
    const { persons } = read('minutes-names-over-titles')
    expect(persons).toContainEqual(person('Antonella Pirro', 'KD', 'chair'))
    expect(persons).toContainEqual(person('Roland Jönrud', 'S', 'adjuster'))
    expect(persons).toContainEqual(person('Olivia Gustavson', null, 'secretary'))
    expect(persons.filter((one) => one.role === 'chair')).toHaveLength(1)
  })

  it.each([
    ['Ordförande: Karin Ask (S)\nSekreterare: Nils Vik\n'],
    ['Karin Ask (S), ordförande\nNils Vik, kommunsekreterare, 0123-45 67 89\n'],
    ['Karin Ask (S)            Nils Vik\nOrdförande               Sekreterare\n'],
  ])('chair and secretary of an agenda: %j', (lines) => {
    const text = `Ekby kommun\nKallelse till kommunstyrelsen\n\nTid: 2024-05-06 kl. 13.00\n\n1. Upprop\n2. Budget\n\n${lines}`
    expect(readDocument(text).persons).toEqual([
      person('Karin Ask', 'S', 'chair'),
      person('Nils Vik', null, 'secretary'),
    ])
  })

  it('elections, resignations and a mover whose proposal others support', () => {
    const { persons } = read('council-elections')
    expect(persons).toContainEqual(person('Jonas Ek Norling', 'SD', 'resigning'))
    expect(persons).toContainEqual(person('Mona Vretblad', 'SD', 'elected'))
    expect(persons).toContainEqual(person('Lars Molund', 'C', 'mover'))
    expect(persons).toContainEqual(person('Roland Bäckman', 'V', 'supporter'))
  })

  it.each([
    ['att bevilja Bo Ek (S) och Eva Al (C) entledigande från uppdragen', 'Bo Ek', 'resigning'],
    ['att utse Eva Al (C) att jämte ordföranden justera protokollet', 'Eva Al', 'adjuster'],
    ['Kommunstyrelsen utser Karin Lind till stadsarkitekt.', 'Karin Lind', 'appointed'],
  ])('%s', (decision, name, role) => {
    const text = `PROTOKOLL\nKommunfullmäktige 2024-03-04\n\n§ 4 Val\n\nBeslut\n${decision}\n\n§ 5 Mötets avslutande\n\nBeslut\nOrdföranden avslutar mötet.\n`
    expect(readDocument(text).persons).toContainEqual(expect.objectContaining({ name, role }))
  })

  it('parties in columns over the names, and a local party spelled out', () => {
    const columns = `Motion om cykelvägar\n\nVi föreslår kommunfullmäktige besluta\n\natt cykelvägen byggs\n\nLiberalerna            Miljöpartiet\nAnna Holm              Erik Dal\n`
    expect(readDocument(columns).persons).toEqual([
      person('Anna Holm', 'L', 'proposer'),
      person('Erik Dal', 'MP', 'proposer'),
    ])
    const local = `Motion från Ekby i Framtid (EIF) om bad\n\nJag yrkar att badet öppnas.\n\nAnna Holm\nEkby i Framtid\n`
    expect(readDocument(local).persons).toContainEqual(person('Anna Holm', 'EIF', 'proposer'))
  })

  it('a title beside the name is not part of it', () => {
    const text = `Tjänsteskrivelse\n\nRedovisning av bygglov\n\nFörslag till beslut\nNämnden godkänner redovisningen.\n\nBakgrund\nText om ärendet.\n\nMaria Lundgren Förvaltningschef\n`
    expect(readDocument(text).persons).toEqual([person('Maria Lundgren', null, 'official')])
  })
})

describe('dates', () => {
  it.each([
    ['svar senast 24-03-12.', '2024-03-12'],
    ['senast 240312', '2024-03-12'],
    ['Ink. 2022 -11- 03', '2022-11-03'],
    ['12-03-2024', '2024-03-12'],
    ['2024-3-12', '2024-03-12'],
    ['den 12 febr 2024', '2024-02-12'],
  ])('%s', (text, iso) => {
    expect(findDates(text).map((one) => one.iso)).toEqual([iso])
  })

  it.each(['telefon 08-24 03 12', 'Dnr 24-0312', 'kod 240312'])('%s is no date', (text) => {
    expect(findDates(text)).toEqual([])
  })

  it('the date of a paper in the list of papers is no meeting', () => {
    const text = `PROTOKOLL\nSocialnämnden 2024-02-22\n\n§ 8\n\nRiktlinje för stöd\n\nBeslut\nNämnden antar riktlinjen.\n\nUnderlag för beslut\nTjänsteskrivelse 2024-01-30\nMedborgarförslag, 2023-09-04\n`
    expect(readDocument(text).dates).toEqual([
      { date: '2024-02-22', meaning: 'meeting' },
      { date: '2024-01-30', meaning: 'document' },
      { date: '2023-09-04', meaning: 'received' },
    ])
  })

  it('beside the hour of the meeting an agenda has a date of its own', () => {
    const text = `Ekby kommun     KALLELSE\nKommunstyrelsen  2025-02-18\n\nTid: 2025-02-25 kl. 08.15\n\n1. Upprop\n`
    expect(readDocument(text).dates).toEqual([
      { date: '2025-02-18', meaning: 'document' },
      { date: '2025-02-25', meaning: 'meeting' },
    ])
  })
})

describe('registration numbers', () => {
  it.each([
    ['Dnr KS 2024/00612-1.1.1.2', ['KS 2024/00612']],
    ['24KS318 och 2020SON133', ['24KS318', '2020SON133']],
    ['§ 88 2021:512-291', ['2021:512-291']],
    ['Bun/2023:310', ['Bun/2023:310']],
    ['§ 4 Budget 2024-2026', []],
  ])('%s', (text, expected) => {
    expect(numbersIn(text, false).map(({ from, to }) => text.slice(from, to))).toEqual(expected)
  })

  it('is no part of a title', () => {
    expect(withoutNumber('Yttrande över motion om bad FSN-2022-1287')).toBe('Yttrande över motion om bad')
    expect(withoutNumber('Svar på motion om bad (KS/2020:141)')).toBe('Svar på motion om bad')
    expect(withoutNumber('Remiss av betänkandet (SOU 2020:47)')).toBe('Remiss av betänkandet (SOU 2020:47)')
  })
})

describe('amounts', () => {
  it.each([
    ['kostnaden blir år 1 318 750 kronor', [318_750]],
    ['per år 1 318 750 kronor', [1_318_750]],
    ['20:99 kronor per skattekrona', []],
    ['tre miljoner kronor och en halv miljon kronor', [3_000_000, 500_000]],
    ['15 000 000 (femton miljoner) kronor', [15_000_000]],
  ])('%s', (text, expected) => {
    expect(amountsIn(text).map((one) => one.sek)).toEqual(expected)
  })
})

describe('capital cost (finance 4)', () => {
  it('has its years and unit in the heading of the table', () => {
    const found = read('investment-years-in-heading')
    expect(found.capital_cost).toMatchObject({
      principal_sek: 1_800_000,
      interest_rate_percent: 2.5,
      years: 8,
      method: 'straight_line',
      year1_cost_sek: 270_000,
    })
    expect(found.capital_cost?.table).toHaveLength(4)
    expect(found.warnings.map((one) => one.code)).toEqual(['FEASIBILITY_CAPITALISED'])
  })

  const report = (economy: string) =>
    `Ekby kommun\nTjänsteskrivelse 2024-01-09\nDnr TN 2024/7\n\nNy sopbil\n\nFörslag till beslut\nTekniska nämnden beviljar 800 000 kr för en ny sopbil.\n\nEkonomi\n${economy}\n`

  it('is stated in prose, with the method', () => {
    const text = report(
      'Kapitalkostnaden beräknas enligt annuitetsmetoden, med 10 års avskrivningstid och kalkylräntan 3 procent, till 93 784 kr per år.',
    )
    expect(readDocument(text).case_type).toBe('investment')
    expect(readDocument(text).capital_cost).toMatchObject({
      principal_sek: 800_000,
      interest_rate_percent: 3,
      years: 10,
      method: 'annuity',
      year1_cost_sek: 93_784,
    })
  })

  it('stands in labels with the value on the line below, in thousands', () => {
    const text = report('Kalkyl (belopp i tkr)\nInvestering\n800\nRänta\n2,5 %\nAvskrivningstid\n8 år\n')
    expect(readDocument(text).capital_cost).toMatchObject({
      principal_sek: 800_000,
      interest_rate_percent: 2.5,
      years: 8,
    })
  })

  it('a sum in a column of its own is no year', () => {
    const text = report(
      'Kalkyl (tkr)\nBelopp 800\nInternränta 2,0 %, avskrivningstid 2 år\n\n               2025    2026    Totalt\nAvskrivning     400     400       800\nRänta            16       8        24\nKapitalkostnad  416     408       824\n',
    )
    expect(readDocument(text).capital_cost?.table.map((row) => row.cost_sek)).toEqual([416_000, 408_000])
    expect(codes(text)).toEqual([])
  })

  it('a first year that no method gives is TABLE_MISMATCH', () => {
    const stated = (sek: string) =>
      report(
        `Belopp 800 000\nInternränta 2,5 %\nAvskrivningstid 8 år\n\nKapitalkostnaden första året är ${sek} kronor.`,
      )
    expect(codes(stated('100 000'))).toContain('TABLE_MISMATCH')
    expect(codes(stated('120 000'))).not.toContain('TABLE_MISMATCH')
  })
})

describe('decisions and recipients', () => {
  it('an att-clause with a wide gap goes on beneath its own text', () => {
    const text = `Motion om bad\n\nVi föreslår kommunfullmäktige besluta\n\natt    kommunen öppnar badet för alla elever i årskurs 4–9 under\n       hela sommarlovet\n\natt    kostnaden prövas i budgeten\n\nAnna Ek (S)\n`
    expect(readDocument(text).proposed_decisions).toEqual([
      'att kommunen öppnar badet för alla elever i årskurs 4–9 under hela sommarlovet',
      'att kostnaden prövas i budgeten',
    ])
  })

  it('without a heading the sentence that decides is the decision; a bias is not', () => {
    const text = `PROTOKOLL\nKommunstyrelsen 2024-01-29\n\n§ 1 Val av justerare\nKommunstyrelsen utser Eva Al (C) att justera protokollet.\n\n§ 2 Bygglov\n\nBeslut\nBygglov beviljas.\n\nBo Ek (M) deltar inte i beslutet på grund av jäv.\n\nParagrafen är skickad till: sökanden, akten\n`
    const found = readDocument(text)
    expect(found.proposed_decisions).toEqual([
      'Kommunstyrelsen utser Eva Al (C) att justera protokollet.',
      'Bygglov beviljas.',
    ])
    expect(found.addressees).toEqual(['sökanden', 'akten'])
  })

  it('the purpose before a recipient is not part of it', () => {
    const text = `Tjänsteskrivelse\n\nTaxa för bad\n\nFörslag till beslut\nNämnden antar taxan.\n\nBeslutet skickas till\nEkonomi\nFör kännedom: Motionären\nUtdragets riktighet intygas 2024-01-02\n`
    expect(readDocument(text).addressees).toEqual(['Ekonomi', 'Motionären'])
  })
})

describe('service agreements', () => {
  const head = 'Serviceavtal 2025 mellan servicenämnden och skolnämnden\n\nEkby kommun\n\n'

  it('keys in a table, the later year in force, and forums in a table with wrapped cells', () => {
    const text = `${head}Tjänsteområde: Lön\nNyckel                 Vikt 2024   Vikt 2025   Källa\nAntal lönebesked       50 %        60 %        Lönesystemet\nAntal chefer           50 %        30 %        Registret\n\nForum         Frekvens     Syfte                   Deltagare\nStyrråd       2 ggr/år     Besluta om priser       Direktör, ekonomichef,\n                           för nästa år            controller\nDriftmöte     månadsvis    Följa upp               Samordnare\n`
    const agreement = readDocument(text).service_agreement
    expect(agreement?.areas).toEqual([
      {
        name: 'Lön',
        services: [],
        keys: [
          { name: 'Antal lönebesked', weight_percent: 60, previous_percent: 50, source: 'Lönesystemet' },
          { name: 'Antal chefer', weight_percent: 30, previous_percent: 50, source: 'Registret' },
        ],
      },
    ])
    expect(agreement?.forums[0]).toEqual({
      name: 'Styrråd',
      frequency: '2 ggr/år',
      purpose: ['Besluta om priser för nästa år'],
      participants: ['Direktör', 'ekonomichef', 'controller'],
    })
    expect(agreement?.forums).toHaveLength(2)
    expect(codes(text)).toContain('WEIGHTS_MISMATCH')
  })

  it('a table between pipes keeps its empty cells', () => {
    const text = `# ${head}| Tjänsteområde | Tjänster | Nyckel | Vikt |\n|---|---|---|---|\n| Städ | Golv, fönster | Yta | 70 % |\n| Städ | | Rum | 30 % |\n`
    expect(readDocument(text).service_agreement?.areas).toEqual([
      {
        name: 'Städ',
        services: ['Golv', 'fönster'],
        keys: [
          { name: 'Yta', weight_percent: 70, previous_percent: null, source: null },
          { name: 'Rum', weight_percent: 30, previous_percent: null, source: null },
        ],
      },
    ])
  })

  it('in prose and lists', () => {
    const text = `${head}Avtalet omfattar tjänsteområdet Vaktmästeri. I tjänsten ingår:\n- posthantering\n- möblering\n\nKostnaden fördelas enligt nycklarna:\n- antal rum, 80 % (källa: lokalregistret)\n- antal möten – 20 % (2024: 10 %)\n\nAvstämning hålls varje kvartal. Syftet är att följa upp avvikelser. Deltagare är rektor och driftchef.\n`
    expect(readDocument(text).service_agreement).toEqual({
      areas: [
        {
          name: 'Vaktmästeri',
          services: ['posthantering', 'möblering'],
          keys: [
            { name: 'antal rum', weight_percent: 80, previous_percent: null, source: 'lokalregistret' },
            { name: 'antal möten', weight_percent: 20, previous_percent: 10, source: null },
          ],
        },
      ],
      forums: [
        {
          name: 'Avstämning',
          frequency: 'varje kvartal',
          purpose: ['följa upp avvikelser'],
          participants: ['rektor', 'driftchef'],
        },
      ],
    })
  })

  it('with labels on lines of their own', () => {
    const found = read('agreement-labelled')
    expect(found).toMatchObject({ case_type: 'service_agreement', municipality: 'Norrköping' })
    expect(found.service_agreement?.areas.map((area) => [area.name, area.keys.length])).toEqual([
      ['Leverantörsfakturor', 2],
      ['Redovisning', 2],
    ])
    expect(found.service_agreement?.forums.map((forum) => forum.frequency)).toEqual([
      '4 ggr per år',
      'varannan månad',
    ])
  })
})

describe('kind and title', () => {
  it('an answer headed "Motion om …" is no motion', () => {
    const text = `Ekby kommun     2025-01-13\n\nMotion om bad\n\nÄrendebeskrivning\nAnna Ek (S) föreslår i motion 2024-05-27 att badet öppnas.\n\nFörslag till beslut\nKommunstyrelsen föreslår kommunfullmäktige besluta att anse motionen besvarad.\n\nMaria Lind           Jenny Mark\nkommundirektör       verksamhetschef\n`
    const found = readDocument(text)
    expect(found).toMatchObject({ case_type: 'motion', document_kind: 'answer_to_motion' })
    expect(found.persons).toContainEqual(person('Anna Ek', 'S', 'proposer'))
    expect(found.persons).toContainEqual(person('Maria Lind', null, 'official'))
  })

  it('a form has its title under "Rubrik" and its proposer after "Namn"', () => {
    const text = `MEDBORGARFÖRSLAG\n\nUppgifter om dig\nNamn: Karin Lind\nOrt: Ekby\n\nRubrik\nFler bänkar i parken\n\nMitt förslag\nJag vill att det ställs ut bänkar.\n`
    const found = readDocument(text)
    expect(found.title).toBe('Fler bänkar i parken')
    expect(found.persons).toEqual([person('Karin Lind', null, 'proposer')])
  })

  it('the letterhead of an extract may hold the § in a column', () => {
    const text = `EKBY KOMMUN                    UTDRAG UR PROTOKOLL FÖR\n\nMiljönämnden\nSammanträdesdatum     Paragraf\n29 augusti 2023       § 9          Dnr MN 2023/41\n\nBesvarande av e-förslag om bad\n\nMiljönämndens beslut\nE-förslaget anses besvarat.\n`
    expect(readDocument(text)).toMatchObject({
      case_type: 'citizen_proposal',
      document_kind: 'minutes',
      title: 'Besvarande av e-förslag om bad',
      paragraphs: [{ number: '9', title: 'Besvarande av e-förslag om bad' }],
    })
  })
})
