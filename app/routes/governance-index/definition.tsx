import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { definitionsInHand } from '#db/queries/governance-index/in-hand'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatDate } from '~/text/format'
import { definitionStateLabel } from '~/text/governance-index'
import { indexRefusals } from '~/text/refusals/governance-index'
import { Actions, Button, DataTable, DateField, PageHeading, Section, TextField } from '~/ui'
import { beginDefinition, changeDefinition, decideDefinition } from '~/use-cases/governance-index/definitions'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { DraftForm } from './draft-form'
import { draftChange } from './draft-change'
import { requireIndex } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, municipality, m, allowed } = await requireIndex(args, 'index.work')
  const versions = await definitionsInHand(read, municipality.id)
  const draft = versions.find(({ state }) => state === 'draft')
  return {
    ...{ m, saved: new URL(args.request.url).searchParams.get('sparat'), decides: allowed('index.decide') },
    ...{ today: ctx.today, year: ctx.today.slice(0, 4), next: (versions[0]?.number ?? 0) + 1 },
    draft: draft
      ? {
          ...{ number: draft.number, revision: draft.revision, name: draft.name, fromYear: draft.fromYear },
          definition: draft.definition,
        }
      : null,
    versions: versions.map(({ number, name, fromYear, state, decidedIn, decidedDay }) => ({
      ...{ number, name, fromYear, state, decidedIn, decidedDay },
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, read, municipality, m } = await requireIndex(args, 'index.work')
  const fields = await readFields(args.request)
  const field = reader(fields)
  const municipalityId = municipality.id
  const intent = field('intent')
  const place = { municipalityId, number: Number(field('number')), revision: Number(field('revision')) }
  if (intent === 'begin') {
    const begun = await beginDefinition(ctx, {
      ...{ municipalityId, name: 'Digitaliseringsindex', fromYear: Number(ctx.today.slice(0, 4)) },
    })
    if (!begun.ok) return refusedForm(fields, begun.refusal, indexRefusals)
  } else if (intent === 'decide') {
    const given = { decidedIn: field('decidedIn'), decidedDay: field('decidedDay') }
    const decided = await decideDefinition(ctx, place, given)
    if (!decided.ok) return refusedForm(fields, decided.refusal, indexRefusals)
  } else {
    const draft = (await definitionsInHand(read, municipalityId)).find(({ state }) => state === 'draft')
    const change = draft && draftChange(draft.definition, field)
    if (!change) return refusedForm(fields, 'number-invalid', indexRefusals)
    const changed = await changeDefinition(ctx, place, change)
    if (!changed.ok) return refusedForm(fields, changed.refusal, indexRefusals)
  }
  return redirect(
    `${paths.governanceIndex(m, 'definition')}?sparat=${intent === 'decide' ? 'beslutat' : '1'}`,
  )
}

export const meta: MetaFunction = () => [{ title: 'Definition – Digitaliseringsindex – Rådslag' }]
export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Definition' }] }

export default function IndexDefinitionRoute() {
  const { m, draft, versions, saved, decides, today, next } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const decide = formView(refused, 'decide')
  const begin = formView(refused, 'begin')
  return (
    <>
      <PageHeading
        title="Definition"
        lede="Vikter, gränser och mål. De ändras i ett utkast, som beslutas och sedan aldrig ändras."
      />
      <Saved show={saved === '1'}>Utkastet är sparat.</Saved>
      <Saved show={saved === 'beslutat'}>Versionen gäller nu. Räkna indexet på nytt under Värden.</Saved>
      {decide.problem ?? begin.problem}
      {draft ? (
        <>
          <DraftForm draft={draft} refused={refused} />
          {decides && (
            <Section
              id="besluta"
              title="Besluta utkastet"
              intro="Spara först. Versionen som gäller nu ersätts, och det som är publicerat enligt den står kvar."
            >
              <form method="post" className="column">
                <input type="hidden" name="number" value={draft.number} />
                <input type="hidden" name="revision" value={draft.revision} />
                <TextField
                  {...decide.field('decidedIn')}
                  label="Var det beslutades"
                  hint="Till exempel KS 2026-11-18 § 201."
                  maxLength={200}
                />
                <DateField {...decide.field('decidedDay', today)} label="När" />
                <Actions>
                  <Button name="intent" value="decide">
                    Besluta version {draft.number}
                  </Button>
                </Actions>
              </form>
            </Section>
          )}
        </>
      ) : (
        <form method="post">
          <p>
            Version {next} börjar som en kopia av den som gäller
            {next === 1 && ', här portalens 24 indikatorer'}.
          </p>
          <Actions>
            <Button name="intent" value="begin">
              Börja på version {next}
            </Button>
          </Actions>
        </form>
      )}
      <Section id="versioner" title="Versioner" count={versions.length}>
        <DataTable
          caption="Versioner"
          captionHidden
          rows={versions}
          rowKey={({ number }) => String(number)}
          empty={<p className="empty">Ingen version finns än.</p>}
          columns={[
            { key: 'number', label: 'Version', rowHeader: true, render: ({ number }) => number },
            { key: 'name', label: 'Namn', render: ({ name }) => name },
            { key: 'from', label: 'Från år', render: ({ fromYear }) => fromYear },
            { key: 'state', label: 'Läge', render: ({ state }) => definitionStateLabel[state] },
            {
              key: 'decided',
              label: 'Beslut',
              render: ({ decidedIn, decidedDay }) =>
                [decidedIn, decidedDay && formatDate(decidedDay)].filter(Boolean).join(', '),
            },
          ]}
        />
        <p>
          <a href={paths.governanceIndex(m, 'metod')}>Så visas den för alla</a>
        </p>
      </Section>
    </>
  )
}
