import { useEffect, useRef } from 'preact/hooks';
import type { PersonModel } from '../../../core/pages/pageModels';
import type { LineReading } from '../../protocol/checkIn';
import type { Question } from '../../../core/mentoring/checkInChanges';
import { QUESTIONS } from '../../protocol/fields';
import { NobodyIsYou, QuestionHeading } from '../answers/answersPage';
import { Clash } from '../parts/clash';
import { Icon, MarkIcon } from '../parts/icon';
import { Unwritten } from '../parts/unwritten';
import { t } from '../words';
import type { CheckInServices } from './checkInModel';

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
export function Questions({ services }: { readonly services: CheckInServices }) {
  const me = services.people.find(({ isMe }) => isMe);
  const others = services.people.filter(({ isMe }) => !isMe);
  return (
    <>
      {me === undefined && <NobodyIsYou onChoose={() => services.chooseMe()} />}
      {QUESTIONS.map((question, index) => (
        <section key={question} class="q" aria-labelledby={`question-${question}`}>
          <QuestionHeading id={`question-${question}`} number={index + 1} words={questionWords(question)} />
          <div class={me === undefined ? 'pair read' : 'pair'}>
            {me !== undefined && <Mine services={services} me={me} question={question} />}
            <div>
              {others.map(person => (
                <Theirs key={person.id} services={services} person={person} question={question} />
              ))}
            </div>
          </div>
        </section>
      ))}
    </>
  );
}

interface MineProps {
  readonly services: CheckInServices;
  readonly me: PersonModel;
  readonly question: Question;
}

function Mine({ services, me, question }: MineProps) {
  const clash = services.clash(question);
  const words = questionWords(question);
  const field = useRef<HTMLTextAreaElement>(null);
  const lines = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // How the lines read stands below the field: both are to be seen while somebody types.
    if (document.activeElement === field.current) lines.current?.scrollIntoView({ block: 'nearest' });
  }, [services.lines.length]);
  return (
    <div class="mine">
      <textarea
        ref={field}
        id={`answer-${question}`}
        class="field"
        rows={3}
        aria-label={t('{name}: {question}', { name: me.name, question: words })}
        placeholder={t('A word is enough')}
        value={services.text(question)}
        onInput={event => services.type(question, event.currentTarget.value)}
        onFocus={() => services.enter(question)}
        onBlur={() => services.leave(question)}
        onKeyDown={event => {
          if (question !== 'next' || !event.altKey || event.key !== 'Enter') return;
          event.preventDefault();
          const line = lineAtCaret(event.currentTarget);
          if (line !== '') services.makePromise(line);
        }}
      />
      {clash !== undefined && (
        <Clash
          heading={t('Your answer was changed in the file')}
          {...clash}
          onChoose={choice => services.choose(question, choice)}
        />
      )}
      <Unwritten reason={services.problem(question)} />
      {question === 'next' && services.lines.length > 0 && (
        <ul class="turn" ref={lines} aria-label={t('Lines that can become a promise')}>
          {services.lines.map(line => (
            <Line key={line.line} services={services} line={line} />
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

function Line({ services, line }: { readonly services: CheckInServices; readonly line: LineReading }) {
  if (line.index === undefined)
    return (
      <li>
        <span class="ghost">
          <MarkIcon name="promise-open" />
        </span>
        <span class="tx">{line.line}</span>
        <button
          class="btn link"
          type="button"
          aria-label={t('Make it a promise: {line}', { line: line.line })}
          onClick={() => services.makePromise(line.line)}
        >
          {t('Make it a promise')}
        </button>
      </li>
    );
  return (
    <li class="kept">
      <MarkIcon name="promise-open" />
      <span class="tx">{line.text}</span>
      <Day day={line.day} />
      <button
        class="btn icon tight plain"
        type="button"
        aria-label={t('Take the promise back: {promise}', { promise: line.text })}
        title={t('Take it back')}
        onClick={() => services.takeBack(line)}
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
  readonly services: CheckInServices;
  readonly person: PersonModel;
  readonly question: Question;
}) {
  const { services, person, question } = props;
  const text = services.answers[person.id]?.[question] ?? '';
  const promises =
    question === 'next' ? (services.promises.find(list => list.person === person.id)?.items ?? []) : [];
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
              <MarkIcon name={promise.isDone ? 'promise-kept' : 'promise-open'} />
              <span class="tx">{promise.text}</span>
              <Day day={promise.day} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
