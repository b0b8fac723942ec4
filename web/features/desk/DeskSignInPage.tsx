import { Trans, useLingui } from '@lingui/react/macro'
import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { buttonStyles } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { PageHeader } from '../../design/PageHeader.tsx'
import { Surface } from '../../design/Surface.tsx'
import { PublicShell } from '../../shell/PublicShell.tsx'

/** The way in of those who work here: their own provider, and no password of ours. */
export function DeskSignInPage() {
  const { t } = useLingui()
  // `motif` is our server's word for how the last try ended.
  const said = useOutcome(useLocation({ select: ({ searchStr }) => new URLSearchParams(searchStr).get('motif') }))
  return (
    <PublicShell>
      <PageHeader title={t`Bureau`}>
        <p className="text-center">
          <Trans>L’espace de celles et ceux qui travaillent à la mutuelle.</Trans>
        </p>
      </PageHeader>
      <Surface>
        {said && (
          <Notice tone={said.tone} title={said.title} live>
            {said.next}
          </Notice>
        )}
        {/* A page of our server, which leads on to the provider: no screen of the router. */}
        <a href="/auth/bureau" className={buttonStyles('primary', true)}>
          <Trans>Se connecter avec mon compte professionnel</Trans>
        </a>
        <p className="text-s text-ink-2">
          <Trans>
            Votre clé de sécurité, ou deux facteurs, vous sera demandée. La session se ferme après 15 minutes sans
            activité, et au bout de 8 heures.
          </Trans>
        </p>
      </Surface>
    </PublicShell>
  )
}

interface Said {
  tone: 'done' | 'failed' | 'act'
  title: ReactNode
  /** What to do next. */
  next: ReactNode
}

/** How the last try ended, by the word that our server put into the address. */
function useOutcome(outcome: string | null): Said | undefined {
  switch (outcome) {
    case null:
      return undefined
    case 'fin':
      return {
        tone: 'act',
        title: <Trans>Votre session est terminée</Trans>,
        next: <Trans>Ce qui était à l’écran a été effacé. Reconnectez-vous pour reprendre votre travail.</Trans>,
      }
    case 'deconnecte':
      return {
        tone: 'done',
        title: <Trans>Vous êtes déconnecté</Trans>,
        next: <Trans>Du bureau et de l’annuaire de la mutuelle.</Trans>,
      }
    case 'inconnu':
      return {
        tone: 'act',
        title: <Trans>Le bureau ne vous connaît pas encore</Trans>,
        next: <Trans>Demandez à un administrateur du bureau de vous ajouter, puis reconnectez-vous.</Trans>,
      }
    case 'sans-role':
      return {
        tone: 'act',
        title: <Trans>Vous n’avez aucun rôle actif</Trans>,
        next: (
          <Trans>
            Demandez à un administrateur de vous donner un rôle : une deuxième personne le validera, puis
            reconnectez-vous.
          </Trans>
        ),
      }
    case 'faible':
      return {
        tone: 'act',
        title: <Trans>Un mot de passe seul ne suffit pas</Trans>,
        next: <Trans>Reconnectez-vous avec votre clé de sécurité, ou avec deux facteurs.</Trans>,
      }
    case 'ancien':
      return {
        tone: 'act',
        title: <Trans>Votre connexion date de plus de 8 heures</Trans>,
        next: <Trans>Reconnectez-vous : votre clé vous sera demandée de nouveau.</Trans>,
      }
    case 'refuse':
      return {
        tone: 'act',
        title: <Trans>Vous avez renoncé à vous connecter</Trans>,
        next: <Trans>Rien n’a été ouvert. Vous pouvez recommencer.</Trans>,
      }
    case 'tard':
    case 'perdu':
      return {
        tone: 'act',
        title: <Trans>Cette connexion a expiré</Trans>,
        next: <Trans>Elle sert une fois, pendant dix minutes, dans le même navigateur. Recommencez.</Trans>,
      }
    case 'trop':
      return {
        tone: 'failed',
        title: <Trans>Trop d’essais depuis cette adresse</Trans>,
        next: <Trans>Attendez quelques minutes, puis recommencez.</Trans>,
      }
    case 'indisponible':
      return {
        tone: 'failed',
        title: <Trans>L’annuaire ne répond pas</Trans>,
        next: <Trans>Recommencez dans un instant. Si cela dure, prévenez l’assistance informatique.</Trans>,
      }
    default:
      return {
        tone: 'failed',
        title: <Trans>La connexion n’a pas pu être vérifiée</Trans>,
        next: <Trans>Recommencez. Si cela se répète, prévenez l’assistance informatique.</Trans>,
      }
  }
}
