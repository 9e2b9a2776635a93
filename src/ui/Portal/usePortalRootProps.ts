'use client';

import type { ComponentProps } from 'react';
import { useI18n } from '../../i18n/useI18n.js';

export function usePortalRootProps(): ComponentProps<'div'> {
  const { dir, locale } = useI18n();
  return { className: 'cl-root cl-Portal', dir, lang: locale.tag };
}
