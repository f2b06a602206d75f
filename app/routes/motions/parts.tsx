import { YEAR_LIMIT_MONTHS } from '~/domain/cases/open-motions'
import { paths } from '~/paths'
import { caseKindLabel } from '~/text/cases'
import { formatDate, formatWeekdayDate } from '~/text/format'
import { motionColumns } from '~/text/motions'
import { ChartFrame, DataTable, DateText, LimitBars, Notice, Section, StatusBadge } from '~/ui'
import type { MotionLine } from './motions.server'

/** More bars than this say less than the table does. */
const MOST_BARS = 30

/** More numbers than this in a line are counted instead. */
const MOST_NUMBERS = 12

function Numbers({ lines, m }: { lines: MotionLine[]; m: string }) {
  const more = lines.length - MOST_NUMBERS
  return (
    <>
      {lines.slice(0, MOST_NUMBERS).map((line, at) => (
        <span key={line.id}>
          {at > 0 && ', '}
          <a href={paths.case(m, line.slug)}>{line.number}</a>
          {line.over && ' (över ett år)'}
        </span>
      ))}
      {more > 0 && ` och ${more} till, se listan`}
    </>
  )
}

/** MOT-02: which motions the council must decide or be told of, and at which meeting. */
export function ToReport({ lines, m, today }: { lines: MotionLine[]; m: string; today: string }) {
  const counted = lines.filter((line) => line.limit !== null && line.reportedDay === null)
  const meetings = [...new Set(counted.flatMap(({ meeting }) => (meeting ? [meeting] : [])))].toSorted()
  const without = counted.filter((line) => line.meeting === null && line.limit && line.limit.due >= today)
  if (meetings.length === 0 && without.length === 0) return null
  return (
    <Section
      id="redovisas"
      title="Beslutas eller redovisas senast"
      intro="Fullmäktiges sista inlagda sammanträde inom ett år från det att motionen väcktes. Den som redan har passerat ett år står vid nästa sammanträde."
    >
      <ul className="plain-list">
        {meetings.slice(0, 4).map((meeting) => (
          <li key={meeting}>
            <strong>{formatWeekdayDate(meeting)}:</strong>{' '}
            <Numbers lines={counted.filter((line) => line.meeting === meeting)} m={m} />
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <Notice tone="warning" title="Inget sammanträde är inlagt i tid">
          <p>
            {without.map((line, at) => (
              <span key={line.id}>
                {at > 0 && ', '}
                <a href={paths.case(m, line.slug)}>{line.number}</a>
                {line.limit && ` (ett år den ${formatDate(line.limit.raw)})`}
              </span>
            ))}
          </p>
        </Notice>
      )}
    </Section>
  )
}

export function Ages({ lines, m, cutoff }: { lines: MotionLine[]; m: string; cutoff: string }) {
  const aged = lines.filter((line) => line.months !== null)
  if (aged.length === 0) return null
  const shown = aged.slice(0, MOST_BARS)
  return (
    <ChartFrame
      title="Hur länge de har väntat"
      description={`Tid från det att motionen väcktes till den ${formatDate(cutoff)}. Strecket är ett år.`}
      note={aged.length > shown.length ? `Visar de ${shown.length} äldsta av ${aged.length}.` : undefined}
      table={
        <DataTable
          caption="Ålder på obesvarade motioner"
          captionHidden
          compact
          rows={aged}
          rowKey={({ id }) => id}
          columns={[
            { key: 'number', label: motionColumns.number, nowrap: true, render: ({ number }) => number },
            { key: 'title', label: motionColumns.title, rowHeader: true, render: ({ title }) => title },
            { key: 'age', label: motionColumns.age, align: 'end', render: ({ age }) => age },
            {
              key: 'over',
              label: motionColumns.over,
              render: (line) => (line.over ? 'Ja' : 'Nej'),
            },
          ]}
        />
      }
    >
      <LimitBars
        label="Motioner efter ålder"
        limit={YEAR_LIMIT_MONTHS}
        limitLabel="ett år"
        bars={shown.map((line) => ({
          key: line.id,
          label: `${line.number} ${line.title}`,
          href: paths.case(m, line.slug),
          value: line.months ?? 0,
          text: line.over ? `${line.age}, över ett år` : (line.age ?? ''),
        }))}
      />
    </ChartFrame>
  )
}

export function MotionTable({ lines, m, query }: { lines: MotionLine[]; m: string; query: string }) {
  const here = paths.motions(m)
  return (
    <DataTable
      caption="Obesvarade motioner"
      captionHidden
      rows={lines}
      rowKey={({ id }) => id}
      downloads={{
        csv: `${paths.data(here, 'csv')}${query}`,
        json: `${paths.data(here, 'json')}${query}`,
      }}
      columns={[
        {
          key: 'title',
          label: motionColumns.title,
          rowHeader: true,
          render: (line) => (
            <>
              <a href={paths.case(m, line.slug)}>{line.title}</a>
              <span className="note block">
                {[line.number, line.kind === 'motion' ? '' : caseKindLabel[line.kind], line.mover]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </>
          ),
        },
        {
          key: 'raised',
          label: motionColumns.raised,
          render: (line) => (
            <>
              {line.raised ? <DateText value={line.raised} short /> : 'Dagen är inte känd'}
              {line.age && <span className="note block">{line.age}</span>}
            </>
          ),
        },
        {
          key: 'due',
          label: motionColumns.due,
          render: (line) =>
            line.limit ? (
              line.over ? (
                <StatusBadge tone="danger">Över ett år</StatusBadge>
              ) : (
                <DateText value={line.limit.raw} short />
              )
            ) : (
              '–'
            ),
        },
        { key: 'responsible', label: motionColumns.responsible, render: ({ responsible }) => responsible },
        {
          key: 'status',
          label: motionColumns.status,
          render: (line) => (
            <>
              {line.status}
              {line.reportedDay && (
                <span className="note block">
                  Redovisad för fullmäktige <DateText value={line.reportedDay} short />
                </span>
              )}
              {line.shown && <span className="note block">{line.shown}</span>}
            </>
          ),
        },
      ]}
    />
  )
}
