import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { BookMarked } from 'lucide-react'
import { readSavedQuery } from './saved-queries.ts'

const files = import.meta.glob<string>('./queries/*.graphql', { query: '?raw', import: 'default', eager: true })

/** In the order of their file names. */
export const savedQueries = Object.values(files).map(readSavedQuery)

const roles = [...new Set(savedQueries.map(query => query.role))]

function SavedQueries() {
  const { addTab } = useGraphiQLActions()
  const editor = useGraphiQL(state => state.queryEditor)
  return (
    <div className="saved-queries">
      <p>
        Les champs répondent selon qui est connecté : ouvrez d’abord une session dans{' '}
        <a href="/connexion">l’espace adhérent</a>, ou mettez un jeton de partenaire dans les en-têtes.
      </p>
      {roles.map(role => (
        <section key={role} aria-label={role}>
          <h2>{role}</h2>
          <ul>
            {savedQueries
              .filter(query => query.role === role)
              .map(query => (
                <li key={query.title}>
                  <button
                    type="button"
                    className="graphiql-un-styled"
                    // The editor comes a moment after this list.
                    disabled={!editor}
                    onClick={() => {
                      addTab()
                      // A new tab empties the editor; what is then written in it becomes the tab's.
                      editor?.setValue(query.text)
                    }}
                  >
                    {query.title}
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

/** A pane of GraphiQL: one press opens a saved query in a new tab. */
export const SAVED_QUERIES_PLUGIN: GraphiQLPlugin = {
  title: 'Requêtes enregistrées',
  icon: () => <BookMarked strokeWidth={1.5} />,
  content: SavedQueries,
}
