/** PDFs written by hand, for what no honest program writes. */

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** A PDF by hand: its objects from number 1 on, the first its catalog. */
export const pdfOf = (objects: readonly (string | Buffer)[], trailer = ''): Buffer => {
  const parts: Buffer[] = [latin1('%PDF-1.7\n')]
  const offsets: number[] = []
  const length = () => parts.reduce((sum, part) => sum + part.length, 0)
  for (const [i, object] of objects.entries()) {
    offsets.push(length())
    parts.push(latin1(`${i + 1} 0 obj\n`), Buffer.isBuffer(object) ? object : latin1(object), latin1('\nendobj\n'))
  }
  const at = length()
  const rows = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    latin1(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`),
    latin1(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${at}\n%%EOF\n`),
  )
  return Buffer.concat(parts)
}

export const streamOf = (dictionary: string, data: Buffer, between = ''): Buffer =>
  Buffer.concat([latin1(`<< ${dictionary} /Length ${data.length} >>${between}\nstream\n`), data, latin1('\nendstream')])

const PAGES = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'
const page = (more = '') => `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] ${more}>>`

/** A PDF of one page whose catalog, page or further objects hold something. */
export const withCatalog = (more: string, ...objects: (string | Buffer)[]) =>
  pdfOf([`<< /Type /Catalog /Pages 2 0 R ${more} >>`, PAGES, page(), ...objects])
export const withPage = (more: string, ...objects: (string | Buffer)[]) =>
  pdfOf(['<< /Type /Catalog /Pages 2 0 R >>', PAGES, page(more), ...objects])

/** A PDF of one page with a link that does something. */
export const withLink = (action: string) =>
  withPage(`/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A ${action} >>] `)
/** An object stream: a PDF's objects, packed. */
export const packedObjects = (objects: readonly string[]) => {
  let offset = 0
  const head = objects.map((object, i) => {
    const entry = `${i + 10} ${offset}`
    offset += object.length + 1
    return entry
  })
  const first = `${head.join(' ')} `
  return { dictionary: `/Type /ObjStm /N ${objects.length} /First ${first.length}`, text: first + objects.join(' ') }
}

/** Objects that refer to each other without an end. */
export const circle = pdfOf([
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 1 >>',
])
