import type { Particulars } from '../../../app/domain/cases/particulars'

type Fact = NonNullable<Particulars['facts']>[number]

const under = (heading: string, facts: [label: string | null, text: string][]): Fact[] =>
  facts.map(([label, text]) => ({ heading, label, text }))

/** What the service agreement says besides its areas, forums and tables. */
export const agreementFacts: Fact[] = [
  ...under('Om dokumentet', [
    [
      'Omfattar',
      'Verksamhetsområde Ekonomi inom serviceförvaltningen: uppdraget, prismodellens principer och ett förslag till styr- och samverkansmodell.',
    ],
    [
      'Plats bland handlingarna',
      'Ett av projektets leveransdokument och bilaga till slutrapporten. Projektet lämnar ramen för prislistan, inte något förslag till prislista 2023.',
    ],
    [
      'Projektmål som berörs',
      'Underlag till prislista 2023 · Tydligare och öppnare styrning · Enklare prismodell att administrera, fakturera och budgetera · Självkostnad för verksamhetsområdet · Bedömning av aggregerad beteendeprissättning · Lättare att visa effekter av utveckling',
    ],
    [
      'Mottagare',
      'Projektets beställare, styrgrupp och referensgrupp; processägare, serviceförvaltningen, servicenämnden, verksamhetsråd Ekonomi med beredningsgrupp och strategiska rådet.',
    ],
  ]),
  ...under('Uppdragsbeskrivningen', [
    [
      'Överenskommelse',
      'Mellan stadsledningskontoret och serviceförvaltningen, om tjänsternas innehåll, ledtider samt styrning, samverkan och uppföljning.',
    ],
    ['Revideras', 'Varje år. Betalas genom serviceförvaltningens prislista.'],
    [
      'Utveckling',
      'Serviceförvaltningen ska fortlöpande se över rutiner och tjänster tillsammans med stadsledningskontoret.',
    ],
    [
      'Samverkan',
      'Behov fångas upp, åtgärdas eller skickas till rätt instans, och goda exempel sprids i forumen.',
    ],
    [
      'Vilka som omfattas',
      'Leverantörsreskontra, kundreskontra och ekonomiservice för alla förvaltningar; hyresadministration och avgiftshantering för dem som berörs. Tilläggstjänster finns i alla områden.',
    ],
  ]),
  ...under('Utveckling i hela serviceförvaltningen', [
    ['Omorganisation 2021', 'Från sex till fyra enheter, med processen i centrum.'],
    ['Ärendehanteringssystem 2021', 'Infört i hela förvaltningen, för både kvalitet och effektivitet.'],
    ['I fokus 2023', 'Nöjdare kunder genom bättre support · Ny plattform för telefoni och kontaktcenter'],
    [
      'Kryss i tabellerna',
      'Två kryss betyder kvalitet och effektivitet. Står det ett kryss går det inte att läsa vilken kolumn det gäller.',
    ],
  ]),
  ...under('Nya och borttagna bastjänster', [
    ['Tillkommer inte', 'Hyresadministration har inga nya bastjänster.'],
    ['Tas inte bort', 'Kundreskontra, hyresadministration och avgiftshantering förlorar inga bastjänster.'],
  ]),
  ...under('Ledtider', [
    [
      'Princip',
      'Varje tjänst med kundkontakt har en ledtid i dagar. Underlaget ska ha kommit senast kl. 12 dag 1.',
    ],
    ['Urval', 'Tjänsterna i listan har 1 dag eller 3 dagar. Vilken som har vilken framgår inte av texten.'],
    ['Alla ledtider', 'Finns på kundwebben och i en bilaga till uppdragsbeskrivningen.'],
  ]),
  ...under('Principer för självkostnad', [
    ['Balans', 'Intäkterna ska vara lika stora som kostnaderna.'],
    ['Detaljer', 'Lagom många enligt förstudien; för många hindrar styrning och uppföljning.'],
    [
      'Indelning',
      'Tjänsteområdena följer arbetssätten, har hållbara gränser och gör samtalet med beställare, processägare och kunder lättare.',
    ],
    [
      'Kommunallagen',
      'Priset på en tjänst ska avse den tjänstens kostnad. Ett för lågt pris får inte vägas upp av ett för högt på en annan (Stockholms stad, Budget 2022, bilaga 8).',
    ],
  ]),
  ...under('Beräkning av självkostnad', [
    ['Steg 1', 'Antalet årsarbetare per tjänsteområde, ur årets budget.'],
    ['Steg 2', 'Varje kategori av årsarbetare har sin egen kostnadsschablon.'],
    ['Steg 3', 'Årsarbetare gånger schablon ger en första summa för området.'],
    ['Steg 4', 'Overhead läggs på och fördelas efter antalet årsarbetare.'],
    ['Steg 5', 'Därmed är områdets hela självkostnad framräknad.'],
    [
      'Schablon',
      'Bygger på innevarande års budget och skiljer på ekonomiadministratör, ekonom, systemförvaltare med flera.',
    ],
    [
      'Intern overhead',
      'Egen schablon per årsarbetare för ledning, kundansvariga och verksamhetsutvecklare.',
    ],
    [
      'Förvaltningens overhead',
      'Per årsarbetare: nämnd, förvaltningschef, administration och utveckling samt gemensamma kostnader som lokaler, it, telefoni, intern service och företagshälsovård.',
    ],
    ['Fördelning av overhead', 'Efter antal årsarbetare per tjänsteområde.'],
  ]),
  ...under('Principer för nycklar', [
    [
      'Nycklarna ska vara',
      'Rättvisande · Enkla att förstå · Kommunicerbara · Mätbara · Tillförlitliga över tid · God datakvalitet · Inte för många · Administrativt enkla',
    ],
    ['Vald modell', 'Egna nycklar för varje tjänsteområde, på samma nivå som självkostnaden.'],
    [
      'Volymer',
      'Tas fram en gång om året ur berörda system, i huvudsak för juli till juni: 202107-202206 för prislista 2023, samma period som för Agresso i IT-prislistan.',
    ],
  ]),
  ...under('Källor till statistik', [
    [
      'Agresso',
      'Detaljerad, trovärdig och stabil, används redan i IT-prislistan. Ofta måste flera mätetal läggas ihop.',
    ],
    [
      'Tidrapporteringssystem',
      'Nedlagd tid. Kvaliteten beror på den som rapporterar, och tjänsterna delas in på annat sätt; möjlig först på sikt.',
    ],
    [
      'Ärendehanteringssystem (support)',
      'Supportärenden av olika slag. Tiden är svår att uppskatta, systemet är nytt och en nyckel kan göra att kunder drar sig för att fråga.',
    ],
    ['Annan statistik', 'Antal avtal eller familjer ur verksamhetssystemen, där uppgifter annars saknas.'],
    [
      'Slutsats',
      'Agresso passar bäst på kort sikt. De andra källorna kan prövas senare, på övergripande nivå.',
    ],
  ]),
  ...under('Lämplighet som beteendenyckel', [
    ['Agresso', 'Mindre lämplig: tiden för en transaktion varierar.'],
    [
      'Tidrapporteringssystem',
      'Mer lämplig: den verkliga tiden per tjänst säger mer, men uppgifterna saknas i dag.',
    ],
    ['Ärendehanteringssystem (support)', 'Mindre lämplig: tiden för ett supportärende varierar.'],
    [
      'Slutsats',
      'Nycklarna speglar hur tjänsterna används och rymmer en del beteende. Samtal med förvaltningarna kompletterar, och fler nycklar kan läggas till senare.',
    ],
    ['Exempel', 'Färre påminnelser och inkassoärenden betyder mindre användning och därmed lägre kostnad.'],
  ]),
  ...under('Fördelar med prismodellen', [
    [null, 'Öppen, tydlig och lätt att förstå.'],
    [null, 'Lättare budget och prognos för kunder och serviceförvaltning.'],
    [null, 'Lättare att fakturera bastjänsterna.'],
    [null, 'Mindre administration, till exempel kring statistik.'],
    [
      null,
      'Tydlig budgetram, så att stadsledningskontoret och serviceförvaltningen kan prioritera när volymer ändras.',
    ],
    [null, 'Effekter av utveckling går att nå och visa i varje tjänsteområde.'],
  ]),
  ...under('Nackdelar med prismodellen', [
    [
      null,
      'Trög: ändrade volymer slår igenom i kostnaden först nästa år. Under året tas de upp i styr- och samverkansmodellen.',
    ],
    [null, 'Kunderna har svårare att påverka årets kostnad.'],
  ]),
  ...under('Gammal och ny prismodell', [
    ['Utan förändrade uppdrag', 'Kostnaden minskar med 2,6 procent (−2,6 %).'],
    ['Med förändrade uppdrag', 'Kostnaden minskar med 1,1 procent (−1,1 %).'],
    [
      'Prislista 2023',
      'Läggs fram med finansborgarrådets förslag till budget. Hur den ska kommuniceras står på restlistan.',
    ],
  ]),
  ...under('Excelmallen', [
    ['Vad den är', 'Serviceförvaltningens årliga beräkning av kostnaden för varje förvaltning.'],
    [
      'Flikar',
      'En per tjänsteområde, en för årsarbetare per tjänst, en för alla kostnader och en för självkostnad per område och förvaltning jämfört med föregående år.',
    ],
    ['Volymer', 'Tolv månader per nyckel, tjänsteområde och förvaltning ger förvaltningens andel.'],
    ['Kan justeras', 'För kända större volymändringar. Nycklar kan läggas till, ändras och tas bort.'],
    ['Bastjänster', 'Tillägg och borttag visas för sig.'],
  ]),
  ...under('Styr- och samverkansmodell', [
    [
      'Eskalering',
      'Beredningsgrupp → verksamhetsråd → strategiska rådet. Stadens budget, som kommunfullmäktige beslutar, står över dem.',
    ],
    ['Nivåer', 'Strategisk, taktisk och operativ.'],
    [
      'Två slags möten',
      'Styrning: stadsledningskontoret, Stadshus AB och/eller serviceförvaltningen följer upp uppdraget. Samverkan: förvaltningar och bolag deltar och bidrar.',
    ],
    [
      'Sammankallande',
      'Stod i fetstil, och markeringen följde inte med i texten. Vilken sida som sammankallar är läst ur modellens bild och visas som tolkat.',
    ],
    ['Frekvens', 'Anges inte för strategiska rådet, verksamhetsråd och beredningsgrupp.'],
    [
      'Årshjulet',
      'Nämner beredningsgrupp, verksamhetsråd, strategiskt råd, referensgrupp och ekonomichefsmöte. Vilken punkt som hör till vilket forum och vilken månad framgår inte av texten; det som visas är tolkat.',
    ],
  ]),
  ...under('Ny faktureringsrutin', [
    ['Bastjänster', 'Faktureras för ett år i taget, i förskott.'],
    ['Per timme', 'Ett fåtal bastjänster inom ekonomiservice.'],
    ['Timdebiterat och tilläggstjänster', 'Faktureras varje månad i efterskott, som tidigare.'],
    ['Väntad effekt', 'Mindre administration för kunder och serviceförvaltning.'],
  ]),
  ...under('Övrigt från projektet', [
    [
      'Beaktat',
      'Projektplanens bilaga 2, Förslag till ytterligare koncentrering av ekonomitjänster för ökad effektivisering.',
    ],
    [
      'Referensgruppen',
      'Har lämnat synpunkter på bastjänsterna och ser att modellen ger förståelse, insyn och kundinflytande. Dialogen bidrog till resultatet.',
    ],
    ['Framåt', 'Förvaltningarnas engagemang är fortsatt viktigt.'],
  ]),
]
