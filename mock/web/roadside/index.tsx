import { idOfPath } from '../common/id-of-path'
import { mountStaffScreen } from '../common/mount'
import { RoadsideApp } from './roadside-app'
import '../common/base.css'
import '../officer/officer.css'
import './roadside.css'

mountStaffScreen(<RoadsideApp officerId={idOfPath(location.pathname)} />)
