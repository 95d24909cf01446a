import { createRoot } from 'react-dom/client'
import { idOfPath } from '../common/id-of-path'
import { KioskPage } from './kiosk-page'
import '../common/base.css'
import './kiosk.css'

createRoot(document.getElementById('root') as HTMLElement).render(<KioskPage windowId={idOfPath(location.pathname)} />)
