/**
 * Stands in for linkify-it, which markdown-it makes one of in any case: with `linkify: false` nothing ever asks it. In its
 * place in the bundle (see esbuild.mjs) it saves what that library weighs.
 */
export class LinkifyIt {}
