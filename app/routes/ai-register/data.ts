import type { LoaderFunctionArgs } from '@remix-run/node'
import { type AiSystemShown, aiSystemsOf } from '#db/queries/ai-register/systems'
import { answeredFacts, answeredFields } from '~/domain/ai-act/register/answered'
import { registerFields } from '~/domain/ai-act/register/fields'
import { paths } from '~/paths'
import { publicationLabel, riskClassLabel, riskTagLabel } from '~/text/ai-register'
import { listAnswer, whole } from '../places/data'
import { matches, readFilter } from './filter'
import { requireRegister } from './require'

/** The register as data, as far as the reader may read it. JSON has codes as they are kept; CSV has words. */
export async function loader(args: LoaderFunctionArgs) {
  const { read, actor, municipality, m, inside } = await requireRegister(args)
  const filter = readFilter(new URL(args.request.url).searchParams)
  const shown = registerFields.filter(({ visibility }) => inside || visibility !== 'internal')
  return listAnswer<AiSystemShown>(
    args.request,
    whole(async () =>
      (await aiSystemsOf(read, actor, municipality.id)).filter((system) => matches(system, filter)),
    ),
    {
      type: 'AiSystemList',
      item: ({ number, stub, version }) => ({
        type: 'AiSystem',
        id: number,
        withheld: stub,
        exemption: version.exemption,
        riskClass: version.riskClass,
        riskTags: version.riskTags,
        version: version.number,
        updated: version.savedAt,
        ...version.fields,
        ...Object.fromEntries(
          answeredFacts(version.answers, version.riskClass).map(({ key, value }) => [key, value]),
        ),
        schemaVersion: '1.0.0',
        language: 'sv',
        url: paths.aiRegister(m, number.toLowerCase()),
      }),
      head: [
        ...['AI-id', 'Riskklass', 'Märkning', 'Publicering'],
        ...[...answeredFields, ...shown].map(({ label }) => label),
        'Adress',
      ],
      cells: ({ number, version }) => [
        number,
        riskClassLabel(version.riskClass),
        version.riskTags.map(riskTagLabel).join(', '),
        publicationLabel[version.publication],
        ...answeredWords(version),
        ...shown.map((field) => wordsOf(field, version.fields[field.key])),
        paths.aiRegister(m, number.toLowerCase()),
      ],
    },
  )
}

const answeredWords = ({ answers, riskClass }: AiSystemShown['version']) => {
  const facts = answeredFacts(answers, riskClass)
  return answeredFields.map(({ key }) => facts.find((fact) => fact.key === key)?.words.join(', ') ?? null)
}

type Shown = (typeof registerFields)[number]

function wordsOf(field: Shown, value: AiSystemShown['version']['fields'][string] | undefined): string | null {
  if (value === undefined) return null
  const options = field.kind === 'one' || field.kind === 'many' ? field.options : []
  const word = (each: string) => options.find((option) => option.value === each)?.label ?? each
  if (typeof value === 'string') return word(value)
  return value
    .map((each) => (typeof each === 'string' ? word(each) : Object.values(each).filter(Boolean).join(', ')))
    .join('; ')
}
