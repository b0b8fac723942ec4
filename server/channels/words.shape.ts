import type { Template, Templates } from './message.ts'

/** What a message says, whatever carries it. */
export interface Words {
  subject: string
  paragraphs: readonly string[]
  /** Shown large, to be typed elsewhere. */
  code?: string
  action?: { label: string; url: string }
  /** In small letters below: what to do when one did not ask for this. */
  footnote?: string
  /** Where to choose what is sent, and how: on everything that can be refused. */
  preferences?: string
  /** The whole of it as an SMS: no link, and short enough for one. */
  sms?: string
}

/** The words of every template, in one language. */
export type WordsOf = { [T in Template]: (params: Templates[T]) => Words }

/** Below each code. */
export const NOT_YOU_FR = `Ce n’était pas vous ? Ne faites rien : sans ce code, personne n’entre. Ne le donnez à personne, nous ne vous le demanderons jamais.`
export const NOT_YOU_EN = `Not you? Do nothing: nobody gets in without this code. Give it to nobody; we will never ask for it.`
