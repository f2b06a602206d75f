import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type FollowTarget, followsOf, followTargets } from '#db/queries/oversight/follows'
import { listGoverning } from '#db/queries/places-governing'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { followKindLabel, governingKindLabel } from '~/text/places'
import { followRefusals } from '~/text/refusals/governing'
import { Actions, Button, FactList, LinkButton, PageHeading, Section, Select, TextField } from '~/ui'
import { endFollowing, noteFollow } from '~/use-cases/oversight/keep-governing'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { governingFacts } from './governing-facts'
import { requirePlace } from './place'

export async function loader(args: LoaderFunctionArgs) {
  const { actor, read, municipality, m, today } = await requirePlace(args)
  const document = (await listGoverning(read, actor, municipality.id)).find(
    ({ slug }) => slug === args.params.dokument,
  )
  if (!document) throw new Response(null, { status: 404 })
  const place = { municipalityId: municipality.id, today }
  const keeps = may(actor, 'governing.keep', place)
  const follows = await followsOf(read, actor, place, document.id)
  const taken = new Set(follows.map(({ id }) => id))
  const targets = keeps ? await followTargets(read, actor, place) : []
  return {
    ...{ m, name: municipality.displayName, document, follows, keeps },
    targets: targets.filter(({ id }) => !taken.has(id)),
  }
}

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const fields = await readFields(args.request)
  const slug = args.params.dokument ?? ''
  const place = { municipalityId: municipality.id, slug }
  const end = fields.get('end')
  const result = end
    ? await endFollowing(ctx, place, end)
    : await noteFollow(ctx, place, { target: fields.get('target') ?? '', note: fields.get('note') ?? '' })
  if (!result.ok) return refusedForm(fields, result.refusal, followRefusals)
  return redirect(`${paths.governingDocument(municipality.slug, slug)}#foljer`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.document.title} – ${data.name}` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, document } = data as { m: string; document: { title: string } }
    return [{ label: 'Styrdokument', href: paths.governing(m) }, { label: document.title }]
  },
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function GoverningDocument() {
  const data = useLoaderData<typeof loader>()
  const { m, document, follows, keeps } = data
  return (
    <>
      <PageHeading
        kind={governingKindLabel[document.kind]}
        title={document.title}
        lede={document.description ?? undefined}
        actions={
          keeps ? (
            <LinkButton variant="secondary" href={paths.governingDocument(m, document.slug, 'andra')}>
              Ändra
            </LinkButton>
          ) : undefined
        }
      />
      <Section id="uppgifter" title="Uppgifter">
        <FactList facts={governingFacts(document)} />
      </Section>
      {document.caseSlug && (
        <Section id="arende" title="Nämns i">
          <p>
            <a href={paths.case(m, document.caseSlug)}>{document.caseTitle}</a> ({document.caseNumber})
          </p>
        </Section>
      )}
      {(keeps || follows.length > 0) && <Follows data={data} />}
    </>
  )
}

const addressOf = (m: string, { kind, address }: FollowTarget): string =>
  ({
    case: paths.case(m, address),
    assignment: paths.assignment(m, address),
    ai_system: paths.aiRegister(m, address),
  })[kind]

const kinds = ['ai_system', 'assignment', 'case'] as const

/** What has been set going by the document, or is bound by it. */
function Follows({ data: { m, follows, keeps, targets } }: { data: Data }) {
  const { field, problem } = formView(useActionData<typeof action>())
  return (
    <Section
      id="foljer"
      title="Följer av dokumentet"
      count={follows.length || undefined}
      intro="System, uppdrag och ärenden som dokumentet styr eller har lett till."
    >
      {follows.length > 0 && (
        <ul className="link-list">
          {follows.map((line) => (
            <li key={line.followId}>
              <a href={addressOf(m, line)}>{line.label}</a>
              <span className="note">
                {followKindLabel[line.kind]}
                {line.note && ` · ${line.note}`}
              </span>
              {keeps && (
                <form method="post">
                  <Button
                    variant="quiet"
                    name="end"
                    value={line.followId}
                    aria-label={`Ta bort ${line.label}`}
                  >
                    Ta bort
                  </Button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {keeps && (
        <form method="post">
          {problem}
          <Select
            {...field('target')}
            label="Lägg till"
            placeholder="Välj"
            choices={kinds.flatMap((kind) =>
              targets
                .filter((target) => target.kind === kind)
                .map(({ id, label }) => ({
                  value: `${kind}:${id}`,
                  label: `${followKindLabel[kind]}: ${label}`,
                })),
            )}
          />
          <TextField {...field('note')} label="Hur det följer" optional />
          <Actions>
            <Button variant="secondary">Lägg till</Button>
          </Actions>
        </form>
      )}
    </Section>
  )
}
