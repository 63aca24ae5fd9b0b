import io
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from boothapp import export
from boothapp.cards.card import Card
from boothapp.cards.vcards import LARGEST_FILE, contact, read_vcf
from boothapp.errors import BoothError
from tests.fixed import Watch, booth_in_memory


def vcard(*lines: str, version: str = "3.0") -> str:
    return "\r\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def read(*lines: str, version: str = "3.0") -> Card:
    return contact(vcard(*lines, version=version), source="text")


def values(card: Card) -> dict[str, list[str]]:
    return {name: card.values(name) for name in card.fields}


def test_a_card_of_an_old_phone_is_read() -> None:
    card = read(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E5=B0=8F=E6=98=8E;;;",
        "ORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=98=9F=E6=B2=B3=E8=B4=B8=",
        "=E6=98=93=E5=85=AC=E5=8F=B8",
        "TEL;CELL;PREF:13800138000",
        "TEL;WORK;VOICE:0755-88881234",
        "TEL;WORK;FAX:0755-88881235",
        "EMAIL;INTERNET:wang@xinghe.com",
        "PHOTO;ENCODING=BASE64;TYPE=JPEG:/9j/4AAQSkZJRgABAQEAYABg",
        "AAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkS",
        "",
        "NOTE:met at the stand",
        version="2.1",
    )
    assert values(card) == {
        "name": ["王小明"],
        "company": ["星河贸易公司"],
        "mobile": ["+8613800138000"],
        "phone": ["+8675588881234"],
        "fax": ["+8675588881235"],
        "email": ["wang@xinghe.com"],
    }
    assert "PHOTO: …" in card.text
    assert "JRgAB" not in card.text
    assert "met at the stand" in card.text


def test_quoted_printable_cut_inside_a_letter_is_put_together() -> None:
    card = read(
        "FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E7=8E=",
        "=8B=E5=B0=8F=E6=98=8E",
        version="2.1",
    )
    assert card.value("name") == "王小明"


def test_quoted_printable_in_another_charset_is_read() -> None:
    card = read("FN;ENCODING=QUOTED-PRINTABLE;CHARSET=GB2312:=CD=F5=D0=A1=C3=F7", version="2.1")
    assert card.value("name") == "王小明"


def test_a_version_4_card_is_read() -> None:
    card = read(
        "KIND:individual",
        "FN:Omar Haddad",
        "N:Haddad;Omar;;;",
        'TEL;VALUE=uri;TYPE="voice,work";PREF=1:tel:+971-4-355-0132;ext=102',
        "TEL;VALUE=uri;TYPE=cell:tel:+971501234567",
        'ADR;TYPE=work;LABEL="Shop 12\\nDubai":;;Shop 12;Dubai;;;United Arab Emirates',
        "URL:https://www.alnoor.ae",
        "IMPP:whatsapp:+971501234567",
        version="4.0",
    )
    assert values(card) == {
        "name": ["Omar Haddad"],
        "phone": ["+97143550132"],
        "mobile": ["+971501234567"],
        "whatsapp": ["+971501234567"],
        "address": ["Shop 12, Dubai"],
        "country": ["AE"],
        "website": ["www.alnoor.ae"],
    }


