import { mountStaffScreen } from '../common/mount'
import { CheckApp } from './check-app'
import { tokenOfPath } from './question'
import '../common/base.css'
import './check.css'

const token = tokenOfPath(location.pathname)
// A code that was checked stands neither in the history nor in a bookmark.
if (token !== null) history.replaceState(null, '', '/check')

mountStaffScreen(<CheckApp token={token} />)
