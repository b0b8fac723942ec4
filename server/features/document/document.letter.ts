import { openPdf } from '../../files/pdf.ts'
import type { Pdf } from '../../files/pdf.type.ts'
import { frenchSpaces } from '../../i18n/format.ts'
import type { Insurer } from './insurer.ts'

/** To whom a document is written: a name, then the lines of an address. */
export interface Addressee {
  name: string
  address: readonly string[]
}

/** A document of ours, ready to be kept. */
export interface MadePdf {
  bytes: Buffer
  pageCount: number
}

/** « +33 1 99 00 75 75 » as it is read in France. */
const phoneText = (phone: string) => phone.replace(/^\+33 /, '0')

/** Opens a letter of the mutuelle: its head, and to whom it is written where a window envelope shows it. */
export const openLetter = ({
  title,
  insurer,
  addressee,
  issuedOn,
  key,
}: {
  title: string
  insurer: Insurer
  addressee: Addressee
  /** The day it is of, which the file gives as that of its making. */
  issuedOn: string
  /** What tells it from all others: its id, and its template. */
  key: string
}): Pdf => {
  const { name, legalName, form, siren, address, phone } = insurer
  const pdf = openPdf({
    title,
    locale: 'fr',
    at: new Date(`${issuedOn}T00:00:00Z`),
    key,
    author: name,
    foot: [`${legalName}, ${form}, SIREN ${siren}`, `${address} – Téléphone ${phoneText(phone)}`].map(frenchSpaces),
    pageText: (page, pages) => `Page ${page} sur ${pages}`,
  })
  const width = pdf.width * 0.45
  const nameStyle = { size: 11, weight: 'semibold' } as const
  const heights = [
    pdf.heightOf(addressee.name, width, nameStyle),
    ...addressee.address.map(line => pdf.heightOf(line, width)),
  ]
  pdf.block(
    'Div',
    heights.reduce((sum, height) => sum + height, 0),
    (group, x, top) => {
      let y = top
      for (const [i, text] of [addressee.name, ...addressee.address].entries()) {
        group.text('P', text, { x: x + pdf.width - width, y, width, ...(i === 0 ? nameStyle : {}) })
        y += heights[i]!
      }
    },
  )
  pdf.space(20)
  return pdf
}

/** Ends a letter. */
export const finishLetter = async (pdf: Pdf): Promise<MadePdf> => {
  const { pageCount } = pdf
  return { bytes: await pdf.finish(), pageCount }
}
