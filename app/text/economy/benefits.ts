import type { BenefitKind } from '../../domain/finance/benefit'

export const benefitKindLabel: Record<BenefitKind, string> = {
  CASHABLE: 'Pengar',
  FREED_TIME: 'Tid',
  QUALITATIVE: 'Kvalitet',
}

export const benefitKindHint: Record<BenefitKind, string> = {
  CASHABLE: 'En budget sänks. Bara sådan nytta får sänka en ram.',
  FREED_TIME: 'Tid som blir över. Timmar är inte pengar förrän en budget sänks.',
  QUALITATIVE: 'Inget belopp: säkerhet, rättvisa, väntetid eller nöjdhet. Mäts på annat sätt.',
}

/** Said wherever hours stand beside money. */
export const HOURS_ARE_NOT_MONEY = 'Timmar är inte pengar förrän en budget sänks.'

export const benefitText = {
  task: (name: string, months: number) => `Följ upp nyttan ”${name}” efter ${months} månader`.slice(0, 200),
  taskNote: (measurement: string) => `Så mäts den: ${measurement}`.slice(0, 4000),
}
