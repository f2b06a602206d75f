import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may, mayAs } from '~/domain/access'
import { isProtectedField } from '~/domain/cases/corrections'
import { readFields } from '~/server/uploads'
import { correctionLabel } from '~/text/register-care'
import { Actions, Button, Checkbox, Select, TextArea, TextField } from '~/ui'
import { correctEntry } from '~/use-cases/register/correct-entry'
import { proposeCorrection, proposerRoles } from '~/use-cases/register/propose-correction'
import { formView, Saved } from '../account/form-view'
import { type Care, careFor, entryPath, refuseCare, refusedCare, shownEntry } from './care.server'
import { CareHeading, careHandle } from './care-page'
import { CorrectionField } from './correction-field'

export const handle = careHandle('Rätta uppgifter')
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Rätta uppgifter i ${data?.entry.number ?? 'diariet'} – Rådslag` },
]

/** Registrars correct, those who handle the matter propose (rules.md 13). */
function wayOf({ ctx, entry }: Care): 'correct' | 'propose' | null {
  const { municipalityId, bodyId, responsibleAccountId } = entry
  const place = { municipalityId, bodyId, responsibleAccountId }
  if (may(ctx.actor, 'case.correct', place)) return 'correct'
  return mayAs(ctx.actor, proposerRoles, place) ? 'propose' : null
}

export async function loader(args: LoaderFunctionArgs) {
  const care = await careFor(args)
  const way = wayOf(care) ?? refuseCare(care, args)
  const search = new URL(args.request.url).searchParams
  const { entry, m } = care
  // A proposal on the registrar's desk leads here with its value filled in.
  const filled = (name: string) => (way === 'correct' ? search.get(name)?.slice(0, 300) : null) ?? null
  return {
    entry: shownEntry(m, entry),
    way,
    told: search.has('foreslaget'),
    fields: Object.entries(entry.fields)
      .filter(([name]) => way === 'correct' || !isProtectedField(name))
      .map(([name, seen]) => ({ name, seen, value: filled(name) ?? seen })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const care = await careFor(args)
  const way = wayOf(care) ?? refuseCare(care, args)
  const { ctx, at, m, entry } = care
  const fields = await readFields(args.request)
  const text = (name: string) => fields.get(name) ?? ''
  if (way === 'propose') {
    const field = text('field')
    const told = await proposeCorrection(ctx, {
      ...at,
      m,
      field,
      value: text('value'),
      reason: text('reason'),
    })
    if (!told.ok)
      return refusedCare(fields, {
        ...told,
        detail: wrongValue.has(told.refusal) ? { field: 'value' } : null,
      })
    return redirect(`${new URL(args.request.url).pathname}?foreslaget=1`)
  }
  const names = Object.keys(entry.fields)
  const sent = (prefix: string) =>
    Object.fromEntries(
      names.flatMap((name) => (fields.has(prefix + name) ? [[name, text(prefix + name)]] : [])),
    )
  const corrected = await correctEntry(ctx, {
    ...at,
    typed: sent(''),
    seen: sent('seen.'),
    reason: text('reason'),
    conceal: fields.get('conceal') === 'on',
  })
  if (!corrected.ok) return refusedCare(fields, corrected)
  return redirect(`${entryPath(m, entry)}#rattelser`)
}

const wrongValue = new Set([
  'title-missing',
  'too-long',
  'day-missing',
  'day-invalid',
  'day-in-future',
  'choice-unknown',
])

export default function Correct() {
  const { way } = useLoaderData<typeof loader>()
  return way === 'correct' ? <Correction /> : <Proposal />
}

function Correction() {
  const { entry, fields } = useLoaderData<typeof loader>()
  const { value, error, problem } = formView(useActionData<typeof action>())
  return (
    <>
      <CareHeading
        title="Rätta uppgifter"
        entry={entry}
        lede="Det som stod tidigare står kvar i historiken tillsammans med ditt skäl. Numret ändras aldrig."
      />
      <form method="post" className="care-form">
        {problem}
        {fields.map((field) => (
          <div key={field.name}>
            <input
              type="hidden"
              name={`seen.${field.name}`}
              value={value(`seen.${field.name}`, field.seen)}
            />
            <CorrectionField
              name={field.name}
              ofDocument={entry.ofDocument}
              value={value(field.name, field.value)}
              error={error(field.name)}
            />
          </div>
        ))}
        <TextArea
          name="reason"
          label="Skäl till rättelsen"
          hint="Till exempel: fel dag vid registreringen, stavfel i namnet. Skälet visas för dem som får se uppgiften."
          rows={2}
          defaultValue={value('reason')}
          error={error('reason')}
        />
        <Checkbox
          name="conceal"
          label="Det som stod tidigare ska inte visas för utomstående"
          hint="När en uppgift som ska skyddas har hamnat i det offentliga. Den tas bort ur den historik som alla ser."
          defaultChecked={value('conceal') === 'on'}
        />
        <Actions>
          <Button>Rätta</Button>
          <a href={entry.href}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}

function Proposal() {
  const { entry, fields, told } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { value, error, problem } = formView(state)
  return (
    <>
      <CareHeading
        title="Föreslå en rättelse"
        entry={entry}
        lede="Registratorn rättar i diariet. Skriv vad som är fel, så får registratorn det på sitt bord."
      />
      <Saved show={told && !state}>Registratorn har fått ditt förslag.</Saved>
      <form method="post" className="care-form">
        {problem}
        <Select
          name="field"
          label="Vilken uppgift är fel?"
          placeholder="Välj"
          defaultValue={value('field')}
          error={error('field')}
          choices={fields.map(({ name }) => ({
            value: name,
            label: correctionLabel(name, entry.ofDocument),
          }))}
        />
        <TextField
          name="value"
          label="Vad bör stå i stället?"
          hint="En dag skrivs som år-månad-dag. Skriv inget hemligt: förslaget skickas också med e-post."
          defaultValue={value('value')}
          error={error('value')}
        />
        <TextArea
          name="reason"
          label="Skäl"
          rows={2}
          defaultValue={value('reason')}
          error={error('reason')}
        />
        <Actions>
          <Button>Skicka till registratorn</Button>
          <a href={entry.href}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}
