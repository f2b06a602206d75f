import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readTableInWorker } from '~/server/reading'
import { partText, UploadError, uploadParts } from '~/server/uploads'
import { priceNames, volumeRemarkText } from '~/text/economy/price-model'
import { formatCount } from '~/text/format'
import { volumeImportRefusalText } from '~/text/refusals/price-model'
import { Button, FileField, Notice, Section, TextArea } from '~/ui'
import {
  importVolumes,
  tryVolumes,
  type VolumeImportRefusal,
} from '~/use-cases/economy/prices/model/import-volumes'
import type { FrameHandle } from '../../municipality/frame'
import { requireVersion } from './require-version'
import { revisionOf } from './rows.server'
import { VersionHeading, versionFacts, versionPath } from './version-heading'

const MOST_BYTES = 10 * 1024 * 1024
const SHOWN = 100

export async function loader(args: LoaderFunctionArgs) {
  const { m, version, model } = await requireVersion(args, 'price.work')
  return {
    ...{ ...versionFacts(m, version), revision: version.revision, open: version.state === 'draft' },
    areas: model.areas.map(({ name, keys }) => ({ name, keys: keys.map((key) => key.name) })),
  }
}

type Tried = {
  hash: string
  name: string
  values: number
  missing: number
  remarks: string[]
  reason: string
}
type State = { tried: Tried | null; refusal: VolumeImportRefusal | null; faults: string[] }

const again = (state: Partial<State>, status: number) =>
  data<State>({ tried: null, refusal: null, faults: [], ...state }, { status })

const statusOf: Record<VolumeImportRefusal, number> = {
  ...{ forbidden: 403, 'version-not-found': 404, 'not-draft': 409, conflict: 409 },
  ...{ 'file-missing': 400, 'file-unreadable': 422, 'reason-missing': 400 },
}

/** The fields of the form and its file; what is larger than it may be is not held. */
async function readForm(request: Request) {
  const fields = new URLSearchParams()
  let bytes: Uint8Array = new Uint8Array()
  let name = ''
  for await (const part of uploadParts(request)) {
    if (part.name !== 'file') {
      fields.set(part.name, (await partText(part)).slice(0, 5000))
      continue
    }
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of part.content) {
      size += chunk.byteLength
      if (size <= MOST_BYTES) chunks.push(chunk)
    }
    if (size > MOST_BYTES) throw new Response(null, { status: 413 })
    bytes = Buffer.concat(chunks)
    name = part.fileName ?? ''
  }
  return { fields, file: { bytes, name } }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, municipality, version, model, previousModel } = await requireVersion(args, 'price.work')
  if (!args.request.headers.get('content-type')?.startsWith('multipart/form-data'))
    throw new Response(null, { status: 400 })
  const form = await readForm(args.request).catch((error: unknown) => {
    if (error instanceof UploadError) throw new Response(null, { status: 400 })
    throw error
  })
  const { fields, file } = form
  const names = priceNames(model, await previousModel())
  const place = { municipalityId: municipality.id, number: version.number, revision: revisionOf(fields) }
  const hash = fields.get('hash') ?? ''
  const reason = fields.get('reason') ?? ''
  if (hash === '' || file.bytes.byteLength > 0) {
    const tried = await tryVolumes(ctx, readTableInWorker, place, file)
    if (!tried.ok) return again({ refusal: tried.refusal, faults: tried.faults }, statusOf[tried.refusal])
    const remarks = tried.value.remarks.map((each) => volumeRemarkText(each, names))
    return again({ tried: { ...tried.value, name: file.name, remarks, reason } }, 200)
  }
  const name = fields.get('name') ?? ''
  const done = await importVolumes(ctx, readTableInWorker, place, { hash, name, reason })
  if (done.ok) {
    return redirect(`${versionPath({ m, number: version.number }, 'volymer')}?inlasta=${done.value.values}`)
  }
  if (done.refusal === 'file-missing') return again({ refusal: done.refusal }, statusOf[done.refusal])
  const bytes = await ctx.files.read(hash)
  const tried = await tryVolumes(ctx, readTableInWorker, place, { bytes, name })
  const remarks = tried.ok ? tried.value.remarks.map((each) => volumeRemarkText(each, names)) : []
  return again(
    {
      ...{ refusal: done.refusal, faults: done.faults },
      tried: tried.ok ? { ...tried.value, name, remarks, reason } : null,
    },
    statusOf[done.refusal],
  )
}

