import { timingSafeEqual } from 'node:crypto'
import { standardParties } from '../../domain/access/parties'
import { judgePassword, type PasswordRefusal } from '../../domain/access/password-rule'
import { normalSetUpCode } from '../../domain/access/set-up-code'
import { slugOf } from '../../domain/cases/slug'
import { ok, type Result } from '../../domain/shared/result'
import { sortKey } from '../../domain/shared/swedish'
import type { Transaction } from '#db/connection'
import { anyAccount, setUpTokens, spendToken } from '#db/repositories/accounts'
import { insertBody, insertMunicipality, insertParty, insertRegister } from '#db/repositories/administration'
import { countTry } from '../accounts/attempts'
import { type NewAccountRefusal, writeAccount } from '../accounts/new-account'
import type { Passwords } from '../accounts/passwords'
import { hashed } from '../accounts/secrets'
import type { Context } from '../context'
import { audit } from '../shared/audited'
import { freeSlug } from './municipality-slug'

const DEFAULT_ACCENT = '#0f5c63'

export type SetUpInput = {
  code: string
  municipalityName: string
  displayName: string
  municipalityCode: string
  name: string
  email: string
  password: string
  /** The client's network address, for the limit of tries. */
  address: string
}

type SetUpRefusal =
  | 'set-up-closed'
  | 'code-wrong'
  | 'too-many-attempts'
  | 'municipality-name-missing'
  | 'municipality-name-reserved'
  | 'display-name-missing'
  | 'code-invalid'
  | NewAccountRefusal
  | PasswordRefusal

export type SetUpResult = Result<{ accountId: string; slug: string }, SetUpRefusal, { until: string | null }>

const refuse = (refusal: SetUpRefusal, until: string | null = null): SetUpResult => ({
  ok: false,
  refusal,
  detail: { until },
})

/** Whether the set-up page is open: it closes for good with the first account. */
export const isSetUpOpen = async (ctx: Pick<Context, 'database'>): Promise<boolean> =>
  !(await anyAccount(ctx.database.read))

/** Thrown to undo what the transaction has written when a later part is refused. */
class Refused extends Error {
  constructor(readonly refusal: SetUpRefusal) {
    super(refusal)
  }
}

/**
 * Makes a portal out of an empty database: the municipality with its council, executive board, register and
 * the parties of the Riksdag, and its first account, which administers and registers. Needs the one-time code
 * that the start printed in the log; possible once.
 */
export async function setUp(ctx: Context, passwords: Passwords, input: SetUpInput): Promise<SetUpResult> {
  if (!(await isSetUpOpen(ctx))) return refuse('set-up-closed')
  const until = await countTry(ctx, [
    { kind: 'setup', of: input.address },
    { kind: 'setup', of: 'portal' },
  ])
  if (until) return refuse('too-many-attempts', until)
  const codeHash = await matchingCode(ctx, input.code)
  if (!codeHash) return refuse('code-wrong')
  if (input.displayName.trim() === '') return refuse('display-name-missing')
  if (input.municipalityCode !== '' && !/^\d{4}$/.test(input.municipalityCode)) return refuse('code-invalid')
  const judged = judgePassword(input.password)
  if (!judged.ok) return refuse(judged.refusal)
  const passwordHash = await passwords.hash(judged.value)
  try {
    return await ctx.database.transaction((tx) => write(ctx, tx, input, codeHash, passwordHash))
  } catch (error) {
    if (error instanceof Refused) return refuse(error.refusal)
    throw error
  }
}

/** The hash of the code in force, when the given one is it; compared in constant time. */
async function matchingCode(ctx: Context, code: string): Promise<string | null> {
  const given = Buffer.from(hashed(normalSetUpCode(code)))
  const tokens = await setUpTokens(ctx.database.read)
  const found = tokens.find(({ id }) => timingSafeEqual(Buffer.from(id), given))
  return found && found.usedAt === null && found.expiresAt > ctx.now() ? found.id : null
}

async function write(
  ctx: Context,
  tx: Transaction,
  input: SetUpInput,
  codeHash: string,
  passwordHash: string,
): Promise<SetUpResult> {
  const createdAt = ctx.now()
  // The code is spent first: of two set-ups at once the other waits here and then finds it used.
  if (!(await spendToken(tx, codeHash, createdAt)) || (await anyAccount(tx)))
    throw new Refused('set-up-closed')
  const code = input.municipalityCode || null
  const name = input.municipalityName.trim()
  const slug = await freeSlug(tx, name, code)
  if (!slug.ok) throw new Refused(slug.refusal)
  const municipalityId = ctx.newId()
  await insertMunicipality(tx, {
    id: municipalityId,
    slug: slug.value,
    name,
    displayName: input.displayName.trim(),
    code,
    accent: DEFAULT_ACCENT,
    published: false,
    demonstration: false,
    createdAt,
  })
  const body = async (kind: 'council' | 'executive_board', label: string, shortName: string) => {
    const id = ctx.newId()
    const slug = slugOf(label)
    await insertBody(tx, {
      id,
      municipalityId,
      slug,
      kind,
      name: label,
      shortName,
      sortKey: sortKey(label),
      createdAt,
    })
    return id
  }
  await body('council', 'Kommunfullmäktige', 'KF')
  const executiveBoard = await body('executive_board', 'Kommunstyrelsen', 'KS')
  await insertRegister(tx, {
    id: ctx.newId(),
    municipalityId,
    bodyId: executiveBoard,
    code: 'KS',
    name: 'Kommunstyrelsens diarium',
    numberPattern: '{unit} {year}/{serial}',
    demonstration: false,
    createdAt,
  })
  for (const party of standardParties)
    await insertParty(tx, { id: ctx.newId(), municipalityId, ...party, createdAt })
  const account = await writeAccount(ctx, tx, {
    municipalityId,
    name: input.name,
    email: input.email,
    passwordHash,
    appointments: [{ role: 'system_owner_admin' }, { role: 'registrar' }],
  })
  if (!account.ok) throw new Refused(account.refusal)
  await audit({ ...ctx, actor: { kind: 'system', name: input.name.trim() } }, tx, {
    municipalityId,
    action: 'portal.set-up',
    entity: 'municipality',
    entityId: municipalityId,
    detail: { name, slug: slug.value, administrator: account.value.email },
  })
  return ok({ accountId: account.value.accountId, slug: slug.value })
}
