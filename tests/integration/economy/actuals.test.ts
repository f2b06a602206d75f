import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, publicActor } from '~/domain/access'
import { readSie } from '~/documents/reading/sie'
import { readTable } from '~/documents/reading/table'
import { activateAsset, type ActivateAssetInput } from '~/use-cases/economy/assets/activate-asset'
import { assetCostsOfYear } from '~/use-cases/economy/assets/asset-costs'
import { actualsOfCase, followUpOfCase } from '~/use-cases/economy/assets/case-outcome'
import { changeAsset, type ChangeAssetInput, takeAssetBack, takeChangeBack } from '~/use-cases/economy/assets/change-asset'
import { saveForecast } from '~/use-cases/economy/assets/save-forecast'
import { createCalculation } from '~/use-cases/economy/calculations/create-calculation'
import { decideCalculation } from '~/use-cases/economy/calculations/decide-calculation'
import { calculationDefaults } from '~/use-cases/economy/calculations/defaults'
import { acceptLedger, withdrawLedger } from '~/use-cases/economy/ledger/decide-import'
import { mapProject, unmapProject } from '~/use-cases/economy/ledger/map-project'
import { stageImport } from '~/use-cases/economy/ledger/stage-import'
import type { Context } from '~/use-cases/context'
import { assetsOfMunicipality } from '#db/queries/economy/assets'
import { actualOfCases, listImports, projectsOfCase, rowsInBoth } from '#db/queries/economy/ledger'
import { addCase, makeOffice, type Office } from '../work/office'

let office: Office
let ctx: Context
let municipalityId: string
let matter: { id: string; slug: string; number: string }

const readers = { readTable, readSie: async (file: Uint8Array) => readSie(file) }
const value = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: string }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}

beforeAll(async () => {
  office = await makeOffice()
  municipalityId = office.municipality.id
  ctx = office.as({ ...office.actor('disa'), role: 'controller', bodyId: null } as Actor)
  const slug = await addCase(office, { published: true })
  const [row] = await office.database.read.query.cases.findMany({ where: (cases, { eq }) => eq(cases.slug, slug) })
  if (!row) throw new Error('no case')
  matter = { id: row.id, slug, number: row.number }
})
afterAll(() => office.dispose())
