import Bowser from 'bowser'
import { and, eq } from 'drizzle-orm'
import { signedInMember } from '../../auth/signed-in.ts'
import { addressOf } from '../../auth/throttle.ts'
import type { Context } from '../../context.ts'
import { newId } from '../../db/ids.ts'
import { checkInput, type InvalidInput, NotAllowed, NotFound, TooManyAttempts } from '../../graphql/problem.ts'
import type { Bilingual } from '../../i18n/locale.ts'
import { renewSession } from '../account/security.service.ts'
import { Security } from '../account/security.type.ts'
import { brand } from '../brand/brand.ts'
import { nameOf } from '../member/member.type.ts'
import { hasAnotherWayIn, type PasskeyRow, passkeysOf } from './factor.loader.ts'
import { auditFactor, holdAccount, ownerOf } from './factor.service.ts'
import { deviceName, sendNotice } from './notice.ts'
import {
  type AddPasskeyInput,
  Attestation,
  PASSKEY_TEXTS,
  type RemovePasskeyInput,
  type RenamePasskeyInput,
  Renaming,
} from './passkey.input.ts'
import {
  AddPasskeySuccess,
  Passkey,
  PasskeyCreation,
  PasskeyRefusal,
  PasskeyRefused,
  RemovePasskeySuccess,
  RenamePasskeySuccess,
  StartPasskeyCreationSuccess,
} from './passkey.type.ts'
import { ALGORITHMS, checkAttestation, openCeremony, userHandleOf } from './passkey-ceremony.ts'
import { descriptorOf } from './passkey-proof.service.ts'
import { permit } from './step-up.service.ts'
import { StepUpRequired } from './step-up.type.ts'

/** More than anybody has devices: a list without end would be somebody's game. */
const MOST = 20

const TOO_MANY: Bilingual = {
  fr: `Votre compte a déjà ${MOST} clés d’accès. Retirez-en une qui ne sert plus, puis recommencez.`,
  en: `Your account has ${MOST} passkeys already. Remove one that you no longer use, then start again.`,
}

const LAST_WAY_IN: Bilingual = {
  fr: 'Cette clé d’accès est votre seul moyen d’entrer. Choisissez d’abord un mot de passe, ou ajoutez une autre clé.',
  en: 'This passkey is your only way in. First choose a password, or add another passkey.',
}

const shown = ({ passkeyId: id, name, createdAt, lastUsedAt, backedUp: isBackedUp }: PasskeyRow): Passkey =>
  Object.assign(new Passkey(), { id, name, createdAt, lastUsedAt, isBackedUp })

/** The viewer's passkeys, the oldest first. */
export const viewerPasskeys = async (ctx: Context): Promise<Passkey[]> =>
  (await passkeysOf(ctx, signedInMember(ctx).accountId)).map(shown)

/** « iPhone », « Firefox sur Windows »: until its owner calls it otherwise. */
const deviceCalled = ({ userAgent, locale }: Context): string =>
  Bowser.parse(userAgent || 'unknown').platform.model?.match(/^(iPhone|iPad)$/)?.[0] ?? deviceName(userAgent, locale)

/** What a browser is asked to make a passkey with; another proof is asked for first, but right after signing in. */
export const startPasskeyCreation = async (
  ctx: Context,
): Promise<StartPasskeyCreationSuccess | StepUpRequired | NotAllowed | TooManyAttempts> => {
  const actor = signedInMember(ctx)
  const existing = await passkeysOf(ctx, actor.accountId)
  if (existing.length >= MOST) return new NotAllowed(ctx.locale, TOO_MANY)
  const wait = await ctx.throttle.spend('passkeyRequestsByAddress', addressOf(ctx.ip))
  if (wait !== undefined) return new TooManyAttempts(ctx.locale, wait)
  const permission = await permit(ctx, { purpose: 'passkey.add', arguments: {}, freshSignInServes: true })
  if (permission instanceof StepUpRequired) return permission
  // Spent here: from now on the ceremony is what allows it, once, in this session and within five minutes.
  if (!(await ctx.db.transaction(tx => permission.use(tx)))) return startPasskeyCreation(ctx)
  const { account, person } = await ownerOf(ctx, actor)
  const opened = await openCeremony(ctx, { kind: 'ADD', of: actor.sessionHash }, actor.accountId)
  const creation = Object.assign(new PasskeyCreation(), {
    ...opened,
    relyingPartyId: ctx.publicUrl.hostname,
    relyingPartyName: brand.name,
    userHandle: userHandleOf(actor.accountId),
    userName: account.email,
    userDisplayName: nameOf(person).fullName,
    algorithms: ALGORITHMS,
    excluded: existing.map(descriptorOf),
  })
  return Object.assign(new StartPasskeyCreationSuccess(), { creation })
}

