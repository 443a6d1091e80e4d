"""The second wall between owners: PostgreSQL itself refuses the rows of others where a query forgot whose it asks for."""
