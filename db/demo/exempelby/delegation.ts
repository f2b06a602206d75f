import type { Role } from '../../../app/domain/access'
import { decideByDelegation, type DecideInput } from '../../../app/use-cases/delegation/decide'
import { type OrderItemInput, saveOrderItem } from '../../../app/use-cases/delegation/order-item'
import type { Context } from '../../../app/use-cases/context'

const executive = 'Kommunstyrelsen'
const schools = 'Bildningsnämnden'

type Item = Pick<OrderItemInput, 'code' | 'text' | 'delegate'> & Partial<OrderItemInput> & { body: string }

/** A small delegation order, invented. */
const items: Item[] = [
  {
    ...{ body: executive, code: '1.1', delegateKind: 'member', delegate: 'Ordföranden' },
    text: 'Yttrande till statlig myndighet när svarstiden inte räcker till nästa sammanträde',
  },
  {
    ...{ body: executive, code: '3.1', delegate: 'Kommundirektören', limits: 'högst 1 000 000 kronor' },
    text: 'Avtal om digitala tjänster som ryms i budgeten',
  },
  {
    ...{ body: executive, code: '4.2', delegate: 'Förvaltningschef', limits: 'högst 50 000 kronor' },
    ...{ text: 'Bidrag till föreningar som ökar den digitala delaktigheten', mayDelegateOn: true },
  },
  {
    ...{ body: schools, code: '2.1', delegate: 'Förvaltningschef', mayDelegateOn: true },
    text: 'Medverkan i försök med digitala läromedel',
  },
  {
    ...{ body: schools, code: '5.3', delegateKind: 'automated', delegate: 'Skolskjutstjänsten' },
    ...{ text: 'Bifall till ansökan om skolskjuts enligt riktlinjen', appealTrack: 'F', reported: false },
  },
]

type Decided = Partial<DecideInput> &
  Pick<DecideInput, 'title' | 'text' | 'day'> & {
    body: string
    code: string
    by: [mailbox: string, role: Role]
  }

const decided: Decided[] = [
  {
    ...{ body: executive, code: '4.2', day: '2026-11-02', by: ['chef', 'manager'] },
    title: 'Bidrag till digital läxhjälp i Folkets hus',
    text: 'Exempelby bildningsförening får 35 000 kronor för läxhjälp på distans under våren.',
  },
  {
    ...{ body: executive, code: '3.1', day: '2026-11-09', by: ['direktor', 'municipal_director'] },
    title: 'Förlängt avtal om e-tjänsteplattformen',
    text: 'Avtalet förlängs med ett år från den 1 januari 2027 för 640 000 kronor.',
  },
  {
    ...{ body: executive, code: '', day: '2026-11-16', by: ['namndsekreterare', 'board_secretary'] },
    ...{ urgent: true, appealTrack: 'K', delegateName: 'Maj-Britt Ängslund', delegateTitle: 'Ordförande' },
    title: 'Tillfälligt stopp för AI-svar i kundtjänst',
    text: 'Svar som AI skriver stängs av tills leverantören har rättat felet i behörigheterna.',
  },
  {
    ...{ body: schools, code: '2.1', day: '2026-11-12', by: ['bildning.chef', 'manager'] },
    title: 'Två klasser prövar ett digitalt läromedel i matematik',
    text: 'Två klasser i årskurs 5 deltar i försöket under vårterminen 2027.',
  },
]

/** Enters the order and what has been decided under it by the day that the portal is filled. */
export async function delegateInvented(
  ctx: Context,
  place: { id: string; bodies: Map<string, string> },
  accountIds: Map<string, string>,
): Promise<void> {
  const bodyOf = (name: string) => place.bodies.get(name) ?? ''
  const acting = (mailbox: string, role: Role, bodyId: string | null): Context => ({
    ...ctx,
    actor: {
      ...{ kind: 'account', accountId: accountIds.get(`${mailbox}@exempelby.exempel`) ?? '' },
      ...{ name: nameOf[mailbox] ?? mailbox, municipalityId: place.id, role, bodyId },
    },
  })
  const rows = new Map<string, string>()
  for (const { body, ...item } of items) {
    const bodyId = bodyOf(body)
    const saved = await saveOrderItem(acting('kf.sekreterare', 'board_secretary', null), {
      ...{ municipalityId: place.id, bodyId, itemId: null, delegateKind: 'employee', limits: '' },
      ...{ reported: true, appealTrack: 'K', mayDelegateOn: false, personal: false, about: [] },
      ...{ validFrom: '2026-01-01', decidedIn: `${body} 2025-12-10` },
      ...item,
    })
    if (!saved.ok) throw new Error(`${item.code}: ${saved.refusal}`)
    rows.set(`${body} ${item.code}`, saved.value.itemId)
  }
  for (const { body, code, by, ...decision } of decided) {
    if (decision.day > ctx.today) continue
    const bodyId = bodyOf(body)
    const [mailbox, role] = by
    const done = await decideByDelegation(acting(mailbox, role, bodyId), {
      ...{ municipalityId: place.id, itemId: rows.get(`${body} ${code}`) ?? '', bodyId, caseSlug: '' },
      ...{ delegateName: '', delegateTitle: '', urgent: false, appealTrack: '', nature: 'decision' },
      ...{ withinLimits: true, authorised: true },
      ...decision,
    })
    if (!done.ok) throw new Error(`${decision.title}: ${done.refusal}`)
  }
}

/** As they are called in the accounts. */
const nameOf: Record<string, string> = {
  'kf.sekreterare': 'Ingegerd Hallvret',
  namndsekreterare: 'Mattias Klubbvik',
  chef: 'Björn Lednäs',
  'bildning.chef': 'Josefin Klassåsa',
  direktor: 'Katarina Toppvad',
}
