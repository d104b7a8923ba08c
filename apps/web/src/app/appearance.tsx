import { LoadingOutlined } from '@ant-design/icons';
import { App as AntdApp, ConfigProvider } from 'antd';
import english from 'antd/es/locale/en_US.js';
import chinese from 'antd/es/locale/zh_CN.js';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { appWords } from './messages.ts';
import { antdTheme, applyTokens } from './theme.ts';
import { useStill } from './use-media.ts';
import { useWords } from './use-words.ts';

/** The look of the workbench in the reader's language: tokens, Ant Design's theme and texts, `<html lang>`. */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const { language, locale } = useWords(appWords);
  const still = useStill();
  const theme = useMemo(() => antdTheme(language, still), [language, still]);
  useLayoutEffect(() => {
    document.documentElement.lang = locale;
    applyTokens(document.documentElement, language);
  }, [language, locale]);
  return (
    <ConfigProvider
      // A button's words say what it does; its spinner would be read out as "loading" before them.
      button={{ autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> }}
      locale={language === 'zh' ? chinese : english}
      theme={theme}
      wave={{ disabled: true }}
    >
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  );
}
