import { mountStaffScreen } from '../common/mount'
import { WorkbenchApp } from './workbench-app'
import '../common/base.css'
import '../faults/faults.css'
import './workbench.css'

mountStaffScreen(<WorkbenchApp />)
