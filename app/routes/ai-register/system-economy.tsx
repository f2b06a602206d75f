import { paths } from '~/paths'
import { formatCount, formatKr, formatNumber, formatPercent } from '~/text/format'
import { FactList, Money, Section } from '~/ui'
import type { SystemEconomy } from './system-economy.server'

/** What a system costs and gives, as the cases that it belongs with have calculated and followed up. */
export function SystemEconomySection({ lines, m }: { lines: SystemEconomy; m: string }) {
  if (lines.length === 0) return null
  return (
    <Section
      id="ekonomi"
      title="Kostnad och nytta"
      intro="Ur de ärenden som systemet hör ihop med. Ett ärende kan gälla mer än det här systemet."
    >
      {lines.map(({ slug, number, title, calculation, outcome }) => (
        <article key={slug} className="entry">
          <h3>
            <a href={paths.case(m, slug)}>{title}</a>
          </h3>
          {calculation && (
            <p>
              {calculation.sentence}{' '}
              <a href={paths.calculations(m, slug, String(calculation.number))}>Kalkylen i {number}</a>
            </p>
          )}
          {outcome && <Outcome outcome={outcome} m={m} slug={slug} />}
        </article>
      ))}
    </Section>
  )
}

type OutcomeData = NonNullable<SystemEconomy[number]['outcome']>

function Outcome({ outcome, m, slug }: { outcome: OutcomeData; m: string; slug: string }) {
  const { sentence, assets, activatedOre, benefits, totals } = outcome
  const { cashable, freed, qualitative } = totals
  const realised =
    cashable.rate === null ? 'inte uppföljt än' : `${formatPercent(cashable.rate)} realiserat hittills`
  const lowered =
    freed.loweredOre > 0
      ? `${formatKr(freed.loweredOre)} har blivit sänkt budget`
      : 'ingen budget har sänkts för tiden'
  return (
    <>
      {sentence && <p>{sentence}</p>}
      <FactList
        facts={[
          ...(assets > 0 ? [{ term: 'Taget i bruk', value: <Money ore={activatedOre} /> }] : []),
          ...(cashable.fullOre > 0
            ? [
                {
                  term: 'Sänkt budget ett helt år',
                  value: (
                    <>
                      <Money ore={cashable.fullOre} />, {realised}
                    </>
                  ),
                },
              ]
            : []),
          ...(freed.hours !== '0'
            ? [
                {
                  term: 'Frigjord tid ett helt år',
                  value: `${formatNumber(freed.hours)} timmar, ${lowered}`,
                },
              ]
            : []),
          ...(qualitative > 0
            ? [{ term: 'Kvalitet', value: formatCount(qualitative, 'nytta', 'nyttor') }]
            : []),
        ]}
      />
      <p className="note">
        <a href={paths.caseActuals(m, slug)}>Planerat mot utfall</a>
        {benefits > 0 && (
          <>
            {' '}
            <a href={paths.caseBenefits(m, slug)}>Alla nyttor</a>
          </>
        )}
      </p>
    </>
  )
}
