import { useState } from 'react'
import { onDraftsForgotten } from '../../shell/kept-drafts.ts'

/** What is being written, while one looks at other screens. In memory only: words may tell of care. */
const kept = new Map<string, string>()
onDraftsForgotten(() => kept.clear())

/** A text that is still there when its screen is come back to, until it is sent or its person signs out. */
export function useKeptText(name: string): [text: string, write: (text: string) => void] {
  const [text, setText] = useState(() => kept.get(name) ?? '')
  const write = (next: string) => {
    if (next) kept.set(name, next)
    else kept.delete(name)
    setText(next)
  }
  return [text, write]
}
