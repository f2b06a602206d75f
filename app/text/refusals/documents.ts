import { uploadRefusal } from './uploads'

type Text = { field: string | null; text: string }
const whole = (text: string): Text => ({ field: null, text })

/** Why nothing was changed about a document's versions. */
export const versionRefusals: Record<string, Text> = {
  forbidden: whole('Din roll får inte ändra den här handlingen.'),
  voided: whole('Handlingen är makulerad.'),
  received: whole('En inkommen handling ändras aldrig. Registrera det nya som en egen handling.'),
  dispatched: whole('Handlingen är skickad och därmed allmän. Registrera ändringen som en ny handling.'),
  final: whole('Handlingen är färdigställd. Registrera ändringen som en ny handling.'),
  published: whole('Handlingen är publicerad och därmed allmän. Registrera ändringen som en ny handling.'),
  'case-closed': whole('Ärendet är avslutat och dess handlingar är allmänna. Registrera en ny handling.'),
  'checked-out': whole('En kollega har handlingen utcheckad. Ta över den först, eller be att få den.'),
  'not-checked-out': whole('Du har inte handlingen utcheckad längre.'),
  'newer-version': whole(
    'En ny version har lagts till sedan du öppnade sidan. Jämför den med din och välj sedan filen igen.',
  ),
  'reason-missing': { field: 'reason', text: 'Skriv varför du tar över. Kollegan får se det.' },
  'note-missing': { field: 'note', text: 'Skriv vad som är nytt i versionen.' },
  'no-file': { field: 'file', text: 'Välj en fil.' },
  'same-file': { field: 'file', text: 'Filen är densamma som den senaste versionen.' },
  'broken-off': { field: 'file', text: 'Överföringen avbröts innan filen kommit fram. Försök igen.' },
  'file-too-large': { field: 'file', text: `Filen ${uploadRefusal['file-too-large']}` },
  'file-type': { field: 'file', text: `Filen ${uploadRefusal['file-type']}` },
  'file-empty': { field: 'file', text: `Filen ${uploadRefusal['file-empty']}` },
}

/** Why versions cannot be added, as the page says it beside what would otherwise be possible. */
export const versionObstacleText = (obstacle: string): string => versionRefusals[obstacle]?.text ?? ''

/** Why two versions could not be compared. */
export const compareRefusals: Record<string, string> = {
  'no-text': 'Minst en av versionerna har ingen text som går att läsa, till exempel en inskannad bild.',
  'too-large': 'Texterna är för långa för att jämföras här. Ladda ner dem i stället.',
}

/** What is wrong with a report of a missing document. */
export const missingRefusals: Record<string, Text> = {
  'what-missing': { field: 'what', text: 'Skriv vilken handling du saknar.' },
  'what-too-long': { field: 'what', text: 'Skriv högst 1 000 tecken.' },
  'contact-too-long': { field: 'contact', text: 'Skriv högst 200 tecken.' },
  'too-many-requests': whole('Det har kommit många meddelanden härifrån på kort tid. Vänta en stund.'),
}
