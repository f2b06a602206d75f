import { courseAfter } from '#db/queries/assignments/then'
import type { Actor } from '~/domain/access'
import type { CaseKind } from '~/domain/cases/kinds'
import { inTime, type Step } from '~/domain/assignments/after'
import { paths } from '~/paths'
import { signalLabel, whySignal } from '~/text/assignments'
import { beganLabel } from '~/text/assignments-report'
import { reportKindLabel } from '~/text/places'
import { systemName, systemText } from '../ai-register/name'

type Read = Parameters<typeof courseAfter>[0]

type Asked = {
  municipalityId: string
  m: string
  caseId: string
  caseSlug: string
  decisionId: string
  decidedDay: string | null
  today: string
}

/** "Vad hände sedan?": the way from the initiative to what came of the decision, with the days between. */
export async function afterDecision(read: Read, reader: Actor, asked: Asked) {
  const { m, decidedDay, caseSlug } = asked
  const course = await courseAfter(read, reader, asked)
  const steps: Step<{ title: string; href: string | null; effect: boolean }>[] = []
  const add = (day: string | null, title: string, href: string | null, effect = false) => {
    if (day !== null) steps.push({ day, what: { title, href, effect } })
  }
  const before = course.receivedDay !== null && (decidedDay === null || course.receivedDay <= decidedDay)
  if (before) add(course.receivedDay, beganLabel(course.kind as CaseKind), paths.case(m, caseSlug))
  add(decidedDay, 'Beslut', null)
  for (const one of course.given) {
    const href = paths.assignment(m, one.slug)
    add(one.givenDay, `Uppdrag till ${one.receiver}`, href)
    for (const { kind, day, receiver } of one.reports)
      if (kind !== 'union_cooperation')
        add(day, `${reportKindLabel[kind]} till ${receiver}`, href, kind === 'final')
    if (one.state === 'fulfilled') add(one.closedDay, 'Uppdraget förklarades fullgjort', href, true)
    if (one.state === 'withdrawn') add(one.closedDay, 'Uppdraget återkallades', href)
  }
  for (const { day, name, slug } of course.readings)
    add(day, `Nytta uppföljd: ${name}`, paths.caseBenefits(m, slug), true)
  return {
    steps: inTime(steps),
    assignments: course.given.map(({ slug, title, judged }) => ({
      href: paths.assignment(m, slug),
      label: title,
      note: `${signalLabel[judged.signal]}. ${whySignal(judged)}`,
    })),
    systems: course.systems.map((system) => ({
      href: paths.aiRegister(m, system.number.toLowerCase()),
      label: systemName(system),
      note: systemText(system, 'summary_short'),
    })),
  }
}

export type After = Awaited<ReturnType<typeof afterDecision>>
