import {
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib'
import type { FileRefusal } from './file.table.ts'
import { MAX_PIXELS } from './image.ts'
import { isBomb } from './pdf-bomb.ts'
import type { Sanitised } from './sanitise.ts'

/** A hospital's bill with its annexes stays below; a book does not belong here. */
const MAX_PAGES = 30

/** Names of what acts, carries something else along, or calls outside. Keys and values alike, however they are spelled. */
const ACTIVE = new Set([
  'JS',
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'EF',
  'RichMedia',
  'XFA',
  'AA',
  'SubmitForm',
  'ImportData',
  'GoToE',
  'GoToR',
  'Movie',
  'Sound',
  'Rendition',
  'Trans3D',
  '3D',
])

const DEEPEST = 60

/** Where a link may lead: to a page, a mailbox or a telephone; « www.ameli.fr » too, as many write it. */
const isHarmlessLink = (address: string) =>
  /^(?:https?|mailto|tel):/i.test(address) || !/^\s*(?:[a-z][a-z\d+.-]*:|[\\/])/i.test(address)

const nameOf = (name: PDFName) => name.decodeText()

const textOf = (value: PDFObject | undefined) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : ''

/** A picture whose claimed size would fill the memory of who opens it. */
const isGiant = (dictionary: PDFDict) => {
  const side = (key: string) => {
    const value = dictionary.lookup(PDFName.of(key))
    return value instanceof PDFNumber ? value.asNumber() : 0
  }
  return side('Width') * side('Height') > MAX_PIXELS * 2
}

/** Why an object and what is written within it can't be kept. */
const faultOf = (object: PDFObject, depth = 0): FileRefusal | undefined => {
  if (depth > DEEPEST) return 'UNREADABLE'
  if (object instanceof PDFStream) return isGiant(object.dict) ? 'TOO_MANY_PIXELS' : faultOf(object.dict, depth + 1)
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      const name = nameOf(key)
      if (ACTIVE.has(name)) return 'ACTIVE_CONTENT'
      // An opening action that is a place in the document is none.
      if (name === 'OpenAction' && value instanceof PDFDict && !isGoTo(value)) return 'ACTIVE_CONTENT'
      if (name === 'URI' && !isHarmlessLink(textOf(object.lookup(key)))) return 'ACTIVE_CONTENT'
      const fault = faultOf(value, depth + 1)
      if (fault) return fault
    }
  }
  if (object instanceof PDFArray)
    for (const value of object.asArray()) {
      const fault = faultOf(value, depth + 1)
      if (fault) return fault
    }
  return object instanceof PDFName && ACTIVE.has(nameOf(object)) ? 'ACTIVE_CONTENT' : undefined
}

const isGoTo = (action: PDFDict) => {
  const kind = action.lookup(PDFName.of('S'))
  return kind instanceof PDFName && nameOf(kind) === 'GoTo'
}

/** Whether what can't be read is so because it is enciphered: its packed objects look like broken ones. */
const needsPassword = async (bytes: Buffer): Promise<boolean> => {
  try {
    await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
    return false
  } catch (error) {
    return error instanceof EncryptedPDFError
  }
}

/**
 * Reads every object of a PDF, refuses what could act, and writes its pages into a new file: what lay beside them, or
 * behind them, doesn't come along.
 */
export const remakePdf = async (input: Uint8Array): Promise<Sanitised> => {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength)
  if (isBomb(bytes)) return { refusal: 'TOO_LARGE' }
  let source: PDFDocument
  try {
    source = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Fastest,
    })
  } catch (error) {
    const isLocked = error instanceof EncryptedPDFError || (await needsPassword(bytes))
    return { refusal: isLocked ? 'PROTECTED_BY_PASSWORD' : 'UNREADABLE' }
  }
  for (const [, object] of source.context.enumerateIndirectObjects()) {
    const fault = faultOf(object)
    if (fault) return { refusal: fault }
  }
  const pageCount = source.getPageCount()
  if (pageCount === 0) return { refusal: 'EMPTY' }
  if (pageCount > MAX_PAGES) return { refusal: 'TOO_MANY_PAGES' }
  const kept = await PDFDocument.create({ updateMetadata: false })
  for (const page of await kept.copyPages(source, source.getPageIndices())) kept.addPage(page)
  return { mediaType: 'application/pdf', bytes: Buffer.from(await kept.save()), pageCount }
}
