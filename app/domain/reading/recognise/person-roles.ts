import type { PersonRole } from '../proposed-registration'
import type { Block } from '../text/blocks'
import type { Mention, PersonContext } from './mentions'

/** The sentence around a mention: what stands before it and after it, abbreviations not ending it. */
function around(text: string, mention: Mention): { before: string; after: string } {
  const head = text.slice(Math.max(0, mention.from - 400), mention.from)
  const tail = text.slice(mention.to, mention.to + 300)
  let cut = 0
  for (const match of head.matchAll(/[.!?] (?=\p{Lu})/gu)) {
    if (
      !/(?:\b(?:m\.fl|bl\.a|t\.ex|dnr|nr|kl|ca|ordf|v)|\b\p{L})\.$/iu.test(
        head.slice(Math.max(0, match.index - 6), match.index + 1),
      )
    )
      cut = match.index + 2
  }
  const stop = /[.!?](?: \p{Lu}|$)/u.exec(tail)
  return { before: head.slice(cut), after: stop ? tail.slice(0, stop.index + 1) : tail }
}

const initiativeWord =
  /(?:motion(?:en|er)?|interpellation(?:en|er)?|medborgarförslag(?:et)?|fråg(?:a|an|or)|skrivelse(?:n)?|initiativ(?:et)?|ledamotsinitiativ)/i
const objectOf =
  /(?:bifall till|avslag (?:på|till)|enligt|till förmån för|i enlighet med|på|för|ersätter|istället för|i stället för|bifaller|med anledning av|mot|och på) $/i
/** Only names, "och", commas and titles between a verb or preposition and the mention. */
const onlyNames =
  /^(?:(?:[^.;:()]{0,60}\([^()]{1,30}\))(?:,| och| samt| med flera| m\.?fl\.?)? ?){0,40}[^.;:()]{0,45}$/u

/** The role the running text gives a person named with party; undefined when it gives none. */
export function roleInText(
  block: Block,
  mention: Mention,
  mentions: Mention[],
  context: PersonContext,
): PersonRole | undefined {
  const { before, after } = around(block.text, mention)
  const minutes = context.paper === 'minutes'
  const upToNames = before.slice(0, before.length)
  const tail = afterNames(block.text, mention, mentions)
  const stop = /[.;](?: \p{Lu}|$)/u.exec(tail)
  const verbAfter = stop ? tail.slice(0, stop.index) : tail
  if (/^s (?:yrkande|förslag|ändringsyrkande|tilläggsyrkande|reservation)/i.test(after.trimStart()))
    return undefined
  if (
    /(?:bifall(?:a|er)? till|enligt|till förmån för|ersätter|i ?stället för|avslag på) (?:[\p{L} ]{0,30} )?$/iu.test(
      before,
    ) &&
    minutes
  )
    return undefined
  if (
    /reserver(?:ar|ade|at) sig/i.test(before) &&
    onlyNames.test(tailAfter(before, /reserver(?:ar|ade|at) sig[\p{L} ]{0,40}?(?=\p{Lu})/iu))
  )
    return 'reserving'
  if (
    /^[^.]{0,40}reserver(?:ar|ade|at) sig|^[^.]{0,60}anmäl(?:er|de)[^.]{0,20}reservation|^[^.]{0,20}lämna(?:r|de)[^.]{0,20}reservation/i.test(
      verbAfter,
    )
  )
    return 'reserving'
  if (/reservation (?:av|från) [^.;]{0,80}$/i.test(before)) return 'reserving'
  if (
    /(?:att justera|justera (?:dagens )?protokollet|justerare|justering|utses att jämte)[^.;]{0,80}$/i.test(
      before,
    )
  )
    return 'adjuster'
  if (/yrka(?:s|des|ts) av [^.;]{0,160}$/i.test(before)) return 'mover'
  if (
    /^(?:ställd|inlämnad|väckt|lämnad|ställts|undertecknad) av(?: ledamoten)? [^.;()]{0,10}$/i.test(
      before.trimStart(),
    )
  )
    return 'proposer'
  const raised = proposer(before, verbAfter, after)
  if (raised) return raised
  const asked = addressee(before, context)
  if (asked) return asked
  const election = elected(before, verbAfter, minutes)
  if (election) return election
  if (minutes || block.section === 'claims') {
    if (/instäm(?:mer|de|t)|biträder|biträdde|ansluter sig/i.test(verbAfter.slice(0, 60))) return 'supporter'
    if (
      /(?:med instämmande (?:av|från)|instämde|instämmer|biträdd av|med bifall av|stöds av|understöd(?:d|s) av)[^.;]{0,120}$/i.test(
        before,
      )
    )
      return 'supporter'
    if (
      /^[^.;]{0,40}(?:yrk(?:ar|ade|at)|föreslår|föreslog|framställer|framställde|lägger fram)/i.test(
        verbAfter,
      ) &&
      !objectOf.test(before.slice(-30))
    )
      return 'mover'
    if (
      /(?:yrkande|tilläggsyrkande|ändringsyrkande|avslagsyrkande|bifallsyrkande|yrkanden) (?:av|från)[^.;]{0,80}$/i.test(
        before,
      )
    )
      return 'mover'
    if (
      /(?:yrkar|yrkade|föreslår|föreslog) $/i.test(before) ||
      /(?:yrkar|yrkade|föreslår) [^.;]{0,60}(?:\),?|och|samt) $/i.test(before)
    )
      return 'mover'
    if (block.section === 'claims' && /^\s?(?:med instämmande (?:av|från)[^.:]{0,120})?:/.test(verbAfter))
      return 'mover'
    if (block.section === 'reservation' && mention.from < 200 && !/yttrande/i.test(before)) return 'reserving'
    if (
      /^(?:[^.;]{0,10})(?:ordförande[n]?) $/i.test(before.slice(-16)) &&
      /ställer|finner|frågar|förklarar|öppnar|hälsar/i.test(after)
    )
      return 'chair'
  }
  if (/(?:interpellanten|motionären|frågeställaren|förslagsställaren) $/i.test(upToNames)) return 'proposer'
  return undefined
}

