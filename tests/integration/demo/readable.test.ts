import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { demoCases } from '#db/demo/cases'
import { projectRoot } from '#tests/support/project-root'
import { readDocument } from '~/domain/reading/read-document'

/** The case that has the document, and what the portal's own reader makes of the rendition. */
function readBack(fileName: string) {
  const about = demoCases.find(({ documents }) =>
    documents.some((document) => document.fileName === fileName),
  )
  if (!about) throw new Error(`no case has ${fileName}`)
  const text = readFileSync(path.join(projectRoot, 'db', 'demo', 'documents', fileName), 'utf8')
  const kind = about.documents.find((document) => document.fileName === fileName)?.kind
  return { kind, what: about.particulars ?? {}, read: readDocument(text) }
}

const ore = (sek: number | null) => (sek === null ? null : Math.round(sek * 100))

describe('the renditions tell the portal’s reader what the register says', () => {
  it.each(demoCases.flatMap(({ documents }) => documents.map(({ fileName }) => fileName)))(
    '%s is of the kind it is registered as',
    (fileName) => {
      const { kind, read } = readBack(fileName)
      expect(read.document_kind).toBe(kind)
    },
  )

  it('the motion: number, deadline, proposer, proposed decision', () => {
    const { read } = readBack('stockholm-remiss-av-motion.md')
    expect(read.registration_numbers).toEqual(['KS 2024/539'])
    expect(read.deadline).toBe('2024-10-07')
    expect(read.persons).toContainEqual({ name: 'Gabriel Kroon', party: 'SD', role: 'proposer' })
    expect(read.proposed_decisions).toHaveLength(1)
  })

  it('the assignment: both numbers, the days of its reports, the amounts, the signatories', () => {
    const { read, what } = readBack('goteborg-slutredovisning.md')
    expect(read.registration_numbers).toEqual(['SLK-2023-01038', '0186/24'])
    const days = what.assignment?.reports.flatMap(({ day }) => day ?? []) ?? []
    expect(read.dates.map(({ date }) => date).sort()).toEqual(days.sort())
    expect(read.amounts.map(({ sek }) => ore(sek))).toEqual(what.amounts?.map((amount) => amount.ore))
    expect(read.persons.map(({ name }) => name)).toEqual(what.parties?.map(({ name }) => name))
  })

  it('the investment: cost lines, table, recipients, and the reserve that fits only the total', () => {
    const { read, what } = readBack('norrtalje-it-investering.md')
    const lines = what.investment?.lines.map((line) => line.ore) ?? []
    expect(read.amounts.map(({ sek }) => ore(sek))).toEqual(expect.arrayContaining(lines))
    expect(
      read.capital_cost?.table.map((row) => ({
        year: row.year,
        interestOre: ore(row.interest_sek),
        depreciationOre: ore(row.depreciation_sek),
        costOre: ore(row.cost_sek),
      })),
    ).toEqual(what.investment?.rows)
    const recipients = what.facts?.filter(({ heading }) => heading === 'Beslut skickas till')
    expect(read.addressees).toEqual(recipients?.map(({ text }) => text))
    expect(read.warnings.map(({ code }) => code)).toContain('RESERVE_OF_TOTAL')
  })

  it('the interpellation: seven questions, and in the answer their answers', () => {
    const asked = readBack('strangnas-interpellation.md')
    const answered = readBack('strangnas-svar-pa-interpellation.md')
    const pairs = asked.what.questions ?? []
    expect(pairs).toHaveLength(7)
    expect(asked.read.questions).toEqual(pairs.map(({ question }) => question))
    expect(answered.read.questions).toEqual(pairs.map(({ question }) => question))
    expect(answered.read.answers).toEqual(pairs.map(({ answer }) => answer))
  })

  it('the agreement: areas with services and weights, forums with frequency and participants', () => {
    const { read, what } = readBack('stockholm-styrdokument-ekonomi.md')
    const areas = what.agreement?.areas ?? []
    expect(read.service_agreement?.areas.map(({ name, services }) => ({ name, services }))).toEqual(
      areas.map(({ name, services }) => ({
        name,
        services: services.filter(({ kind }) => kind === 'base').map((service) => service.name),
      })),
    )
    const keys = read.service_agreement?.areas.flatMap((area) => area.keys) ?? []
    expect(keys.map((key) => [key.name, key.weight_percent, key.previous_percent])).toEqual(
      areas.flatMap((area) =>
        area.keys.map((key) => [
          key.name,
          key.weightPct === null ? null : Number(key.weightPct),
          key.previousWeightPct ? Number(key.previousWeightPct) : null,
        ]),
      ),
    )
    const texts = (forum: (typeof forums)[number], kind: string) =>
      forum.lines.filter((line) => line.kind === kind).map(({ text }) => text)
    const forums = what.agreement?.forums ?? []
    expect(read.service_agreement?.forums).toEqual(
      forums.map((forum) => ({
        name: forum.name,
        frequency: forum.frequency,
        purpose: texts(forum, 'purpose'),
        participants: texts(forum, 'participant'),
      })),
    )
    expect(read.warnings.map(({ code }) => code)).toContain('TERM_MISMATCH')
  })
})
