import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '~/domain/reading'

const read = (name: string) =>
  readDocument(readFileSync(new URL(`./documents/${name}.txt`, import.meta.url), 'utf8'))

const person = (name: string, party: string | null, role: string) => ({ name, party, role })

describe('whole documents of many kinds', () => {
  it.each([
    ['motion-att', 'motion', 'motion'],
    ['motion-inline', 'motion', 'motion'],
    ['motion-bullets', 'motion', 'motion'],
    ['answer-to-motion', 'motion', 'answer_to_motion'],
    ['goteborg-style', 'motion', 'answer_to_motion'],
    ['interpellation', 'interpellation', 'interpellation'],
    ['question', 'simple_question', 'other'],
    ['answer-interp-free', 'interpellation', 'answer_to_interpellation'],
    ['citizen', 'citizen_proposal', 'other'],
    ['statement-external', 'referral', 'statement_on_referral'],
    ['referral-board', 'referral', 'statement_on_referral'],
    ['minutes-extract', 'motion', 'minutes'],
    ['minutes-whole', 'minutes', 'minutes'],
    ['council-minutes', 'minutes', 'minutes'],
    ['agenda', 'other', 'agenda'],
    ['investment', 'investment', 'investment_request'],
    ['table-transposed', 'investment', 'investment_request'],
    ['progress', 'assignment', 'progress_report'],
    ['final', 'assignment', 'final_report'],
    ['agreement', 'service_agreement', 'service_agreement'],
    ['numbered-list-not-decisions', 'other', 'official_report'],
    ['simple-two-levels', 'other', 'official_report'],
    ['board-statement', 'referral', 'statement_on_referral'],
    ['extract-citizen', 'citizen_proposal', 'minutes'],
    ['status-report', 'assignment', 'progress_report'],
    ['dashes-and-header', 'other', 'official_report'],
    ['minutes-no-page-breaks', 'minutes', 'minutes'],
    ['interpellation-letters', 'interpellation', 'interpellation'],
    ['two-proposal-levels', 'other', 'official_report'],
    ['board-minutes', 'minutes', 'minutes'],
    ['malmo-style', 'minutes', 'minutes'],
    ['extract-motion', 'motion', 'minutes'],
    ['stockholm-opinion', 'motion', 'answer_to_motion'],
    ['answer-prose', 'interpellation', 'answer_to_interpellation'],
    ['interpellation-dashes', 'interpellation', 'interpellation'],
    ['agenda-list', 'other', 'agenda'],
    ['report-back', 'assignment', 'final_report'],
  ])('%s is %s / %s', (name, caseType, documentKind) => {
    expect(read(name)).toMatchObject({ case_type: caseType, document_kind: documentKind })
  })

  it.each([
    ['motion-att', 'Öppna data för en bättre kommunal service'],
    ['answer-to-motion', 'Svar på motion om öppna data för en bättre kommunal service'],
    [
      'goteborg-style',
      'Yttrande gällande motion av Jörgen Fogelvik (MP) om att begränsa generativ AI i stadens kommunikation',
    ],
    ['interpellation', 'Kommunens användning av molntjänster'],
    ['question', 'Digital tillsyn nattetid'],
    ['citizen', 'Belysning på elljusspåret vid Storsjön'],
    ['minutes-extract', 'Svar på motion om digitala valstugor'],
    ['minutes-whole', null],
    ['agenda', null],
    ['investment', 'Investering i trådlöst nätverk på grundskolorna'],
    ['simple-two-levels', 'Digitaliseringsprogram för Uppsala kommun'],
  ])('title of %s', (name, title) => {
    expect(read(name).title).toBe(title)
  })

  it.each([
    ['motion-att', 'Ekbacka', null, ['KS 2024/118']],
    ['answer-to-motion', 'Ekbacka', 'Kommunfullmäktige', ['KS 2024/118']],
    ['goteborg-style', 'Göteborg', 'Kommunfullmäktige', ['0417/23']],
    ['statement-external', 'Nacka', 'Kommunstyrelsen', ['KFKS 2025/31', 'Fi2024/02311']],
    ['referral-board', null, 'Kulturnämnden', ['KS 2024/277']],
    ['minutes-whole', 'Hedby', 'Kommunstyrelsens arbetsutskott', ['KS 2024/12', 'KS 2024/377']],
    ['council-minutes', 'Åmål', 'Kommunfullmäktige', ['KS 2025/44', 'KS 2024/301', 'KS 2024/188']],
    ['agenda', null, 'Socialnämnden', ['SN 2024/211', 'SN 2024/245']],
    ['investment', null, 'Barn- och utbildningsnämnden', ['BUN-2023/00187']],
    ['table-transposed', null, 'Tekniska nämnden', ['TN 26/45']],
    ['interpellation', 'Höganäs', null, []],
  ])('municipality, body and numbers of %s', (name, municipality, body, numbers) => {
    expect(read(name)).toMatchObject({ municipality, deciding_body: body, registration_numbers: numbers })
  })

  it.each([
    ['motion-att', 3],
    ['motion-bullets', 3],
    ['motion-inline', 1],
    ['numbered-list-not-decisions', 1],
    ['interpellation', 0],
    ['investment', 2],
    ['progress', 2],
    ['council-minutes', 5],
  ])('%s has %i operative points', (name, count) => {
    expect(read(name).proposed_decisions).toHaveLength(count)
  })

  it('takes the decision of minutes, not rival claims or the proposal before it', () => {
    const minutes = read('minutes-extract')
    expect(minutes.proposed_decisions).toEqual(['att avslå motionen.'])
    expect(minutes.persons).toEqual(
      expect.arrayContaining([
        person('Erik Ståhl', 'MP', 'proposer'),
        person('Sofia Åkesson', 'MP', 'mover'),
        person('Sofia Åkesson', 'MP', 'reserving'),
        person('Mikael Dahl', 'M', 'mover'),
      ]),
    )
    expect(minutes.addressees).toEqual(['Kommunfullmäktige'])
  })

  it('leaves out demands quoted from a motion in its answer', () => {
    expect(read('answer-to-motion').proposed_decisions).toEqual([
      'att bifalla motionens första att-sats',
      'att avslå motionens andra att-sats',
      'att i övrigt anse motionen besvarad.',
    ])
  })

  it('undoes hyphens at line ends only where they divide a word', () => {
    expect(read('simple-two-levels').proposed_decisions[1]).toBe(
      'att uppdra till stadsdirektören att ta fram en handlingsplan för e-tjänster senast den 31 mars 2025.',
    )
  })

  it('reads who attended, chaired, replaced, approved and kept the minutes', () => {
    const { persons } = read('minutes-whole')
    expect(persons).toEqual(
      expect.arrayContaining([
        person('Per-Olof Sjöberg', 'S', 'chair'),
        person('Kerstin Lind', 'C', 'member'),
        person('Agneta Falk', 'V', 'substitute'),
        person('Maja Norén', 'S', 'substitute'),
        person('Henrik Palm', null, 'official'),
        person('Daniel Öberg', 'M', 'adjuster'),
        person('Linda Wikström', null, 'secretary'),
        person('Jessica Holmqvist', 'SD', 'mover'),
        person('Agneta Falk', 'V', 'supporter'),
        person('Kerstin Lind', 'C', 'appointed'),
      ]),
    )
    expect(persons.some((one) => one.name === 'Olle Ström')).toBe(false)
  })

  it('reads roles from passive and inverted wordings', () => {
    expect(read('extract-motion').persons).toEqual(
      expect.arrayContaining([
        person('Maria Hulting', 'S', 'proposer'),
        person('Fredrik Lundkvist', 'KD', 'mover'),
        person('Niklas Berge', 'M', 'adjuster'),
        person('Elias Arvas', 'S', 'reserving'),
      ]),
    )
    expect(read('answer-prose').persons).toEqual([
      person('Olle Hallin', 'SD', 'proposer'),
      person('Sven Ask', 'M', 'addressee'),
    ])
    expect(read('malmo-style').persons).toContainEqual(person('Kerstin Almgren Noor', 'S', 'chair'))
  })

  it('reads points without att, and stops where the opinion goes on', () => {
    expect(read('report-back').proposed_decisions).toEqual([
      'godkänna återrapporteringen',
      'förklara uppdraget avslutat.',
    ])
    expect(read('stockholm-opinion').proposed_decisions).toEqual([
      expect.stringMatching(/^Motion av Sara Stenby/),
    ])
    expect(read('report-back').addressees).toEqual(['Kommundirektören', 'Förvaltningscheferna'])
  })

  it('leaves page headers out of lists that run over the page break', () => {
    expect(read('dashes-and-header')).toMatchObject({
      addressees: ['Alla nämnder', 'Kommunens bolag'],
      proposed_decisions: [
        'anta digital agenda 2025-2029',
        'upphäva strategi för e-förvaltning (KF 2016-04-25 § 61)',
        'uppdra åt kommunstyrelsen att årligen följa upp agendan.',
      ],
      dates: [
        { date: '2025-03-18', meaning: 'document' },
        { date: '2016-04-25', meaning: 'decision' },
      ],
    })
  })

  it('gives both of two proposers the party printed once', () => {
    expect(read('board-statement').persons).toEqual([
      person('Anders Palm', 'S', 'proposer'),
      person('Lisa Bork', 'S', 'proposer'),
      person('Klara Dahlberg', null, 'official'),
    ])
  })

  it('tells headers from text without page breaks, and numbers from titles', () => {
    expect(read('minutes-no-page-breaks')).toMatchObject({
      municipality: 'Borgholm',
      addressees: ['Ekonomiavdelningen', 'Kommunfullmäktige'],
      paragraphs: [
        { number: '57', title: 'Månadsuppföljning juli 2023' },
        { number: '58', title: 'Motion (SD) – avgiftsfri parkering' },
        { number: '59', title: 'Delegationsbeslut och meddelanden' },
      ],
    })
    expect(read('minutes-no-page-breaks').proposed_decisions).toHaveLength(3)
  })

  it('reads questions marked with letters and signatures with the party written out', () => {
    expect(read('interpellation-letters')).toMatchObject({
      questions: [
        'Hur stor andel av ansökningarna handläggs digitalt?',
        'Vilken handläggningstid har kommunen i dag?',
      ],
      persons: [person('Anders Vikman', 'S', 'addressee'), person('Per Lodin', 'M', 'proposer')],
    })
  })

  it('reads the points of both levels of a proposal', () => {
    expect(read('two-proposal-levels').proposed_decisions).toHaveLength(3)
    expect(read('two-proposal-levels').deadline).toBe('2025-12-31')
  })

  it('reads attendance with the labels on lines of their own', () => {
    expect(read('board-minutes').persons).toEqual(
      expect.arrayContaining([
        person('Bo Ahlm', 'M', 'chair'),
        person('Cecilia Rask', 'S', 'adjuster'),
        person('Cecilia Rask', 'S', 'mover'),
        person('Ebba Qvick', 'M', 'substitute'),
        person('Fia Gran', null, 'official'),
        person('Gun Hagel', null, 'secretary'),
      ]),
    )
    expect(read('board-minutes').persons.filter((one) => one.role === 'secretary')).toHaveLength(1)
  })

  it('reads elections and resignations', () => {
    expect(read('council-minutes').persons).toEqual(
      expect.arrayContaining([
        person('Tord Lund', 'C', 'resigning'),
        person('Sara Norvik', 'C', 'elected'),
        person('Lisbet Vestvik', 'MP', 'reserving'),
      ]),
    )
  })

  it('numbers the paragraphs of whole minutes once, contents aside', () => {
    expect(read('minutes-whole').paragraphs.map((one) => one.number)).toEqual(['130', '131', '132', '133'])
    expect(read('council-minutes').paragraphs[1]?.title).toBe(
      'Interpellation från Bengt Frövik (SD) om kommunens AI-kostnader',
    )
  })

  it('pairs questions with answers', () => {
    expect(read('answer-interp-free')).toMatchObject({
      questions: ['Hur många skolor samlar in mobiler?', 'Vad har insamlingen kostat?'],
      answers: [expect.stringMatching(/^Alla grundskolor/), 'Skåpen kostade sammanlagt 145 000 kr.'],
    })
    expect(read('interpellation').questions).toHaveLength(3)
    expect(read('question').questions).toEqual([
      'Hur många brukare har fått digital tillsyn, och när är införandet klart?',
    ])
  })

  it('reads the deadline of a referral, and none where a motion is only quoted', () => {
    expect(read('referral-board').deadline).toBe('2024-05-24')
    expect(read('statement-external').deadline).toBe('2025-02-28')
    expect(read('answer-to-motion').deadline).toBeNull()
  })

  it('reads a capital cost table in thousands, and one with the years downwards', () => {
    expect(read('investment').capital_cost).toMatchObject({
      principal_sek: 4_500_000,
      interest_rate_percent: 2.5,
      years: 3,
      method: 'straight_line',
      table: [
        { year: 2024, interest_sek: 113_000, depreciation_sek: 1_500_000, cost_sek: 1_613_000 },
        { year: 2025 },
        { year: 2026, cost_sek: 1_538_000 },
      ],
    })
    expect(read('table-transposed').capital_cost).toMatchObject({
      years: 4,
      year1_cost_sek: 560_000,
      method: 'straight_line',
    })
  })

  it('warns where a document contradicts itself', () => {
    const codes = (name: string) => read(name).warnings.map((warning) => warning.code)
    expect(codes('investment')).toEqual(['RESERVE_MISMATCH'])
    expect(codes('final')).toContain('NUMBER_MISSING')
    expect(codes('table-transposed')).toContain('DATE_IMPOSSIBLE')
    expect(codes('agreement')).toContain('WEIGHTS_MISMATCH')
    expect(codes('motion-att')).toEqual([])
  })

  it('reads areas, keys and forums of a service agreement', () => {
    expect(read('agreement').service_agreement).toMatchObject({
      areas: [
        {
          name: 'Lönetjänster',
          services: ['Löneutbetalning', 'Rådgivning till chefer', 'Statistik'],
          keys: [
            { name: 'Antal utbetalda löner', weight_percent: 80, previous_percent: 75 },
            { name: 'Antal anställda', weight_percent: 15 },
          ],
        },
        { name: 'It-arbetsplats', keys: [{ weight_percent: 60 }, { weight_percent: 40 }] },
      ],
      forums: [
        {
          name: 'Avtalsråd',
          frequency: '2 gånger per år',
          participants: ['Ekonomichef', 'förvaltningschefer', 'servicechef'],
        },
        { name: 'Driftmöte', frequency: 'varje månad' },
      ],
    })
  })
})
