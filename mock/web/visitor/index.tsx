import { createRoot } from 'react-dom/client'
import { windowIdOfPath } from '../common/window-id'
import { VisitorApp } from './visitor-app'
import '../common/base.css'
import './visitor.css'

createRoot(document.getElementById('root') as HTMLElement).render(
  <VisitorApp windowId={windowIdOfPath(location.pathname)} />,
)
