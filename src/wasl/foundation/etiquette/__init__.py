"""Reads a draft for what could hurt: rules that explain themselves first, a small trained model second."""
