const plain = (written: string) => written.replaceAll(/\s/g, '').toUpperCase()

/** An IBAN in groups of four, as banks print it: easier to read over. */
export const grouped = (written: string): string => plain(written).replaceAll(/(.{4})(?=.)/g, '$1 ')

/** Whether it can be one at all; the server knows each country's length and keys. */
export const isWhole = (written: string): boolean => /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(plain(written))

/** Country, key and last digits: « FR76 •••• 0189 ». */
export const masked = (written: string): string => {
  const iban = plain(written)
  return `${iban.slice(0, 4)} •••• ${iban.slice(-4)}`
}
