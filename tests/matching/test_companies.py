"""That one company is recognised with and without its legal form, in any script, and a like one is not."""

import pytest

from boothapp.matching.companies import Likeness, companies_of, compare


def _compared(a: str, b: str) -> Likeness:
    likeness = compare(companies_of((a,)), companies_of((b,)))
    assert likeness is not None
    return likeness


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("深圳市星河贸易有限公司", "Shenzhen Xing He Trading Co., Ltd."),
        ("深圳市星河貿易有限公司", "星河（深圳）贸易有限公司"),
        ("重庆长城家具", "Chongqing Changcheng Furniture Co Ltd"),
        ("Al Noor General Trading L.L.C.", "Alnoor General Trading"),
        ("ООО «Торговый дом Волков»", "Volkov Trading House"),
        ("Comercializadora Peña S.A. de C.V.", "Comercial Pena"),
        ("Yılmaz Mobilya San. ve Tic. Ltd. Şti.", "Yilmaz Furniture"),
        ("株式会社田中商事", "Tanaka Shoji Co., Ltd."),
        ("PT. Sinar Jaya Abadi", "Sinar Jaya Abadi"),
        ("Kowalski Sp. z o.o.", "KOWALSKI"),
        ("A.B.C. Trading", "ABC Trading LLC"),
        ("Starlight FZE", "Star Light FZE"),
        ("Müller GmbH & Co. KG", "Muller"),
        ("Charles Harware", "Charles Hardware BV"),
        ("Rossi S.r.l.", "ROSSI SRL"),
        ("Patel Pvt Ltd", "Patel Private Limited"),
        ("De Run Textile Sdn Bhd", "Derun Textile"),
    ],
)
def test_one_company_written_twice(a: str, b: str) -> None:
    likeness = _compared(a, b)
    assert likeness.shared
    assert likeness.left == (0, 0)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Star Trading", "Star Light Trading"),
        ("Blue Ocean Home", "Blue Coral Home"),
        ("星河贸易", "天河贸易"),
    ],
)
def test_a_word_more_is_another_company(a: str, b: str) -> None:
    assert any(_compared(a, b).left)


def test_another_business_speaks_against_one_company() -> None:
    assert _compared("Nova Furniture", "Nova Electronics").trade == -1
    assert _compared("Nova Furniture LLC", "Nova Mobilya").trade == 1


def test_an_arabic_name_meets_its_latin_spelling() -> None:
    likeness = _compared("شركة النور للتجارة العامة", "Al Noor General Trading LLC")
    assert likeness.shared
    assert not any(likeness.left)
    assert likeness.trade == 1


@pytest.mark.parametrize("odd", ["", "Ltd.", "公司", "&", "Trading Co", "«»", "香港", "🙂"])
def test_what_names_no_company_does_no_harm(odd: str) -> None:
    compare(companies_of((odd,)), companies_of(("Star Trading",)))
