import { type FormEvent, useEffect, useRef, useState } from 'react'
import { paths } from '~/paths'
import { changeLabel, proposalClause } from '~/text/meetings/agenda'
import { formatDateTime } from '~/text/format'
import { Button, Notice, StatusBadge } from '~/ui'
import type { FormState } from '../../account/form'
import type { Keeper } from './keeper'
import type { PreparedItem } from './prepare.server'

const PAUSE_MS = 1200

type Shown = {
  item: PreparedItem
  m: string
  group: string | null
  keeper: Keeper | null
  read: boolean
  refused: FormState | undefined
}

/** A point of the agenda: what is proposed, what to read, and the reader's and the group's own words. */
export function Item({ item, m, group, keeper, read, refused }: Shown) {
  const refusedIntent = refused?.intent.split(':')[0]
  return (
    <li id={`punkt-${item.id}`} className={read ? 'prep-item is-read' : 'prep-item'}>
      <div className="prep-head">
        <h3>
          {item.number !== null && <span className="prep-number">{item.number}. </span>}
          {item.title}
        </h3>
        {!item.withdrawn && <ReadMark item={item} read={read} keeper={keeper} />}
      </div>
      <Marks item={item} m={m} />
      {refused?.errors.map(({ text }) => (
        <Notice key={text} tone="danger" title="Det gick inte" live>
          {text}
        </Notice>
      ))}
      {item.proposal.length > 0 && (
        <div className="prep-proposal">
          <p className="note">{item.proposalFrom ?? 'Förslag till beslut'}</p>
          <ul>
            {item.proposal.map((point) => (
              <li key={point}>{proposalClause(point)}</li>
            ))}
          </ul>
        </div>
      )}
      {item.documents.length > 0 && (
        <ul className="prep-documents">
          {item.documents.map((document) => (
            <li key={document.id}>
              {document.href ? <a href={document.href}>{document.title}</a> : document.title}{' '}
              <span className="note">{document.href ? document.facts : 'visas inte för dig'}</span>
              {document.secret && (
                <StatusBadge tone="warning" icon="lock">
                  Sekretess
                </StatusBadge>
              )}
            </li>
          ))}
        </ul>
      )}
      {item.writes && (
        <div className="prep-own">
          <Note
            item={item}
            keeper={keeper}
            typed={refusedIntent === 'note' ? refused?.values.text : undefined}
          />
          {group !== null && (
            <Position
              item={item}
              group={group}
              typed={refusedIntent === 'position' ? refused?.values : undefined}
            />
          )}
        </div>
      )}
    </li>
  )
}

function Marks({ item, m }: { item: PreparedItem; m: string }) {
  const { withdrawn, late, change, own, disqualified, closedDoors, secret, others, withheld } = item
  const told = [withdrawn, late, change, own, disqualified !== null, closedDoors, secret, withheld]
  const none = !told.some(Boolean)
  if (none && others.length === 0 && item.case === null) return null
  return (
    <div className="prep-marks">
      {item.case && (
        <span className="note">
          {item.case.known ? (
            <a href={paths.case(m, item.case.slug)}>{item.case.number}</a>
          ) : (
            item.case.number
          )}
        </span>
      )}
      {withdrawn && <StatusBadge tone="neutral">Utgått</StatusBadge>}
      {own && <StatusBadge tone="accent">Ditt initiativ</StatusBadge>}
      {disqualified !== null && <StatusBadge tone="danger">Du är jävig: {disqualified}</StatusBadge>}
      {late && <StatusBadge tone="warning">Sent tillagd</StatusBadge>}
      {change && !withdrawn && !late && <StatusBadge tone="info">{changeLabel[change]}</StatusBadge>}
      {closedDoors && <StatusBadge tone="neutral">Stängda dörrar</StatusBadge>}
      {secret && (
        <StatusBadge tone="warning" icon="lock">
          Sekretess
        </StatusBadge>
      )}
      {withheld && (
        <a className="note" href={`?skyddat=1#punkt-${item.id}`}>
          Visa det skyddade
        </a>
      )}
      {others.map(({ name, reason }) => (
        <StatusBadge key={name} tone="neutral">
          Jäv: {reason ? `${name} (${reason})` : name}
        </StatusBadge>
      ))}
    </div>
  )
}

