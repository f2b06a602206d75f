import { choiceText } from '../lifecycle-fields'

const sentences: Record<string, string> = {
  'statements-awaited': 'Alla remissinstanser har inte svarat, och deras svarstid har inte gått ut.',
  'memo-missing': 'Det finns ingen godkänd tjänsteskrivelse. Skriv en eller registrera ett tjänsteutlåtande.',
  'executive-not-heard':
    'Kommunstyrelsen ska ha fått tillfälle att yttra sig innan fullmäktige beslutar (5 kap. 28 § kommunallagen). Inget beslut av kommunstyrelsen är antecknat.',
  'minority-used':
    'Ärendet har redan bordlagts eller återremitterats på begäran av en minoritet. Nu krävs majoritet (5 kap. 50 § kommunallagen).',
  'handed-in-late': 'Den lämnades in senare än kommunens regler säger för det sammanträdet.',
  'not-announced': 'Motionen är inte anmäld, så dagen den väcktes är inte känd.',
  'not-put':
    'Fullmäktige har inte beslutat att interpellationen får ställas (5 kap. 62 § kommunallagen). Anteckna det först.',
  'citizen-proposals-off':
    'Kommunen tar inte emot medborgarförslag enligt sina lokala regler (8 kap. 1 § kommunallagen).',
  'statement-not-registered': 'Yttrandet är inte registrerat som handling i ärendet.',
  'final-report-missing': 'Slutredovisningen är inte registrerad. Lägg till den som handling först.',
  'stage-unnamed': 'Välj en etapp i listan eller skriv vad den nya heter.',
  'nothing-changed': 'Ange en ny lydelse eller en ny slutdag.',
  'financing-missing':
    'Ange hur investeringen finansieras. Ett beslut om utgift ska säga det (11 kap. 15 § kommunallagen).',
  'pre-study-incomplete': 'Allt som en förstudie ska omfatta är inte förkryssat.',
  'benefit-days-remain': 'Alla uppföljningar av nyttan är inte gjorda.',
}

/** Where a reason is put right in the form, when it belongs to one field. */
export const fieldOfReason: Record<string, string> = {
  'minority-used': 'majority',
  'stage-unnamed': 'stage',
  'nothing-changed': 'assignmentText',
  'financing-missing': 'financing',
}

/** Why a step cannot be taken, or what stands against it, in a sentence. */
export function reasonText(reason: string): string {
  const review = /^review-missing-(.+)$/.exec(reason)?.[1]
  if (review) return `Granskningen saknas: ${choiceText.reviewKind?.[review]?.toLowerCase() ?? review}.`
  return sentences[reason] ?? reason
}

/** Several reasons in one text; reviews that are missing are named together. */
export function reasonsText(reasons: readonly string[]): string {
  const reviews = reasons.flatMap((reason) => /^review-missing-(.+)$/.exec(reason)?.[1] ?? [])
  const names = reviews.map((review) => (choiceText.reviewKind?.[review] ?? review).replace(/^./, lower))
  const others = reasons.filter((reason) => !reason.startsWith('review-missing-')).map(reasonText)
  return [...(names.length > 0 ? [`Granskning saknas: ${names.join(', ')}.`] : []), ...others].join(' ')
}

const lower = (letter: string) => letter.toLowerCase()

/** What is wrong with a field. */
export const fieldProblemText = {
  missing: 'Ange',
  'not-a-day': 'Skriv dagen som år-månad-dag, till exempel 2026-11-20',
  'in-future': 'Dagen kan inte ligga framåt i tiden',
  'in-past': 'Dagen måste vara samma dag eller senare',
  'unknown-choice': 'Välj i listan',
  'not-a-paragraph': 'Skriv bara numret, till exempel 123',
  'too-long': 'Texten är för lång',
} as const

/** Why nothing was done. */
export const advanceRefusalText = {
  'case-not-found': 'Ärendet finns inte.',
  forbidden: 'Din roll får inte göra det här i ärendet.',
  'not-possible': 'Det går inte att göra det här när ärendet står där det står.',
  'state-changed': 'Någon annan har fört ärendet vidare. Gå tillbaka till ärendet och se vad som gäller nu.',
  blocked: 'Något hindrar.',
  objected: 'Något talar emot. Ange skäl för att gå vidare ändå.',
  invalid: 'Något är inte rätt ifyllt.',
} as const

/** Why a case was not given to someone. */
export const assignRefusals = {
  'case-not-found': { field: null, text: 'Ärendet finns inte.' },
  forbidden: { field: null, text: 'Din roll får inte fördela det här ärendet.' },
  'account-unknown': { field: 'account', text: 'Välj en person i listan' },
  'unit-too-long': { field: 'unit', text: 'Enheten får vara högst 200 tecken' },
  'note-too-long': { field: 'note', text: 'Meddelandet får vara högst 2 000 tecken' },
}

/** Why the state of a case was not put right. */
export const correctStateRefusals = {
  'case-not-found': { field: null, text: 'Ärendet finns inte.' },
  forbidden: { field: null, text: 'Din roll får inte rätta det här ärendet.' },
  'not-possible': { field: null, text: 'Numret är makulerat eller ärendet är sammanfört med ett annat.' },
  'state-changed': { field: null, text: advanceRefusalText['state-changed'] },
  'state-unknown': { field: 'to', text: 'Välj ett läge i listan' },
  'reason-missing': { field: 'reason', text: 'Ange varför läget rättas' },
  'reason-too-long': { field: 'reason', text: 'Skälet får vara högst 2 000 tecken' },
}
