import { ask, at } from './http';
import type { components as Inventory } from './generated/inventory';

type I = Inventory['schemas'];

export type Question = I['QuestionView'];
export type QuestionRequest = I['QuestionRequest'];
export type Finding = I['AnswerRequest']['finding'];

const PAGE = 50;
const questions = '/api/inventory/v1/warehouse-questions';

/** Questions to the warehouse while a customer is on the line, by inventory-service's own words. */
export const warehouse = {
  page: (shop: string, cursor: string | undefined) => ask<I['PageQuestionView']>(at(questions, { shop, cursor, limit: PAGE })),
  ask: (shop: string, body: QuestionRequest, key: string) =>
    ask<Question>(at(questions, { shop }), { method: 'POST', body, headers: { 'Idempotency-Key': key } }),
  answer: (shop: string, id: string, body: I['AnswerRequest'], key: string) =>
    ask<Question>(at(`${questions}/${id}/answer`, { shop }), { method: 'POST', body, headers: { 'Idempotency-Key': key } }),
};
