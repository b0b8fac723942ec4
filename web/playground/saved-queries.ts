/** A saved query: who would send it, what it shows, and its text. */
export interface SavedQuery {
  role: string
  title: string
  text: string
}

/** A saved query's first line is `# Role · Title`. */
export function readSavedQuery(text: string): SavedQuery {
  const [, role, title] = /^# (.+?) · (.+)$/m.exec(text) ?? []
  if (!role || !title) throw new Error(`A saved query must begin with "# Role · Title", not with: ${text.slice(0, 60)}`)
  return { role, title, text }
}
