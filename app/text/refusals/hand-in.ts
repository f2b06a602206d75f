import { accountRefusals, type RefusalText } from './accounts'
import { handInText } from '../hand-in'

export const handInRefusals = {
  forbidden: accountRefusals.forbidden,
  'deputy-not-held': { field: null, text: handInText.deputy },
  'council-not-held': { field: null, text: handInText.otherBody },
  'kind-missing': { field: 'kind', text: 'Välj om det är en motion, en interpellation eller en fråga.' },
  'title-missing': { field: 'title', text: 'Skriv en rubrik som säger vad saken gäller.' },
  'title-too-long': { field: 'title', text: 'Skriv rubriken kortare, högst 200 tecken.' },
  'text-missing': { field: 'text', text: 'Skriv texten.' },
  'text-too-long': { field: 'text', text: 'Texten får vara högst 30 000 tecken.' },
  'to-missing': {
    field: 'to',
    text: 'Skriv vem den är ställd till, till exempel kommunstyrelsens ordförande.',
  },
  'to-too-long': { field: 'to', text: 'Skriv det kortare, högst 150 tecken.' },
  'signers-form': {
    field: 'signers',
    text: 'Skriv ett namn på varje rad med partiet inom parentes, till exempel Karin Ek (S).',
  },
  'signers-too-many': { field: 'signers', text: 'Högst 40 kan skriva under tillsammans med dig.' },
  'paper-refused': {
    field: 'text',
    text: 'Texten gick inte att spara som en handling. Skriv den som vanlig text.',
  },
} as const satisfies Record<string, RefusalText>

export type HandInRefusal = keyof typeof handInRefusals
