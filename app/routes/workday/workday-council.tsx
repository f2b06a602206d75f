import { paths } from '~/paths'
import { Section } from '~/ui'
import { SignalView } from '../assignments/parts'
import { Ages } from '../motions/parts'
import type { WorkdayData } from './workday'

/** For the elected: motions that wait against the year they may take, and decisions that have not had effect yet. */
export function CouncilWork({ data: { m, today, day } }: { data: WorkdayData }) {
  return (
    <>
      {day.motions.length > 0 && (
        <Section
          id="motioner"
          title="Motioner som väntar på beslut"
          count={day.motions.length}
          links={<a href={paths.motions(m)}>Alla öppna motioner</a>}
        >
          <Ages lines={day.motions} m={m} cutoff={today} />
        </Section>
      )}
      {day.awaitingEffect.length > 0 && (
        <Section
          id="effekt"
          title="Beslut som väntar på effekt"
          count={day.awaitingEffect.length}
          links={<a href={paths.assignments(m)}>Alla uppdrag</a>}
        >
          <ul className="plain-list">
            {day.awaitingEffect.map(({ id, slug, text, origin, receiver, judged }) => (
              <li key={id}>
                <a href={paths.assignment(m, slug)}>{text}</a>
                <span className="note block">
                  {origin}. {receiver}.
                </span>
                <SignalView judged={judged} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
