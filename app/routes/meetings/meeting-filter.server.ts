import { meetingBodies } from '#db/queries/meetings/calendar'
import type { RequestContext } from '~/server/context'

type Read = RequestContext['database']['read']

/** What an address chooses of the meetings: `?organ=kommunstyrelsen&manad=2026-11`. What is unknown chooses nothing. */
export async function meetingFilter(read: Read, municipalityId: string, query: URLSearchParams) {
  const bodies = await meetingBodies(read, municipalityId, null)
  const body = bodies.find(({ slug }) => slug === query.get('organ')) ?? null
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.exec(query.get('manad') ?? '')?.[0] ?? null
  return { bodies, body, month, where: { ...(body ? { bodyId: body.id } : {}), ...(month ? { month } : {}) } }
}
