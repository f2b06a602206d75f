import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { handedInOf, isTyped } from '~/domain/cases/handed-in'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { formatCount } from '~/text/format'
import { registerFieldRefusal, registerRefusal } from '~/text/refusals/register'
import { Actions, Button, Checkbox, ErrorSummary, PageHeading, Proposal } from '~/ui'
import { registerIntake } from '~/use-cases/cases/register-intake'
import { checkDraft } from '~/use-cases/intake/checked-draft'
import { discardIntake } from '~/use-cases/intake/discard-intake'
import { type Draft, draftFromFields, draftOf, sameDraft } from '~/use-cases/intake/draft'
import { mayTakeIn } from '~/use-cases/intake/open-intake'
import { registrationOf } from '~/use-cases/intake/registration-of'
import { saveDraft } from '~/use-cases/intake/save-draft'
import type { PossibleDuplicate } from '#db/queries/duplicates'
import { caseOfIntake } from '#db/queries/intakes'
import type { FrameHandle } from '../municipality/frame'
import { DocumentText } from './document-text'
import { FileTabs } from './file-tabs'
import {
  chosenFile,
  duplicatesOf,
  formChoices,
  intakeOf,
  likelyRegister,
  registerChoices,
} from './intake-page.server'
import { IntakeNotices, SavedDraft } from './intake-notices'
import { proposalView } from './proposal-view'
import { RegistrationFields } from './registration-fields'

async function requireIntake(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  if (!mayTakeIn(ctx, { municipalityId: municipality.id })) throw new Response(null, { status: 403 })
  const found = await intakeOf(ctx, municipality.id, args.params.intake ?? '')
  if (!found || found.intake.state === 'discarded') throw new Response(null, { status: 404 })
  const asked = new URL(args.request.url).searchParams.get('handling')
  return { ctx, municipality, ...found, chosen: chosenFile(found.files, asked) }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, intake, files, refused, chosen } = await requireIntake(args)
  const search = new URL(args.request.url).searchParams
  if (intake.state === 'registered') {
    const known = await caseOfIntake(ctx.database.read, intake.id)
    if (known) throw redirect(paths.case(municipality.slug, known.slug))
  }
  const choices = await formChoices(ctx, municipality.id, files)
  const agreement = chosen?.proposal?.service_agreement
  const other = chosen?.proposal?.municipality
  return {
    m: municipality.slug,
    intakeId: intake.id,
    refused,
    chosen: chosen && {
      id: chosen.id,
      fileName: chosen.fileName,
      pages: chosen.pages,
      problem: chosen.problem,
    },
    otherMunicipality: other && other !== municipality.name ? other : null,
    view: proposalView(chosen?.text ?? null, chosen?.proposal ?? null),
    draft: {
      ...draftOf(files, chosen, defaultsOf(ctx, choices.registers, chosen, intake)),
      // It was saved in this form; fields that have come since are filled as read.
      ...((intake.draft ?? {}) as Partial<Draft>),
    },
    handedIn: handedInOf(intake.draft) !== null,
    saved: isTyped(intake.draft),
    justSaved: search.has('sparat'),
    duplicates: await duplicatesOf(ctx, municipality.id, files),
    choices: {
      ...choices,
      agreement: agreement
        ? { areas: agreement.areas.map(({ name }) => name), forums: agreement.forums.map(({ name }) => name) }
        : null,
    },
  }
}

const defaultsOf = (
  { today }: { today: string },
  registers: { id: string; bodyName: string }[],
  chosen: { proposal: { deciding_body: string | null } | null } | null,
  { draft }: { draft: unknown },
) => ({
  today,
  register: likelyRegister(registers, chosen?.proposal?.deciding_body),
  // MOT-03: what a member handed in was received that day, whenever it is registered.
  receivedDay: handedInOf(draft)?.day,
})

