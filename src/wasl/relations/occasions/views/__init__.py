"""Pages and answers of occasions."""
