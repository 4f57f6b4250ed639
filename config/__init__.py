"""What an operator changes without opening the code."""
