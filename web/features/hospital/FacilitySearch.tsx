import { Trans } from '@lingui/react/macro'
import { useDeferredValue, useState } from 'react'
import { RadioGroup } from '../../design/RadioGroup.tsx'
import { TextField } from '../../design/TextField.tsx'
import { useFacilitiesQuery } from '../../graphql/generated/hospital/hooks.ts'

export interface ChosenFacility {
  finess: string
  name: string
  place: string
}

interface FacilitySearchProps {
  chosen: ChosenFacility | null
  onChoose: (facility: ChosenFacility) => void
  error: string | undefined
}

/** Three letters find little that is wrong. */
const SHORTEST = 3

/** Which hospital: by its name, its town or its number. */
export function FacilitySearch({ chosen, onChoose, error }: FacilitySearchProps) {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const [{ data, stale }] = useFacilitiesQuery({ variables: { text: asked }, pause: asked.length < SHORTEST })
  const found = asked.length < SHORTEST ? [] : (data?.viewer?.facilities ?? [])
  const others = found.filter(({ finess }) => finess !== chosen?.finess)
  const options = [...(chosen ? [chosen] : []), ...others].map(({ finess, name, place }) => ({
    value: finess,
    label: name,
    hint: place,
  }))
  return (
    <div className="grid gap-3">
      <TextField
        id="facility"
        label={<Trans>Quel établissement ?</Trans>}
        hint={<Trans>Son nom, sa ville ou son numéro FINESS.</Trans>}
        value={text}
        onChange={event => setText(event.target.value)}
        autoComplete="off"
        error={options.length === 0 ? error : undefined}
      />
      {options.length > 0 && (
        <RadioGroup
          name="finess"
          label={<Trans>Établissements trouvés</Trans>}
          options={options}
          value={chosen?.finess ?? null}
          onChange={finess => {
            const facility = found.find(one => one.finess === finess)
            if (facility) onChoose(facility)
          }}
          error={error}
        />
      )}
      <p role="status" className="text-s text-ink-2">
        {asked.length >= SHORTEST && data && !stale && found.length === 0 && (
          <Trans>Aucun établissement ne correspond. Essayez le nom de la ville seule, ou appelez-nous.</Trans>
        )}
      </p>
    </div>
  )
}
