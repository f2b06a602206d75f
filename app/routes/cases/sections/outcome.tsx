import { paths } from '~/paths'
import { formatCount, formatKr, formatNumber, formatPercent } from '~/text/format'
import { KeyFigures, Money, Section } from '~/ui'
import type { CaseOutcomeShown } from './outcome.server'

/** What became of it: in use against the plan, and what it has given. */
export function OutcomeSection({ outcome, m, slug }: { outcome: CaseOutcomeShown; m: string; slug: string }) {
  if (!outcome) return null
  const { sentence, assets, activatedOre, benefits, totals } = outcome
  const { cashable, freed } = totals
  return (
    <Section
      id="utfall"
      title="Utfall och nyttor"
      intro={sentence ?? undefined}
      links={
        <>
          <a href={paths.caseActuals(m, slug)}>Planerat mot utfall</a>{' '}
          {benefits > 0 && <a href={paths.caseBenefits(m, slug)}>Alla nyttor</a>}
        </>
      }
    >
      <KeyFigures
        figures={[
          ...(assets > 0
            ? [
                {
                  label: 'Taget i bruk',
                  value: <Money ore={activatedOre} />,
                  note: formatCount(assets, 'tillgång', 'tillgångar'),
                },
              ]
            : []),
          ...(cashable.fullOre > 0
            ? [
                {
                  label: 'Sänkt budget ett helt år',
                  value: <Money ore={cashable.fullOre} />,
                  note:
                    cashable.rate === null
                      ? 'inte uppföljt än'
                      : `${formatPercent(cashable.rate)} realiserat hittills`,
                },
              ]
            : []),
          ...(freed.hours !== '0'
            ? [
                {
                  label: 'Frigjord tid ett helt år',
                  value: `${formatNumber(freed.hours)} timmar`,
                  note:
                    freed.loweredOre > 0
                      ? `${formatKr(freed.loweredOre)} har blivit sänkt budget`
                      : 'ingen budget har sänkts för tiden',
                },
              ]
            : []),
          ...(totals.qualitative > 0
            ? [{ label: 'Kvalitet', value: formatCount(totals.qualitative, 'nytta', 'nyttor') }]
            : []),
        ]}
      />
    </Section>
  )
}
