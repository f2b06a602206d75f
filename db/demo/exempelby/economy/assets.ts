import type { CalculationInput } from '../../../../app/domain/finance/calculation'
import { readSie } from '../../../../app/documents/reading/sie'
import { readTable } from '../../../../app/documents/reading/table'
import { registerCase } from '../../../../app/use-cases/cases/register-case'
import type { Context } from '../../../../app/use-cases/context'
import { activateAsset } from '../../../../app/use-cases/economy/assets/activate-asset'
import { saveForecast } from '../../../../app/use-cases/economy/assets/save-forecast'
import { createCalculation } from '../../../../app/use-cases/economy/calculations/create-calculation'
import { decideCalculation } from '../../../../app/use-cases/economy/calculations/decide-calculation'
import { calculationDefaults } from '../../../../app/use-cases/economy/calculations/defaults'
import { acceptLedger } from '../../../../app/use-cases/economy/ledger/decide-import'
import { mapProject } from '../../../../app/use-cases/economy/ledger/map-project'
import { stageImport } from '../../../../app/use-cases/economy/ledger/stage-import'
import { known } from '../../place-rows'
import { done, onDay } from '../acting'
import type { EconomyPlace } from '.'

export const serviceTitle = 'Gemensam e-tjänst för tillstånd'

const kr = (kronor: number) => kronor * 100
const PROJECT = '7104'

/** An invented investment that is in use: decided, posted and activated later, dearer and at another rate (finance.md W10). */
export async function fillAssets(ctx: Context, exempelby: EconomyPlace): Promise<{ caseSlug: string }> {
  const { id: municipalityId, registers, accounts } = exempelby
  const registered = await registerCase(onDay(ctx, '2025-03-10'), {
    ...{ municipalityId, registerId: known(registers, 'KS'), kind: 'investment', state: 'benefit_followup' },
    ...{ publicTitle: serviceTitle, receivedDay: '2025-03-10', decidingBody: 'Kommunstyrelsen' },
    ...{ responsibleUnit: 'Kommunstyrelsens förvaltning', publicParty: 'Kommunstyrelsens förvaltning' },
    responsibleAccountId: known(accounts, 'handlaggare@exempelby.exempel'),
    summary:
      'Den som söker tillstånd ska göra det på ett ställe, och handläggaren ska slippa skriva av. E-tjänsten togs i bruk i april 2026, tre månader senare än planerat.',
    sourceNote: 'Påhittad för demonstrationen.',
    documents: [],
  })
  const { slug: caseSlug, number } = done(serviceTitle, registered)
  const place = { municipalityId, caseSlug }
  const { input } = await calculationDefaults(ctx, municipalityId)
  const calculation = done(
    'Kalkyl för e-tjänsten',
    await createCalculation(onDay(ctx, '2025-05-06'), {
      ...{ ...place, fromDocument: false, name: 'Bygga e-tjänsten', kind: 'plan', basedOn: null },
      input: service(input),
    }),
  )
  done(
    'Beslutad kalkyl för e-tjänsten',
    await decideCalculation(onDay(ctx, '2025-06-11'), {
      ...{ ...place, number: calculation.number, revision: 1, decisionId: '', decidedDay: '2025-06-11' },
    }),
  )
  for (const mapping of mappings)
    done(
      'Projektkod',
      await mapProject(onDay(ctx, '2025-08-18'), { municipalityId, caseNumber: number, ...mapping }),
    )
  await importFile(ctx, municipalityId, '2026-01-20', 'utfall-2025.csv', postings2025, '')
  await importFile(ctx, municipalityId, '2026-07-08', 'utfall-2026-jan-juni.csv', firstHalf, '')
  await importFile(
    ctx,
    municipalityId,
    '2026-10-13',
    'utfall-2026-jan-sept.csv',
    [...firstHalf, ...autumn],
    'replaces 2',
  )
  done(
    'Aktiverad e-tjänst',
    await activateAsset(onDay(ctx, '2026-04-14'), {
      ...{ ...place, name: 'E-tjänst för tillstånd', takenIntoUse: '2026-04-13', startRule: 'SAME_MONTH' },
      ...{
        principal: '2 451 200',
        residual: '',
        lifeYears: '6',
        lifeMonths: '',
        rates: 'own',
        ratePct: '2,5',
      },
      priceAreaCode: '',
    }),
  )
  await saveForecast(onDay(ctx, '2026-10-14'), {
    ...place,
    typed: [
      {
        ...{ line: 'Kopplingar till verksamhetssystem', committed: '40 000', forecast: '365 000' },
        comment: 'Kopplingen till kartan blev dyrare. Sista fakturan kommer i december.',
      },
      {
        line: 'Införande',
        committed: '',
        forecast: '905 800',
        comment: 'Klart. Tre månader till med konsulter.',
      },
      { line: 'Licenser', committed: '', forecast: '1 180 400', comment: '' },
      { line: 'Förstudie', committed: '', forecast: '118 250', comment: '' },
      { line: 'Reserv', committed: '', forecast: '0', comment: 'Använd till införandet.' },
    ],
  })
  return { caseSlug }
}

