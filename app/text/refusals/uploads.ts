/** Why a file was not taken in. The file's name stands before the sentence. */
export const uploadRefusal: Record<string, string> = {
  'file-too-large': 'är större än 50 MB och togs inte emot.',
  'file-type': 'är av ett slag som inte tas emot. Skicka PDF, Word, text, kalkylblad, e-post eller bild.',
  'file-empty': 'är tom och togs inte emot.',
  'too-many-files': 'kom inte med: högst 20 filer tas emot åt gången.',
}

/** Why nothing was taken in. */
export const intakeRefusal: Record<string, string> = {
  forbidden: 'Din roll får inte registrera handlingar här.',
  'no-files': 'Välj minst en fil.',
  'no-text': 'Klistra in handlingens text.',
  'all-files-refused': 'Ingen av filerna kunde tas emot. Ärendet kan ändå registreras utan handling.',
  'broken-off': 'Överföringen avbröts innan filerna kommit fram. Försök igen.',
}
