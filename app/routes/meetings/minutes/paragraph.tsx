import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readFields } from '~/server/uploads'
import { formatDate } from '~/text/format'
import { minutesRefusals, type MinutesRefusal } from '~/text/refusals/minutes'
import {
  Actions,
  Button,
  Columns,
  LinkList,
  Notice,
  PageHeading,
  RichText,
  SideSection,
  TextArea,
} from '~/ui'
import {
  editFront,
  editHeading,
  editParagraph,
  rebuildParagraph,
  setPublicText,
  type Theirs,
} from '~/use-cases/meetings/minutes/edit-paragraph'
import type { FormState } from '../../account/form'
import { formView } from '../../account/form-view'
import type { FrameHandle } from '../../municipality/frame'
import { Beside } from './beside'
import { Editor } from './editor'
import { statusOf } from './minutes-action.server'
import { paragraphPage, requireParagraph } from './paragraph-page.server'
import { Notes } from './paragraphs'

export const loader = (args: LoaderFunctionArgs) => paragraphPage(args)

type Answer = FormState & { theirs?: Theirs }

export async function action(args: ActionFunctionArgs) {
  const { ctx, part, paragraph } = await requireParagraph(args)
  const fields = await readFields(args.request)
  const intent = fields.get('intent') ?? ''
  const given = (name: string) => fields.get(name) ?? ''
  const here = new URL(args.request.url).pathname
  const refused = (refusal: MinutesRefusal, theirs?: Theirs) => {
    const { field, text } = minutesRefusals[refusal]
    const state: Answer = { intent, values: Object.fromEntries(fields), errors: [{ field, text }], theirs }
    return data(state, { status: statusOf(refusal) })
  }
  const choice = intent === 'take' ? 'take' : 'keep'
  if (intent === 'save' || intent === 'save-anyway') {
    const save = { revision: Number(given('revision')), text: given('text') }
    const saved = paragraph
      ? await editParagraph(ctx, { paragraphId: paragraph.id, ...save })
      : await editFront(ctx, { minutesId: part.minutes.id, ...save })
    if (!saved.ok) return refused(saved.refusal, 'theirs' in saved ? saved.theirs : undefined)
    if (paragraph && fields.has('heading')) {
      const headed = await editHeading(ctx, { paragraphId: paragraph.id, heading: given('heading') })
      if (!headed.ok) return refused(headed.refusal)
    }
    return redirect(here)
  }
  if (intent === 'take' || intent === 'keep') {
    const rebuilt = paragraph
      ? await rebuildParagraph(ctx, { paragraphId: paragraph.id, choice })
      : await editFront(ctx, { minutesId: part.minutes.id, rebuild: choice })
    return rebuilt.ok ? redirect(here) : refused(rebuilt.refusal)
  }
  if ((intent === 'public' || intent === 'public-none') && paragraph) {
    const publicText = intent === 'public' ? given('publicText') : null
    const set = await setPublicText(ctx, { paragraphId: paragraph.id, publicText })
    return set.ok ? redirect(here) : refused(set.refusal)
  }
  throw data(null, { status: 400 })
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: page
      ? `${page.paragraph ? `§ ${page.paragraph.number} ${page.paragraph.heading}` : 'Första sidan'} – ${page.bodyShort} ${formatDate(page.meetingDay)} – Rådslag`
      : 'Protokoll – Rådslag',
  },
]

export const handle: FrameHandle = {
  breadcrumbs: (given) => {
    if (!given) return []
    const page = given as Awaited<ReturnType<typeof loader>>
    return [
      { label: 'Protokoll', href: page.whole },
      { label: page.paragraph ? `§ ${page.paragraph.number}` : 'Första sidan' },
    ]
  },
}

export default function ParagraphOfMinutes() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { paragraph, edit } = page
  const title = paragraph ? `§ ${paragraph.number} ${paragraph.heading}` : 'Första sidan'
  const approved = page.approvedDay ? `Justerad ${formatDate(page.approvedDay)}` : 'Inte justerad'
  return (
    <div className="minutes">
      <PageHeading
        kind={page.state === 'approved' ? 'Protokoll' : 'Utkast'}
        facts={[page.bodyName, formatDate(page.meetingDay), ...(paragraph ? [approved] : [])]}
        title={title}
      />
      <Columns
        asideLabel="Det som noterades, och mer"
        aside={
          <>
            {edit && <Beside edit={edit} answer={answer} />}
            <SideSection title="Protokollet">
              <LinkList
                links={[
                  {
                    label: 'Hela protokollet',
                    href: paragraph ? `${page.whole}#p${paragraph.number}` : page.whole,
                  },
                  ...(page.extract ? [{ label: 'Utdrag som PDF', href: page.extract }] : []),
                ]}
              />
            </SideSection>
            {page.publicEdit && paragraph && <PublicWords page={page.publicEdit} answer={answer} />}
          </>
        }
      >
        {edit ? (
          <Editor
            key={`${edit.id}:${edit.revision}`}
            edit={edit}
            heading={paragraph?.heading ?? null}
            address={page.save}
            answer={answer}
          />
        ) : (
          paragraph && (
            <>
              {paragraph.masked && (
                <Notice tone="info" title="Sekretess">
                  Det här är den text som alla får läsa.
                </Notice>
              )}
              <RichText blocks={paragraph.blocks} startLevel={2} />
              <Notes notes={paragraph.notes} />
            </>
          )
        )}
        <nav className="minutes-steps" aria-label="Föregående och nästa paragraf">
          {page.before ? <a href={page.before.href}>‹ § {page.before.number}</a> : <span />}
          {page.after && <a href={page.after.href}>§ {page.after.number} ›</a>}
        </nav>
      </Columns>
    </div>
  )
}

/** What outsiders read of a paragraph with something secret in it. */
function PublicWords({
  page,
  answer,
}: {
  page: { text: string; secret: boolean }
  answer: FormState | undefined
}) {
  const { field, problem } = formView(answer, 'public')
  const none = formView(answer, 'public-none')
  return (
    <SideSection title="Text för utomstående">
      <details open={page.secret || problem != null}>
        <summary>
          {page.text === '' ? 'Alla läser paragrafens text' : 'Utomstående läser en egen text'}
        </summary>
        <form method="post">
          {problem}
          {none.problem}
          <TextArea
            {...field('publicText', page.text)}
            label="Det utomstående får läsa"
            hint={
              page.secret
                ? 'Ärendet har sekretess. Ta bort det som är hemligt.'
                : 'Skriv bara här om paragrafen innehåller något som inte får visas för alla.'
            }
            rows={6}
          />
          <Actions>
            <Button variant="secondary" name="intent" value="public">
              Spara texten
            </Button>
            {page.text !== '' && !page.secret && (
              <Button variant="quiet" name="intent" value="public-none">
                Visa hela texten för alla
              </Button>
            )}
          </Actions>
        </form>
      </details>
    </SideSection>
  )
}
