import { Trans } from '@lingui/react/macro'

/** First in the page: jumps over the navigation. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="fixed start-4 top-3 z-30 grid min-h-target -translate-y-20 place-items-center rounded-full bg-brand px-5 font-[650] text-on-brand no-underline focus:translate-y-0"
    >
      <Trans>Aller au contenu</Trans>
    </a>
  )
}
