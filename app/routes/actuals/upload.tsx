import {
  type ActionFunctionArgs,
  data as answer,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { readSieInWorker, readTableInWorker } from '~/server/reading'
import { UploadError, uploadParts } from '~/server/uploads'
import { formatCount } from '~/text/format'
import { importRefusals } from '~/text/refusals/actuals'
import { Actions, Button, DataTable, FileField, Notice, PageHeading, Section } from '~/ui'
import { ledgerColumns } from '~/use-cases/economy/ledger/read-ledger'
import { stageImport } from '~/use-cases/economy/ledger/stage-import'
import { requireEconomy } from '../economy/require-economy'
import type { FrameHandle } from '../municipality/frame'

const MOST_BYTES = 20 * 1024 * 1024

export async function loader(args: LoaderFunctionArgs) {
  const { m } = await requireEconomy(args, 'ledger.import')
  const columns = ledgerColumns.map((column) => ({
    ...{ name: column.name, aliases: column.aliases.join(', ') },
    required: 'required' in column,
  }))
  return { m, columns }
}

export const meta: MetaFunction = () => [{ title: 'Läs in utfall – Rådslag' }]
export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Utfall', href: paths.economy((data as { m: string }).m, 'utfall') },
    { label: 'Läs in' },
  ],
}

type State = { error: string | null; faults: string[]; fileName: string }

/** The file of the form; null when it is larger than is read. */
async function readUpload(request: Request): Promise<{ bytes: Uint8Array; fileName: string } | null> {
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
  const { ctx, municipality, m } = await requireEconomy(args, 'ledger.import')
  if (!args.request.headers.get('content-type')?.startsWith('multipart/form-data'))
    throw new Response(null, { status: 400 })
  try {
    const upload = await readUpload(args.request)
    const state = (error: string | null, faults: string[] = []): State => ({
      ...{ error, faults, fileName: upload?.fileName ?? '' },
    })
    if (!upload) return answer(state(importRefusals['file-too-large'].text), { status: 413 })
    const staged = await stageImport(
      ctx,
      { municipalityId: municipality.id, ...upload },
      { readTable: readTableInWorker, readSie: readSieInWorker },
    )
    if (staged.ok) return redirect(paths.economy(m, 'utfall', 'inlasning', String(staged.value.number)))
    if (staged.refusal === 'file-faulty') return answer(state(null, staged.faults), { status: 400 })
    return answer(state(importRefusals[staged.refusal].text), {
      status: staged.refusal === 'forbidden' ? 403 : 400,
    })
  } catch (error) {
    if (error instanceof UploadError) throw new Response(null, { status: 400 })
    throw error
  }
}

export default function UploadLedger() {
  const { m, columns } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  return (
    <>
      <PageHeading
        title="Läs in utfall"
        lede="Filen prövas först. Du ser vad den innehåller innan något räknas, och en fil med fel läses inte in alls."
      />
      {state && state.faults.length > 0 && (
        <Notice
          tone="danger"
          title={`${state.fileName || 'Filen'} går inte att läsa in: ${formatCount(state.faults.length, 'fel att rätta', 'fel att rätta')}`}
          live
        >
          <ul>
            {state.faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form method="post" encType="multipart/form-data" className="economy-form">
        <FileField
          name="file"
          label="Fil från ekonomisystemet"
          hint="CSV, Excel (.xlsx) eller SIE 4 (.se, .si), högst 20 MB."
          accept=".csv,.tsv,.txt,.xlsx,.se,.si,.sie"
          error={state?.error ?? undefined}
        />
        <Actions>
          <Button>Pröva filen</Button>
          <a href={paths.economy(m, 'utfall')}>Avbryt</a>
        </Actions>
      </form>
      <Section
        id="kolumner"
        title="Vad filen ska innehålla"
        intro="Bara rader med projektkod läses in, och bara på konton för anläggningar (10–13), kostnader och intäkter (3–8). I en SIE-fil är projektet dimension 6. Kostnad är plus, intäkt minus."
      >
        <DataTable
          caption="Kolumner i en tabell"
          captionHidden
          compact
          rows={columns}
          rowKey={({ name }) => name}
          columns={[
            { key: 'name', label: 'Kolumn', rowHeader: true, render: ({ name }) => name },
            {
              key: 'required',
              label: 'Måste finnas',
              render: ({ required, name }) =>
                required
                  ? 'Ja'
                  : ['Belopp', 'Debet', 'Kredit'].includes(name)
                    ? 'Belopp, eller debet och kredit'
                    : 'Nej',
            },
            { key: 'aliases', label: 'Kan också heta', render: ({ aliases }) => aliases },
          ]}
        />
      </Section>
    </>
  )
}
