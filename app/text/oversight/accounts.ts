/** Templates of what is answered and reported to the council about AI and digitalisation. */
export const ANSWER_TEMPLATE = 'svar-pa-interpellation'
export const REPORT_TEMPLATE = 'arsredovisning-ai'
export const accountTemplates = [ANSWER_TEMPLATE, REPORT_TEMPLATE] as const
