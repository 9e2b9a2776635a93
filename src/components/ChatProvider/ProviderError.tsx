'use client';

import type { ReactNode } from 'react';
import { useT } from '../../i18n/useT.js';
import { Button } from '../../ui/Button/Button.js';
import { ErrorScreen } from '../../ui/ErrorBoundary/ErrorScreen.js';

/** For an error boundary: what stands in place of a part that broke, never a blank page. */
export function drawProviderError({ reset }: { readonly reset: () => void }): ReactNode {
  return <ProviderError onReset={reset} />;
}

interface ProviderErrorProps {
  readonly onReset: () => void;
}

function ProviderError({ onReset }: ProviderErrorProps): ReactNode {
  const t = useT();
  return (
    <div className="cl-ChatProvider-error">
      <ErrorScreen
        title={t('app.error.title')}
        text={t('app.error.text')}
        resetLabel={t('app.error.reload')}
        onReset={onReset}
      >
        <Button variant="text" onClick={() => location.reload()}>
          {t('app.error.reload-page')}
        </Button>
      </ErrorScreen>
    </div>
  );
}
