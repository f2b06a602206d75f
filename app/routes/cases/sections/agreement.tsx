import { formatCount, formatPercent } from '~/text/format'
import { paths } from '~/paths'
import { DataTable, FactList, Section, StatusBadge } from '~/ui'
import type { CaseProps } from '../case'

type Agreement = NonNullable<CaseProps['page']['agreement']>
type Area = Agreement['areas'][number]

const NOT_STATED = 'Anges inte'

/** A service agreement: areas with services and keys, lead times, sources of statistics, forums, year wheel, action lists. */
export function AgreementSections({ page, m }: CaseProps) {
  const { agreement } = page
  return (
    <>
      {agreement && agreement.areas.length > 0 && (
        <Section id="tjansteomraden" title="Tjänsteområden" count={agreement.areas.length}>
          {agreement.areas.map((area) => (
            <AreaDetails key={area.id} area={area} />
          ))}
        </Section>
      )}
      {agreement?.areas.some((area) => area.keys.length > 0) && <Keys areas={agreement.areas} />}
      {agreement && agreement.leadTimes.length > 0 && <LeadTimes leadTimes={agreement.leadTimes} />}
      {agreement && agreement.keySourceRatings.length > 0 && <Sources ratings={agreement.keySourceRatings} />}
      {agreement && agreement.forums.length > 0 && <Forums forums={agreement.forums} m={m} />}
      {agreement && agreement.yearWheel.length > 0 && <YearMarks marks={agreement.yearWheel} />}
      <ActionLists lists={page.actionLists} />
      <Governing documents={page.governingDocuments} m={m} />
    </>
  )
}

const serviceWord = {
  base: 'Bastjänster',
  added: 'Nya bastjänster',
  removed: 'Borttagna bastjänster',
  additional: 'Tilläggstjänster',
} as const

function AreaDetails({ area }: { area: Area }) {
  return (
    <details className="disclosure">
      <summary>
        <h3>{area.name}</h3>
        <span className="note">
          {formatCount(
            area.services.filter((service) => service.kind === 'base').length,
            'bastjänst',
            'bastjänster',
          )}
          ,{' '}
          {formatCount(
            area.keys.filter((key) => key.weightPct !== null).length,
            'vägd nyckel',
            'vägda nycklar',
          )}
        </span>
      </summary>
      {area.description && <p>{area.description}</p>}
      {(Object.keys(serviceWord) as (keyof typeof serviceWord)[]).map((kind) => {
        const services = area.services.filter((service) => service.kind === kind)
        return services.length === 0 ? null : (
          <div key={kind}>
            <h4>{serviceWord[kind]}</h4>
            <ul className="plain-list">
              {services.map((service) => (
                <li key={service.id}>
                  {service.name}
                  {service.comment && <span className="note"> {service.comment}</span>}
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {area.facts.length > 0 && (
        <ul className="plain-list">
          {area.facts.map((fact) => (
            <li key={fact.id}>
              {fact.text}
              {fact.year && ` (${fact.year})`}
              {(fact.quality || fact.efficiency) && (
                <span className="note">
                  {' '}
                  {[fact.quality && 'kvalitet', fact.efficiency && 'effektivitet']
                    .filter(Boolean)
                    .join(' och ')}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <FactList
        facts={[
          ...(area.system ? [{ term: 'System', value: area.system }] : []),
          ...(area.measuringPeriod ? [{ term: 'Mätperiod', value: area.measuringPeriod }] : []),
        ]}
      />
    </details>
  )
}

function Keys({ areas }: { areas: Area[] }) {
  const rows = areas.flatMap((area) => area.keys.map((key) => ({ ...key, area: area.name })))
  return (
    <Section id="nycklar" title="Fördelningsnycklar" count={rows.length}>
      <DataTable
        caption="Fördelningsnycklar med vikt och källa"
        captionHidden
        rows={rows}
        rowKey={(key) => key.id}
        columns={[
          { key: 'area', label: 'Område', render: (key) => key.area },
          { key: 'name', label: 'Nyckel', rowHeader: true, render: (key) => key.name },
          {
            key: 'weight',
            label: 'Vikt',
            align: 'end',
            render: (key) => (key.weightPct === null ? NOT_STATED : formatPercent(key.weightPct)),
          },
          {
            key: 'previous',
            label: 'Året före',
            align: 'end',
            render: (key) =>
              key.previousWeightPct !== null
                ? formatPercent(key.previousWeightPct)
                : (key.previousText ?? NOT_STATED),
          },
          { key: 'source', label: 'Källa', render: (key) => key.source ?? NOT_STATED },
          { key: 'note', label: 'Anmärkning', render: (key) => key.note ?? '' },
        ]}
      />
    </Section>
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

const levelWord = {
  strategic: 'Strategisk nivå',
  tactical: 'Taktisk nivå',
  operational: 'Operativ nivå',
  reference: 'Referens',
} as const
const lineWord = {
  purpose: 'Syfte',
  decision: 'Beslutar om',
  communication: 'Kommunikation',
  participant: 'Deltagare',
  agenda: 'Dagordning',
} as const

function Forums({ forums, m }: { forums: Agreement['forums']; m: string }) {
  const levels = [...new Set(forums.map((forum) => forum.level))]
  return (
    <Section id="forum" title="Forum för styrning och samverkan" count={forums.length}>
      {levels.map((level) => (
        <div key={level ?? 'none'} className="level">
          <h3>{level ? levelWord[level] : 'Nivå anges inte'}</h3>
          {forums
            .filter((forum) => forum.level === level)
            .map((forum) => (
              <details className="disclosure" key={forum.id}>
                <summary>
                  <h4>{forum.name}</h4>
                  <span className="note">{forum.frequency ?? 'Hur ofta anges inte'}</span>
                </summary>
                <ForumDetails forum={forum} />
                <p>
                  <a href={paths.forum(m, forum.slug)}>Sidan för {forum.name}</a>
                </p>
              </details>
            ))}
        </div>
      ))}
    </Section>
  )
}

/** Everything an agreement says of a forum. */
export function ForumDetails({ forum }: { forum: Omit<Agreement['forums'][number], 'caseId'> }) {
  return (
    <FactList
      facts={[
        { term: 'Hur ofta', value: forum.frequency ?? NOT_STATED },
        { term: 'Sammankallande', value: forum.convenor ?? NOT_STATED },
        ...(forum.escalatesTo ? [{ term: 'Lyfter vidare till', value: forum.escalatesTo }] : []),
        ...(Object.keys(lineWord) as (keyof typeof lineWord)[]).flatMap((kind) => {
          const lines = forum.lines.filter((line) => line.kind === kind)
          const sections = [...new Set(lines.map((line) => line.section))]
          return sections.map((section) => ({
            term: section ? `${lineWord[kind]} (${section})` : lineWord[kind],
            value: (
              <ul className="plain-list">
                {lines
                  .filter((line) => line.section === section)
                  .map((line) => (
                    <li key={line.id}>{line.text}</li>
                  ))}
              </ul>
            ),
          }))
        }),
      ]}
    />
  )
}

function YearMarks({ marks }: { marks: Agreement['yearWheel'] }) {
  return (
    <Section
      id="arshjul"
      title="Årshjul"
      count={marks.length}
      intro="Vad som tas upp under året och var, i den ordning handlingen anger."
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
            render: (mark) => (mark.forums.length > 0 ? mark.forums.join(', ') : NOT_STATED),
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
