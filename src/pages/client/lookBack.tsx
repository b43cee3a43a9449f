import { openAnswersPage } from './answers/openAnswersPage';
import { LookBackPage } from './lookBack/lookBackPage';
import { LookBackStore } from './lookBack/lookBackStore';

openAnswersPage(LookBackStore, LookBackPage);
