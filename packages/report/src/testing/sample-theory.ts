import { clusteredFirmsTheory, type Theory } from '@qunhai/theory';

/** The built-in theory with what an adapted one adds: stand-ins, a limit, something not measured, and a name that attacks. */
export function sampleTheory(): Theory {
  const theory = structuredClone(clusteredFirmsTheory);
  theory.items[0]!.proxy = {
    zh: '以问卷自评代替实际分工数据。',
    en: 'A self-rating stands in for records of who does which step.',
  };
  theory.constructs.find(({ id }) => id === 'EN')!.limitation = {
    zh: '只问了企业的感受。<script>alert(1)</script>',
    en: 'Asks for impressions only. <script>alert(1)</script>',
  };
  theory.unmeasured.push({
    id: 'trust',
    name: { zh: '信任', en: 'Trust' },
    reason: { zh: '问卷没有涉及。', en: 'The questionnaire does not ask for it.' },
  });
  return theory;
}