def test_what_an_iphone_labels_itself_is_understood() -> None:
    card = read(
        "FN:Omar Haddad",
        "item1.TEL;type=pref:+971 4 355 0132",
        "item1.X-ABLabel:_$!<WorkFAX>!$_",
        "item2.TEL:+971 50 123 4567",
        "item2.X-ABLabel:WhatsApp",
        "item3.URL;type=pref:https://wa.me/971501234567",
        "X-SOCIALPROFILE;type=wechat;x-user=omar_88:x-apple:omar_88",
    )
    assert card.values("fax") == ["+97143550132"]
    assert card.values("whatsapp") == ["+971501234567"]
    assert card.values("mobile") == ["+971501234567"]
    assert card.values("wechat") == ["omar_88"]
    assert "website" not in card.fields


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:王;小明;;;", "FN:小明 王"], "王小明"),
        (["N:王;小明;;;", "FN:王小明"], "王小明"),
        (["N:王小明;;;;", "FN:王小明"], "王小明"),
        (["N:김;철수;;;", "FN:철수 김"], "김철수"),
        (["N:山田;太郎;;;", "FN:太郎 山田"], "山田太郎"),
        (["N:スミス;ジョン;;;", "FN:ジョン スミス"], "ジョン スミス"),
        (["N:Nagy;János;;;", "TEL:+36 20 123 4567"], "Nagy János"),
        (["N:Nagy;János;;;", "ADR:;;Fő utca 1;Budapest;;1011;Hungary"], "Nagy János"),
        (["N:Nagy;János;;;", "FN:Nagy János"], "Nagy János"),
        (["N:Haddad;Omar;;;", "FN:Omar Haddad"], "Omar Haddad"),
        (["N:Haddad;Omar;;;"], "Omar Haddad"),
        (["N:Haddad;Omar;;Mr.;", "FN:Mr. Omar Haddad"], "Omar Haddad"),
        (["N:Haddad;Omar;;;", "FN:Haddad, Omar"], "Omar Haddad"),
        (["N:Haddad;Omar;;;", "FN:omar@alnoor.ae"], "Omar Haddad"),
        (["N:O\\;Neil;Sean;;;"], "Sean O;Neil"),
        (["N:Haddad"], "Haddad"),
        (["FN:Al Noor Trading", "ORG:Al Noor Trading"], ""),
        (["FN:Al Noor Trading", "X-ABShowAs:COMPANY"], ""),
    ],
)  # fmt: skip
def test_a_name_stands_as_it_is_written_at_home(lines: list[str], name: str) -> None:
    assert read(*lines).value("name") == name


def test_a_card_of_a_company_gives_its_name() -> None:
    card = read("FN:Al Noor Trading", "X-ABShowAs:COMPANY")
    assert values(card) == {"company": ["Al Noor Trading"]}


@pytest.mark.parametrize(
    "shown", ["王小明 Wang Xiaoming", "Wang Xiaoming (王小明)", "Wang Xiaoming / 王小明"]
)
def test_a_name_in_two_scripts_gives_both(shown: str) -> None:
    card = read(f"FN:{shown}")
    assert (card.value("name"), card.value("name_other")) == ("Wang Xiaoming", "王小明")


def test_two_names_in_two_languages_are_one_person() -> None:
    card = read("FN;LANGUAGE=zh:王小明", "FN;LANGUAGE=en:Wang Xiaoming", version="4.0")
    assert (card.value("name"), card.value("name_other")) == ("Wang Xiaoming", "王小明")


@pytest.mark.parametrize("company", ["深圳ABC科技有限公司", "TCL集团", "Al Noor L.L.C."])
def test_a_company_that_only_contains_letters_of_another_script_stays_whole(company: str) -> None:
    card = read(f"ORG:{company}")
    assert values(card) == {"company": [company]}


def test_a_company_in_two_scripts_gives_both() -> None:
    card = read("ORG:深圳市星河贸易有限公司 Shenzhen Xinghe Trading Co.\\, Ltd.")
    assert card.value("company") == "Shenzhen Xinghe Trading Co., Ltd."
    assert card.value("company_other") == "深圳市星河贸易有限公司"


def test_a_fax_is_not_a_phone() -> None:
    assert set(read("TEL;TYPE=HOME;TYPE=FAX:+97143550133").fields) == {"fax", "country"}


def test_a_pager_is_nothing_a_buyer_is_called_on() -> None:
    assert read("TEL;PAGER:+97143550133").fields == {}


def test_a_landline_saved_as_a_mobile_is_a_phone() -> None:
    assert read("TEL;TYPE=CELL:+97143550132").value("phone") == "+97143550132"


