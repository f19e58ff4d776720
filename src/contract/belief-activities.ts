/** Activities whose value added the belief keeps apart: sections of industry, and what the record gives of the rest. Product taxes are one of them. */
export const beliefActivities = [
  'agriculture',
  'mining',
  'manufacturing',
  'electricity',
  'water-waste',
  'construction',
  'services',
  'product-taxes',
] as const
