import { blocksFromMarkdown } from '~/domain/shared/markdown'
import { decision, definitions, table } from '~/domain/shared/rich-text'
import { Section } from '../frame/sections'
import { RichText } from '../words/rich-text'

const written = `# Bakgrund

Kommunen har **prövat** tjänsten *under ett år*. Resultatet finns hos [kansliet](https://www.exempel.example).

1. Läs underlaget.
2. Lämna synpunkter:
   - till kansliet
   - senast den 1 mars

> Samråd har skett enligt 11 § MBL.

| År | Kostnad |
| --- | ---: |
| 2026 | 230 000 |
| 2027 | 226 550 |

<b>HTML</b> står kvar som det skrevs.`

/** Text with structure: what Markdown becomes, and the blocks that it has no signs for. */
export function TextShowcase() {
  return (
    <Section id="struktur" title="Text med struktur">
      <RichText
        startLevel={3}
        blocks={[
          decision(
            'att',
            ['motionen anses besvarad', 'paragrafen justeras omedelbart'],
            'Fullmäktige beslutar',
          ),
          decision('numbered', ['Motionen bifalls.', 'Nämnden får i uppdrag att återkomma.']),
          ...blocksFromMarkdown(written),
          definitions([
            ['Diarienummer', 'KS 2026-14'],
            ['Handläggare', 'Maj Exempel'],
          ]),
          table(
            ['Post', { header: 'Kronor', align: 'right' }],
            [
              ['Avskrivning', '230 000'],
              ['Internränta', '17 250'],
            ],
            { caption: 'Kapitalkostnad', sum: ['Summa', '247 250'] },
          ),
        ]}
      />
    </Section>
  )
}
