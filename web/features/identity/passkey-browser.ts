import type {
  PasskeyAssertionInput,
  PasskeyAttestationInput,
  PasskeyCreationFragment,
  PasskeyRequestFragment,
} from '../../graphql/generated/identity/graphql.ts'

/** Whether this browser can keep or ask for a passkey at all. */
export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window && window.isSecureContext

/** Whether this very device can keep one, behind a finger, a face or a PIN. */
export const deviceKeepsPasskeys = async (): Promise<boolean> => {
  try {
    return knowsPasskeys() && (await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable())
  } catch {
    return false
  }
}

/** Whether passkeys can be offered where the e-mail is typed, as passwords are. */
export const fillsInPasskeys = async (): Promise<boolean> => {
  try {
    return knowsPasskeys() && ((await PublicKeyCredential.isConditionalMediationAvailable?.()) ?? false)
  } catch {
    return false
  }
}

/** Why there is none: closed by the person, ended by us, there already, or anything else. */
export type NoPasskey = 'CANCELLED' | 'ABORTED' | 'KNOWN' | 'FAILED'

/** A little less than the server waits. */
const LONGEST = 4.5 * 60_000

/** The library is brought only where somebody is about to use it. */
const library = () => import('@simplewebauthn/browser')

const reasonOf = (error: unknown): NoPasskey => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'AbortError') return 'ABORTED'
  // Closed by the person, or nothing that fits: browsers don't say which, so that sites don't learn it.
  if (name === 'NotAllowedError') return 'CANCELLED'
  return name === 'InvalidStateError' ? 'KNOWN' : 'FAILED'
}

type Described = PasskeyRequestFragment['allowed'][number]
type Descriptor = NonNullable<
  Parameters<Awaited<ReturnType<typeof library>>['startAuthentication']>[0]['optionsJSON']['allowCredentials']
>[number]

const descriptorOf = ({ credentialId, transports }: Described): Descriptor => ({
  id: credentialId,
  type: 'public-key',
  // The server knows the words of today; a browser passes over those it does not.
  transports: transports as NonNullable<Descriptor['transports']>,
})

/**
 * Asks the browser for a passkey. A ceremony that was going on ends.
 * @param filledIn whether it waits, unseen, until the person picks one where the e-mail is typed
 */
export async function showPasskey(
  { challenge, relyingPartyId, allowed }: PasskeyRequestFragment,
  filledIn = false,
): Promise<PasskeyAssertionInput | NoPasskey> {
  try {
    const { startAuthentication } = await library()
    const { id, response } = await startAuthentication({
      optionsJSON: {
        challenge,
        rpId: relyingPartyId,
        allowCredentials: allowed.map(descriptorOf),
        userVerification: 'required',
        timeout: LONGEST,
      },
      useBrowserAutofill: filledIn,
    })
    const { clientDataJSON, authenticatorData, signature, userHandle } = response
    return { credentialId: id, clientDataJSON, authenticatorData, signature, userHandle: userHandle ?? null }
  } catch (error) {
    return reasonOf(error)
  }
}

/** Has the browser make a passkey. */
export async function makePasskey(creation: PasskeyCreationFragment): Promise<PasskeyAttestationInput | NoPasskey> {
  try {
    const { startRegistration } = await library()
    const { id, response } = await startRegistration({
      optionsJSON: {
        challenge: creation.challenge,
        rp: { id: creation.relyingPartyId, name: creation.relyingPartyName },
        user: { id: creation.userHandle, name: creation.userName, displayName: creation.userDisplayName },
        pubKeyCredParams: creation.algorithms.map(alg => ({ alg, type: 'public-key' as const })),
        excludeCredentials: creation.excluded.map(descriptorOf),
        authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
        attestation: 'none',
        timeout: LONGEST,
      },
    })
    const { clientDataJSON, attestationObject, transports } = response
    return { credentialId: id, clientDataJSON, attestationObject, transports: transports ?? [] }
  } catch (error) {
    return reasonOf(error)
  }
}

/** Ends whatever the browser is being asked for. */
export async function endCeremony(): Promise<void> {
  const { WebAuthnAbortService } = await library()
  WebAuthnAbortService.cancelCeremony()
}

interface Signals {
  signalUnknownCredential?: (what: { rpId: string; credentialId: string }) => Promise<void>
}

/** Tells the password manager that a passkey opens nothing, so that it is not offered again. */
export async function forgetPasskey(rpId: string, credentialId: string): Promise<void> {
  try {
    await (PublicKeyCredential as unknown as Signals).signalUnknownCredential?.({ rpId, credentialId })
  } catch {
    // It keeps offering it, and we keep refusing it.
  }
}
