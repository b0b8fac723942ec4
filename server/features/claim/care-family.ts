import type { Family } from '../guarantee/acts.ts'
import { CareFamily } from './claim.type.ts'

/** The engine's fine families, as people look for care. */
const CARE_FAMILIES: Readonly<Record<Family, CareFamily>> = {
  DOCTOR: CareFamily.CONSULTATION,
  TECHNICAL_ACT: CareFamily.TECHNICAL_ACT,
  IMAGING: CareFamily.TECHNICAL_ACT,
  PARAMEDICAL: CareFamily.PARAMEDICAL,
  MIDWIFE: CareFamily.PARAMEDICAL,
  PSYCHOLOGIST: CareFamily.PSYCHOLOGY,
  BIOLOGY: CareFamily.BIOLOGY,
  MEDICINE: CareFamily.PHARMACY,
  TRANSPORT: CareFamily.TRANSPORT,
  DEVICE: CareFamily.DEVICE,
  ALTERNATIVE_MEDICINE: CareFamily.ALTERNATIVE_MEDICINE,
  DENTAL_CARE: CareFamily.DENTAL,
  DENTAL_PROSTHESIS: CareFamily.DENTAL,
  ORTHODONTICS: CareFamily.DENTAL,
  IMPLANT: CareFamily.DENTAL,
  GLASSES: CareFamily.OPTICS,
  CONTACT_LENSES: CareFamily.OPTICS,
  REFRACTIVE_SURGERY: CareFamily.OPTICS,
  HEARING_AID: CareFamily.HEARING,
  HOSPITAL_STAY: CareFamily.HOSPITAL,
  HOSPITAL_FEE: CareFamily.HOSPITAL,
  PRIVATE_ROOM: CareFamily.HOSPITAL,
  ACCOMPANYING_BED: CareFamily.HOSPITAL,
  SPA_CURE: CareFamily.SPA,
  BIRTH: CareFamily.BIRTH,
}

export const careFamilyOf = (family: Family): CareFamily => CARE_FAMILIES[family]
