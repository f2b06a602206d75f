import { and, desc, eq, lte } from 'drizzle-orm'
import {
  isLocalRuleKey,
  type LocalRuleKey,
  localRuleValue,
  type LocalRuleValue,
} from '../../../app/domain/local-rules'
import type { Read } from '../../connection'
import { localRules } from '../../schema'

export type DecidedRule = typeof localRules.$inferSelect & { rule: LocalRuleKey }

/** The value of a local rule on a day: the latest decision that holds then, otherwise the safe default. */
export async function localRule<Key extends LocalRuleKey>(
  read: Read,
  municipalityId: string,
  key: Key,
  day: string,
): Promise<LocalRuleValue<Key>> {
  const [row] = await read
    .select({ value: localRules.value })
    .from(localRules)
    .where(
      and(
        eq(localRules.municipalityId, municipalityId),
        eq(localRules.rule, key),
        lte(localRules.validFrom, day),
      ),
    )
    .orderBy(desc(localRules.validFrom), desc(localRules.createdAt), desc(localRules.id))
    .limit(1)
  return localRuleValue(key, row?.value ?? null)
}

/** Every decision of the municipality, the one that counts first: by day, then by when it was noted. */
export async function decidedRules(read: Read, municipalityId: string): Promise<DecidedRule[]> {
  const rows = await read
    .select()
    .from(localRules)
    .where(eq(localRules.municipalityId, municipalityId))
    .orderBy(desc(localRules.validFrom), desc(localRules.createdAt), desc(localRules.id))
  return rows.filter((row): row is DecidedRule => isLocalRuleKey(row.rule))
}
