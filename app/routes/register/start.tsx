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
import { readFileInWorker } from '~/server/reading'
import { carriesFiles, readFields, UploadError } from '~/server/uploads'
import { handInText } from '~/text/hand-in'
import { intakeName } from '~/text/reading'
import { intakeRefusal } from '~/text/refusals/uploads'
import { Button, Columns, DateText, ErrorSummary, Notice, PageHeading, Section } from '~/ui'
import { discardIntake } from '~/use-cases/intake/discard-intake'
import { openIntake } from '~/use-cases/intake/open-intake'
import { takeIntake } from '~/use-cases/intake/take-intake'
import { openIntakes } from '#db/queries/intakes'
import type { FrameHandle } from '../municipality/frame'
import { arrivingFiles, pastedFile } from './arriving'
import { HandedInList } from './handed-in-list'
import { handedInToTake } from './handed-in.server'
import { PasteForm, refusedLines, UploadForm } from './upload-forms'

export async function loader(args: LoaderFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const municipalityId = municipality.id
  if (ctx.actor.kind !== 'account' || !may(ctx.actor, 'case.register', { municipalityId }))
    throw new Response(null, { status: 403 })
  const begun = await openIntakes(ctx.database.read, { municipalityId, accountId: ctx.actor.accountId })
  return {
    m: municipality.slug,
    begun,
    handedIn: await handedInToTake(ctx, municipalityId),
    discarded: new URL(args.request.url).searchParams.has('borttagen'),
  }
}

type Wrong = { field: 'filer' | 'text' | null; messages: string[]; text?: string }

export async function action(args: ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const municipalityId = municipality.id
  if (!may(ctx.actor, 'case.register', { municipalityId })) throw new Response(null, { status: 403 })
  const wrong = (answer: Wrong) => data(answer, { status: 400 })

  if (carriesFiles(args.request)) {
    try {
      const opened = await openIntake(ctx, readFileInWorker, {
        municipalityId,
        files: arrivingFiles(args.request),
      })
      if (opened.ok) return redirect(paths.intake(municipality.slug, opened.value.intakeId))
      return wrong({
        field: 'filer',
        messages: [intakeRefusal[opened.refusal] ?? '', ...refusedLines(opened.detail.refused)],
      })
    } catch (error) {
      if (error instanceof UploadError)
        return wrong({ field: 'filer', messages: [intakeRefusal['broken-off'] ?? ''] })
      throw error
    }
  }
  const fields = await readFields(args.request)
  const intent = fields.get('intent')
  if (intent === 'discard') {
    const discarded = await discardIntake(ctx, { municipalityId, intakeId: fields.get('intake') ?? '' })
    return redirect(`${paths.register(municipality.slug)}${discarded.ok ? '?borttagen=1' : ''}`)
  }
  if (intent === 'take') {
    const intakeId = fields.get('intake') ?? ''
    const taken = await takeIntake(ctx, {
      ...{ municipalityId, intakeId },
      ...(fields.get('from') ? { from: fields.get('from') ?? '' } : {}),
    })
    if (taken.ok) return redirect(paths.intake(municipality.slug, intakeId))
    if (taken.refusal === 'forbidden') throw new Response(null, { status: 403 })
    return data<Wrong>({ field: null, messages: [handInText.takenByOther] }, { status: 409 })
  }
  const text = fields.get('text') ?? ''
  if (intent === 'paste' && text.trim() === '')
    return wrong({ field: 'text', messages: [intakeRefusal['no-text'] ?? ''] })
  const opened = await openIntake(ctx, readFileInWorker, {
    municipalityId,
    files: intent === 'paste' ? pastedFile(text) : null,
  })
  if (opened.ok) return redirect(paths.intake(municipality.slug, opened.value.intakeId))
  return wrong({
    field: 'text',
    messages: [intakeRefusal[opened.refusal] ?? '', ...refusedLines(opened.detail.refused)],
    text,
  })
}

export const meta: MetaFunction = () => [{ title: 'Registrera – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'Min dag', href: paths.workday((data as { m: string } | undefined)?.m ?? '') },
    { label: 'Registrera' },
  ],
}

export default function Register() {
  const { m, begun, handedIn, discarded } = useLoaderData<typeof loader>()
  const wrong = useActionData<Wrong>()
  const errorAt = (field: Wrong['field']) => (wrong?.field === field ? wrong.messages[0] : undefined)
  return (
    <>
      <PageHeading
        title="Registrera"
        lede="Lämna handlingen, kontrollera det som lästes ur den och bekräfta. Du behöver inte skriva det som redan står i handlingen."
      />
      {discarded && <p role="status">Den påbörjade registreringen är borttagen.</p>}
      {wrong?.field === null ? (
        <Notice tone="warning" live>
          {wrong.messages[0]}
        </Notice>
      ) : (
        <ErrorSummary
          errors={(wrong?.messages ?? []).map((message) => ({ fieldId: wrong?.field ?? 'filer', message }))}
        />
      )}
      <Columns
        asideLabel="Andra sätt"
        aside={
          <>
            <section className="side-section">
              <h2 className="side-title">Utan handling</h2>
              <p>Ett telefonsamtal, ett besök eller något annat som inte kom på papper.</p>
              <form method="post">
                <input type="hidden" name="intent" value="by-hand" />
                <Button variant="secondary" wide>
                  Registrera utan handling
                </Button>
              </form>
            </section>
            <section className="side-section">
              <h2 className="side-title">Många ärenden</h2>
              <p>
                <a href={paths.imports(m)}>Läs in från ett annat system</a>
              </p>
            </section>
            <section className="side-section" id="paborjade">
              <h2 className="side-title">Påbörjade</h2>
              {begun.length === 0 && <p className="note">Inget påbörjat.</p>}
              <ul className="link-list begun">
                {begun.map(({ id, createdAt, handedIn: kept, ...intake }) => (
                  <li key={id}>
                    <a href={paths.intake(m, id)}>{intakeName(intake)}</a>
                    <span className="note">
                      <DateText value={createdAt} />
                    </span>
                    {!kept && (
                      <form method="post">
                        <input type="hidden" name="intent" value="discard" />
                        <input type="hidden" name="intake" value={id} />
                        <button className="link-button" type="submit">
                          Ta bort<span className="visually-hidden"> {intakeName(intake)}</span>
                        </button>
                      </form>
                    )}
                  </li>
                ))}
              </ul>
            </section>
          </>
        }
      >
        <HandedInList m={m} waiting={handedIn} />
        <UploadForm submit="Läs och gå vidare" error={errorAt('filer')} />
        <Section id="klistra" title="Eller klistra in text">
          <PasteForm error={errorAt('text')} text={wrong?.text} />
        </Section>
      </Columns>
    </>
  )
}
