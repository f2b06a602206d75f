import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { partText, UploadError, uploadParts } from '~/server/uploads'
import { formatNumber } from '~/text/format'
import { importRefusal } from '~/text/refusals/transfer'
import { importStateLabel } from '~/text/transfer'
import {
  Button,
  DataTable,
  DateText,
  EmptyState,
  ErrorSummary,
  FieldRow,
  FileField,
  PageHeading,
  Section,
  Select,
  TextField,
} from '~/ui'
import { stageImport } from '~/use-cases/transfer/stage-import'
import { registersOf } from '#db/queries/administration/municipality'
import { importsOf } from '#db/queries/transfer'
import { bareName } from '../register/arriving'
import { transferHandle } from './handle'

async function requireImporter(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const municipalityId = municipality.id
  if (!may(ctx.actor, 'register.import', { municipalityId })) throw new Response(null, { status: 403 })
  const registers = (await registersOf(ctx.database.read, municipalityId)).filter(({ bodyId }) =>
    may(ctx.actor, 'register.import', { municipalityId, bodyId }),
  )
  return { ctx, municipality, registers }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, registers } = await requireImporter(args)
  const ids = registers.map(({ id }) => id)
  return {
    m: municipality.slug,
    registers: registers.map(({ id, name, code }) => ({ value: id, label: `${name} (${code})` })),
    runs: await importsOf(ctx.database.read, municipality.id, ids),
  }
}

type Wrong = { refusal: string; source: string; register: string }

const fieldOf: Record<string, string> = {
  'register-not-found': 'diarium',
  'source-missing': 'system',
  'source-long': 'system',
}

/** The fields come before the file in the form, so the file is taken in as it arrives, knowing where it belongs. */
export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireImporter(args)
  const fields = { diarium: '', system: '' }
  const wrong = (refusal: string, status = 400) =>
    data<Wrong>({ refusal, source: fields.system, register: fields.diarium }, { status })
  try {
    for await (const part of uploadParts(args.request)) {
      if (part.name === 'diarium' || part.name === 'system') fields[part.name] = await partText(part)
      if (part.name !== 'fil') continue
      if (!part.fileName) return wrong('no-file')
      const staged = await stageImport(ctx, {
        municipalityId: municipality.id,
        registerId: fields.diarium,
        source: fields.system,
        fileName: bareName(part.fileName),
        content: part.content,
      })
      if (staged.ok) return redirect(paths.importRun(municipality.slug, staged.value.runId))
      return wrong(staged.refusal, staged.refusal === 'forbidden' ? 403 : 400)
    }
    return wrong('no-file')
  } catch (error) {
    if (error instanceof UploadError) return wrong('broken-off')
    throw error
  }
}

export const meta: MetaFunction = () => [{ title: 'Läs in från ett annat system – Rådslag' }]
export const handle = transferHandle()

export default function Imports() {
  const { m, registers, runs } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  const message = wrong && (importRefusal[wrong.refusal] ?? importRefusal['not-a-table'])
  const at = wrong && (fieldOf[wrong.refusal] ?? 'fil')
  const errorAt = (field: string) => (at === field ? message : undefined)
  return (
    <>
      <PageHeading
        title="Läs in från ett annat system"
        lede="Ärenden, handlingar och parter ur CSV-filer, med handlingarnas filer i ett ZIP-arkiv. Allt provkörs först, och läses sedan in helt eller inte alls."
      />
      <ErrorSummary errors={message && at ? [{ fieldId: at, message }] : []} />
      <Section id="ny" title="Ny inläsning">
        <form method="post" encType="multipart/form-data">
          <FieldRow>
            <Select
              name="diarium"
              label="Diarium"
              hint="Ärendena behåller sina nummer. Ett gammalt diarium kan läggas upp för dem först."
              placeholder="Välj"
              choices={registers}
              defaultValue={wrong?.register ?? (registers.length === 1 ? registers[0]?.value : '')}
              error={errorAt('diarium')}
              required
            />
            <TextField
              name="system"
              label="Från vilket system"
              hint="Samma namn nästa gång gör att inget läses in två gånger."
              defaultValue={wrong?.source}
              error={errorAt('system')}
              maxLength={60}
              required
            />
          </FieldRow>
          <FileField
            name="fil"
            label="CSV-fil eller ZIP-arkiv"
            hint="I arkivet: arenden.csv, och om de finns handlingar.csv, parter.csv och filerna som handlingar.csv nämner. Högst 1 GB och 200 000 rader."
            accept=".csv,.tsv,.txt,.zip"
            error={errorAt('fil')}
            required
          />
          <div className="actions">
            <Button>Lämna filen</Button>
          </div>
        </form>
      </Section>
      <Section id="tidigare" title="Tidigare inläsningar" count={runs.length}>
        <DataTable
          caption="Tidigare inläsningar"
          captionHidden
          rows={runs}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title="Inga inläsningar än">Här visas vad som lästs in, av vem och när.</EmptyState>
          }
          columns={[
            {
              key: 'file',
              label: 'Fil',
              rowHeader: true,
              render: ({ id, fileName, source }) => (
                <>
                  <a href={paths.importRun(m, id)}>{fileName}</a>
                  <span className="note block">{source}</span>
                </>
              ),
            },
            { key: 'register', label: 'Diarium', render: ({ register }) => register },
            { key: 'rows', label: 'Rader', align: 'end', render: ({ rows }) => formatNumber(rows) },
            { key: 'state', label: 'Läge', render: ({ state }) => importStateLabel[state] },
            { key: 'when', label: 'Lämnad', render: ({ createdAt }) => <DateText value={createdAt} short /> },
            { key: 'by', label: 'Av', render: ({ by }) => by },
          ]}
        />
      </Section>
    </>
  )
}
