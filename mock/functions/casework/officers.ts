import { casework } from '@/contract/casework'
import { listOfficers } from '../../store/officers'
import { action } from '../runtime/action'
import { officerView } from './officer'

/** All case officers, to choose whom to play. */
export const officers = action(casework.officers, ['anonymous', 'case-officer'], async (_input, { environment }) => ({
  officers: (await listOfficers(environment.database)).map(officerView),
}))
