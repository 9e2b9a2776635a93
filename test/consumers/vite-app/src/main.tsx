import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import * as headless from 'chatloom/headless';
import Messages from './Messages';
import { OwnLayout } from './OwnLayout';

const root = document.getElementById('root');
if (!root) throw new Error('no root');
createRoot(root).render(
  <StrictMode>
    <Messages />
    <OwnLayout accent={undefined} />
    <output>{Object.keys(headless).length}</output>
  </StrictMode>,
);
