import { accountRefusals, type RefusalText } from './accounts'

const general = (text: string): RefusalText => ({ field: null, text })

export const themeRefusals = {
  forbidden: accountRefusals.forbidden,
  'thing-not-found': general('Det som skulle få ett tema finns inte.'),
  'theme-not-found': general('Temat finns inte.'),
  'name-missing': { field: 'name', text: 'Skriv vad temat heter.' },
  'name-too-long': { field: 'name', text: 'Skriv högst 60 tecken.' },
  'name-taken': { field: 'name', text: 'Det finns redan ett tema med det namnet. Välj ett annat.' },
  'description-too-long': { field: 'description', text: 'Skriv högst 500 tecken.' },
  'words-invalid': {
    field: 'words',
    text: 'Skriv minst ett ord och högst 40, vart och ett med högst 60 tecken.',
  },
} satisfies Record<string, RefusalText>
