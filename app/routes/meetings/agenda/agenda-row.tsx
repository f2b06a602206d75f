import type { HTMLAttributes, LiHTMLAttributes } from 'react'
import { TABLED } from '~/domain/meetings/agenda'
import { paths } from '~/paths'
import { formatClock, formatMinutes, itemKindLabel, proposalClause } from '~/text/meetings/agenda'
import { standingLabel } from '~/text/meetings/preparation'
import { Button, Icon, StatusBadge, TextField, type Tone } from '~/ui'
import type { AgendaAnswer } from './agenda'
import type { AgendaRowData } from './agenda.server'

type Moving = {
  step: (way: 'up' | 'down') => void
  mark: 'before' | 'after' | 'dragged' | undefined
  handlers: LiHTMLAttributes<HTMLLIElement> & HTMLAttributes<HTMLLIElement>
}

const toneOf: Record<AgendaRowData['standing'], Tone> = {
  ...{ not_needed: 'neutral', exempt: 'neutral', prepared: 'success' },
  ...{ awaited: 'info', urgent: 'warning', lacking: 'danger' },
}

/** One item: its place, what it is, what is proposed, and what the secretary should know of it. */
export function AgendaRow({
  item,
  m,
  at,
  count,
  numbered,
  answer,
  moving,
}: {
  item: AgendaRowData
  m: string
  at: number
  count: number
  /** Others have their numbers already; one that comes later gets its own when it is published. */
  numbered: boolean
  answer: AgendaAnswer | undefined
  moving: Moving | null
}) {
  const facts = [
    item.kind === 'case' || item.standingKey ? null : itemKindLabel[item.kind],
    item.presenter && `Föredragande ${item.presenter}`,
    item.documents.length > 0 &&
      `${item.documents.length} ${item.documents.length === 1 ? 'handling' : 'handlingar'}`,
    item.note,
  ].filter(Boolean)
  return (
    <li
      id={`punkt-${item.id}`}
      className="agenda-row"
      data-mark={moving?.mark}
      data-withdrawn={item.withdrawn || undefined}
      {...moving?.handlers}
    >
      <span className="agenda-number">
        {item.number ?? <Unnumbered numbered={numbered} place={at + 1} />}
      </span>
      <div className="agenda-body">
        <p className="agenda-title">
          <a href={item.href} id={`titel-${item.id}`} draggable={false}>
            {item.title}
          </a>
        </p>
        <p className="note">
          {item.case &&
            (item.case.known ? (
              <a href={paths.case(m, item.case.slug)} draggable={false}>
                {item.case.number}
              </a>
            ) : (
              item.case.number
            ))}
          {item.case && facts.length > 0 && ' · '}
          {facts.join(' · ')}
        </p>
        <Marks item={item} />
        {item.reasons.map(({ code, text }) => (
          <p className="agenda-reason" key={code}>
            {text}.
          </p>
        ))}
        {item.webDuty && <p className="agenda-reason">{item.webDuty}</p>}
        {item.withdrawn && item.withdrawnReason && <p className="agenda-reason">{item.withdrawnReason}</p>}
        <Proposal item={item} />
      </div>
      <div className="agenda-tools">
        {item.clock && (
          <p className="agenda-clock">
            <span className="visually-hidden">Beräknas börja klockan </span>
            {formatClock(item.clock)}
            {item.minutes !== null && <span className="note"> {formatMinutes(item.minutes)}</span>}
          </p>
        )}
        {moving && <MoveButtons item={item} at={at} count={count} step={moving.step} />}
        {moving && <Remove item={item} answer={answer} />}
      </div>
    </li>
  )
}

function Unnumbered({ numbered, place }: { numbered: boolean; place: number }) {
  return (
    <span className="agenda-place">
      {numbered ? (
        <>
          <span aria-hidden="true">+</span>
          <span className="visually-hidden">Utan nummer än</span>
        </>
      ) : (
        place
      )}
    </span>
  )
}

