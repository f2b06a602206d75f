/** Forums of a service agreement: their meetings, questions and actions. */
export const forumMeetingStates = ['planned', 'agenda', 'held', 'approved', 'cancelled'] as const
export type ForumMeetingState = (typeof forumMeetingStates)[number]

export const questionStates = ['open', 'escalated', 'answered', 'decided', 'closed'] as const
export type QuestionState = (typeof questionStates)[number]

export const actionStates = ['open', 'in_progress', 'done', 'withdrawn'] as const
export type ActionState = (typeof actionStates)[number]

/** What the chain and the picture need to know of a forum. */
export type ForumInChain = {
  id: string
  name: string
  /** The name of the forum that questions go on to; null where no way on is stated. */
  escalatesTo: string | null
}

const sameName = (a: string, b: string) =>
  a.trim().localeCompare(b.trim(), 'sv', { sensitivity: 'base' }) === 0

/** The forum that a question goes on to from here; null when none is stated or the one stated is not there. */
export function nextForum<Forum extends ForumInChain>(
  forum: ForumInChain,
  forums: readonly Forum[],
): Forum | null {
  const { escalatesTo } = forum
  if (escalatesTo === null) return null
  return forums.find(({ id, name }) => id !== forum.id && sameName(name, escalatesTo)) ?? null
}

/** Every forum that a question can reach from here, nearest first. A chain that comes back to itself ends there. */
export function escalationChain<Forum extends ForumInChain>(
  forum: ForumInChain,
  forums: readonly Forum[],
): Forum[] {
  const chain: Forum[] = []
  for (let at = nextForum(forum, forums); at; at = nextForum(at, forums)) {
    if (at.id === forum.id || chain.some(({ id }) => id === at?.id)) break
    chain.push(at)
  }
  return chain
}

/** The forums that report to this one: those whose questions come here. */
export const forumsBelow = <Forum extends ForumInChain>(
  forum: ForumInChain,
  forums: readonly Forum[],
): Forum[] => forums.filter((each) => nextForum(each, forums)?.id === forum.id)

/**
 * Forums that are told what this one decides: its lines of communication that name another forum, also in the plural
 * ("Ekonomichefsmöten - SLK" tells Ekonomichefsmöte).
 */
export const toldForums = <Forum extends ForumInChain>(
  forum: ForumInChain,
  communication: readonly string[],
  forums: readonly Forum[],
): Forum[] =>
  forums.filter(
    ({ id, name }) =>
      id !== forum.id && communication.some((text) => text.toLowerCase().startsWith(name.toLowerCase())),
  )

/** Notes and decisions are written while the agenda stands and after the meeting, until the notes are approved. */
export const meetingIsOpen = (state: ForumMeetingState): boolean => state === 'agenda' || state === 'held'
