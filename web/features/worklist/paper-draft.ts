import type { PaperInput } from '../../graphql/generated/worklist/graphql.ts'

/** One line as it is being typed. */
export interface DraftLine {
  /** Made up here. */
  id: string
  act: string | null
  careDate: string | null
  billed: number | null
  quantity: number
  /** What the Sécu's statement says; worked out while left empty. */
  base: number | null
  amo: number | null
}

/** A paper as it is being typed. */
export interface PaperDraft {
  name: string
  number: string
  lines: readonly DraftLine[]
}

export const emptyLine = (careDate: string | null): DraftLine => ({
  id: crypto.randomUUID(),
  act: null,
  careDate,
  billed: null,
  quantity: 1,
  base: null,
  amo: null,
})

/** What the server is asked; undefined while a line still lacks something. */
export function paperOf({ name, number, lines }: PaperDraft): Pick<PaperInput, 'provider' | 'lines'> | undefined {
  if (name.trim().length < 2 || lines.length === 0) return undefined
  const made: PaperInput['lines'] = []
  for (const { act, careDate, billed, quantity, base, amo } of lines) {
    if (!act || !careDate || !billed) return undefined
    made.push({
      act,
      careDate,
      billed,
      ...(quantity !== 1 && { quantity }),
      ...(base !== null && { base }),
      ...(amo !== null && { amo }),
    })
  }
  return { provider: { name: name.trim(), ...(number.trim() && { number: number.trim() }) }, lines: made }
}
