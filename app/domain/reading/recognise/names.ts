/** Given names common in Sweden: they tell names from other capitalised words, and where one name of a row begins. */
const givenNames = new Set(
  (
    'adam adrian agneta ahmed albin alexander alexandra alf ali alice alva amanda amir anders andreas anette angela anita ' +
    'ann anna anne anneli annelie annica annika ann-charlotte ann-christin ann-louise ann-marie ann-sofie anton antonia arne aron ' +
    'arvid asta astrid axel barbro bawar beata bengt benny berit bertil birger birgit birgitta bjarne björn bo boel brita britt ' +
    'britta britt-marie bror börje camilla carin carina carl carl-johan carl-magnus carola carolina caroline catarina catharina catrin cecilia ' +
    'charlotta charlotte christel christer christian christin christina christoffer claes clara conny cristina dag dan daniel ' +
    'daniela david dennis desirée diana dick ebba eddie edvin edward einar elin elina elisabet elisabeth elise ella ellen elsa ' +
    'elvira emanuel emelie emil emilia emma emmy eric erica erik erika erland ernst ester eva eva-lena eva-lotta evelina fanny fatima felicia ' +
    'felix filip filippa fredrik fredrika frida frans frank gabriel gabriella georg gerd gert gill gisela glenn greta gun gunbritt gunilla ' +
    'gunnar gunnel gustaf gustav göran gösta hanna hannah hannes hans harald harry hasse hedvig helen helena helene helén helge henning henric ' +
    'henrik herman hilda hugo håkan ibrahim ida inga inger ingela ingemar ingegerd ingrid ingvar irene iris irma isabella isak ivar jacob jakob jan jan-erik jan-olof jan-åke jane ' +
    'janet janne jari jasmin jeanette jelena jennie jenny jens jessica jesper jim jimmy joachim joakim joel johan johanna johannes john johnny ' +
    'jonas jonathan jonna josef josefin josefine julia julius jörgen kaisa kaj kajsa karin karl karolina kasper katarina katja katrin kenneth ' +
    'kent kerstin kim kjell klara klas knut krister kristian kristin kristina kristoffer kurt lars lasse laila lea leif lena lennart leo leon lilian ' +
    'lina linda linn linnea lisa lisbeth liselott liselotte lotta lotten louis louise lovisa lucas ludvig lukas magdalena magnus maja malin maj ' +
    'maj-britt malte marcus margareta margaretha margot maria mariam mariana marianne marie marie-louise marika marina mariette markus marlene ' +
    'martin martina mary mathias mathilda matilda mats mattias maud max melker mia micael michael mikael mikaela miriam mohamed mohammed moa mona monica ' +
    'monika morgan märit märta måns nadja nathalie nicklas niclas niklas nils nina noah nora nour olle ola olaf olga olivia olof omar oscar oskar ' +
    'osman ove owe patricia patrik paul paula paulina per pernilla per-erik per-olof peter petra petter philip pia pär ragnar rasmus rebecca rebecka ' +
    'reza rickard richard rigmor rikard robert robin roger roland rolf ronny ronja rose-marie rune ruth sabina saga sam samir samuel samira sandra ' +
    'sanna sara sebastian selma signe sigrid simon siv sixten sofia sofie solveig sonja staffan stefan stellan stig stina sten sture sune susann ' +
    'susanna susanne svante sven sven-erik svetlana sylvia sören tage tahir tanja tea terese teresa therese thomas thor tilda tim tina tobias tom tomas tommy ' +
    'tony tor torbjörn tord tore torgny torsten tove tuva tyra ulf ulla ulla-marie ulrica ulrik ulrika urban ursula valter vanja vera ' +
    'veronica veronika victor victoria vidar viktor viktoria vilhelm vilma vincent viveca viveka walter werner wilhelm william yasmin yngve yvonne yusuf zahra ' +
    'åke åsa örjan östen ylva krister kicki lillemor maggan mostafa mustafa nasrin fadi faisal hassan hussein ismail jamal karim khalid leila layla mahmoud malik nadia najib rania sadiq salam yasin'
  ).split(/\s+/),
)

export const isGivenName = (word: string): boolean => {
  const lower = word.toLowerCase()
  return givenNames.has(lower) || (lower.includes('-') && givenNames.has(lower.split('-')[0] ?? ''))
}

