import type { Agenda } from '#db/queries/meetings/agenda'
import { agendaFacts, agendaOf } from '#db/queries/meetings/agenda'
import { packsOf } from '#db/queries/meetings/packs'
import { openInterpellations, personOfAccount } from '#db/queries/meetings/preparing'
import { meetingRules } from '#db/queries/meetings/rules'
import { localRule } from '#db/queries/administration/local-rules'
import { openMotions } from '#db/queries/open-motions'
import { myInitiatives } from '#db/queries/workday'
import type { AccountActor } from '~/domain/access'
import { overAYear } from '~/domain/cases/open-motions'
import { meetingDates, nextDate } from '~/domain/meetings/dates'
import { paths } from '~/paths'
import { application } from '~/server/application'
import { readerWord } from '~/server/offline'
import { preparationReasonText } from '~/text/meetings/preparation'
import { dateLabel } from '~/text/meetings/plan'
import { ownPapers, type OwnPapers } from '~/use-cases/preparing/own-papers'
import { dayShown, isLate } from '../meeting.server'
import { asSeen, makesPapers } from '../papers/papers.server'
import { fileFacts } from '../papers/file-facts'
import type { requireMeeting } from '../require-meeting'

const MOST = 20

type Found = Awaited<ReturnType<typeof requireMeeting>>

/**
 * What someone needs to be ready for a meeting. Without `withProtected` nothing on the page is secret, so that it may
 * stay in the reader's device; 404 for those who may not know the agenda yet.
 */
export async function preparation(found: Found, actor: AccountActor, withProtected: boolean) {
  const { ctx, m, meeting, day, allowed } = found
  const { read } = ctx.database
  const { state, body } = meeting
  const makes = makesPapers(allowed)
  if (state === null || !(meeting.agendaShown || makes)) throw new Response(null, { status: 404 })
  const seen = meeting.agendaShown ? meeting : asSeen(meeting, allowed)
  const agenda = await agendaOf(read, actor, seen)
  const facts = await agendaFacts(read, meeting.id, ctx.today)
  const own = await ownPapers(ctx, application().cipher, actor, meeting)
  const personId = await personOfAccount(read, actor.accountId)
  const initiatives = personId === null ? [] : await myInitiatives(read, actor, MOST)
  const mine = new Set(initiatives.map(({ id }) => id))
  const to = (...what: string[]) => paths.meeting(m, body.slug, day, ...what)
  const factOf = new Map(facts.map((fact) => [fact.id, fact]))
  const items = agenda.items
    .filter(({ withdrawn, number }) => !withdrawn || number !== null)
    .map((item) => {
      const fact = factOf.get(item.id)
      return {
        ...shownItem(item, { own, withProtected, file: (id) => to('handlingar', 'fil', id) }),
        own: item.case !== null && mine.has(item.case.id),
        disqualified: fact?.disqualified.find((each) => each.personId === personId)?.reason ?? null,
        others: makes
          ? (fact?.disqualified ?? [])
              .filter((each) => each.personId !== personId)
              .map(({ name, reason }) => ({ name, reason: allowed('meeting.agenda') ? reason : null }))
          : [],
      }
    })
  const rules = await meetingRules(read, meeting.municipalityId, ctx.today)
  const dates = meetingDates({ ...meeting, bodyKind: body.kind }, rules)
  const next = nextDate(state, dates, ctx.today)
  const onAgenda = new Set(agenda.items.flatMap(({ case: matter }) => matter?.id ?? []))
  return {
    ...{ m, here: to('forbered'), saveAt: to('forbered', 'spara'), reader: readerWord(actor.accountId) },
    meeting: { bodyName: body.name, day: meeting.day, startsAt: meeting.startsAt, place: meeting.place },
    published: meeting.agendaVersion !== null && meeting.agendaShown,
    items,
    withProtected,
    unreadable: own.unreadable,
    group: own.group?.party ?? null,
    lacking: makes ? lackingIn(facts, agenda, allowed('meeting.agenda') ? to : null) : null,
    elsewhere: initiatives
      .filter(({ id, open }) => open && !onAgenda.has(id))
      .map(({ number, title, slug }) => ({ number, title, href: paths.case(m, slug) })),
    dates: dates
      .filter(({ key }) => ['material', 'notice', 'summons', 'late_item', 'meeting'].includes(key))
      .filter(({ key }) => makes || key !== 'material')
      .map((date) => ({
        ...{ key: date.key, day: dayShown(date.key, date), done: date.done, next: date === next },
        ...{ label: dateLabel(date, rules.summonsCounts), late: isLate(date, state, ctx.today) },
      })),
    packs: (await packsOf(read, actor, seen)).flatMap(({ edition, ready }) =>
      ready === null
        ? []
        : [
            {
              edition,
              href: to('handlingar', edition === 'full' ? 'fullstandig.pdf' : 'oppen.pdf'),
              ...{ pages: ready.pages, size: ready.size },
            },
          ],
    ),
    ...(body.kind === 'council' ? await unanswered(found, actor, onAgenda) : { questions: [], motions: [] }),
  }
}

