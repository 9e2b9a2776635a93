/** What is read as Markdown at a time; the lexer was tried with hostile texts up to here. */
export const PIECE_LENGTH = 8_000;
