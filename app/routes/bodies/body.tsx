import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { bodiesInOrder, electedKinds, successionsOf } from '#db/queries/mandates/bodies'
import { addDays } from '~/domain/shared/day'
import { changeDays, compositionOn, formerOn, nextChange, vacatedSeats } from '~/domain/meetings/composition'
import { paths } from '~/paths'
import { bodyKindLabel } from '~/text/administration'
import { partyThen, spanText } from '~/text/bodies'
import { formatCount, formatDate } from '~/text/format'
import { Columns, EmptyState, KeyFigures, LinkButton, Notice, PageHeading, Section } from '~/ui'
import stylesheet from './bodies.css?url'
import { Administration, Beside } from './body-parts'
import { bodyHandle } from './crumbs'
import { dayAsked, requireBody } from './guard'
import { SeatChart } from './seat-chart'
import { DeputyGroups, FormerTable, MemberGroups, PartyTable } from './sitting-tables'

const MOST_FORMER = 200
const MOST_DAYS = 8

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const handle = bodyHandle()
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.body.name} – ${data.name}` : 'Rådslag' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, m, body, mandates, terms, mayChange } = await requireBody(args)
  const day = dayAsked(args.request, ctx.today)
  const all = await bodiesInOrder(ctx.database.read, municipality.id)
  const nameOf = (id: string) => all.find((each) => each.id === id)
  const successions = (await successionsOf(ctx.database.read, municipality.id)).flatMap((each) => {
    const other = nameOf(each.fromBodyId === body.id ? each.toBodyId : each.fromBodyId)
    if (!other || (each.fromBodyId !== body.id && each.toBodyId !== body.id)) return []
    return [{ slug: other.slug, name: other.name, day: each.day, became: each.fromBodyId === body.id }]
  })
  const days = changeDays(mandates)
  return {
    ...{ m, name: municipality.displayName, today: ctx.today, day, mayChange, successions },
    body: {
      ...{ slug: body.slug, name: body.name, kind: body.kind, shortName: body.shortName },
      ...{ activeFrom: body.activeFrom, activeTo: body.activeTo },
      elected: (electedKinds as readonly string[]).includes(body.kind),
    },
    parent: all.find(({ id }) => id === body.parentId)?.name ?? null,
    composition: compositionOn(mandates, terms, day),
    vacated: vacatedSeats(mandates, terms, day),
    former: formerOn(mandates, day).slice(0, MOST_FORMER),
    next: nextChange(mandates, day),
    days: [
      ...days.filter((each) => each <= day).slice(-MOST_DAYS + 2),
      ...days.filter((each) => each > day),
    ].slice(0, MOST_DAYS),
  }
}

export type BodyData = ReturnType<typeof useLoaderData<typeof loader>>

export default function Body() {
  const data = useLoaderData<typeof loader>()
  const { m, body, parent, composition, vacated, former, next, day, today, mayChange } = data
  const { term, chair, viceChairs, members, deputies, vacantSeats, vacantDeputies } = composition
  const here = paths.body(m, body.slug)
  if (!body.elected) return <Administration data={data} />
  const lede = [
    term
      ? `${formatCount(term.seats, 'plats', 'platser')}${term.deputySeats === null ? '' : ` och ${formatCount(term.deputySeats, 'ersättare', 'ersättare')}`}, ${spanText(term.from, term.to)}.`
      : null,
    term?.decidedIn ? `Antalet beslutades ${term.decidedIn}.` : null,
  ]
  return (
    <>
      <PageHeading
        kind={bodyKindLabel[body.kind]}
        facts={[body.shortName, parent && `Hör till ${parent}`].filter((fact) => fact !== null)}
        title={body.name}
        lede={lede.filter(Boolean).join(' ') || undefined}
        actions={
          mayChange ? (
            <LinkButton href={paths.body(m, body.slug, 'andra')} variant="secondary">
              Ändra uppdrag
            </LinkButton>
          ) : undefined
        }
      />
      {day !== today && (
        <Notice tone="info" title={formatDate(day)}>
          {day < today
            ? 'Så här var organet sammansatt den dagen.'
            : 'Så här blir organet, efter vad som är känt i dag.'}{' '}
          <a href={here}>Visa hur det är i dag</a>
        </Notice>
      )}
      <Columns asideLabel="Dagar och uppgifter" aside={<Beside data={data} />}>
        {members.length === 0 ? (
          <EmptyState
            title="Inga ledamöter är inlagda den dagen"
            action={mayChange ? <a href={paths.body(m, body.slug, 'las-in')}>Läs in en lista</a> : undefined}
          >
            Här visas vilka som sitter i organet, när de är inlagda.
          </EmptyState>
        ) : (
          <>
            <KeyFigures
              figures={[
                {
                  label: 'Ordförande',
                  value: chair ? <a href={paths.elected(m, chair.personId)}>{chair.name}</a> : 'Inte vald',
                  note: chair ? partyThen(chair.party, chair.electedParty) : undefined,
                },
                {
                  label: 'Lediga platser',
                  value: vacantSeats,
                  note:
                    vacantDeputies > 0
                      ? `${formatCount(vacantDeputies, 'ersättarplats', 'ersättarplatser')} ledig`
                      : undefined,
                },
                {
                  label: 'Nästa förändring',
                  value: next ? <a href={`${here}?dag=${next}`}>{formatDate(next)}</a> : 'Ingen känd',
                },
              ]}
            />
            <Section id="partier" title="Platser efter parti">
              <div className="seat-figures">
                <SeatChart byParty={composition.byParty} vacant={vacantSeats} />
                <PartyTable composition={composition} />
              </div>
            </Section>
            {vacated.length > 0 && (
              <Section id="lediga" title="Lediga platser" count={vacantSeats}>
                <ul>
                  {vacated.map((left) => (
                    <li key={left.id}>
                      Plats för {left.electedParty ?? left.party} efter{' '}
                      <a href={paths.elected(m, left.personId)}>{left.name}</a>
                      {left.to && `, ledig från ${formatDate(addDays(left.to, 1))}`}
                      {left.endNote && ` (${left.endNote})`}
                    </li>
                  ))}
                </ul>
              </Section>
            )}
            <Section id="ledamoter" title="Ledamöter" count={members.length}>
              <MemberGroups m={m} composition={composition} />
              {viceChairs.length > 0 && chair === null && <p className="note">Ordförande är inte vald.</p>}
            </Section>
            {deputies.length > 0 && (
              <Section
                id="ersattare"
                title="Ersättare"
                count={deputies.length}
                intro="I den ordning de kallas in, parti för parti."
              >
                <DeputyGroups m={m} deputies={deputies} />
              </Section>
            )}
          </>
        )}
        {former.length > 0 && (
          <Section id="tidigare" title="Tidigare" count={former.length}>
            <details>
              <summary>Visa dem som har lämnat</summary>
              <FormerTable m={m} former={former} />
            </details>
          </Section>
        )}
      </Columns>
    </>
  )
}
