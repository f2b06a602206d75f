import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import {
  listImports,
  listProjects,
  rowsInBoth,
  rowsOfImport,
  standingImports,
  sumsOfImport,
} from '#db/queries/economy/ledger'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatLabel, importState } from '~/text/economy/actuals'
import { formatCount, formatDate } from '~/text/format'
import { importRefusals } from '~/text/refusals/actuals'
import {
  Actions,
  Button,
  DataTable,
  KeyFigures,
  Money,
  Notice,
  PageHeading,
  Pagination,
  RadioGroup,
  Section,
  StatusBadge,
  TextField,
} from '~/ui'
import { acceptLedger, withdrawLedger } from '~/use-cases/economy/ledger/decide-import'
import { reader, refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import { requireEconomy } from '../economy/require-economy'
import type { FrameHandle } from '../municipality/frame'
import { pagesOf } from '../places/pages'

const numberOf = (text: string | undefined) => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : 0)

export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m, allowed } = await requireEconomy(args, 'economy.read')
  const imports = await listImports(read, municipality.id)
  const found = imports.find(({ number }) => number === numberOf(args.params.inlasning))
  if (!found) throw new Response(null, { status: 404 })
  const waiting = found.acceptedAt === null && found.withdrawnAt === null
  const touching = waiting ? await standingImports(read, municipality.id, found) : []
  const others = await Promise.all(
    touching.map(async (other) => ({
      ...{ number: other.number, fileName: other.fileName, fromDay: other.fromDay, toDay: other.toDay },
      ...{ same: other.fileHash === found.fileHash, rows: await rowsInBoth(read, found.id, other.id) },
    })),
  )
  const projects = await listProjects(read, actor, municipality.id)
  const { searchParams } = new URL(args.request.url)
  const here = paths.economy(m, 'utfall', 'inlasning', String(found.number))
  const { page } = pagesOf(here, searchParams, 0)
  return {
    ...{ m, found, waiting, others, rows: await rowsOfImport(read, found.id, page) },
    sums: (await sumsOfImport(read, found.id)).map((sum) => {
      const to = projects.filter(({ project }) => project === sum.project)
      const first = to[0]
      return {
        ...sum,
        mapped: first !== undefined,
        case: first?.slug ? { slug: first.slug, number: first.number, title: first.title } : null,
      }
    }),
    replaces: imports.find(({ id }) => id === found.replacesId)?.number ?? null,
    replacedBy:
      imports.find(
        ({ replacesId, acceptedAt, withdrawnAt }) => replacesId === found.id && acceptedAt && !withdrawnAt,
      )?.number ?? null,
    mayImport: allowed('ledger.import'),
    pages: pagesOf(here, searchParams, found.rowCount),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `Inläsning ${data.found.number} – Rådslag` : 'Rådslag' },
]
export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, found } = data as { m: string; found: { number: number } }
    return [{ label: 'Utfall', href: paths.economy(m, 'utfall') }, { label: `Inläsning ${found.number}` }]
  },
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireEconomy(args, 'ledger.import')
  const fields = await readFields(args.request)
  const field = reader(fields)
  const place = { municipalityId: municipality.id, number: numberOf(args.params.inlasning) }
  const accepts = field('intent') === 'accept'
  const done = accepts
    ? await acceptLedger(ctx, { ...place, how: field('how') })
    : await withdrawLedger(ctx, { ...place, reason: field('reason') })
  if (!done.ok) return refusedForm(fields, done.refusal, importRefusals)
  const saved = accepts ? 'inlast' : field('intent') === 'throw' ? 'slangd' : 'tillbaka'
  return redirect(`${paths.economy(m, 'utfall')}?sparat=${saved}`)
}

