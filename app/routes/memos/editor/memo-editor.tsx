import { type FormEvent, type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react'
import { paths } from '~/paths'
import { inStockholm } from '~/text/format'
import { memoStateLabel } from '~/text/memos'
import { Button, LinkButton, Notice } from '~/ui'
import { Comments } from '../comments'
import type { MemoAnswer } from '../memo-action.server'
import type { MemoPage } from '../memo-page.server'
import { Approval, Details, Discard, Remarks, Shortcuts } from '../panels'
import type { SaveStatus } from './autosave'
import type { News } from './connection'
import { SectionRow, type Boxes } from './section-row'
import { useAutosave, usePageLife, useWhole } from './use-autosave'

/** The editor: one form for everything, saved while it is written where the browser runs scripts. */
export function MemoEditor({ page, answer }: { page: MemoPage; answer: MemoAnswer | undefined }) {
  const { m, matter, memo, sections, single } = page
  const boxes = useMemo<Boxes>(() => new Map(), [])
  const form = useRef<HTMLFormElement>(null)
  const leaves = useRef(false)
  const autosave = useAutosave(page, answer)
  const whole = useWhole(autosave)
  const [news, setNews] = useState<News | null>(null)
  const remarks = news?.remarks ?? page.remarks

  const show = useCallback(
    (key: string, text: string) => {
      const box = boxes.get(key)
      if (box) box.value = text
    },
    [boxes],
  )
  const mayLeave = () =>
    leaves.current ||
    !(autosave?.unsaved() || Object.values(typedElsewhere(form.current, page)).some(Boolean))
  usePageLife(autosave, page, { show, told: setNews, mayLeave })

  const submitted = (event: FormEvent<HTMLFormElement>) => {
    if (!autosave || leaves.current) return
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const intent = submitter instanceof HTMLButtonElement ? submitter.value : 'save'
    const here = event.currentTarget
    void autosave.flush().then(() => {
      const stuck = autosave.all().find(([, { text, savedText }]) => text !== savedText)
      if (stuck) return boxes.get(stuck[0])?.focus()
      if (intent === 'save' && !typedElsewhere(here, page).details) return
      leaves.current = true
      // The revisions that came with the answers are in the form after the next drawing.
      setTimeout(() => here.requestSubmit(submitter), 30)
    })
  }
  const keyed = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
      event.preventDefault()
      void autosave?.flush()
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!event.altKey || step === undefined) return
    const all = sections.flatMap(({ key }) => boxes.get(key) ?? [])
    const next = all[all.indexOf(document.activeElement as HTMLTextAreaElement) + step]
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  const href = (section: string) =>
    single && section !== single
      ? `${paths.memo(m, matter.slug, memo.id)}?avsnitt=${section}#avsnitt-${section}`
      : `#avsnitt-${section}`
  const shown = single ? sections.filter(({ key }) => key === single) : sections
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole editor, each of which has a button or a box
    <div className="memo-editor" onKeyDown={keyed} id="text">
      {news && news.state !== memo.state && (
        <Notice tone="info" title="Skrivelsen har gått vidare" live>
          <p>
            Någon annan har ändrat läget till {stateWord(news.state)}.{' '}
            <a href={paths.memo(m, matter.slug, memo.id)}>Ladda om sidan</a>
          </p>
        </Notice>
      )}
      <div className="memo-about">
        <Details page={page} answer={answer} />
        {page.guidance && (
          <details className="memo-details">
            <summary>Om mallen {memo.templateName}</summary>
            {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the HTML comes from the installation's own template files */}
            <div className="prose" dangerouslySetInnerHTML={{ __html: page.guidance }} />
          </details>
        )}
      </div>
      <div className="memo-columns">
        <Contents page={page} remarks={remarks} href={(key) => contentHref(page, key)} />
        <div className="memo-sections">
          {shown.map((section) => (
            <SectionRow
              key={section.key}
              section={section}
              page={page}
              answer={answer}
              autosave={autosave}
              boxes={boxes}
              alone={single !== null}
            />
          ))}
          {single && <Steps page={page} />}
        </div>
      </div>
      <form method="post" id="memo" ref={form} className="memo-bar" onSubmit={submitted} action="">
        <p className={`memo-saved memo-saved-${whole?.status ?? 'saved'}`} role="status">
          {whole ? savedWords(whole, page.today) : 'Spara innan du lämnar sidan.'}
        </p>
        <div className="memo-bar-actions">
          <a href="#kvar">{left(remarks.filter(({ must }) => must).length)}</a>
          <LinkButton variant="quiet" href={paths.memo(m, matter.slug, memo.id, 'fil', 'pdf')}>
            PDF
          </LinkButton>
          <LinkButton variant="quiet" href={paths.memo(m, matter.slug, memo.id, 'fil', 'docx')}>
            Word
          </LinkButton>
          <Button variant="secondary" name="intent" value="save">
            Spara
          </Button>
        </div>
        <input type="hidden" name="seen" value={page.seen} />
      </form>
      <div className="memo-end">
        <Remarks remarks={remarks} href={href} />
        <Approval page={page} answer={answer} remarks={remarks} />
      </div>
      <section className="section" aria-labelledby="om-hela">
        <h2 id="om-hela">Kommentarer om hela skrivelsen</h2>
        <Comments page={page} answer={answer} section={null} heading="hela skrivelsen" />
      </section>
      <Shortcuts />
      <Discard page={page} />
    </div>
  )
}