@pytest.mark.parametrize(
    ("typed", "phone"),
    [
        ("+49 (0) 30 1234567", "+49301234567"), ("0049 30 1234567", "+49301234567"),
        ("+44 (0)20-7946.0958", "+442079460958"), ("+7 (495) 123-45-67", "+74951234567"),
        ("86-755-88881234", "86-755-88881234"),
    ],
)  # fmt: skip
def test_a_telephone_is_kept_as_it_is_dialled_from_anywhere(typed: str, phone: str) -> None:
    assert read(f"TEL:{typed}").values("phone") == [phone]


def test_a_telephone_takes_the_country_of_the_address() -> None:
    card = read("TEL:030 1234567", "ADR;TYPE=WORK:;;Hauptstr. 1;Berlin;;10115;Deutschland")
    assert card.value("phone") == "+49301234567"
    assert card.value("country") == "DE"
    assert card.value("address") == "Hauptstr. 1, Berlin, 10115"


def test_a_telephone_takes_the_country_of_the_mail_domain() -> None:
    card = read("TEL:04 355 0132", "EMAIL:omar@alnoor.ae")
    assert card.value("phone") == "+97143550132"


def test_a_chinese_address_goes_from_large_to_small() -> None:
    card = read("ADR;TYPE=WORK:;;福田区深南大道1号;深圳市;广东省;518000;中国")
    assert card.value("address") == "广东省深圳市福田区深南大道1号 518000"
    assert card.value("country") == "CN"


def test_an_address_at_work_comes_before_one_at_home() -> None:
    card = read("ADR;HOME:;;Home 1;Dubai;;;", "ADR;WORK:;;Work 1;Dubai;;;UAE")
    assert card.values("address") == ["Work 1, Dubai", "Home 1, Dubai"]


def test_a_lower_case_card_with_spaces_is_read() -> None:
    card = contact(
        "begin:vcard\nversion:3.0\nfn : Omar Haddad\ntel ;type=cell : +971501234567\nend:vcard",
        source="text",
    )
    assert card.value("name") == "Omar Haddad"
    assert card.value("mobile") == "+971501234567"


def test_a_line_that_makes_no_sense_stays_as_text_and_the_others_are_read() -> None:
    card = read("FN:Omar Haddad", "WhatsApp 0501234567", "=?=", 'TEL;TYPE="CELL:+971501234567')
    assert card.value("name") == "Omar Haddad"
    assert "WhatsApp 0501234567" in card.text
    assert "=?=" in card.text
    assert "+971501234567" in card.text


def test_full_width_colons_of_a_home_made_code_are_read() -> None:
    card = read("FN：王小明", "TEL;CELL：13800138000")
    assert values(card) == {"name": ["王小明"], "mobile": ["+8613800138000"]}


def test_a_folded_line_is_one_line() -> None:
    card = read("ORG:Al Noor Home Tra", " ding", "\tL.L.C.")
    assert card.value("company") == "Al Noor Home TradingL.L.C."


def test_many_contacts_in_one_file_are_all_read() -> None:
    text = "".join(vcard(f"FN:Person {number}") for number in range(300))
    cards = read_vcf(text.encode())
    assert [card.value("name") for card in cards] == [f"Person {n}" for n in range(300)]


def test_a_contact_that_is_cut_off_does_not_hide_the_next() -> None:
    broken = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Omar\r\nTEL\r\n"
    first, second = read_vcf((broken + vcard("FN:Layla")).encode())
    assert first.value("name") == "Omar"
    assert second.value("name") == "Layla"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_file_in_any_encoding_is_read(encoding: str) -> None:
    text = vcard("N:王;小明;;;", "ORG:深圳市星河贸易有限公司", "TEL;CELL:+8613800138000")
    (card,) = read_vcf(text.encode(encoding))
    assert card.value("name") == "王小明"
    assert card.value("company") == "深圳市星河贸易有限公司"


def test_contacts_of_several_encodings_in_one_file_are_each_read_in_their_own() -> None:
    glued = vcard("FN:王小明").encode("gb18030") + vcard("FN:Иван Петров").encode()
    glued += vcard("FN:José Núñez").encode("latin-1")
    assert [card.value("name") for card in read_vcf(glued)] == [
        "王小明",
        "Иван Петров",
        "José Núñez",
    ]