/** Adds the passkey that the browser made. Every other browser is signed out, and the owner is told. */
export const addPasskey = async (
  ctx: Context,
  input: AddPasskeyInput,
): Promise<AddPasskeySuccess | PasskeyRefused | TooManyAttempts | InvalidInput> => {
  const actor = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Attestation, input, PASSKEY_TEXTS)
  if (problem) return problem
  const attested = await checkAttestation(ctx, value, { kind: 'ADD', of: actor.sessionHash })
  if (typeof attested === 'string') return new PasskeyRefused(ctx.locale, attested)
  const { account, person } = await ownerOf(ctx, actor)
  const { accountId } = actor
  const { passkey, passkeyByCredential } = ctx.db.tables
  const passkeyId = newId()
  const name = value.name ?? deviceCalled(ctx)
  const added = await ctx.db.transaction(async tx => {
    const { credentialId } = attested
    const taken = await tx
      .insert(passkeyByCredential)
      .values({ credentialId, accountId, passkeyId })
      .onConflictDoNothing()
      .returning({ passkeyId: passkeyByCredential.passkeyId })
    if (taken.length === 0) return undefined
    const [row] = await tx
      .insert(passkey)
      .values({
        ...attested,
        accountId,
        passkeyId,
        transports: value.credential.transports,
        name,
        createdAt: ctx.at,
      })
      .returning()
    await sendNotice(ctx, tx, account, person, 'PASSKEY_ADDED', ctx, name)
    await auditFactor(ctx, tx, actor, 'account.passkey-added', { passkeyId, backedUp: attested.backedUp })
    return { row: row!, goOn: await renewSession(ctx, tx, actor) }
  })
  if (!added) return new PasskeyRefused(ctx.locale, PasskeyRefusal.ALREADY_ADDED)
  added.goOn()
  return Object.assign(new AddPasskeySuccess(), { passkey: shown(added.row), security: new Security() })
}

/** Calls a passkey otherwise. */
export const renamePasskey = async (
  ctx: Context,
  input: RenamePasskeyInput,
): Promise<RenamePasskeySuccess | NotFound | InvalidInput> => {
  const actor = signedInMember(ctx)
  const { value, problem } = checkInput(ctx.locale, Renaming, input, PASSKEY_TEXTS)
  if (problem) return problem
  const known = (await passkeysOf(ctx, actor.accountId)).find(({ passkeyId }) => passkeyId === value.id)
  if (!known) return new NotFound(ctx.locale)
  const { passkey } = ctx.db.tables
  const [row] = await ctx.db.transaction(async tx => {
    const renamed = await tx
      .update(passkey)
      .set({ name: value.name })
      .where(and(eq(passkey.accountId, actor.accountId), eq(passkey.passkeyId, known.passkeyId)))
      .returning()
    await auditFactor(ctx, tx, actor, 'account.passkey-renamed', { passkeyId: known.passkeyId })
    return renamed
  })
  return row ? Object.assign(new RenamePasskeySuccess(), { passkey: shown(row) }) : new NotFound(ctx.locale)
}

/** Removes a passkey, with another proof; never the last way in. */
export const removePasskey = async (
  ctx: Context,
  { id }: RemovePasskeyInput,
): Promise<RemovePasskeySuccess | StepUpRequired | NotFound | NotAllowed> => {
  const actor = signedInMember(ctx)
  const { accountId } = actor
  const known = (await passkeysOf(ctx, accountId)).find(({ passkeyId }) => passkeyId === id)
  if (!known) return new NotFound(ctx.locale)
  const { account, person } = await ownerOf(ctx, actor)
  // Before anything is to be proved for nothing.
  if (!(await hasAnotherWayIn(ctx, accountId, { passkeyId: id }))) return new NotAllowed(ctx.locale, LAST_WAY_IN)
  const permission = await permit(ctx, { purpose: 'passkey.remove', arguments: { id } })
  if (permission instanceof StepUpRequired) return permission
  const { passkey, passkeyByCredential } = ctx.db.tables
  const ended = await ctx.db.transaction(async tx => {
    if (!(await permission.use(tx))) return 'SPENT'
    // Again, in the transaction: the last two ways in could be taken away at once.
    await holdAccount(ctx, tx, accountId)
    if (!(await hasAnotherWayIn(ctx, accountId, { passkeyId: id }, tx))) return 'LAST'
    await tx
      .delete(passkeyByCredential)
      .where(eq(passkeyByCredential.credentialId, known.credentialId))
      .returning({ passkeyId: passkeyByCredential.passkeyId })
    await tx
      .delete(passkey)
      .where(and(eq(passkey.accountId, accountId), eq(passkey.passkeyId, id)))
      .returning({ passkeyId: passkey.passkeyId })
    await sendNotice(ctx, tx, account, person, 'PASSKEY_REMOVED', ctx, known.name)
    await auditFactor(ctx, tx, actor, 'account.passkey-removed', { passkeyId: id })
    return renewSession(ctx, tx, actor)
  })
  // Somebody was faster with the same proof: it served once.
  if (ended === 'SPENT') return removePasskey(ctx, { id })
  if (ended === 'LAST') return new NotAllowed(ctx.locale, LAST_WAY_IN)
  ended()
  return Object.assign(new RemovePasskeySuccess(), { security: new Security() })
}
