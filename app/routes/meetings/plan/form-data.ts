import { data } from '@remix-run/node'
import { type PlanWarning, warningsKey } from '~/domain/meetings/plan'
import { warningText } from '~/text/meetings/plan'
import { meetingPlanRefusals } from '~/text/refusals/meeting-plan'
import type { firstChairs, MeetingInput } from '~/use-cases/meetings/plan/particulars'
import type { FirstChairs } from './meeting-form'
import { type FormState, reader, refusedForm } from '../../account/form'

export type PlanState = FormState & { warnings?: { texts: string[]; key: string } }

/** The members who may lead a council's first meeting, for the form. */
export const chairsShown = (chairs: Awaited<ReturnType<typeof firstChairs>> | null): FirstChairs =>
  (chairs?.sitting ?? []).map(({ personId, name, party }) => ({
    ...{ id: personId, name: party ? `${name} (${party})` : name, longest: personId === chairs?.longest },
  }))

/** What the form of a meeting says. */
export function meetingInput(fields: URLSearchParams): MeetingInput {
  const value = reader(fields)
  return {
    ...{ day: value('day'), lastDay: value('lastDay'), startsAt: value('startsAt'), place: value('place') },
    ...{ kind: value('kind'), materialDay: value('materialDay') },
    ...{ openToPublic: fields.has('openToPublic'), remoteAllowed: fields.has('remoteAllowed') },
    ...{ secretaryAccountId: value('secretaryAccountId'), chairPersonId: value('chairPersonId') },
  }
}

/** The form again: with what is wrong, or with what is worth a thought and a way to go on in spite of it. */
export function refusedPlan(
  fields: URLSearchParams,
  answer: { refusal: keyof typeof meetingPlanRefusals | 'warnings'; warnings?: PlanWarning[] },
) {
  const { refusal, warnings = [] } = answer
  if (refusal !== 'warnings') return refusedForm(fields, refusal, meetingPlanRefusals)
  const state: PlanState = {
    ...{ intent: '', values: Object.fromEntries(fields), errors: [] },
    warnings: { texts: warnings.map(warningText), key: warningsKey(warnings) },
  }
  return data(state, { status: 409 })
}
