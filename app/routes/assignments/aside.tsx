import { paths } from '~/paths'
import { NOT_STATED } from '~/text/places'
import { DateText, FactList, LinkList, SideSection } from '~/ui'
import { NextSteps } from '../cases/sections/next-steps'
import type { AssignmentPage } from './assignment'

/** From whom to whom, its days, where it comes from and what can be done now. */
export function Aside({ page }: { page: AssignmentPage }) {
  const { m, assignment, from, steps, allowed, documents } = page
  const day = (value: string | null) => (value ? <DateText value={value} /> : NOT_STATED)
  return (
    <>
      <SideSection title="Uppgifter">
        <FactList
          facts={[
            { term: 'Gavs av', value: assignment.giver },
            { term: 'Ursprung', value: assignment.origin },
            { term: 'Givet', value: day(assignment.givenDay) },
            {
              term: 'Mottagare',
              value: assignment.receiverSlug ? (
                <a href={paths.body(m, assignment.receiverSlug)}>{assignment.receiver}</a>
              ) : (
                assignment.receiver
              ),
            },
            ...(assignment.cooperation ? [{ term: 'I samverkan med', value: assignment.cooperation }] : []),
            ...(assignment.owner ? [{ term: 'Redovisas av', value: assignment.owner }] : []),
            { term: 'Nästa redovisning', value: day(assignment.nextReportDay) },
            { term: 'Klart senast', value: day(assignment.dueDay) },
            { term: 'Ärende', value: <a href={paths.case(m, assignment.slug)}>{assignment.number}</a> },
          ]}
        />
      </SideSection>
      {from && (
        <SideSection title="Kommer från">
          <LinkList
            links={[
              ...(from.decisionId
                ? [{ label: 'Beslutet som gav uppdraget', href: paths.decision(m, from.decisionId) }]
                : []),
              { label: from.title, href: paths.case(m, from.slug), note: from.number },
            ]}
          />
        </SideSection>
      )}
      <NextSteps steps={steps} m={m} slug={assignment.slug} />
      {allowed.follow && assignment.reports.length > 0 && (
        <p>
          <a href={paths.caseDo(m, assignment.slug, 'dagordning')}>Ta upp redovisningen på ett sammanträde</a>
        </p>
      )}
      {documents.length > 0 && (
        <SideSection title="Redovisade handlingar">
          <LinkList
            links={documents.map(({ number, title }) => ({
              label: title,
              href: paths.document(m, assignment.slug, number),
              note: `Handling ${number}`,
            }))}
          />
        </SideSection>
      )}
    </>
  )
}
