import type { DocumentPage } from '#db/queries/documents'
import { formatCount } from '~/text/format'
import { DateText, FactList, LinkButton, SideSection } from '~/ui'
import { sizeText } from './text-preview'

const dayTerm = { incoming: 'Inkom', outgoing: 'Skickades', drawn_up: 'Upprättades' } as const

/** The file to download, and what the register says of the document. */
export function DocumentFacts({
  document,
  shown,
  fileHref,
}: {
  document: DocumentPage
  shown: DocumentPage['versions'][number] | null
  fileHref: string
}) {
  return (
    <>
      {shown && (
        <SideSection title="Fil">
          <p className="file-name">{shown.fileName}</p>
          <p className="note">
            {[
              document.versions.length > 1 && `Version ${shown.version}`,
              shown.pages !== null && formatCount(shown.pages, 'sida', 'sidor'),
              sizeText(shown.size),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <LinkButton
            href={`${fileHref}${fileHref.includes('?') ? '&' : '?'}ladda-ner=1`}
            variant="secondary"
            wide
            download
          >
            Ladda ner
          </LinkButton>
        </SideSection>
      )}
      <SideSection title="Registrerat">
        <FactList
          facts={[
            {
              term: dayTerm[document.direction],
              value: document.day ? <DateText value={document.day} /> : (document.dayText ?? 'Framgår inte'),
            },
            ...(document.party
              ? [{ term: document.direction === 'outgoing' ? 'Till' : 'Från', value: document.party }]
              : []),
            ...(document.protectedTitle ? [{ term: 'Skyddad rubrik', value: document.protectedTitle }] : []),
            ...(document.secrecyProvision ? [{ term: 'Sekretess', value: document.secrecyProvision }] : []),
            { term: 'Registrerades', value: <DateText value={document.registeredAt} /> },
            ...(document.finalDay
              ? [{ term: 'Färdigställdes', value: <DateText value={document.finalDay} /> }]
              : []),
          ]}
        />
      </SideSection>
    </>
  )
}
