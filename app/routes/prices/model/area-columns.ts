import { priceCostKinds } from '~/domain/finance/price-version'
import { priceChangeKindLabel, priceCostKindLabel } from '~/text/economy/price-model'
import type { RowColumn } from './rows'

type Choices = readonly { value: string; label: string }[]

/** What an area is asked for, part by part. `telling` are the columns that make a row more than empty. */
export const areaParts = ['staff', 'costs', 'changes', 'keys'] as const
export type AreaPart = (typeof areaParts)[number]

export const tellingColumns: Record<AreaPart, readonly string[]> = {
  staff: ['service', 'serviceId', 'fte'],
  costs: ['label', 'amount'],
  changes: ['name', 'comment'],
  keys: ['code', 'name', 'weight'],
}

const changeColumn = (added: Choices): RowColumn[] =>
  added.length === 0
    ? []
    : [
        {
          ...{ name: 'change', label: 'Tillkommande uppdrag', kind: 'select', choices: added },
          placeholder: 'Inget',
        },
      ]

export const staffColumns = (lists: {
  services: Choices
  categories: Choices
  added: Choices
}): RowColumn[] => [
  ...(lists.services.length === 0
    ? []
    : [
        {
          ...{ name: 'serviceId', label: 'Tjänst i överenskommelsen', kind: 'select' as const },
          ...{ choices: lists.services, placeholder: 'Ingen' },
        },
      ]),
  { name: 'service', label: 'Tjänst, i ord' },
  { name: 'category', label: 'Kategori', kind: 'select', choices: lists.categories },
  { name: 'fte', label: 'Årsarbetare', kind: 'number', width: 'code' },
  ...changeColumn(lists.added),
]

export const costColumns = (lists: { assets: Choices; added: Choices }): RowColumn[] => [
  {
    ...{ name: 'kind', label: 'Slag', kind: 'select' },
    choices: priceCostKinds.map((value) => ({ value, label: priceCostKindLabel[value] })),
  },
  { name: 'label', label: 'Vad' },
  { name: 'amount', label: 'Kronor', kind: 'number', width: 'amount' },
  ...(lists.assets.length === 0
    ? []
    : [
        {
          ...{ name: 'asset', label: 'Tillgång', kind: 'select' as const },
          ...{ choices: lists.assets, placeholder: 'Ingen' },
        },
      ]),
  ...changeColumn(lists.added),
]

export const changeColumns = (categories: readonly { code: string; name: string }[]): RowColumn[] => [
  { name: 'id', label: '', kind: 'hidden' },
  {
    ...{ name: 'kind', label: 'Ändring', kind: 'select' },
    choices: (['added', 'removed'] as const).map((value) => ({ value, label: priceChangeKindLabel[value] })),
  },
  { name: 'name', label: 'Uppdrag' },
  { name: 'comment', label: 'Kommentar' },
  ...categories.map(({ code, name }): RowColumn => ({
    ...{ name: `fte-${code}`, label: `${name}, förra året`, kind: 'number', width: 'code' },
  })),
  { name: 'other', label: 'Annan kostnad, förra året', kind: 'number', width: 'amount' },
  { name: 'overhead', label: 'Ändrad overhead', kind: 'number', width: 'amount' },
]

export const keyColumns: RowColumn[] = [
  { name: 'id', label: '', kind: 'hidden' },
  { name: 'code', label: 'Kod', width: 'code' },
  { name: 'name', label: 'Nyckel' },
  { name: 'weight', label: 'Vikt, %', kind: 'number', width: 'code' },
  { name: 'source', label: 'Källa' },
  { name: 'note', label: 'Kommentar' },
  { name: 'retired', label: 'Ur bruk', kind: 'check' },
]
