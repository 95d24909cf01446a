import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { systemClock } from '@/domain/clock'
import { chinaDate } from '@/domain/dates'
import { checkResidentId, readFileNumber } from '@/domain/identity-document'
import { plainNumber } from '@/domain/plain-text'
import { vehicleWords } from '@/locales/zh-cn/vehicles'
import { asCloudFailure, type CloudFailure } from '@/platform/cloud/cloud-failure'
import { whenSignedOut } from '@/platform/signed-out'
import { bindLicence, refreshAll } from '../api/vehicles'

const words = vehicleWords.licence

export type LicenceField = 'licenceNumber' | 'fileNumber'
export type LicenceFaults = Partial<Record<LicenceField, string>>

/** What was typed, in memory only while the app lives. */
const typed: Record<LicenceField, string> = { licenceNumber: '', fileNumber: '' }
export const licenceDraft = {
  text: (field: LicenceField): string => typed[field],
  keep(field: LicenceField, text: string): void {
    typed[field] = text
  },
  forget(): void {
    typed.licenceNumber = ''
    typed.fileNumber = ''
  },
}
whenSignedOut(licenceDraft.forget)

/** Both numbers are checked when they are sent; what does not fit is named at its field. */
export function useLicence() {
  const queries = useQueryClient()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  const [faults, setFaults] = useState<LicenceFaults>({})
  const [failure, setFailure] = useState<CloudFailure | null>(null)

  const submit = async () => {
    const own = faultsOf(typed.licenceNumber, typed.fileNumber)
    setFaults(own)
    if (Object.keys(own).length > 0 || running.current) return
    running.current = true
    setBusy(true)
    setFailure(null)
    try {
      const answer = await bindLicence(plainNumber(typed.licenceNumber), plainNumber(typed.fileNumber))
      if (answer.kind === 'wrong')
        setFaults(Object.fromEntries(answer.fields.map(({ field, problem }) => [field, words.problems[problem]])))
      else {
        licenceDraft.forget()
        await refreshAll(queries)
      }
    } catch (thrown) {
      setFailure(asCloudFailure(thrown))
    }
    running.current = false
    setBusy(false)
  }
  const mended = (field: LicenceField) => setFaults(({ [field]: _gone, ...others }) => others)
  return { busy, faults, failure, submit: () => void submit(), mended }
}

function faultsOf(licenceNumber: string, fileNumber: string): LicenceFaults {
  const reading = checkResidentId(licenceNumber, chinaDate(systemClock.now()))
  const faults: LicenceFaults = {}
  if (reading.kind === 'wrong')
    faults.licenceNumber = words.errors.licenceNumber[reading.problem === 'empty' ? 'empty' : 'malformed']
  if (readFileNumber(fileNumber) === null)
    faults.fileNumber = words.errors.fileNumber[plainNumber(fileNumber) === '' ? 'empty' : 'malformed']
  return faults
}
