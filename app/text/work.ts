import { formatDate } from './format'

/** What is told of a task in history, notices and mail. A secret case's tasks are told without their title. */
export const taskText = {
  given: (to: string, title: string) => `Uppgift till ${to}: ${title}`,
  handedOver: (from: string, to: string, title: string) =>
    `Uppgiften lämnades över från ${from} till ${to}: ${title}`,
  done: (title: string) => `Uppgiften är klar: ${title}`,
  withdrawn: (title: string) => `Uppgiften togs tillbaka: ${title}`,
  noticeGiven: (from: string, what: string, dueDay: string | null) =>
    `${from} har gett dig en uppgift: ${what}${dueDay ? `, senast ${formatDate(dueDay)}` : ''}.`,
  noticeHandedOver: (from: string, what: string) => `${from} har lämnat över en uppgift till dig: ${what}.`,
  noticeDone: (by: string, what: string) => `${by} är klar med uppgiften: ${what}.`,
  noticeMoved: (by: string, to: string, what: string) =>
    `${by} har lämnat över din uppgift till ${to}: ${what}.`,
  noticeWithdrawn: (by: string, what: string) => `${by} har tagit tillbaka uppgiften: ${what}.`,
  /** What stands for the title where the case is secret. */
  inCase: (number: string) => `i ärende ${number}`,
} as const

export const taskStateLabel = {
  open: 'Att göra',
  done: 'Klar',
  handed_over: 'Överlämnad',
  withdrawn: 'Återtagen',
} as const

export const absenceText = {
  notice: (absent: string, from: string, to: string) =>
    `${absent} är frånvarande ${from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`} och du ersätter.`,
  ended: (absent: string) => `${absent} är tillbaka och du ersätter inte längre.`,
} as const
