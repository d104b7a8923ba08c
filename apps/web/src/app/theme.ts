import type { ThemeConfig } from 'antd';

/**
 * The look of the workbench, in one place: Ant Design's theme and the style sheets' custom properties both come from here.
 * The report's inks, so that a table looks the same in the browser and in the file that is sent on. `theme.test.ts` holds the contrasts.
 */
export const colours = {
  ink: '#1b1e21',
  quiet: '#555c63',
  /** Placeholders and hints: still 4.5 : 1 on paper and on wash. */
  faint: '#666d74',
  paper: '#ffffff',
  wash: '#f6f6f3',
  hair: '#e4e4e0',
  rule: '#cdcec9',
  /** Outlines of controls: 3 : 1 on paper and on wash. */
  outline: '#878d93',
  accent: '#00507d',
  'accent-strong': '#003a5c',
  'accent-wash': '#e7f0f6',
  warn: '#5c3c00',
  'warn-wash': '#fff3d6',
  'warn-rule': '#c98a00',
  danger: '#a3231c',
  'danger-strong': '#7e1812',
  'danger-wash': '#fcebe9',
  success: '#17643a',
  'success-wash': '#e6f3ea',
} as const;

/** Sizes in pixels of a scale of about 1.2; 15 for what is read, 13 for notes and tables. */
const typeScale = {
  note: 13,
  text: 15,
  lead: 17,
  heading: 19,
  title: 26,
} as const;

/** Distances in pixels. */
const spacing = {
  hairline: 4,
  close: 8,
  near: 12,
  apart: 16,
  block: 24,
  section: 40,
} as const;

const sans =
  '"Segoe UI", system-ui, -apple-system, Roboto, "Helvetica Neue", Arial, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';
const sansChinese =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Segoe UI", system-ui, sans-serif';
const serif =
  'Charter, "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Georgia, "Noto Serif", serif';

/** Chinese headings stay sans-serif: Song type at screen sizes reads as print. */
export function fontsOf(language: string): { sans: string; display: string } {
  return language === 'zh' ? { sans: sansChinese, display: sansChinese } : { sans, display: serif };
}

/** Hand the tokens to the style sheets as `--ink`, `--size-note`, `--space-block`, `--font-sans` … */
export function applyTokens(root: HTMLElement, language: string): void {
  const fonts = fontsOf(language);
  const entries: (readonly [string, string])[] = [
    ...Object.entries(colours),
    ...Object.entries(typeScale).map(
      ([name, size]) => [`size-${name}`, `${size / 16}rem`] as const,
    ),
    ...Object.entries(spacing).map(([name, size]) => [`space-${name}`, `${size / 16}rem`] as const),
    ['font-sans', fonts.sans],
    ['font-display', fonts.display],
  ];
  for (const [name, value] of entries) root.style.setProperty(`--${name}`, value);
}

/** Ant Design in the look of the workbench. */
export function antdTheme(language: string, still: boolean): ThemeConfig {
  return {
    cssVar: { key: 'qunhai' },
    hashed: false,
    token: {
      fontFamily: fontsOf(language).sans,
      fontSize: typeScale.text,
      fontSizeSM: typeScale.note,
      controlHeight: 36,
      controlHeightSM: 28,
      borderRadius: 5,
      borderRadiusLG: 6,
      motion: !still,
      wireframe: false,
      colorPrimary: colours.accent,
      colorInfo: colours.accent,
      colorError: colours.danger,
      colorWarning: colours['warn-rule'],
      colorSuccess: colours.success,
      colorLink: colours.accent,
      colorLinkHover: colours['accent-strong'],
      colorLinkActive: colours['accent-strong'],
      colorPrimaryHover: colours['accent-strong'],
      colorPrimaryActive: colours['accent-strong'],
      colorErrorHover: colours['danger-strong'],
      colorErrorActive: colours['danger-strong'],
      colorText: colours.ink,
      colorTextHeading: colours.ink,
      colorTextSecondary: colours.quiet,
      colorTextTertiary: colours.quiet,
      colorTextQuaternary: colours.faint,
      colorTextDescription: colours.quiet,
      colorTextPlaceholder: colours.faint,
      colorTextDisabled: colours.faint,
      colorIcon: colours.quiet,
      colorIconHover: colours.ink,
      colorBorder: colours.outline,
      colorBorderSecondary: colours.hair,
      colorSplit: colours.hair,
      colorBgLayout: colours.paper,
      colorBgContainerDisabled: colours.wash,
      boxShadow: '0 6px 20px rgb(27 30 33 / 12%)',
      boxShadowSecondary: '0 6px 20px rgb(27 30 33 / 14%)',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 500,
      },
      Tag: { defaultBg: colours.wash, defaultColor: colours.ink },
      Tabs: { itemColor: colours.quiet, horizontalItemGutter: 24 },
      Table: { headerBg: colours.wash, headerColor: colours.ink, cellPaddingBlock: 10 },
      Segmented: { itemColor: colours.quiet, trackBg: colours.wash },
      Form: { labelColor: colours.ink, verticalLabelPadding: '0 0 4px' },
      Modal: { titleFontSize: typeScale.heading },
      Tooltip: { colorBgSpotlight: colours.ink },
    },
  };
}
