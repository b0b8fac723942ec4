import type { FastifyInstance } from 'fastify'
import { frenchSpaces } from '../i18n/format.ts'
import type { Mailbox, Received } from './mailbox.ts'

/** Mails carry their styles in their elements; nothing else may run or load. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; frame-ancestors 'none'"

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
  body { margin: 0 auto; max-width: 44rem; padding: 1.5rem 1rem }
  article { border: 1px solid #8886; border-radius: 1rem; margin: 1rem 0; padding: 1rem }
  h2 { font-size: 1.1rem; margin: 0 }
  p { margin: .25rem 0; overflow-wrap: anywhere; white-space: pre-line }
  .to { font-size: .9rem; opacity: .8 }
  iframe { background: #fff; border: 0; border-radius: .5rem; height: 30rem; margin-top: .5rem; width: 100% }
`

const escaped = (text: string) => text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)

const withLinks = (text: string) => escaped(text).replace(/https?:\/\/[^\s<]+/g, url => `<a href="${url}">${url}</a>`)

const KINDS: Record<Received['channel'], string> = { MAIL: 'E-mail', SMS: 'SMS', LETTER: 'Courrier' }

const article = ({ channel, to, subject, text, html, at }: Received) => `
  <article>
    <h2>${KINDS[channel]}${subject ? ` : ${escaped(subject)}` : ''}</h2>
    <p class="to">À ${escaped(to)}, ${at.toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris' })}</p>
    <p>${withLinks(text)}</p>
    ${html ? `<details><summary>Comme dans une messagerie</summary><iframe sandbox title="${escaped(subject ?? '')}" srcdoc="${escaped(html)}"></iframe></details>` : ''}
  </article>`

const page = (received: readonly Received[]) => `<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Boîte de démonstration</title>
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>Boîte de démonstration</h1>
      <p>Tout ce que l’espace adhérent envoie depuis ce poste : e-mails, SMS et courriers, le plus récent d’abord. <a href="/dev/boite">Actualiser</a></p>
      ${received.map(article).join('') || '<p>Rien n’est encore arrivé.</p>'}
    </main>
  </body>
</html>`

/** The development mailbox's page, and the same as JSON for tests. */
export const serveMailbox = (app: FastifyInstance, mailbox: Mailbox): void => {
  app.get('/dev/boite', (_request, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-store')
      .header('content-security-policy', POLICY)
      .send(frenchSpaces(page(mailbox.received()))),
  )
  app.get('/dev/boite.json', (_request, reply) => reply.header('cache-control', 'no-store').send(mailbox.received()))
}
