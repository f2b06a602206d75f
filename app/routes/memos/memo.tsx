import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { paths } from '~/paths'
import { Actions, DateText, ErrorSummary, LinkButton, Notice, PageHeading, RichText, TabLinks } from '~/ui'
import type { FrameHandle } from '../municipality/frame'
import { Comments } from './comments'
import { MemoEditor } from './editor/memo-editor'
import { memoAction, type MemoAnswer } from './memo-action.server'
import { type MemoPage, memoPage } from './memo-page.server'
import { Approval, Discard, Remarks } from './panels'

export const loader = (args: LoaderFunctionArgs) => memoPage(args)
export const action = (args: ActionFunctionArgs) => memoAction(args)

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page ? `${page.memo.title} – ${page.memo.kind} – Rådslag` : 'Rådslag' },
  { name: 'robots', content: 'noindex' },
]

export const handle: FrameHandle = {
  breadcrumbs: (page) => {
    const { m, matter, memo } = page as MemoPage
    return [
      { label: 'Ärenden', href: paths.cases(m) },
      { label: matter.number, href: paths.case(m, matter.slug) },
      { label: 'Skrivelser', href: paths.memos(m, matter.slug) },
      { label: memo.kind },
    ]
  },
}

export default function MemoRoute() {
  const page = useLoaderData<typeof loader>() as MemoPage
  const answer = useActionData<typeof action>() as MemoAnswer | undefined
  const { m, matter, memo, rights, view, sections } = page
  const here = paths.memo(m, matter.slug, memo.id)
  const tabs = [
    { label: 'Skriv hela texten', href: `${here}?skriv` },
    { label: 'Ett avsnitt i taget', href: `${here}?avsnitt=${page.single ?? sections[0]?.key ?? ''}` },
    { label: 'Läs', href: `${here}?las` },
  ]
  const current = { alla: tabs[0]?.href, avsnitt: tabs[1]?.href, las: tabs[2]?.href }[view]
  return (
    <div className="memo-page">
      <PageHeading
        kind={memo.kind}
        facts={[memo.stateLabel, matter.number]}
        title={memo.title}
        lede={memo.state === 'draft' ? undefined : <Standing page={page} />}
      />
      <ErrorSummary
        errors={
          answer
            ? [
                {
                  fieldId: answer.refusal.field ?? answer.conflicts[0]?.key ?? 'kvar',
                  message: answer.refusal.text,
                },
              ].map((error) => ({
                ...error,
                fieldId: answer.conflicts[0] ? `text-${answer.conflicts[0].key}` : anchorOf(error.fieldId),
              }))
            : []
        }
        title="Det gick inte att göra än"
      />
      {rights.edits && <TabLinks label="Hur skrivelsen visas" tabs={tabs} current={current ?? here} />}
      {view === 'las' ? (
        <Reading page={page} answer={answer} />
      ) : (
        <MemoEditor key={`${memo.id}:${view}:${page.single}`} page={page} answer={answer} />
      )}
      <p className="memo-more">
        <a href={paths.memo(m, matter.slug, memo.id, 'historik')}>Tidigare versioner</a>
      </p>
    </div>
  )
}

/** Fields of the page are their own anchors; what concerns the whole leads to what is left. */
const anchorOf = (field: string) => (field === 'comment' ? 'kommentarer-alla' : field)

function Standing({ page: { m, matter, memo } }: { page: MemoPage }) {
  if (memo.state === 'for_approval') return <>Ligger hos {memo.approverName ?? 'en chef'} för godkännande.</>
  return (
    <>
      Godkänd av {memo.approvedByName}
      {memo.approvedDay && (
        <>
          {' '}
          den <DateText value={memo.approvedDay} />
        </>
      )}
      {memo.documentNumber !== null && (
        <>
          {' '}
          och registrerad som{' '}
          <a href={paths.document(m, matter.slug, memo.documentNumber)}>
            {matter.number}-{memo.documentNumber}
          </a>
        </>
      )}
      .
    </>
  )
}

/** The text as it will be, or as it was approved; nothing in it can be changed here. */
function Reading({ page, answer }: { page: MemoPage; answer: MemoAnswer | undefined }) {
  const { m, matter, memo } = page
  const here = paths.memo(m, matter.slug, memo.id)
  const kept = Object.entries(answer?.values ?? {}).filter(([name]) => name.startsWith('text:'))
  return (
    <>
      {kept.length > 0 && answer && (
        <Notice tone="warning" title="Din text sparades inte">
          <p>{answer.refusal.text} Här är det du skrev, så att du kan kopiera det.</p>
          {kept.map(([name, text]) => (
            <textarea
              key={name}
              className="ds-input"
              readOnly
              rows={6}
              defaultValue={text}
              aria-label={name}
            />
          ))}
        </Notice>
      )}
      <Actions>
        <LinkButton variant="secondary" href={`${here}/fil/pdf`}>
          Öppna som PDF
        </LinkButton>
        <LinkButton variant="quiet" href={`${here}/fil/docx`}>
          Hämta som Word
        </LinkButton>
      </Actions>
      <article className="memo-paper" id="text">
        {memo.state !== 'approved' && <p className="memo-draft-mark">Utkast</p>}
        {page.blocks.length === 0 ? (
          <p className="note">Ingenting är skrivet än.</p>
        ) : (
          <RichText blocks={page.blocks} />
        )}
      </article>
      {memo.state !== 'approved' && (
        <>
          <form method="post" id="memo" action="">
            <input type="hidden" name="seen" value={page.seen} />
          </form>
          <div className="memo-end">
            <Remarks remarks={page.remarks} href={(key) => `${here}?avsnitt=${key}#avsnitt-${key}`} />
            <Approval page={page} answer={answer} remarks={page.remarks} />
          </div>
        </>
      )}
      <section className="section" aria-labelledby="kommentarer">
        <h2 id="kommentarer">Kommentarer</h2>
        {page.sections
          .filter(({ key }) => page.comments.some(({ section }) => section === key))
          .map(({ key, heading }) => (
            <div key={key}>
              <h3>{heading}</h3>
              <Comments page={page} answer={answer} section={key} heading={heading} />
            </div>
          ))}
        <Comments page={page} answer={answer} section={null} heading="hela skrivelsen" />
      </section>
      {memo.state !== 'approved' && <Discard page={page} />}
    </>
  )
}
