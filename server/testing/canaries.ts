/** Numbers that are right in form and belong to nobody, each different: what a search must never find in clear. */

const mod97 = (digits: string) => Number(BigInt(digits) % 97n)

/** The nth IBAN of a French bank, right in both of its keys. */
export const ibanOf = (n: number): string => {
  const bank = '30006'
  const branch = '00001'
  const account = String(10_000_000_000 + n * 7_919)
  const key = 97 - ((89 * Number(bank) + 15 * Number(branch) + 3 * Number(account)) % 97)
  const bban = `${bank}${branch}${account}${String(key).padStart(2, '0')}`
  // F is 15 and R is 27 (ISO 13616); the check digits stand as 00 while they are worked out.
  const check = 98 - mod97(`${bban}152700`)
  return `FR${String(check).padStart(2, '0')}${bban}`
}
