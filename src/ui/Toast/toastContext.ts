'use client';

import { createContext } from 'react';
import type { Toasts } from './createToasts.js';

export const ToastContext = createContext<Toasts | null>(null);
