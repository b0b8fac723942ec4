import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import {
  BankAccountDocument,
  type BankAccountQuery,
  type BankAccountRequestFragment,
  ChangeBankAccountDocument,
  type ChangeBankAccountMutation,
} from '../../graphql/generated/bank-account/graphql.ts'
import { camille, viewer } from '../../testing/fixtures/household.ts'
import { inReview } from '../../testing/fixtures/requests.ts'
import { stepUpRequired } from '../../testing/fixtures/security.ts'
import { type Answer, answer, unreachable } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

type Contract = NonNullable<NonNullable<BankAccountQuery['viewer']>['contract']>

const accountOf = (fields: Partial<Contract> = {}) =>
  answer(
    BankAccountDocument,
    viewer<BankAccountQuery>({
      member: { __typename: 'Member', id: camille.id, fullName: camille.fullName },
      contract: {
        __typename: 'Contract',
        id: 'ctr_1',
        bankAccount: { __typename: 'BankAccount', ibanMasked: 'FR76 •••• 0189', heldUntil: null },
        bankAccountRequest: null,
        monthlyPremium: 8_450,
        ...fields,
      },
    }),
  )
const changing = (fields: Partial<BankAccountRequestFragment> = {}): BankAccountRequestFragment => ({
  ...inReview,
  kind: 'BANK_ACCOUNT',
  bankAccountChange: {
    __typename: 'BankAccountChange',
    ibanMasked: 'DE89 •••• 3000',
    holderName: 'Camille Martin',
    heldUntil: null,
    reviews: [],
    canCancel: false,
  },
  ...fields,
})
const changed = (changeBankAccount: ChangeBankAccountMutation['changeBankAccount']) =>
  answer(ChangeBankAccountDocument, { __typename: 'Mutation', changeBankAccount })

const given = async (...answers: Answer[]) => {
  const page = await open('/compte-bancaire', accountOf(), ...answers)
  await page.user.type(await screen.findByLabelText('IBAN'), 'de89370400440532013000')
  await page.user.type(screen.getByLabelText('Nom écrit sur le RIB'), 'Camille Martin')
  await page.user.click(screen.getByRole('button', { name: 'Continuer' }))
  await screen.findByText('DE89 •••• 3000')
  return page
}

describe('« Compte de remboursement »', () => {
  it('says where the money goes, and from when where a change waits', async () => {
    const bankAccount = {
      __typename: 'BankAccount' as const,
      ibanMasked: 'DE89 •••• 3000',
      heldUntil: '2099-11-25T09:00:00Z',
    }
    await open('/compte-bancaire', accountOf({ bankAccount }))
    await screen.findByText('DE89 •••• 3000')
    expect(screen.getByText(/Premier versement à partir du/)).toBeTruthy()
  })

  it('is for the holder to choose', async () => {
    await open('/compte-bancaire', accountOf({ monthlyPremium: null, bankAccount: null }))
    await screen.findByText('Seul le titulaire du contrat choisit ce compte')
    expect(screen.queryByLabelText('IBAN')).toBeNull()
  })

  it('shows no second form while a change is being checked', async () => {
    await open('/compte-bancaire', accountOf({ bankAccountRequest: changing() }))
    await screen.findByText('Un autre compte est en cours de vérification')
    expect(screen.queryByLabelText('IBAN')).toBeNull()
  })

  it('asks for a whole IBAN and its name before anything is sent', async () => {
    const { user, server } = await open('/compte-bancaire', accountOf())
    await user.type(await screen.findByLabelText('IBAN'), 'FR76')
    await user.click(screen.getByRole('button', { name: 'Continuer' }))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Vérifiez cet IBAN : il lui manque des caractères.')
    expect(alert.textContent).toContain('Indiquez le nom écrit sur le RIB.')
    expect(server.count(ChangeBankAccountDocument)).toBe(0)
  })

  it('is read over masked beside the one before, and can be changed again', async () => {
    const { user } = await given()
    expect(screen.getAllByText('FR76 •••• 0189').length).toBeGreaterThan(1)
    await user.click(screen.getByRole('button', { name: 'Modifier' }))
    expect((await screen.findByLabelText<HTMLInputElement>('IBAN')).value).toBe('DE89 3704 0044 0532 0130 00')
  })

  it('asks for the proof that names it, and is left as it was where the proof is not given', async () => {
    const { user } = await given(changed(stepUpRequired('recevoir vos remboursements sur DE89 •••• 3000')))
    await user.click(screen.getByRole('button', { name: 'Confirmer ce compte' }))
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toContain('DE89 •••• 3000')
    await user.keyboard('{Escape}')
    expect(screen.getByRole('button', { name: 'Confirmer ce compte' })).toBeTruthy()
  })

  it('leads back to the field that the server finds wrong', async () => {
    const { user } = await given(
      changed({
        __typename: 'InvalidInput',
        code: 'INVALID_INPUT',
        message: 'À corriger.',
        fields: [{ __typename: 'FieldProblem', path: 'iban', message: 'Vérifiez cet IBAN.' }],
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Confirmer ce compte' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Vérifiez cet IBAN.')
    expect(screen.getByLabelText('IBAN', { exact: false })).toBeTruthy()
  })

  it('keeps all of it while the server is away', async () => {
    const { user } = await given(unreachable(ChangeBankAccountDocument))
    await user.click(screen.getByRole('button', { name: 'Confirmer ce compte' }))
    await screen.findByText('La connexion n’a pas abouti')
    expect(screen.getByText('DE89 •••• 3000')).toBeTruthy()
  })
})
