import { Trans, useLingui } from '@lingui/react/macro'

interface FranceConnectButtonProps {
  /** The page to go on to, unchecked: the server follows only its own. */
  suite?: string | undefined
  /** To link the account that is signed in, instead of signing in. */
  link?: boolean
  /** To prove this act of who is signed in, instead of signing in. */
  stepUpId?: string
}

/**
 * « S’identifier avec FranceConnect », as its design rules have it: its own blue in light and in dark, at least 56 px
 * high, never another label. The mark is drawn here from text, for want of the official file: put that file into `Mark`
 * and nothing else changes.
 */
export function FranceConnectButton({ suite, link = false, stepUpId }: FranceConnectButtonProps) {
  const { t } = useLingui()
  const query = new URLSearchParams({
    ...(suite !== undefined && { suite }),
    ...(link && { pour: 'lier' }),
    ...(stepUpId !== undefined && { pour: 'prouver', preuve: stepUpId }),
  }).toString()
  return (
    <div className="grid justify-items-center gap-3 text-center">
      <p className="text-s text-ink-2">
        <Trans>
          FranceConnect est la solution proposée par l’État pour sécuriser et simplifier la connexion à vos services en
          ligne.
        </Trans>
      </p>
      {/* Not a form: our own content security policy lets none lead to another site. */}
      <button
        type="button"
        onClick={() => window.location.assign(`/auth/franceconnect${query && `?${query}`}`)}
        className="inline-flex min-h-14 w-full max-w-80 cursor-pointer items-center justify-center gap-3 rounded-small border border-on-state-blue bg-state-blue px-5 py-1.5 text-start text-on-state-blue transition-colors duration-150 hover:bg-state-blue-hover active:bg-state-blue-hover"
      >
        <Mark />
        {/* It is the name of a service of the French state: the same in every language. */}
        <span lang="fr" className="text-m leading-tight">
          S’identifier avec <br />
          <strong className="text-l">FranceConnect</strong>
        </span>
      </button>
      <a
        href="https://franceconnect.gouv.fr/"
        target="_blank"
        rel="noopener noreferrer"
        title={t`Qu’est-ce que FranceConnect ? – nouvelle fenêtre`}
        className="content-center text-s"
      >
        <Trans>Qu’est-ce que FranceConnect ?</Trans>
      </a>
    </div>
  )
}

/** A plain stand-in: two halves that meet, in the colours of the flag. */
function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" className="size-8 flex-none">
      <path d="M15 4a12 12 0 0 0 0 24V4Z" fill="#fff" />
      <path d="M17 4a12 12 0 0 1 0 24V4Z" fill="#e1000f" stroke="#fff" strokeWidth="1.5" />
    </svg>
  )
}

/** « OU »: two ways in, neither before the other. */
export function OrSeparator() {
  return (
    <p className="flex items-center gap-3 text-s font-semibold text-ink-2 before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      <Trans>OU</Trans>
    </p>
  )
}
