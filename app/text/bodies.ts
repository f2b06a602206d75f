import type { MandateEnd, PartySeats } from '../domain/meetings/composition'
import type { ElectedFault, ElectedRemark } from '../domain/meetings/elected-list'
import { formatCount, formatDate } from './format'

export const endReasonLabel: Record<MandateEnd, string> = {
  term_ended: 'Mandatperioden slut',
  resigned: 'Befriad av fullmäktige',
  not_eligible: 'Inte längre valbar',
  left_party: 'Lämnade partiet',
  other_post: 'Fick ett annat uppdrag',
  recalled: 'Återkallad',
  deceased: 'Avliden',
}

export const endReasonHint: Partial<Record<MandateEnd, string>> = {
  resigned: 'Dagen då fullmäktige befriar personen (4 kap. 6 §).',
  not_eligible:
    'Platsen i fullmäktige upphör genast. Andra uppdrag upphör vid fullmäktiges nästa sammanträde (4 kap. 7 §).',
  left_party:
    'Personen behåller sina platser och står sedan utan parti. Partiet som personen valdes för står kvar.',
  deceased: 'Alla uppdrag upphör den dagen.',
}

export const partyText = (party: string | null): string =>
  party === '-' ? 'Partilös' : (party ?? 'Inget parti angivet')

/** "M, vald för SD" */
export const partyThen = (party: string | null, elected: string | null): string =>
  elected !== null && elected !== party ? `${partyText(party)}, vald för ${elected}` : partyText(party)

/** "15 oktober 2026–14 oktober 2030" */
export const spanText = (from: string | null, to: string | null): string => {
  if (from && to) return `${formatDate(from)}–${formatDate(to)}`
  if (from) return `från ${formatDate(from)}`
  return to ? `till ${formatDate(to)}` : 'tiden är inte känd'
}

/** What the picture of the seats shows, in words. */
export const seatsInWords = (byParty: readonly PartySeats[], vacant: number): string =>
  [
    ...byParty
      .filter(({ seats }) => seats > 0)
      .map(({ party, seats }) => `${partyText(party)} ${formatCount(seats, 'plats', 'platser')}`),
    ...(vacant > 0 ? [formatCount(vacant, 'ledig plats', 'lediga platser')] : []),
  ].join(', ')

export const electedFaultText = ({ fault, value }: ElectedFault): string =>
  ({
    'name-missing': 'Namn saknas.',
    'name-twice': `${value} står på fler än en rad.`,
    'personal-number': 'Raden innehåller ett personnummer. Ta bort det ur filen: det sparas inte i portalen.',
    'party-unknown': value === '' ? 'Parti saknas.' : `Partiet ${value} finns inte bland kommunens partier.`,
    'post-unknown': `Uppdraget ska vara ledamot eller ersättare${value === '' ? '.' : `, inte ${value}.`}`,
    'order-invalid': `Ordningen ska vara ett heltal, inte ${value}.`,
    'order-twice': `Två ersättare i samma parti har ordningsnummer ${value}.`,
    'too-few-columns': 'Raden har för få celler.',
  })[fault]

export const electedRemarkText = (remark: ElectedRemark): string =>
  remark.remark === 'seats-differ'
    ? `Listan har ${formatCount(remark.elected, 'ledamot', 'ledamöter')}, men ${formatCount(remark.seats, 'plats', 'platser')} är beslutade.`
    : `${remark.party} har ${formatCount(remark.deputies, 'ersättare', 'ersättare')}. Högst hälften av partiets platser, ${remark.most}, får vara ersättare (5 kap. 8 §).`

export const bodySuccessionText = (from: string, to: string): string =>
  `${to} tog över ärendet efter ${from}. Numret är detsamma.`
