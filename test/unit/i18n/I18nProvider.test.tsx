import { act, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { I18nProvider } from '../../../src/i18n/I18nProvider.js';
import { ar } from '../../../src/i18n/locales/ar.js';
import { zhHans } from '../../../src/i18n/locales/zh-Hans.js';
import type { Translate } from '../../../src/i18n/Translate.js';
import { useDirection } from '../../../src/i18n/useDirection.js';
import { useFormat } from '../../../src/i18n/useFormat.js';
import { useNow } from '../../../src/i18n/useNow.js';
import { useT } from '../../../src/i18n/useT.js';

function Probe({ sentAt = Date.UTC(2026, 10, 24, 23, 30) }: { sentAt?: number }) {
  const t = useT();
  const format = useFormat();
  return <p>{[t('list.title'), t('list.new'), useDirection(), format.time(sentAt)].join(' | ')}</p>;
}

const shown = () => screen.getByRole('paragraph').textContent;

describe('I18nProvider', () => {
  it('is not needed for English', () => {
    render(<Probe />);
    expect(shown()).toBe('Messages | New conversation | ltr | 23:30');
  });

  it('sets language, direction and zone for what is inside', () => {
    const { rerender } = render(
      <I18nProvider locale={zhHans} timeZone="Asia/Shanghai">
        <Probe />
      </I18nProvider>,
    );
    expect(shown()).toBe('消息 | 新建会话 | ltr | 07:30');
    rerender(
      <I18nProvider locale={ar} timeZone="Asia/Kathmandu">
        <Probe />
      </I18nProvider>,
    );
    expect(shown()).toBe('الرسائل | محادثة جديدة | rtl | 05:15');
  });

  it('nests: the inner one adds to the outer one, and own wording goes with its locale', () => {
    const inner = (locale?: typeof ar) => (
      <I18nProvider locale={zhHans} timeZone="Asia/Shanghai" messages={{ 'list.title': '聊天' }}>
        <I18nProvider locale={locale} messages={{ 'list.new': '+' }}>
          <Probe />
        </I18nProvider>
      </I18nProvider>
    );
    const { rerender } = render(inner());
    expect(shown()).toBe('聊天 | + | ltr | 07:30');
    rerender(inner(ar));
    expect(shown()).toBe('الرسائل | + | rtl | 07:30');
  });

  it('keeps `t` the same while only the parent renders, also with wording written inline', () => {
    const seen = new Set<Translate>();
    function Collect() {
      seen.add(useT());
      return null;
    }
    const tree = (title: string) => (
      <I18nProvider messages={{ 'list.title': title }} onMissing={() => undefined} timeZone="UTC">
        <Collect />
      </I18nProvider>
    );
    const { rerender } = render(tree('Chats'));
    rerender(tree('Chats'));
    rerender(tree('Chats'));
    expect(seen.size).toBe(1);
    rerender(tree('Talks'));
    expect(seen.size).toBe(2);
  });

  it('reports a missing text to the newest callback', () => {
    function Ask() {
      return useT().dynamic('kind.order.preview');
    }
    const [first, second] = [vi.fn(), vi.fn()];
    const { rerender } = render(<I18nProvider onMissing={first} />);
    rerender(<I18nProvider onMissing={second} />);
    rerender(
      <I18nProvider onMissing={second}>
        <Ask />
      </I18nProvider>,
    );
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledTimes(1);
  });
});

describe('P61 useNow', () => {
  const renders = vi.fn();

  function Now({ granularity }: { granularity: 'minute' | 'day' }) {
    const now = useNow(granularity);
    const format = useFormat();
    renders(granularity);
    return <p>{`${new Date(now).toISOString().slice(11, 16)} ${format.dayLabel(Date.UTC(2026, 10, 24, 20), now)}`}</p>;
  }
  const setHidden = (isHidden: boolean) => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(isHidden ? 'hidden' : 'visible');
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
  };
  const passTime = (ms: number) => {
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  };
  const rendersOf = (granularity: string) => renders.mock.calls.filter(([given]) => given === granularity).length;

  beforeEach(() => {
    renders.mockClear();
    vi.useFakeTimers({ now: Date.UTC(2026, 10, 24, 23, 57, 40) });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('ticks at full minutes, and for days at midnight only', () => {
    render(
      <I18nProvider timeZone="UTC">
        <Now granularity="minute" />
        <Now granularity="day" />
      </I18nProvider>,
    );
    const lines = () => screen.getAllByRole('paragraph').map((line) => line.textContent);
    expect(lines()).toEqual(['23:57 Today', '23:57 Today']);
    passTime(20_000);
    expect(lines()).toEqual(['23:58 Today', '23:57 Today']);
    passTime(119_999);
    expect(lines()).toEqual(['23:59 Today', '23:57 Today']);
    passTime(1);
    expect(lines()).toEqual(['00:00 Yesterday', '00:00 Yesterday']);
    expect([rendersOf('minute'), rendersOf('day')]).toEqual([4, 2]);
  });

  it('uses midnight of the zone, not of the machine', () => {
    vi.setSystemTime(Date.UTC(2026, 10, 24, 18, 14, 30));
    render(
      <I18nProvider timeZone="Asia/Kathmandu">
        <Now granularity="day" />
      </I18nProvider>,
    );
    passTime(30_000);
    expect(shown()).toMatch(/^18:15/);
    expect(rendersOf('day')).toBe(2);
  });

  it('shares one timer, rests while hidden and is right again at once', () => {
    const { unmount } = render(
      <StrictMode>
        <I18nProvider timeZone="UTC">
          <Now granularity="minute" />
          <Now granularity="minute" />
          <Now granularity="day" />
        </I18nProvider>
      </StrictMode>,
    );
    expect(vi.getTimerCount()).toBe(1);
    setHidden(true);
    expect(vi.getTimerCount()).toBe(0);
    vi.setSystemTime(Date.UTC(2026, 10, 25, 16, 0, 5));
    setHidden(false);
    expect(screen.getAllByRole('paragraph').map((line) => line.textContent)).toEqual([
      '16:00 Yesterday',
      '16:00 Yesterday',
      '16:00 Yesterday',
    ]);
    expect(vi.getTimerCount()).toBe(1);
    unmount();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('follows the zone of the browser when none is given', () => {
    render(
      <I18nProvider>
        <Probe />
      </I18nProvider>,
    );
    expect(shown()).toContain('23:30');
    const real = Intl.DateTimeFormat;
    vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function zoned(
      this: unknown,
      tag?: Intl.LocalesArgument,
      options?: Intl.DateTimeFormatOptions,
    ) {
      return new real(tag, { timeZone: 'Asia/Tokyo', ...options });
    } as unknown as typeof Intl.DateTimeFormat);
    passTime(60_000);
    expect(shown()).toContain('08:30');
  });

  it('takes the time from a clock that it is given', () => {
    const clock = { now: () => Date.UTC(2030, 0, 1, 12, 34, 56), schedule: () => () => undefined };
    render(
      <I18nProvider clock={clock} timeZone="UTC">
        <Now granularity="minute" />
      </I18nProvider>,
    );
    expect(shown()).toBe('12:34 24 November 2026');
    expect(vi.getTimerCount()).toBe(0);
  });
});