export default function ImportRoute() {
  const data = useLoaderData<typeof loader>()
  const { m, found, rows, sums, pages, replaces, replacedBy, waiting, mayImport } = data
  const { label, tone } = importState(found)
  const without = sums.filter(({ mapped }) => !mapped)
  return (
    <>
      <PageHeading
        kind="Utfall"
        facts={[
          `Inläsning ${found.number}`,
          formatLabel[found.format],
          <StatusBadge key="state" tone={tone}>
            {label}
          </StatusBadge>,
        ]}
        title={found.fileName}
        lede={`${formatCount(found.rowCount, 'rad', 'rader')} från ${formatDate(found.fromDay)} till ${formatDate(found.toDay)}.`}
      />
      {found.withdrawnReason && found.acceptedAt && (
        <Notice tone="info" title="Tillbakadragen">
          <p>{found.withdrawnReason}</p>
        </Notice>
      )}
      <KeyFigures
        figures={[
          { label: 'Summa', value: <Money ore={found.sumOre} /> },
          { label: 'Projekt', value: sums.length },
          ...(found.leftOutCount
            ? [
                {
                  label: 'Rader som inte tas med',
                  value: found.leftOutCount,
                  note: 'utan projekt, eller på balanskonton',
                },
              ]
            : []),
          ...(replaces !== null ? [{ label: 'Ersätter', value: `Inläsning ${replaces}` }] : []),
          ...(replacedBy !== null ? [{ label: 'Ersatt av', value: `Inläsning ${replacedBy}` }] : []),
        ]}
      />
      {waiting && mayImport && <Accept data={data} />}
      <Section id="projekt" title="Per projekt" count={sums.length}>
        {without.length > 0 && mayImport && (
          <Notice
            tone="info"
            title={formatCount(
              without.length,
              'projektkod hör inte till något ärende',
              'projektkoder hör inte till något ärende',
            )}
          >
            <p>
              De läses in ändå, och syns på ärendet så snart de är kopplade.{' '}
              <a href={paths.economy(m, 'utfall', 'projekt')}>Koppla projektkoder</a>
            </p>
          </Notice>
        )}
        <DataTable
          caption="Summa per projekt"
          captionHidden
          rows={sums}
          rowKey={({ project }) => project ?? ''}
          columns={[
            { key: 'project', label: 'Projekt', rowHeader: true, render: ({ project }) => project },
            {
              key: 'case',
              label: 'Ärende',
              render: ({ case: of, mapped }) =>
                of ? (
                  <a href={paths.caseActuals(m, of.slug)}>
                    {of.number} {of.title}
                  </a>
                ) : mapped ? (
                  'Ett ärende som inte visas för dig'
                ) : (
                  'Inget än'
                ),
            },
            { key: 'rows', label: 'Rader', align: 'end', render: ({ rows: count }) => count },
            { key: 'sum', label: 'Summa, kr', align: 'end', render: ({ ore }) => <Money ore={ore} bare /> },
          ]}
        />
      </Section>
      <Section id="rader" title="Rader" count={found.rowCount}>
        <DataTable
          caption="Rader som de lästes"
          captionHidden
          compact
          rows={rows}
          rowKey={({ id }) => id}
          phone="scroll"
          columns={[
            { key: 'day', label: 'Dag', nowrap: true, rowHeader: true, render: ({ day }) => day },
            { key: 'voucher', label: 'Verifikat', nowrap: true, render: ({ voucher }) => voucher ?? '' },
            {
              key: 'account',
              label: 'Konto',
              render: ({ account, accountName }) => [account, accountName].filter(Boolean).join(' '),
            },
            { key: 'project', label: 'Projekt', nowrap: true, render: ({ project }) => project },
            { key: 'text', label: 'Text', render: ({ text }) => text ?? '' },
            {
              key: 'amount',
              label: 'Belopp, kr',
              align: 'end',
              render: ({ amountOre }) => <Money ore={amountOre} bare />,
            },
          ]}
        />
        <Pagination {...pages} />
      </Section>
      {!waiting && mayImport && found.withdrawnAt === null && <Withdraw />}
    </>
  )
}

function Accept({ data: { others, found } }: { data: ReturnType<typeof useLoaderData<typeof loader>> }) {
  const { problem, value, error } = formView(useActionData<typeof action>(), 'accept')
  const same = others.find((other) => other.same)
  return (
    <Section id="las-in" title="Läs in?">
      {problem}
      {same && (
        <Notice tone="warning" title="Samma fil är redan inläst">
          <p>Den lästes in som nummer {same.number}. Läs in den igen bara om den ska ersätta den tidigare.</p>
        </Notice>
      )}
      <form method="post" className="economy-form">
        {others.length > 0 && (
          <RadioGroup
            name="how"
            label="Andra inläsningar har samma period"
            defaultValue={value('how', same ? `replaces ${same.number}` : '')}
            error={error('how')}
            required
            choices={[
              ...others.map((other) => ({
                value: `replaces ${other.number}`,
                label: `Ersätter nummer ${other.number}, ${other.fileName}`,
                hint: `${formatDate(other.fromDay)}–${formatDate(other.toDay)}. ${other.rows} av ${formatCount(found.rowCount, 'rad', 'rader')} finns redan i den.`,
              })),
              ...(same ? [] : [{ value: 'beside', label: 'Kommer till: den gäller andra rader' }]),
            ]}
          />
        )}
        <Actions>
          <Button name="intent" value="accept">
            Läs in {formatCount(found.rowCount, 'rad', 'rader')}
          </Button>
          <Button name="intent" value="throw" variant="secondary" formNoValidate>
            Släng filen
          </Button>
        </Actions>
      </form>
    </Section>
  )
}

function Withdraw() {
  const { problem, field } = formView(useActionData<typeof action>(), 'withdraw')
  return (
    <details className="disclosure" open={Boolean(problem)}>
      <summary>
        <h2>Dra tillbaka inläsningen</h2>
      </summary>
      {problem}
      <form method="post" className="economy-form">
        <input type="hidden" name="intent" value="withdraw" />
        <TextField
          {...field('reason')}
          label="Varför"
          hint="Raderna sparas men räknas inte längre. Det som inläsningen ersatte gäller igen."
          required
        />
        <Actions>
          <Button variant="secondary">Dra tillbaka</Button>
        </Actions>
      </form>
    </details>
  )
}
