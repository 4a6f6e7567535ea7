/** An order's name as files compare it: with or without `#`, in either case. */
export const bareName = (name: string) => name.replace(/^#/, '').toLowerCase();

/** Whether an expectation means this order: by its name, or by its number alone where names have letters, such as `FA-1042`. */
export function meansOrder(wanted: string, name: string): boolean {
  const bare = bareName(wanted);
  return bare === bareName(name) || (/^\d+$/.test(bare) && bare === name.replace(/\D/g, ''));
}
