/** A hidden or frozen page may have slept through the bell; a page that goes away says so while it can. */
export function watchPage({
  onShow,
  onHide,
}: {
  readonly onShow: () => void;
  readonly onHide: () => void;
}): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const onVisibility = (): void => {
    if (document.visibilityState === 'visible') onShow();
  };
  const onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) onShow();
  };
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pageshow', onPageShow);
  window.addEventListener('pagehide', onHide);
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pageshow', onPageShow);
    window.removeEventListener('pagehide', onHide);
  };
}
