import type { WrittenDocument } from '~/documents/writing/model'
import {
  type Block,
  decision,
  definitions,
  emphasis,
  heading,
  inlines,
  list,
  pageBreak,
  paragraph,
  quote,
  strong,
  table,
} from '~/domain/shared/rich-text'

const crest = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 36"><path fill="#0f5c63" d="M1 1h28v20H1z"/><path fill="#d49a3a" d="M1 23h28v2L15 35 1 25z"/></svg>',
)

export const letterhead: WrittenDocument['letterhead'] = {
  municipality: 'Ekvalla kommun',
  body: 'Kommunstyrelsens förvaltning',
  lines: ['Box 12, 123 45 Ekvalla', 'Telefon 0123-45 60 00', 'kommun@ekvalla.example', 'www.ekvalla.example'],
  crest: { type: 'svg', bytes: crest },
  accent: '#0f5c63',
}

const costs: Block = table(
  ['Post', ...['2026', '2027', '2028'].map((header) => ({ header, align: 'right' as const }))],
  [
    ['Avskrivning', '230\u202f000', '230\u202f000', '230\u202f000'],
    ['Internränta', '17\u202f250', '13\u202f800', '10\u202f350'],
    ['Ändrad driftkostnad', '\u2212120\u202f000', '\u2212120\u202f000', '\u2212120\u202f000'],
  ],
  {
    caption: 'Kapitalkostnad och drift, kronor',
    sum: ['Summa', '127\u202f250', '123\u202f800', '120\u202f350'],
  },
)

/** One of every kind of block and inline. */
export const everyBlock: Block[] = [
  heading(2, 'Förslag till beslut'),
  decision(
    'att',
    ['avslå begäran att få ta del av handlingen i den del den är sekretessbelagd', 'lämna ut övriga delar'],
    'Kommunstyrelsen beslutar',
  ),
  heading(2, 'Beslut i punkter'),
  decision('numbered', [
    'Motionen bifalls.',
    'Kommunstyrelsen får i uppdrag att återkomma senast den 1 mars 2027.',
  ]),
  heading(2, 'Skäl'),
  paragraph([
    ...inlines('Enligt 21 kap. 7 § offentlighets- och sekretesslagen (2009:400) gäller '),
    strong('sekretess'),
    ...inlines(' för en '),
    emphasis('personuppgift'),
    ...inlines(', och '),
    strong([emphasis('båda')]),
    ...inlines('. Läs mer på '),
    { kind: 'link', href: 'https://www.ekvalla.example/sekretess', content: inlines('kommunens webbplats') },
    ...inlines('. Kod: '),
    { kind: 'code', text: 'KS-2026-14' },
    ...inlines('.\nEfter en radbrytning: ÅÄÖ åäö é ü – ”citat” 1\u202f000\u00a0kr \u221250\u00a0%.'),
  ]),
  heading(3, 'Underrubrik'),
  list([
    'första punkten',
    'andra punkten med en riktigt lång text som måste brytas över flera rader för att visa hur indraget hänger',
  ]),
  {
    kind: 'list',
    ordered: true,
    items: [[paragraph('ett'), list(['ett a', 'ett b'])], [paragraph('två')]],
  },
  quote(paragraph('Handlingen ska lämnas ut skyndsamt.')),
  definitions([
    ['Sökande', 'Anna Öberg'],
    ['Inkommen', '3 november 2026'],
  ]),
  costs,
  pageBreak,
  heading(2, 'Hur man överklagar'),
  paragraph('Beslutet kan överklagas hos kammarrätten inom tre veckor från den dag du fick del av det.'),
]

export const decisionDocument: WrittenDocument = {
  layout: 'decision',
  title: 'Beslut att inte lämna ut en allmän handling',
  language: 'sv',
  kind: 'Beslut',
  number: 'KS 2026-131',
  letterhead,
  meta: [
    { label: 'Datum', value: '21 november 2026' },
    { label: 'Diarienummer', value: 'KS 2026-131' },
    { label: 'Handläggare', value: 'Åsa Lindqvist' },
  ],
  blocks: everyBlock,
  signatures: [
    { name: 'Åsa Lindqvist', role: 'Kommunjurist' },
    { name: 'Örjan Ek', role: 'Kanslichef', note: 'Godkänt i Rådslag 21 november 2026 kl. 14.05' },
  ],
  attachments: ['Begäran den 3 november 2026', 'Maskad handling'],
  footer: 'Sekretess enligt 21 kap. 7 § OSL',
  day: '2026-11-21',
}

