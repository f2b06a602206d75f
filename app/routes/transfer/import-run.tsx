import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { fieldsOf } from '~/domain/cases/import/fields'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { formatCount } from '~/text/format'
import { importRefusal } from '~/text/refusals/transfer'
import { importStateLabel } from '~/text/transfer'
import { Notice, PageHeading, ProgressLine } from '~/ui'
import { discardImport, importFor, mapImport, publishImport } from '~/use-cases/transfer/map-import'
import { importLines, importOutcomes, importSample } from '#db/queries/transfer'
import { transferHandle } from './handle'
import { DryRun } from './dry-run'
import { MappingForm } from './mapping-form'

const MOST_FAULTS = 50

async function requireRun(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const place = { municipalityId: municipality.id, runId: args.params.korning ?? '' }
  const found = await importFor(ctx, place)
  if (!found.ok) throw new Response(null, { status: found.refusal === 'forbidden' ? 403 : 404 })
  return { ctx, municipality, place, run: found.value }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, run } = await requireRun(args)
  const { read } = ctx.database
  const asks = run.state === 'staged' || run.state === 'refused'
  const shows = run.state === 'checked' || run.state === 'published'
  const samples: Record<string, string[][]> = {}
  if (asks) for (const { sheet } of run.sheets) samples[sheet] = await importSample(read, run.id, sheet)
  return {
    m: municipality.slug,
    published: municipality.published,
    run: { ...run, fileHash: undefined },
    samples,
    faults: shows ? await importLines(read, run.id, { faults: true, most: MOST_FAULTS }) : [],
    outcomes: shows ? await importOutcomes(read, run.id) : [],
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, place, run } = await requireRun(args)
  const fields = await readFields(args.request)
  const intent = fields.get('intent')
  const done =
    intent === 'discard'
      ? await discardImport(ctx, place)
      : intent === 'publish'
        ? await publishImport(ctx, place)
        : await mapImport(ctx, { ...place, ...chosen(fields) })
  if (done.ok) {
    const { slug } = municipality
    return redirect(intent === 'discard' ? paths.imports(slug) : paths.importRun(slug, run.id))
  }
  return data(
    { refusal: done.refusal, chosen: chosen(fields) },
    { status: done.refusal === 'wrong-state' ? 409 : 400 },
  )

  function chosen(from: URLSearchParams) {
    const mapping = run.sheets.flatMap(({ sheet }) =>
      fieldsOf(sheet).flatMap(({ field }) => {
        const column = from.get(`${sheet}.${field}`) ?? ''
        return /^\d{1,4}$/.test(column) ? [[`${sheet}.${field}`, Number(column)] as const] : []
      }),
    )
    return { mapping: Object.fromEntries(mapping), publish: from.get('publicera') === 'on' }
  }
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page?.run.fileName ?? 'Inläsning'} – Rådslag` },
]
export const handle = transferHandle(({ run }: { run: { fileName: string } }) => run.fileName)

const REFRESH_MS = 1500

export default function ImportRunPage() {
  const { m, run, samples, faults, outcomes, published } = useLoaderData<typeof loader>()
  const wrong = useActionData<typeof action>()
  const working = run.state === 'checking' || run.state === 'publishing'
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!working) return
    const timer = setInterval(revalidate, REFRESH_MS)
    return () => clearInterval(timer)
  }, [working, revalidate])
  return (
    <>
      <PageHeading
        kind="Inläsning"
        title={run.fileName}
        facts={[`Från ${run.source}`, formatCount(run.rows, 'rad', 'rader'), importStateLabel[run.state]]}
      />
      {wrong && (
        <Notice tone="danger" live>
          {importRefusal[wrong.refusal]}
        </Notice>
      )}
      {run.state === 'refused' && (
        <Notice tone="warning" title="Ingenting lästes in">
          Något i diariet ändrades efter provkörningen, till exempel ett nummer som hann tas. Provkör igen.
        </Notice>
      )}
      {working && (
        <>
          <ProgressLine
            label={run.state === 'checking' ? 'Provkör' : 'Läser in'}
            value={run.done}
            max={run.rows}
            note="Du kan lämna sidan; arbetet går vidare."
          />
          <p>
            <a href={paths.importRun(m, run.id)}>Visa hur långt det har kommit</a>
          </p>
        </>
      )}
      {(run.state === 'staged' || run.state === 'refused') && (
        <MappingForm
          sheets={run.sheets}
          samples={samples}
          mapping={wrong?.chosen.mapping ?? run.mapping}
          publishes={published}
          publish={wrong?.chosen.publish ?? run.mapping.publish === 1}
        />
      )}
      {(run.state === 'checked' || run.state === 'published') && (
        <DryRun m={m} run={run} outcomes={outcomes} faults={faults} />
      )}
    </>
  )
}
