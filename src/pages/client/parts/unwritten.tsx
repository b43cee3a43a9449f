import { t } from '../words';

/** Why what stands in the field above is not in the file. */
export function Unwritten({ reason }: { readonly reason: string | undefined }) {
  if (reason === undefined) return null;
  return (
    <p class="unwritten small" role="status">
      {t('Not written: {reason}', { reason })}
    </p>
  );
}
