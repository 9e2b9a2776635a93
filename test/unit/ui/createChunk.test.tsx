import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { createChunk } from '../../../src/ui/chunk/createChunk.js';
import { useChunk } from '../../../src/ui/chunk/useChunk.js';

describe('createChunk', () => {
  it('fetches once', async () => {
    const fetchChunk = vi.fn(() => Promise.resolve('part'));
    const chunk = createChunk(fetchChunk);
    expect(chunk.peek()).toBeUndefined();
    await Promise.all([chunk.load(), chunk.load()]);
    expect(chunk.peek()).toBe('part');
    expect(fetchChunk).toHaveBeenCalledTimes(1);
  });

  it('tries again after a failure', async () => {
    let isOnline = false;
    const chunk = createChunk(() => (isOnline ? Promise.resolve('part') : Promise.reject(new Error('offline'))));
    await expect(chunk.load()).rejects.toThrow('offline');
    isOnline = true;
    await expect(chunk.load()).resolves.toBe('part');
  });
});

describe('useChunk', () => {
  it('fetches nothing before it is wanted', async () => {
    const fetchChunk = vi.fn(() => Promise.resolve('part'));
    const chunk = createChunk(fetchChunk);
    const { result, rerender } = renderHook(({ isWanted }) => useChunk(chunk, isWanted), {
      initialProps: { isWanted: false },
    });
    expect(fetchChunk).not.toHaveBeenCalled();
    rerender({ isWanted: true });
    await waitFor(() => expect(result.current.value).toBe('part'));
  });

  it('says that it failed, and tries again when asked', async () => {
    let isOnline = false;
    const chunk = createChunk(() => (isOnline ? Promise.resolve('part') : Promise.reject(new Error('offline'))));
    const { result, rerender } = renderHook(({ attempt }) => useChunk(chunk, true, attempt), {
      initialProps: { attempt: 0 },
    });
    await waitFor(() => expect(result.current.failure?.error).toEqual(new Error('offline')));
    isOnline = true;
    act(() => rerender({ attempt: 1 }));
    expect(result.current.failure).toBeUndefined();
    await waitFor(() => expect(result.current.value).toBe('part'));
  });
});
