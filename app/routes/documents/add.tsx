import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may, scopeOf } from '~/domain/access'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFileInWorker } from '~/server/reading'
import { carriesFiles, readFields, UploadError } from '~/server/uploads'
import { registerFieldRefusal, registerRefusal } from '~/text/refusals/register'
import { intakeRefusal } from '~/text/refusals/uploads'
import { Actions, Button, ErrorSummary, PageHeading, Proposal, TextField } from '~/ui'
import { addDocuments } from '~/use-cases/cases/add-documents'
import { checkDocuments } from '~/use-cases/intake/checked-draft'
import { discardIntake } from '~/use-cases/intake/discard-intake'
import { type Draft, draftFromFields, draftOf } from '~/use-cases/intake/draft'
import { openIntake } from '~/use-cases/intake/open-intake'
import { documentsOfDraft } from '~/use-cases/intake/registration-of'
import { caseToAddTo } from '#db/queries/documents'
import type { FrameHandle } from '../municipality/frame'
import { arrivingFiles } from '../register/arriving'
import { DocumentFields } from '../register/document-fields'
import { DocumentText } from '../register/document-text'
import { chosenFile, fileView, intakeOf } from '../register/intake-page.server'
import { RefusedFiles } from '../register/intake-notices'
import { proposalView } from '../register/proposal-view'
import { CheckCell } from '../register/row-group'
import { refusedLines, UploadForm } from '../register/upload-forms'

async function requireCase(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const matter = await caseToAddTo(ctx.database.read, scopeOf(ctx.actor), {
    municipalityId: municipality.id,
    slug: args.params.nummer ?? '',
  })
  if (!matter) throw new Response(null, { status: 404 })
  if (!may(ctx.actor, 'document.add', matter)) throw new Response(null, { status: 403 })
  const search = new URL(args.request.url).searchParams
  const intakeId = search.get('registrering')
  const own = intakeId === null ? null : await intakeOf(ctx, municipality.id, intakeId)
  if (intakeId !== null && (!own || own.intake.state === 'discarded'))
    throw new Response(null, { status: 404 })
  return { ctx, municipality, matter, own, asked: search.get('handling') }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, matter, own, asked } = await requireCase(args)
  if (own?.intake.state === 'registered') throw redirect(paths.case(municipality.slug, matter.slug))
  const chosen = own && chosenFile(own.files, asked)
  return {
    m: municipality.slug,
    matter: { number: matter.number, slug: matter.slug, title: matter.title },
    reading: own && {
      fileName: chosen?.fileName,
      view: proposalView(chosen?.text ?? null, null),
      draft: draftOf(own.files, chosen, { today: ctx.today, register: matter.registerId }),
      files: own.files.map(fileView),
      refused: own.refused,
    },
  }
}

type Answer = { errors: Record<string, string>; draft?: Draft; messages?: string[] }

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, matter, own } = await requireCase(args)
  const { id: municipalityId, slug: m } = municipality
  const here = paths.caseAddDocument(m, matter.slug)
  const wrong = (answer: Answer) => data<Answer>(answer, { status: 400 })
  if (carriesFiles(args.request)) {
    try {
      const opened = await openIntake(ctx, readFileInWorker, {
        municipalityId,
        bodyId: matter.bodyId,
        files: arrivingFiles(args.request),
      })
      if (opened.ok) return redirect(`${here}?registrering=${opened.value.intakeId}`)
      const messages = [intakeRefusal[opened.refusal] ?? '', ...refusedLines(opened.detail.refused)]
      return wrong({ errors: { filer: messages[0] ?? '' }, messages })
    } catch (error) {
      if (error instanceof UploadError) return wrong({ errors: { filer: intakeRefusal['broken-off'] ?? '' } })
      throw error
    }
  }
  const fields = await readFields(args.request)
  if (!own) return redirect(here)
  const place = { municipalityId, intakeId: own.intake.id }
  if (fields.get('intent') === 'discard') {
    await discardIntake(ctx, place)
    return redirect(paths.case(m, matter.slug))
  }
  const draft = draftFromFields(fields)
  const checked = checkDocuments(draft)
  if (!checked.ok)
    return wrong({
      draft,
      errors: Object.fromEntries(
        Object.entries(checked.errors).map(([name, refusal]) => [
          name,
          registerFieldRefusal[refusal] ?? refusal,
        ]),
      ),
    })
  const added = await addDocuments(ctx, {
    ...place,
    slug: matter.slug,
    documents: documentsOfDraft(checked.value),
    releaseConfirmed: checked.value.releaseConfirmed,
  })
  if (added.ok) return redirect(`${paths.case(m, added.value.slug)}?tillagd=1`)
  const reason = registerRefusal[added.refusal]
  return wrong({ draft, errors: reason ? { [reason.field]: reason.text } : {} })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Ny handling i ${page?.matter.number ?? 'ärendet'} – Rådslag` },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, matter } = page as { m: string; matter: { number: string; slug: string } }
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Ny handling' },
    ]
  },
}

export default function AddDocument() {
  const { m, matter, reading } = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const errors = answer?.errors ?? {}
  const messages = answer?.messages
  const summary = messages
    ? messages.map((message) => ({ fieldId: 'filer', message }))
    : Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))
  const draft = answer?.draft ?? reading?.draft
  const form = reading && draft && (
    <form method="post" className="registration">
      <DocumentFields
        files={reading.files}
        documents={draft.documents}
        errors={errors}
        confirmed={draft.releaseConfirmed !== ''}
      />
      <TextField
        name="sender"
        label="Avsändare"
        optional
        hint="Den som handlingen kom från. Fyll inte i för handlingar som upprättats här."
        defaultValue={answer?.draft?.sender ?? ''}
      />
      <div className="form-field">
        <CheckCell
          name="senderProtected"
          label="Privatperson: visas som ”Enskild” för allmänheten"
          value={answer?.draft?.senderProtected ?? ''}
        />
      </div>
      <Actions>
        <Button>Lägg till i {matter.number}</Button>
        <button className="link-button" type="submit" name="intent" value="discard" formNoValidate>
          Ta bort filerna
        </button>
      </Actions>
    </form>
  )
  return (
    <>
      <PageHeading title="Ny handling" lede={`${matter.number}, ${matter.title}`} />
      <ErrorSummary errors={summary} />
      <RefusedFiles refused={reading?.refused ?? []} />
      {!reading && <UploadForm submit="Läs och gå vidare" error={errors.filer} />}
      {reading?.view.document ? (
        <Proposal
          document={
            <DocumentText view={reading.view.document} label={`Texten i ${reading.fileName ?? 'filen'}`} />
          }
        >
          {form}
        </Proposal>
      ) : (
        form
      )}
      {!reading && (
        <p>
          <a href={paths.case(m, matter.slug)}>Tillbaka till ärendet</a>
        </p>
      )}
    </>
  )
}