const tailAfter = (text: string, pattern: RegExp): string => {
  const found = pattern.exec(text)
  return found ? text.slice(found.index + found[0].length) : ''
}

/** The text after the row of names that the mention belongs to: "A (S), B (M) och C (V) yrkar …". */
function afterNames(text: string, mention: Mention, mentions: Mention[]): string {
  let end = mention.to
  for (const other of mentions.slice(mentions.indexOf(mention) + 1, mentions.indexOf(mention) + 40)) {
    if (
      !/^(?:,|\s|och|samt|med flera|m\.?fl\.?|\/){0,6}$/u.test(text.slice(end, other.from)) ||
      other.from - end > 14
    )
      break
    end = other.to
  }
  return text.slice(end, end + 220)
}

function proposer(before: string, verbAfter: string, after: string): PersonRole | undefined {
  const from = new RegExp(
    String.raw`${initiativeWord.source}[^.;]{0,220}?(?:\bav|från|väckt av|ställd av|inlämnad av|väckts av|ställts av|signerad|undertecknad av) (?<names>[^.;]{0,300})$`,
    'iu',
  ).exec(before)
  if (
    from &&
    onlyNames.test(from.groups?.names ?? '') &&
    !/\btill\b[^()]{0,60}$/.test(from.groups?.names ?? '')
  )
    return 'proposer'
  if (
    /^(?:\s?m\.?\s?fl\.?|\s?med flera)?,? (?:har|hade|inkom|lämnade|lämnar|väckte|ställde|ställer|anmälde|frågar)(?:[^.]{0,140}(?:motion|interpellation|enkel fråga|en fråga|följande fråg|medborgarförslag|initiativ)|[^.]{0,30} (?:frågat|ställt)[^.]{0,60}(?:mig|fråg))/i.test(
      verbAfter,
    )
  )
    return 'proposer'
  if (
    /^(?:\s?m\.?\s?fl\.?|\s?med flera)?,? (?:föreslår|föreslog|yrkar|yrkade|begär|anför|skriver)[^.]{0,40} (?:i|genom) (?:(?:en|sin|rubricerad) )?(?:motion|interpellation|skrivelse)/i.test(
      verbAfter,
    )
  )
    return 'proposer'
  if (
    /^s?(?: m\.?\s?fl\.?)? (?:motion|interpellation|fråga|initiativ|medborgarförslag)(?![\p{L}])/iu.test(
      after,
    )
  )
    return 'proposer'
  if (
    /(?:i|en|sin|rubricerad) (?:motion|interpellation)[^.;]{0,80}(?:föreslår|yrkar|skriver|anför|vill|ställer|frågar) (?:[^.;]{0,90}(?:\),?|och|samt) )?$/i.test(
      before,
    )
  )
    return 'proposer'
  if (
    /(?:motionär(?:er|en|erna)?|interpellant(?:en)?|förslagsställare[n]?|frågeställare[n]?|undertecknad(?:e)?)\s?[:,]?(?: är)? (?:[^.;]{0,60}(?:,|och) )?$/i.test(
      before,
    )
  )
    return 'proposer'
  return undefined
}

