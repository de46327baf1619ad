import { message } from '../message';
import type { Action, Fix } from '../model';

export function doneFix({ place }: Action): Fix {
  return { title: message('Mark done'), change: { kind: 'status', place, status: 'done' } };
}

export function cancelFix({ place }: Action): Fix {
  return { title: message('Cancel the action'), change: { kind: 'status', place, status: 'cancelled' } };
}
