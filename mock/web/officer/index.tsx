import { idOfPath } from '../common/id-of-path'
import { mountStaffScreen } from '../common/mount'
import { OfficerApp } from './officer-app'
import '../common/base.css'
import './officer.css'

mountStaffScreen(<OfficerApp officerId={idOfPath(location.pathname)} />)
