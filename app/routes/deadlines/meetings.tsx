import { formatWeekdayDate } from '~/text/format'
import { Section } from '~/ui'
import type { meetingsFor } from './around.server'

type Known = NonNullable<Awaited<ReturnType<typeof meetingsFor>>>

/** Which meeting there is time for before the day. */
export function Meetings({ meetings }: { meetings: Known }) {
  if (meetings.of === 'council')
    return (
      <Section id="sammantrade" title="Sista sammanträdet">
        <p>
          {meetings.last
            ? `Fullmäktiges sista inlagda sammanträde i tid är ${formatWeekdayDate(meetings.last)}. Sikta på det.`
            : meetings.known
              ? 'Fullmäktige har inget inlagt sammanträde i tid. Redovisa beredningen för fullmäktige i stället.'
              : 'Inga kommande sammanträden i fullmäktige är inlagda.'}
        </p>
      </Section>
    )
  return (
    <Section id="sammantrade" title="Sammanträde som hinner">
      {meetings.ordinary || meetings.immediate ? (
        <ul>
          {meetings.ordinary && (
            <li>
              {meetings.bodyName}, {formatWeekdayDate(meetings.ordinary)}: hinner justeras i vanlig ordning
              (14 dagar) och tillkännages (2 dagar).
            </li>
          )}
          {meetings.immediate && meetings.immediate !== meetings.ordinary && (
            <li>
              {meetings.bodyName}, {formatWeekdayDate(meetings.immediate)}: hinner bara om paragrafen justeras
              omedelbart.
            </li>
          )}
        </ul>
      ) : (
        <p>
          {meetings.known
            ? 'Inget inlagt sammanträde hinner. Be om längre tid, eller låt ordföranden besluta i brådskande fall (6 kap. 39 § kommunallagen) och anmäl beslutet vid nästa sammanträde.'
            : `Inga kommande sammanträden är inlagda för ${meetings.bodyName}.`}
        </p>
      )}
    </Section>
  )
}