export type Preparation = Awaited<ReturnType<typeof preparation>>
export type PreparedItem = Preparation['items'][number]

function shownItem(
  item: Agenda['items'][number],
  { own, withProtected, file }: { own: OwnPapers; withProtected: boolean; file: (id: string) => string },
) {
  const secret = item.case?.secret === true
  const note = own.notes.get(item.id) ?? null
  const position = own.group?.positions.get(item.id) ?? null
  const shown = (guarded: boolean) => withProtected || !guarded
  const documents = item.documents.filter((document) => shown(document.secret))
  const left =
    documents.length < item.documents.length ||
    (secret && (item.proposal.length > 0 || note !== null || position !== null))
  return {
    ...{ id: item.id, number: item.number, title: item.title, kind: item.kind, secret },
    ...{ withdrawn: item.withdrawn, late: item.late, closedDoors: item.closedDoors, change: item.change },
    case: item.case && { number: item.case.number, slug: item.case.slug, known: item.case.known },
    proposal: shown(secret) ? item.proposal : [],
    proposalFrom: shown(secret) ? item.proposalFrom : null,
    documents: documents.map(({ id, title, secret: guarded, file: kept }) => ({
      ...{ id, title, secret: guarded, href: kept ? file(id) : null },
      facts: fileFacts({ mime: kept?.mime ?? null, pages: kept?.pages ?? null, size: null }),
    })),
    /** Notes on what is secret are written where they are shown, and stay out of the device. */
    writes: shown(secret),
    note: shown(secret) ? note : null,
    position: shown(secret) ? position : null,
    read: own.read.includes(item.id),
    withheld: !withProtected && left,
    /** Whether something of the register's that is secret is read here. */
    protectedShown: (secret && item.proposal.length > 0) || documents.some((document) => document.secret),
  }
}

/** What is missing before the summons, item by item, with the way there for whoever may mend it. */
function lackingIn(
  facts: Awaited<ReturnType<typeof agendaFacts>>,
  agenda: Agenda,
  to: ((...what: string[]) => string) | null,
) {
  const live = facts.filter(({ state }) => state !== 'withdrawn')
  return {
    proposed: agenda.proposed.length,
    unpublished: agenda.unpublished.length,
    ready: live.filter(({ preparedness }) => preparedness.reasons.length === 0).length,
    count: live.length,
    items: live
      .filter(({ preparedness }) => preparedness.reasons.length > 0)
      .map(({ id, number, preparedness }) => ({
        ...{ id, number, title: agenda.items.find((item) => item.id === id)?.title ?? '' },
        href: to?.('dagordning', 'punkt', id) ?? null,
        reasons: preparedness.reasons.map(({ code, law, weight }) => ({
          text: preparationReasonText(code, law),
          blocks: weight === 'blocks',
        })),
      })),
  }
}

/** Interpellations without an answer, and motions that were raised more than a year ago (KL 5:35). */
async function unanswered({ ctx, m, meeting }: Found, actor: AccountActor, onAgenda: Set<string>) {
  const { read } = ctx.database
  const { municipalityId } = meeting
  const raised = await localRule(read, municipalityId, 'motionRaised', ctx.today)
  const motions = await openMotions(read, actor, {
    ...{ municipalityId, cutoff: ctx.today, citizenProposals: false },
    raisedWhenHandedIn: raised === 'handed_in',
  })
  return {
    questions: (await openInterpellations(read, actor, municipalityId)).map(({ id, slug, ...row }) => ({
      ...{ number: row.number, title: row.title, party: row.party, day: row.raisedDay ?? row.receivedDay },
      ...{ href: paths.case(m, slug), onAgenda: onAgenda.has(id) },
    })),
    motions: motions
      .filter(({ asOf, raisedDay }) => asOf === null && raisedDay !== null && overAYear(raisedDay, ctx.today))
      .slice(0, MOST)
      .map(({ id, slug, number, title, mover, raisedDay }) => ({
        ...{ number, title, mover, day: raisedDay, href: paths.case(m, slug), onAgenda: onAgenda.has(id) },
      })),
  }
}
