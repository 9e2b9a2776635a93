/** The forms of one text by CLDR plural category; `other` serves every category that is left out. */
export interface PluralForms {
  readonly zero?: string | undefined;
  readonly one?: string | undefined;
  readonly two?: string | undefined;
  readonly few?: string | undefined;
  readonly many?: string | undefined;
  readonly other: string;
}

/** What a parameterized text may call: numbers, lists and plurals of its own locale. None of them throws. */
export interface StringFormatters {
  /** Picks the form that the locale uses for `count`. */
  readonly plural: (count: number, forms: PluralForms) => string;
  readonly number: (value: number) => string;
  /** A share from 0 to 1 as a percentage; values outside are clamped. */
  readonly percent: (share: number) => string;
  /** `4.8 MB`. Decimal units, as file managers count. */
  readonly fileSize: (bytes: number) => string;
  /** The bare number of `bytes` in the unit that `fileSize(like)` uses: the 3.1 of `3.1 of 4.8 MB`. */
  readonly fileSizeValue: (bytes: number, like: number) => string;
  /** Makes an inserted name, title or excerpt one line whose direction cannot disturb the text around it. */
  readonly isolate: (text: string) => string;
  /** `Ana, Bo and Cem`, each name isolated. */
  readonly list: (names: readonly string[]) => string;
  /** `Ana, Bo and 3 others`: at most `max` names (2 unless told), the rest of `total` as a number. */
  readonly names: (
    names: readonly string[],
    options?: { readonly max?: number | undefined; readonly total?: number | undefined },
  ) => string;
}
