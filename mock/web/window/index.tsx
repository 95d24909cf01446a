import { mountStaffScreen } from '../common/mount'
import { windowIdOfPath } from '../common/window-id'
import { WindowApp } from './window-app'
import '../common/base.css'
import './window.css'

mountStaffScreen(<WindowApp windowId={windowIdOfPath(location.pathname)} />)
