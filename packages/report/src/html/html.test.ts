import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeText, Html, html, joined, phrase, plainText } from './html.ts';

describe('html', () => {
  it('escapes text and keeps markup', () => {
    const cell = html`<td title="${`"'`}">${'<script>alert(1)</script>'}${html`<b>ok</b>`}</td>`;
    expect(cell.markup).toBe(
      '<td title="&quot;&#39;">&lt;script&gt;alert(1)&lt;/script&gt;<b>ok</b></td>',
    );
  });

  it('prints lists and skips nothing-values, but keeps zero', () => {
    expect(html`${[1, ' ', [html`<i>x</i>`]]}${null}${false}${undefined}${0}`.markup).toBe(
      '1 <i>x</i>0',
    );
  });

  it('gives back every text that was put into it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const safe = text.replace(/\p{Cc}/gu, '');
        expect(plainText(html`<i title="${safe}">${safe}</i>`)).toBe(safe);
      }),
    );
  });

  it('never lets text open a tag or leave an attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(escapeText(text)).not.toMatch(/[<>"']/);
      }),
    );
  });

  it('replaces control characters, keeps emoji and right-to-left text', () => {
    expect(escapeText('a\u0000b')).toBe('a\ufffdb');
    expect(escapeText('🚀 שלום')).toBe('🚀 שלום');
  });
});

it('fills a message with markup and leaves unknown places visible', () => {
  expect(phrase('<{a}> and {b}', { a: html`<i>x</i>` }).markup).toBe('&lt;<i>x</i>&gt; and {b}');
});

it('joins with a separator', () => {
  expect(joined(['a', new Html('<i>b</i>')], '; ').markup).toBe('a; <i>b</i>');
});
