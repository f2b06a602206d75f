import type { ReactNode } from 'react'
import { paths } from '~/paths'
import { formatCount, formatDate } from '~/text/format'
import type { ShiftFacts } from './shift.server'
import { accessItems, workItems } from './shift-work-items'

export type ShiftStanding = 'done' | 'todo' | 'ahead' | 'know'
export type ShiftItem = { id: string; standing: ShiftStanding; title: string; text: ReactNode }

/** What is to be seen to at a shift (14.3), in the order in which it comes. */
export function shiftItems(m: string, facts: ShiftFacts): ShiftItem[] {
  return [...electedItems(m, facts), ...meetingItems(m, facts), ...workItems(m, facts), ...accessItems(facts)]
}

function electedItems(m: string, { bodies, today }: ShiftFacts): ShiftItem[] {
  return bodies.flatMap((body): ShiftItem[] => {
    const { id, slug, name, day, membersAfter, seatsAfter, chairAfter, kind } = body
    const full = membersAfter > 0 && (seatsAfter === null || membersAfter >= seatsAfter)
    const items: ShiftItem[] = [
      {
        id: `valda-${id}`,
        standing: full ? 'done' : 'todo',
        title: `${name}: de som väljs är inlagda`,
        text: full ? (
          <p>
            {formatCount(membersAfter, 'ledamot', 'ledamöter')} från {formatDate(day)}.{' '}
            <a href={`${paths.body(m, slug)}?dag=${day}`}>Visa</a>
          </p>
        ) : (
          <p>
            {membersAfter} av {seatsAfter ?? 'okänt antal'} platser har någon från {formatDate(day)}.{' '}
            <a href={paths.body(m, slug, 'las-in')}>Läs in listan</a>
          </p>
        ),
      },
    ]
    if (membersAfter > 0 && !chairAfter)
      items.push({
        id: `ordforande-${id}`,
        standing: day <= today ? 'todo' : 'ahead',
        title: `${name}: ordförande`,
        text: (
          <p>
            {kind === 'council'
              ? 'Det nya fullmäktige väljer sitt presidium. Tills dess leder ålderspresidenten (5 kap. 11 §).'
              : 'Fullmäktige väljer ordförande och vice ordförande bland ledamöterna (6 kap. 21 §).'}{' '}
            <a href={paths.body(m, slug, 'andra')}>Lägg till</a>
          </p>
        ),
      })
    return items
  })
}

function meetingItems(m: string, facts: ShiftFacts): ShiftItem[] {
  const { first, council, today, election, unapproved, lateMeetings } = facts
  const noticeBefore = first !== null && first.noticeBy < council
  return [
    {
      id: 'forsta',
      standing: first === null ? 'todo' : first.day <= today || first.posted ? 'done' : 'ahead',
      title: 'Det nya fullmäktiges första sammanträde',
      text:
        first === null ? (
          <p>
            Inget sammanträde från {formatDate(council)} är planerat.{' '}
            <a href={paths.meetingPlan(m)}>Planera</a>
          </p>
        ) : (
          <p>
            <a href={paths.meeting(m, first.slug, first.address)}>{formatDate(first.day)}</a>. Kungörelsen ska
            finnas på anslagstavlan senast {formatDate(first.noticeBy)}
            {noticeBefore ? ' och utfärdas av den avgående ordföranden.' : '.'}
          </p>
        ),
    },
    {
      id: 'budget',
      standing: 'know',
      title: 'Budgeten beslutas av det nya fullmäktige',
      text: <p>Ett valår beslutas budgeten före utgången av november (11 kap. 10 §).</p>,
    },
    ...(unapproved.length > 0
      ? [
          {
            ...{ id: 'justering', standing: 'todo' as const },
            title: 'Protokoll att justera från den gamla perioden',
            text: (
              <ul>
                {unapproved.map((meeting) => (
                  <li key={meeting.id}>
                    <a href={paths.meeting(m, meeting.bodySlug, meeting.address)}>
                      {meeting.bodyName} {formatDate(meeting.day)}
                    </a>
                    {meeting.signers.length > 0 &&
                      `: väntar på ${meeting.signers.map(({ name }) => name).join(', ')}`}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
    {
      id: 'underskrift',
      standing: 'know',
      title: 'Den som lämnar skriver under det den har lett',
      text: (
        <>
          <p>
            Avgående ordförande och justerare behåller rätten att skriva under sina protokoll. De loggar in
            som vanligt, och kontot öppnar bara det som väntar på underskrift.
          </p>
          {lateMeetings.length > 0 && (
            <ul>
              {lateMeetings.map((meeting) => (
                <li key={`${meeting.bodySlug} ${meeting.address}`}>
                  <a href={paths.meeting(m, meeting.bodySlug, meeting.address)}>
                    {meeting.bodyName} {formatDate(meeting.day)}
                  </a>{' '}
                  justeras senast {formatDate(meeting.approval)}, efter skiftet
                </li>
              ))}
            </ul>
          )}
        </>
      ),
    },
    {
      id: 'paragrafer',
      standing: 'know',
      title: `Paragraferna börjar om ${election + 1}`,
      text: <p>Varje organ numrerar från 1 varje år. Ett nytt organ börjar på 1.</p>,
    },
    ...(first
      ? [
          {
            ...{ id: 'extra', standing: 'know' as const, title: 'Extra val' },
            text: (
              <p>
                Kan beslutas tidigast {formatDate(first.extraElection)}, sex månader efter första sammanträdet
                (5 kap. 10 §).
              </p>
            ),
          },
        ]
      : []),
  ]
}
