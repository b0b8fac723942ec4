import { i18n } from '@lingui/core'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { messages } from '../i18n/fr.po'
import { messages as ofIdentity } from '../i18n/identity/fr.po'

// What a test waits for may come late on a busy machine; nothing waits longer than it must.
configure({ asyncUtilTimeout: 3000 })

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'fr', messages: { ...messages, ...ofIdentity } })
})

afterEach(() => {
  cleanup()
  localStorage.clear()
  delete document.documentElement.dataset.theme
})
