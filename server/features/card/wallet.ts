import { importPKCS8, SignJWT } from 'jose'
import { PKPass } from 'passkit-generator'
import sharp from 'sharp'
import type { AppleWalletSettings, GoogleWalletSettings } from '../../env.groups.ts'
import { brand } from '../brand/brand.ts'
import type { CardRow } from './card.issue.ts'

/* The card in the wallets of phones, where their makers' certificates are set. In French, as professionals read it. */

const PURPLE = 'rgb(75, 58, 168)'
const WHITE = 'rgb(255, 255, 255)'
const TITLE = 'Carte de tiers payant'

const day = (civil: string) => civil.split('-').reverse().join('/')
const period = ({ validFrom, validTo }: CardRow) => `${day(validFrom)} – ${day(validTo)}`

/** The end of a card's last day: midnight in France is 23:00 or 22:00 UTC, and an hour more harms nobody. */
const endOf = ({ validTo }: CardRow) => new Date(`${validTo}T23:00:00Z`)

const PETALS = ['#4b3aa8', '#6f5cd0', '#4b3aa8', '#8f7bf0', '#6f5cd0']
const FLOWER = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><circle cx="32" cy="32" r="32" fill="#fff"/>${PETALS.map(
  (colour, i) =>
    `<path transform="rotate(${i * 72} 32 32)" fill="${colour}" d="M32 30C24 24 22 12 32 3C42 12 40 24 32 30Z"/>`,
).join('')}<circle cx="32" cy="32" r="5" fill="#ffd166"/></svg>`

const picture = (size: number) => sharp(Buffer.from(FLOWER), { density: 400 }).resize(size, size).png().toBuffer()

/** A pass of Apple Wallet: signed, ready to be opened by a phone. Its code is a QR: Apple knows no DataMatrix. */
export const applePass = async (row: CardRow, settings: AppleWalletSettings): Promise<Buffer> => {
  const { content, payload, cardId } = row
  const [icon, iconTwice, logo] = await Promise.all([picture(29), picture(58), picture(50)])
  const pass = new PKPass(
    { 'icon.png': icon, 'icon@2x.png': iconTwice, 'logo.png': logo },
    { wwdr: settings.wwdr, signerCert: settings.certificate, signerKey: settings.key },
    {
      serialNumber: cardId,
      passTypeIdentifier: settings.passType,
      teamIdentifier: settings.teamId,
      organizationName: brand.name,
      description: TITLE,
      logoText: brand.name,
      backgroundColor: PURPLE,
      foregroundColor: WHITE,
      labelColor: WHITE,
    },
  )
  pass.type = 'generic'
  pass.headerFields.push({ key: 'period', label: 'Période de validité', value: period(row) })
  pass.primaryFields.push({ key: 'holder', label: TITLE, value: content.holderName })
  pass.secondaryFields.push(
    { key: 'amc', label: 'N° AMC', value: content.amcNumber },
    { key: 'convention', label: 'Type conv.', value: content.conventionType },
    { key: 'csr', label: 'CSR', value: content.csr },
  )
  pass.auxiliaryFields.push({ key: 'member', label: 'N° adhérent', value: content.memberNumber })
  pass.backFields.push(
    { key: 'pro', label: 'Professionnels de santé', value: brand.thirdPartyPayment.phone },
    { key: 'phone', label: 'Adhérents', value: brand.phone },
    ...content.beneficiaries.map(({ name, birthOn }, at) => ({
      key: `person${at}`,
      label: 'Bénéficiaire',
      value: `${name} – ${day(birthOn)}`,
    })),
  )
  pass.setBarcodes({ message: payload, format: 'PKBarcodeFormatQR', messageEncoding: 'iso-8859-1' })
  pass.setExpirationDate(endOf(row))
  return pass.getAsBuffer()
}

/** The link that adds the card to Google Wallet: all of it is in the signed token. */
export const googleLink = async (
  row: CardRow,
  settings: GoogleWalletSettings,
  { at, origin }: { at: Date; origin: string },
): Promise<string> => {
  const { content, payload, cardId } = row
  const said = (value: string) => ({ defaultValue: { language: 'fr-FR', value } })
  const classId = `${settings.issuerId}.carte-tiers-payant`
  const object = {
    id: `${settings.issuerId}.${cardId}`,
    classId,
    state: 'ACTIVE',
    cardTitle: said(brand.name),
    header: said(content.holderName),
    subheader: said(TITLE),
    hexBackgroundColor: '#4b3aa8',
    barcode: { type: 'DATA_MATRIX', value: payload },
    validTimeInterval: { end: { date: endOf(row).toISOString() } },
    textModulesData: [
      { id: 'period', header: 'Période de validité', body: period(row) },
      { id: 'amc', header: 'N° AMC', body: content.amcNumber },
      { id: 'convention', header: 'Type conv.', body: content.conventionType },
      { id: 'csr', header: 'CSR', body: content.csr || '–' },
      { id: 'member', header: 'N° adhérent', body: content.memberNumber },
    ],
  }
  const token = await new SignJWT({
    typ: 'savetowallet',
    origins: [origin],
    payload: { genericClasses: [{ id: classId }], genericObjects: [object] },
  })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT' })
    .setIssuer(settings.clientEmail)
    .setAudience('google')
    .setIssuedAt(at)
    .sign(await importPKCS8(settings.key, 'RS256'))
  return `https://pay.google.com/gp/v/save/${token}`
}
