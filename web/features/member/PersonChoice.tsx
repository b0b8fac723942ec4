import { useLingui } from '@lingui/react/macro'
import { Segmented } from '../../design/Segmented.tsx'
import { Select } from '../../design/Select.tsx'
import type { MemberBriefFragment } from '../../graphql/generated/member/graphql.ts'

interface PersonChoiceProps {
  people: readonly MemberBriefFragment[]
  /** The id of who is chosen. */
  value: string | null
  onChange: (member: MemberBriefFragment) => void
}

/** Whose: nothing to choose for one person, side by side for a few, a list for many or for long names. */
export function PersonChoice({ people, value, onChange }: PersonChoiceProps) {
  const { t } = useLingui()
  if (people.length < 2) return null
  const options = people.map(({ id, firstName, isViewer }) => ({ value: id, label: isViewer ? t`Moi` : firstName }))
  const choose = (id: string) => {
    const member = people.find(person => person.id === id)
    if (member) onChange(member)
  }
  const letters = options.reduce((sum, option) => sum + option.label.length, 0)
  return people.length <= 4 && letters <= 32 ? (
    <Segmented label={t`Pour qui`} options={options} value={value ?? ''} onChange={choose} />
  ) : (
    <Select label={t`Pour qui`} options={options} value={value ?? ''} onChange={choose} />
  )
}
