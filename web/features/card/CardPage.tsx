import { Trans, useLingui } from '@lingui/react/macro'
import { Download, Maximize2, Wallet } from 'lucide-react'
import { useEffect } from 'react'
import { Button, buttonStyles } from '../../design/Button.tsx'
import { Empty } from '../../design/Empty.tsx'
import { LoadError } from '../../design/LoadError.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Skeleton } from '../../design/Skeleton.tsx'
import { Columns, Surface } from '../../design/Surface.tsx'
import type { CardFaceFragment, CardQuery } from '../../graphql/generated/card/graphql.ts'
import { useCardQuery } from '../../graphql/generated/card/hooks.ts'
import { useSession } from '../../graphql/session.tsx'
import { Attestation } from './Attestation.tsx'
import { Barcode, BarcodeNote } from './Barcode.tsx'
import { CardHistory } from './CardHistory.tsx'
import { CardStateNotice, NextCardNotice } from './CardNotices.tsx'
import { CoverLegend, CoverTable } from './CoverTable.tsx'
import type { CardSearch } from './card-search.ts'
import { keepCard } from './kept-card.ts'
import { PlasticCard } from './PlasticCard.tsx'
import { RightsChip, RightsLine } from './RightsLine.tsx'
import { ShareCard } from './ShareCard.tsx'
import { ShowMode } from './ShowMode.tsx'

interface CardPageProps {
  search: CardSearch
  /** *Montrer* is a place of its own in the browser's history, so that « back » leaves it. */
  onShow: (shown: boolean) => void
}

/** « Ma carte »: the third-party-payment card, ready for a professional to look at and to scan. */
export function CardPage({ search, onShow }: CardPageProps) {
  const { t } = useLingui()
  const variables = { id: search.carte ?? '', other: search.carte !== undefined }
  const [{ data, error, fetching, stale }, read] = useCardQuery({ variables, requestPolicy: 'cache-and-network' })
  const viewer = data?.viewer
  const check = () => read({ requestPolicy: 'network-only' })
  const other = data?.node?.__typename === 'Card' ? data.node : undefined
  const session = useSession()
  const self = session.viewer?.viewedBy ? undefined : session.viewer?.member.id
  const current = viewer?.card
  useEffect(() => {
    if (self !== undefined && current !== undefined && !stale && !error) keepCard(self, current)
  }, [self, current, stale, error])
  const card = search.carte === undefined ? viewer?.card : other
  return (
    <>
      <PageHeader title={t`Ma carte de tiers payant`}>
        {card && speaksOfRights(card) && (
          <RightsLine rights={card.rights} checking={fetching || stale} onCheck={check} />
        )}
      </PageHeader>
      {error && <LoadError kept={Boolean(viewer)} onRetry={check} />}
      {viewer && card && <OneCard viewer={viewer} card={card} search={search} onShow={onShow} />}
      {viewer && !card && !fetching && <NoCard />}
      {!viewer && !error && <Skeleton shape="cards" count={2} />}
    </>
  )
}

/** A card to come, or one that another replaced, says nothing of the rights of now. */
const speaksOfRights = ({ state }: CardFaceFragment) => state === 'CURRENT' || state === 'CLOSED'

interface OneCardProps extends CardPageProps {
  viewer: NonNullable<CardQuery['viewer']>
  card: CardFaceFragment
}

function OneCard({ viewer, card, search, onShow }: OneCardProps) {
  const { nextCard, cards } = viewer
  return (
    <>
      <CardStateNotice card={card} />
      <Columns
        main={
          <>
            <PlasticCard key={card.id} card={card} />
            {nextCard && nextCard.id !== card.id && <NextCardNotice next={nextCard} />}
          </>
        }
        aside={<Actions card={card} onShow={() => onShow(true)} />}
      />
      <Surface title={<Trans>Ce que la carte couvre</Trans>}>
        <CoverTable card={card} />
        <CoverLegend card={card} />
      </Surface>
      {cards.length > 1 && <CardHistory cards={cards} />}
      {card.barcode && (
        <>
          <div data-printed className="hidden print:block">
            <Attestation card={card} />
          </div>
          <ShowMode
            card={card}
            standing={<RightsChip rights={card.rights} />}
            open={search.montrer === true}
            onClose={() => onShow(false)}
          />
        </>
      )}
    </>
  )
}

function Actions({ card, onShow }: { card: CardFaceFragment; onShow: () => void }) {
  const { barcode } = card
  if (!barcode) return null
  return (
    <Surface title={<Trans>À scanner</Trans>}>
      <div className="grid justify-items-center gap-3">
        <Barcode barcode={barcode} className="w-full max-w-64 rounded-field border border-line p-1" />
        <BarcodeNote barcode={barcode} />
      </div>
      <div className="grid gap-3">
        <Button wide icon={Maximize2} onPress={onShow}>
          <Trans>Montrer au professionnel</Trans>
        </Button>
        <a href="/files/carte.pdf" download className={buttonStyles('quiet', true)}>
          <Download className="size-5 flex-none" strokeWidth={1.75} />
          <Trans>Télécharger (PDF)</Trans>
        </a>
        <ShareCard />
        {card.wallets.apple && (
          <a href={card.wallets.apple} className={buttonStyles('quiet', true)}>
            <Wallet className="size-5 flex-none" strokeWidth={1.75} />
            <Trans>Ajouter à Apple Wallet</Trans>
          </a>
        )}
        {card.wallets.google && (
          <a href={card.wallets.google} rel="noreferrer" className={buttonStyles('quiet', true)}>
            <Wallet className="size-5 flex-none" strokeWidth={1.75} />
            <Trans>Ajouter à Google Wallet</Trans>
          </a>
        )}
      </div>
    </Surface>
  )
}

function NoCard() {
  return (
    <Surface>
      <Empty title={<Trans>Pas encore de carte</Trans>}>
        <Trans>Votre carte est faite avec votre contrat : elle s’affichera ici dès qu’il aura commencé.</Trans>
      </Empty>
    </Surface>
  )
}
