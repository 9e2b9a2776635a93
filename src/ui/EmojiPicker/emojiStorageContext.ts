'use client';

import { createContext } from 'react';
import type { EmojiStorage } from './EmojiStorage.js';

export const EmojiStorageContext = createContext<EmojiStorage | null>(null);
