import { openAnswersPage } from './answers/openAnswersPage';
import { CheckInPage } from './checkIn/checkInPage';
import { CheckInStore } from './checkIn/checkInStore';

openAnswersPage(CheckInStore, CheckInPage);
