/** What a section of a municipal document is for. */
export type Section =
  | 'proposal'
  | 'decision'
  | 'summary'
  | 'background'
  | 'assessment'
  | 'economy'
  | 'basis'
  | 'claims'
  | 'procedure'
  | 'reservation'
  | 'statement'
  | 'recipients'
  | 'attachments'
  | 'questions'
  | 'answer'
  | 'consultation'
  | 'attendance'
  | 'other'

const dictionary: [Section, RegExp][] = [
  [
    'claims',
    /^(?:(?:ändrings|tilläggs|avslags|bifalls|mot|sär)?yrkande[nt]?|yrkanden(?: och propositionsordning)?|framställda yrkanden|(?:ändrings|tilläggs)förslag|förslag till beslut (?:på|vid|under) (?:dagens )?(?:sammanträdet|mötet|sammanträde)|förslag (?:på|under|vid) (?:dagens )?(?:sammanträdet|mötet|sammanträde)|dagens yrkanden|yrkanden under (?:mötet|sammanträdet)|yttranden och yrkanden|förslag och yrkanden|inlägg(?: och yrkanden)?|debatt)$/i,
  ],
  [
    'reservation',
    /^(?:reservation(?:er|en)?(?: och särskilda? yttranden?)?|reservationer och särskilda yttranden|skriftlig reservation|deltar inte i beslutet|ej deltagande i beslutet?)(?: \([^()]{1,20}\))?$/i,
  ],
  [
    'statement',
    /^(?:särskil(?:t|da) (?:yttranden?|uttalanden?)|protokollsanteckning(?:ar)?|röstförklaring(?:ar)?|ersättaryttranden?)$/i,
  ],
  [
    'procedure',
    /^(?:beslutsgång(?:en)?|propositionsordning(?:en)?|proposition(?:er)?|propositioner och beslut|votering(?:sresultat|en)?|omröstning(?:sresultat|en)?|propositionsställande|beslutsordning|ajournering|(?:[a-zåäö-]{3,40}s )?(?:behandling|överläggning(?:ar)?)(?: (?:i|av) .{3,40})?|dagens sammanträde)$/i,
  ],
  [
    'recipients',
    /^(?:(?:beslutet|beslut|protokollsutdraget|protokollsutdrag|protokollet|utdrag(?:et)?|paragrafen|kopia|kopior|yttrandet|detta beslut)?(?: av (?:beslutet|protokollet))?\s?(?:ska )?(?:skickas|expedieras|sänds|sändes|delges|översänds|lämnas|meddelas|delgivits|skickat|expedierat|går|distribueras|skickas för kännedom|delgivning|skall sändas|ska expedieras)(?: även)?(?: till| för kännedom till| för verkställighet till)?|expediering(?: av beslut(?:et)?)?|expedierat?(?: till)?|sändlista|delgivning|delges|(?:kopia|kopior|beslut|beslutet|protokollsutdrag|utdrag|protokoll|underrättelse)(?: av beslutet)?(?: för kännedom)? till|skickas till|skickas för kännedom till|beslutsexpediering|mottagare av beslut(?:et)?|beslutsmottagare|exp(?:\.| till)?|utdrag|protokollsutdrag|(?:paragrafen|beslutet|utdraget|protokollet|protokollsutdraget) (?:är|har|ska|skall) (?:skickad|skickat|skickats|expedierad|expedierat|expedieras|delgivits|delges|skickas|sänds|sänts|meddelas)(?: till)?|kopia för kännedom|expedieras för kännedom)$/i,
  ],
  [
    'basis',
    /^(?:beslutsunderlag(?:et)?|underlag(?: för beslut(?:et)?)?|handlingar(?: i ärendet)?|ärendets handlingar|beslutsunderlag och bilagor|beslutshandlingar|dokument i ärendet|referenser|källor|underlag i ärendet)$/i,
  ],
  [
    'attachments',
    /^(?:bilag(?:a|or)(?: till (?:beslutet|ärendet|protokollet|tjänsteskrivelsen))?|bilageförteckning|bilagor och underlag|bifogade (?:handlingar|filer))$/i,
  ],
  [
    'summary',
    /^(?:sammanfattning(?: av (?:ärendet|motionen|tjänsteutlåtandet|tjänsteskrivelsen|beslutet|förslaget|interpellationen|rapporten|uppdraget))?|ärendesammanfattning|kort sammanfattning|ärendet i korthet|sammanfattande bedömning|inledning|bakgrund och sammanfattning|förslaget i korthet)$/i,
  ],
  [
    'background',
    /^(?:bakgrund(?: (?:och|till) .{3,50})?|ärendebakgrund|ärendet|ärendebeskrivning|beskrivning(?: av ärendet)?|ärendebeskrivningen?|ärendets (?:beskrivning|behandling|handläggning|bakgrund)|redogörelse(?: för ärendet)?|uppdraget|motionen|motionens förslag|motionens innehåll|remissen|förslaget|uppdragsbeskrivning|utredning|nuläge|nulägesbeskrivning|genomförande|syfte(?: och mål)?|mål|tidigare beslut(?: i ärendet)?|tidigare behandling|aktuellt|redovisning(?: av uppdraget)?|resultat|slutsats(?:er)?|tidplan(?:er)?|uppföljning|projektbeskrivning|motivering(?: till (?:beslut(?:et)?|förslag(?:et)?))?|skäl(?: för beslut(?:et)?| till beslut(?:et)?)?|beskrivning av (?:projektet|investeringen|uppdraget|behovet)|behov|omfattning)$/i,
  ],
  [
    'consultation',
    /^(?:ärendets beredning|beredning(?: av ärendet)?|samberedning|samverkan(?:\/mbl)?|samråd|remissinstanser(?:nas yttranden)?|remissvar|remisser|remissyttranden|remissbehandling|facklig (?:samverkan|förhandling)|förhandling enligt mbl|mbl(?:-förhandling)?|synpunkter|inkomna yttranden|yttranden|medbestämmande)$/i,
  ],
  [
    'assessment',
    /^(?:[a-zåäö-]{3,40}s (?:bedömning(?:ar)?|synpunkter|kommentarer?|ställningstagande|yttrande|synpunkter och förslag|bedömning och förslag|överväganden|utlåtande|analys|svar|bedömning och motivering)|bedömning(?:ar)?|överväganden(?: och förslag)?|analys|ställningstagande|synpunkter och förslag|bedömning och motivering|bedömning av .{3,40})$/i,
  ],
  [
    'economy',
    /^(?:ekonomi(?:ska?)?(?: konsekvens(?:er|analys)?| analys| kalkyl| bedömning| effekter| förutsättningar| påverkan| redovisning)?(?: av beslutet)?|ekonomiska konsekvenser(?: (?:av|för) .{3,50})?|finansiering(?: och .{3,30})?|kostnad(?:er)?(?: och finansiering)?|kalkyl|investeringskalkyl|driftkostnads?konsekvenser|driftskonsekvenser|konsekvenser|kapitalkostnad(?:er)?|budget|investeringsutgift(?:er)?|ekonomi och finansiering|bedömning ur ekonomisk dimension)$/i,
  ],
  [
    'questions',
    /^(?:fråg(?:or|a|eställning(?:ar)?)(?:na)?|mina frågor(?: är)?|min fråga(?: är)?|våra frågor(?: är)?)$/i,
  ],
  [
    'answer',
    /^(?:svar(?:et)?|mitt svar|interpellationssvar|svar på (?:frågan|frågorna|interpellationen|interpellation|fråga)|svar från .{3,60})$/i,
  ],
  [
    'attendance',
    /^(?:beslutande(?: ledamöter)?|närvarande(?: ledamöter)?|tjänstgörande(?: ledamöter| ersättare)?|ledamöter|ersättare|icke tjänstgörande ersättare|ej tjänstgörande ersättare|övriga (?:närvarande|deltagare|deltagande)|närvarande ersättare|ej tjänstgörande|frånvarande|förtroendevalda|tjänste(?:män|personer)|utses att justera|justerare|underskrifter|paragrafer|plats och tid|närvarolista|deltagare|kallade|inkallade)$/i,
  ],
  [
    'other',
    /^(?:barn(?:konsekvens(?:er|analys)?|perspektivet|rättsperspektivet|konventionen|checklista)?(?: av beslutet)?|prövning av barns bästa|jämställdhets?(?:analys|konsekvenser|perspektivet)?|miljö(?:konsekvenser|bedömning|påverkan)?|klimat(?:påverkan|konsekvenser)?|konsekvens(?:er|analys)[^.]{0,40}|risk(?:er|analys|bedömning)[^.]{0,30}|juridi(?:k|ska konsekvenser|sk bedömning)|lagkrav|koppling till [^.]{3,60}|äldre-? ?[^.]{0,30}analys|landsbygds?(?:säkring|perspektiv)|tillgänglighet|hållbarhet[^.]{0,30}|agenda 2030|bedömning ur [a-zåäö]{4,14} dimension|övrigt|hur man överklagar|överklagande|innehåll(?:sförteckning)?|anslag(?:sbevis|\/bevis)?|underskrift(?:er)?|motivering till jäv|jäv|allmänt|information)$/i,
  ],
]

