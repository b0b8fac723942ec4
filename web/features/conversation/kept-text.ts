import { useState } from 'react'
import { onDraftsForgotten } from '../../shell/kept-drafts.ts'

/**
 * What is being written, while one looks at other screens or loads the page again. With this tab only, and until its
 * person signs out: words may tell of care.
 */
const PREFIX = 'text '

const read = (name: string): string => {
  try {
    return sessionStorage.getItem(PREFIX + name) ?? ''
  } catch {
    return '' // a browser that keeps nothing
  }
}

const keep = (name: string, text: string): void => {
  try {
    if (text) sessionStorage.setItem(PREFIX + name, text)
    else sessionStorage.removeItem(PREFIX + name)
  } catch {
    // Full, or kept from us: it stays on the screen.
  }
}

onDraftsForgotten(() => {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name)
})

/** A text that is still there when its screen is come back to, until it is sent or its person signs out. */
export function useKeptText(name: string): [text: string, write: (text: string) => void] {
  const [text, setText] = useState(() => read(name))
  const write = (next: string) => {
    keep(name, next)
    setText(next)
  }
  return [text, write]
}
