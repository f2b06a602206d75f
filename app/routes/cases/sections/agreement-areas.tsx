import { formatCount, formatPercent } from '~/text/format'
import { NOT_STATED } from '~/text/places'
import { DataTable, FactList, Section } from '~/ui'
import type { CaseProps } from '../case'

type Agreement = NonNullable<CaseProps['page']['agreement']>
type Area = Agreement['areas'][number]

const serviceWord = {
  base: 'Bastjänster',
  added: 'Nya bastjänster',
  removed: 'Borttagna bastjänster',
  additional: 'Tilläggstjänster',
} as const

/** What an area covers: its services, what is measured, and in which system. */
export function AreaDetails({ area }: { area: Area }) {
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

/** The keys that costs are shared by, for all areas in one table. */
export function AreaKeys({ areas }: { areas: Area[] }) {
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
