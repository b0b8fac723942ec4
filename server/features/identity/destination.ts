import { maskPhone } from '../../channels/phone.ts'
import type { Services } from '../../context.ts'
import { CodeChannel, CodeDestination } from './challenge.type.ts'

export type Person = Services['db']['tables']['member']['$inferSelect']

/** 'camille.martin@example.fr' → 'ca•••@example.fr' */
export const maskEmail = (email: string): string => email.replace(/^(.{1,2})[^@]*/, '$1•••')

/** The lines of a letter's address; undefined when there is no whole one on file. */
export const addressOf = ({ firstNames, usualName, address, postalCode, city }: Person): string[] | undefined =>
  address && postalCode && city ? [`${firstNames} ${usualName}`, address, `${postalCode} ${city}`] : undefined

/** A place on file where a person can be sent a code. */
export interface OnFile {
  shown: CodeDestination
  to: string | string[]
}

/**
 * Where a person can be reached by what is on file, the quickest first.
 * @param channels those that would do
 * @param ownPhone the number that they confirmed themselves, which goes before the contract's: it is the newer one
 */
export const destinationsOf = (
  person: Person,
  channels: readonly CodeChannel[],
  ownPhone?: string | null,
): OnFile[] => {
  const address = addressOf(person)
  const known: Record<CodeChannel, OnFile['to'] | null | undefined> = {
    [CodeChannel.SMS]: ownPhone ?? person.phone,
    [CodeChannel.MAIL]: person.email,
    [CodeChannel.LETTER]: address,
  }
  const hints: Record<CodeChannel, (to: OnFile['to']) => string | null> = {
    [CodeChannel.SMS]: to => maskPhone(String(to)),
    [CodeChannel.MAIL]: to => maskEmail(String(to)),
    [CodeChannel.LETTER]: () => null,
  }
  return channels.flatMap(channel => {
    const to = known[channel]
    return to ? [{ shown: Object.assign(new CodeDestination(), { channel, hint: hints[channel](to) }), to }] : []
  })
}

/** How a message calls them: « Bonjour Camille ». */
export const firstNameOf = ({ firstNames }: Pick<Person, 'firstNames'>): string => firstNames.split(/[ ,]/)[0]!
