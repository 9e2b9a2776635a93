import { createRoot } from 'react-dom/client';
import { Messages } from '../../../examples/own-backend/Messages.js';

createRoot(document.getElementById('root') as HTMLElement).render(<Messages />);
