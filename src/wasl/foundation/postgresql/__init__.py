"""PostgreSQL, told for whom the program acts."""
