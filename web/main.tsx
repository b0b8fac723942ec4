import './design/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { activateLocale, chosenLocale } from './i18n/locale.ts'
import { makeRouter } from './router.tsx'
import { bringScreens, reloadWhenOutdated } from './shell/outdated.ts'

reloadWhenOutdated()

const router = makeRouter()
const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root element')

// The language and the first screen load side by side.
await Promise.all([activateLocale(chosenLocale()), router.load()])
createRoot(root).render(
  <StrictMode>
    <App router={router} />
  </StrictMode>,
)

// Once the first screen is there and nothing else happens. Safari has no idle callbacks.
const whenIdle = window.requestIdleCallback ?? ((run: () => void) => setTimeout(run, 2000))
whenIdle(() => {
  void bringScreens(router)
  if (import.meta.env.PROD) void import('./service-worker/register.ts').then(({ registerWorker }) => registerWorker())
})
