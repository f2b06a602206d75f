/** What is wrong with a field of a registration. */
export const registerFieldRefusal: Record<string, string> = {
  'kind-missing': 'Välj ärendetyp',
  'title-missing': 'Skriv en rubrik',
  'title-too-long': 'Rubriken får vara högst 300 tecken',
  'title-personal-number': 'Skriv rubriken utan personnummer. Den visas för alla',
  'register-missing': 'Välj diarium',
  'day-missing': 'Ange dagen',
  'day-invalid': 'Skriv dagen som år-månad-dag, till exempel 2026-11-20',
  'name-missing': 'Skriv personens namn, eller ta bort raden',
  'role-missing': 'Välj personens roll',
  'amount-missing': 'Skriv beloppet i kronor, eller ta bort raden',
  'amount-invalid': 'Skriv beloppet i kronor med siffror, till exempel 2 300 000 eller 12,50',
  'meaning-missing': 'Skriv vad beloppet avser',
  'number-invalid': 'Skriv numret som det står i handlingen',
  'rate-invalid': 'Skriv räntan i procent, till exempel 1,5',
  'years-invalid': 'Skriv avskrivningstiden i hela år, 1–100',
  'year-invalid': 'Skriv året med siffror',
  'principal-missing': 'Skriv beloppet som ska skrivas av, eller töm kalkylens övriga fält',
  'question-missing': 'Skriv frågan som svaret hör till',
  'secrecy-unknown': 'Välj en bestämmelse i listan',
  'choice-unknown': 'Välj i listan',
  'assignment-incomplete': 'Fyll i uppdraget, vem som gav det och vem som fick det, eller töm alla tre',
  'too-long': 'Texten är för lång',
}

/** Why a registration was not made. `field` is where it is put right. */
export const registerRefusal: Record<string, { field: string; text: string }> = {
  forbidden: { field: 'register', text: 'Du får inte registrera i det diariet' },
  'register-not-found': { field: 'register', text: 'Välj ett diarium i listan' },
  'register-closed': { field: 'register', text: 'Diariet är avslutat. Välj ett annat' },
  'title-missing': { field: 'title', text: 'Skriv en rubrik' },
  'received-day-invalid': {
    field: 'receivedDay',
    text: 'Ange dagen som handlingen kom in eller upprättades',
  },
  'received-day-in-future': { field: 'receivedDay', text: 'Ankomstdagen kan inte ligga framåt i tiden' },
  'state-unknown': { field: 'kind', text: 'Välj ärendetyp' },
  'number-taken': { field: 'register', text: 'Numret är upptaget' },
  'responsible-unknown': { field: 'responsible', text: 'Välj en ansvarig i listan' },
  'file-not-in-intake': {
    field: 'documents',
    text: 'En av filerna hör inte till den här registreringen. Ladda om sidan',
  },
  'release-secret': {
    field: 'documents',
    text: 'En handling med sekretess kan inte visas på webben. Ta bort publiceringen eller sekretessen',
  },
  'release-unconfirmed': {
    field: 'releaseConfirmed',
    text: 'Bekräfta att handlingen är granskad, eller avstå från att visa den på webben',
  },
  'possible-duplicate': {
    field: 'duplicatesAccepted',
    text: 'Ärendet kan redan vara registrerat. Lägg handlingen på det ärendet, eller bekräfta att det är ett nytt',
  },
  'intake-not-found': { field: 'title', text: 'Registreringen finns inte längre' },
  'intake-discarded': { field: 'title', text: 'Registreringen är borttagen' },
  'case-not-found': { field: 'documents', text: 'Ärendet finns inte' },
  'case-voided': { field: 'documents', text: 'Numret är makulerat. Registrera på rätt ärende' },
  'case-merged': {
    field: 'documents',
    text: 'Ärendet är sammanfört med ett annat. Registrera på det som fortsätter',
  },
  'no-documents': { field: 'documents', text: 'Välj minst en handling att registrera' },
  'day-invalid': { field: 'documents', text: 'Ange handlingens dag' },
  'day-in-future': { field: 'documents', text: 'Handlingens dag kan inte ligga framåt i tiden' },
}

/** Why a document's publication was not changed. */
export const releaseRefusal: Record<string, string> = {
  forbidden: 'Din roll får inte besluta om publicering i det här ärendet.',
  'no-file': 'Handlingen har ingen fil att visa.',
  'release-secret': 'Handlingen har sekretess och kan inte visas på webben.',
  'personal-numbers':
    'Handlingen innehåller personnummer. Sådana ska inte läggas ut på webben. Bekräfta att filen är granskad om den ändå ska visas.',
  'personal-data':
    'Handlingen innehåller uppgifter som kan röra enskilda. Se efter i listan nedan och bekräfta att filen ändå ska visas.',
  'document-voided': 'Handlingens nummer är makulerat. Filen visas inte på webben.',
  'not-read': 'Filen kunde inte läsas maskinellt. Bekräfta att du har granskat den innan den visas.',
}

/** Why a case may already be registered. */
export const duplicateReasonText = {
  file: 'samma fil',
  number: 'samma nummer',
  title: 'samma rubrik och dag',
} as const
