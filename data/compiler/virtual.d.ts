declare module 'virtual:glossary-index' {
  const index: import('../matcher/index-format.ts').CompiledIndex;
  export default index;
}

declare module 'virtual:glossary' {
  const glossary: import('../schema/entry.ts').Glossary;
  export default glossary;
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
