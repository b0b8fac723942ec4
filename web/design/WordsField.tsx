import { useEffect, useEffectEvent, useState } from 'react'
import { SearchField, type SearchFieldProps } from './SearchField.tsx'

interface WordsFieldProps extends SearchFieldProps {
  /** The words in the address. */
  value: string
}

/** How long the typing must pause before the list is asked for. */
const PAUSE = 300

/** Words looked for, which the address has: told once the typing pauses, and followed when the address changes. */
export function WordsField({ value: inAddress, onChange, ...field }: WordsFieldProps) {
  const [typed, setTyped] = useState(inAddress)
  const [seen, setSeen] = useState(inAddress)
  const [sent, setSent] = useState(inAddress)

  // The address changed: by what was typed here, which goes on, or by the back button or a chip, which it follows.
  if (inAddress !== seen) {
    setSeen(inAddress)
    if (inAddress !== sent) {
      setSent(inAddress)
      setTyped(inAddress)
    }
  }

  const tell = useEffectEvent((words: string) => onChange(words))
  useEffect(() => {
    const words = typed.trim()
    if (words === sent) return
    const timer = setTimeout(() => {
      setSent(words)
      tell(words)
    }, PAUSE)
    return () => clearTimeout(timer)
  }, [typed, sent])

  return <SearchField {...field} value={typed} onChange={setTyped} />
}
