import { readabilityText } from '../../core/extract/body/readability.ts';
import { answerQuestions } from './limited-thread.ts';

answerQuestions(readabilityText);
