import { Paragraph } from 'docx'
import { makeDocx, makePdf } from '#tests/unit/documents/files'

/** Documents made for the tests of registering; everybody and everything in them is invented. */

export const motion = `Norrtälje kommun
Kommunfullmäktige

MOTION

Talande skyltar på kommunens badplatser

Många av kommunens badplatser saknar uppgift om vattnets kvalitet på plats. Den som inte ser en skylt, eller
inte läser svenska, får klara sig utan. En uppläst uppgift i telefonen skulle räcka långt.

Undertecknade yrkar

att kommunstyrelsen får i uppdrag att pröva upplästa uppgifter vid tre badplatser,
att erfarenheterna redovisas för kommunfullmäktige senast den 30 september 2027, samt
att kostnaden ryms inom beslutad ram.

Norrtälje den 16 november 2026

Hilma Tallberg (V)          Sten Norrby (C)
`

export const answeredInterpellation = `Norrtälje kommun
Kommunfullmäktige

Svar på interpellation från Rut Ekfors (MP) om maskinöversatta brev

Till kommunfullmäktiges ledamöter

Rut Ekfors (MP) har ställt en interpellation till kommunstyrelsens ordförande Gösta Rimvik (S) den 2 november 2026.

Fråga 1. Hur många brev till invånare har översatts med maskin under året?

Svar: Omkring fyrahundra, de flesta till engelska och arabiska.

Fråga 2. Granskas översättningarna av någon som kan språket innan de skickas?

Svar: Ja, beslut och kallelser granskas alltid. Allmän information granskas genom stickprov.

Fråga 3. Vad har tjänsten kostat hittills?

Svar: Kostnaden är 86 000 kronor till och med oktober.

Norrtälje den 12 november 2026

Gösta Rimvik (S)
Kommunstyrelsens ordförande
`

export const simpleQuestion = `Enkel fråga till utbildningsnämndens ordförande Alma Sundbom (L)

Svarstider i elevernas supportkanal

I höst har elever fått vänta flera dagar på att få sina inloggningar återställda. Jag vill därför fråga:

När räknar nämnden med att svarstiden åter är högst en skoldag?

Norrtälje 2026-11-09

Nils Havsmo (KD)
`

export const citizenProposal = `Medborgarförslag

Inlämnat av: Ingela Strandmark
Datum: 2026-11-12

Lånesurfplattor på biblioteket i Rimbo

Jag föreslår att biblioteket lånar ut surfplattor med förstorad text. Många äldre skulle då våga prova e-tjänsterna.

Ingela Strandmark
`

export const statement = `Norrtälje kommun
Tjänsteskrivelse
2026-11-10
Dnr SN 2026-00412

Socialnämnden

Yttrande över motion om digitala trygghetslarm på landsbygden

Förslag till beslut
1. Socialnämnden antar kontorets förslag till yttrande och överlämnar det till kommunstyrelsen.
2. Paragrafen förklaras omedelbart justerad.

Sammanfattning av ärendet
Kommunstyrelsen har remitterat motionen till socialnämnden för yttrande. Svaret ska ha kommit in till
kommunstyrelsen senast den 15 januari 2027. Kontoret ställer sig bakom motionens syfte men vill först mäta
mobiltäckningen i kommunens glesa delar.

Elsa Ringblom
Socialdirektör
`

export const minutes = `Norrtälje kommun
Kommunstyrelsens arbetsutskott          PROTOKOLL          Sammanträdesdatum 2026-11-04

Plats och tid: Rådhuset, sal Väddö, onsdagen den 4 november 2026 kl. 9.00-10.15
Beslutande: Gösta Rimvik (S), ordförande
            Berit Malmsten (M)
            Nils Havsmo (KD)
Övriga deltagare: Stina Åberg, sekreterare
Utses att justera: Berit Malmsten (M)
Paragrafer: 201-202

§ 201                                                            Dnr KS 2026-1411
Plan för öppna data 2027

Beslut
Arbetsutskottet godkänner planen för öppna data 2027.

Beslut skickas till
Kommunstyrelsekontoret

§ 202                                                            Dnr KS 2026-1420
Ny webbplats för kommunens museer

Beslut
Arbetsutskottet ger kommundirektören i uppdrag att ta fram ett kostnadsförslag.
`

export const serviceAgreement = `Serviceavtal mellan Digitaliseringskontoret och nämnderna i Norrtälje kommun 2027

1 Parter
Avtalet gäller mellan digitaliseringskontoret och samtliga nämnder.

2 Tjänster som ingår

2.1 Arbetsplats
- Dator med support
- Behörigheter
- Utskrift

2.2 Kundkontakt
- Växel
- Chatt på webbplatsen

3 Fördelning av kostnader

Arbetsplats
Fördelningsnyckel: antal datorer 70 %, antal konton 30 %

Kundkontakt
Fördelningsnyckel: antal samtal 60 %, antal anställda 40 %

4 Samverkan

Avtalsråd
Syfte: Följa upp avtalet och besluta om ändringar
Frekvens: 2 gånger per år
Deltagare: Förvaltningschefer och digitaliseringschef

Driftmöte
Syfte: Hantera löpande frågor
Frekvens: varje månad
Deltagare: Systemförvaltare och kundansvarig
`

const investmentRequest = `Tjänsteskrivelse
2026-11-02
Dnr KS 2026-1398

Till kommunstyrelsens arbetsutskott

Investering i ny lagringsplattform

Förslag till beslut
1. Kommunstyrelsens arbetsutskott anslår 1,2 miljoner kronor till en ny lagringsplattform.
2. Medlen tas ur kommunstyrelsens anslag för it-investeringar 2027.

Ekonomi
Förstudien beräknas till 150 000 kronor, upphandlingen till 50 000 kronor och projektet till 1 000 000 kronor.

Belopp      1 200 000
Ränta       2,0 %
Avskrivningstid (år) 4

År              1         2         3         4         Summa
Räntekostnad    24 000    18 000    12 000    6 000     60 000
Avskrivning     300 000   300 000   300 000   300 000   1 200 000
Kapitalkostnad  324 000   318 000   312 000   306 000   1 260 000

Harald Vikner
It-chef
`

const progressReport = `Delredovisning av uppdraget att ta fram en digital bygglovsguide

Norrtälje kommun
Bygg- och miljönämnden
2026-11-03
Dnr BMN 2026-877

Beslutsförslag
1. Bygg- och miljönämnden godkänner delredovisningen.
2. Slutredovisning ska ske senast den 31 mars 2027.

Ärendet
Bygg- och miljönämnden gav den 14 april 2026, § 61, kontoret i uppdrag att ta fram en digital guide för den som söker bygglov. Hittills har 210 000 kronor av budgeten på 400 000 kronor använts.

Tora Lindhage
Bygglovschef
`

/** A request for an investment, set as a page with a table whose columns stand under each other. */
export const investmentPdf = (): Promise<Uint8Array> =>
  makePdf([
    investmentRequest
      .split('\n')
      .flatMap((line, at) =>
        line
          .split(/ {4,}/)
          .map((text, column) => ({ text, x: 60 + column * (column === 0 ? 0 : 82), y: 70 + at * 16 })),
      ),
  ])

/** A report on an assignment as a Word document, a paragraph a line. */
export const progressReportDocx = (): Promise<Uint8Array> =>
  makeDocx(progressReport.split('\n').map((line) => new Paragraph(line)))
