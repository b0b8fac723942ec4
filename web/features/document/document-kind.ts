import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  BadgeCheck,
  Building2,
  CalendarRange,
  CreditCard,
  FileSignature,
  FileText,
  type LucideIcon,
  Mail,
  ReceiptEuro,
  ScrollText,
  ShieldCheck,
  Stamp,
} from 'lucide-react'
import type { DocumentKind } from '../../graphql/generated/document/graphql.ts'

interface KindLook {
  icon: LucideIcon
  /** As people look for several of them. */
  label: MessageDescriptor
}

/** The kinds of documents, in the order of how often people look for them. */
export const documentKinds: Readonly<Record<DocumentKind, KindLook>> = {
  STATEMENT: { icon: CalendarRange, label: msg`Relevés de remboursements` },
  CARD: { icon: CreditCard, label: msg`Cartes de tiers payant` },
  INVOICE: { icon: ReceiptEuro, label: msg`Factures envoyées` },
  QUOTE: { icon: FileText, label: msg`Devis envoyés` },
  PRESCRIPTION: { icon: ScrollText, label: msg`Ordonnances` },
  PROOF: { icon: BadgeCheck, label: msg`Justificatifs envoyés` },
  HOSPITAL_AGREEMENT: { icon: Building2, label: msg`Prises en charge hospitalières` },
  MADELIN_CERTIFICATE: { icon: Stamp, label: msg`Attestations fiscales Madelin` },
  CONTRACT: { icon: FileSignature, label: msg`Contrat` },
  GUARANTEE_TABLE: { icon: ShieldCheck, label: msg`Tableaux de garanties` },
  LETTER: { icon: Mail, label: msg`Courriers` },
}