const bodyWord = String.raw`[A-ZÅÄÖa-zåäö][a-zåäöA-ZÅÄÖ-]{1,40}`
const proposalHeading = new RegExp(
  String.raw`^(?:(?:${bodyWord} ){0,5}${bodyWord}s? )?(?:förslag till (?:eget )?(?:beslut|ställningstagande|yttrande|kommunfullmäktige|kommunstyrelsen|beslutssatser|kommunfullmäktiges? beslut|kommunstyrelsens? beslut|(?:${bodyWord} )?(?:nämnden|utskottet?|fullmäktige))(?: (?:i|för|till|av) ${bodyWord}(?: ${bodyWord}){0,5})?|beslutsförslag(?:et)?(?: (?:i|för|till) ${bodyWord}(?: ${bodyWord}){0,5})?|förslag till (?:att-satser|att-sats)|eget beslut|egna beslut|hemställan|hemställer)(?: \d)?$`,
  'i',
)
const decisionHeading = new RegExp(
  String.raw`^(?:(?:${bodyWord} ){0,3}${bodyWord}s )?(?:beslut|ställningstagande)(?: (?:i|för) ${bodyWord}(?: ${bodyWord}){0,3})?$`,
  'i',
)

/** Takes off numbering and a closing colon: "2.1 Bakgrund:" is "Bakgrund". */
function bareHeading(text: string): string {
  return text
    .replace(/^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[A-Z]\.|[IVX]{1,4}\.)\s+/, '')
    .replace(/\s*[:.–-]\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The section a line opens, when the whole line is a known heading. */
export function sectionOf(text: string): Section | undefined {
  if (text.length > 110 || text.length < 3 || /\p{L}-$/u.test(text)) return undefined
  const bare = bareHeading(text)
  const first = bare[0] ?? ''
  if (first === first.toLowerCase()) return undefined
  for (const [section, pattern] of dictionary) if (pattern.test(bare)) return section
  if (proposalHeading.test(bare)) return 'proposal'
  if (decisionHeading.test(bare) && !/^(?:tidigare|delegations|ordförande|anmälda)/i.test(bare))
    return 'decision'
  return undefined
}

const inline =
  /^((?:förslag till beslut|beslutsförslag|beslut|beslutsunderlag|yrkanden?|reservation(?:er)?|(?:beslutet|beslut|protokollsutdrag|protokollsutdraget|kopia|utdrag) (?:skickas |expedieras |sänds |delges )?(?:till)?|utdrag|protokollsutdrag|(?:paragrafen|beslutet|utdraget|protokollet) (?:är|har|ska|skall) \p{L}{5,12}(?: till)?|expedieras(?: till)?|skickas till|expediering|delges|sändlista|exp|sammanfattning|bilag(?:a|or)|bakgrund|svar|fråg(?:a|or)))\s*:\s*(?=\S)/iu

/** A heading with its text on the same line ("Beslutet skickas till: Akten"): the section and where the text begins. */
export function inlineSection(text: string): { section: Section; rest: number } | undefined {
  const found = inline.exec(text.slice(0, 80))
  const section = found?.[1]
    ? sectionOf(found[1].trim().replace(/^\p{Ll}/u, (c) => c.toUpperCase()))
    : undefined
  return found && section ? { section, rest: found[0].length } : undefined
}
