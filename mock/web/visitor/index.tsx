import { createRoot } from 'react-dom/client'
import { idOfPath } from '../common/id-of-path'
import { VisitorApp } from './visitor-app'
import '../common/base.css'
import './visitor.css'

createRoot(document.getElementById('root') as HTMLElement).render(<VisitorApp windowId={idOfPath(location.pathname)} />)
