import {
  type ActionFunctionArgs,
  data as answer,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Answers, assess, questionnaire, questionsToAsk } from '~/domain/ai-act'
import type { Question } from '~/domain/ai-act/questionnaire'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import {
  certaintyNote,
  dutyDueText,
  questionGroupLabel,
  riskClassLabel,
  riskTagLabel,
} from '~/text/ai-register'
import { formatCount } from '~/text/format'
import { systemRefusals } from '~/text/refusals/ai-register'
import {
  Actions,
  Button,
  CheckboxGroup,
  DataTable,
  DateField,
  Notice,
  PageHeading,
  ProgressLine,
  RadioGroup,
  Section,
  Tag,
  TextArea,
} from '~/ui'
import { assessSystem } from '~/use-cases/ai-register/assess-system'
import type { FrameHandle } from '../municipality/frame'
import { systemName } from './name'
import { requireSystem } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { m, system, slug } = await requireSystem(args, 'ai.register')
  const { version } = system
  return {
    ...{ m, slug, name: systemName(system), number: system.number, version: version.number },
    ...shown(version.answers),
    reasons: version.reasons,
  }
}

/** The questions that the answers lead to, and what they give when all of them are answered. */
function shown(answers: Answers) {
  const questions = questionsToAsk(questionnaire, answers)
  const left = questions.filter(({ id, optional }) => !optional && (answers[id]?.length ?? 0) === 0)
  const result = left.length === 0 ? assess(questionnaire, answers) : null
  return {
    ...{ answers, asked: questions.map(({ id }) => id), left: left.length },
    result: result && {
      cls: riskClassLabel(result.cls),
      tags: result.tags.map(riskTagLabel),
      preliminary: result.tags.includes('PRELIMINARY'),
      duties: result.obligations.flatMap(({ id, due }) => {
        const duty = questionnaire.obligations.find((each) => each.id === id)
        return duty
          ? [{ id, due, title: duty.title_sv, basis: duty.basis, note: certaintyNote(duty.certainty) }]
          : []
      }),
    },
  }
}

/** The answers of a form; what is not asked any more is taken out by the use case. */
function readAnswers(fields: URLSearchParams): Answers {
  return Object.fromEntries(
    questionnaire.questions.flatMap(({ id, type }): [string, string | string[]][] => {
      const given = fields.getAll(id).filter(Boolean)
      if (given.length === 0) return []
      return [[id, type === 'multi' ? given : (given[0] ?? '')]]
    }),
  )
}

const readReasons = (fields: URLSearchParams) =>
  Object.fromEntries(
    questionnaire.questions.flatMap(({ id }) => {
      const reason = fields.get(`skal.${id}`)?.trim() ?? ''
      return reason === '' ? [] : [[id, reason]]
    }),
  )

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m, system, slug } = await requireSystem(args, 'ai.register')
  const fields = await readFields(args.request)
  const answers = readAnswers(fields)
  const reasons = readReasons(fields)
  const page = shown(answers)
  if (fields.get('intent') !== 'save' || page.result === null)
    return answer({ ...page, reasons, problem: null })
  const place = {
    municipalityId: municipality.id,
    number: system.number,
    version: Number(fields.get('version')),
  }
  const done = await assessSystem(ctx, place, { answers, reasons, note: fields.get('note') ?? '' })
  if (done.ok) return redirect(paths.aiRegister(m, slug))
  const status = done.refusal === 'forbidden' ? 403 : done.refusal === 'version-taken' ? 409 : 400
  return answer({ ...page, reasons, problem: systemRefusals[done.refusal].text }, { status })
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `AI-förordningens frågor: ${data.name} – Rådslag` : 'Rådslag' },
]

export const handle: FrameHandle = {
  breadcrumbs: (data) => {
    const { m, slug, name } = data as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'AI-register', href: paths.aiRegister(m) },
      { label: name, href: paths.aiRegister(m, slug) },
      { label: 'AI-förordningens frågor' },
    ]
  },
}

