import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { municipalityById } from '#db/queries/administration/municipality'
import { paths } from '~/paths'
import { carriesFiles, readFields, uploadParts } from '~/server/uploads'
import { administrationRefusals } from '~/text/refusals/administration'
import { saveMunicipality } from '~/use-cases/administration/save-municipality'
import { MOST_CREST, setCrest } from '~/use-cases/administration/set-crest'
import { Button, Checkbox, FieldRow, FileField, PageHeading, Section, TextArea, TextField } from '~/ui'
import { reader, refusedForm } from '../account/form'
import { formView, Saved } from '../account/form-view'
import { AccentSamples } from './accent-samples'
import { roomHandle } from './crumbs'
import { requireSettings, savedAt } from './guard'

export const handle = roomHandle('kommun')
export const meta: MetaFunction = () => [{ title: 'Kommun – Inställningar – Rådslag' }]

export async function loader(args: LoaderFunctionArgs) {
  const { ctx, municipality, saved } = await requireSettings(args)
  const settings = await municipalityById(ctx.database.read, municipality.id)
  if (!settings) throw new Response(null, { status: 404 })
  const { slug, name, displayName, code, accent, crestFile, published, letterhead } = settings
  return {
    ...{ slug, name, displayName, code: code ?? '', accent, crestFile, published, saved },
    letterhead: letterhead ?? '',
  }
}

export async function action(args: ActionFunctionArgs) {
  const { ctx, municipality } = await requireSettings(args)
  const page = paths.setting(municipality.slug, 'kommun')
  const municipalityId = municipality.id
  if (carriesFiles(args.request)) {
    const bytes = await crestOf(args.request)
    const result = await setCrest(ctx, { municipalityId, bytes })
    const fields = new URLSearchParams({ intent: 'crest' })
    return result.ok ? savedAt(page) : refusedForm(fields, result.refusal, administrationRefusals)
  }
  const fields = await readFields(args.request)
  const field = reader(fields)
  const result =
    field('intent') === 'no-crest'
      ? await setCrest(ctx, { municipalityId, bytes: null })
      : await saveMunicipality(ctx, {
          municipalityId,
          municipalityName: field('municipalityName'),
          displayName: field('displayName'),
          municipalityCode: field('municipalityCode').trim(),
          accent: field('accent'),
          published: field('published') === 'on',
          letterhead: (fields.get('letterhead') ?? '').slice(0, 5000),
        })
  return result.ok ? savedAt(page) : refusedForm(fields, result.refusal, administrationRefusals)
}

/** The image's bytes, cut off one byte past what is allowed: more need not be read to refuse it. */
async function crestOf(request: Request): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const part of uploadParts(request)) {
    if (part.name !== 'crest') continue
    for await (const chunk of part.content) {
      if (size > MOST_CREST) break
      chunks.push(chunk)
      size += chunk.byteLength
    }
  }
  return Buffer.concat(chunks)
}

export default function MunicipalitySettings() {
  const page = useLoaderData<typeof loader>()
  const state = useActionData<typeof action>()
  const { value, error, problem } = formView(state)
  const crest = formView(state, 'crest')
  const field = (name: string, now: string) => ({ name, defaultValue: value(name, now), error: error(name) })
  return (
    <>
      <PageHeading title="Kommun" />
      <Saved show={page.saved && !state} />
      {problem ?? crest.problem}
      <Section title="Namn och utseende">
        <form method="post">
          <TextField
            {...field('municipalityName', page.name)}
            label="Namn"
            hint="Egennamnet, till exempel Norrtälje."
            required
          />
          <FieldRow>
            <TextField {...field('displayName', page.displayName)} label="Kallas" required />
            <TextField
              {...field('municipalityCode', page.code)}
              label="Kommunkod"
              inputMode="numeric"
              width="short"
              optional
            />
          </FieldRow>
          <p className="note">Adressen /{page.slug} ändras inte, eftersom andra länkar dit.</p>
          <TextField
            {...field('accent', page.accent)}
            label="Färg"
            hint="Sex tecken efter #. Är färgen för ljus eller mörk för att läsas justeras den. Spara för att se hur den blir."
            width="short"
            maxLength={7}
            required
          />
          <AccentSamples accent={page.accent} />
          <TextArea
            {...field('letterhead', page.letterhead)}
            label="Brevhuvud"
            hint="Adress, telefon, e-post och webbplats, en uppgift på varje rad. Står på det som skrivs i Rådslag, tillsammans med namn, vapen och färg."
            rows={4}
            maxLength={600}
            optional
          />
          <Checkbox
            name="published"
            label="Visa diariet på webben"
            defaultChecked={state?.intent === '' ? state.values.published === 'on' : page.published}
            hint="Att publicera är frivilligt, och varje nämnd är personuppgiftsansvarig för sitt diarium. Det gäller ärenden som registreras därefter. Utan publicering lämnas uppgifter ut på begäran. Ärenden med sekretess visas aldrig, och filer bara när någon har beslutat det."
          />
          <div className="actions">
            <Button>Spara</Button>
          </div>
        </form>
      </Section>
      <Section title="Vapen" intro="Visas i sidhuvudet. PNG eller JPEG, högst 500 kB.">
        {page.crestFile && <img className="crest-now" src={paths.crest(page.slug)} alt="Kommunens vapen" />}
        <form method="post" encType="multipart/form-data">
          <FileField
            name="crest"
            label="Ny bild"
            accept="image/png,image/jpeg"
            error={crest.error('crest')}
            required
          />
          <div className="actions">
            <Button variant="secondary">Byt vapen</Button>
          </div>
        </form>
        {page.crestFile && (
          <form method="post">
            <Button variant="quiet" name="intent" value="no-crest">
              Visa ett neutralt vapen i stället
            </Button>
          </form>
        )}
      </Section>
    </>
  )
}
