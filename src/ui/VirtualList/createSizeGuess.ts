const SAMPLES = 64;

/**
 * The height that rows are believed to have until they are measured: the mean over a sample. Asking for each row would
 * make opening a list of 100 000 cost 100 000 estimates, and buy a slightly more honest scrollbar.
 */
export function createSizeGuess(): (keys: readonly string[], estimateSize: (key: string) => number) => number {
  let guess = 0;
  let sampled = 0;
  return (keys, estimateSize) => {
    // The first rows, or twice as many as were known: else every page would move the scrollbar.
    const isRepresentative = sampled > 0 && keys.length < sampled * 2 && keys.length * 2 > sampled;
    if (keys.length === 0 || isRepresentative) return guess;
    sampled = keys.length;
    const count = Math.min(SAMPLES, keys.length);
    let sum = 0;
    for (let index = 0; index < count; index += 1) {
      sum += estimateSize(keys[Math.floor((index * keys.length) / count)] as string);
    }
    guess = Math.max(1, Math.round(sum / count));
    return guess;
  };
}
