'use client';

import type { ReactNode } from 'react';
import { useFormat } from '../../i18n/useFormat.js';
import { useT } from '../../i18n/useT.js';
import { useConfirm } from '../../ui/ConfirmDialog/useConfirm.js';
import { Icon } from '../../ui/Icon/Icon.js';
import type { SafeLink } from './readLink.js';

export interface TextLinkProps {
  readonly link: SafeLink;
  /** The words do not say the host: it stands beside them. */
  readonly isNamed: boolean;
  /** What the person wrote, as plain text. */
  readonly words: string;
  readonly children: ReactNode;
}

/** An address in a text. One that could deceive is no link but a button that asks first, so that no click slips by. */
export function TextLink({ link, isNamed, words, children }: TextLinkProps): ReactNode {
  const t = useT();
  if (link.warning) return <CheckedLink link={link} words={words} />;
  return (
    <>
      <a
        className="cl-link"
        href={link.href}
        target="_blank"
        rel="noopener noreferrer nofollow ugc"
        aria-description={t('link.new-tab')}
      >
        <bdi>{children}</bdi>
      </a>
      {isNamed ? <Host host={link.host} /> : null}
    </>
  );
}

function CheckedLink({ link, words }: Pick<TextLinkProps, 'link' | 'words'>): ReactNode {
  const t = useT();
  const confirm = useConfirm();
  const openChecked = async (): Promise<void> => {
    const isSure = await confirm({
      title: t('link.check.title'),
      text:
        link.warning === 'lookalike'
          ? t('link.check.lookalike', { target: link.host })
          : t('link.check.text', { shown: words, target: link.host }),
      confirmLabel: t('link.check.open'),
      cancelLabel: t('link.check.stay'),
      tone: 'danger',
    });
    if (isSure) window.open(link.href, '_blank', 'noopener,noreferrer');
  };
  return (
    <button type="button" className="cl-link cl-Text-check" onClick={() => void openChecked()}>
      <Icon name="alert" size={16} />
      <bdi>{words}</bdi>
      <Host host={link.host} />
    </button>
  );
}

function Host({ host }: { readonly host: string }): ReactNode {
  const format = useFormat();
  return <span className="cl-Text-host">{` (${format.isolate(host)})`}</span>;
}
