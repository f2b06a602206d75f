import { type Actor, may, mayAs } from '~/domain/access'
import { paths } from '~/paths'
import { LinkList } from '~/ui'

/** Pages that care for an entry of the register, in the order the list shows them: address and words. */
const ways = {
  correct: { address: 'ratta', label: 'Rätta uppgifter' },
  propose: { address: 'ratta', label: 'Föreslå en rättelse' },
  state: { address: 'ratta-laget', label: 'Rätta läget' },
  secrecy: { address: 'sekretess', label: 'Sekretess' },
  publish: { address: 'publicering', label: 'Publicering på webben' },
  link: { address: 'koppla', label: 'Koppla till ett annat ärende' },
  merge: { address: 'sammanfor', label: 'För samman med ett annat ärende' },
  split: { address: 'eget-arende', label: 'Ge handlingen ett eget ärende' },
  void: { address: 'makulera', label: 'Makulera numret' },
} as const
export type CareWay = keyof typeof ways

type Entry = {
  municipalityId: string
  bodyId: string
  responsibleAccountId: string | null
  open: boolean
  published: boolean
  voidedDay: string | null
  mergedIntoId: string | null
}

/** What the actor may do to keep the register right, for a case as it stands. */
export function careOf(actor: Actor, entry: Entry): CareWay[] {
  const { municipalityId, bodyId, responsibleAccountId } = entry
  const place = { municipalityId, bodyId, responsibleAccountId }
  const live = entry.voidedDay === null && entry.mergedIntoId === null
  const corrects = may(actor, 'case.correct', place)
  return listed({
    correct: corrects,
    propose: !corrects && mayAs(actor, ['case_officer'], place),
    state: corrects && live,
    secrecy: may(actor, 'secrecy.set', place),
    publish: may(actor, 'document.release', place),
    link: may(actor, 'case.link', place),
    merge: live && entry.open && may(actor, 'case.merge', place),
    void: live && may(actor, 'case.void', place),
  })
}

/** The same for one of its documents. */
export function documentCareOf(
  actor: Actor,
  entry: Pick<Entry, 'municipalityId' | 'bodyId' | 'responsibleAccountId' | 'voidedDay'>,
): CareWay[] {
  const { municipalityId, bodyId, responsibleAccountId, voidedDay } = entry
  const place = { municipalityId, bodyId, responsibleAccountId }
  const corrects = may(actor, 'case.correct', place)
  return listed({
    correct: corrects,
    propose: !corrects && mayAs(actor, ['case_officer'], place),
    secrecy: may(actor, 'secrecy.set', place),
    split: voidedDay === null && may(actor, 'case.split', place),
    void: voidedDay === null && may(actor, 'document.void', place),
  })
}

const listed = (allowed: Partial<Record<CareWay, boolean>>): CareWay[] =>
  (Object.keys(ways) as CareWay[]).filter((way) => allowed[way])

/** The quiet list of what is done seldom; nothing for those who may do none of it. */
export function Care({
  m,
  slug,
  document,
  care,
}: {
  m: string
  slug: string
  /** A document's number; without it the list is the case's own. */
  document?: number
  care: readonly CareWay[]
}) {
  if (care.length === 0) return null
  return (
    <details className="disclosure">
      <summary>{document === undefined ? 'Vård av ärendet' : 'Vård av handlingen'}</summary>
      <LinkList
        links={care.map((way) => ({
          label: ways[way].label,
          href:
            document === undefined
              ? paths.caseDo(m, slug, ways[way].address)
              : paths.documentDo(m, slug, document, ways[way].address),
        }))}
      />
    </details>
  )
}
