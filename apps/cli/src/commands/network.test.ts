import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { expectRefusal } from '../testing/expect-refusal.ts';
import { runQunhai } from '../testing/run-qunhai.ts';
import { temporaryFiles } from '../testing/temporary-files.ts';

const files = temporaryFiles();
afterAll(files.remove);

const ties = files.write(
  'ties.csv',
  'from,to,kind,strength\na,b,sells,2\nb,a,sells,1\nb,c,sells,1\nc,a,advice,1\nd,e,sells,3\nd,d,sells,1\n',
);
const nodes = files.write(
  'nodes.csv',
  'id,label,cluster\na,甲,N\nb,乙,N\nc,丙,N\nd,丁,S\ne,戊,S\nf,己,S\n',
);
const quick = ['--draws', '100', '--quiet'];
const network = (...args: string[]) => runQunhai(['network', ...args]);

describe('qunhai network', () => {
  it('describes a list of ties with the uncertainty of its figures', async () => {
    const { code, stdout } = await network(ties, '--nodes', nodes, '--by', 'cluster', ...quick);
    expect(code).toBe(0);
    expect(stdout).toContain('6 nodes, 5 directed ties');
    expect(stdout).toContain('Left out: 1 ties with oneself');
    expect(stdout).toMatch(/^Density +0\.167 +\[/m);
    expect(stdout).toMatch(/^Reciprocity +0\.400 +/m);
    expect(stdout).toContain('Connected parts: 3 (nodes: 3, 2, 1)');
    expect(stdout).toContain('isolates: f');
    expect(stdout).toMatch(/E–I index by cluster: -1\.000;.* p = \d\.\d+ ± 0\.\d+/);
    const chinese = await network(ties, '--kind', 'advice', ...quick, '--lang', 'zh');
    expect(chinese.stdout).toContain('节点 5 个，有向关系 1 条');
  });

  it('finds communities as it is told to', async () => {
    const line = async (...more: string[]) =>
      (await network(ties, '--nodes', nodes, ...quick, ...more)).stdout
        .split('\n')
        .find((one) => one.startsWith('Communities'));
    expect(await line()).toContain('Communities: 3 (Leiden; nodes: 3, 2, 1)');
    expect(await line('--communities', 'louvain')).toContain('(Louvain; nodes: 3, 2, 1)');
    const potts = await line('--quality', 'cpm', '--resolution', '0.9');
    expect(potts).toContain('(Leiden, constant Potts model, resolution 0.900;');
    await expectRefusal(
      ['network', 'no-such.csv', '--communities', 'louvain', '--quality', 'cpm'],
      ...([2, /louvain maximizes modularity only, not --quality cpm/] as const),
    );
    await expectRefusal(['network', ties, '--resolution', '-1'], 2, /e\.g\. --resolution 1\./);
  });

  it('gives no interval where bootstrap networks cannot tell how sure a figure is', async () => {
    const few = files.write('few.csv', 'from,to\na,b\nb,c\nd,e\n');
    const { stdout } = await network(few, ...quick);
    expect(stdout).toMatch(/^Reciprocity +0\.000 +– /m);
    expect(stdout).toMatch(/No interval: Reciprocity.* With 3 ties/);
    const none = files.write('none.csv', 'from,to,wave\na,b,2\nb,c,1\n');
    const all = ['--nodes', nodes, '--weight', 'wave', ...quick, '--lang', 'zh'];
    const zero = files.write('zero.csv', 'from,to,wave\na,b,0\n');
    expect((await network(none, ...all)).code).toBe(0);
    const { stdout: zh } = await network(zero, ...all);
    expect(zh).toMatch(/^网络密度 +0\.000 +– /m);
    expect(zh).toMatch(/以下指标没有区间：网络密度.*只有 0 条联系/);
  });

  it('names the file in which a line is wrong', async () => {
    const twice = files.write('twice.csv', 'id,cluster\na,N\na,S\n');
    await expectRefusal(['network', ties, '--nodes', twice], 3, /twice\.csv, line 3: the node/);
    const short = files.write('short.csv', 'id,cluster\na,N\n');
    await expectRefusal(['network', ties, '--nodes', short], 3, /ties\.csv, line 2: the tie names/);
  });

  it('uses the rows and the weights it is told to', async () => {
    const dyads = files.write(
      'dyads.csv',
      'from,to,wave,advice\na,b,1,1\nb,c,1,0\nc,a,1,1\na,c,2,1\n',
    );
    const wave = await network(dyads, '--where', 'wave=1', '--weight', 'advice', ...quick);
    expect(wave.stdout).toContain('3 nodes, 2 directed ties');
    expect(wave.stdout).toContain('1 of weight 0');
    await expectRefusal(['network', dyads, '--where', 'wave=3'], 3, /No row of .* has 3 in column/);
    const graph = files.write('g.net', '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Arcs\n1 2\n');
    await expectRefusal(['network', graph, '--where', 'wave=1'], 3, /list of ties only/);
    await expectRefusal(['network', graph, '--undirected'], 3, /--undirected/);
  });

  it('reads its own files back the same, and says what a format cannot hold', async () => {
    const json = async (file: string, ...more: string[]) => {
      const { stdout } = await network(file, ...more, '--json', ...quick);
      const { nodes: count, ties: arcs, directed, structure } = JSON.parse(stdout);
      return { count, arcs, directed, density: structure.figures[0].value };
    };
    const before = await json(ties, '--nodes', nodes);
    const formats = { graphml: 'graphml', gexf: 'gexf', pajek: 'net', ucinet: 'dl', csv: 'csv' };
    for (const [format, ending] of Object.entries(formats)) {
      const out = files.path(`out.${ending}`);
      const { code, stderr } = await network(ties, '--nodes', nodes, '--to', format, '-o', out);
      expect(code, stderr).toBe(0);
      const beside = format === 'csv' ? ['--nodes', files.path('out-nodes.csv')] : [];
      expect(await json(out, ...beside), format).toEqual(before);
      if (format === 'ucinet') expect(stderr).toMatch(/Not kept: .*cluster/);
      if (format === 'graphml') expect(stderr).not.toContain('Not kept');
    }
  });

  it('writes positions of the nodes beside the description, safe for spreadsheets', async () => {
    const risky = files.write('risky.csv', 'from,to\n=cmd(),b\nb,c\n');
    const { code } = await network(risky, '--positions', files.path('positions.csv'), ...quick);
    expect(code).toBe(0);
    const lines = files.read('positions.csv').split('\r\n');
    expect(lines[0]).toMatch(/^id,partners,ties_in,ties_out,strength,betweenness,/);
    expect(lines[1]).toMatch(/^'=cmd\(\),1,0,1,1,0,/);
    const again = ['network', risky, '--positions', files.path('positions.csv')];
    await expectRefusal(again, 5, /positions\.csv exists already/);
  });

  it('says what is wrong with a file or a command line, and writes nothing', async () => {
    const out = files.path('never.graphml');
    const broken = files.write('broken.graphml', '<graphml><graph><node id="a"></graph></graphml>');
    await expectRefusal(['network', broken, '--to', 'gexf', '-o', out], 3, /GraphML/);
    const ragged = files.write('ragged.csv', 'from,to\na,b,c\n');
    await expectRefusal(['network', ragged], 3, /ragged\.csv/);
    const weights = files.write('weights.csv', 'from,to,weight\na,b,1\n\nb,c,heavy\n');
    await expectRefusal(['network', weights], 3, /line 4|row 4/);
    await expectRefusal(['network', files.write('x.json', '{}')], 3, /names no format of networks/);
    await expectRefusal(['network', ties, '--by', 'size'], 3, /no attribute size; there are: none/);
    await expectRefusal(['network', ties, '--kind', 'gossip'], 3, /kinds there are: sells, advice/);
    await expectRefusal(['network', ties, '--to', 'gexf'], 2, /--to needs --output/);
    await expectRefusal(['network', ties, '-o', out], 2, /--output needs --to/);
    const latin = files.write('latin.net', Uint8Array.of(0x2a, 0x56, 0xe9));
    await expectRefusal(['network', latin], 3, /latin\.net is not in UTF-8/);
    await expectRefusal(['network', latin, '--nodes', nodes], 3, /--nodes/);
    const two = files.write(
      'two.dl',
      'dl n=2 nm=2 format=fullmatrix\nmatrix labels:\nold new\ndata:\n0 1\n0 0\n0 1\n1 0\n',
    );
    await expectRefusal(['network', two], 3, /holds 2 networks: old, new/);
    await expectRefusal(['network', two, '--network', 'next'], 3, /no network next/);
    const small = files.write('small.csv', 'from,to\na,b\n');
    await expectRefusal(['network', small], 3, /3/);
    expect(existsSync(out)).toBe(false);
  });
});
