import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { MEETING_GLYPH, type Glyph, type Tone } from '../../../core/roadmap/drawing';
import { countOfCommits } from '../../../core/roadmap/commits';
import { faceOf } from '../../../core/roadmap/goalFace';
import {
  countOfSteps,
  dayOf,
  goalWhen,
  goalWord,
  meetingWord,
  promiseWhen,
  stepWhen,
} from '../../../core/roadmap/roadmapWords';
import { t } from '../words';
import { Sign } from '../../picture/glyphs';
import { planNext, toAgenda, toCode, toCommits } from './roadmapKeys';
import { open } from './pointer';
import type { RoadmapStore } from './roadmapStore';
import type { RoadmapItem } from './roadmapItems';

/** A card shows so many steps of a goal, the others only by their number. */
const STEPS = 9;
/** And so many days of its commits, the newest. */
const DAYS = 3;
const EDGE = 12;

/** The story of a mark, beside it and never over it. */
export function Card({ store }: { readonly store: RoadmapStore }) {
  const ref = useRef<HTMLDivElement>(null);
  const thing = store.card && store.thing(store.card.key);
  useLayoutEffect(() => place(ref.current, store));
  if (thing === undefined || store.card === undefined) return null;
  return (
    <div
      ref={ref}
      class="card"
      role="tooltip"
      onPointerEnter={() => (store.isOnCard = true)}
      onMouseDown={event => event.preventDefault()} // the focus stays at the mark
      onPointerLeave={() => {
        store.isOnCard = false;
        store.leaveCard();
      }}
    >
      <Story store={store} thing={thing} />
      <Doing store={store} thing={thing} keyOfMark={store.card.key} />
    </div>
  );
}

/**
 * Under its mark, and under the themes, the promises and the path where its mark is one of them: the way stays to be
 * seen. Above its mark where there is no room; kept inside of the window.
 */
function place(card: HTMLElement | null, store: RoadmapStore): void {
  const key = store.card?.key;
  const mark = key && document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const page = card?.offsetParent;
  if (card === null || !mark || !page) return;
  const at = (mark.querySelector('.hit') ?? mark).getBoundingClientRect();
  const around = page.getBoundingClientRect();
  const visible = document.querySelector('.map .scroll')?.getBoundingClientRect() ?? around;
  const left = Math.max(at.left, visible.left) - around.left + Math.min(at.width / 2, 60);
  const head = mark.closest('.top')?.getBoundingClientRect().bottom ?? 0;
  const isAbove =
    at.bottom + card.offsetHeight + EDGE > window.innerHeight && at.top > card.offsetHeight + EDGE;
  const isLow = head + card.offsetHeight + EDGE <= window.innerHeight;
  const top = isAbove ? at.top - card.offsetHeight - 6 : Math.max(at.bottom, isLow ? head : 0) + 6;
  card.style.left = `${Math.min(Math.max(left, EDGE), Math.max(EDGE, around.width - card.offsetWidth - EDGE))}px`;
  card.style.top = `${top - around.top}px`;
}

function State({ glyph, tone, words, when }: { glyph: Glyph; tone?: Tone; words: string; when: string }) {
  return (
    <p class="cm">
      <Sign glyph={glyph} {...(tone !== undefined && { tone })} />
      {words}
      <span class="when num">{when}</span>
    </p>
  );
}

function Title({ children }: { readonly children: ComponentChildren }) {
  return (
    <p class="ct" dir="auto">
      {children}
    </p>
  );
}

function Story({ store, thing }: { readonly store: RoadmapStore; readonly thing: RoadmapItem }) {
  const { words } = store;
  switch (thing.is) {
    case 'goal':
      return <GoalStory store={store} thing={thing} />;
    case 'step': {
      const { step, goal } = thing;
      const isLate = !step.isDone && step.due !== undefined && step.due < words.today;
      return (
        <>
          <Title>{step.text}</Title>
          <State
            glyph={step.isDone ? 's-done' : isLate ? 's-late' : 's-open'}
            words={step.isDone ? t('Step done') : t('Step to do')}
            when={stepWhen(words, step)}
          />
          <p class="cn" dir="auto">
            {goal.title}
          </p>
        </>
      );
    }
    case 'meeting': {
      const { meeting } = thing;
      const minutes = meeting.minutes === undefined ? '' : t('{minutes} min', { minutes: meeting.minutes });
      return (
        <>
          <Title>{meeting.title}</Title>
          <State
            glyph={MEETING_GLYPH[meeting.state]}
            words={meetingWord(words, meeting.state)}
            when={[dayOf(words, meeting.date), meeting.time].filter(part => part !== undefined).join(' ')}
          />
          {(minutes !== '' || meeting.theme !== undefined) && (
            <p class="cn" dir="auto">
              {[meeting.theme !== meeting.title ? meeting.theme : undefined, minutes]
                .filter(part => part !== undefined && part !== '')
                .join(', ')}
            </p>
          )}
        </>
      );
    }
    case 'promise': {
      const { promise, track } = thing;
      const isLate = !promise.isDone && promise.due !== undefined && promise.due < words.today;
      return (
        <>
          <Title>{promise.text}</Title>
          <State
            glyph={promise.isDone ? 'p-done' : isLate ? 'p-late' : 'p-open'}
            words={track.people.find(({ id }) => id === promise.person)?.name ?? promise.person}
            when={promiseWhen(words, promise)}
          />
          <p class="cn" dir="auto">
            {promise.meeting}
          </p>
        </>
      );
    }
    case 'win': {
      const { win, track } = thing;
      return (
        <>
          <State glyph="win" words={t('Win')} when={dayOf(words, win.date)} />
          <ul>
            {win.wins.map(({ person, text }) => (
              <li key={text}>
                <span dir="auto">{text}</span>
                <span class="when">{track.people.find(({ id }) => id === person)?.name ?? person}</span>
              </li>
            ))}
          </ul>
        </>
      );
    }
    case 'commits':
      return null; // they are no mark of their own: the card of their goal has them
    case 'stage': {
      const { stage } = thing;
      return (
        <>
          <Title>{stage.theme}</Title>
          <State
            glyph={MEETING_GLYPH[stage.state]}
            words={t('Theme {number}', { number: stage.index + 1 })}
            when={stage.target === undefined ? t('no day yet') : dayOf(words, stage.date)}
          />
        </>
      );
    }
  }
}

