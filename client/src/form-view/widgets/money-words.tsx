import { moneyInWords } from '@ke-hoach/forms/typing';

interface Props {
  id: string;
  /** A canonical decimal or whole number, in the unit. */
  amount: string | number;
  unit: string;
}

/** The size of an amount of money, in Vietnamese words whatever the language of the screen; nothing for other figures. */
export function MoneyWords({ id, amount, unit }: Props) {
  const words = moneyInWords(amount, unit);
  return words === null ? null : (
    <p className="hint" id={id} lang="vi">
      {words.charAt(0).toUpperCase() + words.slice(1)}
    </p>
  );
}
