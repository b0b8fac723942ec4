import { Trans, useLingui } from '@lingui/react/macro'
import { Eye, LockKeyhole, LogOut, Mailbox, UserRound } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Avatar } from '../design/Avatar.tsx'
import { Button } from '../design/Button.tsx'
import { Dialog } from '../design/Dialog.tsx'
import { RowLink, Rows } from '../design/Rows.tsx'
import { Preferences } from './Preferences.tsx'

/** Who is signed in, as the frame shows it. */
export interface Account {
  /** First and last name; null while it loads. */
  name: string | null
  signOut: () => void
  signingOut: boolean
  /** How many notifications they have not read; null while that loads. */
  unread: number | null
}

/** The person's menu in the header: who is signed in, this browser's settings, sign out. */
export function AccountMenu({ account }: { account: Account }) {
  const { t } = useLingui()
  const [open, setOpen] = useState(false)
  const { name } = account
  return (
    <>
      <AriaButton
        aria-haspopup="dialog"
        onPress={() => setOpen(true)}
        className="grid size-target place-items-center rounded-full transition-colors duration-150 hover:bg-sunken"
      >
        {name ? <Avatar name={name} /> : <UserRound className="size-5.5" strokeWidth={1.75} />}
        {/* Its text and not its label: a label would have to hold the initials that are shown (WCAG 2.5.3). */}
        <span className="sr-only">{name ? t`Mon compte, ${name}` : t`Mon compte`}</span>
      </AriaButton>
      <Dialog open={open} onClose={() => setOpen(false)} title={name ?? t`Mon compte`} shape="sheet">
        <Rows>
          <li>
            <ProfileLink onClick={() => setOpen(false)} />
          </li>
          <li>
            <SharingLink onClick={() => setOpen(false)} />
          </li>
          <li>
            <SecurityLink onClick={() => setOpen(false)} />
          </li>
          <li>
            <PreferencesLink onClick={() => setOpen(false)} />
          </li>
        </Rows>
        <Preferences />
        <SignOutButton account={account} />
      </Dialog>
    </>
  )
}

/** To how one is reached. */
export function ProfileLink({ onClick }: { onClick: () => void }) {
  return <RowLink to="/informations" icon={UserRound} title={<Trans>Mes informations</Trans>} onClick={onClick} />
}

/** To the choice of who sees one's care. */
export function SharingLink({ onClick }: { onClick: () => void }) {
  return <RowLink to="/partage" icon={Eye} title={<Trans>Partage des soins</Trans>} onClick={onClick} />
}

/** To what protects one's account. */
export function SecurityLink({ onClick }: { onClick: () => void }) {
  return <RowLink to="/securite" icon={LockKeyhole} title={<Trans>Sécurité</Trans>} onClick={onClick} />
}

/** To what one is told, and by what. */
export function PreferencesLink({ onClick }: { onClick: () => void }) {
  return <RowLink to="/preferences" icon={Mailbox} title={<Trans>Préférences de contact</Trans>} onClick={onClick} />
}

export function SignOutButton({ account }: { account: Account }) {
  return (
    <Button kind="quiet" wide icon={LogOut} busy={account.signingOut} onPress={account.signOut}>
      <Trans>Se déconnecter</Trans>
    </Button>
  )
}
