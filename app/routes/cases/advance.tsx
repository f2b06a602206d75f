import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerDay, nextCouncilDay } from '#db/queries/case-course'
import { casePage } from '#db/queries/case-page'
import { choicesLeft, fieldOf } from '~/domain/cases/lifecycles/needs'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { readFields } from '~/server/uploads'
import { paragraphText } from '~/text/deadlines'
import { wordsOfStep } from '~/text/lifecycle'
import { confirmText, wordsOfField } from '~/text/lifecycle-fields'
import {
  advanceRefusalText,
  fieldOfReason,
  fieldProblemText,
  reasonText,
  reasonsText,
} from '~/text/refusals/lifecycle'
import { Actions, Button, ErrorSummary, Notice, PageHeading, TextArea } from '~/ui'
import { advanceCase } from '~/use-cases/cases/advance-case'
import { stepAhead } from '~/use-cases/cases/next-steps'
import { stepChoices } from '~/use-cases/cases/step-choices'
import type { FrameHandle } from '../municipality/frame'
import { StepFields } from './step-fields'
import { defaultsOf, effectsOf } from './step-view'

/** The step behind the address: 404 for what the reader may not see or the case does not have, 403 for another's. */
async function requireStep(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const ctx = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const page = await casePage(ctx.database.read, ctx.actor, municipality.id, args.params.nummer ?? '')
  if (!page || page.withheld) throw new Response(null, { status: 404 })
  return { ctx, municipality, page, address: args.params.handelse ?? '' }
}

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, page, address } = await requireStep(args)
  const ahead = await stepAhead(ctx, page.head.id, address, {})
  if (!ahead) throw new Response(null, { status: 404 })
  if (!ahead.mayTake) throw new Response(null, { status: 403 })
  const { course, offer, situation } = ahead
  const { step, blocked, objections } = offer
  const choices = await stepChoices(ctx.database.read, course, step, ctx.today)
  return {
    m: municipality.slug,
    head: { slug: page.head.slug, number: page.head.number, title: page.head.title },
    verb: wordsOfStep(course.kind, step.event)?.verb ?? step.event,
    from: course.state,
    law: step.law?.startsWith('KL') || step.law?.startsWith('OSL') ? paragraphText(step.law) : null,
    blocked: blocked.length > 0 ? reasonsText(blocked) : null,
    objections: objections.map(reasonText),
    effects: effectsOf(ahead),
    defaults: {
      ...defaultsOf(page, choices),
      councilDay: (await nextCouncilDay(ctx.database.read, municipality.id, ctx.today)) ?? '',
      answerDay: (await answerDay(ctx.database.read, municipality.id, ctx.today)) ?? '',
    },
    form: {
      event: step.event,
      today: ctx.today,
      needs: step.needs.map((need) =>
        need.kind === 'choice' ? { ...need, choices: choicesLeft(need, situation) } : need,
      ),
      choices,
      claims: page.points
        .filter(({ id }) => situation.claims.includes(id))
        .map(({ id, text }) => ({ id, text })),
      questions: page.questions.map(({ id, question, answer }) => ({ id, question, answer })),
    },
  }
}

