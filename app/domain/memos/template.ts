/** What a template is for; decides what kind of document the approved text becomes. */
export const memoKinds = [
  'memo',
  'letter',
  'statement',
  'motion_answer',
  'interpellation_answer',
  'investment_memo',
] as const
export type MemoKind = (typeof memoKinds)[number]

export const memoStyles = ['generic', 'stockholm', 'gothenburg'] as const
export type MemoStyle = (typeof memoStyles)[number]

/** A part of a text under its own heading (rules 10.2: the set of sections is configuration). */
export type TemplateSection = {
  key: string
  heading: string
  required: boolean
  order: number
  /** One line under the heading, beside the longer guidance. */
  hint?: string | undefined
  /** What the section begins with: Markdown with fields. */
  start?: string | undefined
  /** The proposed decision, whose wording is checked (rules 10.3). */
  decision?: boolean | undefined
  /** Where the financing is named when money is decided (KL 11:15). */
  financing?: boolean | undefined
  /** The list of attachments. */
  attachments?: boolean | undefined
  /** Union cooperation: negotiation under MBL 11 § comes before the decision. */
  cooperation?: boolean | undefined
}

export type MemoTemplate = {
  /** The file's name without its ending; kept with the memo. */
  slug: string
  name: string
  /** One sentence for whoever chooses. */
  description: string
  kind: MemoKind
  style: MemoStyle
  order: number
  /** Kinds of cases that it is offered first for; empty for all. */
  cases: string[]
  decidesMoney: boolean
  sections: TemplateSection[]
}

/** Guidance beside the editor as HTML: of the whole text, and of each section by its key. */
export type TemplateGuidance = { whole: string; sections: Record<string, string> }
