import type { CaseStep } from '../../domain/cases/lifecycles/course'
import type { MeetingBody } from '../../domain/cases/lifecycles/needs'
import type { Read } from '#db/connection'
import {
  type CaseCourse,
  type CourseBody,
  courseBodies,
  documentsToChoose,
  stagesOf,
} from '#db/queries/case-course'
import { responsibleAccounts } from '#db/queries/intakes'

/** What can be chosen in a step's form: those the step does not ask for are empty. */
export type StepChoices = {
  /** Bodies whose acts the step records. */
  meetingBodies: CourseBody[]
  receivers: { id: string; name: string }[]
  accounts: { id: string; name: string }[]
  documents: { number: number; title: string; kind: string }[]
  stages: { position: number; title: string }[]
}

const kindOf: Partial<Record<MeetingBody, CourseBody['kind']>> = {
  council: 'council',
  executive: 'executive_board',
  committee: 'working_committee',
}

/** Bodies that can have done what is recorded: those of the kind, or any where the municipality names none so. */
function bodiesOf(whose: MeetingBody, bodies: CourseBody[], course: CaseCourse): CourseBody[] {
  const own = bodies.filter(({ id }) => id === course.bodyId)
  if (whose === 'case') return own.length > 0 ? own : bodies
  if (whose === 'giver') return bodies
  const named = bodies.filter(({ kind }) => kind === kindOf[whose])
  return named.length > 0 ? named : bodies
}

/** Bodies that meet and decide; an administration decides on delegation, without a meeting. */
export const meets = ({ kind }: Pick<CourseBody, 'kind'>): boolean =>
  kind !== 'administration' && kind !== 'unit' && kind !== 'company'

export async function stepChoices(
  read: Read,
  course: CaseCourse,
  step: CaseStep,
  today: string,
): Promise<StepChoices> {
  const asks = (kind: CaseStep['needs'][number]['kind']) => step.needs.some((need) => need.kind === kind)
  const bodies = asks('meeting') || asks('body') ? await courseBodies(read, course.municipalityId, today) : []
  const meeting = step.needs.find((need) => need.kind === 'meeting')
  return {
    meetingBodies: meeting ? bodiesOf(meeting.body, bodies, course) : [],
    receivers: asks('body') ? bodies : [],
    accounts: asks('account') ? await responsibleAccounts(read, course.municipalityId) : [],
    documents: asks('document') ? await documentsToChoose(read, course.id) : [],
    stages: asks('stage') ? await stagesOf(read, course.id) : [],
  }
}
