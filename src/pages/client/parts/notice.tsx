import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon';

/** One line that says what is, and one way out. */
export function Notice(props: {
  readonly tone?: 'quiet' | 'warn' | 'bad';
  readonly icon: IconName;
  readonly text: string;
  /** Said by screen readers as soon as it is there. */
  readonly isStatus?: boolean;
  readonly children?: ComponentChildren;
}) {
  const { tone, icon, text, isStatus, children } = props;
  return (
    <div
      class={tone === undefined ? 'notice' : `notice ${tone}`}
      {...(isStatus === true && { role: 'status' })}
    >
      <Icon name={icon} />
      <p>{text}</p>
      {children}
    </div>
  );
}
