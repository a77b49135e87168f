"""The sheets of the seller kit in the formats that sellers use."""