def test_a_line_folded_inside_a_letter_is_read() -> None:
    raw = vcard("ORG:深圳市星河贸易有限公司").encode()
    at = raw.index("星".encode()) + 1
    (card,) = read_vcf(raw[:at] + b"\r\n " + raw[at:])
    assert card.value("company") == "深圳市星河贸易有限公司"


def test_old_line_ends_are_read() -> None:
    (card,) = read_vcf(vcard("FN:Omar", "TITLE:Buyer").replace("\r\n", "\r").encode())
    assert (card.value("name"), card.value("title")) == ("Omar", "Buyer")


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7", b"\xff\xd8\xff\xe0junk", b"\x00" * 99, b"Name,Tel\n"]
)
def test_a_file_without_contacts_is_refused(data: bytes) -> None:
    with pytest.raises(BoothError, match="no contacts"):
        read_vcf(data)


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large.vcf"
    with path.open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(BoothError, match="too large"):
        read_vcf(path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(BoothError, match=r"gone\.vcf"):
        read_vcf(tmp_path / "gone.vcf")


def test_what_we_export_is_read_back(tmp_path: Path) -> None:
    booth = booth_in_memory(Watch())
    buyer = booth.record_buyer(
        {
            "company": "Bath; Kitchen, Co\\",
            "company_other": "شركة النور",
            "country": "AE",
            "address": "Shop 12, Dragon Mart, Dubai",
            "website": "www.alnoor.ae",
            "name": "Omar Haddad",
            "name_other": "عمر حداد",
            "title": "Owner",
            "email": "omar@alnoor.ae",
            "phone": "+97143550132",
            "wechat": "omar_88",
        },
        note="水槽，要深的\nTEL: none",
    ).buyer
    booth.add_contact(buyer, {"name": "Layla", "whatsapp": "+971501234567"})
    booth.record_buyer({"company": "星河贸易"})
    export.to_vcf(booth, tmp_path / "leads.vcf")
    company = {
        "company": ["Bath; Kitchen, Co\\"],
        "company_other": ["شركة النور"],
        "country": ["AE"],
        "address": ["Shop 12, Dragon Mart, Dubai"],
        "website": ["www.alnoor.ae"],
    }
    omar, layla, xinghe = read_vcf(tmp_path / "leads.vcf")
    assert values(omar) == company | {
        "name": ["Omar Haddad"],
        "name_other": ["عمر حداد"],
        "title": ["Owner"],
        "email": ["omar@alnoor.ae"],
        "phone": ["+97143550132"],
        "wechat": ["omar_88"],
    }
    assert "水槽，要深的" in omar.text
    assert values(layla) == company | {"name": ["Layla"], "mobile": ["+971501234567"]}
    assert values(xinghe) == {"company": ["星河贸易"]}


@given(
    name=st.text(st.characters(max_codepoint=0x17F, exclude_categories=["C", "Z"]), max_size=30),
    company=st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF), max_size=30),
)
def test_what_the_usual_library_writes_is_read_whole(name: str, company: str) -> None:
    made = vobject.vCard()
    made.add("fn").value = f"x{name}"
    made.add("org").value = [f"{company};集团"]
    (card,) = read_vcf(made.serialize().encode())
    assert card.value("name") == f"x{name}"
    assert card.value("company") == f"{company};集团"


def test_every_property_the_usual_library_reads_is_kept_as_a_line() -> None:
    text = vcard("FN:Omar", "NICKNAME:Om", "X-QQ:12345", "BDAY:1980-01-01", "NOTE:a\\nb")
    peer = vobject.readOne(io.StringIO(text))
    card = contact(text, source="text")
    for name in peer.contents:
        assert name == "version" or f"{name.upper()}:" in card.text
    assert "QQ: 12345" in card.text


@given(st.binary(max_size=300))
def test_no_file_is_too_odd(data: bytes) -> None:
    assert len(read_vcf(vcard("FN:Omar").encode() + data)) >= 1
