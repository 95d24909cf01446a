import type { CardKind, DocumentCard } from '@/contract/document-views'
import { chinaDate } from '@/domain/dates'
import { type CitizenName, citizen } from '../../../../mock/data/citizens'
import { svgToPngAside } from '../../../../mock/providers/pictures/svg-to-png'
import type { Caller, CloudWorld } from './cloud-world'
import { type Driver, driver } from './drivers'

export const cardOf = (cards: readonly DocumentCard[], kind: CardKind, plate?: string): DocumentCard => {
  const card = cards.find((one) => one.kind === kind && (plate === undefined || one.vehicle?.plate === plate))
  if (!card) throw new Error(`no ${kind}`)
  return card
}

/** One of the cast with an electronic licence and a vehicle licence for each own car. */
export async function holder(world: CloudWorld, name: CitizenName): Promise<Driver> {
  const caller = await driver(world, name)
  await caller.call('documents', 'apply', { kind: 'driving-licence', photo: { source: 'stored' } })
  for (const vehicleId of caller.vehicleIds)
    await caller.call('documents', 'apply', { kind: 'vehicle-licence', vehicleId })
  return caller
}

export const openCard = async (caller: Caller, kind: CardKind, plate?: string) => {
  const { documents } = await caller.call('documents', 'list', {})
  return caller.call('documents', 'open', { documentId: cardOf(documents, kind, plate).documentId })
}

/** Somebody on a ground of this colour, large enough for a licence. */
export const idPhoto = async (ground: string, width = 358) =>
  Buffer.from(
    await svgToPngAside(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 358 441"><rect width="358" height="441" fill="${ground}"/><ellipse cx="179" cy="210" rx="80" ry="105" fill="#b98"/><path d="M60 441q0-110 119-110t119 110z" fill="#345"/></svg>`,
      width,
    ),
  )

export const behind = (world: CloudWorld) => {
  const police = world.outside.policePlatform.behindOurBack
  if (!police) throw new Error('the platform has tables')
  return {
    licence: (name: CitizenName, change: Parameters<typeof police.changeLicence>[1]) =>
      police.changeLicence(citizen(name).idNumber, change),
    car: (name: CitizenName, change: Parameters<typeof police.changeVehicle>[1]) => {
      const [car] = citizen(name).vehicles
      if (!car) throw new Error('no car')
      return police.changeVehicle(car, change)
    },
    police,
  }
}

export const todayOf = (world: CloudWorld) => chinaDate(world.now())
