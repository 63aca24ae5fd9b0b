"""The company's products: read from its own price list, kept, and found again."""
