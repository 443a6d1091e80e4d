"""A machine that nobody else can be reached from, whose every packet is heard."""
