import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listAssignments } from '#db/queries/assignments/assignments'
import { listCases, newestFirst, noCaseFilter } from '#db/queries/case-list'
import { nearestDays, openKinds } from '#db/queries/overview'
import { listDecisions } from '#db/queries/places-decisions'
import { listGoverning } from '#db/queries/places-governing'
import { themesOf } from '#db/queries/themes'
import { may } from '~/domain/access'
import { inventedMunicipalityCode } from '~/domain/access/demonstration'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { requireMunicipality } from '~/server/municipality'
import { signalLabel } from '~/text/assignments'
import { caseKindLabel, caseKindPlural } from '~/text/cases'
import { formatCount, formatNumber } from '~/text/format'
import { governingKindLabel } from '~/text/places'
import { Columns, EmptyState, LinkButton, LinkList, PageHeading, Section, SideSection } from '~/ui'
import { CaseLines } from '../places/case-lines'
import { DayList } from '../places/day-list'
import { DecisionList } from '../places/decision-list'

const LATEST = 5
const MOST_DAYS = 5

export async function loader(args: LoaderFunctionArgs) {
  const { actor, database, today } = await requireContext(args)
  const municipality = await requireMunicipality(args.params.kommun)
  const { read } = database
  const { id } = municipality
  const few = { number: 1, size: LATEST }
  const assignments = await listAssignments(read, actor, { municipalityId: id, today }, few, {
    running: true,
  })
  const latest = await listCases(
    read,
    actor,
    { ...noCaseFilter, municipalityId: id },
    newestFirst,
    null,
    LATEST,
  )
  return {
    m: municipality.slug,
    name: municipality.displayName,
    demonstration: municipality.demonstration,
    invented: municipality.code === inventedMunicipalityCode,
    today,
    mayRegister: may(actor, 'case.register', { municipalityId: id }),
    counts: await openKinds(read, actor, id),
    latest: latest.rows,
    days: await nearestDays(read, actor, id, today, MOST_DAYS),
    decisions: (await listDecisions(read, actor, id, few)).rows,
    assignments: assignments.rows.map(({ id: key, slug, title, receiver, judged }) => ({
      key,
      slug,
      title,
      receiver,
      signal: judged.signal,
    })),
    governing: (await listGoverning(read, actor, id)).slice(0, LATEST),
    themes: (await themesOf(read, id)).map(({ slug, name }) => ({ slug, name })),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.name ?? 'Översikt'} – Rådslag` },
  ...(data
    ? [
        {
          ...{ tagName: 'link', rel: 'alternate', type: 'application/atom+xml' },
          ...{ title: data.name, href: paths.casesFeed(data.m) },
        },
      ]
    : []),
]

type Data = ReturnType<typeof useLoaderData<typeof loader>>

export default function Overview() {
  const data = useLoaderData<typeof loader>()
  const { m, name, demonstration, invented, counts, latest, decisions, mayRegister } = data
  if (counts.all === 0) return <Nothing data={data} />
  return (
    <>
      <PageHeading
        title={name}
        lede={`${formatCount(counts.all, 'ärende', 'ärenden')} om AI och digitalisering, varav ${formatNumber(counts.open)} pågår.`}
        actions={mayRegister ? <LinkButton href={paths.register(m)}>Registrera</LinkButton> : undefined}
      />
      {demonstration && (
        <p className="note demonstration">
          <strong>Demonstration.</strong>{' '}
          {invented
            ? 'Kommunen finns inte. Personer, ärenden och beslut är påhittade.'
            : 'Visar läget enligt handlingarna, inte hur det är i dag.'}
        </p>
      )}
      <Columns asideLabel="Datum, uppdrag och styrdokument" aside={<Beside data={data} />}>
        <Section
          id="pagar"
          title="Pågår nu"
          links={<a href={`${paths.cases(m)}?status=pagar`}>Alla ärenden som pågår</a>}
        >
          {counts.kinds.length === 0 ? (
            <p>Inget ärende pågår.</p>
          ) : (
            <ul className="kind-counts">
              {counts.kinds.map(({ kind, count }) => (
                <li key={kind}>
                  <a href={`${paths.cases(m)}?status=pagar&typ=${kind}`}>
                    <span className="kind-count">{formatNumber(count)}</span>{' '}
                    {(count === 1 ? caseKindLabel : caseKindPlural)[kind]}
                  </a>
                </li>
              ))}
            </ul>
          )}
          {counts.kinds.some(({ kind }) => kind === 'motion' || kind === 'citizen_proposal') && (
            <p>
              <a href={paths.motions(m)}>Obesvarade motioner och hur länge de har väntat</a>
            </p>
          )}
        </Section>
        <Section id="senast" title="Senast registrerade" links={<a href={paths.cases(m)}>Alla ärenden</a>}>
          <CaseLines cases={latest} municipality={() => m} />
        </Section>
        <Section
          id="beslut"
          title="Senaste beslut"
          links={decisions.length > 0 ? <a href={paths.decisions(m)}>Alla beslut</a> : undefined}
        >
          {decisions.length === 0 ? (
            <p>
              {demonstration && !invented
                ? 'Handlingarna innehåller förslag men inga fattade beslut.'
                : 'Inget beslut är registrerat än.'}
            </p>
          ) : (
            <DecisionList decisions={decisions} heading="h3" />
          )}
        </Section>
      </Columns>
    </>
  )
}

function Beside({ data: { m, today, days, assignments, governing, themes } }: { data: Data }) {
  const ahead = days.length === 0 || days.some(({ day }) => day >= today)
  return (
    <>
      <SideSection title={ahead ? 'Datum att hålla' : 'Datum i handlingarna'}>
        {days.length === 0 ? <p>Inget datum är känt.</p> : <DayList days={days} m={m} today={today} />}
      </SideSection>
      <SideSection title="Uppdrag som pågår">
        {assignments.length === 0 ? (
          <p>Inget uppdrag pågår.</p>
        ) : (
          <LinkList
            links={assignments.map(({ slug, title, receiver, signal }) => ({
              label: title,
              href: paths.assignment(m, slug),
              note: `${receiver} · ${signalLabel[signal]}`,
            }))}
          />
        )}
      </SideSection>
      {governing.length > 0 && (
        <SideSection title="Styrdokument">
          <LinkList
            links={governing.map(({ slug, title, kind, decidedText, decidedDay }) => ({
              label: title,
              href: `${paths.governing(m)}#${slug}`,
              note: [governingKindLabel[kind], decidedText ?? decidedDay?.slice(0, 4)]
                .filter(Boolean)
                .join(' · '),
            }))}
          />
        </SideSection>
      )}
      {themes.length > 0 && (
        <SideSection title="Teman">
          <LinkList links={themes.map(({ slug, name }) => ({ label: name, href: paths.themes(m, slug) }))} />
          <p>
            <a href={paths.themes(m)}>Alla teman</a>
          </p>
        </SideSection>
      )}
      <SideSection title="Läsa handlingar">
        <p>Du har rätt att läsa kommunens allmänna handlingar, också de som inte visas här.</p>
        <p>
          <a href={paths.recordsAsk(m)}>Begär ut en handling</a>
        </p>
      </SideSection>
    </>
  )
}

function Nothing({ data: { m, name, mayRegister } }: { data: Data }) {
  return (
    <>
      <PageHeading
        title={name}
        lede="Här följer du frågor om AI och digitalisering från fråga till effekt."
      />
      <EmptyState
        title="Inga ärenden än"
        action={
          mayRegister ? (
            <LinkButton href={paths.register(m)}>Registrera det första</LinkButton>
          ) : (
            <a href={paths.home}>Se andra kommuner</a>
          )
        }
      >
        {mayRegister
          ? 'Släpp ett dokument eller fyll i uppgifterna, så får ärendet sitt nummer.'
          : 'Ärenden visas här när de har registrerats och publicerats.'}
      </EmptyState>
    </>
  )
}