type Answer = {
  draft: Draft
  errors: Record<string, string>
  more: Record<string, number>
  duplicates?: PossibleDuplicate[]
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, intake, files, chosen } = await requireIntake(args)
  const place = { municipalityId: municipality.id, intakeId: intake.id }
  const fields = await readFields(args.request)
  if (fields.get('intent') === 'discard') {
    const discarded = await discardIntake(ctx, place)
    return redirect(`${paths.register(municipality.slug)}${discarded.ok ? '?borttagen=1' : ''}`)
  }
  const here = paths.intake(municipality.slug, intake.id)
  if (fields.get('intent') === 'reread') {
    await saveDraft(ctx, { ...place, draft: null })
    return redirect(`${here}${chosen ? `?handling=${files.indexOf(chosen) + 1}` : ''}`)
  }
  const draft = draftFromFields(fields)
  const show = fields.get('show')
  if (show !== null || fields.get('intent') === 'save') {
    const registers = await registerChoices(ctx, municipality.id)
    const untouched = sameDraft(draft, draftOf(files, chosen, defaultsOf(ctx, registers, chosen, intake)))
    if (show === null || !untouched) await saveDraft(ctx, { ...place, draft })
    const at = show === null ? chosen && files.indexOf(chosen) + 1 : Number(show)
    return redirect(
      `${here}?${new URLSearchParams({ ...(at ? { handling: String(at) } : {}), ...(show === null ? { sparat: '1' } : {}) })}`,
    )
  }
  const again = (answer: Omit<Answer, 'draft' | 'more'>, status: number, more: Answer['more'] = {}) =>
    data<Answer>({ draft, more, ...answer }, { status })
  const asked = fields.get('more')
  if (asked !== null) return again({ errors: {} }, 200, { [asked]: 4 })

  const checked = checkDraft(draft)
  if (!checked.ok)
    return again(
      {
        errors: Object.fromEntries(
          Object.entries(checked.errors).map(([name, refusal]) => [
            name,
            registerFieldRefusal[refusal] ?? refusal,
          ]),
        ),
      },
      400,
    )
  const registered = await registerIntake(
    ctx,
    registrationOf(place, checked.value, chosen?.proposal?.service_agreement ?? null),
  )
  if (registered.ok) return redirect(`${paths.case(municipality.slug, registered.value.slug)}?registrerad=1`)
  const reason = registerRefusal[registered.refusal]
  return again(
    { errors: reason ? { [reason.field]: reason.text } : {}, duplicates: registered.detail },
    statusOf[registered.refusal] ?? 400,
  )
}

const statusOf: Record<string, number> = {
  forbidden: 403,
  'possible-duplicate': 409,
  'intake-not-found': 404,
  'intake-discarded': 409,
}

export const meta: MetaFunction = () => [{ title: 'Registrera handling – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const m = (data as { m: string } | undefined)?.m ?? ''
    return [
      { label: 'Min dag', href: paths.workday(m) },
      { label: 'Registrera', href: paths.register(m) },
      { label: 'Kontrollera' },
    ]
  },
}

export default function Intake() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<Answer>()
  const { m, chosen, view, choices, refused } = page
  const errors = answer?.errors ?? {}
  const draft = answer?.draft ?? page.draft
  const duplicates = answer?.duplicates?.length ? answer.duplicates : page.duplicates
  const warnings = Object.values(view.warnings).flat().length
  const facts = [
    chosen?.fileName,
    chosen?.pages && `${formatCount(chosen.pages, 'sida läst', 'sidor lästa')}`,
    view.found > 0 && formatCount(view.found, 'uppgift funnen', 'uppgifter funna'),
    warnings > 0 && `${warnings} att kontrollera`,
  ].filter(Boolean)
  const form = (
    <form method="post" className="registration" id="registration">
      <RegistrationFields
        draft={draft}
        view={view}
        errors={errors}
        more={answer?.more ?? {}}
        choices={choices}
      />
      {duplicates.length > 0 && (
        <Checkbox
          name="duplicatesAccepted"
          label="Det här är ett nytt ärende, registrera ändå"
          defaultChecked={draft.duplicatesAccepted !== ''}
          error={errors.duplicatesAccepted}
        />
      )}
      <Actions>
        <Button>
          {choices.registers.length === 1 ? `Registrera ${choices.registers[0]?.next}` : 'Registrera'}
        </Button>
        <Button variant="secondary" name="intent" value="save" formNoValidate>
          Spara utkast
        </Button>
        {!page.handedIn && (
          <button className="link-button" type="submit" name="intent" value="discard" formNoValidate>
            Ta bort registreringen
          </button>
        )}
      </Actions>
    </form>
  )
  return (
    <>
      {/* The first button of a form is the one that Enter presses. */}
      <button type="submit" form="registration" className="visually-hidden" tabIndex={-1} aria-hidden="true">
        Registrera
      </button>
      <PageHeading
        title={chosen ? 'Registrera handling' : 'Registrera utan handling'}
        lede={facts.join(' · ') || undefined}
      />
      {page.saved && !answer && <SavedDraft justSaved={page.justSaved} read={chosen?.problem === null} />}
      <ErrorSummary errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))} />
      <IntakeNotices
        m={m}
        intakeId={page.intakeId}
        refused={refused}
        chosen={chosen}
        duplicates={duplicates}
        otherMunicipality={page.otherMunicipality}
        warnings={view.otherWarnings}
        withFiles={choices.files.length > 0}
        withRegister={choices.registers.length > 0}
      />
      {view.document ? (
        <Proposal
          document={
            <>
              <FileTabs files={choices.files} current={chosen?.id} form="registration" />
              <DocumentText view={view.document} label={`Texten i ${chosen?.fileName ?? 'handlingen'}`} />
            </>
          }
        >
          {form}
        </Proposal>
      ) : (
        <div className="proposal-alone">
          <FileTabs files={choices.files} current={chosen?.id} form="registration" />
          {form}
        </div>
      )}
    </>
  )
}
