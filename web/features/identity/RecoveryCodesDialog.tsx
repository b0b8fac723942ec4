import { Trans, useLingui } from '@lingui/react/macro'
import { Download, Printer } from 'lucide-react'
import { Button } from '../../design/Button.tsx'
import { brand } from '../../design/brand.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { Notice } from '../../design/Notice.tsx'

interface RecoveryCodesDialogProps {
  codes: readonly string[]
  onClose: () => void
}

/** Hands a text to the browser as a file. Its content never leaves this device. */
function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads it after the press.
  setTimeout(() => URL.revokeObjectURL(url), 1_000)
}

/** The new codes, this once: to be printed or kept as a file. */
export function RecoveryCodesDialog({ codes, onClose }: RecoveryCodesDialogProps) {
  const { t } = useLingui()
  const heading = t`Codes de secours de votre espace adhérent`
  const save = () => {
    const rule = t`Chaque code sert une fois. Gardez-les loin de votre téléphone.`
    download(t`codes-de-secours.txt`, [`${brand.name} – ${heading}`, '', ...codes, '', rule, ''].join('\r\n'))
  }
  return (
    <Dialog open onClose={onClose} title={<Trans>Vos dix codes de secours</Trans>}>
      <Notice tone="act" title={<Trans>Ils ne seront plus affichés</Trans>}>
        <Trans>Imprimez-les ou enregistrez-les maintenant, et gardez-les loin de votre téléphone.</Trans>
      </Notice>
      <div data-printed>
        <p className="hidden font-[650] print:block">
          {brand.name} – {heading}
        </p>
        <ol translate="no" className="grid list-inside list-decimal gap-2 rounded-field bg-sunken px-4 py-3 print:mt-4">
          {codes.map(code => (
            <li key={code} className="font-[650] tracking-wide whitespace-nowrap tabular-nums">
              {code}
            </li>
          ))}
        </ol>
      </div>
      <div className="flex flex-wrap gap-2">
        <Button kind="quiet" icon={Printer} onPress={() => window.print()}>
          <Trans>Imprimer</Trans>
        </Button>
        <Button kind="quiet" icon={Download} onPress={save}>
          <Trans>Enregistrer en texte</Trans>
        </Button>
      </div>
      <Button wide onPress={onClose}>
        <Trans>Je les ai gardés</Trans>
      </Button>
    </Dialog>
  )
}
