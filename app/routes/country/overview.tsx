import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listCases, newestFirst, noCaseFilter } from '#db/queries/case-list'
import { municipalityLines } from '#db/queries/overview'
import { listDecisions } from '#db/queries/places-decisions'
import { sortKey } from '~/domain/shared/swedish'
import { paths } from '~/paths'
import { requireContext } from '~/server/context'
import { formatCount, formatNumber } from '~/text/format'
import { EmptyState, Section } from '~/ui'
import { SearchBox } from '~/ui/frame/search-box'
import { CaseLines } from '../places/case-lines'
import { DecisionList } from '../places/decision-list'

const LATEST = 5

export async function loader(args: LoaderFunctionArgs) {
  const { actor, database } = await requireContext(args)
  const { read } = database
  const lines = await municipalityLines(read, actor)
  const everywhere = { ...noCaseFilter, municipalityId: null }
  const [decisions, cases] = [
    await listDecisions(read, actor, null, { number: 1, size: LATEST }),
    await listCases(read, actor, everywhere, newestFirst, null, LATEST),
  ]
  return {
    municipalities: lines.sort((a, b) => (sortKey(a.name) < sortKey(b.name) ? -1 : 1)),
    demonstration: lines.some((line) => line.demonstration),
    signedIn: actor.kind === 'account',
    decisions: decisions.rows,
    cases: cases.rows,
  }
}

export const meta: MetaFunction = () => [
  { title: 'Rådslag – från fråga till effekt' },
  {
    name: 'description',
    content:
      'Följ kommunala frågor om AI och digitalisering, från motion och uppdrag till beslut, kostnad och effekt.',
  },
]

export default function Country() {
  const { municipalities, demonstration, signedIn, decisions, cases } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="welcome">
        <h1>Från fråga till effekt</h1>
        <p className="lede">
          Rådslag visar vad kommuner frågar, beslutar och gör när det gäller AI och digitalisering: vem som
          väckte frågan, var den är nu, vad den kostar och vad det blev av den.
        </p>
        <SearchBox action={paths.search} label="Sök ärende i alla kommuner" />
        {demonstration && (
          <p className="note demonstration">
            <strong>Demonstration.</strong> Ärendena bygger på verkliga offentliga handlingar, återgivna i
            sammandrag som läget var i dem. Exempelby kommun och alla konton är påhittade.{' '}
            {!signedIn && <a href={paths.signIn}>Logga in och prova en roll</a>}
          </p>
        )}
      </div>
      <Section id="kommuner" title="Kommuner" count={municipalities.length}>
        {municipalities.length === 0 ? (
          <EmptyState title="Ingen kommun visar sina ärenden än" action={<a href={paths.signIn}>Logga in</a>}>
            En kommun syns här när dess systemförvaltare har valt att visa diariet på webben.
          </EmptyState>
        ) : (
          <ul className="municipality-list">
            {municipalities.map((line) => (
              <li key={line.slug}>
                <img
                  src={line.crestFile ? paths.crest(line.slug) : '/crest.svg'}
                  alt=""
                  width="30"
                  height="36"
                />
                <div>
                  <a href={paths.municipality(line.slug)}>{line.displayName}</a>
                  <span className="note">
                    {line.cases === 0
                      ? 'Inga ärenden än'
                      : `${formatCount(line.cases, 'ärende', 'ärenden')}, varav ${formatNumber(line.open)} pågår`}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <div className="halves">
        <Section id="arenden" title="Senast registrerade ärenden">
          {cases.length === 0 ? (
            <EmptyState title="Inga ärenden än">De senaste ärendena från alla kommuner visas här.</EmptyState>
          ) : (
            <CaseLines
              cases={cases.map((row) => ({ ...row, place: row.municipalitySlug ?? '' }))}
              municipality={(line) => line.place}
              extra={(line) => <p className="note">{line.municipalityName}</p>}
            />
          )}
        </Section>
        <Section id="beslut" title="Senaste beslut">
          {decisions.length === 0 ? (
            <EmptyState title="Inga beslut än">
              {demonstration
                ? 'Handlingarna innehåller förslag till beslut men inga fattade beslut, och inga hittas på.'
                : 'De senaste besluten från alla kommuner visas här.'}
            </EmptyState>
          ) : (
            <DecisionList decisions={decisions} withPlace heading="h3" />
          )}
        </Section>
      </div>
    </>
  )
}
