/** The last part of a path with `/`: the name of a file or a folder. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
