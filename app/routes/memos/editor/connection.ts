import type { RemarkView } from '../panels'
import type { SaveAnswer, Theirs } from './autosave'

const LOST =
  'Du är inte inloggad längre. Det du skriver finns kvar i webbläsaren. Logga in i en annan flik och fortsätt här.'

/** Sends a section's text. Whatever goes wrong on the way is an answer; a text is never lost to an exception. */
export async function sendSection(
  address: string,
  section: { key: string; revision: number; text: string },
): Promise<SaveAnswer> {
  const body = new URLSearchParams({ ...section, revision: String(section.revision) })
  try {
    // A text that is on its way when the page closes still arrives; browsers allow that for short ones only.
    const keepalive = section.text.length < 15_000
    const answer = await fetch(address, { method: 'POST', body, keepalive, redirect: 'manual' })
    if (answer.status === 404 || answer.status === 401) return { kind: 'refused', message: LOST }
    if (answer.status >= 500 || answer.status === 0) return { kind: 'unreachable' }
    const told: unknown = await answer.json()
    if (answer.ok) return { kind: 'saved', ...(told as { revision: number; at: string }) }
    const { theirs, message } = told as { theirs?: Theirs; message?: string }
    if (theirs) return { kind: 'conflict', theirs }
    return { kind: 'refused', message: message ?? LOST }
  } catch {
    return { kind: 'unreachable' }
  }
}

export type News = { state: string; remarks: RemarkView[]; newer: { key: string; theirs: Theirs }[] }

/** What others have saved since; null when nobody answers. */
export async function askForNews(address: string, revisions: number[]): Promise<News | null> {
  try {
    const answer = await fetch(`${address}?har=${revisions.join('.')}`)
    return answer.ok ? ((await answer.json()) as News) : null
  } catch {
    return null
  }
}