export default function Questions() {
  const loaded = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { m, slug, name, number, version } = loaded
  const { answers, asked, left, result, reasons } = sent ?? loaded
  const questions = questionnaire.questions.filter(({ id }) => asked.includes(id))
  const groups = [...new Set(questions.map(({ group }) => group))]
  const answered = questions.filter(({ id }) => (answers[id]?.length ?? 0) > 0).length
  return (
    <>
      <PageHeading
        kind="AI-system"
        facts={[number, name]}
        title="AI-förordningens frågor"
        lede={`Svaren ger riskklass och skyldigheter med datum. Det är ett stöd, inte ett rättsligt besked. Frågorna gäller lagen som den är ${questionnaire.valid_as_of}.`}
      />
      {sent?.problem && (
        <Notice tone="danger" title="Det gick inte" live>
          {sent.problem}
        </Notice>
      )}
      <div className="question-progress">
        <ProgressLine
          label={`${answered} av ${formatCount(questions.length, 'fråga', 'frågor')} besvarade`}
          value={answered}
          max={questions.length}
          note={
            left === 0
              ? 'Alla frågor som behövs är besvarade. Resultatet står sist på sidan.'
              : 'Nya frågor kommer efter hand som svaren gör dem aktuella.'
          }
        />
      </div>
      <form method="post" className="column" key={asked.join()}>
        <input type="hidden" name="version" value={version} />
        {groups.map((group) => (
          <section key={group} className="question-group" aria-labelledby={`grupp-${group}`}>
            <h2 id={`grupp-${group}`}>{questionGroupLabel(group)}</h2>
            {questions
              .filter((question) => question.group === group)
              .map((question) => (
                <Ask
                  key={question.id}
                  question={question}
                  answer={answers[question.id]}
                  reason={(reasons as Record<string, string>)[question.id] ?? ''}
                />
              ))}
          </section>
        ))}
        {result && <Result result={result} />}
        <Actions>
          <Button name="intent" value="more" variant={result ? 'secondary' : 'primary'}>
            {result ? 'Räkna om' : 'Fortsätt'}
          </Button>
          {result && (
            <Button name="intent" value="save">
              Spara bedömningen
            </Button>
          )}
          <a href={paths.aiRegister(m, slug)}>Avbryt</a>
        </Actions>
      </form>
    </>
  )
}

function Ask({
  question,
  answer: given,
  reason,
}: {
  question: Question
  answer: string | readonly string[] | undefined
  reason: string
}) {
  const { id, type, text_sv: label, help_sv: help, ref, options = [] } = question
  const hint = [help, `Rättslig grund: ${ref}.`].filter(Boolean).join(' ')
  const choices = options.map(({ value, label_sv, example_sv, ref: own }) => ({
    ...{ value, label: label_sv },
    hint: [example_sv, own].filter(Boolean).join(', ') || undefined,
  }))
  const one = typeof given === 'string' ? given : ''
  const many = typeof given === 'string' ? [given] : (given ?? [])
  return (
    <div className="question">
      {type === 'single' && (
        <RadioGroup name={id} label={label} hint={hint} choices={choices} defaultValue={one} />
      )}
      {type === 'multi' && (
        <CheckboxGroup name={id} label={label} hint={hint} choices={choices} defaultValues={many} />
      )}
      {type === 'date' && <DateField name={id} label={label} hint={hint} defaultValue={one} optional />}
      <details open={reason !== ''}>
        <summary>Motivering</summary>
        <TextArea
          name={`skal.${id}`}
          label="Varför detta svar?"
          defaultValue={reason}
          rows={2}
          maxLength={2000}
          optional
        />
      </details>
    </div>
  )
}

type ResultData = NonNullable<ReturnType<typeof shown>['result']>

function Result({ result }: { result: ResultData }) {
  return (
    <Section id="resultat" title={`Riskklass: ${result.cls}`}>
      {result.preliminary && (
        <Notice tone="warning" title="Preliminär bedömning">
          Något svar är osäkert och räknas som det strängare. Riskklassen kan inte beslutas förrän svaren är
          säkra.
        </Notice>
      )}
      {result.tags.length > 0 && (
        <p className="tag-row">
          {result.tags.map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
        </p>
      )}
      <DataTable
        caption="Skyldigheter"
        rows={result.duties}
        rowKey={({ id }) => id}
        empty={<p className="empty">Svaren ger inga skyldigheter.</p>}
        columns={[
          {
            key: 'title',
            label: 'Skyldighet',
            rowHeader: true,
            render: ({ title, note }) => (
              <>
                {title}
                {note && <p className="note">{note}</p>}
              </>
            ),
          },
          { key: 'basis', label: 'Rättslig grund', render: ({ basis }) => basis },
          { key: 'due', label: 'Gäller', render: ({ due }) => dutyDueText(due), nowrap: true },
        ]}
      />
    </Section>
  )
}
