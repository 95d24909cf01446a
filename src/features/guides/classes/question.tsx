import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import type { VehicleClassRow } from '@/contract/guides'
import { classesWords as words } from '@/locales/zh-cn/guides-classes'
import { useMe } from '@/platform/me'
import { Card } from '@/ui/card/card'
import { Field, type FieldHandle } from '@/ui/field/field'
import type { ClassBook } from '../api/get-classes'
import { AnswerSheet } from './answer-sheet'
import { HeldClasses } from './held-classes'
import './question.scss'
import { VehicleTile } from './vehicle-tile'

/** 这车我能开吗: one's classes, then the vehicle by its picture or by the words of its licence; the answer comes above. */
export function Question({ book }: { book: ClassBook }) {
  const bound = useMe().data?.licence?.classes ?? null
  /** Null until the citizen has chosen otherwise than the licence that is bound. */
  const [chosen, setChosen] = useState<readonly string[] | null>(null)
  const [vehicle, setVehicle] = useState<VehicleClassRow | null>(null)
  const [typed, setTyped] = useState('')
  const field = useRef<FieldHandle>(null)
  const held = chosen ?? bound ?? []
  const shown = book.vehicles.filter((one) => fits(one, typed))
  return (
    <>
      <HeldClasses book={book} held={held} bound={chosen === null ? bound : null} onChange={setChosen} />
      <Card>
        <Field
          ref={field}
          label={words.vehicle.title}
          hint={words.vehicle.hint}
          placeholder={words.vehicle.example}
          maxLength={20}
          onChange={setTyped}
        />
      </Card>
      {shown.length === 0 && <Card>{words.vehicle.none(typed.trim())}</Card>}
      <View className="question__vehicles">
        {shown.map((one) => (
          <VehicleTile key={one.vehicleType} vehicle={one} onPress={() => setVehicle(one)} />
        ))}
      </View>
      {vehicle && <AnswerSheet vehicle={vehicle} held={held} book={book} onClose={() => setVehicle(null)} />}
    </>
  )
}

/** The type itself, another of the same classes, or an example holds what was typed. */
function fits({ vehicleType, alike, examples }: VehicleClassRow, typed: string): boolean {
  const wanted = typed.replace(/\s/g, '')
  return [vehicleType, examples, ...alike].some((text) => text.includes(wanted))
}
