import {
  type ActionFunctionArgs,
  data as answer,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { readTableInWorker } from '~/server/reading'
import { UploadError, uploadParts } from '~/server/uploads'
import { formatCount } from '~/text/format'
import { indexRefusals } from '~/text/refusals/governance-index'
import { Actions, Button, DataTable, FileField, Notice, PageHeading, Section } from '~/ui'
import { type ImportedValues, importValues, valueColumns } from '~/use-cases/governance-index/import-values'
import type { FrameHandle } from '../municipality/frame'
import { requireIndex } from './require'

const MOST_BYTES = 20 * 1024 * 1024

export async function loader(args: LoaderFunctionArgs) {
  const { m } = await requireIndex(args, 'index.work')
  const columns = valueColumns.map((column) => ({
    ...{ name: column.name, required: 'required' in column },
    aliases: 'aliases' in column ? column.aliases.join(', ') : '',
    choices: 'choices' in column ? column.choices.join(', ') : '',
  }))
  return { m, columns }
}

type State = { fileName: string; faults: string[]; error: string | null; imported: ImportedValues | null }

async function fileOf(request: Request): Promise<{ bytes: Uint8Array; fileName: string } | null> {
  let found = { bytes: new Uint8Array(), fileName: '' }
  for await (const part of uploadParts(request)) {
    if (part.name !== 'file') continue
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of part.content) {
      size += chunk.byteLength
      if (size <= MOST_BYTES) chunks.push(chunk)
    }
    if (size > MOST_BYTES) return null
    found = { bytes: new Uint8Array(Buffer.concat(chunks)), fileName: part.fileName ?? '' }
  }
  return found
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireIndex(args, 'index.work')
  if (!args.request.headers.get('content-type')?.startsWith('multipart/form-data'))
    throw new Response(null, { status: 400 })
  const state = (given: Partial<State>): State => ({
    ...{ fileName: '', faults: [], error: null, imported: null },
    ...given,
  })
  try {
    const file = await fileOf(args.request)
    if (!file) return answer(state({ error: 'Filen är större än 20 MB. Dela upp den.' }), { status: 413 })
    const { fileName } = file
    if (file.bytes.length === 0) return answer(state({ error: 'Välj en fil.' }), { status: 400 })
    const done = await importValues(ctx, { municipalityId: municipality.id, ...file }, readTableInWorker)
    if (done.ok) return answer(state({ fileName, imported: done.value }))
    if (done.refusal === 'file-faulty')
      return answer(state({ fileName, faults: done.faults }), { status: 400 })
    return answer(state({ fileName, error: indexRefusals.forbidden?.text ?? null }), { status: 403 })
  } catch (error) {
    if (error instanceof UploadError) throw new Response(null, { status: 400 })
    throw error
  }
}

export const meta: MetaFunction = () => [{ title: 'Läs in värden – Digitaliseringsindex – Rådslag' }]
export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Värden', href: paths.governanceIndex((data as { m: string }).m, 'varden') },
    { label: 'Läs in' },
  ],
}

export default function ImportValues() {
  const { m, columns } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const imported = state?.imported
  return (
    <>
      <PageHeading
        title="Läs in värden"
        lede="Från en tabell, eller från Kolada som en sparad fil. En fil med fel läses inte in alls, och det som redan är känt noteras inte igen."
      />
      {imported && (
        <Notice tone="success" live>
          {formatCount(imported.added, 'värde lades till', 'värden lades till')} ur {state.fileName}.{' '}
          {imported.unchanged} var redan kända.
          {imported.others > 0 &&
            ` ${formatCount(imported.others, 'värde', 'värden')} gällde kommuner som inte jämförs här.`}
        </Notice>
      )}
      {state && state.faults.length > 0 && (
        <Notice tone="danger" title={`${state.fileName || 'Filen'} kan inte läsas in`} live>
          <ul>
            {state.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" encType="multipart/form-data" className="column">
        <FileField
          name="file"
          label="Fil med värden"
          hint="CSV eller Excel (.xlsx), eller svaret från Kolada (.json). Högst 20 MB."
          accept=".csv,.tsv,.txt,.xlsx,.json"
          error={state?.error ?? undefined}
        />
        <Actions>
          <Button>Läs in</Button>
          <a href={paths.governanceIndex(m, 'varden')}>Tillbaka</a>
        </Actions>
      </form>
      <Section id="kolada" title="Från Kolada">
        <p>
          Hämta <code>https://api.kolada.se/v3/data/kpi/…/municipality/…/year/…</code> i webbläsaren och spara
          svaret. Nyckeltalens id står på sidan <a href={paths.governanceIndex(m, 'metod')}>Metod</a>. Totalen
          används, inte värden per kön. Källa: Kolada (RKA).
        </p>
      </Section>
      <Section id="kolumner" title="Från en tabell">
        <DataTable
          caption="Kolumner i en tabell"
          captionHidden
          compact
          rows={columns}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', label: 'Kolumn', rowHeader: true, render: ({ name }) => name },
            { key: 'required', label: 'Måste finnas', render: ({ required }) => (required ? 'Ja' : 'Nej') },
            { key: 'aliases', label: 'Kan också heta', render: ({ aliases }) => aliases },
            { key: 'choices', label: 'Kan vara', render: ({ choices }) => choices },
          ]}
        />
      </Section>
    </>
  )
}
