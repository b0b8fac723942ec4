import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { brand } from '../design/brand.ts'
import { open } from '../testing/render.tsx'

describe('the frame of signed-in screens', () => {
  it('has one navigation, one main and a link that skips to it first', async () => {
    await open('/garanties')
    expect(screen.getAllByRole('navigation')).toHaveLength(1)
    expect(screen.getAllByRole('main')).toHaveLength(1)
    const links = screen.getAllByRole('link')
    expect(links[0]?.textContent).toBe('Aller au contenu')
    expect(links[0]?.getAttribute('href')).toBe(`#${screen.getByRole('main').id}`)
  })

  it('says which screen one is on, a claim being within reimbursements', async () => {
    const { router } = await open('/garanties')
    const navigation = screen.getByRole('navigation', { name: 'Navigation principale' })
    const current = () =>
      within(navigation)
        .getAllByRole('link')
        .filter(link => link.getAttribute('aria-current') === 'page')
        .map(link => link.getAttribute('href'))
    expect(current()).toEqual(['/garanties'])
    await router.navigate({ to: '/remboursements/$id', params: { id: 'clm_1' } })
    await waitFor(() => expect(current()).toEqual(['/remboursements']))
  })

  it('leads only to screens that exist', async () => {
    const { router } = await open('/')
    const hrefs = screen.getAllByRole('link').map(link => link.getAttribute('href') ?? '')
    expect(hrefs).toContain('/versements')
    for (const href of hrefs.filter(href => href.startsWith('/'))) {
      const [, , found] = router.getMatchedRoutes(href.split('?')[0] ?? href)
      expect(found?.fullPath, href).toBeTruthy()
    }
  })

  it('gives the focus to the new page’s h1 and the page’s name to the tab', async () => {
    const { user } = await open('/')
    const navigation = screen.getByRole('navigation', { name: 'Navigation principale' })
    await user.click(within(navigation).getByRole('link', { name: /garanties/i }))
    const heading = await screen.findByRole('heading', { level: 1, name: 'Mes garanties' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(document.title).toBe(`Mes garanties – ${brand.name}`)
  })

  it('says that an unknown address leads nowhere', async () => {
    await open('/nulle-part')
    expect(screen.getByRole('heading', { level: 1, name: 'Page introuvable' })).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Revenir à l’accueil' }).getAttribute('href')).toBe('/')
  })
})

describe('the settings of this browser', () => {
  it('change the theme at once and remember it; « Auto » forgets it', async () => {
    const { user } = await open('/')
    await user.click(screen.getByRole('button', { name: /^Mon compte/ }))
    await user.click(screen.getByRole('radio', { name: 'Sombre' }))
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(localStorage.getItem('theme')).toBe('dark')
    await user.click(screen.getByRole('radio', { name: 'Auto' }))
    expect(document.documentElement.dataset.theme).toBeUndefined()
    expect(localStorage.getItem('theme')).toBeNull()
  })

  it('change the language of everything, the page’s included, and remember it', async () => {
    const { user } = await open('/garanties')
    await user.click(screen.getByRole('button', { name: /^Mon compte/ }))
    await user.click(screen.getByRole('radio', { name: 'English' }))
    await screen.findByRole('navigation', { name: 'Main navigation' })
    expect(document.documentElement.lang).toBe('en')
    expect(localStorage.getItem('locale')).toBe('en')
    expect(document.title).toBe(`My cover – ${brand.name}`)
  })
})

it('says when the network is gone, and stops saying so when it is back', async () => {
  await open('/')
  const gone = () => screen.queryByText('Vous êtes hors connexion')
  expect(gone()).toBeNull()
  const network = (onLine: boolean) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: onLine })
    window.dispatchEvent(new Event(onLine ? 'online' : 'offline'))
  }
  network(false)
  await waitFor(() => expect(gone()).toBeTruthy())
  network(true)
  await waitFor(() => expect(gone()).toBeNull())
})
