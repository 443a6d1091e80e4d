"""Chats of telephones."""
