import { mandateRoles } from '../../../app/domain/access/roles'
import type { Read } from '../../connection'
import { electedOn, type PersonPost } from './bodies'

/** One person with the highest post in each body that they sit in. */
export type ElectedLine = { personId: string; name: string; posts: PersonPost[] }

/** Everyone elected on a day, by family name; of one body when it is named (14.3 #12). */
export async function electedLines(
  read: Read,
  { municipalityId, day, body }: { municipalityId: string; day: string; body: string | null },
): Promise<ElectedLine[]> {
  const lines = new Map<string, ElectedLine>()
  const rank = ({ post }: PersonPost) => mandateRoles.indexOf(post)
  for (const post of await electedOn(read, municipalityId, day)) {
    if (body !== null && post.bodySlug !== body) continue
    const line = lines.get(post.personId) ?? { personId: post.personId, name: post.name, posts: [] }
    lines.set(post.personId, line)
    const same = line.posts.findIndex(({ bodySlug }) => bodySlug === post.bodySlug)
    const known = line.posts[same]
    if (!known) line.posts.push(post)
    else if (rank(post) < rank(known)) line.posts[same] = post
  }
  return [...lines.values()]
}