function GoalStory({
  store,
  thing,
}: {
  readonly store: RoadmapStore;
  readonly thing: Extract<RoadmapItem, { is: 'goal' }>;
}) {
  const { words } = store;
  const { goal, track } = thing;
  const isOpen = goal.state !== 'done' && goal.state !== 'dropped' && goal.state !== 'paused';
  const silence =
    isOpen && goal.silentFor !== undefined && goal.silentFor > 1
      ? t('Not spoken about in {count} meetings.', { count: goal.silentFor })
      : undefined;
  const owner = track.people.length > 2 && track.people.find(({ id }) => id === goal.owner)?.name;
  const first = goal.steps.findIndex(({ isDone }) => !isDone);
  const from = Math.max(0, Math.min(first - 2, goal.steps.length - STEPS));
  const shown = goal.steps.length > STEPS ? goal.steps.slice(from, from + STEPS) : goal.steps;
  const days = goal.commits.slice(-DAYS).reverse();
  const earlier = countOfCommits(goal.commits) - countOfCommits(days);
  return (
    <>
      <Title>{goal.title}</Title>
      <State
        {...faceOf(goal, words.today)}
        words={[goalWord(words, goal.state), countOfSteps(words, goal), owner]
          .filter(part => part !== '' && part !== undefined && part !== false)
          .join(', ')}
        when={goalWhen(words, goal)}
      />
      {(goal.note ?? silence) !== undefined && (
        <p class="cn" dir="auto">
          {isOpen ? (goal.note ?? silence) : goal.note}
        </p>
      )}
      {shown.length > 0 && (
        <ul>
          {shown.map(step => {
            const isLate = !step.isDone && step.due !== undefined && step.due < words.today;
            return (
              <li key={step.key}>
                <Sign glyph={step.isDone ? 's-done' : isLate ? 's-late' : 's-open'} />
                <span dir="auto">{step.text}</span>
                <span class="when num">{stepWhen(words, step)}</span>
              </li>
            );
          })}
          {goal.steps.length > shown.length && (
            <li class="muted">{t('and {count} more', { count: goal.steps.length - shown.length })}</li>
          )}
        </ul>
      )}
      {goal.commits.length > 0 && (
        <ul>
          {days.map(({ key, date, subjects }) => (
            <li key={key}>
              <Sign glyph="commit" />
              <span dir="auto">{subjects.join('; ')}</span>
              <span class="when num">{dayOf(words, date)}</span>
            </li>
          ))}
          {earlier > 0 && <li class="muted">{t('and {count} more', { count: earlier })}</li>}
        </ul>
      )}
    </>
  );
}

/** What can be done with a mark, with the keys that do it. */
function Doing({ store, thing, keyOfMark }: { store: RoadmapStore; thing: RoadmapItem; keyOfMark: string }) {
  const isGoal = thing.is === 'goal' || thing.is === 'step';
  return (
    <p class="ca">
      <Do of="Enter" words={t('open')} onClick={() => open(store, keyOfMark)} />
      {thing.is === 'stage' && (
        <Do of="P" words={t('plan its meetings')} onClick={() => planNext(store, thing)} />
      )}
      {isGoal && <Do of="A" words={t('add to the next agenda')} onClick={() => toAgenda(store, keyOfMark)} />}
      {isGoal && thing.goal.hasCode && (
        <Do of="C" words={t('go to the code')} onClick={() => toCode(store, keyOfMark)} />
      )}
      {isGoal && thing.goal.commits.length > 0 && (
        <Do of="D" words={t('show a commit')} onClick={() => toCommits(store, keyOfMark)} />
      )}
    </p>
  );
}

/** The keys do the same, and a tooltip is never in the order of Tab. */
function Do({
  of,
  words,
  onClick,
}: {
  readonly of: string;
  readonly words: string;
  readonly onClick: () => void;
}) {
  return (
    <button type="button" class="do" tabIndex={-1} onClick={onClick}>
      <kbd>{of}</kbd> {words}
    </button>
  );
}
