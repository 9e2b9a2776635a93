'use client';

import { createContext } from 'react';
import type { Announcer } from './createAnnouncer.js';

export const AnnouncerContext = createContext<Announcer | null>(null);
