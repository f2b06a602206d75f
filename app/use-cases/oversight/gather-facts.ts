import { accountsToCouncil, initiativesAboutAi } from '#db/queries/oversight/matters'
import {
  type AiSystemShown,
  aiSystemsOf,
  incidentsOf,
  obligationsOf,
  seesAiInside,
} from '#db/queries/ai-register/systems'
import { listBenefits } from '#db/queries/economy/benefits'
import { publishedRuns } from '#db/queries/governance-index/published'
import { assignmentsOf, isRunning } from '#db/queries/assignments/assignments'
import { listInvestments } from '#db/queries/places-economy'
import { listGoverning } from '#db/queries/places-governing'
import type { Actor } from '../../domain/access'
import { isLate, isOpen } from '../../domain/ai-act/register/obligation'
import { judgeSystem } from '../../domain/ai-act/register/judge'
import { reasonsToReassess } from '../../domain/ai-act/register/reassess'
import type { IndexFact, OversightFacts, SystemFact } from '../../domain/oversight/facts'
import { textOf } from '../../domain/oversight/facts'
import { paths } from '../../paths'
import { severityLabel } from '../../text/ai-register'
import { formatDate } from '../../text/format'
import { accountTemplates } from '../../text/oversight/accounts'
import type { Context } from '../context'
import { benefitView } from '../economy/benefits/benefit-view'

type Place = { id: string; slug: string }
type Read = Context['database']['read']

const everything = { number: 1, size: 1000 }

/**
 * Everything that the questions of oversight are answered from, as a reader may read it. What is composed for others
 * to read is composed for the public, so that nothing from inside comes along.
 */
export async function gatherFacts(
  read: Read,
  reader: Actor,
  { municipality, today }: { municipality: Place; today: string },
): Promise<OversightFacts> {
  const { id: municipalityId, slug: m } = municipality
  const inside = seesAiInside(reader, municipalityId)
  const shown = await aiSystemsOf(read, reader, municipalityId)
  const systems = shown.map((system) => systemFact(m, system, today))
  const named = new Map(systems.map((system) => [system.key, system]))
  const incidents = inside
    ? await incidentsOf(
        read,
        shown.map(({ id }) => id),
      )
    : []
  const { rows: investments } = await listInvestments(read, reader, municipalityId, everything)
  return {
    ...{ today, inside, systems },
    duties: inside ? await dutiesOf(read, shown, { m, today, named }) : [],
    incidents: incidents.map(({ id, systemId, day, severity, closedDay }) => ({
      ...{ key: id, day, severity, closedDay },
      label: `${formatDate(day)}, ${severityLabel[severity].toLowerCase()}: ${named.get(systemId)?.label ?? ''}`,
      href: named.get(systemId)?.href ?? paths.aiRegister(m),
      board: named.get(systemId)?.board ?? null,
    })),
    governing: (await listGoverning(read, reader, municipalityId)).map((document) => ({
      ...document,
      ...{ key: document.id, label: document.title, board: document.decidedBy },
      href: paths.governingDocument(m, document.slug),
    })),
    assignments: (await assignmentsOf(read, reader, { municipalityId, today })).map((assignment) => ({
      ...{ key: assignment.id, label: assignment.text, href: paths.assignment(m, assignment.slug) },
      board: assignment.receiverBody ?? assignment.receiver,
      signal: assignment.judged.signal,
      running: isRunning(assignment),
    })),
    benefits: (await listBenefits(read, reader, municipalityId)).map((benefit) => {
      const { latest } = benefitView(benefit, today)
      return {
        ...{ key: benefit.id, label: benefit.name, board: benefit.department, owner: benefit.owner },
        href: paths.caseBenefits(m, benefit.caseSlug, String(benefit.number)),
        realisedPct: latest?.rate ?? null,
        measuredDay: latest?.day ?? null,
      }
    }),
    investments: investments.map(({ id, title, slug, principalOre }) => ({
      ...{ key: id, label: title, href: paths.case(m, slug), board: null, principalOre },
    })),
    cases: (await initiativesAboutAi(read, reader, municipalityId)).map((row) => ({
      ...{ key: row.id, label: `${row.title} (${row.number})`, href: paths.case(m, row.slug), board: null },
      ...{ kind: row.kind, open: row.open, day: row.raisedDay ?? row.receivedDay },
    })),
    accounts: (await accountsToCouncil(read, reader, { municipalityId, templates: accountTemplates })).map(
      ({ id, title, state, slug, number }) => ({
        ...{ key: id, label: `${title} (${number})`, board: null },
        href: state === 'approved' ? paths.case(m, slug) : paths.memo(m, slug, id),
      }),
    ),
    index: await indexFact(read, municipality),
  }
}

function systemFact(m: string, system: AiSystemShown, today: string): SystemFact {
  const { version, number, stub } = system
  const { fields, riskClass, riskTags, answers } = version
  const fact = { fields }
  return {
    ...{ key: system.id, stub, riskClass, riskTags, fields },
    label: stub ? `${number}, beskrivs inte offentligt` : textOf(fact, 'name') || number,
    href: paths.aiRegister(m, number.toLowerCase()),
    board: textOf(fact, 'responsible_board') || null,
    published: !stub && system.publishedAt !== null,
    exempted: stub || version.publication === 'exempted',
    complete: judgeSystem({ fields, riskClass, riskTags, answers, today }).complete,
    toReassess: reasonsToReassess(version.assessedOn, fields).length > 0,
  }
}

async function dutiesOf(
  read: Read,
  shown: readonly AiSystemShown[],
  { m, today, named }: { m: string; today: string; named: Map<string, SystemFact> },
) {
  const duties = await obligationsOf(read, shown)
  return shown.flatMap(({ id, number }) =>
    (duties.get(id) ?? []).map((duty) => ({
      key: `${id} ${duty.id}`,
      label: `${duty.title}: ${named.get(id)?.label ?? number}`,
      href: paths.aiRegister(m, number.toLowerCase()),
      board: named.get(id)?.board ?? null,
      ...{ due: duty.due, open: isOpen(duty), late: isLate(duty, today) },
    })),
  )
}

/** The latest index that the municipality has published of itself. */
async function indexFact(read: Read, { id, slug }: Place): Promise<IndexFact | null> {
  const [run] = await publishedRuns(read, id, 'own')
  const own = run?.result.subjects.find((subject) => subject.own)
  const cell = run?.result.cells
    .filter(({ subject, index }) => subject === own?.code && index !== null)
    .toSorted((a, b) => a.year - b.year)
    .at(-1)
  return run && cell && cell.index !== null
    ? { year: cell.year, value: cell.index, href: paths.governanceIndex(slug), publishedDay: run.publishedAt }
    : null
}
