import { useLanguage, useTexts, type Language } from '../texts/texts.tsx';
import { setTheme, useTheme, type Theme } from '../ui/theme.ts';
import './preferences.css';

/** Vietnamese or English, kept on this device. */
export function LanguageSwitch() {
  const texts = useTexts();
  const { language, speak } = useLanguage();
  const other: Language = language === 'vi' ? 'en' : 'vi';
  return (
    <button type="button" className="button ghost" lang={other} onClick={() => speak(other)}>
      {texts.language[other]}
    </button>
  );
}

/** Light, dark, or as the device. */
export function ThemeSwitch() {
  const texts = useTexts();
  const theme = useTheme();
  return (
    <label className="row theme-switch">
      <span className="visually-hidden">{texts.theme.label}</span>
      <select className="control" value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
        {(['system', 'light', 'dark'] as const).map((choice) => (
          <option key={choice} value={choice}>
            {texts.theme[choice]}
          </option>
        ))}
      </select>
    </label>
  );
}
