import type { Answers } from '@qunhai/api';
import type { SurveyJsForm } from '@qunhai/theory';

type Answer = Answers[string];

/** What a question of a form takes for an answer. */
export interface QuestionRule {
  readonly required: boolean;
  readonly accepts: (answer: Answer) => boolean;
}

/** The parts of a SurveyJS question that say what may be answered. */
interface Question {
  readonly name: string;
  readonly type: string;
  readonly isRequired?: boolean;
  readonly inputType?: string;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number | 'any';
  readonly choices?: readonly { readonly value: string | number }[];
  readonly columns?: readonly {
    readonly name: string;
    readonly cellType: string;
    readonly choices?: readonly { readonly value: string | number }[];
  }[];
}

/** Rules of every question by its name, read from the very form that respondents see. */
export function questionRules(survey: SurveyJsForm): ReadonlyMap<string, QuestionRule> {
  const questions = survey.pages.flatMap(({ elements }) => elements as unknown as Question[]);
  return new Map(
    questions.map((question) => [
      question.name,
      { required: question.isRequired === true, accepts: acceptor(question) },
    ]),
  );
}

function acceptor(question: Question): QuestionRule['accepts'] {
  const values = new Set<unknown>(question.choices?.map(({ value }) => value));
  switch (question.type) {
    case 'radiogroup':
      return (answer) => values.has(answer);
    case 'checkbox':
      return (answer) =>
        Array.isArray(answer) &&
        new Set<unknown>(answer).size === answer.length &&
        answer.every((value) => values.has(value));
    case 'matrixdynamic':
      return tableAcceptor(question.columns ?? []);
    default:
      return question.inputType === 'number'
        ? (answer) => typeof answer === 'number' && isInRange(answer, question)
        : (answer) => typeof answer === 'string';
  }
}

function isInRange(answer: number, { min, max, step }: Question): boolean {
  if (!Number.isFinite(answer)) return false;
  if (min !== undefined && answer < min) return false;
  if (max !== undefined && answer > max) return false;
  return step !== 1 || Number.isInteger(answer);
}

function tableAcceptor(columns: NonNullable<Question['columns']>): QuestionRule['accepts'] {
  const cells = new Map(columns.map((column) => [column.name, cellAcceptor(column)]));
  return (answer) =>
    Array.isArray(answer) &&
    answer.every(
      (row) =>
        typeof row === 'object' &&
        Object.entries(row).every(
          ([name, cell]) => cell === null || (cells.get(name)?.(cell) ?? false),
        ),
    );
}

function cellAcceptor({
  cellType,
  choices,
}: NonNullable<Question['columns']>[number]): (cell: unknown) => boolean {
  if (cellType === 'boolean') return (cell) => typeof cell === 'boolean';
  if (cellType !== 'dropdown') return (cell) => typeof cell === 'string';
  const values = new Set<unknown>(choices?.map(({ value }) => value));
  return (cell) => values.has(cell);
}
