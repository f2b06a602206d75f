import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { subjectsInHand } from '#db/queries/governance-index/in-hand'
import { peerGroups } from '#db/queries/governance-index/published'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { indexRefusals } from '~/text/refusals/governance-index'
import { Actions, Button, CheckboxGroup, DataTable, PageHeading, Section, TextField } from '~/ui'
import { addSubject, keepPeerGroup } from '~/use-cases/governance-index/subjects'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireIndex } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, municipality, m } = await requireIndex(args, 'index.work')
  const subjects = await subjectsInHand(read, municipality.id)
  const nameOf = (code: string) => subjects.find((each) => each.code === code)?.name ?? code
  return {
    ...{ m, saved: new URL(args.request.url).searchParams.has('sparat'), year: ctx.today.slice(0, 4) },
    subjects: subjects.map(({ code, name, own }) => ({ code, name, own })),
    groups: (await peerGroups(read, municipality.id)).map(({ id, year, name, source, members }) => ({
      ...{ id, year, name, source, members: members.map(nameOf).join(', ') },
    })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireIndex(args, 'index.work')
  const fields = await readFields(args.request)
  const field = reader(fields)
  const municipalityId = municipality.id
  const done =
    field('intent') === 'group'
      ? await keepPeerGroup(ctx, {
          ...{ municipalityId, name: field('name'), year: Number(field('year')), source: field('source') },
          members: fields.getAll('members'),
        })
      : await addSubject(ctx, { municipalityId, code: field('code'), name: field('name') })
  if (!done.ok) return refusedForm(fields, done.refusal, indexRefusals)
  return redirect(`${paths.governanceIndex(m, 'varden', 'kommuner')}?sparat=1`)
}

export const meta: MetaFunction = () => [{ title: 'Kommuner – Digitaliseringsindex – Rådslag' }]
export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Värden', href: paths.governanceIndex((data as { m: string }).m, 'varden') },
    { label: 'Kommuner och grupper' },
  ],
}

export default function IndexSubjects() {
  const { saved, subjects, groups, year } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const subject = formView(refused, 'subject')
  const group = formView(refused, 'group')
  const others = subjects.filter(({ own }) => !own)
  return (
    <>
      <PageHeading
        title="Kommuner och grupper"
        lede="De kommuner som jämförs, och grupper av dem. En grupp gäller ett år och ändras inte sedan."
      />
      <Saved show={saved} />
      {subject.problem}
      {group.problem}
      <Section id="kommuner" title="Kommuner" count={subjects.length}>
        <DataTable
          caption="Kommuner"
          captionHidden
          rows={subjects}
          rowKey={({ code }) => code}
          columns={[
            { key: 'name', label: 'Kommun', rowHeader: true, render: ({ name }) => name },
            { key: 'code', label: 'Kod', render: ({ code }) => code },
            { key: 'own', label: 'Egen', render: ({ own }) => (own ? 'Ja' : 'Nej') },
          ]}
        />
        <form method="post" className="column">
          <TextField {...subject.field('code')} label="Kommunkod" width="short" inputMode="numeric" />
          <TextField
            {...subject.field('name')}
            label="Namn"
            width="medium"
            id={group.problem ? 'subject-name' : 'name'}
          />
          <Actions>
            <Button name="intent" value="subject" variant="secondary">
              Lägg till kommunen
            </Button>
          </Actions>
        </form>
      </Section>
      <Section id="grupper" title="Grupper" count={groups.length}>
        <DataTable
          caption="Grupper"
          captionHidden
          rows={groups}
          rowKey={({ id }) => id}
          empty={<p className="empty">Inga grupper än. Utan grupp jämförs kommunen med alla.</p>}
          columns={[
            { key: 'name', label: 'Grupp', rowHeader: true, render: ({ name }) => name },
            { key: 'year', label: 'År', render: ({ year: of }) => of },
            { key: 'members', label: 'Kommuner', render: ({ members }) => members },
            { key: 'source', label: 'Hämtad från', render: ({ source }) => source },
          ]}
        />
        {others.length > 0 && (
          <form method="post" className="column">
            <TextField
              {...group.field('name')}
              label="Gruppens namn"
              width="medium"
              id={group.problem ? 'name' : 'group-name'}
            />
            <TextField {...group.field('year', year)} label="År" width="short" inputMode="numeric" />
            <CheckboxGroup
              name="members"
              label="Kommuner i gruppen"
              choices={others.map(({ code, name }) => ({ value: code, label: name }))}
              error={group.error('members')}
            />
            <TextField
              {...group.field('source')}
              label="Hämtad från"
              hint="Till exempel Kolada, Liknande kommuner övergripande 2026."
              optional
            />
            <Actions>
              <Button name="intent" value="group" variant="secondary">
                Spara gruppen
              </Button>
            </Actions>
          </form>
        )}
      </Section>
    </>
  )
}
