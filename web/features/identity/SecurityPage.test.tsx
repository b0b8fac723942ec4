import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { SessionDocument } from '../../graphql/generated/account/graphql.ts'
import { SecurityDocument } from '../../graphql/generated/identity/graphql.ts'
import { session } from '../../testing/fixtures/household.ts'
import { security } from '../../testing/fixtures/security.ts'
import { answer, pending, refusing } from '../../testing/graphql.tsx'
import { open } from '../../testing/render.tsx'

describe('the security page', () => {
  it('shows grey shapes while it is read', async () => {
    await open('/securite', pending(SecurityDocument))
    expect(await screen.findByText('Chargement…')).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'Clés d’accès' })).toBeNull()
  })

  it('says what could not be read, and reads it again', async () => {
    const { server, user } = await open('/securite', refusing(SecurityDocument))
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Impossible de charger ces informations')
    server.change(answer(SecurityDocument, security()))
    await user.click(within(alert).getByRole('button', { name: 'Réessayer' }))
    expect(await screen.findByText('Cet appareil')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('keeps what was read when it can’t be read again', async () => {
    const { server } = await open('/securite', answer(SecurityDocument, security()))
    await screen.findByText('Cet appareil')
    server.change(refusing(SecurityDocument), refusing(SessionDocument))
    server.reconnect()
    expect((await screen.findByRole('alert')).textContent).toContain('date de la dernière lecture')
    expect(screen.getByText('Cet appareil')).toBeTruthy()
  })

  it('has each way to protect an account, also where nothing was added yet', async () => {
    await open('/securite', answer(SecurityDocument, security()))
    await screen.findByText('Cet appareil')
    for (const name of ['Mot de passe', 'Mobile', 'FranceConnect', 'Application de codes', 'Codes de secours'])
      expect(screen.getByRole('heading', { level: 2, name })).toBeTruthy()
    expect(screen.getByText('Personne à la mutuelle n’a ouvert votre dossier.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Déconnecter tous les autres appareils' })).toBeNull()
  })

  it('has no FranceConnect where one may not come by it', async () => {
    const brand = { __typename: 'Brand' as const, mailbox: null, franceConnect: false }
    await open(
      '/securite',
      answer(SessionDocument, { ...session, brand: { ...session.brand, franceConnect: false } }),
      answer(SecurityDocument, { ...security(), brand }),
    )
    await screen.findByText('Cet appareil')
    expect(screen.queryByRole('heading', { name: 'FranceConnect' })).toBeNull()
  })
})