export const letterDocument: WrittenDocument = {
  layout: 'letter',
  title: 'Begäran om förlängd svarstid',
  language: 'sv',
  kind: 'Remiss',
  number: 'KS 2026-14',
  letterhead,
  meta: [
    { label: 'Datum', value: '21 november 2026' },
    { label: 'Diarienummer', value: 'KS 2026-14' },
  ],
  recipients: ['Barn- och utbildningsnämnden\nStorgatan 1\n123 45 Ekvalla'],
  blocks: [
    paragraph(
      'Nämnden har bett om längre tid för sitt yttrande. Svar ska nu lämnas senast den 15 januari 2027.',
    ),
    paragraph('Yttrandet skickas till registrator och märks med ärendets nummer.'),
  ],
  signatures: [{ name: 'Åsa Lindqvist', role: 'Kommunsekreterare' }],
  day: '2026-11-21',
}

export const listDocument: WrittenDocument = {
  layout: 'list',
  title: 'Motioner som inte är färdigberedda',
  language: 'sv',
  kind: 'Redovisning enligt 5 kap. 35 § kommunallagen',
  number: 'KS 2026-90',
  letterhead,
  meta: [{ label: 'Datum', value: '21 november 2026' }],
  blocks: [
    paragraph(
      'En motion ska om möjligt beredas så att fullmäktige kan besluta inom ett år från att den väcktes.',
    ),
    table(
      ['Nummer', 'Ärende', 'Väckt av', { header: 'Dagar', align: 'right' }],
      Array.from({ length: 120 }, (_, at) => [
        `KS 2025-${100 + at}`,
        `Motion om tillitsbaserad användning av språkmodeller i hemtjänstens dokumentation, del ${at + 1}`,
        'Birgitta Åkerström (V)',
        String(400 + at),
      ]),
      { caption: 'Öppna motioner', sum: ['Antal', '', '', '120'] },
    ),
  ],
  landscape: true,
  day: '2026-11-21',
}

const sentence =
  'Kommunstyrelsens förvaltning bedömer att förslaget är förenligt med kommunens digitaliseringsstrategi och att kostnaderna ryms inom nämndens ram för 2027, under förutsättning att införandet sker stegvis och följs upp varje halvår.'

/** About twenty pages of headings, text, lists and cost tables. */
export const longMemo: WrittenDocument = {
  layout: 'memo',
  title: 'Svar på motion om öppen källkod i kommunens verksamhetssystem',
  language: 'sv',
  kind: 'Tjänsteskrivelse',
  number: 'KS 2026-14',
  letterhead,
  meta: [
    { label: 'Datum', value: '21 november 2026' },
    { label: 'Diarienummer', value: 'KS 2026-14' },
    { label: 'Handläggare', value: 'Åsa Lindqvist' },
  ],
  blocks: [
    heading(2, 'Förslag till beslut'),
    decision(
      'att',
      [
        'motionen anses besvarad',
        'uppdra åt kommunstyrelsen att redovisa införandet senast den 30 juni 2027',
      ],
      'Kommunfullmäktige beslutar',
    ),
    ...Array.from({ length: 19 }, (_, at): Block[] => [
      heading(2, `Avsnitt ${at + 1}`),
      ...Array.from({ length: 5 }, () => paragraph(`${sentence} ${sentence}`)),
      heading(3, 'Ekonomiska konsekvenser'),
      costs,
      list([sentence, sentence, sentence]),
      paragraph(sentence),
    ]).flat(),
  ],
  signatures: [{ name: 'Åsa Lindqvist', role: 'Utredare' }],
  attachments: ['Motionen', 'Yttrande från socialnämnden'],
  day: '2026-11-21',
  author: 'Ekvalla kommun',
}

/** What strains a layout: words without end, many columns, empty cells, an address nobody can divide. */
export const strainedDocument: WrittenDocument = {
  ...listDocument,
  landscape: false,
  layout: 'report',
  title:
    'Informationssäkerhetsklassificeringsverktygsupphandlingsunderlagsgranskning i tjänstedesignsammanhang',
  meta: Array.from({ length: 7 }, (_, at) => ({
    label: `Uppgift ${at + 1}`,
    value: 'ett värde som är ganska långt',
  })),
  blocks: [
    paragraph(
      'Se https://www.exempel.example/en/mycket/lang/adress/som/inte/tar/slut/forran/langt/bort/pa/raden?fraga=ja&svar=nej#har och abcdefghijklmnopqrstuvwxyz'.repeat(
        2,
      ),
    ),
    table(
      [
        'Anskaffningsutgift',
        'Avskrivningstid',
        'Förvaltningsövergripande',
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        '7',
      ],
      [
        [
          '1\u202f230\u202f000\u202f000',
          'tjugofem',
          'Informationssäkerhetsklassificering',
          '',
          '2',
          '3',
          '4',
          '5',
          '6',
          'KS-2026-000123-ABCDEF',
        ],
      ],
    ),
    table(['', ''], [['utan', 'rubrikrad']]),
    heading(4, 'Fjärde nivån direkt'),
    list(['en punkt\u00ad med mjukt bindestreck', '']),
    paragraph(''),
    quote(list(['i citat'])),
  ],
}
