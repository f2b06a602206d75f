import { daysBetween } from '~/domain/shared/day'
import { DateText, StatusBadge, Tag } from '~/ui'
import type { ToDo } from './task-line'

const whatLabel = {
  task: 'Uppgift',
  memo: 'Godkänn text',
  records: 'Lämna ut handling',
  document: 'Utcheckad',
  action: 'Restlista',
  agenda: 'Föreslaget ärende',
  minutes: 'Protokoll att justera',
} as const satisfies Record<ToDo['what'], string>

/** What waits, one line each: what it is, what it is called, where it comes from and by when. */
export function ToDoList({ items, today }: { items: ToDo[]; today: string }) {
  return (
    <ul className="work-list">
      {items.map((item) => (
        <li key={item.id}>
          <Tag>{whatLabel[item.what]}</Tag>
          <p className="work-title">
            <a href={item.href}>{item.title}</a>
            {item.note && <span className="note">{item.note}</span>}
          </p>
          <p className="work-day">
            {item.what === 'records' && item.dueDay !== null ? (
              <span className="note">
                kom in <DateText value={item.dueDay} short />
              </span>
            ) : (
              <DueDay day={item.dueDay} today={today} />
            )}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** A task's day: late and near ones in icon and word. */
export function DueDay({ day, today }: { day: string | null; today: string }) {
  if (day === null) return null
  const days = daysBetween(today, day)
  const date = <DateText value={day} short />
  if (days < 0)
    return (
      <StatusBadge tone="danger">
        {date} <span className="work-late">{days === -1 ? '1 dag sent' : `${-days} dagar sent`}</span>
      </StatusBadge>
    )
  if (days === 0)
    return (
      <StatusBadge tone="warning" icon="clock">
        i dag
      </StatusBadge>
    )
  return <span className="note">senast {date}</span>
}
