import { useLingui } from '@lingui/react/macro'
import { Dialog } from '../design/Dialog.tsx'
import { RowLink, Rows } from '../design/Rows.tsx'
import { type Account, PreferencesLink, ProfileLink, SecurityLink, SharingLink, SignOutButton } from './AccountMenu.tsx'
import { usePlaces } from './Navigation.tsx'
import { Preferences } from './Preferences.tsx'

/** « Plus » on a phone: the screens that the bottom bar has no room for, and the settings of this browser. */
export function MoreSheet({ account, open, onClose }: { account: Account; open: boolean; onClose: () => void }) {
  const { t } = useLingui()
  const behind = usePlaces().filter(place => place.more)
  return (
    <Dialog open={open} onClose={onClose} title={t`Plus`} shape="sheet">
      <Rows>
        {behind.map(place => (
          <li key={place.to}>
            <RowLink to={place.to} icon={place.icon} title={place.label} onClick={onClose} />
          </li>
        ))}
        <li>
          <ProfileLink onClick={onClose} />
        </li>
        <li>
          <SharingLink onClick={onClose} />
        </li>
        <li>
          <SecurityLink onClick={onClose} />
        </li>
        <li>
          <PreferencesLink onClick={onClose} />
        </li>
      </Rows>
      <Preferences />
      <SignOutButton account={account} />
    </Dialog>
  )
}
