import 'graphiql/setup-workers/vite'
import 'graphiql/style.css'
import '@graphiql/plugin-explorer/style.css'
import './playground.css'
import { explorerPlugin } from '@graphiql/plugin-explorer'
import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql'
import { createRoot } from 'react-dom/client'
import { SAVED_QUERIES_PLUGIN, savedQueries } from './SavedQueries.tsx'

const url = new URL('/graphql', window.location.href)
const socket = new URL(url)
socket.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:'

const fetcher = createGraphiQLFetcher({ url: url.href, subscriptionUrl: socket.href })
const root = document.getElementById('playground')
if (!root) throw new Error('The page has no #playground element')

createRoot(root).render(
  <GraphiQL
    fetcher={fetcher}
    plugins={[SAVED_QUERIES_PLUGIN, HISTORY_PLUGIN, explorerPlugin({ showAttribution: false })]}
    visiblePlugin={SAVED_QUERIES_PLUGIN}
    defaultTabs={savedQueries.slice(0, 1).map(({ text }) => ({ query: text }))}
    defaultEditorToolsVisibility={false}
  />,
)
