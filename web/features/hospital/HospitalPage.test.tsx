import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  ChangeHospitalStayDocument,
  type CoverageDetailFragment,
  FacilitiesDocument,
  type FacilitiesQuery,
  HospitalPeopleDocument,
  type HospitalPeopleQuery,
  RequestHospitalCoverageDocument,
} from '../../graphql/generated/hospital/graphql.ts'
import { RequestDocument } from '../../graphql/generated/request/graphql.ts'
import { camille, family, viewer } from '../../testing/fixtures/household.ts'
import { request } from '../../testing/fixtures/requests.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

const peopleOf = (beneficiaries = family) =>
  answer(HospitalPeopleDocument, viewer<HospitalPeopleQuery>({ beneficiaries }))
const hospital = {
  __typename: 'Facility' as const,
  finess: '759900006',
  name: 'Hôpital des Ancolies',
  place: '75019 Paris',
  isReachable: true,
}
const found = (...facilities: (typeof hospital)[]) =>
  answer(FacilitiesDocument, viewer<FacilitiesQuery>({ facilities }))
const opened = (...answers: Answer[]) => open('/hospitalisation', peopleOf([camille]), found(hospital), ...answers)
type Opened = Awaited<ReturnType<typeof open>>

const type = async ({ user }: Opened, name: RegExp, ...parts: string[]) => {
  const fields = within(screen.getByRole('group', { name })).getAllByRole('spinbutton')
  for (const [at, part] of parts.entries()) await user.type(fields[at]!, part)
}
const press = ({ user }: Opened, name: string) => screen.findByRole('button', { name }).then(one => user.click(one))

describe('« Aller à l’hôpital »', () => {
  it('asks by name for what is missing', async () => {
    const page = await opened()
    await press(page, 'Demander la prise en charge')
    const summary = within(await screen.findByRole('alert'))
    expect(summary.getByRole('link', { name: 'Choisissez un établissement de la liste.' })).toBeTruthy()
    expect(summary.getByRole('link', { name: 'Indiquez la date d’entrée.' })).toBeTruthy()
  })

  it('finds a hospital by its name, and says where there is none', async () => {
    const page = await opened()
    const field = await screen.findByLabelText(/Quel établissement/)
    await page.user.type(field, 'anc')
    await screen.findByRole('radio', { name: /Hôpital des Ancolies/ })
    page.server.change(found())
    await page.user.clear(field)
    await page.user.type(field, 'nulle part')
    await screen.findByText(/Aucun établissement ne correspond/)
  })

  it('sends the stay once, and keeps it where the server is away', async () => {
    const page = await opened(unreachable(RequestHospitalCoverageDocument))
    await page.user.type(await screen.findByLabelText(/Quel établissement/), 'ancolies')
    await page.user.click(await screen.findByRole('radio', { name: /Hôpital des Ancolies/ }))
    await type(page, /Date d’entrée/, '07', '12', '2026')
    await type(page, /Date de sortie/, '10', '12', '2026')
    await page.user.click(screen.getByRole('checkbox', { name: /chambre particulière/ }))
    await press(page, 'Demander la prise en charge')
    await screen.findByText('La connexion n’a pas abouti')
    expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /chambre particulière/ }).checked).toBe(true)
    page.server.change(
      answer(RequestHospitalCoverageDocument, {
        __typename: 'Mutation',
        requestHospitalCoverage: {
          __typename: 'RequestHospitalCoverageSuccess',
          request: request({ kind: 'HOSPITAL_COVERAGE', state: 'ACCEPTED', isOpen: false }),
        },
      }),
    )
    await press(page, 'Demander la prise en charge')
    await screen.findByText('Accord donné : nous écrivons à l’établissement.')
    const sent = page.server.received.filter(({ operation }) => operation === 'RequestHospitalCoverage')
    expect(sent[0]?.variables).toEqual(sent[1]?.variables)
    expect(sent[0]?.variables).toMatchObject({
      input: { finess: '759900006', admissionDate: '2026-12-07', dischargeDate: '2026-12-10', privateRoom: true },
    })
  })

  it('asks who it is about where there are several', async () => {
    await open('/hospitalisation', peopleOf())
    await screen.findByRole('group', { name: 'Qui est hospitalisé ?' })
  })

  it('says that people can’t be read, and reads them again', async () => {
    const page = await open('/hospitalisation', unreachable(HospitalPeopleDocument))
    await screen.findByRole('alert', {}, { timeout: 15_000 })
    page.server.change(peopleOf([camille]))
    await press(page, 'Réessayer')
    await screen.findByLabelText(/Quel établissement/)
  })
})

describe('a stay that was agreed on', () => {
  const coverage = (fields: Partial<CoverageDetailFragment> = {}): CoverageDetailFragment => ({
    __typename: 'HospitalCoverage',
    facility: hospital,
    nature: 'SURGERY',
    admissionDate: '2026-12-07',
    dischargeDate: '2026-12-10',
    privateRoom: false,
    reviews: [],
    lines: [
      {
        __typename: 'CoverageLine',
        code: 'DAILY_CHARGE',
        name: 'Forfait journalier hospitalier',
        amount: 2300,
        count: 4,
        rate: null,
        isCovered: true,
      },
    ],
    validFrom: '2026-11-22',
    validTo: '2026-12-10',
    step: 'SENT',
    isChanged: false,
    sentAt: '2026-11-22T09:00:00Z',
    acknowledgedAt: null,
    ...fields,
  })
  const accepted = (fields: Partial<CoverageDetailFragment> = {}) => ({
    ...request({ kind: 'HOSPITAL_COVERAGE', state: 'ACCEPTED', isOpen: false, missing: [] }),
    hospitalCoverage: coverage(fields),
  })
  const shown = (fields: Partial<CoverageDetailFragment> = {}) =>
    answer(RequestDocument, { __typename: 'Query', node: accepted(fields) })

  it('is changed by its person, who sees that it was', async () => {
    const changed = answer(ChangeHospitalStayDocument, {
      __typename: 'Mutation',
      changeHospitalStay: {
        __typename: 'ChangeHospitalStaySuccess',
        request: accepted({ isChanged: true, dischargeDate: '2026-12-12' }),
      },
    })
    const page = await open('/demarches/req_invoice', shown(), changed)
    await press(page, 'Modifier le séjour')
    await type(page, /Jour de sortie/, '12')
    await press(page, 'Modifier la prise en charge')
    await screen.findByText('Modifiée : elle remplace la précédente')
    expect(page.server.received.find(({ operation }) => operation === 'ChangeHospitalStay')?.variables).toEqual({
      input: { requestId: 'req_invoice', admissionDate: '2026-12-07', dischargeDate: '2026-12-12', privateRoom: false },
    })
  })

  it('is not changed once it was billed', async () => {
    await open('/demarches/req_invoice', shown({ step: 'BILLED' }))
    await screen.findByText('Forfait journalier hospitalier')
    expect(screen.queryByRole('button', { name: 'Modifier le séjour' })).toBeNull()
  })
})
