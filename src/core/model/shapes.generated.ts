// Made by generate.mjs from the schema. Do not edit.

import type { RecordKind } from './kinds';
import type { MapShape } from './shape';
export const SHAPES: Readonly<Record<RecordKind, MapShape>> = {
  config: {
    is: 'map',
    keys: {
      version: { shape: { is: 'count' }, optional: true },
      language: { shape: { is: 'text' }, optional: true },
    },
  },
  person: {
    is: 'map',
    keys: {
      name: { shape: { is: 'text' }, optional: true },
      email: { shape: { is: 'text' }, optional: true },
      offers: { shape: { is: 'list', of: { is: 'text' } } },
      wants: { shape: { is: 'list', of: { is: 'text' } } },
    },
  },
  'goal-template': {
    is: 'map',
    keys: {
      title: { shape: { is: 'text' } },
      status: { shape: { is: 'choice', of: ['active', 'draft', 'paused', 'done', 'dropped'] } },
      owner: { shape: { is: 'id', to: 'person' }, optional: true },
      specific: { shape: { is: 'text' }, optional: true },
      measurable: { shape: { is: 'text' }, optional: true },
      achievable: { shape: { is: 'text' }, optional: true },
      relevant: { shape: { is: 'text' }, optional: true },
      start: { shape: { is: 'date' }, optional: true },
      due: { shape: { is: 'date' }, optional: true },
      skills: { shape: { is: 'list', of: { is: 'text' } } },
      formerly: { shape: { is: 'list', of: { is: 'id' } } },
      steps: {
        shape: {
          is: 'list',
          of: {
            is: 'map',
            plain: 'text',
            keys: {
              text: { shape: { is: 'text' } },
              due: { shape: { is: 'date' }, optional: true },
              done: { shape: { is: 'done' }, optional: true },
            },
          },
        },
        section: true,
      },
      code: {
        shape: {
          is: 'list',
          of: {
            is: 'map',
            plain: 'path',
            keys: {
              path: { shape: { is: 'text', to: 'file' }, optional: true },
              repo: { shape: { is: 'text' }, optional: true },
              line: { shape: { is: 'count' }, optional: true },
              end: { shape: { is: 'count' }, optional: true },
              text: { shape: { is: 'text' }, optional: true },
              last: { shape: { is: 'text' }, optional: true },
              context: { shape: { is: 'text' }, optional: true },
              commit: { shape: { is: 'id', to: 'commit' }, optional: true },
            },
          },
        },
        section: true,
      },
      evidence: {
        shape: {
          is: 'list',
          of: {
            is: 'map',
            plain: 'note',
            keys: {
              commit: { shape: { is: 'id', to: 'commit' }, optional: true },
              url: { shape: { is: 'text', to: 'url' }, optional: true },
              path: { shape: { is: 'text', to: 'file' }, optional: true },
              repo: { shape: { is: 'text' }, optional: true },
              note: { shape: { is: 'text' }, optional: true },
            },
          },
        },
        section: true,
      },
      progress: {
        shape: {
          is: 'each',
          by: 'person',
          of: {
            is: 'list',
            of: {
              is: 'map',
              plain: 'note',
              keys: {
                date: { shape: { is: 'date' }, optional: true },
                state: {
                  shape: { is: 'choice', of: ['on-track', 'at-risk', 'stuck', 'done'] },
                  optional: true,
                },
                note: { shape: { is: 'text' }, optional: true },
              },
            },
          },
        },
        section: true,
      },
    },
  },
  'meeting-template': {
    is: 'map',
    keys: {
      title: { shape: { is: 'text' } },
      date: { shape: { is: 'moment' }, optional: true },
      minutes: { shape: { is: 'count' }, optional: true },
      status: { shape: { is: 'choice', of: ['planned', 'held', 'missed', 'cancelled'] } },
      template: { shape: { is: 'id', to: 'meeting-template' }, optional: true },
      theme: { shape: { is: 'text', to: 'theme' }, optional: true },
      support: { shape: { is: 'choice', of: ['guided', 'shared', 'independent'] }, optional: true },
      people: { shape: { is: 'list', of: { is: 'id', to: 'person' } }, optional: true },
      agenda: {
        shape: {
          is: 'each',
          by: 'person',
          of: {
            is: 'list',
            of: {
              is: 'map',
              plain: 'text',
              keys: {
                text: { shape: { is: 'text' } },
                minutes: { shape: { is: 'count' }, optional: true },
                goal: { shape: { is: 'id', to: 'goal' }, optional: true },
                status: {
                  shape: { is: 'choice', of: ['open', 'discussed', 'parked', 'carried', 'dropped'] },
                },
                code: {
                  shape: {
                    is: 'list',
                    of: {
                      is: 'map',
                      plain: 'path',
                      keys: {
                        path: { shape: { is: 'text', to: 'file' }, optional: true },
                        repo: { shape: { is: 'text' }, optional: true },
                        line: { shape: { is: 'count' }, optional: true },
                        end: { shape: { is: 'count' }, optional: true },
                        text: { shape: { is: 'text' }, optional: true },
                        last: { shape: { is: 'text' }, optional: true },
                        context: { shape: { is: 'text' }, optional: true },
                        commit: { shape: { is: 'id', to: 'commit' }, optional: true },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        section: true,
      },
      wins: {
        shape: {
          is: 'each',
          by: 'person',
          of: { is: 'list', of: { is: 'map', plain: 'text', keys: { text: { shape: { is: 'text' } } } } },
        },
        section: true,
      },
      notes: { shape: { is: 'prose' }, optional: true, section: true },
      decisions: {
        shape: {
          is: 'each',
          by: 'person',
          of: { is: 'list', of: { is: 'map', plain: 'text', keys: { text: { shape: { is: 'text' } } } } },
        },
        section: true,
      },
      progress: {
        shape: {
          is: 'each',
          by: 'goal',
          of: {
            is: 'map',
            keys: {
              state: {
                shape: { is: 'choice', of: ['on-track', 'at-risk', 'stuck', 'done'] },
                optional: true,
              },
              note: { shape: { is: 'prose' }, optional: true },
            },
          },
        },
        section: true,
      },
      actions: {
        shape: {
          is: 'each',
          by: 'person',
          of: {
            is: 'list',
            of: {
              is: 'map',
              plain: 'text',
              keys: {
                text: { shape: { is: 'text' } },
                due: { shape: { is: 'date' }, optional: true },
                kind: {
                  shape: { is: 'choice', of: ['step', 'information', 'resource', 'contact'] },
                  optional: true,
                },
                done: { shape: { is: 'done' }, optional: true },
                code: {
                  shape: {
                    is: 'list',
                    of: {
                      is: 'map',
                      plain: 'path',
                      keys: {
                        path: { shape: { is: 'text', to: 'file' }, optional: true },
                        repo: { shape: { is: 'text' }, optional: true },
                        line: { shape: { is: 'count' }, optional: true },
                        end: { shape: { is: 'count' }, optional: true },
                        text: { shape: { is: 'text' }, optional: true },
                        last: { shape: { is: 'text' }, optional: true },
                        context: { shape: { is: 'text' }, optional: true },
                        commit: { shape: { is: 'id', to: 'commit' }, optional: true },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        section: true,
      },
      checkin: {
        shape: {
          is: 'each',
          by: 'person',
          of: {
            is: 'map',
            keys: {
              useful: { shape: { is: 'prose' }, optional: true },
              next: { shape: { is: 'prose' }, optional: true },
              change: { shape: { is: 'prose' }, optional: true },
            },
          },
        },
        section: true,
      },
    },
  },
  mentorship: {
    is: 'map',
    keys: {
      title: { shape: { is: 'text' } },
      mentees: { shape: { is: 'list', of: { is: 'id', to: 'person' } } },
      mentors: { shape: { is: 'list', of: { is: 'id', to: 'person' } } },
      form: { shape: { is: 'choice', of: ['traditional', 'peer', 'reverse', 'group'] } },
      status: { shape: { is: 'choice', of: ['active', 'seeking', 'paused', 'closed'] } },
      started: { shape: { is: 'date' }, optional: true },
      ends: { shape: { is: 'date' }, optional: true },
      cadence: { shape: { is: 'duration' }, optional: true },
      minutes: { shape: { is: 'count' }, optional: true },
      timezone: { shape: { is: 'text' }, optional: true },
      template: { shape: { is: 'id', to: 'meeting-template' }, optional: true },
      support: { shape: { is: 'choice', of: ['guided', 'shared', 'independent'] }, optional: true },
      language: { shape: { is: 'text' }, optional: true },
      pauses: {
        shape: {
          is: 'list',
          of: {
            is: 'map',
            plain: 'from',
            keys: {
              from: { shape: { is: 'date' }, optional: true },
              until: { shape: { is: 'date' }, optional: true },
            },
          },
        },
      },
      agreement: {
        shape: {
          is: 'map',
          keys: {
            purpose: { shape: { is: 'text' }, optional: true },
            boundaries: { shape: { is: 'text' }, optional: true },
            channels: { shape: { is: 'list', of: { is: 'text' } } },
            confidential: { shape: { is: 'text' }, optional: true },
            expectations: { shape: { is: 'each', by: 'person', of: { is: 'text' } }, section: true },
            agreed: { shape: { is: 'each', by: 'person', of: { is: 'date' } }, section: true },
          },
        },
        section: true,
      },
      agenda: {
        shape: {
          is: 'each',
          by: 'person',
          of: {
            is: 'list',
            of: {
              is: 'map',
              plain: 'text',
              keys: {
                text: { shape: { is: 'text' } },
                minutes: { shape: { is: 'count' }, optional: true },
                goal: { shape: { is: 'id', to: 'goal' }, optional: true },
                status: {
                  shape: { is: 'choice', of: ['open', 'discussed', 'parked', 'carried', 'dropped'] },
                },
                code: {
                  shape: {
                    is: 'list',
                    of: {
                      is: 'map',
                      plain: 'path',
                      keys: {
                        path: { shape: { is: 'text', to: 'file' }, optional: true },
                        repo: { shape: { is: 'text' }, optional: true },
                        line: { shape: { is: 'count' }, optional: true },
                        end: { shape: { is: 'count' }, optional: true },
                        text: { shape: { is: 'text' }, optional: true },
                        last: { shape: { is: 'text' }, optional: true },
                        context: { shape: { is: 'text' }, optional: true },
                        commit: { shape: { is: 'id', to: 'commit' }, optional: true },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        section: true,
      },
    },
  },
  roadmap: {
    is: 'map',
    keys: {
      stages: {
        shape: {
          is: 'list',
          of: {
            is: 'map',
            plain: 'theme',
            keys: {
              theme: { shape: { is: 'text', to: 'theme' } },
              target: { shape: { is: 'date' }, optional: true },
              goals: { shape: { is: 'list', of: { is: 'id', to: 'goal' } } },
            },
          },
        },
      },
    },
  },
  goal: {
    is: 'map',
    keys: {
      title: { shape: { is: 'text' } },
      status: { shape: { is: 'choice', of: ['active', 'draft', 'paused', 'done', 'dropped'] } },
      owner: { shape: { is: 'id', to: 'person' }, optional: true },
      specific: { shape: { is: 'text' }, optional: true },
      measurable: { shape: { is: 'text' }, optional: true },
      achievable: { shape: { is: 'text' }, optional: true },
      relevant: { shape: { is: 'text' }, optional: true },
      start: { shape: { is: 'date' }, optional: true },
      due: { shape: { is: 'date' }, optional: true },
      skills: { shape: { is: 'list', of: { is: 'text' } } },
      formerly: { shape: { is: 'list', of: { is: 'id' } } },
      steps: {
        shape: {
          is: 'list',
          of: {
            is: 'map',
            plain: 'text',
            keys: {
              text: { shape: { is: 'text' } },
              due: { shape: { is: 'date' }, optional: true },
              done: { shape: { is: 'done' }, optional: true },
            },
          },
        },
        section: true,
      },
      code: {
        shape: {
          is: 'list',
          of: {
            is: 'map',
            plain: 'path',
            keys: {
              path: { shape: { is: 'text', to: 'file' }, optional: true },
              repo: { shape: { is: 'text' }, optional: true },
              line: { shape: { is: 'count' }, optional: true },
              end: { shape: { is: 'count' }, optional: true },
              text: { shape: { is: 'text' }, optional: true },
              last: { shape: { is: 'text' }, optional: true },
              context: { shape: { is: 'text' }, optional: true },
              commit: { shape: { is: 'id', to: 'commit' }, optional: true },
            },
          },
        },
        section: true,
      },
      evidence: {
        shape: {
          is: 'list',
          of: {
            is: 'map',
            plain: 'note',
            keys: {
              commit: { shape: { is: 'id', to: 'commit' }, optional: true },
              url: { shape: { is: 'text', to: 'url' }, optional: true },
              path: { shape: { is: 'text', to: 'file' }, optional: true },
              repo: { shape: { is: 'text' }, optional: true },
              note: { shape: { is: 'text' }, optional: true },
            },
          },
        },
        section: true,
      },
      progress: {
        shape: {
          is: 'each',
          by: 'person',
          of: {
            is: 'list',
            of: {
              is: 'map',
              plain: 'note',
              keys: {
                date: { shape: { is: 'date' }, optional: true },
                state: {
                  shape: { is: 'choice', of: ['on-track', 'at-risk', 'stuck', 'done'] },
                  optional: true,
                },
                note: { shape: { is: 'text' }, optional: true },
              },
            },
          },
        },
        section: true,
      },
    },
  },
  meeting: {
    is: 'map',
    keys: {
      title: { shape: { is: 'text' } },
      date: { shape: { is: 'moment' }, optional: true },
      minutes: { shape: { is: 'count' }, optional: true },
      status: { shape: { is: 'choice', of: ['planned', 'held', 'missed', 'cancelled'] } },
      template: { shape: { is: 'id', to: 'meeting-template' }, optional: true },
      theme: { shape: { is: 'text', to: 'theme' }, optional: true },
      support: { shape: { is: 'choice', of: ['guided', 'shared', 'independent'] }, optional: true },
      people: { shape: { is: 'list', of: { is: 'id', to: 'person' } }, optional: true },
      agenda: {
        shape: {
          is: 'each',
          by: 'person',
          of: {
            is: 'list',
            of: {
              is: 'map',
              plain: 'text',
              keys: {
                text: { shape: { is: 'text' } },
                minutes: { shape: { is: 'count' }, optional: true },
                goal: { shape: { is: 'id', to: 'goal' }, optional: true },
                status: {
                  shape: { is: 'choice', of: ['open', 'discussed', 'parked', 'carried', 'dropped'] },
                },
                code: {
                  shape: {
                    is: 'list',
                    of: {
                      is: 'map',
                      plain: 'path',
                      keys: {
                        path: { shape: { is: 'text', to: 'file' }, optional: true },
                        repo: { shape: { is: 'text' }, optional: true },
                        line: { shape: { is: 'count' }, optional: true },
                        end: { shape: { is: 'count' }, optional: true },
                        text: { shape: { is: 'text' }, optional: true },
                        last: { shape: { is: 'text' }, optional: true },
                        context: { shape: { is: 'text' }, optional: true },
                        commit: { shape: { is: 'id', to: 'commit' }, optional: true },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        section: true,
      },
      wins: {
        shape: {
          is: 'each',
          by: 'person',
          of: { is: 'list', of: { is: 'map', plain: 'text', keys: { text: { shape: { is: 'text' } } } } },
        },
        section: true,
      },
      notes: { shape: { is: 'prose' }, optional: true, section: true },
      decisions: {
        shape: {
          is: 'each',
          by: 'person',
          of: { is: 'list', of: { is: 'map', plain: 'text', keys: { text: { shape: { is: 'text' } } } } },
        },
        section: true,
      },
      progress: {
        shape: {
          is: 'each',
          by: 'goal',
          of: {
            is: 'map',
            keys: {
              state: {
                shape: { is: 'choice', of: ['on-track', 'at-risk', 'stuck', 'done'] },
                optional: true,
              },
              note: { shape: { is: 'prose' }, optional: true },
            },
          },
        },
        section: true,
      },
      actions: {
        shape: {
          is: 'each',
          by: 'person',
          of: {
            is: 'list',
            of: {
              is: 'map',
              plain: 'text',
              keys: {
                text: { shape: { is: 'text' } },
                due: { shape: { is: 'date' }, optional: true },
                kind: {
                  shape: { is: 'choice', of: ['step', 'information', 'resource', 'contact'] },
                  optional: true,
                },
                done: { shape: { is: 'done' }, optional: true },
                code: {
                  shape: {
                    is: 'list',
                    of: {
                      is: 'map',
                      plain: 'path',
                      keys: {
                        path: { shape: { is: 'text', to: 'file' }, optional: true },
                        repo: { shape: { is: 'text' }, optional: true },
                        line: { shape: { is: 'count' }, optional: true },
                        end: { shape: { is: 'count' }, optional: true },
                        text: { shape: { is: 'text' }, optional: true },
                        last: { shape: { is: 'text' }, optional: true },
                        context: { shape: { is: 'text' }, optional: true },
                        commit: { shape: { is: 'id', to: 'commit' }, optional: true },
                      },
                    },
                  },
                },
              },
            },
          },
        },
        section: true,
      },
      checkin: {
        shape: {
          is: 'each',
          by: 'person',
          of: {
            is: 'map',
            keys: {
              useful: { shape: { is: 'prose' }, optional: true },
              next: { shape: { is: 'prose' }, optional: true },
              change: { shape: { is: 'prose' }, optional: true },
            },
          },
        },
        section: true,
      },
    },
  },
  reflection: {
    is: 'map',
    keys: {
      want: { shape: { is: 'lines' }, section: true },
      bring: { shape: { is: 'lines' }, section: true },
      expect: { shape: { is: 'lines' }, section: true },
    },
  },
  feedback: {
    is: 'map',
    keys: {
      title: { shape: { is: 'text' }, optional: true },
      date: { shape: { is: 'moment' }, optional: true },
      from: { shape: { is: 'id', to: 'person' }, optional: true },
      to: { shape: { is: 'id', to: 'person' }, optional: true },
      asked: { shape: { is: 'date' }, optional: true },
      situation: { shape: { is: 'text' }, section: true },
      behaviour: { shape: { is: 'text' }, section: true },
      impact: { shape: { is: 'text' }, section: true },
      next: { shape: { is: 'text' }, section: true },
      code: {
        shape: {
          is: 'list',
          of: {
            is: 'map',
            plain: 'path',
            keys: {
              path: { shape: { is: 'text', to: 'file' }, optional: true },
              repo: { shape: { is: 'text' }, optional: true },
              line: { shape: { is: 'count' }, optional: true },
              end: { shape: { is: 'count' }, optional: true },
              text: { shape: { is: 'text' }, optional: true },
              last: { shape: { is: 'text' }, optional: true },
              context: { shape: { is: 'text' }, optional: true },
              commit: { shape: { is: 'id', to: 'commit' }, optional: true },
            },
          },
        },
        section: true,
      },
      reply: { shape: { is: 'text' }, section: true },
    },
  },
  closing: {
    is: 'map',
    keys: {
      title: { shape: { is: 'text' }, optional: true },
      date: { shape: { is: 'moment' }, optional: true },
      outcomes: {
        shape: { is: 'each', by: 'person', of: { is: 'each', by: 'goal', of: { is: 'text' } } },
        section: true,
      },
      learned: { shape: { is: 'each', by: 'person', of: { is: 'lines' } }, section: true },
      celebrate: { shape: { is: 'each', by: 'person', of: { is: 'lines' } }, section: true },
      advice: { shape: { is: 'each', by: 'person', of: { is: 'lines' } }, section: true },
      contact: { shape: { is: 'each', by: 'person', of: { is: 'text' } }, section: true },
    },
  },
};
