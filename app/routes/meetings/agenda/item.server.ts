import { agendaOf } from '#db/queries/meetings/agenda'
import { agendaFacts } from '#db/queries/meetings/agenda-facts'
import { documentsToAttach, preparingBodies } from '#db/queries/meetings/item-choices'
import { sittingOf } from '#db/queries/meetings/sitting'
import { type ItemKind, itemKinds } from '~/domain/meetings/agenda'
import { hasStaffReps, opennessOf, staffRepWords } from '~/domain/meetings/agenda-openness'
import { preparations } from '~/domain/meetings/preparation'
import { paths } from '~/paths'
import { preparationReasonText } from '~/text/meetings/preparation'
import type { ChangeItemInput } from '~/use-cases/meetings/agenda/change-item'
import { postName } from '~/text/meetings/agenda'
import type { requireMeeting } from '../require-meeting'

type Place = Awaited<ReturnType<typeof requireMeeting>>

/** One item with everything that can be said of it; null when the meeting has no such item. */
export async function itemPage({ ctx, m, meeting, day }: Place, itemId: string) {
  const { read } = ctx.database
  const agenda = await agendaOf(read, ctx.actor, meeting)
  const item = agenda.items.find(({ id }) => id === itemId)
  if (!item) return null
  const fact = (await agendaFacts(read, meeting.id, ctx.today)).find(({ id }) => id === itemId)
  const { body } = meeting
  const openness = opennessOf({
    ...{ bodyKind: body.kind, openToPublic: meeting.openToPublic, closedDoors: item.closedDoors },
    ...{ exercisesAuthority: item.exercisesAuthority, secret: item.case?.secret === true },
  })
  const attached = item.documents.map(({ id }) => id)
  const documents = item.case?.readable ? await documentsToAttach(read, item.case.id) : []
  const order = (id: string) => (attached.includes(id) ? attached.indexOf(id) : attached.length)
  const here = (...what: string[]) => paths.meeting(m, body.slug, day, 'dagordning', ...what)
  return {
    m,
    here: here('punkt', itemId),
    agendaHref: here(),
    meeting: { day: meeting.day, state: meeting.state, bodyName: body.name, bodyKind: body.kind },
    item,
    standing: fact?.preparedness.standing ?? 'not_needed',
    reasons: (fact?.preparedness.reasons ?? []).map(({ code, law }) => ({
      ...{ code, text: preparationReasonText(code, law) },
    })),
    disqualified: fact?.disqualified ?? [],
    openness,
    openMeeting: body.kind === 'council' || meeting.openToPublic === true,
    staffReps: hasStaffReps(body.kind),
    documents: documents
      .map(({ secrecyProvision, ...each }) => ({
        ...each,
        secret: secrecyProvision !== null,
        place: attached.includes(each.id) ? attached.indexOf(each.id) + 1 : null,
      }))
      .toSorted((a, b) => order(a.id) - order(b.id) || a.number - b.number),
    bodies: (await preparingBodies(read, meeting.municipalityId)).map(({ id, name }) => ({
      value: id,
      label: name,
    })),
    people: (await sittingOf(read, { bodyId: meeting.bodyId, day: meeting.day })).map(
      ({ personId, name, party, post }) => ({
        value: personId,
        label: `${name}${party ? ` (${party})` : ''}, ${postName[post]}`,
      }),
    ),
    // What a secretary may not read cannot be saved over either.
    editable:
      !(item.case?.secret && !item.case.readable) &&
      ['planned', 'collecting', 'summoned', 'in_session', 'adjourned'].includes(meeting.state ?? ''),
  }
}

export type ItemPageData = NonNullable<Awaited<ReturnType<typeof itemPage>>>

const one = <Word extends string>(words: readonly Word[], given: string | null): Word | null =>
  words.find((word) => word === given) ?? null

const line = (form: URLSearchParams, name: string): string | null => form.get(name)?.trim() || null

/** What the form says of an item. Documents come in the order of the numbers typed beside them. */
export function itemInput(form: URLSearchParams, itemId: string, kind: ItemKind): ChangeItemInput {
  const minutes = line(form, 'minutes')
  const chosen = form
    .getAll('document')
    .map((id, at) => ({ id, place: Number(form.get(`place-${id}`) || 900 + at) }))
    .toSorted((a, b) => a.place - b.place)
  return {
    itemId,
    revision: Number(form.get('revision')),
    title: form.get('title') ?? '',
    kind: one(itemKinds, form.get('kind')) ?? kind,
    proposal: (form.get('proposal') ?? '').split(/\r?\n/),
    proposalFrom: line(form, 'proposalFrom'),
    preparation: one(preparations, form.get('preparation')),
    preparedByBodyId: line(form, 'preparedByBodyId'),
    preparedDay: line(form, 'preparedDay'),
    executiveHeardDay: line(form, 'executiveHeardDay'),
    boardHeardDay: line(form, 'boardHeardDay'),
    urgentReason: line(form, 'urgentReason'),
    closedDoors: form.has('closedDoors'),
    exercisesAuthority: form.has('exercisesAuthority'),
    staffRep: one(staffRepWords, form.get('staffRep')),
    presenter: line(form, 'presenter'),
    minutes: minutes === null ? null : Number(minutes),
    documentIds: chosen.map(({ id }) => id),
  }
}
