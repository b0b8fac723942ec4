import { Trans, useLingui } from '@lingui/react/macro'
import { Check, FileQuestion, Undo2, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Surface } from '../../design/Surface.tsx'
import { toast } from '../../design/toast.ts'
import { useDeskMeQuery } from '../../graphql/generated/desk/hooks.ts'
import type { DeskRequestDetailFragment } from '../../graphql/generated/worklist/graphql.ts'
import {
  useApproveRequestMutation,
  useHandBackRequestsMutation,
  useTakeUpRequestsMutation,
} from '../../graphql/generated/worklist/hooks.ts'
import { QuoteSplit } from '../request/QuoteSplit.tsx'
import { AcceptDialog } from './AcceptDialog.tsx'
import { AskDialog } from './AskDialog.tsx'
import { PaperForm } from './PaperForm.tsx'
import { RefuseDialog } from './RefuseDialog.tsx'
import { SendBackDialog } from './SendBackDialog.tsx'

interface DecisionProps {
  /** The opening of its member's file. */
  file: string
  found: DeskRequestDetailFragment
}

/** What can be done about a request now, by who looks at it. */
export function Decision({ file, found }: DecisionProps) {
  const { canDecide, canApprove, request } = found
  if (!canDecide && !canApprove) return request.answer ? <Answered found={found} /> : <Waits found={found} />
  return (
    <Surface title={<Trans>Décision</Trans>}>
      <Owner found={found} />
      {canDecide && <Decide file={file} found={found} />}
      {canApprove && <Approve file={file} found={found} />}
    </Surface>
  )
}

function Waits({ found: { request } }: { found: DeskRequestDetailFragment }) {
  return (
    <Surface title={<Trans>Décision</Trans>}>
      <p className="text-ink-2">
        {request.state === 'TO_COMPLETE' ? (
          <Trans>L’adhérent doit compléter sa demande. Elle revient dans la liste dès que c’est fait.</Trans>
        ) : request.state === 'SENT' ? (
          <Trans>Les pages sont en cours d’examen. La demande arrive dans la liste dès qu’elles sont vérifiées.</Trans>
        ) : request.state === 'TO_APPROVE' ? (
          <Trans>Une autre personne doit valider cette décision.</Trans>
        ) : (
          <Trans>Cette demande est terminée.</Trans>
        )}
      </p>
    </Surface>
  )
}

function Answered({ found: { request } }: { found: DeskRequestDetailFragment }) {
  const { t } = useLingui()
  const { refusal, words } = request.answer ?? {}
  return (
    <Surface title={<Trans>Notre réponse</Trans>}>
      {request.quoteAnswer && <QuoteSplit answer={request.quoteAnswer} heading={t`Il restera à l’adhérent`} />}
      {refusal ? (
        <p>{refusal.text}</p>
      ) : (
        <p>
          <Trans>Demande acceptée.</Trans>
        </p>
      )}
      {words && <p className="whitespace-pre-line [overflow-wrap:anywhere]">{words}</p>}
    </Surface>
  )
}

/** Who deals with it: taken up so that two colleagues don't. */
function Owner({ found: { assignee, request } }: { found: DeskRequestDetailFragment }) {
  const { t } = useLingui()
  const [{ data }] = useDeskMeQuery()
  const [{ fetching: taking }, take] = useTakeUpRequestsMutation()
  const [{ fetching: handing }, hand] = useHandBackRequestsMutation()
  const me = data?.desk?.me.id
  const input = { requestIds: [request.id] }
  const failed = () => toast(t`Cela n’a pas abouti. Réessayez.`, 'failed')
  const takeUp = async () => {
    const { data } = await take({ input })
    if (data?.takeUpRequests.__typename !== 'WorkItemsSuccess') failed()
  }
  const handBack = async () => {
    const { data } = await hand({ input })
    if (data?.handBackRequests.__typename !== 'WorkItemsSuccess') failed()
  }
  if (!assignee)
    return (
      <Line text={<Trans>Personne ne s’en occupe encore.</Trans>}>
        <Button kind="quiet" busy={taking} onPress={() => void takeUp()}>
          <Trans>Je m’en occupe</Trans>
        </Button>
      </Line>
    )
  if (assignee.id !== me) return <Line text={<Trans>{assignee.name} s’en occupe.</Trans>} />
  return (
    <Line text={<Trans>Vous vous en occupez.</Trans>}>
      <Button kind="plain" busy={handing} onPress={() => void handBack()}>
        <Trans>Rendre au bureau</Trans>
      </Button>
    </Line>
  )
}

function Line({ text, children }: { text: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <p className="text-ink-2">{text}</p>
      {children}
    </div>
  )
}

function Decide({ file, found }: DecisionProps) {
  const [asking, setAsking] = useState<'ACCEPT' | 'ASK' | 'REFUSE'>()
  const close = () => setAsking(undefined)
  const isPaper = found.request.kind === 'INVOICE' || found.request.kind === 'QUOTE'
  return (
    <>
      {isPaper && <PaperForm file={file} found={found} />}
      <div className="flex flex-wrap gap-2">
        {found.isYesOrNo && (
          <Button icon={Check} onPress={() => setAsking('ACCEPT')}>
            <Trans>Accepter</Trans>
          </Button>
        )}
        {found.askable.length > 0 && (
          <Button kind="quiet" icon={FileQuestion} onPress={() => setAsking('ASK')}>
            <Trans>Demander une pièce</Trans>
          </Button>
        )}
        {found.refusals.length > 0 && (
          <Button kind="danger" icon={X} onPress={() => setAsking('REFUSE')}>
            <Trans>Refuser</Trans>
          </Button>
        )}
      </div>
      {asking === 'ACCEPT' && <AcceptDialog file={file} found={found} onClose={close} />}
      {asking === 'ASK' && <AskDialog file={file} found={found} onClose={close} />}
      {asking === 'REFUSE' && <RefuseDialog file={file} found={found} onClose={close} />}
    </>
  )
}

function Approve({ file, found }: DecisionProps) {
  const { t } = useLingui()
  const [{ fetching }, approve] = useApproveRequestMutation()
  const [sending, setSending] = useState(false)
  const { proposed, request } = found
  const agree = async () => {
    const { data } = await approve({ input: { fileId: file, requestId: request.id } })
    const done = data?.approveRequest
    if (done?.__typename === 'DeskRequestSuccess') toast(t`Décision validée.`)
    else toast((done && 'message' in done ? done.message : undefined) ?? t`Cela n’a pas abouti. Réessayez.`, 'failed')
  }
  return (
    <>
      <p>
        <Trans>{proposed?.by.name ?? ''} a accepté cette demande : une seconde personne doit la valider.</Trans>
      </p>
      {proposed?.words && <p className="whitespace-pre-line text-ink-2">{proposed.words}</p>}
      <div className="flex flex-wrap gap-2">
        <Button icon={Check} busy={fetching} onPress={() => void agree()}>
          <Trans>Valider</Trans>
        </Button>
        <Button kind="quiet" icon={Undo2} onPress={() => setSending(true)}>
          <Trans>Renvoyer à l’étude</Trans>
        </Button>
      </div>
      {sending && <SendBackDialog file={file} found={found} onClose={() => setSending(false)} />}
    </>
  )
}
