import { createHash } from 'node:crypto'
import { frenchSpaces } from '../i18n/format.ts'
import type { LocalPerson } from './local-people.ts'

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { margin: 0 auto; max-width: 40rem; padding: 1.5rem 1rem }
  h1 { font-size: 1.5rem; margin: 0 0 .5rem }
  h2 { font-size: 1.1rem; margin: 2rem 0 .5rem }
  .demonstration { border: 2px dashed currentColor; border-radius: .75rem; margin: 0 0 1.5rem; padding: .75rem 1rem }
  ul { list-style: none; margin: 0; padding: 0 }
  li { margin: .5rem 0 }
  button { background: none; border: 1px solid currentColor; border-radius: .75rem; color: inherit; cursor: pointer; font: inherit; min-height: 44px; padding: .75rem 1rem; text-align: start; width: 100% }
  button:hover { background: #8883 }
  button:focus-visible { outline: 3px solid #0a76f6; outline-offset: 2px }
  b, small { display: block }
  small { font-size: .9rem }
`

/** The only script: it sends the form that ends a session, as FranceConnect does by itself. */
const SUBMIT = 'document.forms[0].submit()'

/**
 * The pages' own policy. A form's answer leads back to the product, which browsers hold against `form-action` too.
 * @param product the product's origin
 */
export const localPolicy = (product: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${sha(STYLE)}'`,
    `script-src 'sha256-${sha(SUBMIT)}'`,
    `form-action 'self' ${product}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

const sha = (text: string) => createHash('sha256').update(text).digest('base64')

const escaped = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)

const page = (title: string, heading: string, body: string) =>
  `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(frenchSpaces(`${heading} – ${title} (démonstration)`))}</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <p class="demonstration">${escaped(frenchSpaces(`Démonstration : ceci n’est pas ${title}. Cette page tient sa place sur un poste de développement ; les personnes sont inventées.`))}</p>
      <h1>${escaped(frenchSpaces(heading))}</h1>
      ${body}
    </main>
  </body>
</html>`

/** One choice of the list: a button of the form. */
const choice = (name: string, value: string, label: string, more: string) =>
  `<li><button name="${name}" value="${value}"><b>${escaped(frenchSpaces(label))}</b>${more ? `<small>${escaped(frenchSpaces(more))}</small>` : ''}</button></li>`

/** Ways in which the real provider fails, to see what we then say. */
const FAILURES = [
  ['server_error', 'Une panne du fournisseur'],
  ['temporarily_unavailable', 'Une indisponibilité passagère'],
  ['Y030007', 'Une ancienne erreur, par son numéro'],
] as const

/** Choosing who to be, or refusing. @param action where the form goes */
export const choicePage = (title: string, people: readonly LocalPerson[], action: string): string =>
  page(
    title,
    'Qui êtes-vous ?',
    `<form method="post" action="${escaped(action)}">
        <ul>${people.map(({ key, name, shows }) => choice('person', key, name, shows)).join('')}</ul>
        <h2>Ne pas continuer</h2>
        <ul>${choice('error', 'access_denied', 'Refuser et revenir au service', '')}</ul>
        <h2>Simuler un échec</h2>
        <ul>${FAILURES.map(([code, label]) => choice('error', code, label, '')).join('')}</ul>
      </form>`,
  )

/** What the real one can answer with, which the page offers. */
export const isFailure = (code: string): boolean =>
  code === 'access_denied' || FAILURES.some(([known]) => known === code)

/** Ends the session by itself, or by the button where scripts don't run. @param form the engine's, with its secret */
export const logoutPage = (title: string, form: string): string =>
  page(
    title,
    'Déconnexion',
    `${form.replace('</form>', '<button>Se déconnecter</button></form>').replace('<input', '<input type="hidden" name="logout" value="yes"/><input')}
      <script>${SUBMIT}</script>`,
  )

/** A page that only says something. */
export const messagePage = (title: string, heading: string, text: string): string =>
  page(title, heading, `<p>${escaped(frenchSpaces(text))}</p>`)
