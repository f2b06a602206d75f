import type { Actor } from '../../app/domain/access'
import { wordFound } from '../../app/domain/themes/words'
import type { Read } from '../connection'
import { themedKinds } from '../schema'
import { type ThemedThing, themedThings } from './themed-things'
import type { Theme } from './themes'

export type Suggestion = ThemedThing & { word: string }

/** What the reader may read whose title or note holds a word of the theme, and that nobody has said yes or no to, latest first. */
export async function suggestionsFor(
  read: Read,
  reader: Actor,
  { id, municipalityId, words }: Pick<Theme, 'id' | 'municipalityId' | 'words'>,
): Promise<Suggestion[]> {
  const found: Suggestion[] = []
  for (const kind of themedKinds)
    for (const thing of await themedThings(read, reader, { municipalityId, kind, asked: { notIn: id } })) {
      const word = wordFound(`${thing.title}\n${thing.note ?? ''}`, words)
      if (word !== null) found.push({ ...thing, word })
    }
  return found
}