export const meta: MetaFunction = () => [{ title: 'Läs in volymer – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Volymer', href: versionPath(data as Awaited<ReturnType<typeof loader>>, 'volymer') },
    { label: 'Läs in' },
  ],
}

export default function ImportVolumes() {
  const page = useLoaderData<typeof loader>()
  const { tried = null, refusal = null, faults = [] } = useActionData<typeof action>() ?? {}
  return (
    <>
      <VersionHeading
        version={page}
        title="Läs in volymer"
        lede="En CSV-fil eller en Excelbok med bladet Volymer. Värdena ersätter dem som finns för samma nyckel och förvaltning; inget sparas förrän du har sett efter."
      />
      {refusal && (
        <Notice tone="danger" title={faults.length > 0 ? 'Filen går inte att läsa in' : 'Det gick inte'} live>
          {faults.length > 0 ? (
            <ul>
              {faults.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          ) : (
            volumeImportRefusalText[refusal]
          )}
        </Notice>
      )}
      {tried ? <Preview page={page} tried={tried} /> : <Upload page={page} />}
    </>
  )
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>

function Preview({ page, tried }: { page: Page; tried: Tried }) {
  const { values, missing, remarks, name, hash, reason } = tried
  return (
    <>
      <Section title={name || 'Filen'}>
        <p>
          {formatCount(values, 'volym', 'volymer')} kan läsas in.
          {missing > 0 &&
            ` ${formatCount(missing, 'cell är tom', 'celler är tomma')} och räknas som saknade.`}
        </p>
      </Section>
      {remarks.length > 0 ? (
        <Section title="Sticker ut mot förra året" count={remarks.length}>
          <ul className="remark-list">
            {remarks.slice(0, SHOWN).map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {remarks.length > SHOWN && (
            <p className="note">{remarks.length - SHOWN} till visas efter inläsningen.</p>
          )}
        </Section>
      ) : (
        <Notice tone="success">Inget sticker ut mot förra årets volymer.</Notice>
      )}
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="revision" value={page.revision} />
        <input type="hidden" name="hash" value={hash} />
        <input type="hidden" name="name" value={name} />
        {remarks.length > 0 && (
          <TextArea
            name="reason"
            label="Varför stämmer de ändå?"
            hint="Sparas tillsammans med filen"
            defaultValue={reason}
            rows={3}
          />
        )}
        <div className="actions">
          <Button>Läs in volymerna</Button>
          <a href={versionPath(page, 'volymer', 'las-in')}>Välj en annan fil</a>
        </div>
      </form>
    </>
  )
}

function Upload({ page }: { page: Page }) {
  return (
    <>
      <form method="post" encType="multipart/form-data">
        <input type="hidden" name="revision" value={page.revision} />
        <FileField
          name="file"
          label="Fil med volymer"
          hint="CSV eller Excel (.xlsx), högst 10 MB"
          accept=".csv,.txt,.xlsx"
        />
        <div className="actions">
          <Button>Se efter</Button>
          <a href={versionPath(page, 'volymer')}>Avbryt</a>
        </div>
      </form>
      <Section title="Så ser filen ut">
        <p>
          En rad för varje nyckel och förvaltning: <strong>Område</strong>, <strong>Nyckel</strong>,{' '}
          <strong>Förvaltning</strong> och <strong>Volym</strong>. Kod eller namn går lika bra. Kolumnerna{' '}
          <strong>Uppskattad</strong> (Ja eller Nej) och <strong>Skäl</strong> behövs bara för uppskattade
          volymer. Det går också att ha en kolumn för varje förvaltning i stället.
        </p>
        <p>
          <a href={versionPath(page, 'volymer.csv')} download>
            Hämta en fil att fylla i
          </a>{' '}
          med alla nycklar och förvaltningar, och förra årets volymer bredvid.
        </p>
      </Section>
    </>
  )
}
