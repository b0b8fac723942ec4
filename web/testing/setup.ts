import { i18n } from '@lingui/core'
import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { messages as ofClaims } from '../i18n/claim/fr.po'
import { messages as ofDesk } from '../i18n/desk/fr.po'
import { messages as ofDocuments } from '../i18n/document/fr.po'
import { messages } from '../i18n/fr.po'
import { messages as ofGuarantees } from '../i18n/guarantee/fr.po'
import { messages as ofIdentity } from '../i18n/identity/fr.po'
import { messages as ofPayments } from '../i18n/payment/fr.po'
import { messages as ofRequests } from '../i18n/request/fr.po'

// What a test waits for may come late on a busy machine; nothing waits longer than it must.
configure({ asyncUtilTimeout: 10_000 })

beforeEach(() => {
  // happy-dom tells of a new selection while it is made, and React Aria's date field answers with another, for ever.
  vi.spyOn(Selection.prototype, 'collapse').mockImplementation(() => {})
  i18n.loadAndActivate({
    locale: 'fr',
    messages: {
      ...messages,
      ...ofClaims,
      ...ofDocuments,
      ...ofGuarantees,
      ...ofIdentity,
      ...ofPayments,
      ...ofRequests,
      ...ofDesk,
    },
  })
})

afterEach(() => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
  delete document.documentElement.dataset.theme
})
