import { Trans } from '@lingui/react/macro'
import { LinkButton } from '../../design/Link.tsx'
import { Notice } from '../../design/Notice.tsx'

/** A link that was used, is over, or was replaced: why, and the way on. */
export function LinkOverNotice() {
  return (
    <Notice
      tone="act"
      live
      title={<Trans>Ce lien ne sert plus</Trans>}
      action={
        <LinkButton to="/mot-de-passe-oublie">
          <Trans>Recevoir un nouveau lien</Trans>
        </LinkButton>
      }
    >
      <Trans>Un lien sert une fois, pour un temps, et seul le dernier reçu est bon. Votre compte n’a pas changé.</Trans>
    </Notice>
  )
}
