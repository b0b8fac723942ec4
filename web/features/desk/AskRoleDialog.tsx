import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Select } from '../../design/Select.tsx'
import { TextField } from '../../design/TextField.tsx'
import { toast } from '../../design/toast.ts'
import type { StaffRole } from '../../graphql/generated/desk/graphql.ts'
import { useAskRoleChangeMutation } from '../../graphql/generated/desk/hooks.ts'
import { useConnection } from '../../graphql/session.tsx'
import { outcomeOf, useOutcome } from '../account/FormOutcome.tsx'
import type { Colleague } from './RolesPage.tsx'
import { ROLES, useDeskWords } from './words.ts'

interface AskRoleDialogProps {
  colleague: Colleague
  onClose: () => void
}

/** Asks for a role to be given to somebody, or taken from them where they have it. */
export function AskRoleDialog({ colleague, onClose }: AskRoleDialogProps) {
  const { t } = useLingui()
  const words = useDeskWords()
  const { reset } = useConnection()
  const [role, setRole] = useState<StaffRole>(ROLES.find(one => !colleague.roles.includes(one)) ?? 'ADVISER')
  const [{ fetching }, ask] = useAskRoleChangeMutation()
  const { ended, wrong, failure } = useOutcome()
  const { name } = colleague
  const has = colleague.roles.includes(role)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (fetching) return
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim()
    if (reason.length < 10)
      return ended({
        kind: 'fields',
        problems: [{ field: 'reason', message: t`Dites en quelques mots pourquoi : 10 caractères au moins.` }],
      })
    const change = has ? 'WITHDRAW' : 'GRANT'
    const { data } = await ask({ input: { staffId: colleague.id, role, change, reason } })
    const result = data?.askRoleChange
    if (result?.__typename !== 'AskRoleChangeSuccess') return ended(outcomeOf(result, 'role'))
    onClose()
    toast(t`Demande enregistrée : une autre personne doit décider.`)
    reset()
  }

  return (
    <Dialog open onClose={onClose} title={t`Un rôle de ${name}`}>
      <form noValidate onSubmit={event => void submit(event)} className="grid gap-4">
        {failure}
        <Select
          label={<Trans>Rôle</Trans>}
          name="role"
          options={ROLES.map(value => ({
            value,
            label: colleague.roles.includes(value) ? t`${words.role[value]} (à retirer)` : words.role[value],
          }))}
          value={role}
          onChange={setRole}
          error={wrong('role')}
        />
        <TextField
          label={<Trans>Pourquoi</Trans>}
          hint={<Trans>Une autre personne le lira, et décidera dans les 7 jours.</Trans>}
          name="reason"
          maxLength={500}
          autoComplete="off"
          error={wrong('reason')}
        />
        <Button type="submit" wide busy={fetching}>
          {has ? <Trans>Demander à le retirer</Trans> : <Trans>Demander à le donner</Trans>}
        </Button>
      </form>
    </Dialog>
  )
}
