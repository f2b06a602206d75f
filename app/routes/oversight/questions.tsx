import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { questionsToAnswer } from '#db/queries/oversight/matters'
import { may } from '~/domain/access'
import { interpellationQuestions, themes } from '~/domain/oversight/questions'
import { paths } from '~/paths'
import { application } from '~/server/application'
import { templateOf } from '~/server/memo-templates'
import { readFields } from '~/server/uploads'
import { formatDate } from '~/text/format'
import { ANSWER_TEMPLATE, REPORT_TEMPLATE } from '~/text/oversight/accounts'
import { questionText, themeLabel } from '~/text/oversight/questions'
import { draftRefusals } from '~/text/refusals/oversight'
import {
  Actions,
  Button,
  CheckboxGroup,
  FieldRow,
  Notice,
  PageHeading,
  Section,
  Select,
  TextField,
} from '~/ui'
import { type Answered, answersOf } from '~/use-cases/oversight/answers'
import { draftAnswer } from '~/use-cases/oversight/draft-answer'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireOversight } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, m, municipality, allowed, facts } = await requireOversight(args)
  const read = ctx.database.read
  // The same answers for everyone: what is answered to the council is read by all.
  const answers = answersOf(await facts({ kind: 'public' }), m)
  const matters = allowed('memo.read') ? await questionsToAnswer(read, ctx.actor, municipality.id) : []
  const writable = matters.filter(({ bodyId, responsibleAccountId }) =>
    may(ctx.actor, 'memo.write', { municipalityId: municipality.id, bodyId, responsibleAccountId }),
  )
  const chosen = new URL(args.request.url).searchParams.get('arende')
  return {
    ...{ m, name: municipality.displayName, today: ctx.today, answers, chosen },
    writes: allowed('memo.write'),
    inside: allowed('ai.read'),
    cases: writable.map(({ slug, number, title, kind }) => ({ slug, kind, label: `${title} (${number})` })),
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, m, municipality } = await requireOversight(args, 'memo.write')
  const fields = await readFields(args.request)
  const questions = fields.getAll('fraga')
  const template = fields.get('slag') === 'arsredovisning' ? REPORT_TEMPLATE : ANSWER_TEMPLATE
  const result = await draftAnswer(ctx, {
    municipality,
    slug: fields.get('arende') ?? '',
    template: (await templateOf(template))?.template ?? null,
    title: fields.get('title') ?? '',
    questions,
    portal: application().env.baseUrl,
  })
  if (!result.ok) {
    const typed = new URLSearchParams(fields)
    typed.set('fraga', questions.join(','))
    return refusedForm(typed, result.refusal, draftRefusals)
  }
  return redirect(paths.memo(m, result.value.slug, result.value.memoId))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Frågor och svar om AI – ${data?.name ?? 'Rådslag'}` },
]

export const handle: FrameHandle = { breadcrumbs: () => [{ label: 'Frågor och svar' }] }

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Questions() {
  const data = useLoaderData<typeof loader>()
  const { answers, today, name } = data
  return (
    <>
      <PageHeading
        title="Frågor och svar om AI"
        lede={`Det fullmäktige, invånare och granskare brukar fråga om AI i ${name}, besvarat med det som finns i portalen ${formatDate(today)}.`}
      />
      {data.inside && (
        <Notice tone="info">
          Svaren bygger på det som är publicerat. System som inte är publicerade räknas inte här.
        </Notice>
      )}
      <nav aria-label="Ämnen" className="oversight-themes">
        <ul>
          {themes.map((theme) => (
            <li key={theme}>
              <a href={`#${theme}`}>{themeLabel[theme]}</a>
            </li>
          ))}
        </ul>
      </nav>
      {themes.map((theme) => (
        <Section key={theme} id={theme} title={themeLabel[theme]}>
          {answers
            .filter((answer) => answer.theme === theme)
            .map((answer) => (
              <QuestionAndAnswer key={answer.key} answer={answer} />
            ))}
        </Section>
      ))}
      {data.writes && <Draft data={data} />}
    </>
  )
}

function QuestionAndAnswer({ answer: { key, sentences, points, basis } }: { answer: Answered }) {
  return (
    <article className="oversight-answer" id={`fraga-${key}`}>
      <h3>{questionText[key]}</h3>
      <p>{sentences.join(' ')}</p>
      {points.length > 0 && (
        <ul>
          {points.map(({ label, href, note }) => (
            <li key={`${href} ${label}`}>
              <a href={href}>{label}</a> {note && <span className="note block">{note}</span>}
            </li>
          ))}
        </ul>
      )}
      {basis.length > 0 && (
        <div className="oversight-basis">
          <span>Underlag:</span>
          <ul>
            {basis.map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </article>
  )
}

/** Where answers are chosen for a text on a case. What was ticked stays ticked when something is missing. */
function Draft({ data }: { data: Data }) {
  const state = useActionData<typeof action>()
  const { field, problem, value, error } = formView(state)
  const { answers, cases, chosen } = data
  const ticked = state ? value('fraga').split(',') : interpellationQuestions
  return (
    <Section
      id="utkast"
      title="Skriv ett svar eller en årsredovisning"
      intro="De valda frågorna läggs i ett utkast på ärendet, med svar, länkar och dag. Där skriver du vidare, och hämtar texten som PDF eller Word. Det som står i utkastet ändras inte när uppgifterna i portalen gör det."
    >
      {cases.length === 0 ? (
        <p>Du har inget öppet ärende att skriva i. Be registratorn registrera interpellationen först.</p>
      ) : (
        <form method="post" action="#utkast">
          {problem}
          <FieldRow>
            <Select
              {...field('slag', 'svar')}
              label="Vad ska skrivas"
              choices={[
                { value: 'svar', label: 'Svar på interpellation' },
                { value: 'arsredovisning', label: 'Årsredovisning till fullmäktige' },
              ]}
            />
            <Select
              {...field('arende', chosen ?? cases[0]?.slug)}
              label="Ärende"
              choices={cases.map(({ slug, label }) => ({ value: slug, label }))}
            />
          </FieldRow>
          <TextField {...field('title', 'Svar om kommunens användning av AI')} label="Rubrik" required />
          <CheckboxGroup
            name="fraga"
            label="Frågor"
            error={error('fraga')}
            choices={answers.map(({ key }) => ({ value: key, label: questionText[key] }))}
            defaultValues={ticked}
          />
          <Actions>
            <Button>Skapa utkastet</Button>
          </Actions>
        </form>
      )}
    </Section>
  )
}
