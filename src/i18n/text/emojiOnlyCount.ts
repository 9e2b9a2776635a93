/** One emoji shape: shown as a picture by itself or by U+FE0F, perhaps with skin tone, perhaps a tag sequence (flags of regions). */
const PICTURE = String.raw`(?:\p{Emoji_Presentation}\uFE0F?|\p{Extended_Pictographic}(?:\uFE0F|(?=\p{Emoji_Modifier})))\p{Emoji_Modifier}?[\u{E0020}-\u{E007F}]*`;
const ONE_EMOJI = String.raw`(?:\p{Regional_Indicator}{2}|[0-9#*]\uFE0F?\u20E3|${PICTURE}(?:\u200D(?:${PICTURE}|\p{Extended_Pictographic}))*)`;
const EMOJI_ONLY = new RegExp(String.raw`^\s*(?:${ONE_EMOJI}\s*){1,3}$`, 'u');
const EACH_EMOJI = new RegExp(ONE_EMOJI, 'gu');
/** Three families with skin tones and spaces fit. */
const LONGEST = 120;

/** How many emoji a text is, when it is nothing but one to three of them; otherwise 0. Such a text is shown large. */
export function emojiOnlyCount(text: string): 0 | 1 | 2 | 3 {
  if (text.length === 0 || text.length > LONGEST || !EMOJI_ONLY.test(text)) return 0;
  const count = text.match(EACH_EMOJI)?.length ?? 0;
  return count === 1 || count === 2 || count === 3 ? count : 0;
}
