import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { remarksOf } from '#db/queries/ai-register/systems'
import { paths } from '~/paths'
import { readFields } from '~/server/uploads'
import { formatDateTime } from '~/text/format'
import { systemRefusals } from '~/text/refusals/ai-register'
import { Actions, Button, EmptyState, PageHeading, TextField } from '~/ui'
import { answerRemark } from '~/use-cases/ai-register/remark'
import { refusedForm } from '../account/form'
import { formView } from '../account/form-view'
import type { FrameHandle } from '../municipality/frame'
import { requireRegister } from './require'

export async function loader(args: LoaderFunctionArgs) {
  const { m, read, municipality, allowed } = await requireRegister(args, 'ai.read')
  return { m, answers: allowed('ai.register'), remarks: await remarksOf(read, municipality.id) }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality, m } = await requireRegister(args, 'ai.register')
  const fields = await readFields(args.request)
  const done = await answerRemark(ctx, {
    ...{ municipalityId: municipality.id, id: fields.get('intent') ?? '', note: fields.get('note') ?? '' },
  })
  if (!done.ok) return refusedForm(fields, done.refusal, systemRefusals)
  return redirect(paths.aiRegister(m, 'anmarkningar'))
}

export const meta: MetaFunction = () => [{ title: 'Synpunkter på AI-registret – Rådslag' }]

export const handle: FrameHandle = {
  breadcrumbs: (data) => [
    { label: 'AI-register', href: paths.aiRegister((data as { m: string }).m) },
    { label: 'Synpunkter' },
  ],
}

export default function Remarks() {
  const { m, answers, remarks } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <>
      <PageHeading title="Synpunkter på AI-registret" lede="Vad läsare har sagt saknas eller är fel." />
      {remarks.length === 0 && (
        <EmptyState title="Inga synpunkter" action={<a href={paths.aiRegister(m)}>Till registret</a>}>
          Synpunkter som lämnas i registret visas här.
        </EmptyState>
      )}
      {remarks.map(({ remark: each, number }) => {
        const { field, problem } = formView(refused, each.id)
        return (
          <article key={each.id} className="entry">
            <h2>
              {number ? <a href={paths.aiRegister(m, number.toLowerCase())}>{number}</a> : 'Hela registret'},{' '}
              {formatDateTime(each.receivedAt)}
            </h2>
            <p>{each.text}</p>
            {each.contact && <p className="note">Kontakt: {each.contact}</p>}
            {each.handledAt ? (
              <p className="note">
                Hanterad {formatDateTime(each.handledAt)}: {each.handledNote}
              </p>
            ) : (
              answers && (
                <form method="post">
                  {problem}
                  <TextField {...field('note')} id={`note-${each.id}`} label="Vad gjordes?" />
                  <Actions>
                    <Button name="intent" value={each.id} variant="secondary">
                      Hanterad
                    </Button>
                  </Actions>
                </form>
              )
            )}
          </article>
        )
      })}
    </>
  )
}
