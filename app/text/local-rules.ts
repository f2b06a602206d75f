import { courtName } from './courts'
import { formatNumber } from './format'
import { type LocalRuleKey, localRules, type LocalRuleStatus } from '../domain/local-rules'

type RuleText = {
  title: string
  /** What the rule governs, where it is usually decided, and what to think of. */
  text: string
  choices?: Record<string, string>
}

const yesNo = (yes: string, no: string) => ({ yes, no })

/** What each local rule is called and means on the administration page. */
export const localRuleText: Record<LocalRuleKey, RuleText> = {
  motionRaised: {
    title: 'När en motion räknas som väckt',
    text: 'Dagen avgör när ett år har gått (5 kap. 35 § kommunallagen). Den bestäms i fullmäktiges arbetsordning.',
    choices: {
      handed_in: 'Den dag den lämnas till kansliet eller vid ett sammanträde',
      council_meeting: 'Den dag den anmäls i fullmäktige',
    },
  },
  motionListMonths: {
    title: 'Månader då obesvarade motioner redovisas',
    text: 'Kommunstyrelsens redovisning till fullmäktige av motioner som inte är färdigberedda.',
  },
  motionAfterShift: {
    title: 'Motioner efter ett val',
    text: 'Lagen säger inte vad som händer med en motion när mandatperioden är slut eller motionären har lämnat fullmäktige.',
    choices: {
      council_decides: 'Motionen står kvar och fullmäktige beslutar om den',
      ask: 'Påminn om att fråga fullmäktige om den ska avskrivas',
    },
  },
  interpellationLeadDays: {
    title: 'Interpellation lämnas senast före sammanträdet',
    text: 'Antal dagar före fullmäktiges sammanträde, enligt arbetsordningen.',
  },
  interpellationAnswer: {
    title: 'När en interpellation bör besvaras',
    text: 'Lagen ger ingen skyldighet att svara. Arbetsordningen brukar ange när svaret bör komma.',
    choices: {
      next_meeting: 'Senast vid det sammanträde som följer efter det då den ställdes',
      same_meeting: 'Vid samma sammanträde',
    },
  },
  questionLeadDays: {
    title: 'Fråga lämnas senast före sammanträdet',
    text: 'Antal dagar före fullmäktiges sammanträde, enligt arbetsordningen. 0 betyder samma dag.',
  },
  citizenProposals: {
    title: 'Medborgarförslag',
    text: 'Den som är folkbokförd får lämna medborgarförslag bara om fullmäktige har beslutat det (8 kap. 1 § kommunallagen).',
    choices: yesNo(
      'Fullmäktige har beslutat att medborgarförslag får lämnas',
      'Medborgarförslag tas inte emot',
    ),
  },
  fewerForAnswers: {
    title: 'Svar på interpellationer och frågor med färre närvarande',
    text: 'Fullmäktige får besluta att de besvaras även när hälften eller färre är närvarande (5 kap. 45 § kommunallagen).',
    choices: yesNo('Får besvaras även då', 'Kräver att fler än hälften är närvarande'),
  },
  memoTwoPersons: {
    title: 'Godkännande av skrivelser',
    text: 'Om den som har skrivit en tjänsteskrivelse också får godkänna den, när rollen annars räcker.',
    choices: yesNo('Alltid en annan än den som har skrivit', 'Även den som har skrivit'),
  },
  referralReplyMonths: {
    title: 'Svarstid för intern remiss av motion',
    text: 'Antal månader från den dag remissen skickas. Förslag när en remiss skickas; dagen kan ändras i varje ärende.',
  },
  referralRolls: {
    title: 'Svarstid som slutar på en ledig dag',
    text: 'En lokalt bestämd tid flyttas inte till nästa vardag, om inte kommunen har bestämt det.',
    choices: yesNo('Flyttas till nästa vardag', 'Ligger kvar, med en upplysning om att dagen är ledig'),
  },
  referralReminders: {
    title: 'Påminnelser om datum att hålla',
    text: 'Dagar räknat från datumet. Minus är före, plus är efter. Det som är försenat påminns om dagen efter och sedan var sjunde dag, också till chefen.',
  },
  boardNoticeDays: {
    title: 'Kallelse till nämnd',
    text: 'Antal dagar före sammanträdet, enligt nämndens reglemente. Lagen anger ingen tid.',
  },
  materialLeadDays: {
    title: 'Manusstopp inför ett sammanträde',
    text: 'Antal dagar före den dag då kallelsen ska vara framme. Förslag när ett sammanträde planeras; dagen kan ändras för varje sammanträde.',
  },
  openBoardMeetings: {
    title: 'Öppna nämndsammanträden',
    text: 'Fullmäktige får besluta att nämnderna får ha öppna sammanträden (6 kap. 25 § kommunallagen). Nämnden bestämmer sedan själv. Fullmäktige är alltid öppet.',
    choices: yesNo('Fullmäktige har tillåtit det', 'Fullmäktige har inte tillåtit det'),
  },
  remoteMeetings: {
    title: 'Deltagande på distans',
    text: 'Ledamöter får delta på distans bara om fullmäktige har beslutat det (5 kap. 16 § och 6 kap. 24 § kommunallagen).',
    choices: yesNo('Fullmäktige har beslutat det', 'Fullmäktige har inte beslutat det'),
  },
  summonsCounts: {
    title: 'Vad som räknas för kallelse till fullmäktige',
    text: 'Det är inte avgjort om kallelsen ska ha skickats eller nått ledamoten en vecka före (5 kap. 15 § kommunallagen).',
    choices: { delivery: 'Att den har nått ledamoten', dispatch: 'Att den har skickats' },
  },
  backwardWeek: {
    title: 'En vecka före sammanträdet',
    text: 'Det finns inget avgörande om hur veckan räknas bakåt. Vanligast är från veckodag till samma veckodag.',
    choices: {
      same_weekday: 'Samma veckodag veckan före',
      full_days_between: 'Sju hela dagar emellan, alltså dagen innan dess',
    },
  },
  lateItemDay: {
    title: 'Vardagen närmast före sammanträdet',
    text: 'Gäller tillkännagivande av brådskande ärenden (5 kap. 14 § kommunallagen). Det är inte avgjort om lördagar och helgdagsaftnar är vardagar här.',
    choices: {
      safe: 'Lördagar och aftnar räknas inte som vardag',
      literal: 'Lördagar och aftnar räknas som vardag',
    },
  },
  approvalRolls: {
    title: 'Justering och anslag när sista dagen är ledig',
    text: 'Fjorton dagar för justering och två dagar för anslag flyttas till nästa vardag enligt lagen (1930:173). Det följer av lagens ord men är inte prövat.',
    choices: yesNo('Flyttas till nästa vardag', 'Räknas alltid till den räknade dagen'),
  },
  severalDayMeeting: {
    title: 'Sammanträde som varar flera dagar',
    text: 'Från vilken dag fjorton dagar till justering räknas. Lagen säger inget.',
    choices: { last_day: 'Från sista dagen', first_day: 'Från första dagen' },
  },
  paragraphReset: {
    title: 'När paragrafernas numrering börjar om',
    text: 'De flesta organ börjar på § 1 vid årsskiftet, men inte alla.',
    choices: { calendar_year: 'Vid årsskiftet', council_year: 'Med fullmäktiges nya år i oktober' },
  },
  motionNumbers: {
    title: 'Nummer på motioner och interpellationer',
    text: 'Ett eget nummer vid sidan av diarienumret, i en serie för varje slag och år.',
    choices: {
      none: 'Inget eget nummer',
      year_first: 'År först, 2026:5',
      serial_first: 'Löpnummer först, 5/2026',
    },
  },
  eveWorkingDay: {
    title: 'Helgdagsafton som arbetsdag',
    text: 'Post som hittas vid dagens första tömning räknas som inkommen närmast föregående arbetsdag (22 § förvaltningslagen).',
    choices: yesNo('Helgdagsafton är arbetsdag', 'Helgdagsafton är inte arbetsdag'),
  },
  privatePersons: {
    title: 'Privatpersoner på webben',
    text: 'Personnummer, känsliga uppgifter och skyddade identiteter visas aldrig.',
    choices: {
      replace: 'Ersätt namnet med Enskild',
      release_each: 'Namnet får visas efter prövning i varje ärende',
    },
  },
  sharedThemes: {
    title: 'Teman tillsammans med andra kommuner',
    text: 'Ett temas tidslinje kan visas för flera kommuner på en gång. Bara det som redan är offentligt hos var och en tas med, och bara kommuner som har bestämt det.',
    choices: yesNo('Kommunens teman visas tillsammans med andras', 'Kommunens teman visas bara hos kommunen'),
  },
  publicFields: {
    title: 'Vad diariet visar om ett ärende på webben',
    text: 'Filer visas aldrig utan att någon har beslutat det för just den handlingen.',
    choices: {
      standard: 'Nummer, rubrik, dag, in eller ut, motpart, enhet, slag och läge',
      number_and_title: 'Bara nummer, rubrik och dag',
    },
  },
  webRegister: {
    title: 'Hur diariet visas på webben',
    text: 'Att publicera är frivilligt. Varje nämnd är personuppgiftsansvarig för sitt diarium. Om det visas styrs på sidan Kommun.',
    choices: {
      on_request: 'Inte på webben, bara på begäran',
      register: 'Sökbart diarium och postlista',
      meeting_portal: 'Sammanträden med handlingar',
    },
  },
  webExpiryMonths: {
    title: 'Hur länge protokoll och listor visas på webben',
    text: 'Antal månader. 0 betyder att de visas tills vidare. Anslagstavlan har egna tider i lagen.',
  },
  approvalPosting: {
    title: 'När anslaget om justerat protokoll sätts upp',
    text: 'Anslaget ska sättas upp senast andra dagen efter justeringen (8 kap. 12 § kommunallagen).',
    choices: {
      at_once: 'Av sig självt när den sista har justerat',
      by_secretary: 'När sekreteraren sätter upp det; portalen påminner',
    },
  },
  noticeRemoval: {
    title: 'Hur anslag tas ned',
    text: 'Ett anslag får tas ned först när tiden har gått. Portalen hindrar att det tas ned för tidigt.',
    choices: {
      by_secretary: 'Sekreteraren tar ned det',
      automatic: 'Av sig självt första dagen det är tillåtet',
    },
  },
  outageMinutes: {
    title: 'Avbrott på anslagstavlan som ska prövas',
    text: 'Om portalen har varit nere så här länge medan något var anslaget får sekreteraren veta det. Lagen säger inte hur långt ett avbrott får vara.',
  },
  forceBufferDays: {
    title: 'Dagar till bekräftad laga kraft',
    text: 'Överklaganden lämnas till domstolen. Så många dagar efter att tiden har gått får laga kraft bekräftas utan att domstolen har tillfrågats.',
  },
  administrativeCourt: {
    title: 'Förvaltningsrätt',
    text: 'Dit kommunens beslut överklagas (13 kap. 4 § kommunallagen). Visas på anslagstavlan och i överklaganden.',
    choices: { unstated: 'Inte angiven', ...courtName },
  },
  investmentStart: {
    title: 'När en investering börjar kosta',
    text: 'Den månad då avskrivning och ränta börjar, räknat från den dag då investeringen tas i bruk. Nya kalkyler börjar med det här valet.',
    choices: {
      same_month: 'Samma månad',
      next_month: 'Månaden efter',
      next_year: 'Den 1 januari efter',
    },
  },
  investmentInterest: {
    title: 'Vad internräntan räknas på',
    text: 'Gäller vid rak avskrivning. Nya kalkyler börjar med det här valet.',
    choices: {
      opening: 'Värdet vid årets början (rak nominell metod)',
      average: 'Medelvärdet under året',
      monthly: 'Värdet varje månad',
    },
  },
  investmentReserve: {
    title: 'Vad en reserv i procent räknas på',
    text: 'Gäller när en reserv skrivs som procent utan belopp. Ett belopp som är beslutat räknas aldrig om.',
    choices: {
      on_base: 'Summan av delarna utan reserven',
      of_total: 'Totalen med reserven',
    },
  },
  investmentMinShare: {
    title: 'Minsta värde för en investering',
    text: 'Del av ett prisbasbelopp det år då investeringen tas i bruk. Under gränsen är utgiften en driftkostnad.',
  },
  investmentMinValueLimit: {
    title: 'Hur gränsen för värdet läses',
    text: 'Om ett värde precis på gränsen är en investering.',
    choices: { at_least: 'Minst gränsen', more_than: 'Mer än gränsen' },
  },
  investmentMinMonths: {
    title: 'Kortaste avskrivningstid för en investering',
    text: 'Det som används kortare tid än så är en driftkostnad.',
  },
  investmentMinLifeLimit: {
    title: 'Hur gränsen för tiden läses',
    text: 'Om en tid precis på gränsen är en investering.',
    choices: { at_least: 'Minst gränsen', more_than: 'Längre än gränsen' },
  },
  discountRate: {
    title: 'Kalkylränta',
    text: 'Räntan som nuvärden räknas med. Den är en annan än internräntan. Nya kalkyler börjar med den.',
  },
  overcommitment: {
    title: 'När ett anslag inte räcker',
    text: 'Gäller när ett beslut tar mer än det som är kvar av anslaget, eller när pengar flyttas som redan är beslutade.',
    choices: {
      refuse: 'Det går inte förrän tilläggsanslag eller omdisponering är antecknad',
      flag: 'Det går, men visas som överskridet',
    },
  },
  investmentBoardFrom: {
    title: 'Investeringar som nämnden beslutar om',
    text: 'Från och med så många tusen kronor beslutar styrelsen eller nämnden; under det den som har delegation (6 kap. 37 § kommunallagen). 0 betyder att ingen gräns är beslutad. Portalen varnar när beslutet är fattat för lågt.',
  },
  investmentCouncilFrom: {
    title: 'Investeringar som kommunfullmäktige beslutar om',
    text: 'Från och med så många tusen kronor beslutar fullmäktige (5 kap. 1 § kommunallagen). 0 betyder att ingen gräns är beslutad. Portalen varnar när beslutet är fattat för lågt.',
  },
}

