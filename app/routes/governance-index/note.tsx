import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { definitionsInHand, subjectsInHand } from '#db/queries/governance-index/in-hand'
import { observationStates } from '~/domain/governance-index'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { observationStateLabel } from '~/text/governance-index'
import { indexRefusals } from '~/text/refusals/governance-index'
import { Actions, Button, EmptyState, PageHeading, Select, TextField } from '~/ui'
import { noteObservation } from '~/use-cases/governance-index/observations'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireIndex } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, municipality, m } = await requireIndex(args, 'index.work')
  const search = new URL(args.request.url).searchParams
  const [latest] = (await definitionsInHand(read, municipality.id)).filter(
    ({ state }) => state !== 'replaced',
  )
  const { parts = [], indicators = [] } = latest?.definition ?? {}
  return {
    ...{ m, saved: search.has('sparat'), indicator: search.get('indikator') ?? '' },
    year: search.get('ar') ?? ctx.today.slice(0, 4),
    subjects: (await subjectsInHand(read, municipality.id)).map(({ code, name }) => ({
      value: code,
      label: name,
    })),
    groups: parts.map(({ id, label }) => ({
      group: label,
      choices: indicators
        .filter(({ part }) => part === id)
        .map((each) => ({ value: each.id, label: `${each.label} (${each.unit})` })),
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireIndex(args, 'index.work')
  const fields = await readFields(args.request)
  const field = reader(fields)
  const done = await noteObservation(ctx, municipality.id, {
    ...{ subject: field('subject'), indicator: field('indicator'), year: field('year').trim() },
    ...{ value: field('value'), status: field('status'), note: field('note') },
  })
  if (!done.ok) return refusedForm(fields, done.refusal, indexRefusals)
  const kept = new URLSearchParams({ sparat: '1', ar: field('year').trim() })
  return redirect(`${paths.governanceIndex(m, 'varden', 'nytt')}?${kept}`)
}

export const meta: MetaFunction = () => [{ title: 'Nytt värde – Digitaliseringsindex – Rådslag' }]
export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Värden', href: paths.governanceIndex((data as { m: string }).m, 'varden') },
    { label: 'Nytt värde' },
  ],
}

export default function NoteValue() {
  const { m, saved, subjects, groups, indicator, year } = useLoaderData<typeof loader>()
  const view = formView(useActionData<typeof action>())
  if (groups.length === 0)
    return (
      <>
        <PageHeading title="Nytt värde" />
        <EmptyState
          title="Ingen definition finns än"
          action={<a href={paths.governanceIndex(m, 'definition')}>Börja med definitionen</a>}
        />
      </>
    )
  return (
    <>
      <PageHeading
        title="Nytt värde"
        lede="Värdet läggs till. Det som var känt innan står kvar i historiken."
      />
      <Saved show={saved}>Värdet är noterat.</Saved>
      {view.problem}
      <form method="post" className="column">
        <Select
          {...view.field('indicator', indicator)}
          label="Indikator"
          placeholder="Välj indikator"
          choices={groups}
        />
        <Select {...view.field('subject', subjects[0]?.value)} label="Kommun" choices={subjects} />
        <TextField {...view.field('year', year)} label="År" width="short" inputMode="numeric" />
        <TextField {...view.field('value')} label="Värde" width="short" inputMode="decimal" />
        <Select
          {...view.field('status', 'ok')}
          label="Om värdet inte finns"
          hint="Då lämnas värdet tomt."
          choices={observationStates.map((value) => ({
            value,
            label: value === 'ok' ? 'Värdet finns' : observationStateLabel[value],
          }))}
        />
        <TextField
          {...view.field('note')}
          label="Var det är hämtat"
          hint="Till exempel en undersökning, antal svar och svarsandel."
          optional
          maxLength={500}
        />
        <Actions>
          <Button>Spara</Button>
          <a href={paths.governanceIndex(m, 'varden')}>Tillbaka</a>
        </Actions>
      </form>
    </>
  )
}
