/** Accents and breathings, Hebrew points, Arabic vowels and tatweel, the Arabic hamza and madda that sit on letters. */
const OPTIONAL_MARKS =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0e\ufe0f\ufeff]/g;

/**
 * A text as search compares it, whatever the locale: width, case, accents and invisible characters do not count
 * (`Ｉｎêｓ` is `ines`, `Straße` is `strasse`, `İ` is `i`, half-width kana are kana). Not for display.
 */
export function foldForSearch(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(OPTIONAL_MARKS, '')
      .replace(INVISIBLE, '')
      // Upper first: it unfolds ß and the dotless i, which lower case alone keeps apart.
      .toUpperCase()
      .toLowerCase()
      .replace(OPTIONAL_MARKS, '')
      .replaceAll('ς', 'σ')
      .normalize('NFC')
  );
}
