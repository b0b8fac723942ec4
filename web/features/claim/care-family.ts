import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import {
  Activity,
  Ambulance,
  Baby,
  Bandage,
  BedDouble,
  Brain,
  Droplets,
  Ear,
  Glasses,
  Leaf,
  type LucideIcon,
  Pill,
  ScanLine,
  Smile,
  Stethoscope,
  TestTube,
} from 'lucide-react'
import type { CareFamily } from '../../graphql/generated/claim/graphql.ts'

interface FamilyLook {
  icon: LucideIcon
  /** As people look for it in a list. */
  label: MessageDescriptor
}

/** The families of care, in the order of how often people look for them. */
export const careFamilies: Readonly<Record<CareFamily, FamilyLook>> = {
  CONSULTATION: { icon: Stethoscope, label: msg`Consultations` },
  PHARMACY: { icon: Pill, label: msg`Pharmacie` },
  BIOLOGY: { icon: TestTube, label: msg`Analyses` },
  TECHNICAL_ACT: { icon: ScanLine, label: msg`Imagerie et actes techniques` },
  DENTAL: { icon: Smile, label: msg`Dentaire` },
  OPTICS: { icon: Glasses, label: msg`Optique` },
  HEARING: { icon: Ear, label: msg`Audition` },
  HOSPITAL: { icon: BedDouble, label: msg`Hôpital` },
  PARAMEDICAL: { icon: Activity, label: msg`Kiné, infirmier, orthophoniste…` },
  PSYCHOLOGY: { icon: Brain, label: msg`Psychologue` },
  ALTERNATIVE_MEDICINE: { icon: Leaf, label: msg`Ostéopathie, chiropraxie` },
  TRANSPORT: { icon: Ambulance, label: msg`Transport` },
  DEVICE: { icon: Bandage, label: msg`Matériel médical` },
  SPA: { icon: Droplets, label: msg`Cure thermale` },
  BIRTH: { icon: Baby, label: msg`Naissance, adoption` },
}
