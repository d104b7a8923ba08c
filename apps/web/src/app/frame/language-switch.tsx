import { GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { chooseLanguage, languageNames } from '../language.ts';
import { appWords } from '../messages.ts';
import { useWords } from '../use-words.ts';

/** Offers the other language, by the name it calls itself. */
export function LanguageSwitch() {
  const { language } = useWords(appWords);
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      icon={<GlobalOutlined aria-hidden />}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => void chooseLanguage(other)}
    >
      {languageNames[other]}
    </Button>
  );
}
