import { paths } from '~/paths'
import { NOT_STATED } from '~/text/places'
import { DataTable, Section, StatusBadge } from '~/ui'
import type { CaseProps } from '../case'
import { AreaDetails, AreaKeys } from './agreement-areas'
import { AgreementForums } from './agreement-forums'

type Agreement = NonNullable<CaseProps['page']['agreement']>

/** A service agreement: areas with services and keys, lead times, sources of statistics, forums, year wheel, action lists. */
export function AgreementSections({ page, m }: CaseProps) {
  const { agreement } = page
  return (
    <>
      {page.head.kind === 'service_agreement' && (
        <p>
          <a href={paths.forumWork(m, 'overenskommelser', page.head.slug)}>
            Versioner av överenskommelsen och vad som gäller
          </a>
        </p>
      )}
      {agreement && agreement.areas.length > 0 && (
        <Section id="tjansteomraden" title="Tjänsteområden" count={agreement.areas.length}>
          {agreement.areas.map((area) => (
            <AreaDetails key={area.id} area={area} />
          ))}
        </Section>
      )}
      {agreement?.areas.some((area) => area.keys.length > 0) && <AreaKeys areas={agreement.areas} />}
      {agreement && agreement.leadTimes.length > 0 && <LeadTimes leadTimes={agreement.leadTimes} />}
      {agreement && agreement.keySourceRatings.length > 0 && <Sources ratings={agreement.keySourceRatings} />}
      {agreement && agreement.forums.length > 0 && <AgreementForums forums={agreement.forums} m={m} />}
      {agreement && agreement.yearWheel.length > 0 && <YearMarks marks={agreement.yearWheel} m={m} />}
      <ActionLists lists={page.actionLists} />
      <Governing documents={page.governingDocuments} m={m} />
    </>
  )
}

function LeadTimes({ leadTimes }: { leadTimes: Agreement['leadTimes'] }) {
  return (
    <Section id="ledtider" title="Ledtider" count={leadTimes.length}>
      <DataTable
        caption="Ledtider, ett urval"
        captionHidden
        rows={leadTimes}
        rowKey={(lead) => lead.id}
        columns={[
          { key: 'text', label: 'Tjänst', rowHeader: true, render: (lead) => lead.text },
          {
            key: 'days',
            label: 'Ledtid',
            align: 'end',
            render: (lead) =>
              lead.days === null ? NOT_STATED : lead.days === 1 ? '1 dag' : `${lead.days} dagar`,
          },
        ]}
      />
    </Section>
  )
}

function Sources({ ratings }: { ratings: Agreement['keySourceRatings'] }) {
  const sources = [...new Set(ratings.map((rating) => rating.source))]
  const principles = [...new Set(ratings.map((rating) => rating.principle))]
  const of = (source: string, principle: string) =>
    ratings.find((rating) => rating.source === source && rating.principle === principle)
  return (
    <Section
      id="kallor"
      title="Källor till statistik"
      count={sources.length}
      intro="Hur varje källa uppfyller principerna för nycklar: på kort sikt / på lång sikt."
    >
      <DataTable
        caption="Utvärdering av källor"
        captionHidden
        rows={principles}
        rowKey={(principle) => principle}
        phone="scroll"
        columns={[
          { key: 'principle', label: 'Princip', rowHeader: true, render: (principle) => principle },
          ...sources.map((source) => ({
            key: source,
            label: source,
            render: (principle: string) => {
              const rating = of(source, principle)
              return rating
                ? `${rating.shortTerm ?? NOT_STATED} / ${rating.longTerm ?? NOT_STATED}`
                : NOT_STATED
            },
          })),
        ]}
      />
    </Section>
  )
}

function YearMarks({ marks, m }: { marks: Agreement['yearWheel']; m: string }) {
  return (
    <Section
      id="arshjul"
      title="Årshjul"
      count={marks.length}
      intro="Vad som tas upp under året och var, i den ordning handlingen anger."
      links={<a href={paths.forumWork(m, 'arshjul')}>Årshjulet som bild</a>}
    >
      <DataTable
        caption="Årshjul"
        captionHidden
        rows={marks}
        rowKey={(mark) => mark.id}
        columns={[
          { key: 'text', label: 'Vad', rowHeader: true, render: (mark) => mark.text },
          {
            key: 'forums',
            label: 'Var',
            render: (mark) =>
              mark.forums.length > 0
                ? `${mark.forums.join(', ')}${mark.interpreted ? ' (tolkat)' : ''}`
                : NOT_STATED,
          },
        ]}
      />
    </Section>
  )
}

function ActionLists({ lists }: { lists: CaseProps['page']['actionLists'] }) {
  if (lists.length === 0) return null
  return (
    <Section id="restlistor" title="Restlistor" count={lists.length}>
      <DataTable
        caption="Restlistor med angivet antal aktiviteter"
        captionHidden
        rows={lists}
        rowKey={(list) => list.id}
        columns={[
          { key: 'name', label: 'Lista', rowHeader: true, render: (list) => list.name },
          { key: 'owner', label: 'Ägare', render: (list) => list.owner },
          {
            key: 'count',
            label: 'Aktiviteter',
            align: 'end',
            render: (list) => list.statedCount ?? NOT_STATED,
          },
          { key: 'note', label: 'Anmärkning', render: (list) => list.note ?? '' },
        ]}
      />
    </Section>
  )
}

function Governing({ documents, m }: { documents: CaseProps['page']['governingDocuments']; m: string }) {
  if (documents.length === 0) return null
  return (
    <Section id="styrdokument" title="Styrdokument som nämns" count={documents.length}>
      <ul className="plain-list">
        {documents.map((document) => (
          <li key={document.id}>
            <a href={paths.governingDocument(m, document.slug)}>{document.title}</a>{' '}
            <StatusBadge tone="neutral">
              {document.decidedText ?? document.decidedDay ?? 'Beslutsdag anges inte'}
            </StatusBadge>
            {document.statusText && <p>{document.statusText}</p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
