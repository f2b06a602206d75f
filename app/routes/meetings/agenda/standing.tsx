import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type ItemKind, itemKinds } from '~/domain/meetings/agenda'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { itemKindLabel } from '~/text/meetings/agenda'
import { agendaRefusals, agendaStatus } from '~/text/refusals/agenda'
import { Actions, Button, Notice, PageHeading, Section, Select, TextArea, TextField } from '~/ui'
import { saveStandingItems, standingItemsFor } from '~/use-cases/meetings/agenda/standing-items'
import type { FrameHandle } from '../../municipality/frame'
import { requireMeeting } from '../require-meeting'

const EMPTY_ROWS = 2

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, meeting, day } = await requireMeeting(args, 'meeting.agenda')
  return {
    agendaHref: paths.meeting(m, meeting.body.slug, day, 'dagordning'),
    bodyName: meeting.body.name,
    items: await standingItemsFor(ctx.database.read, meeting.body),
  }
}

type Row = { kind: string; place: string; title: string; proposal: string }
type Answer = { text: string; rows: Row[] }

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, meeting, day } = await requireMeeting(args, 'meeting.agenda')
  const form = await readFields(args.request)
  const all = (name: string) => form.getAll(name)
  const rows = all('title')
    .map((title, at) => ({
      ...{ title, kind: all('kind')[at] ?? 'other', place: all('place')[at] ?? 'first' },
      ...{ proposal: all('proposal')[at] ?? '', order: Number(all('order')[at]) || 99 },
    }))
    .toSorted((a, b) => a.order - b.order)
  const saved = await saveStandingItems(ctx, {
    ...{ municipalityId: meeting.municipalityId, bodyId: meeting.bodyId },
    items: rows.map(({ kind, place, title, proposal }) => ({
      ...{ title, proposal: proposal.split(/\r?\n/) },
      kind: itemKinds.find((word): word is ItemKind => word === kind) ?? 'other',
      place: place === 'last' ? 'last' : 'first',
    })),
  })
  if (saved.ok) return redirect(paths.meeting(m, meeting.body.slug, day, 'dagordning'))
  return data<Answer>(
    { text: agendaRefusals[saved.refusal].text, rows },
    { status: agendaStatus(saved.refusal) },
  )
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Stående punkter, ${page?.bodyName ?? ''} – Rådslag` },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => [
    { label: 'Dagordning', href: (page as { agendaHref: string }).agendaHref },
    { label: 'Stående punkter' },
  ],
}

const places = [
  { value: 'first', label: 'Först på dagordningen' },
  { value: 'last', label: 'Sist på dagordningen' },
]

export default function StandingRoute() {
  const { bodyName, items, agendaHref } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const kept: Row[] =
    answer?.rows ?? items.map(({ proposal, ...item }) => ({ ...item, proposal: proposal.join('\n') }))
  const empty = { kind: 'other', place: 'last', title: '', proposal: '' }
  const rows = [...kept, ...Array.from({ length: answer ? 0 : EMPTY_ROWS }, () => empty)]
  return (
    <>
      <PageHeading
        title="Stående punkter"
        facts={[bodyName]}
        lede="De läggs in av sig själva när en ny dagordning påbörjas. Dagordningar som redan är påbörjade ändras inte."
      />
      {answer && (
        <Notice tone="danger" title="Det gick inte" live>
          <p>{answer.text}</p>
        </Notice>
      )}
      <form method="post" noValidate className="column">
        <Section title="Punkterna" intro="Töm rubriken för att ta bort en punkt. Talet bestämmer ordningen.">
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the rows are numbered fields that never change places
            <fieldset className="standing-row" key={at}>
              <legend className="visually-hidden">Punkt {at + 1}</legend>
              <TextField name="title" id={`title-${at}`} label="Rubrik" defaultValue={row.title} />
              <Select
                name="kind"
                id={`kind-${at}`}
                label="Slag"
                defaultValue={row.kind}
                choices={itemKinds.map((kind) => ({ value: kind, label: itemKindLabel[kind] }))}
              />
              <Select
                name="place"
                id={`place-${at}`}
                label="Plats"
                defaultValue={row.place}
                choices={places}
              />
              <TextField
                name="order"
                id={`order-${at}`}
                label="Ordning"
                inputMode="numeric"
                width="short"
                defaultValue={String(at + 1)}
              />
              <div className="standing-proposal">
                <TextArea
                  name="proposal"
                  id={`proposal-${at}`}
                  label="Förslag till beslut"
                  rows={1}
                  optional
                  defaultValue={row.proposal}
                />
              </div>
            </fieldset>
          ))}
        </Section>
        <Actions>
          <Button>Spara</Button>
          <a href={agendaHref}>Tillbaka till dagordningen</a>
        </Actions>
      </form>
    </>
  )
}
