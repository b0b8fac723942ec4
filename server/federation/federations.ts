import type { Env } from '../env.ts'
import { createRelying, type Relying } from './client.ts'
import { createLocalProvider, type LocalProvider } from './local-provider.ts'

/** Where each provider sends people back to, on this site: declared to it, to the letter. */
export const RETURNS = {
  franceConnect: { back: '/auth/franceconnect/retour', ended: '/auth/franceconnect/fin' },
  staff: { back: '/auth/bureau/retour', ended: '/auth/bureau/fin' },
} as const

/** The outside identity providers that people come by; those that are off are not there. */
export interface Federations {
  franceConnect?: Relying
  staff?: Relying
}

const at = (publicUrl: URL, path: string) => new URL(path, publicUrl).href

/** The stand-ins of a developer's machine. Never call it in production. */
export const openLocalProvider = (
  { publicUrl, port }: Pick<Env, 'publicUrl' | 'port'>,
  codeLife?: number,
): LocalProvider => {
  const returnsOf = ({ back, ended }: { back: string; ended: string }) => ({
    redirectUris: [at(publicUrl, back)],
    postLogoutRedirectUris: [at(publicUrl, ended)],
  })
  return createLocalProvider({
    publicUrl,
    port,
    returns: { franceConnect: returnsOf(RETURNS.franceConnect), staff: returnsOf(RETURNS.staff) },
    ...(codeLife !== undefined && { codeLife }),
  })
}

/** The providers that the settings name; where they name none, the local ones, and in production none. */
export const openFederations = (
  { providers, publicUrl }: Pick<Env, 'providers' | 'publicUrl'>,
  local?: LocalProvider,
): Federations => {
  const settingsOf = (name: 'franceConnect' | 'staff') => {
    const known = providers[name]
    if (known) return () => known
    return local && (() => local.settings(name))
  }
  const franceConnect = settingsOf('franceConnect')
  const staff = settingsOf('staff')
  return {
    ...(franceConnect && {
      franceConnect: createRelying({
        settings: franceConnect,
        redirectUri: at(publicUrl, RETURNS.franceConnect.back),
        scope: 'openid given_name family_name gender birthdate birthplace birthcountry email',
        acr: ['eidas1', 'eidas2', 'eidas3'],
        prompt: 'login consent',
        signedUserinfo: true,
      }),
    }),
    ...(staff && {
      staff: createRelying({
        settings: staff,
        redirectUri: at(publicUrl, RETURNS.staff.back),
        scope: 'openid profile email',
        // Phishing-resistant, in hardware or not (OpenID EAP).
        acr: ['phrh', 'phr'],
        prompt: 'login',
        signedUserinfo: false,
      }),
    }),
  }
}
