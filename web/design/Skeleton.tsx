import { Trans } from '@lingui/react/macro'

const bone = 'animate-pulse rounded-small bg-sunken'

/** The shape of what is being loaded, so that nothing jumps when it comes. */
export function Skeleton({ shape, count = 4 }: { shape: 'rows' | 'hero' | 'cards'; count?: number }) {
  const places = Array.from({ length: count }, (_, place) => place)
  return (
    <div role="status">
      <span className="sr-only">
        <Trans>Chargement…</Trans>
      </span>
      <div aria-hidden="true">
        {shape === 'hero' && (
          <div className="grid gap-4">
            <div className={`h-5 w-2/5 ${bone}`} />
            <div className={`h-10 w-1/2 ${bone}`} />
            <div className={`h-3.5 rounded-full ${bone}`} />
            {places.map(place => (
              <div key={place} className="flex justify-between">
                <div className={`h-5 w-1/3 ${bone}`} />
                <div className={`h-5 w-1/5 ${bone}`} />
              </div>
            ))}
          </div>
        )}
        {shape === 'rows' && (
          <div className="grid gap-6">
            {places.map(place => (
              <div key={place} className="grid grid-cols-[2.75rem_1fr_4.5rem] items-center gap-3">
                <div className={`size-11 rounded-field ${bone}`} />
                <div className="grid gap-2">
                  <div className={`h-4 w-3/5 ${bone}`} />
                  <div className={`h-3.5 w-2/5 ${bone}`} />
                </div>
                <div className={`h-4 ${bone}`} />
              </div>
            ))}
          </div>
        )}
        {shape === 'cards' && (
          <div className="grid gap-4 phone:grid-cols-2">
            {places.map(place => (
              <div key={place} className="grid gap-3 rounded-surface border border-line bg-surface p-5">
                <div className={`h-5 w-1/2 ${bone}`} />
                <div className={`h-2 rounded-full ${bone}`} />
                <div className={`h-3.5 w-2/3 ${bone}`} />
              </div>
            ))}
          </div>
        )}
      </div>
    </div>
  )
}
