import { paths } from '~/paths'
import { DataTable, DateText, FactList, Section, StatusBadge } from '~/ui'
import type { CaseProps } from '../case'

/** The assignment: who gave it to whom, its stages, and each report with its receiver and number. */
export function AssignmentSection({ page, m }: CaseProps) {
  const { assignment } = page
  if (!assignment) return null
  return (
    <>
      <Section
        id="uppdrag"
        title="Vad är uppdraget?"
        links={<a href={paths.assignment(m, page.head.slug)}>Följ uppdraget</a>}
      >
        <blockquote className="quote">{assignment.text}</blockquote>
        <FactList
          facts={[
            { term: 'Gavs av', value: assignment.giver },
            { term: 'I', value: assignment.origin },
            { term: 'Till', value: assignment.receiver },
            ...(assignment.cooperation ? [{ term: 'I samverkan med', value: assignment.cooperation }] : []),
            {
              term: 'Ska vara klart',
              value: assignment.dueDay ? <DateText value={assignment.dueDay} /> : 'Anges inte i handlingen',
            },
          ]}
        />
      </Section>
      {assignment.stages.length > 0 && (
        <Section id="etapper" title="Etapper" count={assignment.stages.length}>
          <ol className="clauses">
            {assignment.stages.map((stage) => (
              <li key={stage.id}>
                <div className="clause-text">
                  <strong>{stage.title}</strong>
                  {stage.note && <p>{stage.note}</p>}
                </div>
                <div className="clause-outcome">
                  <StatusBadge tone={stageStatus[stage.state].tone}>
                    {stageStatus[stage.state].text}
                  </StatusBadge>
                </div>
              </li>
            ))}
          </ol>
        </Section>
      )}
      {assignment.reports.length > 0 && (
        <Section id="redovisningar" title="Redovisningar" count={assignment.reports.length}>
          <DataTable
            caption="Redovisningar av uppdraget"
            captionHidden
            rows={assignment.reports}
            rowKey={(report) => report.id}
            columns={[
              {
                key: 'day',
                label: 'Dag',
                render: (report) =>
                  report.day ? (
                    <span className="nowrap">
                      <DateText value={report.day} />
                    </span>
                  ) : (
                    (report.dayText ?? 'Anges inte')
                  ),
              },
              { key: 'kind', label: 'Slag', rowHeader: true, render: (report) => reportWord[report.kind] },
              { key: 'receiver', label: 'Till', render: (report) => report.receiver },
              { key: 'number', label: 'Nummer', nowrap: true, render: (report) => report.number ?? '–' },
              { key: 'note', label: 'Anmärkning', render: (report) => report.note ?? '' },
            ]}
          />
        </Section>
      )}
    </>
  )
}

const stageStatus = {
  upcoming: { tone: 'neutral', text: 'Kommer' },
  in_progress: { tone: 'accent', text: 'Pågår' },
  reported: { tone: 'success', text: 'Redovisad' },
} as const

const reportWord = {
  status: 'Statusuppdatering',
  interim: 'Delredovisning',
  final: 'Slutredovisning',
  union_cooperation: 'Facklig samverkan',
} as const