type Answer = {
  values: Record<string, string>
  errors: { field: string; text: string }[]
  /** Wrong with the step as a whole, not with a field. */
  problem: string | null
  objections: string[]
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, page, address } = await requireStep(args)
  const fields = await readFields(args.request)
  const { from, ...values } = Object.fromEntries(fields)
  const ahead = await stepAhead(ctx, page.head.id, address, values)
  if (ahead && !ahead.mayTake) throw new Response(null, { status: 403 })
  const event = ahead?.offer.step.event
  const refused = (answer: Partial<Answer>, status: number) =>
    data<Answer>({ values, errors: [], problem: null, objections: [], ...answer }, { status })
  if (!event || !from) return refused({ problem: advanceRefusalText['state-changed'] }, 409)
  const result = await advanceCase(ctx, {
    ...{ municipalityId: municipality.id, slug: page.head.slug, event, from, given: values },
  })
  if (result.ok) return redirect(`${paths.case(municipality.slug, page.head.slug)}?atgard=${address}`)
  const { refusal, detail } = result
  if (refusal === 'case-not-found') throw new Response(null, { status: 404 })
  if (refusal === 'forbidden') throw new Response(null, { status: 403 })
  if (refusal === 'state-changed' || refusal === 'not-possible')
    return refused({ problem: advanceRefusalText[refusal] }, 409)
  const errors = [
    ...detail.problems.map(({ field, problem }) => ({
      field,
      text:
        problem === 'missing'
          ? `${fieldProblemText.missing} ${labelOf(event, field)}`
          : fieldProblemText[problem],
    })),
    ...detail.reasons.flatMap((reason) => {
      const field = fieldOfReason[reason]
      return field ? [{ field, text: reasonText(reason) }] : []
    }),
  ]
  const general = detail.reasons.filter((reason) => !fieldOfReason[reason])
  if (refusal === 'objected') {
    const text = `Ange skäl. ${reasonsText(general)}`
    return refused({ errors: [{ field: fieldOf.override, text }], objections: general.map(reasonText) }, 400)
  }
  return refused({ errors, problem: general.length > 0 ? reasonsText(general) : null }, 400)
}

/** What a field is called in the summary of what is wrong. */
function labelOf(event: string, field: string): string {
  if (field.startsWith('claim-')) return 'utgång för varje att-sats'
  if (field.startsWith('answer-')) return 'minst ett svar'
  if (confirmText[field])
    return `att ${confirmText[field].charAt(0).toLowerCase()}${confirmText[field].slice(1)}`
  return wordsOfField(event, field).label.toLowerCase()
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.verb}: ${page.head.number} – Rådslag` : 'Rådslag' },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, head, verb } = page as ReturnType<typeof useLoaderData<typeof loader>>
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: head.number, href: paths.case(m, head.slug) },
      { label: verb },
    ]
  },
}

export default function AdvanceRoute() {
  const page = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { m, head, verb, from, blocked, effects, law, form, defaults } = page
  const value = (field: string) =>
    state?.values[field] ?? (field === 'day' ? form.today : defaultFor(defaults, form, field))
  const error = (field: string) => state?.errors.find((each) => each.field === field)?.text
  const objections = [...new Set([...page.objections, ...(state?.objections ?? [])])]
  return (
    <div className="column">
      <PageHeading title={verb} facts={[head.number]} lede={head.title} />
      <ErrorSummary
        errors={(state?.errors ?? []).map(({ field, text }) => ({ fieldId: field, message: text }))}
      />
      {state?.problem && (
        <Notice tone="danger" title="Det gick inte" live>
          <p>{state.problem}</p>
        </Notice>
      )}
      {blocked ? (
        <Notice tone="warning" title="Det går inte än">
          <p>{blocked}</p>
        </Notice>
      ) : (
        <form method="post" noValidate>
          <input type="hidden" name="from" value={from} />
          <div className="step-effects">
            <h2>Det här händer</h2>
            {effects.map((text) => (
              <p key={text}>{text}</p>
            ))}
            {law && !effects.some((text) => text.includes(law)) && <p className="note">Stöd: {law}</p>}
          </div>
          <StepFields form={form} value={value} error={error} />
          {objections.length > 0 && (
            <>
              <Notice tone="warning" title="Det här talar emot">
                {objections.map((text) => (
                  <p key={text}>{text}</p>
                ))}
              </Notice>
              <TextArea
                name={fieldOf.override}
                {...wordsOfField(form.event, fieldOf.override)}
                hint="Skälet sparas i historiken och visas för medarbetare."
                defaultValue={value(fieldOf.override)}
                error={error(fieldOf.override)}
                rows={3}
              />
            </>
          )}
          <Actions>
            <Button>{verb}</Button>
            <a href={paths.case(m, head.slug)}>Avbryt</a>
          </Actions>
        </form>
      )}
      {blocked && <a href={paths.case(m, head.slug)}>Till ärendet</a>}
    </div>
  )
}

/** A change and a postponement ask for what is new, so nothing old is filled in there. */
const defaultFor = (defaults: Record<string, string>, { event }: { event: string }, field: string): string =>
  field !== 'body' && (event === 'change' || event === 'more_work') ? '' : (defaults[field] ?? '')