export const localRuleStatusLabel: Record<LocalRuleStatus, string> = {
  LOCAL: 'Kommunen bestämmer',
  UNCERTAIN: 'Rättsligt oklart',
}

const months = ['jan', 'feb', 'mars', 'april', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec']

const signed = (value: number) => (value > 0 ? `+${value}` : String(value).replace('-', '\u2212'))

/** A stored value as people read it: `delivery` as its sentence, `4, 10` as months, `3` with its unit. */
export function localValueText(key: LocalRuleKey, value: string): string {
  const { input } = localRules[key]
  if (input.kind === 'choice') return localRuleText[key].choices?.[value] ?? value
  if (input.kind === 'percent') return `${value.replace('.', ',')}\u00a0%`
  if (key === 'webExpiryMonths' && value === '0') return 'Tills vidare'
  const numbers = value.split(',').map(Number)
  if (input.unit === 'month') return numbers.map((number) => months[number - 1] ?? String(number)).join(', ')
  if (input.kind === 'wholes') return `${numbers.map(signed).join(', ')} dagar`
  if (input.unit === 'thousands')
    return value === '0' ? 'Ingen gräns beslutad' : `${formatNumber(Number(value))}\u00a0tkr`
  if (input.unit === 'minutes') return `${value}\u00a0${value === '1' ? 'minut' : 'minuter'}`
  const unit = input.unit === 'days' ? ['dag', 'dagar'] : ['månad', 'månader']
  return `${value}\u00a0${value === '1' ? unit[0] : unit[1]}`
}
