import { chinaDate, type Instant } from '@/domain/dates'
import type { Faults } from '../faults'
import { createRegister, type RegisterDeps } from '../register'
import type { PolicePlatform } from '../registers'
import { type BehindOurBack, createBehindOurBack } from './behind-our-back'
import { readCreditFacts } from './credit-facts'
import { takeDecisionNumber } from './decision-numbers'
import { enter } from './entries'
import { createLookups } from './lookups'
import { changing, type PlatformParts } from './parts'
import { askForPhotos, findPhotos } from './photo-requests'
import { readPhotos } from './photos/read-photos'
import { rollCycles } from './points'
import { readPortrait, reviewPhoto } from './portraits/portraits'
import { type PoliceRegister, PoliceUnavailable } from './register'
import { underPoliceFault } from './under-fault'

const RECORDING_SECONDS = { normal: 30, slow: 12 * 3600, frozen: null }

export interface SimulatedPolicePlatform extends PolicePlatform {
  /** Null without tables of its own. */
  behindOurBack: BehindOurBack | null
  tick(now: Instant): Promise<void>
}

type PlatformDeps = Omit<RegisterDeps, 'delaySeconds'> & Pick<PlatformParts, 'sleep'>

/**
 * The police's integrated platform: records payments after about 30 seconds, or half a day on a slow one, and keeps
 * vehicles, licences and records.
 * @param tables absent = it records payments only, and never answers anything else
 */
export function createPolicePlatform(
  deps: PlatformDeps,
  faults: Faults,
  tables: Pick<PlatformParts, 'database' | 'sealing'> | null,
): SimulatedPolicePlatform {
  const payments = createRegister({ ...deps, delaySeconds: () => RECORDING_SECONDS[faults.read().police] })
  const parts = tables && { ...deps, ...tables, faults }
  const rolled = { on: '' }

  return {
    recordPayment: payments.tell,
    paymentStatus: payments.status,
    ...(parts ? registerOf(parts) : unreachable),
    behindOurBack: parts && createBehindOurBack(parts),
    async tick(now) {
      await payments.tick(now)
      if (!parts) return
      await findPhotos(parts, now)
      const today = chinaDate(now)
      if (today === rolled.on) return
      await changing(parts, (platform) => rollCycles(platform, today))
      rolled.on = today
    },
  }
}

function registerOf(parts: PlatformParts): PoliceRegister {
  const { findLicence, findVehicle, readRecords, readFeed } = createLookups(parts)
  const read = <Result>(act: () => Promise<Result>) => underPoliceFault(parts, 'read', act)
  const write = <Result>(act: () => Promise<Result>) => underPoliceFault(parts, 'write', act)
  return {
    findLicence: (number) => read(() => findLicence(number)),
    readPortrait: (number) => read(() => readPortrait(parts, number)),
    reviewPhoto: (number, photo) => read(() => reviewPhoto(parts, number, photo)),
    findVehicle: (plateKind, plate) => read(() => findVehicle(plateKind, plate)),
    creditFacts: (number, from, to) => read(() => readCreditFacts(parts, number, { from, to })),
    readRecords: (keys) => read(() => readRecords(keys)),
    readFeed: (cursor, limit) => read(() => readFeed(cursor, limit)),
    readPhotos: (key) => read(() => readPhotos(parts, key)),
    askForPhotos: (key) => write(() => askForPhotos(parts, key)),
    takeDecisionNumber: (regionCode, reference) => write(() => takeDecisionNumber(parts, regionCode, reference)),
    enter: (entry) => write(() => enter(parts, entry)),
  }
}

const silence = () => Promise.reject(new PoliceUnavailable('no police platform is played here'))

const unreachable: PoliceRegister = {
  findLicence: silence,
  readPortrait: silence,
  reviewPhoto: silence,
  findVehicle: silence,
  creditFacts: silence,
  readRecords: silence,
  readFeed: silence,
  readPhotos: silence,
  askForPhotos: silence,
  takeDecisionNumber: silence,
  enter: silence,
}
