type Rgb = readonly [number, number, number]

const white: Rgb = [255, 255, 255]
const black: Rgb = [0, 0, 0]
/** The page wash and the raised surface in the dark theme: the grounds that an accent must be read against. */
const wash: Rgb = [247, 245, 241]
const darkSurface: Rgb = [41, 40, 38]

/** Above the 4.5:1 of WCAG 1.4.3, so that text on a tinted ground still passes. */
const READABLE = 5.5

const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb

const hexOf = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

const mix = (from: Rgb, to: Rgb, share: number): Rgb =>
  [0, 1, 2].map((at) => {
    const [start = 0, end = 0] = [from[at], to[at]]
    return Math.round(start + (end - start) * share)
  }) as unknown as Rgb

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** The contrast ratio of WCAG 2 between two colours written `#rrggbb`. */
export const contrastOf = (one: string, other: string): number => contrast(rgbOf(one), rgbOf(other))

/** Moves a colour towards black or white in small steps until it can be read on every ground. */
function readable(colour: Rgb, towards: Rgb, grounds: readonly Rgb[]): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const candidate = mix(colour, towards, share)
    if (grounds.every((ground) => contrast(candidate, ground) >= READABLE)) return candidate
  }
  return towards
}

/** The colour at its brightest, softened with white: what a dark theme lightens towards without turning grey. */
function glowOf(rgb: Rgb): Rgb {
  const peak = Math.max(...rgb)
  return peak === 0 ? white : mix(rgb.map((part) => (part * 255) / peak) as unknown as Rgb, white, 0.55)
}

/** What components colour with: the accent, its hover, a soft ground for it, and text upon it. */
export interface AccentColours {
  accent: string
  hover: string
  soft: string
  onAccent: string
}

/**
 * Contrast-safe light and dark values for a municipality's own colour.
 * Every accent reaches 5.5:1 against the grounds of its theme (WCAG 2.2, 1.4.3 asks 4.5:1).
 * @param hex `#rrggbb`; anything else throws, since settings are validated before they are stored
 */
export function accentColours(hex: string): { light: AccentColours; dark: AccentColours } {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`not a colour: ${hex}`)
  const base = rgbOf(hex)
  const light = readable(base, black, [white, wash, mix(white, base, 0.12)])
  const darkGrounds = [darkSurface, mix(darkSurface, base, 0.25)]
  const dark = readable(readable(base, glowOf(base), darkGrounds), white, darkGrounds)
  return {
    light: {
      accent: hexOf(light),
      hover: hexOf(mix(light, black, 0.28)),
      soft: hexOf(mix(white, light, 0.12)),
      onAccent: '#ffffff',
    },
    dark: {
      accent: hexOf(dark),
      hover: hexOf(mix(dark, white, 0.4)),
      soft: hexOf(mix(darkSurface, base, 0.25)),
      onAccent: '#10201f',
    },
  }
}

const declarations = ({ accent, hover, soft, onAccent }: AccentColours): string =>
  `--accent:${accent};--accent-hover:${hover};--accent-soft:${soft};--on-accent:${onAccent}`

/**
 * A style sheet that gives the portal a municipality's accent, for the light theme, the dark theme and
 * `data-color-scheme="auto"` on the root element. It holds custom properties only, and none for print,
 * which is grey.
 * @param hex `#rrggbb`
 */
export function accentCss(hex: string): string {
  const { light, dark } = accentColours(hex)
  return [
    `@media screen{:root{${declarations(light)}}:root[data-color-scheme=dark]{${declarations(dark)}}}`,
    `@media screen and (prefers-color-scheme:dark){:root[data-color-scheme=auto]{${declarations(dark)}}}`,
  ].join('\n')
}
