import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ariaShortcut, formatShortcut } from '../../../src/ui/keyboard/formatShortcut.js';
import { isComposing } from '../../../src/ui/keyboard/isComposing.js';
import { matchShortcut } from '../../../src/ui/keyboard/matchShortcut.js';
import type { ShortcutEvent } from '../../../src/ui/keyboard/matchShortcut.js';
import { useCompositionGuard } from '../../../src/ui/keyboard/useCompositionGuard.js';

function press(key: string, more: Partial<ShortcutEvent> = {}): ShortcutEvent {
  return { key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...more };
}

describe('isComposing and useCompositionGuard', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes the Enter of Chrome and Firefox: the key first, then the end', () => {
    const { result } = renderHook(() => useCompositionGuard());
    result.current.onCompositionStart();
    const enter = press('Enter', { isComposing: true, keyCode: 229 });
    expect(isComposing(enter)).toBe(true);
    expect(result.current.isTaken(enter)).toBe(true);
    result.current.onCompositionEnd();
    act(() => void vi.advanceTimersByTime(1));
    expect(result.current.isTaken(press('Enter', { keyCode: 13 }))).toBe(false);
  });

  it('takes the Enter of Safari: the end first, then the key with its code only', () => {
    const { result } = renderHook(() => useCompositionGuard());
    result.current.onCompositionStart();
    result.current.onCompositionEnd();
    const enter = press('Enter', { isComposing: false, keyCode: 229 });
    expect(isComposing(enter)).toBe(true);
    expect(result.current.isTaken(enter)).toBe(true);
  });

  it('takes a key in the task in which a composition ended, even without the code, and not one later', () => {
    const { result } = renderHook(() => useCompositionGuard());
    result.current.onCompositionStart();
    expect(result.current.isActive()).toBe(true);
    result.current.onCompositionEnd();
    expect(result.current.isActive()).toBe(false);
    expect(result.current.isTaken(press('Enter', { keyCode: 13 }))).toBe(true);
    vi.advanceTimersByTime(0);
    expect(result.current.isTaken(press('Enter', { keyCode: 13 }))).toBe(false);
  });

  it('takes the key that starts a composition', () => {
    expect(isComposing(press('Process', { isComposing: false, keyCode: 229 }))).toBe(true);
  });

  it('leaves ordinary keys alone', () => {
    expect(isComposing(press('Enter', { keyCode: 13, isComposing: false }))).toBe(false);
  });
});

describe('matchShortcut', () => {
  it('wants exactly the modifiers that are named', () => {
    expect(matchShortcut(press('k', { ctrlKey: true }), 'Mod+K', false)).toBe(true);
    expect(matchShortcut(press('k', { metaKey: true }), 'Mod+K', true)).toBe(true);
    expect(matchShortcut(press('k', { metaKey: true }), 'Mod+K', false)).toBe(false);
    expect(matchShortcut(press('k', { ctrlKey: true, shiftKey: true }), 'Mod+K', false)).toBe(false);
    expect(matchShortcut(press('ArrowUp', { altKey: true, shiftKey: true }), 'Alt+Shift+ArrowUp', false)).toBe(true);
    expect(matchShortcut(press('F10', { shiftKey: true }), 'Shift+F10', false)).toBe(true);
  });

  it('finds a letter by its place on a keyboard without Latin letters', () => {
    expect(matchShortcut(press('ق', { code: 'KeyR' }), 'R', false)).toBe(true);
    expect(matchShortcut(press('к', { code: 'KeyR', ctrlKey: true }), 'Mod+R', false)).toBe(true);
    expect(matchShortcut(press('p', { code: 'KeyR' }), 'R', false)).toBe(false);
  });

  it('takes a sign with or without Shift, as the keyboard has it', () => {
    expect(matchShortcut(press('?', { shiftKey: true }), '?', false)).toBe(true);
    expect(matchShortcut(press('+', { ctrlKey: true, shiftKey: true }), 'Mod++', false)).toBe(true);
  });

  it('never matches a key that belongs to an input method', () => {
    expect(matchShortcut(press('r', { isComposing: true }), 'R', false)).toBe(false);
    expect(matchShortcut(press('Enter', { keyCode: 229 }), 'Enter', false)).toBe(false);
  });

  it('is printed as keyboards print it', () => {
    expect(formatShortcut('Mod+K', false)).toBe('Ctrl+K');
    expect(formatShortcut('Mod+Shift+K', true)).toBe('⇧⌘K');
    expect(formatShortcut('r', false)).toBe('R');
    expect(formatShortcut('Alt+ArrowUp', false)).toBe('Alt+↑');
    expect(ariaShortcut('Mod+K', false)).toBe('Control+K');
  });
});
