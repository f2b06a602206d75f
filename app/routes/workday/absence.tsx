import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { workRefusals } from '~/text/refusals/work'
import { Actions, Button, DataTable, DateField, DateText, FieldRow, PageHeading, Section, Select } from '~/ui'
import { TextField } from '~/ui'
import { comingAbsences, endAbsence, mayNoteAbsence, noteAbsence } from '~/use-cases/work/absence'
import { colleagues } from '~/use-cases/work/staff'
import { refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { workCrumbs } from './crumbs'
import { requireWorker } from './guard'
import { staffChoices } from './staff-choices'
import stylesheet from './workday.css?url'

export const links = () => [{ rel: 'stylesheet', href: stylesheet }]
export const meta: MetaFunction = () => [{ title: 'Frånvaro och ersättare – Rådslag' }]
export const handle = workCrumbs('Frånvaro och ersättare')

/** Whose absence it is: one's own, or of `?person=` for who leads that person's unit. */
async function requireAway(args: LoaderFunctionArgs) {
  const worker = await requireWorker(args, 'task.give')
  const { ctx, actor, municipality } = worker
  const person = new URL(args.request.url).searchParams.get('person') ?? actor.accountId
  const staff = await colleagues(ctx.database.read, ctx, municipality.id)
  const away = staff.find(({ id }) => id === person)
  if (!away || !mayNoteAbsence(actor, municipality.id, away)) throw new Response(null, { status: 404 })
  return { ...worker, staff, away }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, actor, m, staff, away } = await requireAway(args)
  const absences = await comingAbsences(ctx, away.id)
  return {
    ...{ m, today: ctx.today },
    name: away.id === actor.accountId ? null : away.name,
    saved: new URL(args.request.url).searchParams.has('sparat'),
    staff: staffChoices(staff, actor.accountId, away.id),
    absences: absences.map(({ id, fromDay, toDay, note, substituteAccountId }) => ({
      ...{ id, fromDay, toDay, note },
      substitute: staff.find((each) => each.id === substituteAccountId)?.name ?? '–',
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, actor, municipality, m, away } = await requireAway(args)
  const fields = await readFields(args.request)
  const field = (name: string) => fields.get(name) ?? ''
  const place = { municipality: { id: municipality.id, slug: m }, accountId: away.id }
  const result = await (field('intent') === 'end'
    ? endAbsence(ctx, { ...place, absenceId: field('id') })
    : noteAbsence(ctx, {
        ...{ ...place, fromDay: field('fromDay'), toDay: field('toDay'), note: field('note') },
        substituteAccountId: field('substituteAccountId'),
      }))
  if (!result.ok) return refusedForm(fields, result.refusal, workRefusals)
  const done = new URLSearchParams({ sparat: '1' })
  if (away.id !== actor.accountId) done.set('person', away.id)
  return redirect(`${paths.absence(m)}?${done}`)
}

export default function Absence() {
  const { today, name, saved, staff, absences } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { field, problem } = formView(answer)
  const ended = formView(answer, 'end')
  return (
    <>
      <Saved show={saved} />
      <PageHeading
        title={name ? `Frånvaro för ${name}` : 'Frånvaro och ersättare'}
        lede={`Den som ersätter ser ${name ? 'personens' : 'ditt'} arbete på Min dag, får samma aviseringar och får göra samma sak i ärendena. Loggen visar vem som gjorde vad.`}
      />
      {problem ?? ended.problem}
      <div className="column">
        {absences.length > 0 && (
          <Section title="Inlagd frånvaro">
            <DataTable
              caption="Inlagd frånvaro"
              captionHidden
              rows={absences}
              rowKey={(row) => row.id}
              columns={[
                {
                  key: 'days',
                  label: 'Tid',
                  rowHeader: true,
                  render: (row) => (
                    <>
                      <DateText value={row.fromDay} /> – <DateText value={row.toDay} />
                      {row.note && <span className="note block">{row.note}</span>}
                    </>
                  ),
                },
                { key: 'substitute', label: 'Ersätts av', render: (row) => row.substitute },
                {
                  key: 'end',
                  label: 'Ändra',
                  render: (row) => (
                    <form method="post">
                      <input type="hidden" name="id" value={row.id} />
                      <button className="link-button" type="submit" name="intent" value="end">
                        {row.fromDay > today ? 'Ta bort' : 'Avsluta nu'}
                        <span className="visually-hidden"> frånvaron från {row.fromDay}</span>
                      </button>
                    </form>
                  ),
                },
              ]}
            />
          </Section>
        )}
        <Section title="Lägg in frånvaro">
          <form method="post" className="work-form">
            <FieldRow>
              <DateField {...field('fromDay', today)} label="Från och med" required />
              <DateField {...field('toDay')} label="Till och med" min={today} required />
            </FieldRow>
            <Select
              {...field('substituteAccountId')}
              label="Ersätts av"
              choices={staff}
              placeholder="Välj"
              required
            />
            <TextField
              {...field('note')}
              label="Anteckning till den som ersätter"
              hint="Skriv inte varför någon är borta."
              maxLength={500}
              optional
            />
            <Actions>
              <Button>Spara</Button>
            </Actions>
          </form>
        </Section>
      </div>
    </>
  )
}
