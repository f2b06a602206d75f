import type { ReactNode } from 'react'
import type { Composition, MandateSpan } from '~/domain/meetings/composition'
import { paths } from '~/paths'
import { postLabel } from '~/text/administration'
import { endReasonLabel, partyText, partyThen, spanText } from '~/text/bodies'
import { formatCount, formatDate, formatNumber } from '~/text/format'
import { DataTable } from '~/ui'

const person = (m: string, { personId, name }: MandateSpan) => <a href={paths.elected(m, personId)}>{name}</a>

/** Seats and deputies by party in figures. */
export function PartyTable({ composition: { byParty, seats, vacantSeats } }: { composition: Composition }) {
  const rows = [
    ...byParty.map(({ party, ...counts }) => ({ name: partyText(party), ...counts })),
    ...(vacantSeats > 0 ? [{ name: 'Lediga platser', seats: vacantSeats, deputies: 0 }] : []),
  ]
  return (
    <DataTable
      caption="Platser efter parti"
      captionHidden
      compact
      phone="scroll"
      rows={rows}
      rowKey={({ name }) => name}
      totalLabel="Summa"
      columns={[
        { key: 'party', label: 'Parti', rowHeader: true, render: ({ name }) => name },
        {
          ...{ key: 'seats', label: 'Platser', align: 'end' as const, total: formatNumber(seats) },
          render: (row) => formatNumber(row.seats),
        },
        {
          ...{ key: 'deputies', label: 'Ersättare', align: 'end' as const },
          total: formatNumber(rows.reduce((sum, { deputies }) => sum + deputies, 0)),
          render: (row) => formatNumber(row.deputies),
        },
      ]}
    />
  )
}

/** One party's people under its name; beside each other where there is room. */
function PartyGroups({
  rows,
  heading,
  children,
}: {
  rows: readonly MandateSpan[]
  heading: (party: string | null, rows: readonly MandateSpan[]) => string
  children: (row: MandateSpan) => ReactNode
}) {
  const parties = [...new Set(rows.map(({ party }) => party))]
  return (
    <div className="party-groups">
      {parties.map((party) => {
        const own = rows.filter((row) => row.party === party)
        return (
          <section key={party}>
            <h3>{heading(party, own)}</h3>
            <ul>
              {own.map((row) => (
                <li key={row.id}>{children(row)}</li>
              ))}
            </ul>
          </section>
        )
      })}
    </div>
  )
}

const rankWords = ['Första vice ordförande', 'Andra vice ordförande', 'Tredje vice ordförande']

/** Everyone with a seat, party by party. `change` adds the way to end a mandate. */
export function MemberGroups({
  m,
  composition: { members, chair, viceChairs, term },
  change,
}: {
  m: string
  composition: Composition
  change?: (mandate: MandateSpan) => string
}) {
  const leads = (mandate: MandateSpan) => {
    if (mandate.personId === chair?.personId) return 'Ordförande'
    const rank = viceChairs.findIndex(({ personId }) => personId === mandate.personId)
    if (rank < 0) return null
    return viceChairs.length > 1 ? (rankWords[rank] ?? 'Vice ordförande') : 'Vice ordförande'
  }
  // Who has sat the whole term needs no day.
  const since = ({ from }: MandateSpan) =>
    from && term && from > term.from ? `från ${formatDate(from)}` : null
  const elected = ({ party, electedParty }: MandateSpan) =>
    electedParty !== null && electedParty !== party ? `vald för ${electedParty}` : null
  return (
    <PartyGroups
      rows={members}
      heading={(party, { length }) => `${partyText(party)}, ${formatCount(length, 'plats', 'platser')}`}
    >
      {(row) => (
        <>
          {person(m, row)}
          <Note parts={[leads(row), elected(row), row.constituency, since(row)]} />
          {change && (
            <a href={change(row)} className="change">
              Avsluta<span className="visually-hidden"> uppdraget för {row.name}</span>
            </a>
          )}
        </>
      )}
    </PartyGroups>
  )
}

/** Deputies in the order they serve, party by party (KL 5:18). */
export function DeputyGroups({
  m,
  deputies,
  change,
}: {
  m: string
  deputies: readonly MandateSpan[]
  change?: (mandate: MandateSpan) => string
}) {
  return (
    <PartyGroups rows={deputies} heading={partyText}>
      {(row) => (
        <>
          {row.order !== null && `${row.order}. `}
          {person(m, row)}
          <Note parts={[row.constituency]} />
          {change && (
            <a href={change(row)} className="change">
              Avsluta<span className="visually-hidden"> uppdraget för {row.name}</span>
            </a>
          )}
        </>
      )}
    </PartyGroups>
  )
}

function Note({ parts }: { parts: readonly (string | null)[] }) {
  const text = parts.filter((part) => part !== null).join(', ')
  return text === '' ? null : <span className="note">{text}</span>
}

export function FormerTable({ m, former }: { m: string; former: readonly MandateSpan[] }) {
  return (
    <DataTable
      caption="Tidigare uppdrag"
      captionHidden
      rows={former}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: 'Namn', rowHeader: true, render: (row) => person(m, row) },
        { key: 'post', label: 'Uppdrag', render: ({ post }) => postLabel[post] },
        { key: 'party', label: 'Parti', render: (row) => partyThen(row.party, row.electedParty) },
        { key: 'time', label: 'Tid', render: ({ from, to }) => spanText(from, to) },
        {
          ...{ key: 'why', label: 'Upphörde' },
          render: ({ endReason, endNote }) =>
            [endReason ? endReasonLabel[endReason] : 'Mandatperioden slut', endNote]
              .filter(Boolean)
              .join('. '),
        },
      ]}
    />
  )
}
