import { z } from 'zod'
import { memoKinds, memoStyles, type MemoTemplate } from './template'

const key = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'ska vara små bokstäver a–z, siffror och understreck, till exempel bedomning')

const section = z.strictObject({
  key,
  heading: z.string().min(1),
  required: z.boolean(),
  order: z.number().int().positive(),
  hint: z.string().optional(),
  start: z.string().optional(),
  decision: z.literal(true).optional(),
  financing: z.literal(true).optional(),
  attachments: z.literal(true).optional(),
  cooperation: z.literal(true).optional(),
})

const template = z
  .strictObject({
    name: z.string().min(1),
    description: z.string().min(1),
    kind: z.enum(memoKinds),
    style: z.enum(memoStyles),
    order: z.number().int().default(100),
    cases: z.array(z.string()).default([]),
    decidesMoney: z.boolean().default(false),
    sections: z.array(section).min(1),
  })
  .superRefine(({ sections, decidesMoney }, ctx) => {
    const wrong = (message: string) => ctx.addIssue({ code: 'custom', path: ['sections'], message })
    const twice = (values: (string | number)[]) => values.filter((value, at) => values.indexOf(value) !== at)
    for (const each of twice(sections.map((one) => one.key))) wrong(`nyckeln ${each} står två gånger`)
    for (const each of twice(sections.map((one) => one.order))) wrong(`ordningen ${each} står två gånger`)
    if (sections.filter(({ decision }) => decision).length > 1) wrong('bara ett avsnitt kan ha decision')
    if (decidesMoney && !sections.some(({ financing }) => financing))
      wrong('en mall som beslutar om pengar behöver ett avsnitt med financing')
  })

/**
 * A template from the front matter of its file, with its sections in order. What is wrong is answered as lines
 * that name the place in the front matter.
 */
export function readTemplate(
  slug: string,
  frontMatter: unknown,
): { ok: true; template: MemoTemplate } | { ok: false; faults: string[] } {
  const read = template.safeParse(frontMatter)
  if (!read.success)
    return {
      ok: false,
      faults: read.error.issues.map(({ path, message }) => `${path.join('.') || 'mallen'}: ${message}`),
    }
  const sections = read.data.sections.toSorted((a, b) => a.order - b.order)
  return { ok: true, template: { slug, ...read.data, sections } }
}