function ReadMark({ item, read, keeper }: { item: PreparedItem; read: boolean; keeper: Keeper | null }) {
  const change = (event: FormEvent) => {
    if (!keeper) return
    event.preventDefault()
    void keeper.keep({ itemId: item.id, read: !read }, { secret: item.secret })
  }
  return (
    <form method="post" className="prep-read" onSubmit={change}>
      <input type="hidden" name="intent" value="read" />
      <input type="hidden" name="itemId" value={item.id} />
      <input type="hidden" name="read" value={read ? 'no' : 'yes'} />
      <button type="submit" className="prep-mark" aria-pressed={read}>
        Läst<span className="visually-hidden">: {item.title}</span>
      </button>
    </form>
  )
}

/** The reader's own note. It keeps itself at a pause in the writing, and waits in the device when the line is gone. */
function Note({
  item,
  keeper,
  typed,
}: {
  item: PreparedItem
  keeper: Keeper | null
  typed: string | undefined
}) {
  const standing = keeper?.note(item.id)
  const left = standing && 'text' in standing.typed ? standing.typed : null
  const [text, setText] = useState(typed ?? item.note?.text ?? '')
  const [begun] = useState(text !== '')
  const [edited, setEdited] = useState(false)
  const pause = useRef<ReturnType<typeof setTimeout>>()
  const shown = edited || left === null ? text : left.text
  const since = left ? left.since : (item.note?.updatedAt ?? null)
  useEffect(() => () => clearTimeout(pause.current), [])
  const keep = (now: string) => {
    clearTimeout(pause.current)
    if (!keeper) return
    void keeper
      .keep({ itemId: item.id, text: now, since }, { secret: item.secret })
      .then(() => setEdited(false))
  }
  const write = (now: string) => {
    setText(now)
    setEdited(true)
    clearTimeout(pause.current)
    if (keeper) pause.current = setTimeout(keep, PAUSE_MS, now)
  }
  const said = noteState(edited, standing, item.note?.updatedAt ?? null)
  const id = `anteckning-${item.id}`
  return (
    <details className="prep-words" open={begun || left !== null || undefined}>
      <summary>Min anteckning</summary>
      <form
        method="post"
        onSubmit={(event) => {
          if (!keeper) return
          event.preventDefault()
          keep(shown)
        }}
      >
        <input type="hidden" name="intent" value="note" />
        <input type="hidden" name="itemId" value={item.id} />
        <input type="hidden" name="since" value={since ?? ''} />
        <label htmlFor={id} className="visually-hidden">
          Min anteckning om {item.title}
        </label>
        <textarea
          id={id}
          name="text"
          className="ds-input"
          rows={3}
          value={shown}
          onChange={({ target }) => write(target.value)}
          onBlur={() => edited && keep(shown)}
        />
        <p className="prep-said">
          <Button variant="secondary">Spara</Button>
          <span className="note" role="status">
            {said}
          </span>
        </p>
      </form>
    </details>
  )
}

function noteState(edited: boolean, standing: ReturnType<Keeper['note']>, updatedAt: string | null): string {
  if (edited && standing?.at !== 'waiting') return ''
  if (standing?.at === 'waiting') return 'Finns i den här enheten och skickas när du har nät'
  if (standing?.at === 'refused') return standing.message
  if (standing?.at === 'kept') return 'Sparad'
  return updatedAt === null ? '' : `Sparad ${formatDateTime(updatedAt)}`
}

/** What the reader's party group thinks: written and read by the group only. */
function Position({
  item,
  group,
  typed,
}: {
  item: PreparedItem
  group: string
  typed: Record<string, string> | undefined
}) {
  const { position } = item
  const id = `hallning-${item.id}`
  return (
    <details className="prep-words" open={position !== null || typed !== undefined || undefined}>
      <summary>Gruppens hållning ({group})</summary>
      <form method="post">
        <input type="hidden" name="intent" value="position" />
        <input type="hidden" name="itemId" value={item.id} />
        <input type="hidden" name="since" value={typed?.since ?? position?.updatedAt ?? ''} />
        <label htmlFor={id} className="visually-hidden">
          Hållningen i {group} om {item.title}
        </label>
        <textarea
          id={id}
          name="text"
          className="ds-input"
          rows={3}
          defaultValue={typed?.text ?? position?.text ?? ''}
        />
        <p className="prep-said">
          <Button variant="secondary">Spara för gruppen</Button>
          <span className="note">
            {position && `Ändrad ${formatDateTime(position.updatedAt)} av ${position.by}`}
          </span>
        </p>
      </form>
    </details>
  )
}
