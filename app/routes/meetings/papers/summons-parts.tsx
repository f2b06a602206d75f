import type { summonsReceiptsOf } from '#db/queries/meetings/papers'
import { timeliness } from '~/domain/meetings/summons'
import { paths } from '~/paths'
import { deadlineStepText, paragraphText } from '~/text/deadlines'
import { formatDate, formatDateTime } from '~/text/format'
import { itemLine, paperDateLabel, postText, summonsDateLabel, webDutyText } from '~/text/meetings/papers'
import { DataTable, DeadlineChip, DeadlineList, Notice, Section } from '~/ui'
import type { Calling } from '~/use-cases/meetings/papers/papers-of'

const stateOf = { in_time: 'upcoming', last_days: 'soon', late: 'overdue' } as const

/** The days of MEET-01 to MEET-03 with their paragraph and every step. */
export function PaperDates({ dates, counts, today }: Pick<Calling, 'dates' | 'counts'> & { today: string }) {
  return (
    <DeadlineList>
      {dates.map((date) => {
        const stands = timeliness(date, today)
        const differs = date.aim !== date.latest
        return (
          <DeadlineChip
            key={date.key}
            day={date.latest}
            label={
              <>
                {date.key === 'summons' ? summonsDateLabel[counts] : paperDateLabel[date.key]} senast.{' '}
                {differs && `Planera för den ${formatDate(date.aim)}, som är sista vardagen. `}
                {date.done && `Gjort den ${formatDate(date.done)}.`}
              </>
            }
            state={date.done ? (stands === 'late' ? 'overdue' : 'met') : stateOf[stands]}
            {...(date.done && stands === 'late' ? { stateText: 'för sent' } : {})}
            {...(date.done === null && stands === 'late' ? { stateText: 'har passerat' } : {})}
            reason={{
              basis: date.paragraph
                ? `${paragraphText(date.paragraph)}${date.basis === 'local' ? ', med nämndens egen tid' : ''}`
                : 'Nämndens egen regel',
              steps: date.steps.map(deadlineStepText),
            }}
          />
        )
      })}
    </DeadlineList>
  )
}

/** MEET-11: what must be on the web from the day of the notice. */
export function WebDuties({ m, duties, posted }: { m: string; duties: Calling['duties']; posted: boolean }) {
  if (duties.length === 0) return null
  return (
    <Section id="webben" title="Ska finnas på webben">
      {duties.map(({ duty, item, papers, closed }) => (
        <Notice
          key={item.itemId}
          tone={papers === 0 || closed.length > 0 ? 'warning' : 'success'}
          title={itemLine(item)}
        >
          <p>{webDutyText[duty]}</p>
          {papers === 0 ? (
            <p>
              Punkten har inga handlingar i portalen. Lägg dem till punkten, eller publicera dem på kommunens
              webbplats.
            </p>
          ) : closed.length === 0 ? (
            <p>Alla handlingar till punkten är publicerade.</p>
          ) : (
            <>
              <p>{posted ? 'Inte publicerade än:' : 'Publicera före kungörelsen:'}</p>
              <ul>
                {closed.map(({ title, caseSlug, number }) => (
                  <li key={`${caseSlug} ${number}`}>
                    <a href={paths.document(m, caseSlug, number)}>{title}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      ))}
    </Section>
  )
}

const withParty = ({ name, party }: { name: string; party?: string | null }) =>
  name + (party ? ` (${party})` : '')

/** Who will be called, and how. */
export function Recipients({ called }: { called: Calling['called'] }) {
  const onPaper = called.filter(({ email }) => email === null).length
  return (
    <Section
      id="mottagare"
      title="Vilka som kallas"
      count={called.length}
      {...(onPaper > 0
        ? { intro: `${onPaper} saknar e-postadress. De får kallelsen på papper: skicka den i god tid.` }
        : {})}
    >
      <details>
        <summary>Visa alla och deras adresser</summary>
        <DataTable
          caption="Vilka som kallas"
          captionHidden
          compact
          rows={called}
          rowKey={(to, at) => to.personId ?? `${to.email} ${at}`}
          empty={<p>Ingen sitter i organet den dagen.</p>}
          columns={[
            { key: 'name', label: 'Namn', rowHeader: true, render: withParty },
            { key: 'post', label: 'Uppdrag', render: ({ post }) => postText[post] ?? post },
            { key: 'to', label: 'Skickas till', render: ({ email }) => email ?? 'På papper: adress saknas' },
          ]}
        />
      </details>
    </Section>
  )
}

type Receipt = Awaited<ReturnType<typeof summonsReceiptsOf>>[number]
const sentText = { summons: 'Kallelse', supplement: 'Tillägg', cancellation: 'Besked om att det är inställt' }

/** To whom what was sent and when; first those who are to have it on paper. */
export function Receipts({ receipts }: { receipts: readonly Receipt[] }) {
  const onPaper = receipts.filter(({ email }) => email === null)
  return (
    <>
      {onPaper.length > 0 && (
        <Section
          id="pa-papper"
          title="Skickas på papper"
          count={onPaper.length}
          intro="De här har ingen e-postadress. Skriv ut kallelsen och skicka den i dag."
        >
          <ul className="on-paper">
            {onPaper.map((each) => (
              <li key={each.id}>
                {each.name}, {(postText[each.post] ?? each.post).toLowerCase()}:{' '}
                {sentText[each.kind].toLowerCase()}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="utskick" title="Utskick" count={receipts.length}>
        <details>
          <summary>Visa alla utskick</summary>
          <DataTable
            caption="Utskick"
            captionHidden
            compact
            rows={receipts}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', label: 'Namn', rowHeader: true, render: ({ name }) => name },
              { key: 'post', label: 'Uppdrag', render: ({ post }) => postText[post] ?? post },
              { key: 'kind', label: 'Vad', render: ({ kind }) => sentText[kind] },
              { key: 'to', label: 'Skickat till', render: ({ email }) => email ?? 'På papper' },
              { key: 'at', label: 'När', nowrap: true, render: ({ sentAt }) => formatDateTime(sentAt) },
            ]}
          />
        </details>
      </Section>
    </>
  )
}
