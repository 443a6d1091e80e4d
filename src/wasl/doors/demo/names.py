"""Names as they are given in each country, in both scripts. Put together by chance, they mean nobody."""

from typing import NamedTuple


class Spelt(NamedTuple):
    """A name in Arabic and in Latin letters, as its bearers of that country write it."""

    arabic: str
    latin: str


class Names(NamedTuple):
    men: tuple[Spelt, ...]
    women: tuple[Spelt, ...]
    families: tuple[Spelt, ...]


def _spelt(text: str) -> tuple[Spelt, ...]:
    """From `خالد=Khalid، نورة=Noura`."""
    return tuple(Spelt(*pair.strip().split("=")) for pair in text.split("،"))


NAMES: dict[str, Names] = {
    "SA": Names(
        _spelt("خالد=Khalid، فهد=Fahad، سلطان=Sultan، تركي=Turki، عبدالعزيز=Abdulaziz، بندر=Bandar، ماجد=Majed، "
               "عبدالله=Abdullah، سعود=Saud، نايف=Naif، ياسر=Yasser، محمد=Mohammed، فيصل=Faisal، راكان=Rakan"),
        _spelt("نورة=Noura، ريم=Reem، العنود=Alanoud، هيفاء=Haifa، لطيفة=Latifah، منيرة=Munirah، أمل=Amal، "
               "سارة=Sarah، الجوهرة=Aljawharah، هند=Hind، شهد=Shahad، رغد=Raghad"),
        _spelt("الحربي=Al-Harbi، الغامدي=Al-Ghamdi، القحطاني=Al-Qahtani، الزهراني=Al-Zahrani، العتيبي=Al-Otaibi، "
               "الشهري=Al-Shehri، الدوسري=Al-Dossari، المالكي=Al-Malki، العنزي=Al-Anazi، السبيعي=Al-Subaie، "
               "الخثلان=Al-Khathlan، باوزير=Bawazir، الفوزان=Al-Fawzan، الجهني=Al-Juhani"),
    ),
    "EG": Names(
        _spelt("أحمد=Ahmed، محمود=Mahmoud، مصطفى=Mostafa، كريم=Karim، عمرو=Amr، شريف=Sherif، طارق=Tarek، حسام=Hossam، "
               "إبراهيم=Ibrahim، مينا=Mina، هشام=Hesham، وائل=Wael"),
        _spelt("مها=Maha، ياسمين=Yasmine، نهى=Noha، دينا=Dina، هالة=Hala، سلمى=Salma، مريم=Mariam، رانيا=Rania، "
               "إيمان=Eman، نرمين=Nermine، منة الله=Mennatallah"),
        _spelt("عبد الرحمن=Abdel Rahman، السيد=El-Sayed، حسنين=Hassanein، الشناوي=El-Shennawy، منصور=Mansour، "
               "فؤاد=Fouad، البنا=El-Banna، جرجس=Guirguis، رشوان=Rashwan، عبد الغني=Abdel Ghani، "
               "الجندي=El-Guindy، درويش=Darwish، شلبي=Shalaby، سليمان=Soliman"),
    ),
    "AE": Names(
        _spelt("سعيد=Saeed، راشد=Rashid، حمد=Hamad، مبارك=Mubarak، خليفة=Khalifa، سيف=Saif، علي=Ali، أحمد=Ahmed، "
               "عبدالرحمن=Abdulrahman، ماجد=Majid"),
        _spelt("موزة=Moza، شمسة=Shamsa، ميثاء=Maitha، علياء=Alia، عائشة=Aisha، حصة=Hessa، روضة=Rawdha، فاطمة=Fatima"),
        _spelt("المنصوري=Al Mansoori، الكعبي=Al Kaabi، الشامسي=Al Shamsi، المزروعي=Al Mazrouei، الظاهري=Al Dhaheri، "
               "البلوشي=Al Balushi، السويدي=Al Suwaidi، الهاملي=Al Hameli، النعيمي=Al Nuaimi"),
    ),
    "JO": Names(
        _spelt("عمر=Omar، ليث=Laith، زيد=Zaid، معتز=Moutaz، رامي=Rami، سامر=Samer، عصام=Issam، أنس=Anas، بشار=Bashar"),
        _spelt("رنا=Rana، لينا=Lina، ديما=Dima، هديل=Hadeel، سوسن=Sawsan، تالا=Tala، عبير=Abeer، ربى=Ruba"),
        _spelt("الخطيب=Al-Khatib، عبيدات=Obeidat، الزعبي=Al-Zoubi، المجالي=Majali، حداد=Haddad، العمري=Al-Omari، "
               "الطراونة=Tarawneh، النابلسي=Nabulsi، قموه=Qumoh، العبادي=Abbadi"),
    ),
    "MA": Names(
        _spelt("ياسين=Yassine، المهدي=El Mehdi، يوسف=Youssef، رشيد=Rachid، عبد الإله=Abdelilah، أنس=Anass، "
               "حمزة=Hamza، سعد=Saâd، إدريس=Driss"),
        _spelt("لبنى=Loubna، سكينة=Soukaina، كوثر=Kaoutar، نجاة=Najat، غيثة=Ghita، إلهام=Ilham، أسماء=Asmae، حنان=Hanane"),
        _spelt("بنجلون=Benjelloun، الإدريسي=El Idrissi، العلوي المراني=Alaoui Mrani، برادة=Berrada، التازي=Tazi، "
               "القباج=Kabbaj، الفاسي=El Fassi، أيت الحاج=Aït Lhaj، الشرايبي=Chraïbi، أوحمو=Ouhammou"),
    ),
    "LB": Names(
        _spelt("جاد=Jad، مروان=Marwan، فادي=Fadi، إيلي=Elie، وسام=Wissam، زياد=Ziad، نديم=Nadim، غسان=Ghassan"),
        _spelt("مايا=Maya، كارين=Karine، جنى=Jana، ندى=Nada، رولا=Roula، ليا=Lea، زينة=Zeina، سهى=Suha"),
        _spelt("خوري=Khoury، حداد=Haddad، معلوف=Maalouf، عيتاني=Itani، بيضون=Beydoun، صليبا=Saliba، "
               "مكارم=Makarem، نصّار=Nassar، طرابلسي=Traboulsi"),
    ),
    "KW": Names(
        _spelt("بدر=Bader، يوسف=Yousef، مشعل=Meshal، جاسم=Jassim، ضاري=Dhari، عبدالوهاب=Abdulwahab، طلال=Talal"),
        _spelt("دلال=Dalal، غنيمة=Ghanima، شيخة=Shaikha، فجر=Fajer، منال=Manal، بيبي=Bibi، وضحة=Wadha"),
        _spelt("العنجري=Al-Anjari، المطيري=Al-Mutairi، الرشيدي=Al-Rashidi، الكندري=Al-Kandari، العازمي=Al-Azmi، "
               "بوحمد=Buhamad، الصراف=Al-Sarraf، دشتي=Dashti"),
    ),
    "QA": Names(
        _spelt("جاسم=Jassim، ناصر=Nasser، حمد=Hamad، عبدالهادي=Abdulhadi، محمد=Mohammed"),
        _spelt("مريم=Maryam، نوف=Nouf، الدانة=Al Dana، حصة=Hissa، آمنة=Amna"),
        _spelt("الكواري=Al-Kuwari، المري=Al-Marri، المناعي=Al-Mannai، الخليفي=Al-Khulaifi، الهاجري=Al-Hajri"),
    ),
    "OM": Names(
        _spelt("سالم=Salim، هلال=Hilal، سليمان=Sulaiman، خميس=Khamis، بدر=Badr"),
        _spelt("زينب=Zainab، ثريا=Thuraya، رحمة=Rahma، شريفة=Sharifa، بدرية=Badriya"),
        _spelt("الحارثي=Al Harthy، الريامي=Al Riyami، المعمري=Al Maamari، الكندي=Al Kindi، الشكيلي=Al Shukaili"),
    ),
    "IQ": Names(
        _spelt("حيدر=Haider، مصطفى=Mustafa، سيف=Saif، علاء=Alaa، أوس=Aws، زيد=Zaid"),
        _spelt("زهراء=Zahraa، شيماء=Shaimaa، نور=Noor، سرى=Sura، هبة=Hiba"),
        _spelt("الجبوري=Al-Jubouri، العبيدي=Al-Obaidi، الربيعي=Al-Rubaie، الحلي=Al-Hilli، البياتي=Al-Bayati"),
    ),
    "TN": Names(
        _spelt("أيمن=Aymen، نزار=Nizar، هيثم=Haythem، محمد علي=Mohamed Ali، وليد=Walid"),
        _spelt("ألفة=Olfa، نادية=Nadia، سيرين=Cyrine، إيناس=Ines، أميرة=Amira"),
        _spelt("بن صالح=Ben Salah، الطرابلسي=Trabelsi، المبروك=Mabrouk، الجلاصي=Jelassi، بوزيد=Bouzid، القروي=Karoui"),
    ),
    "PS": Names(
        _spelt("باسل=Basel، إياد=Iyad، صهيب=Suhaib، محمود=Mahmoud، ناجي=Naji"),
        _spelt("رزان=Razan، سجى=Saja، لانا=Lana، هناء=Hanaa، ميساء=Maysaa"),
        _spelt("القواسمي=Qawasmi، عابد=Abed، دروزة=Darwaza، الشوا=Shawa، طوقان=Tuqan، حنون=Hanoun"),
    ),
    "GB": Names(
        _spelt("=Oliver، =James، =Adam، =Daniel"),
        _spelt("=Charlotte، =Priya، =Hannah، =Emily"),
        _spelt("=Whitfield، =Ashcombe، =Menon، =Hartley، =Pemberton، =Rahman"),
    ),
    "FR": Names(
        _spelt("=Julien، =Mathieu، =Karim"),
        _spelt("=Claire، =Élodie، =Samira"),
        _spelt("=Lemoine، =Garnier، =Benhaddou، =Delacourt"),
    ),
}  # fmt: skip
