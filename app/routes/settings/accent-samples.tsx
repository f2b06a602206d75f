import { accentColours, contrastOf } from '~/ui/theme/accent'
import { formatNumber } from '~/text/format'

/** How the municipality's colour comes out, light and dark, with its contrast (WCAG 2.2, 1.4.3 asks 4.5:1). */
export function AccentSamples({ accent }: { accent: string }) {
  const { light, dark } = accentColours(accent)
  return (
    <div className="accent-samples">
      <Sample name="Ljust läge" ground="#ffffff" ink="#2b2a27" accent={light.accent} on={light.onAccent} />
      <Sample name="Mörkt läge" ground="#201f1c" ink="#ece9e3" accent={dark.accent} on={dark.onAccent} />
    </div>
  )
}

function Sample({
  name,
  ground,
  ink,
  accent,
  on,
}: {
  name: string
  ground: string
  ink: string
  accent: string
  on: string
}) {
  const ratio = (one: string, other: string) => `${formatNumber(contrastOf(one, other).toFixed(1))}:1`
  return (
    <div>
      <svg viewBox="0 0 260 76" role="img" aria-label={`${name}: knapp och länk i färgen ${accent}`}>
        <rect width="260" height="76" fill={ground} />
        <rect x="16" y="18" width="96" height="40" rx="4" fill={accent} />
        <text x="64" y="43" textAnchor="middle" fontSize="15" fontWeight="600" fill={on}>
          Spara
        </text>
        <text x="132" y="43" fontSize="15" fill={accent} textDecoration="underline">
          En länk
        </text>
        <text x="196" y="43" fontSize="15" fill={ink}>
          och text
        </text>
      </svg>
      <p className="note">
        {name}: {accent}. Text på knappen {ratio(on, accent)}, länk mot bakgrunden {ratio(accent, ground)}.
      </p>
    </div>
  )
}
