import type { ChinaDate } from '@/domain/dates'
import { nanning2019 } from './nanning-2019'
import { national } from './national'
import type { Policy, PolicyProfile, PolicyValues, Settings } from './profile'
import { shandong2016 } from './shandong-2016'
import { shanxi2018 } from './shanxi-2018'
import { zhumadian2015 } from './zhumadian-2015'

export const profiles: readonly PolicyProfile[] = [national, shanxi2018, shandong2016, zhumadian2015, nanning2019]

/** The settings in force on `day` with their sources: the profile's own where it is valid, the national base elsewhere. */
export function settingsFor(name: string, day: ChinaDate): Settings {
  const profile = profiles.find((candidate) => candidate.name === name)
  if (!profile) throw new Error(`no policy profile ${name}; known: ${profiles.map((known) => known.name).join(', ')}`)
  const valid = profile.validFrom <= day && (profile.validTo === null || day <= profile.validTo)
  return valid ? { ...national.settings, ...profile.settings } : national.settings
}

/**
 * The plain values in force on `day` for an authority whose profile is `name`, and their sources.
 * @throws Error naming the known profiles when there is none of that name.
 */
export function policyFor(name: string, day: ChinaDate): Policy {
  const settings = Object.entries(settingsFor(name, day))
  const values = Object.fromEntries(settings.map(([key, setting]) => [key, setting.value])) as unknown as PolicyValues
  const sources = Object.fromEntries(settings.map(([key, setting]) => [key, setting.source])) as Policy['sources']
  return { ...values, sources }
}
