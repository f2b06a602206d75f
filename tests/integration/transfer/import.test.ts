import { and, eq, like } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { guessMapping } from '~/domain/cases/import/fields'
import { registerCase } from '~/use-cases/cases/register-case'
import { checkImport } from '~/use-cases/transfer/check-import'
import { indexImport } from '~/use-cases/transfer/index-import'
import { mapImport, publishImport } from '~/use-cases/transfer/map-import'
import { runPublication } from '~/use-cases/transfer/run-publication'
import { stageImport } from '~/use-cases/transfer/stage-import'
import { casePage } from '#db/queries/case-page'
import { searchPortal } from '#db/queries/search'
import { importLines } from '#db/queries/transfer'
import * as t from '#db/schema'
import { municipalityWithClerk, type Place } from '../register/place'

let place: Place
beforeEach(async () => {
  place = await municipalityWithClerk()
})
afterEach(() => place.dispose())

const caseHead = 'Id;Diarienummer;Ärendemening;Ärendetyp;Inkom;Status;Avsändare;Enskild;Sekretess'
const cases = [
  caseHead,
  'a1;KS 2019/7;Motion om öppna data;Motion;2019-02-03;Avslutat;Ada Lind (V);nej;',
  'a2;KS-2020-00012;Brev om en granne;Skrivelse;20200505;Pågår;Berta Granne;ja;',
  'a3;KS 2021/3;Upphandling av plattform;Övrigt ärende;2021-01-09;Pågår;;;19 kap. 3 § OSL',
].join('\r\n')
const documents = [
  'Diarienummer;Handlingsnummer;Rubrik;Riktning;Datum;Fil',
  'KS 2019/7;2;Svar på motionen;Utgående;2019-09-01;svar/svaret.txt',
  'a1;;Motionen;Inkommen;2019-02-03;',
  'a2;1;Brevet;In;2020-05-05;BREVET.txt',
].join('\n')
const parties = ['Diarienummer;Namn;Roll;Parti', 'KS 2019/7;Ada Lind;Förslagsställare;v'].join('\n')

async function zipOf(files: Record<string, string>): Promise<Uint8Array> {
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(files)) zip.addBuffer(Buffer.from(text, 'utf8'), name)
  zip.end()
  const chunks: Uint8Array[] = []
  for await (const chunk of zip.outputStream) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}

const whole = (over: Record<string, string> = {}) =>
  zipOf({
    'export/arenden.csv': cases,
    'export/handlingar.csv': documents,
    'export/parter.csv': parties,
    'export/filer/svar/svaret.txt': 'Svar om molnlagring.',
    'export/filer/brevet.txt': 'Ett brev om häcken.',
    ...over,
  })

async function* once(bytes: Uint8Array) {
  yield bytes
}

const registerId = async () => {
  const [register] = await place.database.read.select().from(t.registers).limit(1)
  return register?.id ?? ''
}

async function checked(bytes: Uint8Array, fileName = 'export.zip', source = 'Gamla diariet') {
  const staged = await stageImport(place.clerk, {
    ...{ municipalityId: 'm', registerId: await registerId(), source, fileName },
    content: once(bytes),
  })
  if (!staged.ok) return staged.refusal
  const { runId } = staged.value
  const [run] = await place.database.read.select().from(t.importRuns).where(eq(t.importRuns.id, runId))
  const mapped = await mapImport(place.clerk, {
    ...{ municipalityId: 'm', runId, publish: true },
    mapping: run?.mapping ?? {},
  })
  if (!mapped.ok) return mapped.refusal
  await checkImport(place.clerk, runId)
  return { runId, lines: await importLines(place.database.read, runId, { faults: false, most: 100 }) }
}

async function published(bytes: Uint8Array) {
  const run = await checked(bytes)
  if (typeof run === 'string') throw new Error(run)
  const begun = await publishImport(place.clerk, { municipalityId: 'm', runId: run.runId })
  if (begun.ok) {
    await runPublication(place.clerk, run.runId)
    await indexImport(place.clerk, run.runId, '')
  }
  return { ...run, begun }
}

