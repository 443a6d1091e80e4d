"""What is right about the owner's presence: pure, and the day is a parameter."""
