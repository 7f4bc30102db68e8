declare module 'virtual:glossary-index' {
  const index: import('../matcher/index-format.ts').CompiledIndex;
  export default index;
}

declare module 'virtual:glossary' {
  const glossary: import('../schema/entry.ts').Glossary;
  export default glossary;
}
