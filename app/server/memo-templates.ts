import { compileTemplates, type TemplateFile } from '../content/templates'
import type { ContentPlace } from '../content/load'
import { isCaseKind } from '../domain/cases/kinds'
import type { MemoTemplate, TemplateGuidance } from '../domain/memos/template'
import { readTemplate } from '../domain/memos/template-schema'
import { application } from './application'

export type UsableTemplate = { template: MemoTemplate; guidance: TemplateGuidance }
export type MemoTemplates = {
  /** In the order they are offered. */
  usable: UsableTemplate[]
  /** One line for each thing that is wrong, with the file it is wrong in; such a file is not offered. */
  faults: string[]
}

let compiled: Promise<MemoTemplates> | undefined

/** The installation's templates, compiled once per process. */
export function memoTemplates(): Promise<MemoTemplates> {
  const { root, env } = application()
  compiled ??= readTemplates({ root, overlay: env.CONTENT_DIR })
  return compiled
}

/** Called at start, so that a template that cannot be used is told of then and not when someone needs it. */
export async function checkTemplates(): Promise<void> {
  const { faults } = await memoTemplates()
  for (const fault of faults) application().log.error({}, `Mallen går inte att använda. ${fault}`)
}

/** The template that a text was started from; null when its file is gone or broken. */
export const templateOf = async (slug: string): Promise<UsableTemplate | null> =>
  (await memoTemplates()).usable.find(({ template }) => template.slug === slug) ?? null

export async function readTemplates(place: ContentPlace): Promise<MemoTemplates> {
  const files = await compileTemplates(place)
  const usable: UsableTemplate[] = []
  const faults: string[] = []
  for (const file of files) {
    const judged = 'error' in file ? { faults: [file.error] } : judge(file)
    if ('faults' in judged) faults.push(...judged.faults.map((fault) => `${file.file}: ${fault}`))
    else usable.push(judged)
  }
  usable.sort((a, b) => a.template.order - b.template.order || (a.template.slug < b.template.slug ? -1 : 1))
  return { usable, faults }
}

function judge({ slug, frontMatter, whole, bySection }: TemplateFile): UsableTemplate | { faults: string[] } {
  const read = readTemplate(slug, frontMatter)
  if (!read.ok) return read
  const { template } = read
  const keys = new Set(template.sections.map(({ key }) => key))
  const faults = [
    ...Object.keys(bySection)
      .filter((heading) => !keys.has(heading))
      .map((heading) => `vägledningen har rubriken ”${heading}” men inget avsnitt har den nyckeln`),
    ...template.cases
      .filter((kind) => !isCaseKind(kind))
      .map((kind) => `cases: ${kind} är inget slag av ärende`),
  ]
  return faults.length > 0 ? { faults } : { template, guidance: { whole, sections: bySection } }
}
