import type { ReactNode } from 'react'
import { paths } from '~/paths'
import { partyText } from '~/text/bodies'
import { formatCount, formatDate } from '~/text/format'
import { Button } from '~/ui'
import type { ShiftFacts } from './shift.server'

export type ShiftStanding = 'done' | 'todo' | 'ahead' | 'know'
export type ShiftItem = { id: string; standing: ShiftStanding; title: string; text: ReactNode }

/** Short, so that the list can be read at a glance; everyone's names stand folded. */
function Names({ names, what }: { names: readonly string[]; what: string }) {
  if (names.length === 0) return null
  if (names.length <= 3) return <p>{names.join(', ')}</p>
  return (
    <details>
      <summary>{what}</summary>
      <ul className="shift-names">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  )
}

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

function workItems(m: string, { delegations, asked, successions, auditors, today }: ShiftFacts): ShiftItem[] {
  const repointed = asked.filter(({ suggested }) => suggested !== null)
  return [
    {
      id: 'delegation',
      standing: delegations.length > 0 ? 'todo' : 'done',
      title: 'Delegation till namngivna ledamöter upphör',
      text:
        delegations.length === 0 ? (
          <p>
            Ingen delegation är knuten till en person. Delegation till en befattning fortsätter att gälla.
          </p>
        ) : (
          <>
            <ul>
              {delegations.map((item) => (
                <li key={item.id}>
                  {item.bodyName}, {item.code} {item.text}: {item.delegate}
                </li>
              ))}
            </ul>
            <p>
              <a href={paths.delegationOrder(m)}>Till delegationsordningen</a>
            </p>
          </>
        ),
    },
    {
      id: 'interpellationer',
      standing: repointed.length > 0 ? 'todo' : 'done',
      title: 'Interpellationer och frågor till den som lämnar',
      text:
        repointed.length === 0 ? (
          <p>Ingen öppen interpellation eller fråga är ställd till någon som lämnar sitt uppdrag.</p>
        ) : (
          <ul>
            {repointed.map(({ slug, number, title, name, body, suggested, day }) => (
              <li key={slug}>
                <a href={paths.case(m, slug)}>
                  {number} {title}
                </a>
                {`. Ställd till ${name}. Är den obesvarad ${day ? formatDate(day) : 'efter skiftet'}: ställ om den till ${suggested?.name ?? ''} (${partyText(suggested?.party ?? null)}), ordförande i ${body ?? 'organet'}.`}
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'arenden',
      standing: 'know',
      title: 'Ärenden, motioner, uppdrag och remisser fortsätter',
      text: (
        <p>
          Inget avslutas av skiftet. En motion lever vidare också när den som väckte den har lämnat.{' '}
          <a href={paths.motions(m)}>Obesvarade motioner</a>
        </p>
      ),
    },
    ...successions.map(({ id, from, to, day, due, open }): ShiftItem => ({
      ...{ id: `overgang-${id}`, title: `${to} tar över efter ${from}` },
      standing: open === 0 && due ? 'done' : due ? 'todo' : 'ahead',
      text: (
        <>
          <p>
            Gäller från {formatDate(day)}. {formatCount(open, 'öppet ärende', 'öppna ärenden')} hos {from}.
            Numren behålls och de gamla diarierna stängs.
          </p>
          {due && open > 0 && (
            <form method="post">
              <input type="hidden" name="intent" value="carry" />
              <input type="hidden" name="successionId" value={id} />
              <Button variant="secondary">Flytta över öppna ärenden</Button>
            </form>
          )}
        </>
      ),
    })),
    {
      id: 'revisorer',
      standing: 'know',
      title: 'Revisorer',
      text: (
        <p>
          Det nya fullmäktige väljer revisorer för åren {auditors.from.slice(0, 4)}–{auditors.to.slice(0, 4)}.
          De gamla gör klart granskningen av {Number(auditors.from.slice(0, 4)) - 1}
          {today < auditors.from ? '' : ' under våren'} (12 kap. 4 §).
        </p>
      ),
    },
  ]
}

function accessItems({ losing, secretaries, contacts, today }: ShiftFacts): ShiftItem[] {
  return [
    ...losing.map(({ day, names }): ShiftItem => ({
      ...{ id: `konton-${day}`, standing: day <= today ? 'done' : 'ahead' },
      title: `Konton utan roll från ${formatDate(day)}`,
      text: (
        <>
          <p>
            {names.length === 0
              ? 'Inget konto förlorar sin åtkomst.'
              : `${formatCount(names.length, 'konto', 'konton')} förlorar åtkomsten av sig självt när dagen börjar.`}
          </p>
          <Names names={names} what="Visa namnen" />
        </>
      ),
    })),
    {
      id: 'politiska-sekreterare',
      standing: secretaries.names.length > 0 ? 'todo' : 'done',
      title: 'Politiska sekreterare',
      text: (
        <>
          <p>
            Anställningen upphör senast {formatDate(secretaries.until)} (4 kap. 33 §).
            {secretaries.names.length > 0 && ' Rollen är längre för:'}
          </p>
          <Names names={secretaries.names} what="Visa namnen" />
        </>
      ),
    },
    {
      id: 'kontaktuppgifter',
      standing: contacts > 0 ? 'todo' : 'done',
      title: 'Privata kontaktuppgifter',
      text:
        contacts === 0 ? (
          <p>Ingen tidigare förtroendevald har en adress kvar.</p>
        ) : (
          <>
            <p>{formatCount(contacts, 'person', 'personer')} utan uppdrag har en e-postadress kvar.</p>
            <form method="post">
              <input type="hidden" name="intent" value="forget" />
              <Button variant="secondary">Ta bort adresserna</Button>
            </form>
          </>
        ),
    },
  ]
}
