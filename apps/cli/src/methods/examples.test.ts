import { declaredMessages } from '@qunhai/kernel';
import { expect, it } from 'vitest';
import './messages.ts';
import '../messages.ts';

it('has examples of one form in every help: what a person can copy from the folder of Qunhai', () => {
  const examples = [...declaredMessages()].filter(([key]) => /:.*\.examples$/.test(key));
  expect(examples.length).toBeGreaterThan(10);
  for (const [key, { zh, en }] of examples)
    for (const text of [zh, en]) {
      const commands = text.split('\n').filter((line) => /^ {2}\S/.test(line));
      for (const line of commands.filter((one) => /qunhai|^ {2}(?:pls|sem) /.test(one)))
        expect(line, key).toMatch(/^ {2}npm run (?:-s )?qunhai -- /);
    }
});
