import { asId, type LocalDate } from '../../domain/ids.ts';
import type { DiscountCode, GiftCard } from '../../domain/product.ts';
import { discountByCode, giftCardSearch } from './documents/catalogue.ts';
import type { Graphql } from './graphql.ts';
import { DiscountByCode, GiftCardSearch } from './wire/catalogue.ts';

export function createCodeReads(graphql: Graphql) {
  return {
    async findDiscount(code: string): Promise<DiscountCode | null> {
      const wanted = code.trim();
      if (wanted === '' || wanted.length > 255) return null;
      const { codeDiscountNodeByCode: node } = await graphql.query(discountByCode, { code: wanted }, DiscountByCode);
      const discount = node?.codeDiscount;
      // Free shipping, "buy X get Y" and codes of other apps are not percentages on goods: the bot has no rule for them.
      if (discount?.__typename !== 'DiscountCodeBasic') return null;
      const { customerGets, minimumRequirement } = discount;
      const onEverything = customerGets.items.__typename === 'AllDiscountItems';
      // A minimum number of pieces has no place in our words: such a code is for people to judge.
      const countsPieces = minimumRequirement?.__typename === 'DiscountMinimumQuantity';
      const percentage = onEverything && !countsPieces ? customerGets.value.percentage : undefined;
      const known = discount.codes.find((entry) => entry.code.toLowerCase() === wanted.toLowerCase());
      return {
        code: known?.code ?? wanted,
        percent: percentage === undefined ? null : Math.round(percentage * 10_000) / 100,
        startsAt: discount.startsAt,
        endsAt: discount.endsAt,
        minimum: minimumRequirement?.greaterThanOrEqualToSubtotal ?? null,
        usageLimit: discount.usageLimit,
        used: discount.asyncUsageCount,
        oncePerCustomer: discount.appliesOncePerCustomer,
        active: discount.status === 'ACTIVE' && !countsPieces,
      };
    },

    /**
     * The API has no look-up by code and never shows one. Its search finds a card by its full code, but also by its last
     * characters and by names; so only whole codes are searched for, and the one card found must end alike.
     */
    async findGiftCard(code: string): Promise<GiftCard | null> {
      const bare = code.replace(/[\s-]/g, '').toLowerCase();
      if (!/^[a-z0-9]{8,20}$/.test(bare)) return null;
      const { giftCards } = await graphql.query(giftCardSearch, { search: bare }, GiftCardSearch);
      const [card, second] = giftCards.filter((found) => bare.endsWith(found.lastCharacters.toLowerCase()));
      if (!card || second) return null;
      return {
        id: card.id,
        lastCharacters: card.lastCharacters.toUpperCase(),
        balance: card.balance,
        expiresOn: card.expiresOn === null ? null : asId<LocalDate>(card.expiresOn),
        enabled: card.enabled,
      };
    },
  };
}