function Marks({ item }: { item: AgendaRowData }) {
  const { standing, withdrawn, late, closed, disqualified } = item
  const quiet = standing === 'not_needed' || standing === 'exempt' || withdrawn
  if (quiet && !late && !closed && disqualified.length === 0 && !withdrawn) return null
  return (
    <p className="agenda-marks">
      {withdrawn && (
        <StatusBadge tone="neutral" icon="stop">
          Utgått
        </StatusBadge>
      )}
      {late && !withdrawn && (
        <StatusBadge tone="info" icon="clock">
          {item.announcedDay ? 'Tillkommit, tillkännagivet' : 'Tillkommit'}
        </StatusBadge>
      )}
      {!quiet && <StatusBadge tone={toneOf[standing]}>{standingLabel[standing]}</StatusBadge>}
      {closed && (
        <StatusBadge tone="neutral" icon="lock">
          Stängda dörrar
        </StatusBadge>
      )}
      {disqualified.length > 0 && <StatusBadge tone="warning">Jäv: {disqualified.join(', ')}</StatusBadge>}
    </p>
  )
}

function Proposal({ item: { proposal, proposalFrom, id } }: { item: AgendaRowData }) {
  if (proposal.length === 0) return null
  return (
    <details className="agenda-more" id={`forslag-${id}`}>
      <summary>{proposalFrom ?? 'Förslag till beslut'}</summary>
      <ol>
        {proposal.map((point) => (
          <li key={point}>{proposalClause(point)}</li>
        ))}
      </ol>
    </details>
  )
}

function MoveButtons({
  item,
  at,
  count,
  step,
}: {
  item: AgendaRowData
  at: number
  count: number
  step: (way: 'up' | 'down') => void
}) {
  const ways = [
    { way: 'up', id: 'upp', word: 'Flytta upp', icon: 'up', blocked: at === 0 },
    { way: 'down', id: 'ned', word: 'Flytta ned', icon: 'down', blocked: at === count - 1 },
  ] as const
  return (
    <form method="post" className="agenda-move">
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="itemId" value={item.id} />
      {ways.map(({ way, id, word, icon, blocked }) => (
        <button
          key={way}
          type="submit"
          name="to"
          value={way}
          id={`${id}-${item.id}`}
          className="agenda-arrow"
          disabled={blocked}
          onClick={(event) => {
            event.preventDefault()
            step(way)
          }}
        >
          <Icon name={icon} />
          <span className="visually-hidden">
            {word}: {item.title}
          </span>
        </button>
      ))}
    </form>
  )
}

/** Taking off, and putting back. What has a number stands as "Utgått", with the reason. */
function Remove({ item, answer }: { item: AgendaRowData; answer: AgendaAnswer | undefined }) {
  const wrong = answer?.intent === 'withdraw' && answer.about === item.id ? answer : undefined
  if (item.withdrawn)
    return (
      <form method="post">
        <input type="hidden" name="itemId" value={item.id} />
        <Button variant="quiet" name="intent" value="restore" className="agenda-small">
          Ta tillbaka<span className="visually-hidden"> {item.title}</span>
        </Button>
      </form>
    )
  if (item.number === null && item.standingKey !== TABLED)
    return (
      <form method="post">
        <input type="hidden" name="itemId" value={item.id} />
        <Button variant="quiet" name="intent" value="withdraw" className="agenda-small">
          Ta bort<span className="visually-hidden"> {item.title}</span>
        </Button>
      </form>
    )
  return (
    <details className="agenda-more agenda-remove" open={wrong !== undefined}>
      <summary>
        Ta av<span className="visually-hidden"> {item.title}</span>
      </summary>
      <form method="post">
        <input type="hidden" name="itemId" value={item.id} />
        <TextField
          name="reason"
          id={`reason-${item.id}`}
          label="Varför punkten utgår"
          defaultValue={wrong?.values.reason ?? ''}
          error={wrong?.error.field === 'reason' ? wrong.error.text : undefined}
        />
        <Button variant="secondary" name="intent" value="withdraw">
          Låt punkten utgå
        </Button>
      </form>
    </details>
  )
}
