import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { aiSystemsOf, incidentsOf, obligationsOf } from '#db/queries/ai-register/systems'
import {
  type Attention,
  type AttentionKind,
  attentionKinds,
  attentionOf,
} from '~/domain/ai-act/register/attention'
import { paths } from '~/paths'
import { attentionIntro, attentionNone, attentionTitle, reassessText } from '~/text/ai-register'
import { formatDate } from '~/text/format'
import { Actions, Button, DataTable, DateField, PageHeading, Section, StatusBadge } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { systemName, systemText } from './name'
import { requireRegister } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, read, actor, municipality, m } = await requireRegister(args, 'ai.read')
  const systems = await aiSystemsOf(read, actor, municipality.id)
  const duties = await obligationsOf(read, systems)
  const incidents = await incidentsOf(
    read,
    systems.map(({ id }) => id),
  )
  const lines = systems.flatMap((system) =>
    attentionOf(
      {
        ...{ fields: system.version.fields, assessedOn: system.version.assessedOn },
        duties: duties.get(system.id) ?? [],
        incidents: incidents.filter(({ systemId }) => systemId === system.id),
      },
      ctx.today,
    ).map((attention) => ({
      ...{ attention, slug: system.number.toLowerCase(), number: system.number, name: systemName(system) },
      owner: systemText(system, 'system_owner_role'),
    })),
  )
  return {
    ...{ m, today: ctx.today, name: municipality.displayName },
    groups: attentionKinds.map((kind) => ({
      kind,
      lines: lines
        .filter(({ attention }) => attention.kind === kind)
        .toSorted((a, b) => (a.attention.day ?? '').localeCompare(b.attention.day ?? '')),
    })),
  }
}

export const meta: MetaFunction = () => [{ title: 'Uppföljning av AI-system – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'AI-register', href: paths.aiRegister((data as { m: string }).m) },
    { label: 'Uppföljning' },
  ],
}

type Line = ReturnType<typeof useLoaderData<typeof loader>>['groups'][number]['lines'][number]

export default function FollowUp() {
  const { m, today, groups } = useLoaderData<typeof loader>()
  const busy = groups.filter(({ lines }) => lines.length > 0)
  const quiet = groups.filter(({ lines }) => lines.length === 0)
  return (
    <>
      <PageHeading
        title="Uppföljning"
        lede="Det som systemen kräver av någon: skyldigheter och granskningar vars dag kommer, avtal som löper ut, bedömningar att göra om och incidenter som är öppna."
      />
      {busy.map(({ kind, lines }) => (
        <Section
          key={kind}
          id={kind}
          title={attentionTitle[kind]}
          count={lines.length}
          intro={attentionIntro[kind]}
        >
          <Lines kind={kind} lines={lines} m={m} />
        </Section>
      ))}
      {quiet.length > 0 && (
        <Section id="inget" title="Inget att göra">
          <ul className="plain-list">
            {quiet.map(({ kind }) => (
              <li key={kind}>{attentionNone[kind]}</li>
            ))}
          </ul>
        </Section>
      )}
      <Section
        id="revision"
        title="Underlag för revision"
        intro="Hela registret som det var en viss dag: uppgifter, svar med motivering, skyldigheter, incidenter, kopplade ärenden och vem som har ändrat vad. Filen innehåller uppgifter som inte är publicerade."
      >
        <form method="get" action={paths.aiRegister(m, 'revision.json')}>
          <DateField name="dag" label="Dag" defaultValue={today} max={today} />
          <Actions>
            <Button variant="secondary">Hämta som JSON</Button>
          </Actions>
        </form>
      </Section>
    </>
  )
}

/** Where each kind is dealt with. */
const page: Record<AttentionKind, string[]> = {
  duty: ['skyldigheter'],
  review: ['andra', 'uppfoljning'],
  contract: ['andra', 'teknik'],
  terms: ['andra', 'teknik'],
  reassess: ['fragor'],
  incident: ['skyldigheter'],
}

const told = (attention: Attention): string => {
  switch (attention.kind) {
    case 'duty':
      return attention.responsible
        ? `${attention.title}. Ansvarig: ${attention.responsible}.`
        : attention.title
    case 'review':
      return 'Granska uppgifterna och sätt en ny dag.'
    case 'contract':
    case 'terms':
      return attention.supplier
    case 'reassess':
      return attention.reasons.map((reason) => reassessText[reason]).join(', ')
    case 'incident':
      return attention.description
  }
}

function Lines({ kind, lines, m }: { kind: AttentionKind; lines: readonly Line[]; m: string }) {
  return (
    <DataTable
      caption={attentionTitle[kind]}
      captionHidden
      rows={lines}
      rowKey={({ slug, attention }) => `${slug} ${told(attention as Attention)} ${attention.day}`}
      empty={null}
      columns={[
        {
          key: 'system',
          label: 'System',
          rowHeader: true,
          render: ({ slug, name, number }) => (
            <>
              <a href={paths.aiRegister(m, slug)}>{name}</a>
              <p className="note">{number}</p>
            </>
          ),
        },
        {
          key: 'what',
          label: 'Vad',
          render: ({ slug, attention }) => (
            <a href={paths.aiRegister(m, slug, ...page[kind])}>{told(attention as Attention)}</a>
          ),
        },
        { key: 'owner', label: 'Systemägare', render: ({ owner }) => owner },
        {
          key: 'day',
          label: 'Dag',
          nowrap: true,
          render: ({ attention }) => (
            <>
              {attention.day ? formatDate(attention.day) : attention.kind === 'duty' ? attention.due : ''}{' '}
              {attention.late && attention.kind !== 'reassess' && (
                <StatusBadge tone="danger">
                  {attention.kind === 'contract' ? 'Har löpt ut' : 'Försenad'}
                </StatusBadge>
              )}
            </>
          ),
        },
      ]}
    />
  )
}
