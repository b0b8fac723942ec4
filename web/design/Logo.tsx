import { brand } from './brand.ts'
import { petal, petalAngles } from './flower.ts'

/** The flower and the name of the mutuelle. */
export function Logo() {
  const { petals, heart } = brand.flower
  return (
    <span className="flex items-center gap-2 text-l font-[750] tracking-tight text-ink">
      <svg viewBox="0 0 64 64" aria-hidden="true" className="keep-colour size-8 flex-none">
        {petalAngles.map((angle, index) => (
          <path key={angle} d={petal} transform={`rotate(${angle} 32 32)`} fill={petals[index]} />
        ))}
        <circle cx="32" cy="32" r="5" fill={heart} />
      </svg>
      {brand.name}
    </span>
  )
}
