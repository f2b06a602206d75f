import type { MeetingPage } from '#db/queries/places-meetings'
import { paths } from '~/paths'
import { formatDate, formatWeekdayDate } from '~/text/format'
import { capital } from '~/text/meetings/plan'
import { outcomeLabel } from '~/text/places'
import { FactList, LinkButton, LinkList, Section, SideSection, StatusBadge } from '~/ui'
import { AgendaView } from './agenda/agenda-view'
import type { MeetingData } from './meeting'

type Hub = NonNullable<MeetingData['hub']>

/** The agenda as the reader may see it. Before anyone has put anything on it there is nothing to tell. */
export function PublicAgenda({ hub, m }: { hub: Hub; m: string }) {
  const begun = hub.agenda.items.length > 0 || hub.agenda.shown === 'none'
  return begun && hub.state !== 'cancelled' ? <AgendaView agenda={hub.agenda} m={m} /> : null
}

export function Decisions({ m, decisions }: { m: string; decisions: MeetingPage['decisions'] }) {
  if (decisions.length === 0) return null
  return (
    <Section id="beslut" title="Beslut" count={decisions.length}>
      <ul className="link-list">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <a href={paths.decision(m, decision.id)}>
              {decision.paragraph ? `§ ${decision.paragraph.replace(/^§\s*/, '')} ` : ''}
              {decision.itemTitle ?? decision.heading}
            </a>{' '}
            <StatusBadge tone="neutral">{outcomeLabel[decision.outcome]}</StatusBadge>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** Every day of the meeting, and on demand why it is that day. */
export function Dates({ dates, cancelled }: { dates: Hub['dates']; cancelled: boolean }) {
  if (cancelled) return null
  return (
    <Section id="dagar" title="Sammanträdets dagar">
      <ol className="meeting-days">
        {dates.map(({ key, day, label, done, late, next, why }) => (
          <li key={key} aria-current={next ? 'date' : undefined} className={next ? 'next' : undefined}>
            <p className="meeting-day">
              <time dateTime={day}>{capital(formatWeekdayDate(day))}</time>
              {done !== null ? (
                <StatusBadge tone="success">
                  {key === 'meeting' ? 'Hållet' : `Klart ${formatDate(done)}`}
                </StatusBadge>
              ) : late ? (
                <StatusBadge tone="danger">Försenat</StatusBadge>
              ) : next ? (
                <StatusBadge tone="accent">Närmast</StatusBadge>
              ) : null}
            </p>
            <div>
              <p className="meeting-day-label">{label}</p>
              <details className="why">
                <summary>
                  Varför denna dag?<span className="visually-hidden"> {label}</span>
                </summary>
                <div className="why-text">
                  {why.basis && <p>{why.basis}</p>}
                  {why.steps.length > 0 && (
                    <ol>
                      {why.steps.map((step) => (
                        <li key={step}>{step}</li>
                      ))}
                    </ol>
                  )}
                  {why.more.map((text) => (
                    <p key={text}>{text}</p>
                  ))}
                </div>
              </details>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** The next action with what hinders it, papers, and the other things that may be done with the meeting. */
export function Beside({ hub, m }: { hub: Hub; m: string }) {
  const { action, change, cancel, planAnew, summons, papers, minutes, secretary, firstChair } = hub
  const links = [
    ...(summons
      ? [
          { label: 'Kallelse', href: summons.page },
          { label: 'Kallelse som PDF', href: summons.pdf },
        ]
      : []),
    ...(papers ? [{ label: 'Handlingar', href: papers }] : []),
    ...(minutes ? [{ label: 'Protokoll', href: minutes.page }] : []),
    ...(minutes?.pdf ? [{ label: 'Protokoll som PDF', href: minutes.pdf }] : []),
  ]
  const ways = [
    ...(change ? [{ label: 'Ändra dag, tid eller plats', href: change }] : []),
    ...(cancel ? [{ label: 'Ställ in sammanträdet', href: cancel }] : []),
    ...(planAnew ? [{ label: 'Planera ett nytt sammanträde', href: paths.meetingPlan(m, 'ny') }] : []),
  ]
  return (
    <>
      {action && (
        <SideSection title="Nästa steg">
          <LinkButton href={action.href} variant={action.hinders.length > 0 ? 'secondary' : 'primary'} wide>
            {action.label}
          </LinkButton>
          {action.hinders.map((text) => (
            <p className="note block" key={text}>
              {text}
            </p>
          ))}
        </SideSection>
      )}
      {links.length > 0 && (
        <SideSection title="Handlingar">
          <LinkList links={links} />
        </SideSection>
      )}
      {(hub.insider || secretary || firstChair) && (
        <SideSection title="Läge">
          <FactList
            facts={[
              { term: 'Sammanträdet', value: hub.stateText },
              ...(firstChair ? [{ term: 'Leds till presidievalet av', value: firstChair }] : []),
              ...(secretary ? [{ term: 'Sekreterare', value: secretary }] : []),
            ]}
          />
        </SideSection>
      )}
      {ways.length > 0 && (
        <SideSection title="Ändra">
          <LinkList links={ways} />
        </SideSection>
      )}
      <SideSection title="Mer">
        <LinkList
          links={[
            { label: 'Alla sammanträden', href: paths.meetings(m) },
            { label: 'Årets sammanträdesplan', href: paths.meetingPlan(m) },
          ]}
        />
      </SideSection>
    </>
  )
}
