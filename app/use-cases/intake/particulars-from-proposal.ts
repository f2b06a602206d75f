import type { Agreement, Investment, Particulars } from '../../domain/cases/particulars'
import type { ProposedServiceAgreement } from '../../domain/reading/proposed-registration'
import type { CheckedDraft } from './checked-draft'

/**
 * Everything that a corrected proposal says of the matter, in the form a case keeps it. Amounts in öre. The service
 * agreement is too large to correct in a form and is taken as read, when the clerk says so.
 */
export function particularsFromProposal(
  draft: CheckedDraft,
  read: ProposedServiceAgreement | null,
): Particulars {
  const investment = investmentOf(draft)
  return {
    parties: draft.persons.map(({ role, name, party, hidden }) => ({ role, name, party, protected: hidden })),
    points: draft.decisions.map(({ text }) => ({
      kind: draft.kind === 'motion' || draft.kind === 'citizen_proposal' ? 'claim' : 'proposed_decision',
      text,
      body: draft.decidingBody,
    })),
    questions: draft.questions,
    amounts: draft.amounts.map(({ kronor, meaning }) => ({ ore: kronor, meaning })),
    facts: [
      ...draft.paragraphs.map(({ number, title }) => ({
        heading: 'Paragrafer',
        label: number === '' ? null : `§ ${number}`,
        text: title,
      })),
      ...draft.addressees.map(({ text }) => ({ heading: 'Beslut skickas till', text })),
    ],
    statedDeadlines:
      draft.deadline === null
        ? []
        : [
            {
              label: 'Sista dag enligt handlingen',
              day: draft.deadline,
              basis: 'Angiven i handlingen',
              watch: draft.deadlineWatched,
            },
          ],
    events: draft.dates.map(({ day, meaning }) => ({
      kind: meaning,
      text: meaning === 'meeting' ? 'Sammanträde' : 'Beslut enligt handlingen',
      day,
    })),
    ...(investment ? { investment } : {}),
    ...(draft.kind === 'assignment' && draft.assignmentText !== ''
      ? {
          assignment: {
            text: draft.assignmentText,
            giver: draft.assignmentGiver,
            origin: '',
            receiver: draft.assignmentReceiver,
            givenDay: draft.raisedDay,
            dueDay: draft.deadline,
            state: 'given' as const,
            stages: [],
            reports: [],
          },
        }
      : {}),
    ...(draft.agreement && read ? { agreement: agreementOf(read) } : {}),
  }
}

function investmentOf(draft: CheckedDraft): Investment | null {
  if (draft.principal === null) return null
  const lines = draft.amounts.flatMap(({ kronor, meaning, phase }) =>
    phase === null ? [] : [{ phase, label: meaning, ore: kronor }],
  )
  return {
    principalOre: draft.principal,
    ratePct: draft.rate,
    lifeMonths: draft.years === null ? null : draft.years * 12,
    method: draft.method,
    reserveOre: lines.find(({ phase }) => phase === 'reserve')?.ore ?? null,
    yearOneCostOre: draft.yearOne,
    lines,
    rows: draft.rows.map(({ year, interest, depreciation, cost }, at) => ({
      year: year ?? at + 1,
      interestOre: interest,
      depreciationOre: depreciation,
      costOre: cost,
    })),
  }
}

/** What the text leaves open (level, convenor, kind of service) is left open here. */
function agreementOf({ areas, forums }: ProposedServiceAgreement): Agreement {
  const percent = (value: number | null) => (value === null ? null : String(value))
  return {
    areas: areas.map(({ name, services, keys }) => ({
      name,
      services: services.map((service) => ({ kind: 'base', name: service })),
      keys: keys.map((key) => ({
        name: key.name,
        weightPct: percent(key.weight_percent),
        previousWeightPct: percent(key.previous_percent),
        source: key.source,
      })),
    })),
    forums: forums.map(({ name, frequency, purpose, participants }) => ({
      name,
      level: null,
      frequency,
      lines: [
        ...purpose.map((text) => ({ kind: 'purpose' as const, text })),
        ...participants.map((text) => ({ kind: 'participant' as const, text })),
      ],
    })),
  }
}
