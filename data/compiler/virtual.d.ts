declare module 'virtual:glossary-index' {
  const index: import('../matcher/index-format.ts').CompiledIndex;
  export default index;
}

declare module 'virtual:glossary' {
  type LinkedEntry = import('../schema/entry.ts').Entry & { links: import('../schema/entry.ts').SummaryLink[] };
  export const families: import('../schema/entry.ts').Family[];
  /** Of every entry what lists need. */
  export const heads: [id: string, family: string, term: string][];
  /** The entries of each family, parsed only when asked for. */
  export const parts: Record<string, () => LinkedEntry[]>;
}

declare module 'virtual:glossary-languages' {
  interface LanguageData {
    index: import('../matcher/index-format.ts').LocalIndex;
    /** Preferred terms by entry id. */
    terms: Record<string, string>;
  }
  /** Parsed only when asked for. */
  const languages: Partial<Record<import('../languages/languages.ts').Language, () => LanguageData>>;
  export default languages;
}
