import { Trans } from '@lingui/react/macro'
import { Amount } from '../../design/Amount.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Row, Rows } from '../../design/Rows.tsx'
import { Surface } from '../../design/Surface.tsx'
import type { MembershipsQuery } from '../../graphql/generated/membership/graphql.ts'

type Memberships = NonNullable<NonNullable<MembershipsQuery['desk']>['memberships']>

/** Below so many, somebody should order more. */
const FEW = 10

/** What is left of the gift cards that referrals are paid with. */
export function GiftCards({ stocks }: { stocks: Memberships['giftCards'] }) {
  const left = stocks.reduce((sum, { count }) => sum + count, 0)
  return (
    <Surface title={<Trans>Cartes cadeaux en stock</Trans>}>
      {left < FEW && (
        <Notice tone="act" title={<Trans>Il en reste peu</Trans>}>
          <Trans>Sans carte en stock, les récompenses attendent la prochaine livraison. Rien n’est perdu.</Trans>
        </Notice>
      )}
      {stocks.length > 0 && (
        <Rows>
          {stocks.map(({ issuer, amount, count }) => (
            <li key={`${issuer} ${amount}`}>
              <Row title={issuer} meta={<Amount cents={amount} />} end={<span className="num">{count}</span>} />
            </li>
          ))}
        </Rows>
      )}
    </Surface>
  )
}
