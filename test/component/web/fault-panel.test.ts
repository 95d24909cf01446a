import * as v from 'valibot'
import { networkFaultSchema } from '../../../mock/host/network-faults'
import { faultSettingsSchema, noFaults } from '../../../mock/providers/faults'
import { activeGroups, chosenLabel, groups, stories } from '../../../mock/web/faults/groups'
import { linkOf, settingsOf } from '../../../mock/web/faults/link'
import type { FaultSettings } from '../../../mock/web/faults/settings'

const calm = { ...noFaults, network: { mode: 'normal' } } as FaultSettings
const hostTakes = v.strictObject({ ...faultSettingsSchema.entries, network: networkFaultSchema })
const choices = groups.flatMap((group) => group.choices.map((choice) => ({ group, choice })))

describe('the fault panel', () => {
  it('counts nothing while everything is normal', () => {
    expect(activeGroups(calm)).toEqual([])
  })

  it.each(choices.map(({ group, choice }) => [`${group.title}: ${choice.label}`, group, choice] as const))(
    'the host understands %s',
    (_name, group, choice) => {
      const settings = { ...calm, ...group.set(choice.fault, calm) }
      expect(v.safeParse(hostTakes, settings).issues).toBeUndefined()
      expect(activeGroups(settings)).toEqual(choice === group.choices[0] ? [] : [group])
    },
  )

  it.each(stories.map(({ label, change }) => [label, change] as const))(
    'the host understands the story %s',
    (_, change) => {
      expect(v.safeParse(hostTakes, { ...calm, ...change(calm) }).issues).toBeUndefined()
    },
  )

  it('has a choice for every kind of fault that the host knows', () => {
    const modes = (schema: { options: readonly { entries: { mode: unknown } }[] }) =>
      schema.options.flatMap(({ entries }) => {
        const mode = entries.mode as { literal?: string; options?: string[] }
        return mode.options ?? [mode.literal as string]
      })
    const offered = new Set(choices.map(({ choice }) => choice.fault.mode))
    const {
      notifications,
      calls,
      refunds,
      latePayments,
      bills,
      policeRegister,
      faceCheck,
      messages,
      queues,
      insurers,
      fiscalReceipts,
      photoReview,
      bank,
      treasuryMoney,
    } = faultSettingsSchema.entries
    const callFault = calls.entries.prepay
    const schemas = [
      notifications,
      callFault,
      refunds,
      latePayments,
      bills,
      policeRegister,
      faceCheck,
      messages,
      queues,
      insurers,
      fiscalReceipts,
      photoReview,
      bank,
      treasuryMoney,
      networkFaultSchema,
    ]
    const known = schemas.flatMap((schema) => modes(schema as never))
    expect(known.filter((mode) => !offered.has(mode))).toEqual([])
  })

  it('shows a lag that was set by hand in its own words', () => {
    const [group] = activeGroups({ ...calm, policeLag: 90 })
    expect(group?.id).toBe('police-lag')
    expect(group && chosenLabel(group, { ...calm, policeLag: 90 })).toBe('90 秒')
  })

  it('carries settings in a link and back', () => {
    const link = linkOf(calm, 'http://127.0.0.1:8787')
    expect(settingsOf(new URL(link).hash)).toEqual(calm)
    expect(settingsOf('')).toBeNull()
    expect(() => settingsOf('#nonsense')).toThrow()
  })
})
