import { paths } from '~/paths'
import { formatCount, formatWeekdayDate } from '~/text/format'
import { capital } from '~/text/meetings/plan'
import { packEditionText } from '~/text/meetings/papers'
import { DateText, LinkList, Section, SideSection, StatusBadge } from '~/ui'
import { sizeText } from '../papers/file-facts'
import type { Preparation } from './prepare.server'

/** The packs, the days, and what the device keeps. */
export function Beside({ page, waiting }: { page: Preparation; waiting: number }) {
  return (
    <>
      {page.packs.length > 0 && (
        <SideSection title="Allt i ett häfte">
          <LinkList
            links={page.packs.map(({ edition, href, pages, size }) => ({
              ...{ label: packEditionText[edition], href },
              note: [
                pages === null ? '' : formatCount(pages, 'sida', 'sidor'),
                size === null ? '' : sizeText(size),
              ]
                .filter(Boolean)
                .join(', '),
            }))}
          />
        </SideSection>
      )}
      <SideSection title="Dagar">
        <ul className="link-list">
          {page.dates.map(({ key, day, label, done, late, next }) => (
            <li key={key}>
              {label}
              <span className="note">
                {capital(formatWeekdayDate(day))}{' '}
                {done !== null ? (
                  <StatusBadge tone="success">Klart</StatusBadge>
                ) : late ? (
                  <StatusBadge tone="danger">Försenat</StatusBadge>
                ) : next ? (
                  <StatusBadge tone="accent">Närmast</StatusBadge>
                ) : null}
              </span>
            </li>
          ))}
        </ul>
      </SideSection>
      <SideSection title="Utan nät">
        {waiting > 0 && (
          <p>
            <StatusBadge tone="warning">
              {formatCount(waiting, 'ändring väntar', 'ändringar väntar')} på nät
            </StatusBadge>
          </p>
        )}
        <p className="note block">
          {page.withProtected
            ? 'Den här sidan finns inte kvar i enheten.'
            : 'Sidan och de handlingar du har öppnat kan läsas här utan nät i en vecka, eller tills du loggar ut. Det som är skyddat sparas aldrig i enheten.'}
        </p>
      </SideSection>
    </>
  )
}

const blockingText = (count: number, published: boolean): string =>
  published
    ? `${formatCount(count, 'punkt', 'punkter')} får inte avgöras som det ser ut nu.`
    : `${formatCount(count, 'punkt hindrar', 'punkter hindrar')} att dagordningen låses.`

/** What stands between the agenda and the summons, for those who answer for it. */
export function Lacking({ page: { lacking, published } }: { page: Preparation }) {
  if (lacking === null) return null
  const { items, ready, count, proposed, unpublished } = lacking
  const blocking = items.filter(({ reasons }) => reasons.some(({ blocks }) => blocks)).length
  return (
    <Section
      id="saknas"
      title={published ? 'Saknas inför sammanträdet' : 'Saknas före kallelsen'}
      intro={[
        `${ready} av ${formatCount(count, 'punkt', 'punkter')} är klara.`,
        blocking > 0 ? blockingText(blocking, published) : '',
        proposed > 0
          ? `${formatCount(proposed, 'förslag', 'förslag')} till dagordningen väntar på svar.`
          : '',
        unpublished > 0
          ? `${formatCount(unpublished, 'ändring är inte publicerad', 'ändringar är inte publicerade')}.`
          : '',
      ]
        .filter(Boolean)
        .join(' ')}
    >
      {items.length > 0 && (
        <ul className="prep-lacking">
          {items.map(({ id, number, title, href, reasons }) => (
            <li key={id}>
              <p>
                <a href={href ?? `#punkt-${id}`}>
                  {number !== null ? `${number}. ` : ''}
                  {title}
                </a>
              </p>
              <ul>
                {reasons.map(({ text, blocks }) => (
                  <li key={text}>
                    {blocks ? <StatusBadge tone="danger">Hindrar</StatusBadge> : null} {text}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** The reader's own points on the agenda, those where the reader is disqualified, and initiatives that are not up yet. */
export function Mine({ page: { items, elsewhere } }: { page: Preparation }) {
  const own = items.filter((item) => item.own || item.disqualified !== null)
  if (own.length === 0 && elsewhere.length === 0) return null
  return (
    <Section id="mina" title="Rör dig">
      <ul className="link-list">
        {own.map((item) => (
          <li key={item.id}>
            <a href={`#punkt-${item.id}`}>
              {item.number !== null ? `${item.number}. ` : ''}
              {item.title}
            </a>
            <span className="note">
              {[
                item.own ? 'Ditt initiativ' : '',
                item.disqualified === null ? '' : `Anmält jäv: ${item.disqualified}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
        {elsewhere.map(({ number, title, href }) => (
          <li key={number}>
            <a href={href}>{title}</a>
            <span className="note">Ditt initiativ {number}, inte på den här dagordningen</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What the council owes an answer: interpellations, and motions older than a year. */
export function Unanswered({ page: { m, questions, motions } }: { page: Preparation }) {
  return (
    <>
      {questions.length > 0 && (
        <Section id="interpellationer" title="Obesvarade interpellationer" count={questions.length}>
          <ul className="link-list">
            {questions.map(({ number, title, party, day, href, onAgenda }) => (
              <li key={number}>
                <a href={href}>{title}</a>
                <span className="note">
                  {number}
                  {party && ` · ${party}`} {day && <DateText value={day} />}{' '}
                  {onAgenda && <StatusBadge tone="info">På dagordningen</StatusBadge>}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {motions.length > 0 && (
        <Section
          id="motioner"
          title="Motioner äldre än ett år"
          count={motions.length}
          links={<a href={paths.motions(m)}>Alla motioner</a>}
        >
          <ul className="link-list">
            {motions.map(({ number, title, mover, day, href, onAgenda }) => (
              <li key={number}>
                <a href={href}>{title}</a>
                <span className="note">
                  {number} · {mover} {day && <DateText value={day} />}{' '}
                  {onAgenda && <StatusBadge tone="info">På dagordningen</StatusBadge>}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
