import { daysBetween } from '~/domain/shared/day'
import { paths } from '~/paths'
import { partyRoleLabel } from '~/text/cases'
import { deadlineStepText } from '~/text/deadlines'
import { DateText, DeadlineChip, DeadlineList, FactList, LinkButton, LinkList, SideSection } from '~/ui'
import type { CaseProps } from '../case'

const SOON_DAYS = 14

/** The quiet column: the next sensible action, days to keep, who is responsible, what it hangs together with. */
export function Side({
  page,
  m,
  today,
  mayAdd,
  mayCalculate,
  staff,
}: CaseProps & { mayAdd: boolean; mayCalculate: boolean; staff: boolean }) {
  const { head } = page
  const roles = [...new Set(page.parties.map((party) => party.role))]
  const links = page.links.flatMap(({ label, url }) => (url ? [{ label, href: url }] : []))
  return (
    <>
      {(mayAdd || (mayCalculate && page.investment)) && (
        <div className="side-actions">
          {mayAdd && <LinkButton href={paths.caseAddDocument(m, head.slug)}>Lägg till handling</LinkButton>}
          {mayCalculate && page.investment && (
            <a href={paths.caseCalculation(m, head.slug)}>Räkna om kapitalkostnaden</a>
          )}
        </div>
      )}
      {page.deadlines.length > 0 && (
        <SideSection title="Datum att hålla">
          <DeadlineList>
            {kept(page).map((deadline) => (
              <Deadline key={deadline.id} deadline={deadline} today={today} />
            ))}
          </DeadlineList>
        </SideSection>
      )}
      {roles.length > 0 && (
        <SideSection title="Personer">
          <FactList
            facts={roles.map((role) => ({
              term: partyRoleLabel[role],
              value: (
                <ul className="people">
                  {page.parties
                    .filter((party) => party.role === role)
                    .map(({ id, name, party, title }) => (
                      <li key={id}>
                        {party ? `${name} (${party})` : name}
                        {title && <span className="note">{title}</span>}
                      </li>
                    ))}
                </ul>
              ),
            }))}
          />
        </SideSection>
      )}
      <SideSection title="Uppgifter">
        <FactList
          facts={[
            ...(head.receivedDay
              ? [{ term: 'Inkom eller upprättades', value: <DateText value={head.receivedDay} /> }]
              : []),
            ...(head.decidingBody ? [{ term: 'Beslutar', value: head.decidingBody }] : []),
            ...(head.responsibleName || head.responsibleUnit
              ? [
                  {
                    term: 'Ansvarig',
                    value:
                      [staff ? head.responsibleName : null, head.responsibleUnit]
                        .filter(Boolean)
                        .join(', ') || 'Inte angivet',
                  },
                ]
              : []),
            ...(head.party ? [{ term: 'Från', value: head.party }] : []),
            { term: 'Diarium', value: head.registerName },
            ...page.numbers.map(({ number, holder }) => ({
              term: holder ? `Nummer hos ${holder}` : 'Även',
              value: number,
            })),
            ...(head.secrecyProvision ? [{ term: 'Sekretessmarkering', value: head.secrecyProvision }] : []),
            { term: 'Senast ändrad', value: <DateText value={head.updatedAt} /> },
          ]}
        />
      </SideSection>
      {links.length > 0 && (
        <SideSection title="Hänger ihop med">
          <LinkList links={links} />
        </SideSection>
      )}
    </>
  )
}

type OneDeadline = CaseProps['page']['deadlines'][number]

const kept = (page: CaseProps['page']) => page.deadlines.filter((deadline) => deadline.state !== 'superseded')

function Deadline({ deadline, today }: { deadline: OneDeadline; today: string }) {
  return (
    <DeadlineChip
      day={deadline.day}
      label={deadline.label}
      {...standing(deadline, today)}
      reason={{
        basis: deadline.basis ?? 'Anges i handlingen',
        rawDay: deadline.rawDay,
        steps: deadline.steps.map(deadlineStepText),
      }}
    />
  )
}

/** The next day to keep, beside the line of steps; the first that is still open, otherwise the document's own. */
export function NextDate({ page, today }: CaseProps) {
  const next =
    page.deadlines.find(({ state }) => state === 'open') ??
    page.deadlines.find(({ state }) => state === 'stated')
  if (!next || !page.head.open) return null
  return (
    <div className="next-date">
      <Deadline deadline={next} today={today} />
    </div>
  )
}

/** What the document names is shown as its own; what the portal watches is compared with today. */
function standing(
  deadline: { state: string; day: string; metDay: string | null },
  today: string,
): { state: 'upcoming' | 'soon' | 'overdue' | 'met'; stateText?: string } {
  if (deadline.state === 'stated') return { state: 'upcoming', stateText: 'enligt handlingen' }
  if (deadline.state === 'met') return { state: 'met' }
  const days = daysBetween(today, deadline.day)
  if (days < 0) return { state: 'overdue', stateText: days === -1 ? '1 dag sent' : `${-days} dagar sent` }
  if (days > SOON_DAYS) return { state: 'upcoming' }
  return { state: 'soon', stateText: days === 0 ? 'i dag' : days === 1 ? 'i morgon' : `om ${days} dagar` }
}
