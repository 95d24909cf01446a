import { idOfPath } from '../common/id-of-path'
import { mountStaffScreen } from '../common/mount'
import { WindowApp } from './window-app'
import '../common/base.css'
import './window.css'

mountStaffScreen(<WindowApp windowId={idOfPath(location.pathname)} />)
