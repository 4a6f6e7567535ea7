import type { ReactNode } from 'react';

/** Line drawings on a grid of 24, drawn for this console; they only ever stand beside words. */
const drawings = {
  overview: <path d="M4 12.5V19h4.5v-6.5M9.75 19h4.5V5h-4.5zM15.5 19H20V9h-4.5" />,
  tickets: <path d="M4 7.5h16v3a2 2 0 0 0 0 4v3H4v-3a2 2 0 0 0 0-4zM14 7.5v10" />,
  escalations: <path d="M5 20V5m0 0h12l-2.5 4L17 13H5" />,
  drafts: <path d="M14.5 5.5l4 4L9 19l-5 1 1-5zM12.5 7.5l4 4" />,
  shadow: <path d="M4 6h7v12H4zM13 6h7v12h-7M6.5 10h2M6.5 13h2M15.5 10h2M15.5 13h2" />,
  scenarios: <path d="M12 4v4M12 8H6v4M12 8h6v4M4 12h4v4H4zM16 12h4v4h-4zM10 4h4" />,
  audit: <path d="M9 8a3 3 0 0 1 3-3h3a3 3 0 0 1 0 6h-1.5M15 16a3 3 0 0 1-3 3H9a3 3 0 0 1 0-6h1.5M10 12h4" />,
  system: <path d="M3.5 12h4l2.5-6 4 12 2.5-6h4" />,
  people: <path d="M12 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5" />,
  policy: <path d="M12 4l7 2.5v5c0 4-2.8 7-7 8.5-4.2-1.5-7-4.5-7-8.5v-5z" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  search: <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20" />,
  check: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  sun: (
    <path d="M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6l1.4 1.4M17 17l1.4 1.4M18.4 5.6L17 7M7 17l-1.4 1.4" />
  ),
  moon: <path d="M19.5 14A8 8 0 0 1 10 4.5a8 8 0 1 0 9.5 9.5z" />,
  keyboard: <path d="M3 7h18v10H3zM7 10.5h.01M10.3 10.5h.01M13.7 10.5h.01M17 10.5h.01M8 14h8" />,
  clock: <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 7.5V12l3 2" />,
  money: <path d="M3.5 7h17v10h-17zM12 14.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM6.5 12h.01M17.5 12h.01" />,
  warning: <path d="M12 4.5l8.5 15h-17zM12 10v4.5M12 17h.01" />,
  info: <path d="M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 11.5V16M12 8h.01" />,
  next: <path d="M9.5 6l6 6-6 6" />,
  back: <path d="M14.5 6l-6 6 6 6" />,
  down: <path d="M6 9.5l6 6 6-6" />,
  out: <path d="M14 5h5v5M19 5l-8 8M10 6H5v13h13v-5" />,
  power: <path d="M12 4v8M7.5 7A7 7 0 1 0 16.5 7" />,
  inbox: <path d="M4 13l2.5-8h11L20 13v6H4zM4 13h4.5l1.5 2.5h4l1.5-2.5H20" />,
  bot: <path d="M6 9h12v9H6zM12 9V5.5M12 5.5h.01M9.5 13h.01M14.5 13h.01M3.5 12v3M20.5 12v3" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {drawings[name]}
    </svg>
  );
}
