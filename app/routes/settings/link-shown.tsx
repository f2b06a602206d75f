import { DateText, Notice } from '~/ui'

/** A one-time link, shown this once to the administrator who made it. */
export function LinkShown({ link }: { link: { url: string; name: string; expiresAt: string } | undefined }) {
  if (!link) return null
  return (
    <Notice tone="success" title={`Engångslänk till ${link.name}`} live>
      <p>
        Portalen skickar ingen e-post. Ge personen länken på ett säkert sätt. Den visas bara nu och gäller en
        gång, till <DateText value={link.expiresAt} />.
      </p>
      <code className="one-time-link">{link.url}</code>
    </Notice>
  )
}
