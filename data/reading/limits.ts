/** Texts of one message: so many that the page's thread is not held up by packing them. */
export const TEXTS_AT_ONCE = { characters: 64_000, texts: 1000 };
