import type { AssetEventKind } from '../../domain/finance/calculation'
import { formatDate, formatKr, formatMonth } from '../format'

export const assetEventLabel: Record<AssetEventKind, string> = {
  life: 'Ändrad livslängd eller restvärde',
  addition: 'Tillkommande utgift',
  impairment: 'Nedskrivning',
  disposal: 'Utrangering',
  grant: 'Investeringsbidrag',
}

/** What a change does, told beside its form. */
export const assetEventHelp: Record<AssetEventKind, string> = {
  life: 'Det bokförda värdet vid månadens början skrivs av på de månader som är kvar. Det som redan är avskrivet ändras inte.',
  addition:
    'Utgiften blir en egen del bredvid tillgången, med egen livslängd. Utan angiven livslängd gäller tillgångens återstående månader.',
  impairment:
    'Det bokförda värdet sätts ner. Förlusten visas för sig, utanför kapitalkostnaden. Återstående månader ändras inte.',
  disposal:
    'Avskrivning och ränta upphör med månaden. Ersättning minus bokfört värde blir årets resultat: minus är en utrangeringskostnad.',
  grant:
    'Bidraget löses upp i samma takt som tillgången skrivs av och visas för sig, med minustecken. Kapitalkostnaden visas före och efter bidrag.',
}

const changedInto: Record<AssetEventKind, string> = {
  life: 'fick ny livslängd eller nytt restvärde',
  addition: 'fick en tillkommande utgift',
  impairment: 'skrevs ned',
  disposal: 'utrangerades',
  grant: 'fick ett investeringsbidrag',
}

export const assetText = {
  ownRate: 'Angiven vid aktiveringen',
  activated: (name: string, principalOre: number, day: string) =>
    `${name} togs i bruk ${formatDate(day)}, aktiverat belopp ${formatKr(principalOre)}.`,
  changed: (name: string, kind: AssetEventKind, month: string) =>
    kind === 'disposal'
      ? `${name} ${changedInto[kind]} efter ${formatMonth(month)}.`
      : `${name} ${changedInto[kind]} från ${formatMonth(month)}.`,
}

export const startRuleLabel = {
  SAME_MONTH: 'Samma månad',
  NEXT_MONTH: 'Månaden efter',
  NEXT_YEAR: 'Januari året efter',
} as const
