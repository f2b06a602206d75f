import { eq } from 'drizzle-orm'
import type { CalculationInput } from '../../../../app/domain/finance/calculation'
import { registerCase } from '../../../../app/use-cases/cases/register-case'
import type { Context } from '../../../../app/use-cases/context'
import { createCalculation } from '../../../../app/use-cases/economy/calculations/create-calculation'
import { decideCalculation } from '../../../../app/use-cases/economy/calculations/decide-calculation'
import {
  type CalculationDefaults,
  calculationDefaults,
} from '../../../../app/use-cases/economy/calculations/defaults'
import { statedInput } from '../../../../app/use-cases/economy/calculations/stated-input'
import type { Transaction } from '../../../connection'
import { casePage } from '../../../queries/case-page'
import { cases, investments } from '../../../schema'
import { known } from '../../place-rows'
import { done, onDay } from '../acting'
import type { EconomyPlace } from '.'

/** Calculations: of the real request, which it must repeat to the öre, and of an invented one that is decided. */
export async function fillCalculations(
  ctx: Context,
  tx: Transaction,
  { exempelby, norrtalje }: { exempelby: EconomyPlace; norrtalje: EconomyPlace },
): Promise<void> {
  await realRequest(ctx, tx, norrtalje)
  await inventedPlatform(ctx, exempelby)
}

const kr = (kronor: number) => kronor * 100

type Effect = CalculationInput['effects'][number]
const effect = (kind: Effect['kind'], label: string, kronor: number, start: string): Effect => ({
  ...{ kind, label, annualOre: kr(kronor), start, lastYear: null, department: null },
})

/** What is not in the document is an example, and says so in its name. */
async function realRequest(ctx: Context, tx: Transaction, { id }: EconomyPlace): Promise<void> {
  const [matter] = await tx
    .select({ slug: cases.slug })
    .from(investments)
    .innerJoin(cases, eq(cases.id, investments.caseId))
    .where(eq(cases.municipalityId, id))
  if (!matter) throw new Error('The real investment request is not registered')
  const page = await casePage(tx, ctx.actor, id, matter.slug)
  if (!page?.investment) throw new Error('The real investment request states no investment')
  const plan: CalculationInput = {
    ...statedInput(page.investment, await calculationDefaults(ctx, id)),
    alternative: 'buy',
  }
  const place = { municipalityId: id, caseSlug: matter.slug, fromDocument: true }
  done(
    'Norrtäljes kalkyl',
    await createCalculation(ctx, {
      ...{ ...place, name: 'Enligt handlingen', kind: 'plan', basedOn: null, input: plan },
    }),
  )
  done(
    'Exempel på alternativ',
    await createCalculation(ctx, {
      ...{ ...place, name: 'Exempel: prenumerera i stället för att köpa', kind: 'alternative', basedOn: 1 },
      input: {
        ...plan,
        ...{ alternative: 'subscribe', reserve: null, financingNote: null },
        lines: plan.lines
          .filter(({ phase }) => phase === 'feasibility' || phase === 'procurement')
          .map((line) => ({ ...line, treatment: 'OPERATING' })),
        effects: [effect('added_cost', 'Prenumeration och stöd', 520_000, '0001-01')],
      },
    }),
  )
  done(
    'Exempel på scenario',
    await createCalculation(ctx, {
      ...{
        ...place,
        name: 'Exempel: åtta år och två och en halv procents ränta',
        kind: 'scenario',
        basedOn: 1,
      },
      input: {
        ...plan,
        ...{ lifeMonths: 96, horizonYears: 8 },
        rates: { mode: 'FIXED', ratePct: '2.5', source: 'Exempel' },
      },
    }),
  )
}

const platform = 'Plattform för automatisering av ärenden'

