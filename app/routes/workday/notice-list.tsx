import { paths } from '~/paths'
import { DateText } from '~/ui'

type NoticeLine = {
  id: string
  text: string
  href: string | null
  createdAt: string
  readAt: string | null
}

/** What landed on the desk, each with a button that marks it as read. */
export function NoticeList({ m, notices }: { m: string; notices: NoticeLine[] }) {
  return (
    <ul className="notice-list">
      {notices.map(({ id, text, href, createdAt, readAt }) => (
        <li key={id} className={readAt ? 'read' : undefined}>
          <p>
            {href ? <a href={href}>{text}</a> : text}
            <span className="note">
              <DateText value={createdAt} />
            </span>
          </p>
          {readAt === null && (
            <form method="post" action={paths.notices(m)}>
              <input type="hidden" name="id" value={id} />
              <button className="link-button" type="submit">
                Markera som läst<span className="visually-hidden">: {text}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Marks everything as read. */
export function ReadAll({ m }: { m: string }) {
  return (
    <form method="post" action={paths.notices(m)}>
      <button className="link-button" type="submit" name="alla" value="1">
        Markera alla som lästa
      </button>
    </form>
  )
}
