"""Whoever signs in during a test."""

from wasl.foundation.accounts.models import Preferences, User


def make_user(email: str, name: str, gender: str) -> User:
    user = User.objects.create_user(email, "كلمة-سر-طويلة", name=name, gender=gender)
    user.preferences = Preferences.objects.create(owner=user)
    return user