async function inventedPlatform(ctx: Context, exempelby: EconomyPlace): Promise<void> {
  const { id: municipalityId, registers, accounts } = exempelby
  const registered = await registerCase(onDay(ctx, '2026-05-11'), {
    ...{ municipalityId, registerId: known(registers, 'KS'), kind: 'investment', state: 'procurement' },
    ...{ publicTitle: platform, receivedDay: '2026-05-11', decidingBody: 'Kommunstyrelsen' },
    ...{ responsibleUnit: 'Kommunstyrelsens förvaltning', publicParty: 'Kommunstyrelsens förvaltning' },
    responsibleAccountId: known(accounts, 'handlaggare@exempelby.exempel'),
    summary:
      'Förvaltningen vill köpa en gemensam plattform som tar hand om återkommande steg i ärenden, så att handläggarna får tid till det som kräver en människa. Den kostar 2,3 miljoner kronor och skrivs av på fem år.',
    sourceNote: 'Påhittad för demonstrationen.',
    documents: [],
  })
  if (!registered.ok) throw new Error(`${platform}: ${registered.refusal}`)
  const place = { municipalityId, caseSlug: registered.value.slug, fromDocument: false }
  const defaults = await calculationDefaults(ctx, municipalityId)
  const bought = purchase(defaults)
  const kept = async (
    day: string,
    told: Pick<Parameters<typeof createCalculation>[1], 'name' | 'kind' | 'input'>,
  ) => done(told.name, await createCalculation(onDay(ctx, day), { ...place, ...told, basedOn: null })).number
  const decided = await kept('2026-09-02', { name: 'Köpa plattformen', kind: 'plan', input: bought })
  for (const [name, input] of otherWays(bought))
    await kept('2026-09-02', { name, kind: 'alternative', input })
  await kept('2026-09-16', {
    ...{ name: 'Om den tas i bruk först i september och räntan blir 2,5 procent', kind: 'scenario' },
    input: {
      ...bought,
      takenIntoUse: '2027-09-01',
      rates: { mode: 'FIXED', ratePct: '2.5', source: 'Antagande i scenariot' },
    },
  })
  done(
    'Beslutad kalkyl',
    await decideCalculation(onDay(ctx, '2026-10-14'), {
      ...{ municipalityId, caseSlug: registered.value.slug, number: decided, revision: 1 },
      ...{ decisionId: '', decidedDay: '2026-10-14' },
    }),
  )
}

const purchase = ({ input, rates }: CalculationDefaults): CalculationInput => ({
  ...input,
  alternative: 'buy',
  lines: [
    { phase: 'feasibility', label: 'Förstudie', ore: kr(180_000), treatment: 'OPERATING' },
    {
      phase: 'project',
      label: 'Plattform, licens för all framtid',
      ore: kr(1_400_000),
      treatment: 'CAPITAL',
    },
    { phase: 'project', label: 'Anpassning och kopplingar', ore: kr(600_000), treatment: 'CAPITAL' },
  ],
  reserve: { ore: kr(300_000), statedPct: '15' },
  financing: [
    { label: 'Investeringsram digitalisering 2027', ore: kr(2_300_000) },
    { label: 'Kommunstyrelsens driftbudget 2026', ore: kr(180_000) },
  ],
  takenIntoUse: '2027-01-01',
  startRule: 'SAME_MONTH',
  lifeMonths: 60,
  rates: {
    ...{ mode: 'FIXED', ratePct: '1.5' },
    source: rates.find(({ year }) => year === 2027)?.source ?? 'Budgetförutsättningar 2027',
  },
  effects: [
    effect('added_cost', 'Drift och stöd', 310_000, '2027-01'),
    effect('one_off', 'Utbildning', 80_000, '2027-01'),
    effect('removed_cost', 'Gamla system avslutas', 550_000, '2028-01'),
    effect('added_revenue', 'Ersättning från bolagen', 40_000, '2029-01'),
    {
      ...effect('removed_cost', 'Mindre inhyrd personal', 420_000, '2027-07'),
      department: 'Samhällsbyggnadsförvaltningen',
    },
  ],
  horizonYears: 5,
})

/** The other ways to meet the same need, over the same years. */
function otherWays(bought: CalculationInput): [name: string, input: CalculationInput][] {
  const without: CalculationInput = {
    ...bought,
    ...{ reserve: null, financing: [] },
    lines: bought.lines.filter(({ treatment }) => treatment === 'OPERATING'),
  }
  const gains = bought.effects.filter(({ kind }) => kind === 'removed_cost')
  return [
    [
      'Leasa plattformen i fem år',
      {
        ...without,
        alternative: 'lease',
        effects: [
          effect('added_cost', 'Leasing', 540_000, '2027-01'),
          effect('added_cost', 'Drift och stöd', 310_000, '2027-01'),
          ...gains,
        ],
      },
    ],
    [
      'Prenumerera på en molntjänst',
      {
        ...without,
        alternative: 'subscribe',
        effects: [
          effect('added_cost', 'Prenumeration', 690_000, '2027-01'),
          effect('one_off', 'Flytt av uppgifter', 150_000, '2027-01'),
          ...gains,
        ],
      },
    ],
    [
      'Göra ingenting',
      {
        ...{ ...without, alternative: 'do_nothing', lines: [] },
        effects: [effect('added_cost', 'Fler timmar för hand när ärendena ökar', 180_000, '2028-01')],
      },
    ],
  ]
}
