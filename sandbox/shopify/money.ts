/** `"599.00"` to øre. Shopify takes numbers and texts alike. */
export function minor(amount: string | number): number {
  return Math.round(Number(amount) * 100);
}

/** As Shopify prints it: at least one decimal, no trailing zero after it (`599.0`, `38.55`). */
export function printed(amount: number): string {
  return (amount / 100).toFixed(2).replace(/0$/, '');
}

/** As the file formats want it: `599.00`. */
export function decimal(amount: number): string {
  return (amount / 100).toFixed(2);
}

/** What so many pieces of a line cost after its discount; the line as a whole adds up exactly. */
export function paidFor(line: { unitPrice: number; discount: number; quantity: number }, pieces: number): number {
  if (line.quantity === 0) return 0;
  return line.unitPrice * pieces - Math.round((line.discount * pieces) / line.quantity);
}
