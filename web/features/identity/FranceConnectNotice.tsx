import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Notice, type Tone } from '../../design/Notice.tsx'

interface Said {
  tone: Tone
  title: ReactNode
  text: ReactNode
}

const OTHER_WAYS = <Trans>Réessayez, ou entrez avec votre adresse e-mail et votre mot de passe.</Trans>

/** What came of a way to FranceConnect, as the server names it in the address; its own words are never shown. */
const SAID: Readonly<Record<string, Said>> = {
  refuse: {
    tone: 'info',
    title: <Trans>Vous n’êtes pas passé par FranceConnect</Trans>,
    text: (
      <Trans>
        Vous y avez renoncé, ou FranceConnect n’a pas pu confirmer votre identité. Rien n’a changé : réessayez, ou
        choisissez une autre façon d’entrer.
      </Trans>
    ),
  },
  indisponible: {
    tone: 'act',
    title: <Trans>FranceConnect ne répond pas pour le moment</Trans>,
    text: <Trans>Réessayez dans quelques minutes, ou entrez avec votre adresse e-mail et votre mot de passe.</Trans>,
  },
  tard: {
    tone: 'act',
    title: <Trans>Le retour de FranceConnect a pris trop de temps</Trans>,
    text: OTHER_WAYS,
  },
  perdu: {
    tone: 'act',
    title: <Trans>Cette connexion n’est plus en cours</Trans>,
    text: (
      <Trans>
        Elle a duré plus de dix minutes, ou elle a commencé dans un autre navigateur. Cliquez à nouveau sur
        FranceConnect, ou choisissez une autre façon d’entrer.
      </Trans>
    ),
  },
  erreur: {
    tone: 'failed',
    title: <Trans>FranceConnect n’a pas abouti</Trans>,
    text: (
      <Trans>
        La réponse reçue n’était pas celle attendue : par prudence, nous ne l’avons pas suivie. Réessayez, ou entrez
        avec votre adresse e-mail et votre mot de passe.
      </Trans>
    ),
  },
  trop: {
    tone: 'act',
    title: <Trans>Trop d’essais depuis votre connexion internet</Trans>,
    text: <Trans>Réessayez dans une heure, ou entrez avec votre adresse e-mail et votre mot de passe.</Trans>,
  },
  session: {
    tone: 'act',
    title: <Trans>Votre session s’est terminée entre-temps</Trans>,
    text: <Trans>Connectez-vous, puis reliez FranceConnect à nouveau.</Trans>,
  },
  deconnecte: {
    tone: 'done',
    title: <Trans>Vous êtes déconnecté</Trans>,
    text: <Trans>De votre espace et de FranceConnect.</Trans>,
  },
  lie: {
    tone: 'done',
    title: <Trans>FranceConnect est relié à votre espace</Trans>,
    text: <Trans>Vous pouvez désormais vous connecter avec lui. Un e-mail vous le confirme.</Trans>,
  },
  prouve: {
    tone: 'done',
    title: <Trans>FranceConnect a confirmé que c’est vous</Trans>,
    text: <Trans>Reprenez ce que vous faisiez dans les cinq minutes : il ne reste qu’un code à donner.</Trans>,
  },
  'preuve-perdue': {
    tone: 'act',
    title: <Trans>Cette confirmation n’est plus en cours</Trans>,
    text: <Trans>Elle a duré trop longtemps. Rien n’a changé : recommencez ce que vous faisiez.</Trans>,
  },
  'autre-identite': {
    tone: 'failed',
    title: <Trans>Cette identité n’est pas celle qui ouvre votre espace</Trans>,
    text: <Trans>Rien n’a été changé. Recommencez, en choisissant chez FranceConnect votre propre identité.</Trans>,
  },
  'autre-compte': {
    tone: 'failed',
    title: <Trans>Cette identité ouvre déjà un autre espace</Trans>,
    text: <Trans>Une identité FranceConnect ouvre un seul espace. Rien n’a été changé.</Trans>,
  },
  'autre-personne': {
    tone: 'failed',
    title: <Trans>Cette identité n’est pas celle de votre contrat</Trans>,
    text: (
      <Trans>
        FranceConnect a donné un nom, un sexe ou une date de naissance qui ne sont pas ceux de votre contrat. Si c’est
        bien vous, déconnectez-vous puis entrez avec FranceConnect : un code vous permettra de relier les deux.
      </Trans>
    ),
  },
}

/** Says what came of FranceConnect; nothing for a word that we never wrote. @param outcome from the address, unchecked */
export function FranceConnectNotice({ outcome }: { outcome: string | undefined }) {
  const said = outcome !== undefined && Object.hasOwn(SAID, outcome) ? SAID[outcome] : undefined
  if (!said) return null
  return (
    <Notice tone={said.tone} live title={said.title}>
      {said.text}
    </Notice>
  )
}
