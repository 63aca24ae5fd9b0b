"""The quotation: what it says, and its paper form."""
