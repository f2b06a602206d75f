import { paths } from '~/paths'
import { partyRoleLabel } from '~/text/cases'
import { outcomeText } from '~/text/lifecycle'
import { deadlineStanding, deadlineStepText } from '~/text/deadlines'
import { DateText, DeadlineChip, DeadlineList, FactList, type LinkItem, LinkList, SideSection } from '~/ui'
import type { NextStep } from '~/use-cases/cases/next-steps'
import type { CaseProps } from '../case'
import { FollowCase } from '../../watch/follow-case'
import { Care, type CareWay } from './care'
import { NextSteps } from './next-steps'
import { Related } from './related'
import { Themes } from './themes'
import type { CaseThemes } from './themes.server'
import { type OpenTask, OpenTasks } from './tasks'

/** The quiet column: the next sensible action, days to keep, who is responsible, what it hangs together with. */
export function Side({
  page,
  m,
  today,
  steps,
  tasks,
  more,
  staff,
  care,
  following,
  themes,
}: CaseProps & {
  steps: NextStep[]
  tasks: OpenTask[]
  more: LinkItem[]
  staff: boolean
  care: CareWay[]
  following: boolean | null
  themes: CaseThemes
}) {
  const { head } = page
  const roles = [...new Set(page.parties.map((party) => party.role))]
  return (
    <>
      <NextSteps steps={steps} m={m} slug={head.slug} />
      <OpenTasks tasks={tasks} m={m} />
      {more.length > 0 && (
        <SideSection title="Gör mer">
          <LinkList links={more} />
        </SideSection>
      )}
      {page.deadlines.length > 0 && (
        <SideSection title="Datum att hålla">
          <DeadlineList>
            {kept(page).map((deadline) => (
              <Deadline key={deadline.id} deadline={deadline} page={page} m={m} today={today} />
            ))}
          </DeadlineList>
          <LinkList links={[{ label: 'Alla datum i ärendet', href: paths.caseDates(m, head.slug) }]} />
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
            ...(head.initiativeNumber ? [{ term: 'Löpnummer', value: head.initiativeNumber }] : []),
            ...(head.decidingBody ? [{ term: 'Beslutar', value: head.decidingBody }] : []),
            ...(head.outcome ? [{ term: 'Utgång', value: outcomeText(head.outcome) }] : []),
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
      <Related links={page.links} linkedFrom={page.linkedFrom} m={m} />
      <Themes
        themes={themes}
        linked={[...page.links, ...page.linkedFrom].flatMap(({ case: other }) => other?.slug ?? [])}
        m={m}
        slug={head.slug}
      />
      {!page.withheld && <FollowCase m={m} slug={head.slug} following={following} />}
      <Care m={m} slug={head.slug} care={care} />
    </>
  )
}

type OneDeadline = CaseProps['page']['deadlines'][number]

const kept = (page: CaseProps['page']) => page.deadlines.filter((deadline) => deadline.state !== 'superseded')

function Deadline({ deadline, page, m, today }: CaseProps & { deadline: OneDeadline }) {
  return (
    <DeadlineChip
      day={deadline.day}
      label={deadline.label}
      {...deadlineStanding(deadline, today, page.head.asOf)}
      reason={{
        basis: deadline.basis ?? 'Anges i handlingen',
        rawDay: deadline.rawDay,
        steps: deadline.steps.map(deadlineStepText),
        href: paths.caseDate(m, page.head.slug, deadline.id),
      }}
    />
  )
}

/** The next day to keep, beside the line of steps; the first that is still open, otherwise the document's own. */
export function NextDate({ page, m, today }: CaseProps) {
  const next =
    page.deadlines.find(({ state }) => state === 'open') ??
    page.deadlines.find(({ state }) => state === 'paused') ??
    page.deadlines.find(({ state }) => state === 'stated')
  if (!next || !page.head.open) return null
  return (
    <div className="next-date">
      <Deadline deadline={next} page={page} m={m} today={today} />
    </div>
  )
}
