import { accountRefusals, type RefusalText } from './accounts'

const general = (text: string): RefusalText => ({ field: null, text })

export const priceListRefusals = {
  forbidden: accountRefusals.forbidden,
  'version-not-found': general('Versionen finns inte.'),
  'state-wrong': general('Det går inte i det läge som versionen är i.'),
  'model-faulty': general(
    'Prismodellen går inte att räkna än. Vad som saknas står på versionens sida, med plats och åtgärd.',
  ),
  'meeting-missing': {
    field: 'meetingId',
    text: 'Välj mötet som tog upp prislistan. Finns det inget, planera ett möte i forumet först.',
  },
  'meeting-not-held': {
    field: 'meetingId',
    text: 'Mötet är inte hållet än. Vänta tills det är hållet, eller välj ett annat.',
  },
  'reason-missing': { field: 'note', text: 'Skriv varför.' },
  'note-too-long': { field: 'note', text: 'Skriv kortare, högst 4 000 tecken.' },
  'year-taken': general(
    'Årets prislista är redan publicerad och ändras inte. Ett rättat eller omräknat år görs som omräknat jämförelsetal.',
  ),
  'forums-left': general('Prislistan publiceras först när den har varit i alla forum.'),
  restated: general('Ett omräknat jämförelseår går inte genom forumen. Publicera det med sitt skäl.'),
  conflict: general('Någon annan har ändrat versionen sedan sidan lästes. Läs om sidan och försök igen.'),
  'list-not-found': general('Det finns ingen publicerad prislista för året.'),
  'department-unknown': { field: 'department', text: 'Välj en av prislistans förvaltningar.' },
  'departments-too-few': { field: 'merged', text: 'Välj minst två förvaltningar att lägga ihop.' },
  'successors-too-few': { field: 'code-1', text: 'Ange minst två nya förvaltningar med kod och namn.' },
  'code-invalid': {
    field: 'code-1',
    text: 'En kod är 1–12 bokstäver och siffror, och får bara finnas en gång.',
  },
  'volumes-invalid': general(
    'Skriv en volym för varje nyckel och ny förvaltning. Noll är ett värde, tomt är det inte.',
  ),
  'scenario-name-missing': { field: 'name', text: 'Ge scenariot ett namn, så att det går att hitta igen.' },
  'scenario-name-too-long': { field: 'name', text: 'Namnet får vara högst 120 tecken.' },
  'scenario-empty': general('Lägg till minst en ändring innan scenariot sparas.'),
  'scenario-not-found': general('Scenariot finns inte.'),
  'scenario-too-many': general('Ett scenario får ha högst 40 ändringar.'),
} as const satisfies Record<string, RefusalText>

export type PriceListRefusal = keyof typeof priceListRefusals
