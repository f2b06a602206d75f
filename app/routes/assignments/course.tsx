import { paths } from '~/paths'
import { stageLabel, statedLabel } from '~/text/assignments'
import { formatDate } from '~/text/format'
import { reportKindLabel } from '~/text/places'
import { DataTable, DateText, ProgressLine, Section, StatusBadge } from '~/ui'
import type { AssignmentPage } from './assignment'
import { SignalView } from './parts'

type Props = { page: AssignmentPage }

/** How it goes: by the rule, as stated, and as the dates say. */
export function Progress({ page: { assignment, running } }: Props) {
  const { judged, stated, byDates, dueDay, givenDay } = assignment
  return (
    <Section id="lage" title="Hur går det?">
      <SignalView judged={judged} />
      {stated && (
        <ProgressLine
          label="Så långt enligt den som redovisar"
          value={stated.pct}
          note={`${stated.pct} procent, ${formatDate(stated.day)}`}
        />
      )}
      {running && byDates !== null && givenDay && dueDay && (
        <ProgressLine
          label="Så långt enligt datumen"
          value={byDates}
          note={`${byDates} procent av tiden från ${formatDate(givenDay)} till ${formatDate(dueDay)}`}
        />
      )}
      {!stated && running && <p className="note">Ingen redovisning anger hur långt arbetet har kommit.</p>}
    </Section>
  )
}

const stageTone = { upcoming: 'neutral', in_progress: 'accent', reported: 'success' } as const

export function Stages({ page: { assignment } }: Props) {
  if (assignment.stages.length === 0) return null
  return (
    <Section id="etapper" title="Etapper" count={assignment.stages.length}>
      <ol className="clauses">
        {assignment.stages.map((stage) => (
          <li key={stage.id}>
            <div className="clause-text">
              <strong>{stage.title}</strong>
              {stage.note && <p>{stage.note}</p>}
            </div>
            <div className="clause-outcome">
              <StatusBadge tone={stageTone[stage.state]}>{stageLabel[stage.state]}</StatusBadge>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** Each report with its day, receiver and number, what it states, and its document. */
export function Reports({ page: { m, assignment } }: Props) {
  const { reports, stages, slug } = assignment
  const stageTitle = (position: number | null) => stages.find((each) => each.position === position)?.title
  return (
    <Section id="redovisningar" title="Redovisningar" count={reports.length}>
      <DataTable
        caption="Redovisningar av uppdraget"
        captionHidden
        rows={reports}
        rowKey={(report) => report.id}
        empty={<p className="empty">Inget har redovisats än.</p>}
        columns={[
          {
            key: 'day',
            label: 'Dag',
            render: ({ day, dayText }) =>
              day ? (
                <span className="nowrap">
                  <DateText value={day} />
                </span>
              ) : (
                (dayText ?? 'Anges inte')
              ),
          },
          {
            key: 'kind',
            label: 'Slag',
            rowHeader: true,
            render: (report) => (
              <span>
                {reportKindLabel[report.kind]}
                {stageTitle(report.stage) && <span className="note block">{stageTitle(report.stage)}</span>}
              </span>
            ),
          },
          { key: 'receiver', label: 'Till', render: ({ receiver }) => receiver },
          {
            key: 'number',
            label: 'Nummer',
            nowrap: true,
            render: ({ number, document }) =>
              document === null ? (
                (number ?? '–')
              ) : (
                <a href={paths.document(m, slug, document)}>{number ?? `Handling ${document}`}</a>
              ),
          },
          {
            key: 'note',
            label: 'Läget',
            render: ({ note, progressPct, statedSignal, reportedBy }) => (
              <span>
                {note}
                {(statedSignal || progressPct !== null) && (
                  <span className="note block">
                    {[
                      statedSignal && statedLabel[statedSignal],
                      progressPct === null ? null : `${progressPct} procent klart`,
                      reportedBy,
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                )}
              </span>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** Every day it has been to be done by, when that was decided, and which one counts. */
export function Days({ page: { assignment } }: Props) {
  const { dueDays, countedDay } = assignment
  if (dueDays.length === 0) return null
  return (
    <Section
      id="dagar"
      title="Dagar som har bestämts"
      intro="En ny dag räknas bara om den bestämdes innan den förra hade passerat."
    >
      <DataTable
        caption="Dagar då uppdraget ska vara klart"
        captionHidden
        rows={dueDays}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'due',
            label: 'Klart senast',
            rowHeader: true,
            render: ({ dueDay }) => (
              <span>
                <DateText value={dueDay} />
                {dueDay === countedDay && dueDays.length > 1 && (
                  <span className="note block">räknas i uppföljningen</span>
                )}
              </span>
            ),
          },
          { key: 'decided', label: 'Bestämt', render: ({ decidedDay }) => <DateText value={decidedDay} /> },
          { key: 'in', label: 'I', render: ({ decidedIn }) => decidedIn ?? 'Planeringen av uppdraget' },
          { key: 'reason', label: 'Skäl', render: ({ reason }) => reason ?? '' },
        ]}
      />
    </Section>
  )
}
