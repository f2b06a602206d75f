import { paths } from '~/paths'
import { duplicateReasonText } from '~/text/refusals/register'
import { Notice } from '~/ui'

type Duplicate = {
  number: string
  slug: string
  title: string
  reasons: (keyof typeof duplicateReasonText)[]
}

/** Cases that may be this one, with the way to put the document there instead. */
export function DuplicateNotice({
  m,
  intakeId,
  duplicates,
  withFiles,
}: {
  m: string
  intakeId: string
  duplicates: Duplicate[]
  withFiles: boolean
}) {
  if (duplicates.length === 0) return null
  return (
    <Notice tone="warning" title="Kan redan vara registrerat">
      <ul className="duplicates">
        {duplicates.map(({ number, slug, title, reasons }) => (
          <li key={slug}>
            <a href={paths.case(m, slug)}>
              {number}, {title}
            </a>{' '}
            <span className="note">({reasons.map((reason) => duplicateReasonText[reason]).join(', ')})</span>
            {withFiles && (
              <>
                {' · '}
                <a href={`${paths.caseAddDocument(m, slug)}?registrering=${intakeId}`}>
                  Lägg handlingen på det ärendet
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
