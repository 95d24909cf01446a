import { mountStaffScreen } from '../common/mount'
import { DeskApp } from './desk-app'
import '../common/base.css'
import './desk.css'
import './desk-pages.css'

mountStaffScreen(<DeskApp />)
