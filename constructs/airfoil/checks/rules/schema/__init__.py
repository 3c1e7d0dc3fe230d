"""What the API server would say: kinds that are gone, fields that are unknown, values that are refused."""
