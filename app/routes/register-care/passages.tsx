import { type PersonalDataPassage, personalDataKinds } from '~/domain/shared/personal-data'
import { personalDataLabel } from '~/text/register-care'
import { FactList, Notice } from '~/ui'

const MOST_SHOWN = 12

/** What the check for personal data found, kind by kind, for a person to judge before something is shown on the web. */
export function Passages({ passages }: { passages: PersonalDataPassage[] }) {
  if (passages.length === 0) return null
  const paged = passages.some(({ page }) => page > 1)
  const found = personalDataKinds.flatMap((kind) => {
    const those = passages.filter((passage) => passage.kind === kind)
    return those.length > 0 ? [{ kind, those }] : []
  })
  return (
    <Notice tone="warning" title="Uppgifter att granska först">
      <FactList
        facts={found.map(({ kind, those }) => ({
          term: personalDataLabel[kind],
          value: [
            ...those.slice(0, MOST_SHOWN).map(({ text, page }) => (paged ? `${text} (sida ${page})` : text)),
            ...(those.length > MOST_SHOWN ? [`och ${those.length - MOST_SHOWN} till`] : []),
          ].join(', '),
        }))}
      />
    </Notice>
  )
}
