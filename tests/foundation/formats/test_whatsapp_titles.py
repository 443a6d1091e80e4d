import pytest

from wasl.foundation.formats.chats.whatsapp_titles import chat_title, same_name


@pytest.mark.parametrize(
    "file_name",
    [
        "WhatsApp Chat with {}.txt", "WhatsApp Chat - {}.zip", "WhatsApp Chat - {}.zip/_chat.txt", "محادثة واتساب مع {}.txt",
        "دردشة WhatsApp مع {}.txt", "Chat WhatsApp con {}.txt", "Chat de WhatsApp con {} (1).txt", "Conversación de WhatsApp con {}.txt",
        "WhatsApp-Chat mit {}.txt", "Discussion WhatsApp avec {}.txt", "Conversa do WhatsApp com {}.txt", "Чат WhatsApp с {}.txt",
        "Chat WhatsApp dengan {}.txt", "{} ile WhatsApp Sohbeti.txt", "WhatsApp Sohbeti - {}.txt", "צ'אט WhatsApp עם {}.txt",
        "WhatsApp-chat met {}.txt", "与{}的WhatsApp聊天记录.txt",
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["نورة القحطاني", "+966 50 123 4567"])
def test_the_title_stands_in_the_name_of_the_file(file_name, name):
    assert chat_title(file_name.format(name)) == name


def test_a_file_named_otherwise_has_no_title():
    assert chat_title("_chat.txt") == chat_title("notes with Sara.txt") == ""


def test_telephones_leave_out_what_a_file_may_not_hold():
    assert same_name("Sara: Work/Home", "Sara Work_Home")
    assert not same_name("", "")