/** Words that begin a capitalised run before a name without being part of it. */
const notName =
  /^(?:ordförande[ns]?|ordf|vice|förste|första|andre|andra|ledamot(?:en)?|ledamöter(?:na)?|ersättare|tjänstgörande|kommunalråd(?:et)?|oppositionsråd(?:et)?|regionråd(?:et)?|borgarråd(?:et)?|finansborgarråd(?:et)?|gruppledare|motion(?:en|ären|är)?|interpellation(?:en)?|interpellanten|svar|av|från|till|enligt|även|samt|dessutom|därefter|vidare|yrkar|yrkanden?|reservation(?:er)?|justerare|justerande|justering|sekreterare|närvarande|frånvarande|beslutande|adjungerad|fråga|medborgarförslag|herr|fru|ej|vid|utses|förslag|mot|bifall|avslag|ställd|undertecknad|undertecknade|nej|ja|avstår|deltar|och|för|med|om|i|på|har|att|den|det|de|som|var|under|efter|när|då|handläggare|föredragande|kommundirektör(?:en)?|kommunchef(?:en)?|stadsdirektör(?:en)?|förvaltningschef(?:en)?|ekonomichef(?:en)?|nämndsekreterare|kommunsekreterare|protokollförare|rubricerade|insynsplats|insyn|politisk|tillsammans|istället|därmed|samtidigt|vice|presidium|övriga|val|nominering|nominerad|entledigande|entledigas|avsägelse|fyllnadsval|beslut|beslutet|tack|hej|vänligen|gruppen|partiet|allmänt|ulf:s|dnr|sign|plats|tid|datum|sida|bilaga|kopia|akten|paragraf(?:er)?|underskrift(?:er)?|rapport|ärende(?:t)?|utdrag|protokoll|ansvarig|kontaktperson|verksamhet(?:en)?|kl|namn|beställare|projektledare|cio|vd|it-chef|digitaliseringschef|kanslichef|personalchef|hr-chef)$/i
const bodyWord =
  /(?:^(?:stads?|ab|gata|plan|stöd|dag|län)|(?:nämnd(?:en|ens)?|styrelsen?s?|utskott(?:et|ets)?|fullmäktiges?|kontor(?:et|ets)?|förvaltning(?:en|ens|s)?|kommuns?|kommunens|stadens|partiet|demokraterna|moderaterna|liberalerna|gruppen|bolaget|avdelning(?:en)?|enhet(?:en)?|sektor(?:n)?|staden|bilag(?:a|or)|protokoll(?:et)?|budget|sverige|sveriges|region(?:en)?|länet|service|center|support|skola(?:n)?|förskola|gatan|väg(?:en)?|torg(?:et)?|samråd|ekonomi|analys|handling(?:ar)?|underlag|framtid|väl|bästa|listan?|alternativ(?:et)?|demokrater(?:na)?|sammanfattning|bakgrund|ärende|yttrande|tjänst(?:er)?|skrivelse|motionen?|interpellationen?|rådhuset|kommunhuset|stadshuset|sammanträdesrum(?:met)?))$/i

/** "Miljöchef", "Stadsjurist": a title written beside a name. */
const titleEnd =
  /(?:chef|direktör|strateg|controller|handläggare|sekreterare|samordnare|ekonom|utredare|jurist|rektor|ingenjör|arkitekt|planerare|utvecklare|specialist|koordinator|ledare|registrator|administratör|kanslist|arkivarie|inspektör|kommunalråd|ordförande|revisor|föredragande|tf)$/i
const isTitle = (word: string): boolean => titleEnd.test(word) && !isGivenName(word)

const token = String.raw`\p{Lu}(?:[\p{Ll}’']{1,20}(?:\p{Lu}\p{Ll}{0,15})?|’\p{Lu}\p{Ll}{2,15})(?:-\p{Lu}\p{Ll}{1,15})?`
const particle = '(?:von|af|de|la|van|der|al|el|da|di|bin|zu|le)'
/** A run of capitalised words that may be a name. */
export const nameSource = String.raw`${token}(?: (?:${particle} ){0,2}(?:${token}|\p{Lu}\.?(?= \p{Lu}))){1,4}`

const trimmable = new RegExp(String.raw`^(?:${token}|\p{Lu}\.?|${particle})$`, 'u')

/**
 * The name inside a run of capitalised words: leading titles and the like are cut off. Undefined when fewer than two
 * words remain or one of them names a body or a thing.
 */
