import { View } from '@tarojs/components'
import { forwardRef } from 'react'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { Button } from '@/ui/button/button'
import { Field, type FieldHandle } from '@/ui/field/field'
import { PaperHint } from '@/ui/paper-hint/paper-hint'
import { Plate } from '@/ui/plate/plate'
import { bindingDraft, useBindingDraft } from './binding-draft'
import type { BindingFault } from './use-binding'

const words = vehicleWords.binding

interface ProofFieldsProps {
  fault: BindingFault | null
  onChange: () => void
  onDone: () => void
}

/** The last six of the VIN or of the engine's number, and where they stand on the vehicle licence. */
export const ProofFields = forwardRef<FieldHandle, ProofFieldsProps>(function ProofFields(props, ref) {
  const { kind, plate, proof } = useBindingDraft()
  return (
    <>
      <View>
        <Plate number={plate} kind={kind} />
      </View>
      <Field
        key={proof}
        ref={ref}
        label={words.lastSix[proof]}
        hint={words.proofHint}
        error={props.fault?.field === 'lastSix' ? props.fault.words : null}
        initial={bindingDraft.now()[proof]}
        maxLength={30}
        onChange={(text) => {
          bindingDraft.change({ [proof]: text })
          props.onChange()
        }}
        onDone={props.onDone}
      />
      <PaperHint paper={proof} />
      <Button
        kind="text"
        onPress={() => {
          bindingDraft.change({ proof: proof === 'vin' ? 'engine' : 'vin' })
          props.onChange()
        }}
      >
        {words.other[proof]}
      </Button>
    </>
  )
})
