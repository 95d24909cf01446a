import type { DocumentField, DocumentFieldName } from '@/contract/document-views'
import type { ChinaDate } from '@/domain/dates'
import { maskDocument, maskFileNumber, maskName } from '@/domain/mask'
import { useNames } from '@/domain/vehicle'
import type { PoliceLicence } from '../../providers/police-platform/register'
import type { DocumentFacts, VehicleOnPaper } from '../papers/facts'

/** Words that stand on the papers themselves. */
const LONG_TERM = '长期'

interface Pages {
  fields: DocumentField[]
  backFields: DocumentField[]
}

/** Main page and 副页 in the order of the paper; what is not on file is left out. */
export function paperPages(facts: DocumentFacts): Pages {
  switch (facts.kind) {
    case 'driving-licence':
      return { fields: licenceFront(facts.licence), backFields: licenceBack(facts.licence) }
    case 'vehicle-licence':
      return { fields: vehicleFront(facts.vehicle), backFields: vehicleBack(facts.vehicle) }
    case 'inspection-mark':
      return { fields: mark(facts.vehicle), backFields: [] }
    case 'insurance':
      return {
        fields: filled(
          open('insurer', facts.policy.insurer),
          personal('policy-number', facts.policy.number, maskDocument(facts.policy.number)),
          personal('owner', facts.vehicle.ownerName, maskName(facts.vehicle.ownerName)),
          open('plate', facts.vehicle.plate),
          open('vehicle-type', facts.vehicle.vehicleType),
          open('valid-period', period(facts.policy.startsOn, facts.policy.endsOn)),
        ),
        backFields: [],
      }
  }
}

function licenceFront(licence: PoliceLicence): DocumentField[] {
  const { number } = licence
  const resident = /^\d{17}[\dX]$/.test(number)
  const born = resident ? `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}` : null
  return filled(
    personal('holder', licence.name, maskName(licence.name)),
    personal('document-number', number, maskDocument(number)),
    // The 17th digit is odd for men (GB 11643).
    open('sex', resident ? (Number(number[16]) % 2 === 1 ? '男' : '女') : null),
    open('nationality', resident ? '中国' : null),
    personal('address', licence.address, licence.address && maskAddress(licence.address)),
    personal('birth-date', born, born && `${born.slice(0, 4)}-**-**`),
    open('first-issued-on', licence.firstIssuedOn),
    open('classes', licence.classes.join('、')),
    open('valid-period', period(licence.validFrom, licence.validUntil)),
    open('issuer', licence.issuer),
  )
}

function licenceBack(licence: PoliceLicence): DocumentField[] {
  const { fileNumber, points, cycleEndsOn, validUntil } = licence
  // As it is printed on the page (机动车驾驶证申领和使用规定 art. 63).
  const record = validUntil && `请于${chineseDay(validUntil)}前九十日内申请换领新驾驶证。`
  return filled(
    personal('file-number', fileNumber, maskFileNumber(fileNumber)),
    open('points', String(points)),
    open('cycle-ends-on', cycleEndsOn),
    open('record', record),
  )
}

function vehicleFront({ paper, ...vehicle }: VehicleOnPaper): DocumentField[] {
  return filled(
    open('plate', vehicle.plate),
    open('vehicle-type', vehicle.vehicleType),
    personal('owner', vehicle.ownerName, maskName(vehicle.ownerName)),
    personal('address', paper?.address, paper && maskAddress(paper.address)),
    open('use', useNames[vehicle.useNature]),
    open('model', paper?.model),
    personal('vin', paper?.vin, paper && maskDocument(paper.vin)),
    personal('engine-number', paper?.engineNumber, paper && maskDocument(paper.engineNumber)),
    open('registered-on', paper?.registeredOn),
    open('issued-on', paper?.issuedOn),
    open('issuer', paper?.issuer),
  )
}

function vehicleBack({ paper, plate, inspectionUntil }: VehicleOnPaper): DocumentField[] {
  return filled(
    open('plate', plate),
    personal('file-number', paper?.fileNumber, paper && maskFileNumber(paper.fileNumber)),
    open('seats', paper && `${paper.seats}人`),
    open('gross-mass', paper && `${paper.grossMassKg}kg`),
    open('curb-mass', paper && `${paper.curbMassKg}kg`),
    open('inspection-until', inspectionUntil),
  )
}

function mark({ paper, plate, vehicleType, inspectionUntil }: VehicleOnPaper): DocumentField[] {
  return filled(
    open('plate', plate),
    open('vehicle-type', vehicleType),
    open('inspection-until', inspectionUntil),
    open('issuer', paper?.issuer),
  )
}

type MaybeField = DocumentField | null

const filled = (...fields: MaybeField[]): DocumentField[] => fields.filter((field) => field !== null)

const open = (name: DocumentFieldName, value: string | null | undefined): MaybeField =>
  value ? { name, value, covered: null } : null

const personal = (
  name: DocumentFieldName,
  value: string | null | undefined,
  covered: string | null | undefined,
): MaybeField => (value ? { name, value, covered: covered ?? '*' } : null)

/** 山西省晋阳新城望江路24号 → 山西省晋阳新城******: the place, without street and house. */
const maskAddress = (address: string) => `${address.slice(0, 7)}${'*'.repeat(6)}`

const period = (from: ChinaDate | null, until: ChinaDate | null) =>
  [from, until ?? LONG_TERM].filter((day) => day !== null).join(' 至 ')

const chineseDay = (day: ChinaDate) => `${day.slice(0, 4)}年${day.slice(5, 7)}月${day.slice(8)}日`
