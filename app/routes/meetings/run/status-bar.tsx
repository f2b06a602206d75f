import { hindranceText } from '~/text/meetings/record'
import { phaseText } from '~/text/meetings/run'
import { Icon } from '~/ui'
import type { Quorum } from '~/domain/meetings/record/record'
import { useRun } from './run-context'

const waiting = (count: number) =>
  count === 1 ? '1 anteckning väntar på att skickas' : `${count} anteckningar väntar på att skickas`

/** Whether what was typed is stored. In words, always in sight, and told to whoever listens when it changes. */
export function SavedMark() {
  const { ledger, state } = useRun()
  if (!ledger) return null
  const { contact, queued } = state
  if (contact === 'signed-out')
    return (
      <Mark tone="danger" icon="danger">
        Du är utloggad. {queued.length > 0 && `${waiting(queued.length)}. `}
        <a href="/logga-in" target="_blank" rel="noreferrer">
          Logga in i en ny flik
        </a>
      </Mark>
    )
  if (contact === 'ended')
    return (
      <Mark tone="danger" icon="danger">
        Protokollet är påbörjat. {queued.length > 0 && `${waiting(queued.length)} och kan inte sparas här.`}
      </Mark>
    )
  if (contact === 'unreachable')
    return (
      <Mark tone="warning" icon="warning">
        {queued.length > 0 ? `${waiting(queued.length)}. ` : ''}Ingen kontakt – skriv vidare, inget går
        förlorat
      </Mark>
    )
  if (queued.length > 0)
    return (
      <Mark tone="info" icon="half">
        {waiting(queued.length)}
      </Mark>
    )
  return (
    <Mark tone="success" icon="check">
      Sparat
    </Mark>
  )
}

function Mark({
  tone,
  icon,
  children,
}: {
  tone: 'success' | 'info' | 'warning' | 'danger'
  icon: 'check' | 'half' | 'warning' | 'danger'
  children: React.ReactNode
}) {
  return (
    <p className={`run-saved tone-${tone}`} role="status">
      <Icon name={icon} />
      <span>{children}</span>
    </p>
  )
}

/** How many serve, of how many that are needed. */
export function QuorumMark({ quorum }: { quorum: Quorum }) {
  const { present, seats, needed, quorate, byException } = quorum
  return (
    <p className={`run-quorum tone-${quorate ? 'success' : 'danger'}`}>
      <Icon name={quorate ? 'check' : 'danger'} />
      <span>
        <strong>
          {present} av {seats}
        </strong>{' '}
        tjänstgör.{' '}
        {quorate
          ? byException
            ? 'Beslutför trots jäv (KL 5 kap. 46 §).'
            : 'Beslutför.'
          : `Inte beslutför, ${needed} behövs.`}
      </span>
    </p>
  )
}

/** What the portal turned away, with what it said, until it has been read. */
export function TurnedAwayList() {
  const { state, ledger } = useRun()
  if (state.away.length === 0) return null
  return (
    <div className="notice tone-danger run-away" role="alert">
      <Icon name="danger" />
      <div>
        <strong className="notice-title">Det här kunde inte sparas</strong>
        <ul>
          {state.away.map(({ entry, message }) => (
            <li key={entry.id}>
              {message}{' '}
              <button type="button" className="link-button" onClick={() => ledger?.dismiss(entry.id)}>
                Jag har sett det
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

/** The meeting's own line, always at the top: how it stands, who leads, who is there, and what is saved. */
export function StatusBar({ chair }: { chair: string | null }) {
  const { record } = useRun()
  return (
    <div className="run-bar">
      <p className="run-phase">
        <strong>{phaseText[record.phase]}</strong>
        {chair && <span> · Ordförande {chair}</span>}
      </p>
      <QuorumMark quorum={record.quorum} />
      <SavedMark />
    </div>
  )
}

/** What the record says that someone should look at. */
export function Warnings({ of }: { of: ReadonlySet<string> }) {
  const { record } = useRun()
  const texts = new Set(
    record.warnings.filter(({ entryId }) => of.has(entryId)).map(({ warning }) => hindranceText(warning)),
  )
  if (texts.size === 0) return null
  return (
    <ul className="run-warnings">
      {[...texts].map((text) => (
        <li key={text} className="tone-warning">
          <Icon name="warning" /> {text}
        </li>
      ))}
    </ul>
  )
}
