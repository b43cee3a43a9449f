/**
 * Stands in for uc.micro (see esbuild.mjs), whose lists of characters markdown-it asks what is punctuation or a symbol: the
 * engine of the host knows them by itself.
 */
export const P = /\p{P}/u;
export const S = /\p{S}/u;
