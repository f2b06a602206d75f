import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { allMunicipalities } from '#db/queries/municipality'
import { linksOf } from '#db/queries/register-care'
import { scopeOf } from '~/domain/access'
import { readFields } from '~/server/uploads'
import { Actions, Button, Checkbox, Section, Select, TextField } from '~/ui'
import { linkCases, unlinkCases } from '~/use-cases/register/link-cases'
import { formView, Saved } from '../account/form-view'
import { refusedCare, requireCare, shownEntry } from './care.server'
import { CareHeading, careHandle } from './care-page'

export const handle = careHandle('Koppla ihop')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Koppla ${data?.entry.number ?? 'ärendet'} till ett annat – Rådslag` },
]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, entry, m, municipality } = await requireCare(args, 'case.link')
  const { read } = ctx.database
  const places = (await allMunicipalities(read)).filter(
    ({ id, published }) => published || id === municipality.id,
  )
  // Of a secret case only those with the right to it are told what it points to.
  const withheld = entry.secrecyProvision !== null && !entry.seesProtected
  const links = withheld ? [] : await linksOf(read, scopeOf(ctx.actor), entry.caseId)
  return {
    entry: shownEntry(m, entry),
    own: municipality.id,
    saved: new URL(args.request.url).searchParams.has('sparat'),
    places: places.map(({ id, displayName }) => ({ value: id, label: displayName })),
    links: links
      .filter(({ kind }) => kind === 'related')
      .map(({ id, label, case: other }) => ({ id, label: other ? `${other.number} ${other.title}` : label })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, at } = await requireCare(args, 'case.link')
  const fields = await readFields(args.request)
  const text = (name: string) => (fields.get(name) ?? '').trim()
  const result =
    text('intent') === 'remove'
      ? await unlinkCases(ctx, { ...at, linkId: text('link') })
      : await linkCases(ctx, {
          ...at,
          number: text('number'),
          otherMunicipalityId: text('municipality') || at.municipalityId,
          asText: fields.has('asText'),
        })
  if (!result.ok)
    return refusedCare(
      fields,
      result.refusal === 'same-case' || result.refusal === 'too-long'
        ? { ...result, detail: { field: 'number' } }
        : result,
    )
  return redirect(`${new URL(args.request.url).pathname}?sparat=1`)
}

export default function Link() {
  const { entry, own, places, links, saved } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { value, error, problem } = formView(state)
  return (
    <>
      <CareHeading
        title="Koppla till ett annat ärende"
        entry={entry}
        lede="Båda ärendena visar att de hör ihop, för dem som får se det andra. Inget flyttas."
      />
      <Saved show={saved && !state} />
      <form method="post" className="care-form">
        {problem}
        <TextField
          name="number"
          label="Det andra ärendets nummer"
          hint="Som det står, till exempel KS 2026/12."
          width="medium"
          defaultValue={value('number')}
          error={error('number')}
        />
        {places.length > 1 && (
          <Select
            name="municipality"
            label="Registrerat i"
            width="medium"
            choices={places}
            defaultValue={value('municipality', own)}
            hint="I en annan kommun kan du koppla till det som är publicerat där."
          />
        )}
        <Checkbox
          name="asText"
          label="Spara numret som text om ärendet inte finns i Rådslag"
          defaultChecked={value('asText') === 'on'}
        />
        <Actions>
          <Button>Koppla ihop</Button>
          <a href={entry.href}>Tillbaka</a>
        </Actions>
      </form>
      {links.length > 0 && (
        <Section title="Kopplat till">
          {formView(state, 'remove').problem}
          <ul className="care-list">
            {links.map(({ id, label }) => (
              <li key={id}>
                <form method="post" className="care-row">
                  <input type="hidden" name="intent" value="remove" />
                  <input type="hidden" name="link" value={id} />
                  <span>{label}</span>
                  <Button variant="quiet" aria-label={`Ta bort kopplingen till ${label}`}>
                    Ta bort
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
