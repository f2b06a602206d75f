import type { Agenda, AgendaItem } from '#db/queries/meetings/agenda'
import { paths } from '~/paths'
import { formatDate } from '~/text/format'
import { changeLabel, changeSentence, itemKindLabel, proposalClause } from '~/text/meetings/agenda'
import { DateText, EmptyState, Icon, Section, StatusBadge } from '~/ui'

/** The agenda as its reader may see it, with what has changed since the summons. */
export function AgendaView({ agenda, m }: { agenda: Agenda; m: string }) {
  const { items, shown, version, publishedDay, changes } = agenda
  const listed = items.filter(({ withdrawn, number }) => !withdrawn || number !== null)
  const note = agenda.versions.find((each) => each.version === version)?.note
  return (
    <Section
      id="dagordning"
      title={shown === 'documents' ? 'Ärenden som är kända' : 'Dagordning'}
      count={listed.filter(({ withdrawn }) => !withdrawn).length}
      intro={
        shown === 'draft'
          ? 'Så ser dagordningen ut nu. Andra ser den när kallelsen har gått, och ändringar när de publiceras.'
          : undefined
      }
    >
      {changes.length > 0 && version !== null && (
        <div className="agenda-since">
          <h3>Ändringar efter kallelsen</h3>
          <ul>
            {changes.map((change) => (
              <li key={change.item.itemId}>
                <strong>{changeLabel[change.kind]}:</strong> {changeSentence(change)}
              </li>
            ))}
          </ul>
          {note && <p>{note}</p>}
          {publishedDay && (
            <p className="note">
              Version {version}, publicerad <DateText value={publishedDay} />
            </p>
          )}
        </div>
      )}
      {listed.length === 0 ? (
        <EmptyState title={shown === 'none' ? 'Dagordningen är inte klar' : 'Inga punkter'}>
          {shown === 'none'
            ? 'Den visas här när kallelsen har gått.'
            : 'Här visas de ärenden som ska tas upp, när de är kända.'}
        </EmptyState>
      ) : (
        <ol className="agenda agenda-read">
          {listed.map((item) => (
            <ReadItem key={item.id} item={item} m={m} />
          ))}
        </ol>
      )}
    </Section>
  )
}

function ReadItem({ item, m }: { item: AgendaItem; m: string }) {
  const { case: matter, change } = item
  const facts = [
    item.kind === 'case' || item.standingKey ? null : itemKindLabel[item.kind],
    item.presenter && `Föredragande ${item.presenter}`,
    item.note,
  ].filter(Boolean)
  return (
    <li id={`punkt-${item.id}`} className="agenda-row" data-withdrawn={item.withdrawn || undefined}>
      <span className="agenda-number">{item.number ?? ''}</span>
      <div className="agenda-body">
        <p className="agenda-title">
          {matter?.known ? <a href={paths.case(m, matter.slug)}>{item.title}</a> : item.title}
        </p>
        {(matter || facts.length > 0) && (
          <p className="note">{[matter?.number, ...facts].filter(Boolean).join(' · ')}</p>
        )}
        {(item.withdrawn || change || item.closedDoors) && (
          <p className="agenda-marks">
            {item.withdrawn ? (
              <StatusBadge tone="neutral" icon="stop">
                {changeLabel.withdrawn}
              </StatusBadge>
            ) : (
              change && (
                <StatusBadge tone="info" icon="clock">
                  {changeLabel[change]}
                </StatusBadge>
              )
            )}
            {item.closedDoors && (
              <StatusBadge tone="neutral" icon="lock">
                Behandlas bakom stängda dörrar
              </StatusBadge>
            )}
          </p>
        )}
        {item.proposal.length > 0 && !item.withdrawn && !item.case?.secret && (
          <details className="agenda-more">
            <summary>{item.proposalFrom ?? 'Förslag till beslut'}</summary>
            <ol>
              {item.proposal.map((point) => (
                <li key={point}>{proposalClause(point)}</li>
              ))}
            </ol>
          </details>
        )}
        {item.documents.length > 0 && !item.withdrawn && <Papers item={item} m={m} />}
      </div>
    </li>
  )
}

function Papers({ item, m }: { item: AgendaItem; m: string }) {
  return (
    <ul className="agenda-papers">
      {item.documents.map((document) => (
        <li key={document.id}>
          <Icon name={document.secret ? 'lock' : 'file'} />
          {document.file ? (
            <a href={paths.documentFile(m, document.caseSlug, document.number)}>{document.title}</a>
          ) : (
            document.title
          )}
          {document.day && <span className="note"> {formatDate(document.day)}</span>}
        </li>
      ))}
    </ul>
  )
}