/** What is typed in the form besides the sections. */
function typedElsewhere(
  form: HTMLFormElement | null,
  { memo }: MemoPage,
): { details: boolean; other: boolean } {
  const fields = form ? new FormData(form) : new FormData()
  const other = [...fields].some(
    ([name, value]) => (name.startsWith('comment:') || name === 'note') && String(value).trim() !== '',
  )
  const title = fields.get('title')
  const details =
    title !== null && (title !== memo.title || (fields.get('decidesMoney') === 'on') !== memo.decidesMoney)
  return { details, other }
}

const stateWord = (state: string) =>
  state in memoStateLabel ? memoStateLabel[state as keyof typeof memoStateLabel].toLowerCase() : state

const left = (count: number) => (count === 0 ? 'Inget kvar att göra' : `${count} kvar att göra`)

function savedWords({ status, at }: { status: SaveStatus; at: string | null }, today: string): string {
  switch (status) {
    case 'conflict':
      return 'Två har skrivit i samma avsnitt. Välj text där.'
    case 'refused':
      return 'Inte sparat. Det du skriver finns kvar i webbläsaren.'
    case 'unreachable':
      return 'Ingen kontakt. Det du skriver finns kvar i webbläsaren.'
    case 'saving':
    case 'unsaved':
      return 'Sparas …'
    case 'saved': {
      if (at === null) return 'Allt är sparat'
      const { day, time } = inStockholm(at)
      return day === today ? `Sparat ${time}` : 'Allt är sparat'
    }
  }
}

const contentHref = ({ m, matter, memo, single }: MemoPage, key: string) =>
  single ? `${paths.memo(m, matter.slug, memo.id)}?avsnitt=${key}#avsnitt-${key}` : `#avsnitt-${key}`

/** The sections of the text, with which of them wait for something. */
function Contents({
  page,
  remarks,
  href,
}: {
  page: MemoPage
  remarks: MemoPage['remarks']
  href: (key: string) => string
}) {
  const waits = new Set(remarks.filter(({ must }) => must).map(({ section }) => section))
  return (
    <nav className="memo-contents" aria-label="Avsnitt">
      <ol>
        {page.sections.map(({ key, heading }) => (
          <li key={key}>
            <a href={href(key)} aria-current={key === page.single ? 'true' : undefined}>
              {heading}
              {waits.has(key) && (
                <span className="memo-waits">
                  <span className="visually-hidden">, något är kvar att göra</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

/** One section at a time: the way to the next. */
function Steps({ page }: { page: MemoPage }) {
  const at = page.sections.findIndex(({ key }) => key === page.single)
  const before = page.sections[at - 1]
  const after = page.sections[at + 1]
  return (
    <nav className="memo-steps" aria-label="Föregående och nästa avsnitt">
      {before ? <a href={contentHref(page, before.key)}>‹ {before.heading}</a> : <span />}
      {after && <a href={contentHref(page, after.key)}>{after.heading} ›</a>}
    </nav>
  )
}
