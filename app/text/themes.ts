/** What a happening of a theme's timeline is called, and what is shown beside it without a day. */
export const themedKindLabel = {
  case: 'Ärende',
  decision: 'Beslut',
  assignment: 'Uppdrag',
  ai_system: 'AI-system',
  forum: 'Forum',
} as const

/** What happened on the day. */
export const themedHappening = {
  case: 'Ärende',
  decision: 'Beslut',
  assignment: 'Uppdrag gavs',
  ai_system: 'AI-system i registret',
  forum: 'Forum',
} as const
