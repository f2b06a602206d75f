import { paths } from '~/paths'
import { inMillions } from '~/text/economy/overview'
import { formatCount, formatPercent } from '~/text/format'
import { Section } from '~/ui'
import type { OverviewData } from './overview'

/** Every room of the economy with what stands in it, in the order of the money. */
export function Rooms({ data }: { data: OverviewData }) {
  return (
    <Section id="rum" title="Följ pengarna">
      <ul className="economy-rooms">
        {roomsOf(data).map(({ label, href, text }) => (
          <li key={href}>
            <a href={href}>{label}</a>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function roomsOf({ m, inside, overview, investments, areas }: OverviewData) {
  const { appropriations, priceList, benefits, rate, thisYear, decided } = overview
  const room = (label: string, what: string, text: string) => ({ label, text, href: paths.economy(m, what) })
  return [
    room(
      'Investeringar',
      'investeringar',
      decided.count > 0
        ? `${formatCount(decided.count, 'beslutad kalkyl', 'beslutade kalkyler')} på ${inMillions(decided.principalOre)}.`
        : investments.total === 0
          ? 'Kalkyler för det som begärs: vad det kostar per år och vad det ger.'
          : `${formatCount(investments.total, 'investering', 'investeringar')} på ${inMillions(investments.principalOre)}.`,
    ),
    room(
      'Anslag',
      'anslag',
      appropriations && !appropriations.example
        ? `${appropriations.year}: ${
            appropriations.roomOre < 0
              ? `överskridet med ${inMillions(-appropriations.roomOre)}.`
              : `${inMillions(appropriations.roomOre)} kvar av ${inMillions(appropriations.frameOre)}.`
          }`
        : 'Vad som är avsatt, vilka ärenden som har fått av det och vad som är kvar.',
    ),
    ...(inside ? [room('Utfall', 'utfall', 'Vad det blev, ur redovisningen, mot vad som var tänkt.')] : []),
    room(
      'Prislista',
      'prislista',
      priceList
        ? `${priceList.year}: ${inMillions(priceList.totalOre)}${
            priceList.changePct === null
              ? ''
              : `, ${formatPercent(priceList.changePct, { signed: true })} från året före`
          }.`
        : 'Vad varje förvaltning betalar för gemensamma tjänster, och varför det ändras.',
    ),
    ...(inside ? [room('Prismodell', 'prismodell', 'Underlaget till prislistan, område för område.')] : []),
    room(
      'Tjänster',
      'tjanster',
      areas === 0
        ? 'Vad de gemensamma tjänsterna omfattar och hur kostnaden fördelas.'
        : `${formatCount(areas, 'tjänsteområde', 'tjänsteområden')} med sina fördelningsnycklar.`,
    ),
    room(
      'Nyttor',
      'nyttor',
      benefits.count === 0
        ? 'Vad investeringarna skulle ge, och vad de gav.'
        : `${formatCount(benefits.count, 'planerad nytta', 'planerade nyttor')}${
            benefits.cashable.fullOre > 0
              ? `, varav ${inMillions(benefits.cashable.fullOre)} om året i sänkta budgetar`
              : ''
          }.`,
    ),
    room(
      'Räntor och index',
      'rantor',
      rate
        ? `Internränta ${thisYear}: ${formatPercent(rate.ratePct)}.`
        : `Internräntan för ${thisYear} är inte inlagd.`,
    ),
    {
      label: 'Räkna själv',
      href: paths.calculators,
      text: 'Kapitalkostnad, anslag, kassaflöde och prismodell med egna siffror. Inget sparas.',
    },
  ]
}