export function nameIn(run: string): { name: string; offset: number } | undefined {
  const words = run.split(' ')
  let offset = 0
  while (
    words.length > 0 &&
    (notName.test(words[0] ?? '') ||
      isTitle(words[0] ?? '') ||
      (bodyWord.test(words[0] ?? '') && !isGivenName(words[0] ?? '')))
  ) {
    offset += (words.shift() ?? '').length + 1
  }
  while (words.length > 2 && isTitle(words.at(-1) ?? '')) words.pop()
  // After a title the name begins at a given name, when there is one ("Kommunstyrelsens Ordförande Anna Ek").
  const start = words.findIndex((word) => isGivenName(word))
  if (start > 0 && words.length - start >= 2 && words.length > 2 && !isGivenName(words[0] ?? '')) {
    if (words.slice(0, start).some((word) => notName.test(word) || bodyWord.test(word))) {
      offset += words.slice(0, start).join(' ').length + 1
      words.splice(0, start)
    }
  }
  if (words.length < 2 || words.length > 5) return undefined
  if (
    words.some(
      (word) => !trimmable.test(word) || notName.test(word) || (bodyWord.test(word) && !isGivenName(word)),
    )
  )
    return undefined
  return { name: words.join(' '), offset }
}

/** Splits a row of names that lost its columns: at given names, else evenly when `count` is known. */
export function splitNames(row: string, count: number): string[] {
  const words = row.split(' ')
  if (count < 2 || words.length < 4) return [row]
  const starts = words
    .map((word, at) =>
      at === 0 || (at >= 2 && isGivenName(word) && !isGivenName(words[at - 1] ?? '')) ? at : -1,
    )
    .filter((at) => at >= 0 && words.length - at >= 2)
  if (starts.length === count) return starts.map((at, k) => words.slice(at, starts[k + 1]).join(' '))
  if (words.length === count * 2)
    return Array.from({ length: count }, (_, k) => words.slice(k * 2, k * 2 + 2).join(' '))
  return [row]
}

export const titleWord =
  /(?:chef|direktör|\bCIO\b|\bCDO\b|strateg|controller|handläggare|sekreterare|samordnare|ekonom(?!i)|utredare|jurist|rektor|ingenjör|arkitekt|planerare|utvecklare|specialist|koordinator|projektledare|registrator|administratör|\bVD\b|kanslist|arkivarie|analytiker|inspektör|rådgivare|verksamhetsansvarig|systemägare|processledare|teamledare|enhetsledare|borgarråd|kommunalråd|föredragande|informatör|kommunikatör|upphandlare|\btf\.? )/i
const titlesAll = new RegExp(titleWord.source, 'gi')

/** How many titles stand in a row such as "Avdelningschef Kund- och servicecenter Förvaltningsdirektör". */
export const countTitles = (text: string): number => (text.match(titlesAll) ?? []).length

const parties: Record<string, string> = {
  socialdemokraterna: 'S',
  'arbetarepartiet-socialdemokraterna': 'S',
  moderaterna: 'M',
  'nya moderaterna': 'M',
  'moderata samlingspartiet': 'M',
  sverigedemokraterna: 'SD',
  centerpartiet: 'C',
  vänsterpartiet: 'V',
  kristdemokraterna: 'KD',
  liberalerna: 'L',
  folkpartiet: 'FP',
  'folkpartiet liberalerna': 'FP',
  miljöpartiet: 'MP',
  'miljöpartiet de gröna': 'MP',
  'feministiskt initiativ': 'FI',
  demokraterna: 'D',
}

/** The code of a party written out, as in the signature of a motion. */
export function partyNamed(text: string): string | undefined {
  const word = text
    .toLowerCase()
    .replace(/^för /, '')
    .replace(/,.*$/, '')
    .replace(/\s+(?:i|på)\s+\S.*$/, '')
    .replace(/s?\s+(?:fullmäktigegrupp|kommunfullmäktigegrupp|partigrupp)$/, '')
    .replace(/[.,:()]/g, '')
    .trim()
  return parties[word]
}

/** What stands in the parenthesis after a name, as a party code; undefined when it is something else. */
export function partyCode(printed: string): string | undefined {
  const text = printed.trim()
  if (text === '-' || text === '–') return '-'
  if (/^(?:s|m|sd|c|v|kd|l|mp|fp|fi|kds|nyd|pp|vpk|d|a|o)$/i.test(text)) return text.toUpperCase()
  const named = partyNamed(text)
  if (named) return named
  if (
    /^\p{Lu}[\p{Lu}\p{Ll}]{0,7}$/u.test(text) &&
    !/^(?:Ordf|Sekr|Tjg|Ers|Just|Vice|Ja|Nej|Se|Adj|Digg|SKR|VD|HR|IT|Ledamot|Närv|Digital|Frånv|Bilaga)$/i.test(
      text,
    )
  )
    return text.toUpperCase()
  return undefined
}