function addressee(before: string, context: PersonContext): PersonRole | undefined {
  // An answer is written to the one who asked.
  if (context.paper === 'answer' && /^till:? $/i.test(before)) return 'proposer'
  if (/(?:ställd|riktad|riktas|ställer|ställs|ställt)\b[^.;]{0,120}\btill\b[^.;]{0,110}$/i.test(before))
    return 'addressee'
  if (
    /(?:interpellation|fråg(?:a|or|an))\b[^.;]{0,140}\btill\b[^.;()]{0,90}$/i.test(before) &&
    !/\b(?:av|från)\b[^.;()]{0,50}$/i.test(before)
  )
    return 'addressee'
  const paper = context.paper === 'question' || context.paper === 'answer'
  if (
    paper &&
    /^(?:till|ställd till|mottagare|adressat|interpellation till|fråga till)\b[^.;]{0,90}$/i.test(
      before.trim(),
    )
  )
    return 'addressee'
  if (paper && /(?:svar (?:av|från|lämnas av)|besvaras av|svarande)[^.;()]{0,70}$/i.test(before))
    return 'addressee'
  return undefined
}

function elected(before: string, verbAfter: string, minutes: boolean): PersonRole | undefined {
  if (
    /(?:entledig(?:a|as|ar|ande)|befri(?:a|as|ar)|avsägelse(?:n)?(?:[^.;]{0,40}(?:av|från))|avsäg(?:er|elser)|bevilja[^.;]{0,30}entledigande)[^.;]{0,90}$/i.test(
      before,
    )
  ) {
    return /(?:efter|istället för|i stället för|ny (?:ledamot|ersättare)[^.;]{0,30}efter)/i.test(
      before.slice(-30),
    )
      ? undefined
      : 'resigning'
  }
  if (
    /^[^.;(]{0,30}(?:avsäger sig|(?:har |som )avsagt sig|begär(?:t)? (?:sitt )?entledigande|avsade sig|avgår|entledigas|befrias)|^,? (?:begärt )?(?:entledigande|befrielse) |^,? som (?:har )?(?:avsagt|avgått|begärt entledig|entledigats)/i.test(
      verbAfter,
    )
  )
    return 'resigning'
  if (/(?:\befter|istället för|i stället för) $/i.test(before)) return undefined
  if (/(?:utse[rs]?|välj(?:er|a|s))[^.;]{0,110}$/i.test(before) && /^[^.;]{0,60}justera/i.test(verbAfter))
    return 'adjuster'
  if (/^[^.;]{0,20}(?:väljs|valdes|har valts|utsågs|utses) till/i.test(verbAfter))
    return /utse|utsåg/i.test(verbAfter.slice(0, 30)) ? 'appointed' : 'elected'
  if (
    /(?:välj(?:er|a|s)|att välja|valde[s]?|val av)[^.;]{0,110}$/i.test(before) &&
    (minutes || /väljer|välja/i.test(before)) &&
    !/justera|bifall/i.test(before)
  )
    return 'elected'
  if (
    /(?:utse[rs]?|att utse|utsåg(?:s)?|förordna[rs]?)[^.;]{0,90}$/i.test(before) &&
    !/justera/i.test(before)
  )
    return 'appointed'
  return undefined
}
