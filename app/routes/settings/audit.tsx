import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { auditPage, verifyAudit } from '#db/queries/administration/audit'
import { isRole } from '~/domain/access'
import { isCaseKind } from '~/domain/cases/kinds'
import { auditActionText, auditKeyText } from '~/text/administration'
import { formatCount, formatStamp } from '~/text/format'
import { caseKindLabel } from '~/text/cases'
import { roleLabel } from '~/text/roles'
import { Button, DataTable, EmptyState, Notice, PageHeading, Pagination } from '~/ui'
import { roomHandle } from './crumbs'
import { requireSettings } from './guard'

export const handle = roomHandle('logg')
export const meta: MetaFunction = () => [{ title: 'Logg – Inställningar – Rådslag' }]

const PAGE = 50
/** A longer list in an entry is told by its length. */
const MOST_NAMED = 6

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args, 'audit.read')
  const search = new URL(args.request.url).searchParams
  const above = search.get('fore') ?? ''
  const before = /^\d{1,12}$/.test(above) ? Number(above) : null
  const { read } = ctx.database
  const { entries, next } = await auditPage(read, municipality.id, { before, size: PAGE })
  return {
    slug: municipality.slug,
    next,
    first: before !== null,
    verified: search.has('kontroll') ? await verifyAudit(read, municipality.id) : null,
    entries: entries.map(({ sequence, at, actorName, actingRole, action, detail }) => ({
      sequence,
      at,
      who: actorName,
      role: actingRole && isRole(actingRole) ? roleLabel[actingRole] : null,
      what: auditActionText(action),
      detail: detail === 'null' || detail === '{}' ? '' : detailText(detail),
    })),
  }
}

/** `{"a":1,"b":[1,2]}` as `a: 1, b: 1 → 2`, for people who look after one change. */
function detailText(detail: string): string {
  const parsed: unknown = JSON.parse(detail)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return detail
  const shown = (value: unknown) => {
    if (value === null) return '–'
    if (typeof value === 'boolean') return value ? 'ja' : 'nej'
    if (Array.isArray(value)) return value.length > MOST_NAMED ? String(value.length) : value.join(', ')
    if (typeof value !== 'string') return JSON.stringify(value)
    if (isCaseKind(value)) return caseKindLabel[value].toLowerCase()
    return isRole(value) ? roleLabel[value] : value
  }
  return Object.entries(parsed)
    .map(([key, value]) =>
      Array.isArray(value) && value.length === 2
        ? `${auditKeyText(key)}: ${shown(value[0])} → ${shown(value[1])}`
        : `${auditKeyText(key)}: ${shown(value)}`,
    )
    .join(', ')
}

export default function Audit() {
  const { entries, next, first, verified } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeading
        title="Logg"
        lede="Varje post är länkad till den förra med en kontrollsumma, så att det märks om något har ändrats i efterhand."
      />
      {verified &&
        (verified.brokenAt === null ? (
          <Notice tone="success" title="Loggen är hel" live>
            {`Alla ${formatCount(verified.links, 'post', 'poster')} följer på varandra.`}
          </Notice>
        ) : (
          <Notice tone="danger" title="Loggen är bruten" live>
            {`Post ${verified.brokenAt} följer inte på den förra. Posterna före den är hela. Larma informationssäkerhetsansvarig.`}
          </Notice>
        ))}
      <form method="get">
        <input type="hidden" name="kontroll" value="1" />
        <Button variant="secondary">Kontrollera att loggen är hel</Button>
      </form>
      <DataTable
        caption="Logg"
        captionHidden
        compact
        rows={entries}
        rowKey={({ sequence }) => String(sequence)}
        empty={<EmptyState title="Loggen är tom">Här visas allt som ändras i portalen.</EmptyState>}
        columns={[
          { key: 'sequence', label: 'Nr', align: 'end', render: ({ sequence }) => sequence },
          {
            key: 'at',
            label: 'När',
            nowrap: true,
            render: ({ at }) => <time dateTime={at}>{formatStamp(at)}</time>,
          },
          {
            key: 'who',
            label: 'Vem',
            rowHeader: true,
            render: ({ who, role }) => (role ? `${who}, ${role.toLowerCase()}` : who),
          },
          { key: 'what', label: 'Vad', render: ({ what }) => what },
          {
            key: 'detail',
            label: 'Uppgifter',
            render: ({ detail }) => detail && <span className="audit-detail">{detail}</span>,
          },
        ]}
      />
      <Pagination
        previousHref={first ? '?' : undefined}
        nextHref={next === null ? undefined : `?fore=${next}`}
        summary={entries[0] ? `Post ${entries[0].sequence}–${entries.at(-1)?.sequence}` : undefined}
      />
    </>
  )
}
