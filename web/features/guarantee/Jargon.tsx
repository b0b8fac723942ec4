import type { ReactNode } from 'react'
import { Term, type TermName } from '../../design/Term.tsx'

/** The trade's words as the texts of guarantees and of computations spell them, in both languages. */
const words: readonly { name: TermName; spelt: RegExp }[] = [
  { name: 'base', spelt: /\bbase( de remboursement)?\b|\breimbursement base\b/ },
  { name: 'optam', spelt: /\bOPTAM\b/ },
  { name: 'ticketModerateur', spelt: /ticket modérateur/ },
  { name: 'cent', spelt: /100\s?% Santé/ },
  { name: 'participationForfaitaire', spelt: /participation forfaitaire|fixed contribution/i },
  { name: 'franchise', spelt: /franchise médicale|medical deductible/i },
  { name: 'parcours', spelt: /parcours de soins|care pathway/i },
  { name: 'contratResponsable', spelt: /contrat responsable|responsible contract/i },
  { name: 'depassement', spelt: /dépassements?|overcharges?/i },
]

/**
 * Puts each word of the trade one tap away from its meaning, at its first place only: said on every row, it would be a
 * stop on every row for those who go through the page by keyboard. One explainer for one table.
 */
export function makeExplainer(): (text: string) => ReactNode {
  const explained = new Set<TermName>()
  const explain = (text: string): ReactNode => {
    const found = words
      .filter(({ name }) => !explained.has(name))
      .map(({ name, spelt }) => ({ name, match: spelt.exec(text) }))
      .filter(({ match }) => match !== null)
      .sort((one, other) => (one.match?.index ?? 0) - (other.match?.index ?? 0))[0]
    if (!found?.match) return text
    const { name, match } = found
    explained.add(name)
    const [, before = '', opening = ''] = /^(.*?)(\(?)$/s.exec(text.slice(0, match.index)) ?? []
    const [, closing = '', after = ''] = /^([).,;]*)(.*)$/s.exec(text.slice(match.index + match[0].length)) ?? []
    return (
      <>
        {before}
        {/* A line may break on either side of a button, and would leave a parenthesis or a comma alone. */}
        <span className="whitespace-nowrap">
          {opening}
          <Term name={name}>{match[0]}</Term>
          {closing}
        </span>
        {explain(after)}
      </>
    )
  }
  return explain
}
