import { Select } from 'antd'
import { type MockCitizen, mockApi } from './mock-api'
import { words } from './words'

const text = words.police

interface StateLineProps {
  citizen: MockCitizen
  told(act: Promise<unknown>, done: string): unknown
}

/** What the police make of this citizen's licence and vehicles: locked, suspended, late, or free again. */
export function StateLine({ citizen, told }: StateLineProps) {
  const choose = (what: string, states: Record<string, string>, set: (letters: string) => Promise<unknown>) => (
    <Select<string>
      key={what}
      className="wb-select"
      aria-label={what}
      placeholder={what}
      value={null}
      options={Object.entries(states).map(([value, word]) => ({ value, label: text.stateFor(what, word) }))}
      onChange={(letters) => told(set(letters), text.done)}
    />
  )
  return (
    <div className="wb-line">
      {choose(text.licence, text.licenceStates, (letters) => mockApi.setLicence(citizen.idNumber, letters))}
      {citizen.vehicles.map((vehicle) =>
        choose(vehicle.plate, text.vehicleStates, (letters) => mockApi.setVehicle(vehicle, letters)),
      )}
    </div>
  )
}
