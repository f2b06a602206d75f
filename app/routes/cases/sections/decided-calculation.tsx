import { paths } from '~/paths'
import { formatDate } from '~/text/format'
import { Section } from '~/ui'
import { CapitalPart } from '../../calculations/capital-part'
import type { CaseProps } from '../case'
import type { CaseCalculation } from './decided-calculation.server'
import { InvestmentSection } from './investment'

type Props = CaseProps & { calculation: CaseCalculation; mayCalculate: boolean }

/** What the investment costs: as it is decided when it is, with the document's figures folded away; otherwise those. */
export function EconomySection({ calculation, ...props }: Props) {
  const { page, m } = props
  const { decided, count } = calculation
  const all = paths.calculations(m, page.head.slug)
  if (!decided)
    return (
      <>
        <InvestmentSection {...props} />
        {count > 0 && (
          <p>
            <a href={all}>{count === 1 ? 'En kalkyl' : `${count} kalkyler`} i ärendet</a>
          </p>
        )}
      </>
    )
  return (
    <>
      <Section
        id="kalkyl"
        title="Beslutad kalkyl"
        intro={decided.sentence}
        links={
          <>
            <a href={paths.calculations(m, page.head.slug, String(decided.number))}>Hela kalkylen</a>{' '}
            {count > 1 && <a href={all}>Alla {count} kalkyler</a>}
          </>
        }
      >
        <p className="note">
          {decided.name}
          {decided.decidedDay && `, beslutad ${formatDate(decided.decidedDay)}`}. Låst med sina räntor.
        </p>
      </Section>
      <CapitalPart result={decided.result} />
      {page.investment && (
        <details className="disclosure">
          <summary>
            <h2>Det som står i handlingen</h2>
          </summary>
          <InvestmentSection {...props} />
        </details>
      )}
    </>
  )
}
