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
