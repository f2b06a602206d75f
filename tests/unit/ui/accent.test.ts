import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentColours, accentCss, contrastOf } from '~/ui/theme/accent'

const tokens = readFileSync(new URL('../../../app/ui/styles/tokens.css', import.meta.url), 'utf8')
const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('a municipality’s accent', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  })

  it('can be read in both themes, whatever the colour (WCAG 2.2, 1.4.3)', () => {
    fc.assert(
      fc.property(hex, (colour) => {
        const { light, dark } = accentColours(colour)
        const pairs = [
          [light.accent, '#ffffff'],
          [light.accent, '#f7f5f1'],
          [light.accent, light.soft],
          [light.hover, light.soft],
          [light.onAccent, light.accent],
          [light.onAccent, light.hover],
          [dark.accent, '#201f1c'],
          [dark.accent, dark.soft],
          [dark.hover, dark.soft],
          [dark.onAccent, dark.accent],
          [dark.onAccent, dark.hover],
        ] as const
        for (const [one, other] of pairs) expect(contrastOf(one, other)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('keeps a colour that can already be read', () =>
    expect(accentColours('#0F5C63').light.accent).toBe('#0f5c63'))

  it('is what the style sheet carries for the house colour', () => {
    const { light, dark } = accentColours('#0F5C63')
    for (const [name, theme] of [
      ['--accent', 'accent'],
      ['--accent-hover', 'hover'],
      ['--accent-soft', 'soft'],
      ['--on-accent', 'onAccent'],
    ] as const) {
      const values = [...tokens.matchAll(new RegExp(`^ +${name}: (#\\w+);`, 'gm'))].map((match) => match[1])
      expect(values).toEqual([light[theme], dark[theme], dark[theme]])
    }
  })

  it('sets custom properties and nothing else, and refuses what is not a colour', () => {
    const css = accentCss('#a5412f')
    expect(css).toContain(':root[data-color-scheme=dark]{--accent:')
    expect(css.replace(/--[\w-]+:#[0-9a-f]{6};?/g, '')).not.toMatch(/#|url|;/)
    expect(() => accentCss('red;}body{display:none')).toThrow(RangeError)
  })
})
