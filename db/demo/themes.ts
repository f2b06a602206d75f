import { markThemes } from '../../app/use-cases/themes/mark-themes'
import { keepTheme } from '../../app/use-cases/themes/keep-theme'
import type { Context } from '../../app/use-cases/context'
import { suggestionsFor } from '../queries/theme-suggestions'
import { themedThings } from '../queries/themed-things'
import { themesOf } from '../queries/themes'

type DemoTheme = { name: string; description: string; words: string }

/** What the demonstration's municipalities gather their matters under. */
const demoThemes: DemoTheme[] = [
  {
    name: 'AI',
    description: 'Hur kommunen använder AI, styr användningen och följer upp den.',
    words: 'AI\nartificiell intelligens\ngenerativ\nmaskininlärning\nspråkmodell',
  },
  {
    name: 'Automatisering',
    description: 'Arbete som system gör i stället för människor, helt eller delvis.',
    words: 'automatiser\nautomatisk\nbeslutsstöd\nrobot',
  },
  {
    name: 'E-tjänster',
    description: 'Tjänster som invånare och företag använder på egen hand.',
    words: 'e-tjänst\ndigital anmälan\ndigitala tjänster\nsjälvservice',
  },
  {
    name: 'Informationssäkerhet',
    description: 'Hur uppgifter skyddas så att de är riktiga och når bara den som ska ha dem.',
    words: 'informationssäkerhet\ncybersäkerhet\ndataskydd\nsekretess',
  },
  {
    name: 'Styrning och uppföljning',
    description: 'Strategier, riktlinjer och överenskommelser om digitalisering, och hur de följs upp.',
    words: 'riktlinje\nstrateg\nstyrdokument\nregister\nuppföljning\nverksamhetsråd\nstrategiska rådet',
  },
]

/** Themes for a municipality, with every suggestion confirmed as a clerk would. */
export async function fillThemes(ctx: Context, municipalityId: string): Promise<void> {
  for (const theme of demoThemes) {
    const kept = await keepTheme(ctx, { municipalityId, slug: null, ...theme })
    if (!kept.ok) throw new Error(`${theme.name}: ${kept.refusal}`)
  }
  const { read } = ctx.database
  for (const theme of await themesOf(read, municipalityId)) {
    const asked = { municipalityId, kind: 'ai_system' as const, asked: { notIn: theme.id } }
    // That a system belongs to AI need not be said in its name.
    const systems = theme.slug === 'ai' ? await themedThings(read, ctx.actor, asked) : []
    for (const { kind, id } of [...(await suggestionsFor(read, ctx.actor, theme)), ...systems]) {
      const marked = await markThemes(ctx, {
        ...{ municipalityId, kind, targetId: id, belongs: [theme.id], not: [] },
      })
      if (!marked.ok) throw new Error(`${theme.name}: ${marked.refusal}`)
    }
  }
}
