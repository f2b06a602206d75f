import type { PriceModel } from '~/domain/finance/price-rows'
import { Actions, Button, FieldRow, Select, TextField } from '~/ui'
import type { ChangeKind } from './scenario-form'

export type ScenarioFormState = {
  kind: string
  values: Record<string, string>
  errors: { field: string; text: string }[]
} | null

type Names = Pick<PriceModel, 'departments' | 'categories'> & {
  areas: { code: string; name: string; keys: { code: string; name: string }[] }[]
}

type Props = {
  names: Names
  investments: { id: string; label: string }[]
  firstYear: number
  /** The changes so far, to be carried along. */
  changes: string[]
  form: ScenarioFormState
}

const titles: Record<ChangeKind, { title: string; button: string }> = {
  investering: { title: 'En investering', button: 'Lägg till investeringen' },
  volym: { title: 'Ändrade volymer', button: 'Lägg till volymändringen' },
  personal: { title: 'Fler eller färre årsarbetare', button: 'Lägg till ändringen' },
  tjanst: { title: 'En ny bastjänst', button: 'Lägg till tjänsten' },
  kostnad: { title: 'En ny eller bortfallande kostnad', button: 'Lägg till kostnaden' },
  overhead: { title: 'Ändrad gemensam overhead', button: 'Lägg till ändringen' },
}

/** One form per kind of change. Each adds one change to the address; the one that was refused stands open. */
export function ScenarioForms(props: Props) {
  return (
    <div className="scenario-forms">
      {(Object.keys(titles) as ChangeKind[]).map((kind) => (
        <details
          key={kind}
          open={
            (props.form?.kind ?? (props.changes.length === 0 ? 'investering' : null)) === kind || undefined
          }
        >
          <summary>{titles[kind].title}</summary>
          <form method="get">
            {props.changes.map((change) => (
              <input key={change} type="hidden" name="andring" value={change} />
            ))}
            <input type="hidden" name="ny" value={kind} />
            <Fields kind={kind} {...props} />
            <Actions>
              <Button variant="secondary">{titles[kind].button}</Button>
            </Actions>
          </form>
        </details>
      ))}
    </div>
  )
}

function Fields({ kind, names, investments, firstYear, form }: Props & { kind: ChangeKind }) {
  const mine = form?.kind === kind ? form : null
  const field = (name: string, otherwise = '') => ({
    ...{ name, id: `${kind}-${name}`, defaultValue: mine?.values[name] ?? otherwise },
    error: mine?.errors.find((each) => each.field === `${kind}-${name}`)?.text,
  })
  const area = (
    <Select
      {...field('omrade')}
      label="Tjänsteområde"
      choices={names.areas.map(({ code, name }) => ({ value: code, label: name }))}
      placeholder="Välj"
    />
  )
  const from = (
    <TextField {...field('fran', String(firstYear))} label="Från år" width="short" inputMode="numeric" />
  )
  switch (kind) {
    case 'volym':
      return (
        <>
          <Select
            {...field('nyckel')}
            label="Nyckel"
            placeholder="Välj"
            choices={names.areas.map((each) => ({
              group: each.name,
              choices: [
                { value: `${each.code}/`, label: `Alla nycklar i ${each.name}` },
                ...each.keys.map((key) => ({ value: `${each.code}/${key.code}`, label: key.name })),
              ],
            }))}
          />
          <Select
            {...field('forvaltning')}
            label="Förvaltning"
            placeholder="Alla förvaltningar"
            choices={names.departments.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <FieldRow>
            <TextField
              {...field('procent')}
              label="Ändring"
              suffix="procent"
              width="short"
              hint="Till exempel −10"
            />
            {from}
          </FieldRow>
        </>
      )
    case 'personal':
      return (
        <>
          {area}
          <Select
            {...field('kategori')}
            label="Personalkategori"
            placeholder="Välj"
            choices={names.categories.map(({ code, name }) => ({ value: code, label: name }))}
          />
          <FieldRow>
            <TextField
              {...field('antal')}
              label="Ändring"
              suffix="årsarbetare"
              width="short"
              hint="Till exempel −2"
            />
            {from}
          </FieldRow>
        </>
      )
    case 'tjanst':
      return (
        <>
          {area}
          <TextField {...field('namn')} label="Tjänstens namn" />
          <FieldRow>
            {names.categories.map(({ code, name }) => (
              <TextField
                key={code}
                {...field(`fte-${code}`)}
                label={`${name}, årsarbetare`}
                width="short"
                optional
              />
            ))}
          </FieldRow>
          <FieldRow>
            <TextField
              {...field('ovrigt')}
              label="Övrig kostnad per år"
              suffix="kr"
              width="medium"
              optional
            />
            {from}
          </FieldRow>
        </>
      )
    case 'kostnad':
      return (
        <>
          {area}
          <TextField {...field('namn')} label="Vad kostnaden gäller" />
          <FieldRow>
            <TextField
              {...field('belopp')}
              label="Ändring per år"
              suffix="kr"
              width="medium"
              hint="Minus när en kostnad bortfaller"
            />
            {from}
            <TextField
              {...field('till')}
              label="Till och med år"
              width="short"
              inputMode="numeric"
              optional
            />
          </FieldRow>
        </>
      )
    case 'overhead':
      return (
        <FieldRow>
          <TextField
            {...field('belopp')}
            label="Ändring per år"
            suffix="kr"
            width="medium"
            hint="Till exempel −200 000"
          />
          {from}
        </FieldRow>
      )
    case 'investering':
      return (
        <>
          {area}
          {investments.length > 0 && (
            <Select
              {...field('kalkyl')}
              label="Beslutad kalkyl"
              hint="Kapitalkostnaden hämtas ur kalkylen, eller skriv en egen investering nedan."
              placeholder="Ingen, jag skriver själv"
              choices={investments.map(({ id, label }) => ({ value: id, label }))}
            />
          )}
          <TextField {...field('namn')} label="Vad investeringen är" optional />
          <FieldRow>
            <TextField
              {...field('belopp')}
              label="Belopp"
              suffix="kr"
              width="medium"
              hint="Till exempel 2 300 000"
            />
            <TextField {...field('ranta', '')} label="Internränta" suffix="procent" width="short" />
            <TextField
              {...field('ar')}
              label="Avskrivningstid"
              suffix="år"
              width="short"
              inputMode="numeric"
            />
            <TextField
              {...field('start', `${firstYear}-01`)}
              label="Tas i bruk"
              width="short"
              hint="År och månad"
            />
          </FieldRow>
          <FieldRow>
            <TextField {...field('drift')} label="Driftkostnad per år" suffix="kr" width="medium" optional />
            <TextField
              {...field('bortfaller')}
              label="Kostnad som bortfaller per år"
              suffix="kr"
              width="medium"
              optional
            />
          </FieldRow>
        </>
      )
  }
}
