"""What the variables of the machine come to."""

from wasl.project.environment import Environment


def test_without_an_address_of_a_mail_server_no_mail_is_sent():
    assert Environment.read({}).mail_server().host == ""


def test_a_mail_server_is_read_from_its_address():
    server = Environment.read({"WASL_MAIL_URL": "smtps://mona%40example.com:p%3Ass@mail.example.com"}).mail_server()

    assert (server.host, server.port, server.is_encrypted_at_once) == ("mail.example.com", 465, True)
    assert (server.user, server.password, server.sender) == ("mona@example.com", "p:ss", "mona@example.com")


def test_without_encryption_from_the_first_byte_it_begins_by_starttls():
    server = Environment.read({"WASL_MAIL_URL": "smtp://mail.example.com", "WASL_MAIL_FROM": "wasl@example.com"})

    assert (server.mail_server().port, server.mail_server().is_encrypted_at_once) == (587, False)
    assert server.mail_server().sender == "wasl@example.com"
