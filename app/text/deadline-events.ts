import { formatDate } from './format'

/** What history says when a day to keep is moved, paused or kept. Reasons are told to staff, not here. */
export const deadlineEventText = {
  extended: (label: string, from: string, to: string) =>
    `${label}: dagen flyttades från den ${formatDate(from)} till den ${formatDate(to)}`,
  followed: (label: string, from: string, to: string) =>
    `${label}: dagen flyttades med, från den ${formatDate(from)} till den ${formatDate(to)}`,
  paused: (label: string) => `${label}: tiden står stilla tills vidare`,
  resumed: (label: string, to: string) => `${label}: tiden löper igen, ny dag är den ${formatDate(to)}`,
  met: (label: string, day: string) => `${label}: klart den ${formatDate(day)}`,
  reopened: (label: string, day: string) => `${label}: bevakas igen, dagen är den ${formatDate(day)}`,
  added: (label: string, day: string) => `Ett datum att hålla lades till: ${label}, den ${formatDate(day)}`,
} as const

/** Stands for what a day of a secret case is called, in what is sent by mail. */
export const SECRET_LABEL = 'Ett datum att hålla'

/** What the person responsible is told, as one sentence. */
export const deadlineNoticeText = {
  extended: (number: string, label: string, day: string) =>
    `${number}: ${label.toLowerCase()} har flyttats till den ${formatDate(day)}.`,
  paused: (number: string) => `${number}: tiden står stilla tills vidare.`,
  resumed: (number: string) => `${number}: tiden löper igen och datumen har flyttats.`,
} as const
