"""Words by which profiles head their parts, and by which they say that something goes on; Arabic and English."""

from __future__ import annotations

from wasl.foundation.language.folding import fold

_SPOKEN = {
    "summary": ("about", "about me", "summary", "profile", "bio", "professional summary", "نبذة", "نبذة عني", "حول", "نبذة عنّي",
                "الملخص", "ملخص", "الملخص المهني", "الهدف الوظيفي", "عني", "السيرة الذاتية"),
    "positions": ("experience", "work experience", "employment", "professional experience", "الخبرة", "الخبرات", "الخبرة العملية",
                  "الخبرات العملية", "الخبرة المهنية", "الخبرات المهنية", "الوظائف", "employment history"),
    "educations": ("education", "education and training", "التعليم", "المؤهلات", "المؤهلات العلمية", "الدراسة", "المؤهل العلمي",
                   "المؤهلات الدراسية", "التعليم الأكاديمي"),
    "skills": ("skills", "top skills", "key skills", "skills and endorsements", "featured skills", "المهارات", "أهم المهارات", "أبرز المهارات"),
    "languages": ("languages", "language", "اللغات", "اللغة"),
    "links": ("links", "websites", "website", "contact", "contact info", "الروابط", "المواقع", "معلومات الاتصال", "التواصل"),
    "": ("activity", "featured", "interests", "recommendations", "licenses and certifications", "licenses & certifications", "courses", "projects",
         "publications", "volunteering", "volunteer experience", "honors and awards", "honors & awards", "people also viewed", "people you may know",
         "more profiles for you", "organizations", "patents", "causes", "certifications", "references", "النشاط", "الاهتمامات", "التوصيات",
         "الشهادات", "الدورات", "المشاريع", "المنشورات", "التطوع", "الجوائز", "شهادات ودورات", "التراخيص والشهادات", "قد تعرف", "المراجع",
         "الهوايات", "explore more posts", "others named", "add new skills with these courses"),
}  # fmt: skip

HEADINGS = {fold(word): part for part, spoken in _SPOKEN.items() for word in spoken}
"""Folded heading to the part that it begins; empty for parts that are not read."""

GOES_ON = frozenset(
    fold(word) for word in ("present", "now", "current", "today", "ongoing", "الحاضر", "الآن", "حتى الآن", "حاليا", "اليوم", "مستمر",
                            "حتى تاريخه", "الحالي", "حتى الوقت الحالي")
)  # fmt: skip

NOISE = tuple(
    fold(word) for word in ("show all", "see all", "show more", "see more", "endorsement", "endorsed by", "عرض الكل", "عرض كل", "عرض المزيد", "تأييد",
                            "… more", "...more", "…المزيد")
)  # fmt: skip
