import { alternativeKinds, calculationKinds, costPhases, effectKinds } from '~/domain/finance/calculation'
import { interestMethods } from '~/domain/finance/types'
import { startRules } from '~/domain/finance/start-month'
import {
  alternativeLabel,
  calculationKindLabel,
  effectLabel,
  methodLabel,
  phaseLabel,
  startRuleLabel,
  treatmentLabel,
} from '~/text/economy/calculations'
import { paths } from '~/paths'
import { interestMethodLabel } from '~/text/finance'
import { Actions, Button, DateField, ErrorSummary, FieldRow, Notice, Section, Select, TextField } from '~/ui'
import type { CalculationFormView } from './form.server'
import { FormRows } from './form-rows'

const choicesOf = <Word extends string>(words: readonly Word[], labels: Record<Word, string>) =>
  words.map((value) => ({ value, label: labels[value] }))

/** A field that begins with a value where nothing is typed. */
const startsAs = <Field extends { defaultValue: string }>(field: Field, value: string): Field => ({
  ...field,
  defaultValue: field.defaultValue || value,
})

/** The form of a calculation: what it is, what it costs, how it is written off, what it leads to. Works without script. */
export function CalculationForm({ form, cancel }: { form: CalculationFormView; cancel: string }) {
  const { typed, rows, errors, general, tableRates } = form
  const field = (name: string) => ({
    name,
    id: name,
    defaultValue: typed[name] ?? '',
    error: errors.find((each) => each.field === name)?.text,
  })
  const row = (list: string) => (at: number, column: string) => field(`${list}-${at}-${column}`)
  return (
    <form method="post" className="calculation-editor" noValidate>
      <ErrorSummary
        errors={errors.map(({ field: fieldId, text: message }) => ({ fieldId, message }))}
        title="Kalkylen går inte att spara"
      />
      {general && (
        <Notice tone="danger" title="Det gick inte" live>
          {general}
        </Notice>
      )}
      <input type="hidden" name="revision" value={form.revision} />
      <input type="hidden" name="kopia" value={form.basedOn ?? ''} />
      <input type="hidden" name="handling" value={form.fromDocument ? '1' : ''} />
      {/* The first button is what Enter presses. */}
      <button
        type="submit"
        name="intent"
        value="save"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
      >
        Spara
      </button>
      <Section id="vad" title="Vad kalkylen är">
        <FieldRow>
          <TextField {...field('namn')} label="Namn" maxLength={200} required />
          <Select
            {...field('slag')}
            label="Slag"
            choices={choicesOf(calculationKinds, calculationKindLabel)}
          />
          <Select
            {...field('alternativ')}
            label="Alternativ"
            optional
            placeholder="Inget särskilt"
            choices={choicesOf(alternativeKinds, alternativeLabel)}
          />
        </FieldRow>
      </Section>
      <Section
        id="kostnader"
        title="Kostnader"
        intro="En rad per del. Investering skrivs av, drift betalas det år den görs. Förstudie och upphandling är normalt drift."
      >
        <FormRows list="rad" count={rows.rad} add="Lägg till en kostnad" legend="Kostnad">
          {(at) => (
            <>
              <Select
                {...startsAs(row('rad')(at, 'fas'), 'project')}
                label="Fas"
                choices={choicesOf(costPhases, phaseLabel)}
              />
              <TextField {...row('rad')(at, 'namn')} label="Vad" />
              <TextField {...row('rad')(at, 'belopp')} label="Belopp" suffix="kr" inputMode="decimal" />
              <Select
                {...row('rad')(at, 'slag')}
                label="Räknas som"
                placeholder="Inte bestämt"
                choices={choicesOf(['CAPITAL', 'OPERATING'] as const, treatmentLabel)}
              />
            </>
          )}
        </FormRows>
        <FieldRow>
          <TextField {...field('reserv')} label="Reserv" optional suffix="kr" inputMode="decimal" />
          <TextField
            {...field('reservprocent')}
            label="Reserven anges som"
            hint={`Utan belopp räknas reserven på ${form.reserveMeaning === 'ON_BASE' ? 'summan av delarna' : 'totalen med reserven'}.`}
            optional
            suffix="procent"
            inputMode="decimal"
          />
          <TextField
            {...field('bidrag')}
            label="Investeringsbidrag"
            optional
            suffix="kr"
            inputMode="decimal"
          />
        </FieldRow>
      </Section>
      <Section id="finansiering" title="Finansiering">
        <FormRows list="fin" count={rows.fin} add="Lägg till en finansiering" legend="Finansiering">
          {(at) => (
            <>
              <TextField {...row('fin')(at, 'namn')} label="Varifrån" />
              <TextField {...row('fin')(at, 'belopp')} label="Belopp" suffix="kr" inputMode="decimal" />
            </>
          )}
        </FormRows>
        <TextField {...field('finansiering')} label="Anteckning om finansieringen" optional />
      </Section>
      <Section id="avskrivning" title="Avskrivning och ränta">
        <FieldRow>
          <Select
            {...field('metod')}
            label="Metod"
            choices={choicesOf(['straight_line', 'annuity', 'non_depreciable'] as const, methodLabel)}
          />
          <TextField {...field('ar')} label="Avskrivningstid, år" inputMode="numeric" />
          <TextField {...field('manader')} label="och månader" optional inputMode="numeric" />
          <TextField {...field('restvarde')} label="Restvärde" optional suffix="kr" inputMode="decimal" />
        </FieldRow>
        <FieldRow>
          <DateField
            {...field('tas-i-bruk')}
            label="Tas i bruk"
            optional
            hint="Utan dag numreras åren 1, 2, 3."
          />
          <Select
            {...field('startregel')}
            label="Börjar kosta"
            choices={choicesOf(startRules, startRuleLabel)}
          />
          <Select
            {...field('rantemetod')}
            label="Ränta räknas på (rak avskrivning)"
            choices={choicesOf(interestMethods, interestMethodLabel)}
          />
        </FieldRow>
        <FieldRow>
          <Select
            {...field('rantor')}
            label="Internränta"
            choices={[
              { value: 'FIXED', label: 'En och samma ränta alla år' },
              { value: 'BY_YEAR', label: 'Per år ur kommunens tabell' },
            ]}
            hint={tableRates === '' ? 'Kommunens tabell har inga räntor än.' : `I tabellen: ${tableRates}.`}
          />
          <TextField
            {...field('ranta')}
            label="Ränta alla år"
            optional
            suffix="procent"
            inputMode="decimal"
          />
          <TextField {...field('rantekalla')} label="Räntans källa" optional />
        </FieldRow>
      </Section>
      <Section
        id="delar"
        title="Delar med egen livslängd"
        intro={
          <>
            När det finns delar är det de som skrivs av. De bör tillsammans bli lika mycket som det som är
            investering. <a href={paths.guide('avskrivning')}>Så räknas avskrivningen</a>
          </>
        }
      >
        <FormRows list="del" count={rows.del} add="Lägg till en del" legend="Del">
          {(at) => (
            <>
              <TextField {...row('del')(at, 'namn')} label="Vad" />
              <TextField {...row('del')(at, 'belopp')} label="Belopp" suffix="kr" inputMode="decimal" />
              <TextField {...row('del')(at, 'restvarde')} label="Restvärde" suffix="kr" />
              <TextField {...row('del')(at, 'ar')} label="År" inputMode="numeric" />
              <TextField {...row('del')(at, 'manader')} label="Månader" inputMode="numeric" />
              <TextField {...row('del')(at, 'start')} label="Egen start" placeholder="2028-01" />
            </>
          )}
        </FormRows>
        <FieldRow>
          <TextField
            {...field('aterinvestering-ar')}
            label="Återinvestera under"
            hint="Delarna köps på nytt när de är avskrivna."
            optional
            suffix="år"
            inputMode="numeric"
          />
          <TextField
            {...field('aterinvestering-index')}
            label="Prisändring per år"
            optional
            suffix="procent"
            inputMode="decimal"
          />
        </FieldRow>
      </Section>
      <Section
        id="effekter"
        title="Vad som händer med driften"
        intro="Kostnader och intäkter som kommer eller försvinner. Skriv helårsbeloppet. En effekt hos en annan förvaltning visas där, och dras inte av här."
      >
        <FormRows list="effekt" count={rows.effekt} add="Lägg till en effekt" legend="Effekt">
          {(at) => (
            <>
              <Select
                {...row('effekt')(at, 'slag')}
                label="Slag"
                choices={choicesOf(effectKinds, effectLabel)}
              />
              <TextField {...row('effekt')(at, 'namn')} label="Vad" />
              <TextField
                {...row('effekt')(at, 'belopp')}
                label="Helårsbelopp"
                suffix="kr"
                inputMode="decimal"
              />
              <TextField {...row('effekt')(at, 'start')} label="Från månad" placeholder="2027-01" />
              <TextField {...row('effekt')(at, 'sista')} label="Sista år" inputMode="numeric" />
              <TextField {...row('effekt')(at, 'hos')} label="Hos annan förvaltning" />
            </>
          )}
        </FormRows>
        <FieldRow>
          <TextField
            {...field('kalkylranta')}
            label="Kalkylränta"
            hint="För nuvärden. En annan än internräntan."
            suffix="procent"
            inputMode="decimal"
          />
          <TextField {...field('horisont')} label="Tid för nuvärdet" suffix="år" inputMode="numeric" />
        </FieldRow>
      </Section>
      <Actions>
        <Button name="intent" value="save">
          Spara kalkylen
        </Button>
        <a href={cancel}>Avbryt</a>
      </Actions>
    </form>
  )
}