const service = (defaults: CalculationInput): CalculationInput => ({
  ...defaults,
  ...{ alternative: 'buy', takenIntoUse: '2026-01-01', startRule: 'SAME_MONTH', lifeMonths: 60 },
  lines: [
    { phase: 'feasibility', label: 'Förstudie', ore: kr(120_000), treatment: 'OPERATING' },
    { phase: 'procurement', label: 'Licenser', ore: kr(1_150_000), treatment: 'CAPITAL' },
    { phase: 'project', label: 'Införande', ore: kr(700_000), treatment: 'CAPITAL' },
    { phase: 'project', label: 'Kopplingar till verksamhetssystem', ore: kr(300_000), treatment: 'CAPITAL' },
  ],
  reserve: { ore: kr(150_000), statedPct: null },
  rates: { mode: 'FIXED', ratePct: '1.5', source: 'Budgetförutsättningar 2025' },
  effects: [],
  horizonYears: 5,
})

const mappings = [
  { project: PROJECT, name: 'E-tjänst för tillstånd', accounts: '1011', line: 'Licenser' },
  { project: PROJECT, name: 'E-tjänst för tillstånd', accounts: '1012', line: 'Införande' },
  {
    project: PROJECT,
    name: 'E-tjänst för tillstånd',
    accounts: '1013',
    line: 'Kopplingar till verksamhetssystem',
  },
  { project: PROJECT, name: 'E-tjänst för tillstånd', accounts: '4000-7999', line: 'Förstudie' },
]

type Row = [
  day: string,
  voucher: string,
  account: string,
  name: string,
  project: string,
  text: string,
  kronor: string,
]

const postings2025: Row[] = [
  ['2025-09-22', 'L 20411', '7451', 'Konsulttjänster', PROJECT, 'Förstudie, behov och nuläge', '118 250,00'],
  ['2025-11-28', 'L 24907', '1011', 'Programlicenser', PROJECT, 'Licens e-tjänst, del 1', '590 200,00'],
  [
    '2025-12-19',
    'L 26120',
    '1012',
    'Eget upparbetat och konsulter',
    PROJECT,
    'Införande november–december',
    '212 400,00',
  ],
]

const firstHalf: Row[] = [
  [
    '2026-01-30',
    'L 1377',
    '1012',
    'Eget upparbetat och konsulter',
    PROJECT,
    'Införande januari',
    '168 900,00',
  ],
  ['2026-02-27', 'L 3102', '1011', 'Programlicenser', PROJECT, 'Licens e-tjänst, del 2', '590 200,00'],
  [
    '2026-02-27',
    'L 3115',
    '1012',
    'Eget upparbetat och konsulter',
    PROJECT,
    'Införande februari',
    '174 500,00',
  ],
  ['2026-03-31', 'L 5240', '1012', 'Eget upparbetat och konsulter', PROJECT, 'Införande mars', '198 000,00'],
  ['2026-03-31', 'L 5266', '1013', 'Kopplingar', PROJECT, 'Koppling till diariet', '240 000,00'],
  [
    '2026-04-30',
    'L 7018',
    '1012',
    'Eget upparbetat och konsulter',
    PROJECT,
    'Införande, driftstart',
    '152 000,00',
  ],
  ['2026-04-30', 'L 7044', '1013', 'Kopplingar', PROJECT, 'Koppling till kartan', '125 000,00'],
]

const autumn: Row[] = [
  [
    '2026-08-28',
    'L 14880',
    '6421',
    'Konsulttjänster',
    '7190',
    'Utredning av gemensam inloggning',
    '48 500,00',
  ],
]

async function importFile(
  ctx: Context,
  municipalityId: string,
  day: string,
  fileName: string,
  rows: readonly Row[],
  how: string,
): Promise<void> {
  const head = 'Datum;Verifikat;Konto;Kontonamn;Projekt;Text;Belopp'
  const bytes = Buffer.from(`\uFEFF${[head, ...rows.map((row) => row.join(';'))].join('\r\n')}\r\n`)
  const on = onDay(ctx, day)
  const readers = { readTable, readSie: async (file: Uint8Array) => readSie(file) }
  const staged = await stageImport(on, { municipalityId, bytes, fileName }, readers)
  if (!staged.ok) throw new Error(`${fileName}: ${JSON.stringify(staged)}`)
  done(fileName, await acceptLedger(on, { municipalityId, number: staged.value.number, how }))
}
