/** What a question is about. The seven of the interpellation come first, then what else is asked (ai-governance.md 4.3). */
export const themes = [
  'laget',
  'strategi',
  'anvandning',
  'sekretess',
  'ai_forordningen',
  'nationellt_stod',
  'uppfoljning',
  'rattssakerhet',
  'barn',
  'personal',
  'ekonomi',
  'beroende',
] as const
export type QuestionTheme = (typeof themes)[number]

/** Questions that councils ask, in the order they are shown. The key stands in addresses and is never changed. */
export const questions = [
  { key: 'laget', theme: 'laget' },
  { key: 'strategi', theme: 'strategi' },
  { key: 'ansvar', theme: 'strategi' },
  { key: 'anvandning', theme: 'anvandning' },
  { key: 'beslut-om-enskilda', theme: 'anvandning' },
  { key: 'verktyg', theme: 'anvandning' },
  { key: 'sekretess', theme: 'sekretess' },
  { key: 'konsekvensbedomningar', theme: 'sekretess' },
  { key: 'traning', theme: 'sekretess' },
  { key: 'hog-risk', theme: 'ai_forordningen' },
  { key: 'forbjudet', theme: 'ai_forordningen' },
  { key: 'ai-kunnighet', theme: 'ai_forordningen' },
  { key: 'nationellt-stod', theme: 'nationellt_stod' },
  { key: 'styrning', theme: 'uppfoljning' },
  { key: 'incidenter', theme: 'uppfoljning' },
  { key: 'genomfort', theme: 'uppfoljning' },
  { key: 'information', theme: 'rattssakerhet' },
  { key: 'diskriminering', theme: 'rattssakerhet' },
  { key: 'barn', theme: 'barn' },
  { key: 'personal', theme: 'personal' },
  { key: 'ekonomi', theme: 'ekonomi' },
  { key: 'leverantorer', theme: 'beroende' },
] as const satisfies readonly { key: string; theme: QuestionTheme }[]

export type QuestionKey = (typeof questions)[number]['key']

export const isQuestion = (word: string): word is QuestionKey => questions.some(({ key }) => key === word)

/** One that stands for each of the seven themes of the interpellation in Strängnäs. */
export const interpellationQuestions: readonly QuestionKey[] = [
  ...['laget', 'strategi', 'anvandning', 'sekretess', 'hog-risk', 'nationellt-stod', 'styrning'],
] as QuestionKey[]
