import type { CasePage } from '#db/queries/case-page'
import type { Json } from '../../documents/writing/xml'
import { caseKindLabel, caseStateText, documentKindLabel } from '../../text/cases'

export type ExportedFile = {
  documentId: string
  version: number
  /** Where it lies in the archive; null when the store has lost it. */
  path: string | null
  fileName: string
  mime: string
  size: number
  hash: string
  pages: number | null
  note: string | null
  createdAt: string
}

/** Keys that mean something in this installation only, or that no one outside may have. */
const isInternal = (key: string): boolean => /^id$|Ids?$|Hash$|SortKey$|^slug$/.test(key)

/** A row as it is told to others: without keys of ours, what is null left out. */
function told(value: unknown): Json {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return value.toString()
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.map(told)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, each]) => !isInternal(key) && each !== null && each !== undefined)
      .map(([key, each]) => [key, told(each)]),
  )
}

/**
 * Everything a case consists of, as data for another system or an archive, within what the page shows its reader.
 * Amounts are whole öre, days and instants as stored. The keys are the portal's own words in English; Swedish labels
 * stand beside the codes.
 */
export function caseRecord(
  page: CasePage,
  files: readonly ExportedFile[],
  made: { at: string; municipality: string; municipalityCode: string | null },
): { [key: string]: Json } {
  const { head } = page
  const { showsSecret: _, head: __, withheld, documents, ...content } = page
  return {
    format: 'radslag-case',
    formatVersion: 1,
    exportedAt: made.at,
    municipality: { name: made.municipality, code: made.municipalityCode },
    registerName: head.registerName,
    authority: head.bodyName,
    number: head.number,
    title: head.title,
    kind: head.kind,
    kindLabel: caseKindLabel[head.kind],
    state: head.state,
    stateLabel: caseStateText(head),
    open: head.open,
    published: head.published,
    withheld,
    ...asObject(
      told({
        party: head.party,
        receivedDay: head.receivedDay,
        raisedDay: head.raisedDay,
        registeredAt: head.registeredAt,
        closedDay: head.closedDay,
        nextDeadline: head.nextDeadline,
        decidingBody: head.decidingBody,
        initiativeNumber: head.initiativeNumber,
        outcome: head.outcome,
        responsible: head.responsibleName,
        responsibleUnit: head.responsibleUnit,
        secrecyProvision: head.secrecyProvision,
        secrecySetDay: head.secrecySetDay,
        voidedDay: head.voidedDay,
        voidReason: head.voidReason,
        statusLine: head.statusLine,
        summary: head.summary,
        asOf: head.asOf,
        sourceNote: head.sourceNote,
        updatedAt: head.updatedAt,
      }),
    ),
    documents: documents.map((document) => {
      const {
        file,
        publicTitle: _,
        protectedTitle: __,
        checkedOutBy: ___,
        publicParty,
        ...line
      } = {
        protectedTitle: null,
        ...document,
      }
      return {
        ...asObject(told({ ...line, kindLabel: documentKindLabel[line.kind], party: publicParty })),
        versions: files
          .filter(({ documentId }) => documentId === document.id)
          .map(({ path, hash, ...version }) => ({
            ...asObject(told(version)),
            path,
            sha256: hash,
            isLatest: version.version === file?.version,
          })),
      }
    }),
    ...asObject(told(content)),
  }
}

const asObject = (json: Json): { [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as { [key: string]: Json }) : {}
