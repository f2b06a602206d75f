import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { nextChange, termOn } from '~/domain/meetings/composition'
import { electedColumns } from '~/domain/meetings/elected-list'
import { paths } from '~/paths'
import { partText, UploadError, uploadParts } from '~/server/uploads'
import { postLabel } from '~/text/administration'
import { electedFaultText, electedRemarkText } from '~/text/bodies'
import { formatCount } from '~/text/format'
import { mandateRefusals } from '~/text/refusals/mandates'
import { type ElectedImport, importElected } from '~/use-cases/mandates/import-elected'
import {
  Button,
  DataTable,
  DateField,
  ErrorSummary,
  FieldRow,
  FileField,
  Notice,
  PageHeading,
  Section,
  TextArea,
  TextField,
} from '~/ui'
import { bodyHandle } from './crumbs'
import { requireChange } from './guard'

const MOST_BYTES = 2_000_000
const MOST_SHOWN = 60

export const handle = bodyHandle('Läs in en lista')
export const meta: MetaFunction<typeof loader> = ({ data: found }) => [
  { title: found ? `Läs in valda till ${found.body.name} – Rådslag` : 'Rådslag' },
]

export async function loader(args: LoaderFunctionArgs) {
  const { m, body, mandates, terms, today } = await requireChange(args)
  const coming = terms.find(({ from }) => from > today)
  return {
    ...{ m, body: { slug: body.slug, name: body.name } },
    from: coming?.from ?? nextChange(mandates, today) ?? '',
    seats: coming?.seats ?? termOn(terms, today)?.seats ?? null,
  }
}

type Typed = { list: string; from: string; to: string; decidedIn: string }
type State = { typed: Typed; tried: ElectedImport | null; refusal: keyof typeof mandateRefusals | null }

/** The form's fields and its list, from the file or as pasted; a file is read as the text that it holds. */
async function readForm(request: Request): Promise<{ typed: Typed; bytes: Uint8Array; write: boolean }> {
  const fields = new Map<string, string>()
  let file: Uint8Array | null = null
  for await (const part of uploadParts(request)) {
    if (part.name !== 'file') {
      fields.set(part.name, await partText(part))
      continue
    }
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of part.content) {
      size += chunk.byteLength
      if (size <= MOST_BYTES) chunks.push(chunk)
    }
    if (size > 0 && size <= MOST_BYTES) file = Buffer.concat(chunks)
  }
  const pasted = fields.get('list') ?? ''
  const bytes = file ?? Buffer.from(pasted)
  const of = (name: string) => (fields.get(name) ?? '').trim().slice(0, 300)
  const typed = { list: file ? Buffer.from(file).toString('utf8') : pasted, from: of('from'), to: of('to') }
  return { typed: { ...typed, decidedIn: of('decidedIn') }, bytes, write: fields.get('do') === 'write' }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, body } = await requireChange(args)
  if (!args.request.headers.get('content-type')?.startsWith('multipart/form-data'))
    throw new Response(null, { status: 400 })
  try {
    const { typed, bytes, write } = await readForm(args.request)
    const again = (state: Omit<State, 'typed'>, status: number) =>
      data<State>({ typed, ...state }, { status })
    if (bytes.byteLength === 0) return again({ tried: null, refusal: 'file-missing' }, 400)
    const result = await importElected(ctx, {
      ...{ municipalityId: municipality.id, body: body.slug, table: bytes, dryRun: !write },
      ...{ from: typed.from, to: typed.to, decidedIn: typed.decidedIn },
    })
    if (!result.ok)
      return again({ tried: null, refusal: result.refusal }, result.refusal === 'forbidden' ? 403 : 400)
    if (result.value.written) return redirect(`${paths.body(m, body.slug)}?dag=${typed.from}`)
    return again({ tried: result.value, refusal: null }, result.value.faults.length > 0 ? 400 : 200)
  } catch (error) {
    if (error instanceof UploadError) throw new Response(null, { status: 400 })
    throw error
  }
}