const caseCount = async () => (await place.database.read.select({ id: t.cases.id }).from(t.cases)).length

describe('an import from another system', () => {
  it('recognises columns by their heads and takes each once', () => {
    expect(guessMapping('cases', caseHead.split(';'))).toMatchObject({
      'cases.key': 0,
      'cases.number': 1,
      'cases.title': 2,
      'cases.privateSender': 7,
    })
  })

  it('brings cases with their own numbers, documents, parties and secrecy', async () => {
    const run = await published(await whole())
    expect(run.begun.ok).toBe(true)
    const motion = await casePage(place.database.read, place.clerk.actor, 'm', 'ks-2019-7')
    expect(motion?.head).toMatchObject({ kind: 'motion', state: 'closed', number: 'KS 2019/7' })
    expect(motion?.documents.map(({ number, title, direction }) => [number, title, direction])).toEqual([
      [2, 'Svar på motionen', 'outgoing'],
      [3, 'Motionen', 'incoming'],
    ])
    expect(motion?.parties).toMatchObject([{ name: 'Ada Lind', role: 'proposer', party: 'V' }])
    const letter = await casePage(place.database.read, { kind: 'public' }, 'm', 'ks-2020-00012')
    expect(letter?.head).toMatchObject({ number: 'KS-2020-00012', party: 'Enskild' })
    const secret = await casePage(place.database.read, { kind: 'public' }, 'm', 'ks-2021-3')
    expect(secret).toBeNull()
    const found = await searchPortal(place.database.read, place.clerk.actor, {
      ...{ query: 'öppna data', municipalityId: 'm', page: 1 },
    })
    expect(found.items.map(({ number }) => number)).toEqual(['KS 2019/7'])
  })

  it('shows nothing on the web in which personal data is found, until somebody has looked (WEB-02)', async () => {
    const told = [
      caseHead,
      'b1;KS 2019/1;Ansökan från 19121212-1212;;2019-02-03;Pågår;;;',
      'b2;KS 2019/2;En ansökan;;2019-02-03;Pågår;;;',
      'b3;KS 2019/3;Ett brev;;2019-02-03;Pågår;19121212-1212;ja;',
    ].join('\r\n')
    const lines = 'Diarienummer;Rubrik;Riktning;Datum\nKS 2019/2;Svar till 19121212-1212;Utgående;2019-09-01'
    const files = { 'arenden.csv': told, 'handlingar.csv': lines }
    expect((await published(await zipOf(files))).begun.ok).toBe(true)
    const rows = await place.database.read.select().from(t.cases)
    expect(rows.map(({ number, published: shown }) => [number, shown]).toSorted()).toEqual([
      ['KS 2019/1', false],
      ['KS 2019/2', false],
      ['KS 2019/3', true],
    ])
  })

  it('is repeatable: the same file twice makes nothing twice, and new rows come in beside the old', async () => {
    await published(await whole())
    const before = await caseCount()
    const again = await checked(await whole())
    if (typeof again === 'string') throw new Error(again)
    expect(new Set(again.lines.map(({ outcome }) => outcome))).toEqual(new Set(['known']))
    const more = `${cases}\r\na4;KS 2021/4;Ett ärende till;;2021-02-02;;;;`
    await published(await whole({ 'export/arenden.csv': more }))
    expect(await caseCount()).toBe(before + 1)
  })

  it('tells line by line what is wrong, and then nothing is read in', async () => {
    const wrong = [
      caseHead,
      'b1;Nittonhundra;Fel nummer;;2019-02-03;;;;',
      'b2;KS 2019/8;;;2019-02-03;;;;',
      'b3;KS 2019/9;Fel dag;;3/2 2019;;;;',
      'b4;KS 2019/10;Rätt;;2019-02-03;;;;',
      'b4;KS 2019/11;Samma nyckel;;2019-02-03;;;;',
      'b6;KS 2019/10;Samma nummer;;2019-02-03;;;;',
      'b7;KS 2019/12;Framåt;;2199-02-03;;;kanske;',
    ].join('\n')
    const lost = ['Diarienummer;Rubrik;Fil', 'KS 1999/1;Utan ärende;', 'b4;Utan fil;finns-inte.pdf'].join(
      '\n',
    )
    const run = await published(await whole({ 'export/arenden.csv': wrong, 'export/handlingar.csv': lost }))
    expect(run.begun).toEqual({ ok: false, refusal: 'has-faults' })
    const told = run.lines.map(({ sheet, line, message }) => [sheet, line, message?.split('.')[0] ?? null])
    expect(told.filter(([sheet]) => sheet === 'cases')).toEqual([
      ['cases', 2, 'Diarienummer är inget diarienummer som går att tolka'],
      ['cases', 3, 'Rubrik saknas'],
      ['cases', 4, 'Inkom eller upprättades är inget datum; skriv det som 2024-10-07'],
      ['cases', 5, null],
      ['cases', 6, 'Samma nyckel står på en tidigare rad'],
      ['cases', 7, 'Samma diarienummer står på en tidigare rad'],
      ['cases', 8, 'Inkom eller upprättades ligger framåt i tiden'],
    ])
    expect(told.filter(([sheet]) => sheet === 'documents').map(([, , message]) => message)).toEqual([
      'Ärendet finns varken i filen eller sedan tidigare',
      'Filen finns inte i ZIP-arkivet: finns-inte',
    ])
    expect(await place.database.read.select().from(t.externalKeys)).toEqual([])
  })

  it('continues the series after what came in, and never takes a number that is taken', async () => {
    const year = place.clerk.today.slice(0, 4)
    await published(
      await whole({
        'export/arenden.csv': `Diarienummer;Rubrik\nKS ${year}/40;Ett`,
        'export/handlingar.csv': 'Diarienummer;Rubrik',
        'export/parter.csv': 'Diarienummer;Namn',
      }),
    )
    const next = await registerCase(place.clerk, {
      ...{ municipalityId: 'm', registerId: await registerId(), kind: 'other', publicTitle: 'Nästa' },
      receivedDay: place.clerk.today,
    })
    expect(next).toMatchObject({ ok: true, value: { number: `KS ${year}/41` } })
    const taken = await checked(Buffer.from(`Diarienummer;Rubrik\nKS ${year}/41;Krock`), 'arenden.csv')
    expect(taken).toMatchObject({ lines: [{ outcome: 'fault' }] })
  })

  it('writes all or nothing when a number was taken after the dry run', async () => {
    const run = await checked(await whole())
    if (typeof run === 'string') throw new Error(run)
    await publishImport(place.clerk, { municipalityId: 'm', runId: run.runId })
    const clash = { ...place.clerk, actor: { kind: 'system' as const, name: 'prov' } }
    await registerCase(clash, {
      ...{ municipalityId: 'm', registerId: await registerId(), kind: 'other', publicTitle: 'Före' },
      ...{ receivedDay: '2021-01-01', takenOver: { year: 2021, serial: 3 } },
    })
    const before = await caseCount()
    await runPublication(place.clerk, run.runId)
    expect(await caseCount()).toBe(before)
    const [after] = await place.database.read
      .select()
      .from(t.importRuns)
      .where(eq(t.importRuns.id, run.runId))
    expect(after?.state).toBe('refused')
    const events = await place.database.read
      .select()
      .from(t.caseEvents)
      .where(and(eq(t.caseEvents.kind, 'imported'), like(t.caseEvents.text, '%Gamla%')))
    expect(events).toEqual([])
  })

  it('refuses what is no table, and those who may not', async () => {
    expect(await checked(Buffer.from('%PDF-1.7\n'), 'a.pdf')).toBe('not-a-table')
    expect(await checked(await zipOf({ 'las.mig': 'hej' }))).toBe('not-a-table')
    expect(await checked(await zipOf({ 'parter.csv': parties }))).toBe('no-cases')
    const politician = { ...place.clerk, actor: place.account('member') }
    const refused = await stageImport(politician, {
      ...{ municipalityId: 'm', registerId: await registerId(), source: 'x', fileName: 'a.csv' },
      content: once(Buffer.from(cases)),
    })
    expect(refused).toEqual({ ok: false, refusal: 'forbidden' })
  })
})
