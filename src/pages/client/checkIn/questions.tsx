import { useEffect, useRef } from 'preact/hooks';
import type { PersonModel } from '../../../core/pages/model';
import type { LineReading } from '../../protocol/checkIn';
import { QUESTIONS, type Question } from '../../protocol/fields';
import { Clash } from '../parts/clash';
import { Icon, Mark } from '../parts/icon';
import { Notice } from '../parts/notice';
import { Unwritten } from '../parts/unwritten';
import { t } from '../words';
import type { CheckInDesk } from './model';

export function questionWords(question: Question): string {
  switch (question) {
    case 'useful':
      return t('What was useful today?');
    case 'next':
      return t('What will you do, learn or explore before next time?');
    case 'change':
      return t('What should we change, or focus on next?');
  }
}

/** The three questions: mine to write, the others' to read beside them. */
export function Questions({ desk }: { readonly desk: CheckInDesk }) {
  const me = desk.people.find(({ isMe }) => isMe);
  const others = desk.people.filter(({ isMe }) => !isMe);
  return (
    <>
      {me === undefined && (
        <Notice icon="info" text={t('Nobody here is you yet, so there is nothing to answer.')}>
          <button class="btn link" type="button" onClick={() => desk.chooseMe()}>
            {t('Say who you are')}
          </button>
        </Notice>
      )}
      {QUESTIONS.map((question, index) => (
        <section key={question} class="q" aria-labelledby={`question-${question}`}>
          <h2 id={`question-${question}`}>
            <span class="n" aria-hidden="true">
              {index + 1}
            </span>
            {questionWords(question)}
          </h2>
          <div class={me === undefined ? 'pair read' : 'pair'}>
            {me !== undefined && <Mine desk={desk} me={me} question={question} />}
            <div>
              {others.map(person => (
                <Theirs key={person.id} desk={desk} person={person} question={question} />
              ))}
            </div>
          </div>
        </section>
      ))}
    </>
  );
}

interface MineProps {
  readonly desk: CheckInDesk;
  readonly me: PersonModel;
  readonly question: Question;
}

function Mine({ desk, me, question }: MineProps) {
  const clash = desk.clash(question);
  const words = questionWords(question);
  const field = useRef<HTMLTextAreaElement>(null);
  const lines = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // How the lines read stands below the field: both are to be seen while somebody types.
    if (document.activeElement === field.current) lines.current?.scrollIntoView({ block: 'nearest' });
  }, [desk.lines.length]);
  return (
    <div class="mine">
      <textarea
        ref={field}
        id={`answer-${question}`}
        class="field"
        rows={3}
        aria-label={t('{name}: {question}', { name: me.name, question: words })}
        placeholder={t('A word is enough')}
        value={desk.text(question)}
        onInput={event => desk.type(question, event.currentTarget.value)}
        onFocus={() => desk.enter(question)}
        onBlur={() => desk.leave(question)}
        onKeyDown={event => {
          if (question !== 'next' || !event.altKey || event.key !== 'Enter') return;
          event.preventDefault();
          const line = lineAtCaret(event.currentTarget);
          if (line !== '') desk.makePromise(line);
        }}
      />
      {clash !== undefined && (
        <Clash
          heading={t('Your answer was changed in the file')}
          {...clash}
          onChoose={choice => desk.choose(question, choice)}
        />
      )}
      <Unwritten reason={desk.problem(question)} />
      {question === 'next' && desk.lines.length > 0 && (
        <ul class="turn" ref={lines} aria-label={t('Lines that can become a promise')}>
          {desk.lines.map(line => (
            <Line key={line.line} desk={desk} line={line} />
          ))}
        </ul>
      )}
    </div>
  );
}

/** The line of a field in which the caret stands. */
function lineAtCaret({ value, selectionStart }: HTMLTextAreaElement): string {
  const start = value.lastIndexOf('\n', selectionStart - 1) + 1;
  const end = value.indexOf('\n', start);
  return value.slice(start, end === -1 ? undefined : end).trim();
}

function Line({ desk, line }: { readonly desk: CheckInDesk; readonly line: LineReading }) {
  if (line.index === undefined)
    return (
      <li>
        <span class="ghost">
          <Mark name="promise-open" />
        </span>
        <span class="tx">{line.line}</span>
        <button
          class="btn link"
          type="button"
          aria-label={t('Make it a promise: {line}', { line: line.line })}
          onClick={() => desk.makePromise(line.line)}
        >
          {t('Make it a promise')}
        </button>
      </li>
    );
  return (
    <li class="kept">
      <Mark name="promise-open" />
      <span class="tx">{line.text}</span>
      <Day day={line.day} />
      <button
        class="btn icon tight plain"
        type="button"
        aria-label={t('Take the promise back: {promise}', { promise: line.text })}
        title={t('Take it back')}
        onClick={() => desk.takeBack(line)}
      >
        <Icon name="undo" />
      </button>
    </li>
  );
}

function Day({ day }: { readonly day: string | undefined }) {
  if (day === undefined) return null;
  return (
    <span class="chip num">
      <Icon name="calendar" />
      {day}
    </span>
  );
}

function Theirs(props: {
  readonly desk: CheckInDesk;
  readonly person: PersonModel;
  readonly question: Question;
}) {
  const { desk, person, question } = props;
  const text = desk.answers[person.id]?.[question] ?? '';
  const promises =
    question === 'next' ? (desk.promises.find(list => list.person === person.id)?.items ?? []) : [];
  if (text === '' && promises.length === 0)
    return (
      <div class="theirs">
        <p class="by">{person.name}</p>
        <p class="muted">{t('no answer yet')}</p>
      </div>
    );
  return (
    <div class="theirs">
      <p class="by">{person.name}</p>
      <p class="said">{text}</p>
      {promises.length > 0 && (
        <ul class="turn">
          {promises.map(promise => (
            <li key={promise.text} class="kept">
              <Mark name={promise.isDone ? 'promise-kept' : 'promise-open'} />
              <span class="tx">{promise.text}</span>
              <Day day={promise.day} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Puts the caret into my first open answer. */
export function focusFirstOpen(): void {
  const fields = Array.from(document.querySelectorAll('textarea'));
  (fields.find(field => field.value.trim() === '') ?? fields[0])?.focus();
}
