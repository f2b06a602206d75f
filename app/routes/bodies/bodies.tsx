import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { bodiesInOrder, electedKinds, spansByBody } from '#db/queries/mandates/bodies'
import { may } from '~/domain/access'
import { compositionOn, holdsOn, nextChange } from '~/domain/meetings/composition'
import { paths } from '~/paths'
import { bodyKindLabel } from '~/text/administration'
import { partyThen } from '~/text/bodies'
import { formatDate } from '~/text/format'
import { DataTable, EmptyState, LinkList, PageHeading, Section } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { requirePlace } from '../places/place'

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Organ och ledamöter' }] }
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Organ och ledamöter – ${data?.name ?? 'Rådslag'}` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, today, municipality, m } = await requirePlace(args)
  const spans = await spansByBody(read, municipality.id)
  const all = await bodiesInOrder(read, municipality.id)
  const active = all.filter(({ activeFrom, activeTo }) => holdsOn({ from: activeFrom, to: activeTo }, today))
  const isElected = ({ kind }: { kind: string }) => (electedKinds as readonly string[]).includes(kind)
  return {
    ...{ m, name: municipality.displayName },
    mayShift: may(actor, 'mandate.change', { municipalityId: municipality.id }),
    elected: withParts(active.filter(isElected)).map((body) => {
      const { mandates, terms } = spans.get(body.id) ?? { mandates: [], terms: [] }
      const { chair, members, seats, deputies, vacantSeats } = compositionOn(mandates, terms, today)
      return {
        ...{ slug: body.slug, name: body.name, kind: body.kind, seats, vacantSeats },
        ...{ members: members.length, deputies: deputies.length, next: nextChange(mandates, today) },
        chair: chair && {
          id: chair.personId,
          name: chair.name,
          party: partyThen(chair.party, chair.electedParty),
        },
      }
    }),
    others: active
      .filter((body) => !isElected(body))
      .map(({ slug, name, kind, parentId }) => ({
        ...{ slug, name, kind },
        parent: all.find(({ id }) => id === parentId)?.name ?? null,
      })),
    before: all
      .filter(({ activeTo }) => activeTo !== null && activeTo < today)
      .map(({ slug, name, activeTo }) => ({ slug, name, activeTo: activeTo ?? '' })),
  }
}

/** A committee stands under the board that it belongs to. */
function withParts<Body extends { id: string; parentId: string | null }>(bodies: Body[]): Body[] {
  const under = (parentId: string) => bodies.filter((body) => body.parentId === parentId)
  return bodies
    .filter(({ parentId }) => !bodies.some(({ id }) => id === parentId))
    .flatMap((body) => [body, ...under(body.id)])
}

export default function Bodies() {
  const { m, elected, others, before, mayShift } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Organ och ledamöter"
        lede="Vilka som sitter i fullmäktige, styrelsen och nämnderna, i dag och vid varje annan tidpunkt."
        actions={
          <>
            <a href={paths.electedList(m)}>Alla förtroendevalda</a>
            {mayShift && <a href={paths.shift(m)}>Mandatskiftet</a>}
          </>
        }
      />
      <Section id="valda" title="Organ med förtroendevalda">
        <DataTable
          caption="Organ med förtroendevalda"
          captionHidden
          rows={elected}
          rowKey={({ slug }) => slug}
          empty={
            <EmptyState title="Inga organ än">
              Här visas kommunens fullmäktige, styrelse och nämnder.
            </EmptyState>
          }
          columns={[
            {
              ...{ key: 'name', label: 'Organ', rowHeader: true },
              render: ({ slug, name }) => <a href={paths.body(m, slug)}>{name}</a>,
            },
            {
              ...{ key: 'chair', label: 'Ordförande' },
              render: ({ chair, members }) =>
                chair ? (
                  <>
                    <a href={paths.elected(m, chair.id)}>{chair.name}</a> ({chair.party})
                  </>
                ) : members > 0 ? (
                  'Inte vald'
                ) : (
                  'Inga ledamöter inlagda'
                ),
            },
            {
              ...{ key: 'seats', label: 'Platser', align: 'end' as const },
              render: ({ seats, vacantSeats }) =>
                vacantSeats > 0 ? `${seats}, varav ${vacantSeats} ledig` : seats,
            },
            {
              ...{ key: 'deputies', label: 'Ersättare', align: 'end' as const },
              render: ({ deputies }) => deputies,
            },
            {
              ...{ key: 'next', label: 'Nästa förändring', nowrap: true },
              render: ({ slug, next }) =>
                next ? <a href={`${paths.body(m, slug)}?dag=${next}`}>{formatDate(next)}</a> : '',
            },
          ]}
        />
      </Section>
      {others.length > 0 && (
        <Section id="forvaltningar" title="Förvaltningar och bolag">
          <ul className="link-list">
            {others.map(({ slug, name, kind, parent }) => (
              <li key={slug}>
                {name}
                <span className="note">
                  {parent ? `${bodyKindLabel[kind]}, ${parent}` : bodyKindLabel[kind]}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {before.length > 0 && (
        <Section id="tidigare" title="Tidigare organ">
          <LinkList
            links={before.map(({ slug, name, activeTo }) => ({
              label: name,
              href: paths.body(m, slug),
              note: `Till ${formatDate(activeTo)}`,
            }))}
          />
        </Section>
      )}
    </>
  )
}
