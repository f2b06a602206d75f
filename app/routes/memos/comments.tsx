import { Button, DateText } from '~/ui'
import type { MemoAnswer } from './memo-action.server'
import type { MemoPage } from './memo-page.server'

/** Remarks of colleagues on one section, or on the whole; written in the page's one form, so that no text is lost. */
export function Comments({
  page,
  answer,
  section,
  heading,
}: {
  page: MemoPage
  answer: MemoAnswer | undefined
  section: string | null
  heading: string
}) {
  const locked = page.memo.state === 'approved'
  const own = page.comments.filter((comment) => comment.section === section)
  const open = own.filter(({ resolvedAt }) => resolvedAt === null)
  const done = own.filter(({ resolvedAt }) => resolvedAt !== null)
  const name = `comment:${section ?? ''}`
  const typed = answer?.values[name] ?? ''
  if (locked && own.length === 0) return null
  return (
    <div className="memo-comments" id={`kommentarer-${section ?? 'alla'}`}>
      {open.map((comment) => (
        <Comment key={comment.id} comment={comment} locked={locked} />
      ))}
      {done.length > 0 && (
        <details className="memo-resolved">
          <summary>
            {done.length === 1 ? '1 kommentar är klar' : `${done.length} kommentarer är klara`}
          </summary>
          {done.map((comment) => (
            <Comment key={comment.id} comment={comment} locked />
          ))}
        </details>
      )}
      {!locked && (
        <details className="memo-comment-new" open={typed !== '' || undefined}>
          <summary>
            Kommentera<span className="visually-hidden"> {heading}</span>
          </summary>
          <label className="visually-hidden" htmlFor={`kommentar-om-${section ?? 'alla'}`}>
            Kommentar om {heading}
          </label>
          <textarea
            className="ds-input"
            id={`kommentar-om-${section ?? 'alla'}`}
            name={name}
            form="memo"
            rows={3}
            maxLength={4000}
            defaultValue={typed}
          />
          <Button variant="secondary" form="memo" name="intent" value={`comment:${section ?? ''}`}>
            Lägg till kommentar
          </Button>
        </details>
      )}
    </div>
  )
}

function Comment({ comment, locked }: { comment: MemoPage['comments'][number]; locked: boolean }) {
  const { id, name, at, text, resolvedAt, resolvedBy } = comment
  return (
    <article className="memo-comment" id={`kommentar-${id}`}>
      <p className="memo-comment-head">
        <strong>{name}</strong> <DateText value={at} />
      </p>
      <p className="memo-comment-text">{text}</p>
      {resolvedAt !== null && <p className="note">Klar, {resolvedBy}</p>}
      {!locked && resolvedAt === null && (
        <button className="link-button" type="submit" form="memo" name="intent" value={`resolve:${id}`}>
          Markera som klar
        </button>
      )}
    </article>
  )
}
