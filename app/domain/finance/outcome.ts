/** What a posting is by its account in Kommun-Bas: in the balance sheet as a fixed asset, or in the result. */
export type OutcomeKind = 'capital' | 'operating'

/**
 * Accounts that make the outcome of a project: fixed assets (10–13) are its investment, results (3–8) its running cost
 * and revenue. Cash, claims, debts and equity (14–19, 2) and internal accounts (9, 0) are no outcome: null.
 */
export function outcomeKind(account: string): OutcomeKind | null {
  if (/^1[0-3]/.test(account)) return 'capital'
  return /^[3-8]/.test(account) ? 'operating' : null
}

/** A project code of the accounts, or some accounts of it, that belongs to a case and a cost line of it. */
export type ProjectMapping = {
  caseId: string
  project: string
  /** `4000-4999, 7`: ranges and beginnings of account numbers; null is all of them. */
  accounts: string | null
  line: string | null
}

const RANGE = /^(\d{1,10})(?:\s*[-\u2013]\s*(\d{1,10}))?$/

/** Whether a text names accounts as a mapping does. */
export const isAccountRange = (text: string): boolean =>
  text.split(',').every((part) => {
    const match = RANGE.exec(part.trim())
    return match !== null && (match[2] === undefined || match[2].length === match[1]?.length)
  })

/** Whether an account is among those named: by its beginning, or between two beginnings of the same length. */
export const inAccounts = (accounts: string, account: string): boolean =>
  accounts.split(',').some((part) => {
    const [, from = '', to] = RANGE.exec(part.trim()) ?? []
    if (from === '') return false
    const beginning = account.slice(0, from.length)
    return to === undefined ? beginning === from : beginning >= from && beginning <= to
  })

/** The mapping that a posting falls under: one that names its account goes before one for the whole project. */
export const mappingOf = <Mapping extends ProjectMapping>(
  mappings: readonly Mapping[],
  project: string,
  account: string,
): Mapping | null => {
  const ofProject = mappings.filter((each) => each.project === project)
  return (
    ofProject.find(({ accounts }) => accounts !== null && inAccounts(accounts, account)) ??
    ofProject.find(({ accounts }) => accounts === null) ??
    null
  )
}
