import { mountStaffScreen } from '../common/mount'
import { FaultsApp } from './faults-app'
import '../common/base.css'
import './faults.css'

mountStaffScreen(<FaultsApp />)