export default function ImportElected() {
  const { body, from } = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const refusal = state?.refusal ? mandateRefusals[state.refusal] : null
  const error = (field: string) => (refusal?.field === field ? refusal.text : undefined)
  const tried = state?.tried ?? null
  const ready = tried !== null && tried.faults.length === 0 && tried.lines.length > 0
  return (
    <>
      <PageHeading
        kind={body.name}
        title="Läs in en lista på valda"
        lede="Länsstyrelsens lista, eller fullmäktiges val till en nämnd, som CSV. Listan provas först och läses in helt eller inte alls."
      />
      {refusal?.field && <ErrorSummary errors={[{ fieldId: refusal.field, message: refusal.text }]} />}
      {refusal && !refusal.field && (
        <Notice tone="danger" live>
          {refusal.text}
        </Notice>
      )}
      {tried && <Tried tried={tried} />}
      <form method="post" encType="multipart/form-data">
        <FileField
          name="file"
          label="CSV-fil"
          hint={`Första raden: ${electedColumns.join(', ')}. Uppdraget är ledamot eller ersättare. Inga personnummer.`}
          accept=".csv,.tsv,.txt"
          error={error('file')}
        />
        <TextArea
          name="list"
          label="Eller klistra in listan"
          rows={tried ? 8 : 5}
          defaultValue={state?.typed.list}
          placeholder="namn;parti;uppdrag;ordning;valkrets"
          optional
        />
        <FieldRow>
          <DateField
            name="from"
            label="Från och med"
            defaultValue={state?.typed.from ?? from}
            error={error('from')}
            required
          />
          <DateField
            name="to"
            label="Till och med"
            hint="Tomt: till mandatperiodens slut."
            defaultValue={state?.typed.to}
            error={error('to')}
            optional
          />
        </FieldRow>
        <TextField
          name="decidedIn"
          label="Var det beslutades"
          hint="Till exempel Länsstyrelsens protokoll 2026-09-25."
          defaultValue={state?.typed.decidedIn}
          optional
        />
        <div className="actions">
          <Button name="do" value="try" variant={ready ? 'secondary' : 'primary'}>
            Prova listan
          </Button>
          {ready && (
            <Button name="do" value="write">
              Läs in {formatCount(tried.lines.length, 'person', 'personer')}
            </Button>
          )}
        </div>
      </form>
    </>
  )
}

function Tried({ tried: { lines, faults, remarks, newNames } }: { tried: ElectedImport }) {
  return (
    <Section id="provat" title="Så här läses listan">
      {faults.length > 0 ? (
        <Notice tone="danger" title={formatCount(faults.length, 'fel att rätta', 'fel att rätta')} live>
          <ul>
            {faults.slice(0, MOST_SHOWN).map((fault) => (
              <li key={`${fault.line} ${fault.fault}`}>
                Rad {fault.line}: {electedFaultText(fault)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Notice tone="success" live>
          Listan går att läsa in. Inget är sparat än.
        </Notice>
      )}
      {remarks.map((remark) => (
        <Notice key={electedRemarkText(remark)} tone="warning">
          {electedRemarkText(remark)}
        </Notice>
      ))}
      {newNames.length > 0 && (
        <p>
          {formatCount(newNames.length, 'ny person', 'nya personer')} läggs till:{' '}
          {newNames.slice(0, MOST_SHOWN).join(', ')}
          {newNames.length > MOST_SHOWN && ' med flera'}. Övriga känns igen på namnet.
        </p>
      )}
      {lines.length > 0 && (
        <details>
          <summary>Visa raderna</summary>
          <DataTable
            caption="Rader i listan"
            captionHidden
            compact
            rows={lines}
            rowKey={({ line }) => String(line)}
            columns={[
              { key: 'name', label: 'Namn', rowHeader: true, render: ({ name }) => name },
              { key: 'party', label: 'Parti', render: ({ party }) => party },
              { key: 'post', label: 'Uppdrag', render: ({ post }) => postLabel[post] },
              { key: 'order', label: 'Ordning', align: 'end', render: ({ order }) => order ?? '' },
              { key: 'constituency', label: 'Valkrets', render: ({ constituency }) => constituency ?? '' },
            ]}
          />
        </details>
      )}
    </Section>
  )
}
