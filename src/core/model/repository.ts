/**
 * What tells the repositories of the world apart, whichever way their address is written: `git@host:team/app.git`,
 * `ssh://git@host/team/app` and `https://user@host/team/app/` are one.
 * @param address a remote's URL, or anything else, which is then only like itself
 */
export function repositoryKey(address: string): string {
  const plain = address
    .trim()
    .replace(/\/+$/, '')
    .replace(/\.git$/i, '');
  const url = /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+)$/i.exec(plain);
  const [, host, path] = url ?? /^(?:[^@/:]+@)?([^/:]{2,}):(?!\\)(.+)$/.exec(plain) ?? [];
  return host === undefined || path === undefined
    ? plain
    : `${host.toLowerCase()}/${path.replace(/^\/+/, '')}`;
}
