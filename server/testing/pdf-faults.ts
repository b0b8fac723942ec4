import type { ReadPdf, Tagged } from './pdf-structure.ts'

/** All the parts of a document, each before what is in it. */
const partsOf = (one: Tagged): Tagged[] => [one, ...one.parts.flatMap(partsOf)]

/** What a document of ours is made of. */
const TAGS = /^(Document|Sect|Div|P|H[1-3]|L|LI|Lbl|LBody|Table|TR|TH|TD|Figure)$/

/** A column too narrow for the widest figures: « 29/09/202 5 ». */
const BROKEN_DATE = /\d\d\/(?: |\d\d?\/? ?\d{0,3} \d)/

/** Labels that stand twice in one list: nobody knows which is which. */
const twice = (labels: readonly string[]) => labels.filter((label, at) => labels.indexOf(label) !== at)

const headingFaults = (parts: readonly Tagged[]): string[] => {
  const headings = parts.filter(({ tag }) => /^H\d$/.test(tag))
  const levels = headings.map(({ tag }) => Number(tag[1]))
  return [
    ...(levels.filter(level => level === 1).length === 1 && levels[0] === 1 ? [] : ['not one first heading']),
    ...levels.filter((level, at) => at > 0 && level > levels[at - 1]! + 1).map(level => `H${level} skips a level`),
    ...headings.filter(({ text }) => !text).map(({ tag }) => `an empty ${tag}`),
  ]
}

const tableFaults = ({ parts: [head, ...rows] }: Tagged): string[] => {
  const columns = head?.parts ?? []
  return [
    ...(columns.length && columns.every(({ tag, scope, text }) => tag === 'TH' && scope === 'Column' && text)
      ? []
      : ['a table whose columns have no names']),
    ...rows.flatMap(({ parts: cells }, at) => [
      ...(cells.length === columns.length ? [] : [`row ${at + 1} of a table has other columns than its head`]),
      ...(cells[0]?.tag === 'TH' && cells[0].scope === 'Row' && cells[0].text
        ? []
        : [`row ${at + 1} of a table has no name`]),
    ]),
  ]
}

/** What keeps somebody who does not see a document of ours from reading it; nothing, as it should be. */
export const faultsOf = (pdf: ReadPdf): string[] => {
  const parts = partsOf(pdf.root)
  const is = (holds: boolean, fault: string) => (holds ? [] : [fault])
  return [
    ...is(pdf.isTagged, 'not tagged'),
    ...is(/pdfuaid:part>1</.test(pdf.metadata), 'does not say that it keeps PDF/UA-1'),
    ...is(pdf.lang === 'fr-FR', 'does not say its language'),
    ...is(Boolean(pdf.title) && pdf.showsTitle, 'does not show its title'),
    ...is(pdf.unmarked === 0, 'has text that is not read'),
    ...is(!pdf.spoken.some(text => text.includes('\uFFFD')), 'has letters that can’t be read'),
    ...is(pdf.spoken.every(Boolean), 'has a picture without words'),
    ...pdf.spoken.filter(text => BROKEN_DATE.test(text)).map(text => `has a date on two lines: ${text}`),
    ...parts.filter(({ tag }) => !TAGS.test(tag)).map(({ tag }) => `has a ${tag}`),
    ...headingFaults(parts),
    ...parts.filter(({ tag }) => tag === 'Table').flatMap(tableFaults),
    ...parts
      .filter(({ tag }) => tag === 'L')
      .flatMap(({ parts: items }) => [
        ...is(items.length > 0 && items.every(({ tag }) => tag === 'LI'), 'has a list of nothing'),
        ...twice(items.map(({ parts: [label] }) => label?.text ?? '')).map(label => `has « ${label} » twice in a list`),
      ]),
  ]
}
